"""Reading of data files: words that other readers of YAML take for truth values stay words."""

from __future__ import annotations

import pytest
import yaml

from twosource.lexicon.load import Loader, load_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[on, off, yes, no]", ["on", "off", "yes", "no"]),
        ("[On, NO, y, n]", ["On", "NO", "y", "n"]),
        ("[true, false, 'true']", [True, False, "true"]),
        ("[truly, falsely, 3, 2.5, null]", ["truly", "falsely", 3, 2.5, None]),
    ],
)
def test_only_true_and_false_are_truth_values(text: str, value: list[object]) -> None:
    assert yaml.load(text, Loader=Loader) == value


def test_a_preposition_of_a_list_is_a_word() -> None:
    assert "on" in load_yaml("acting.yaml")["acting_prepositions"]

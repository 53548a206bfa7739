"""Words for one thing: each stands in one row, and what two newsrooms write for one thing shares its stems."""

from __future__ import annotations

from collections import Counter

import pytest

from twosource.across.events.matter import _matter, alike
from twosource.lexicon.load import load_yaml


def test_each_word_stands_in_one_row() -> None:
    words = Counter(str(word) for row in load_yaml("alike.yaml")["alike"] for word in row)
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (
            "to free the vessel and the sailors on board",
            "the release of the ship and its crew",
            {"relea", "ship", "crew"},
        ),
        ("for an explanation", "clarification", {"expla"}),
        ("abusing captives", "the abuse of prisoners", {"abus", "priso"}),
        ("the consulate", "the embassy", set()),
        ("tariffs on tea", "duties on tea", {"tarif", "tea"}),
    ],
)
def test_what_two_newsrooms_write_for_one_thing(one: str, other: str, shared: set[str]) -> None:
    first, second = (_matter(words, False, True) for words in (one, other))
    assert first & second == shared


def test_forms_of_a_word_are_one() -> None:
    assert alike()["freed"] == alike()["releases"] == alike()["liberation"]

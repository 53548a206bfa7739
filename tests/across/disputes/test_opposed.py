"""The words by which somebody is for a thing or against it."""

from __future__ import annotations

import re

import pytest

from twosource.across.disputes.stances import CLAUSE
from twosource.lexicon.load import load_yaml

DATA = load_yaml("opposed.yaml")


@pytest.mark.parametrize("name", ["for", "against", "good", "bad", "helps", "hurts"])
def test_words_of_a_stance_by_their_examples(name: str) -> None:
    row = DATA[name]
    words = re.compile(rf"\b(?:{row['words']})(?!\w)")
    assert words.search(row["example"])
    assert not words.search(row["not"])


def test_every_single_thing_heads_a_line() -> None:
    assert set(DATA["single"]) <= {row[0] for row in DATA["things"]}


def test_a_clause_is_no_thing() -> None:
    assert CLAUSE.match("that he opposed it")
    assert not CLAUSE.match("the ban")

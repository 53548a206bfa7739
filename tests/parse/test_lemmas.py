"""Plurals of common nouns have the lemma of these and not of rarer ones; mistagged nouns become nouns."""

from __future__ import annotations

import pytest

from tests.conftest import make_report
from twosource.parse import Parser


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Norway sent nine doses of a vaccine to Mali.", "doses", "dose"),
        ("The new taxes angered the farmers.", "taxes", "tax"),
        ("Villagers found two corpses near the well.", "corpses", "corpse"),
        ("The graves were dug at night.", "graves", "grave"),
    ],
)
def test_plurals(text: str, word: str, lemma: str, parser: Parser) -> None:
    assert next(t.lemma for t in parser.parse(make_report(text)).tokens if t.text == word) == lemma


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The raid was condemned by the UN secretary-general.", "general"),
        ("Chad launched its largest ever drills around Mali on Thursday.", "drills"),
    ],
)
def test_what_holds_a_nouns_place_is_a_noun(text: str, word: str, parser: Parser) -> None:
    assert next(t.pos for t in parser.parse(make_report(text)).tokens if t.text == word) == "NOUN"

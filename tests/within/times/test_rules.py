"""Words and patterns of times: classes, and broken data that is named."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.errors import BrokenData
from twosource.within.times import rules as rules_module
from twosource.within.times.amounts import amount_of, duration, unit_of
from twosource.within.times.rules import find_hits, rules
from twosource.within.times.words import OTHER, Lexicon, classify_number, lexicon


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("14", {"number", "dom", "hour"}),
        ("31", {"number", "dom"}),
        ("1987", {"number", "year"}),
        ("12:45", {"clock"}),
        ("12:75", set()),
        ("2023-03-01", {"isodate"}),
        ("3/14/2023", {"slashdate"}),
        ("1/2", {"fraction"}),
        ("5,000", {"number"}),
        ("x1", set()),
    ],
)
def test_numbers(word: str, classes: set[str]) -> None:
    assert classify_number(word) == classes


def test_a_small_letter_names_no_month() -> None:
    rules()
    assert lexicon().lex("march").codes != lexicon().lex("March").codes
    assert lexicon().lex("heron").codes == OTHER


def test_the_longest_hit_of_a_place_comes_first() -> None:
    rules()
    lexed = lexicon().lex("the past two months")
    first = next(iter(find_hits(lexed)))
    assert (first.rule.name, first.first, first.last) == ("past-span", 0, 4)


@pytest.mark.parametrize(
    ("text", "amount", "unit", "value"),
    [
        ("twenty four hours", 24, "H", "PT24H"),
        ("two hundred years", 200, "Y", "P200Y"),
        ("2 1/2 days", 2.5, "D", "P2DT12H"),
        ("1.5 hours", 1.5, "H", "PT1H30M"),
        ("half a dozen weeks", 6, "W", "P6W"),
        ("a couple of decades", 2, "E", "P2DE"),
        ("several minutes", None, "m", "PTXM"),
        ("a fortnight", 1, "F", "P2W"),
        ("ten to twelve days", 10, "D", "P10D"),
        ("0.3 seconds", 0.3, "S", "PT0.3S"),
    ],
)
def test_amounts(text: str, amount: float | None, unit: str, value: str) -> None:
    rules()
    lexed = lexicon().lex(text)
    words = lexed.words(0, len(lexed))
    assert amount_of(words) == amount
    assert unit_of(words) == unit
    assert duration(amount, unit) == value


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [("<nonsense>", "nonsense"), ("( <unit>", "rule bad"), ("NOMACRO", "NOMACRO"), ("<unit> {", "not understood")],
)
def test_a_broken_pattern_is_named(monkeypatch: pytest.MonkeyPatch, pattern: str, reason: str) -> None:
    data: dict[str, Any] = {"macros": {}, "rules": [{"rule": "bad", "pattern": pattern, "make": "date"}]}
    monkeypatch.setattr(rules_module, "load_yaml", lambda name: data)
    with pytest.raises(BrokenData, match=reason):
        rules_module.rules.__wrapped__()


def test_broken_words_are_named() -> None:
    with pytest.raises(BrokenData, match=r"words\.unit"):
        Lexicon({"capital": [], "words": {"unit": ["day"]}})

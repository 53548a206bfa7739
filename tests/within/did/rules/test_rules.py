"""Every event rule fires in its own examples, stays silent in the others, and broken entries are named."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.errors import BrokenData
from twosource.within.did.find import find_matches
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.load import load_rulebook, read_classes, read_rules
from twosource.within.did.rules.match import Matcher
from twosource.within.did.rules.nouns import Nouns
from twosource.within.who import find_who

BOOK = load_rulebook()


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_examples(rule, read_text: ReadText) -> None:
    for text, expected in [(t, True) for t in rule.fires] + [(t, False) for t in rule.silent]:
        report, parse = read_text(text)
        cast = Cast(parse, find_who(parse, report), BOOK.classes["extensions"])
        matcher = Matcher(
            parse, BOOK, Nouns(parse, BOOK.classes, cast.is_actor), cast.country, cast.is_person, cast.is_land
        )
        found = {match.rule.id for match in find_matches(matcher, report)}
        assert (rule.id in found) == expected, (text, found)


def test_every_rule_has_examples() -> None:
    lacking = [rule.id for rule in BOOK.rules if len(rule.fires) < 2 or not rule.silent]
    assert not lacking


def test_every_example_is_a_sentence() -> None:
    """A comma inside a YAML list splits a sentence in two without a word of warning."""
    broken = [text for rule in BOOK.rules for text in (*rule.fires, *rule.silent) if not text.endswith((".", "!", "?"))]
    assert not broken


CLASSES = {"goods": frozenset({"tent"})}


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ({"id": "a", "verbs": ["give"], "objekt": ["tent"]}, "unknown keys: objekt"),
        ({"verbs": ["give"]}, "id is missing"),
        ({"id": "a"}, "exactly one of verbs"),
        ({"id": "a", "verbs": ["give"], "nouns": ["gift"]}, "exactly one of verbs"),
        ({"id": "a", "verbs": ["give"], "object": ["@good"]}, "unknown class '@good'"),
        ({"id": "a", "verbs": ["give"], "object": ["=HELP"]}, "unknown type '=HELP'"),
        ({"id": "a", "verbs": [True]}, "'True' is not a word"),
        ({"id": "a", "verbs": ['call "off"']}, "stray quotation mark"),
    ],
)
def test_broken_entries_are_named(entry, complaint: str) -> None:
    with pytest.raises(BrokenData, match=complaint):
        read_rules({"type": "AID", "rules": [entry]}, "AID.yaml", CLASSES)


def test_broken_files_are_named() -> None:
    with pytest.raises(BrokenData, match="unknown type 'HELP'"):
        read_rules({"type": "HELP", "rules": []}, "HELP.yaml", CLASSES)
    with pytest.raises(BrokenData, match="circular class '@a'"):
        read_classes({"a": ["@b"], "b": ["@a"]})

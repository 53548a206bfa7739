"""Headlines in the present tense and without auxiliaries are read as the sentences they stand for; prose stays as it is."""

from __future__ import annotations

import pytest

from tests.conftest import make_report
from twosource.model.text import Parse
from twosource.parse import Parser
from twosource.parse.headlines import _add_ed, _base


def arcs(parse: Parse, verb: str) -> tuple[str, str, list[str]]:
    """Return a verb's tag and label, and the words that depend on it with theirs."""
    (token,) = [t for t in parse.tokens if t.text == verb]
    return token.tag, token.dep, [f"{t.dep} {t.text}" for t in parse.tokens if t.head == token.i != t.i]


@pytest.mark.parametrize(
    ("line", "verb", "lemma", "expected"),
    [
        ("Estonia boards shadow fleet tanker", "boards", "board", ["nsubj Estonia", "dobj tanker"]),
        ("Peru pardons 40 prisoners", "pardons", "pardon", ["nsubj Peru", "dobj prisoners"]),
        ("Peru summons Danish ambassador over remarks", "summons", "summon", ["nsubj Peru", "dobj ambassador"]),
        ("Denmark, Peru sign fishing pact", "sign", "sign", ["nsubj Denmark", "dobj pact"]),
        ("Gunmen attack bus in Peru, kill nine", "attack", "attack", ["nsubj Gunmen", "dobj bus", "conj kill"]),
        ("Peru shuts border with Chile", "shuts", "shut", ["nsubj Peru", "dobj border"]),
        ("Police fire tear gas at Lima marchers", "fire", "fire", ["nsubj Police", "dobj gas"]),
    ],
)
def test_a_noun_becomes_the_verb_it_is(line: str, verb: str, lemma: str, expected: list[str], parser: Parser) -> None:
    parse = parser.parse(make_report(line + "\n\nThe ministry gave no details on Friday."))
    tag, dep, below = arcs(parse, verb)
    assert (tag in ("VBZ", "VBP"), dep) == (True, "ROOT")
    assert set(expected) <= set(below)
    assert next(t.lemma for t in parse.tokens if t.text == verb) == lemma


@pytest.mark.parametrize(
    ("line", "verb", "subject"),
    [
        ("Danish hostage freed in Peru", "freed", "hostage"),
        ("Peruvian general extradited to Denmark", "extradited", "general"),
        ("Peru journalist released after two years in jail", "released", "journalist"),
    ],
)
def test_a_participle_is_passive(line: str, verb: str, subject: str, parser: Parser) -> None:
    tag, dep, below = arcs(parser.parse(make_report(line)), verb)
    assert (tag, dep) == ("VBN", "ROOT")
    assert f"nsubjpass {subject}" in below


@pytest.mark.parametrize(
    "line",
    [
        "US forces kill ten rebels in Peru",
        "Sales in Denmark down sharply",
        "Ministry of Foreign Affairs",
        "Oil prices rise",
        "The clerks jailed in May were freed by the king",
        "PERU SHUTS BORDER WITH CHILE",
        "Analysis: what the border deal means",
    ],
)
def test_other_lines_stay_as_they_are(line: str, parser: Parser) -> None:
    found = parser._forward.mark([line])[0]
    parse = parser.parse(make_report(line))
    assert [t.tag for t in parse.tokens] == found.tags
    assert [t.head for t in parse.tokens] == [t.head.i for t in found.doc]


def test_words_and_offsets_stay(parser: Parser) -> None:
    line = "Denmark, Peru sign fishing pact"
    parse = parser.parse(make_report(line))
    assert (
        [line[t.start : t.end] for t in parse.tokens]
        == [t.text for t in parse.tokens]
        == line.replace(",", " ,").split()
    )
    assert len(parse.sentences) == 1


@pytest.mark.parametrize(
    ("word", "verb"), [("fires", "fire"), ("denies", "deny"), ("pushes", "push"), ("sales", ""), ("talk", "")]
)
def test_base(word: str, verb: str) -> None:
    assert _base(word) == verb


@pytest.mark.parametrize(
    ("verb", "past"), [("fire", "fired"), ("deny", "denied"), ("delay", "delayed"), ("jail", "jailed")]
)
def test_add_ed(verb: str, past: str) -> None:
    assert _add_ed(verb) == past

"""A verb that the parser took for an attribute is read as the verb; attributes stay what they are."""

from __future__ import annotations

import pytest

from tests.conftest import make_report
from twosource.parse import Parser


@pytest.mark.parametrize(
    ("text", "verb", "doer", "done_to"),
    [
        ("Norway on Tuesday scrambled fighter jets.", "scrambled", "Norway", "jets"),
        ("Chad on Friday closed border crossings with Libya.", "closed", "Chad", "crossings"),
        ("A court in Gao on Monday jailed Danish banker Ann Lund for spying.", "jailed", "court", "Lund"),
        ("Chile's air force scrambled jets on Wednesday.", "scrambled", "force", "jets"),
        ("Peru on Sunday scrambled fighter jets after nine drones entered its airspace.", "scrambled", "Peru", "jets"),
    ],
)
def test_a_hidden_verb_is_found(text: str, verb: str, doer: str, done_to: str, parser: Parser) -> None:
    parse = parser.parse(make_report(f"The envoy left. {text} Nobody was hurt."))
    (token,) = [t for t in parse.tokens if t.text == verb]
    below = {(t.dep, t.text) for t in parse.tokens if t.head == token.i != t.i}
    assert (token.tag, token.dep) == ("VBD", "ROOT")
    assert {("nsubj", doer), ("dobj", done_to)} <= below
    assert len(parse.sentences) == 3


def test_two_hidden_verbs_of_a_paragraph_are_both_found(parser: Parser) -> None:
    parse = parser.parse(make_report("Norway on Tuesday scrambled fighter jets. Chad on Monday scrambled jets."))
    assert [t.text for t in parse.tokens if t.dep == "ROOT"] == ["scrambled", "scrambled"]


@pytest.mark.parametrize(
    "text",
    [
        "A photo of jailed opposition leader Ann Lund.",
        "The envoy praised the jailed poet.",
        "A list of closed border crossings.",
    ],
)
def test_an_attribute_stays_one(text: str, parser: Parser) -> None:
    parse = parser.parse(make_report(text))
    assert all(t.dep != "ROOT" for t in parse.tokens if t.text in ("jailed", "closed"))

"""A year that opens a sentence without a comma is no number of those who act."""

from __future__ import annotations

import pytest

from tests.conftest import make_report
from twosource.parse import Parser


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("In 2003 soldiers shot at miners.", "shot", "soldiers"),
        ("In 1997 rebels attacked Gao.", "attacked", "rebels"),
        ("In 2009 police arrested ten men.", "arrested", "police"),
    ],
)
def test_a_year_that_opens_a_sentence(text: str, verb: str, doer: str, parser: Parser) -> None:
    parse = parser.parse(make_report(f"The envoy left. {text} Nobody was hurt."))
    (token,) = [t for t in parse.tokens if t.text == verb]
    year = parse.tokens[next(t.i for t in parse.tokens if t.text == "In") + 1]
    assert token.dep == "ROOT"
    assert [t.text for t in parse.dependents(token.i, "nsubj")] == [doer]
    assert (year.dep, parse.tokens[year.head].text) == ("pobj", "In")


def test_a_number_that_opens_a_sentence_stays_one(parser: Parser) -> None:
    parse = parser.parse(make_report("In 3400 villages people voted."))
    number = next(t for t in parse.tokens if t.text == "3400")
    assert number.dep == "nummod"

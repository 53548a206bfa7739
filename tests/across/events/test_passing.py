"""Which event of the affair a noun means that only names it."""

from __future__ import annotations

import pytest

from tests.conftest import make_report
from twosource.model.record import Happening, Record
from twosource.parse import Parser
from twosource.pipeline import read_affair

EXPELLED = "Norway expelled two Malian envoys on Monday."
BOMBED = "A car bomb exploded at the port of Gao on Monday, killing three people."
NAMED = "r2"


def read(parser: Parser, *texts: str) -> Record:
    reports = [make_report(text, id=f"r{n}", published="2023-03-08") for n, text in enumerate(texts, 1)]
    return read_affair(reports, parser)


def meant(parser: Parser, *texts: str) -> list[str]:
    """Return the types of the first report's events for which the second one's words are evidence."""
    both = [e for e in read(parser, *texts).events if {"r1", NAMED} <= {span.report for span in e.trigger}]
    return [e.type for e in both]


@pytest.mark.parametrize(
    ("told", "naming", "types"),
    [
        (EXPELLED, "Shares in Oslo fell after the expulsion.", ["SANCTION"]),
        (EXPELLED, "Shares in Oslo fell after Norway's expulsion of the envoys.", ["SANCTION"]),
        (EXPELLED, "Shares in Oslo fell after Chad's expulsion of the envoys.", []),  # another's
        (EXPELLED, "Shares in Oslo fell after the expulsion of a trainer from a club.", []),  # of others
        (EXPELLED, "Shares in Oslo fell after the expulsion in January.", []),  # of another day
        (EXPELLED, "Shares in Oslo fell after the bombing.", []),  # another deed
        (BOMBED, "Shops in the town were shut after the bombing.", ["ASSAULT"]),
        (BOMBED, "Shops in the town were shut by the time of the attack.", ["ASSAULT"]),
        (BOMBED, "Shops in the town were shut after the attack in Lagos.", []),
        (BOMBED, "Shops in the town were shut after the bombings.", []),  # more than one
    ],
)
def test_a_noun_means_the_one_event_that_fits(parser: Parser, told: str, naming: str, types: list[str]) -> None:
    assert meant(parser, told, naming) == types


def test_of_two_events_that_fit_neither_is_meant(parser: Parser) -> None:
    other = "A car bomb exploded at a market in Timbuktu on Sunday, killing nine people."
    naming = "Shops in the country were shut after the bombing."
    assert meant(parser, BOMBED, naming, other) == []


def test_the_event_of_its_own_report_is_meant_first(parser: Parser) -> None:
    own = "A car bomb exploded at a market in Timbuktu on Sunday, killing nine people.\nShops were shut after the bombing."
    (found,) = [e for e in read(parser, BOMBED, own).events if any(span.start > own.index("\n") for span in e.trigger)]
    assert {span.report for span in found.trigger} == {NAMED}


def test_what_did_not_happen_is_named_by_nobody(parser: Parser) -> None:
    assert meant(parser, "Norway has not expelled the Malian envoys.", "Shares in Oslo fell after the expulsion.") == []


def test_a_deed_named_as_known_adds_evidence_and_no_origin(parser: Parser) -> None:
    def expulsion(*texts: str) -> Happening:
        return next(e for e in read(parser, *texts).events if e.type == "SANCTION")

    alone, named = expulsion(EXPELLED), expulsion(EXPELLED, "Shares in Oslo fell after the expulsion.")
    assert named.independent == alone.independent == 1
    assert len(named.evidence) == len(alone.evidence) + 1

"""Who stands behind a line of the record: short reports, the line, its origins and its status."""

from __future__ import annotations

import pytest

from tests.across.test_two_voices import read
from twosource.model.record import Record
from twosource.parse import Parser

DAY = "2024-05-15"


def names(record: Record, origins: tuple[str, ...]) -> set[str]:
    return {o.name for o in record.origins if o.id in origins}


CHARGES = [
    ("Chad said on Tuesday that Malian troops had shelled a border post near Tessalit.", "alleged"),
    ("The Chadian army said that Mali had launched 12 air strikes on Faya over the past day.", "alleged"),
    ("The Norwegian Foreign Ministry said that Sweden was sending heavy weapons to the rebels in Mali.", "alleged"),
    # A newsroom that tells it, the side that did it and a third country make more of it than a charge.
    ("Malian troops shelled a border post near Tessalit on Tuesday.", "occurred"),
    ("The Malian army said that Malian troops had shelled a border post near Tessalit.", "occurred"),
    (
        "Chad said that Malian troops had shelled a border post near Tessalit. Norway said that Malian troops had"
        " shelled the border post near Tessalit.",
        "occurred",
    ),
    # He who thanks for arms charges nobody, and an invasion that is only named is known to all.
    ("The Ukrainian government said that Norway had sent weapons to Ukraine.", "occurred"),
    ("Norway said that trade had fallen since Sweden's invasion of Denmark.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), CHARGES)
def test_a_wrong_told_by_its_accuser_alone_is_alleged(parser: Parser, text: str, status: str) -> None:
    deeds = [e for e in read(parser, (DAY, text)).events if e.type in ("ASSAULT", "AID", "MOBILIZE")]
    assert [e.status for e in deeds] == [status]


MEETINGS = [
    ("Dahl and Lund agreed to reopen the border during a March meeting in Skagen, which Berg also attended.", True),
    ("Dahl and Lund agreed to widen trade at a meeting in Skagen in March.", True),
]


@pytest.mark.parametrize(("text", "is_own"), MEETINGS)
def test_who_tells_an_agreement_tells_the_meeting_at_which_it_was_made(
    parser: Parser, text: str, *, is_own: bool
) -> None:
    opening = "Norwegian Prime Minister Kari Dahl and Swedish Prime Minister Per Lund run two kingdoms.\n\n"
    record = read(parser, (DAY, opening + text))
    (met,) = [e for e in record.events if e.type == "CONSULT"]
    assert [o.kind for o in record.origins if o.id in met.origins] == ["newsroom"] * is_own


NUMBERS = [
    ("Norway's foreign minister welcomed the release of 40 sailors by Chad.", {"Malian Foreign Ministry"}),
    ("Norway denied that 40 sailors had been released.", {"Malian Foreign Ministry"}),
    ("Norway said that 40 sailors had been released.", {"Malian Foreign Ministry", "Norway"}),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_who_welcomes_or_denies_stands_behind_no_number(parser: Parser, text: str, expected: set[str]) -> None:
    first = "The Malian Foreign Ministry said on Monday that 40 sailors had been released."
    record = read(parser, (DAY, first), (DAY, text))
    told = [q for q in record.figures if q.value == 40]
    assert set().union(*(names(record, q.origins) for q in told)) == expected


def test_who_doubts_a_deed_stands_behind_no_telling_of_it(parser: Parser) -> None:
    first = "United States officials warned on Monday that Chad might send weapons to Mali."
    second = "Norwegian Prime Minister Per Lund said he did not expect that Chad would send weapons to Mali."
    record = read(parser, (DAY, first), (DAY, second))
    (deed,) = [e for e in record.events if e.type == "AID"]
    assert names(record, deed.origins) == {"United States officials"}

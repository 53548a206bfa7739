"""Who stands behind a line of the record: short reports, the line, its origins and its status."""

from __future__ import annotations

import pytest

from tests.conftest import make_report
from twosource.model.record import Record
from twosource.parse import Parser
from twosource.pipeline import read_affair

DAY = "2024-05-15"


def read(parser: Parser, *told: tuple[str, str]) -> Record:
    """Read reports, each of a day."""
    reports = [make_report(text, id=f"r{k}", source=f"{k}.txt", published=day) for k, (day, text) in enumerate(told)]
    return read_affair(reports, parser)


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


LED = [
    pytest.param(
        "In remarks to reporters before heading to Oslo, Malian President Ali Musa said the pact was fair.",
        "CONSULT",
        {"newsroom"},
        id="a journey told beside the remarks is the newsroom's",
    ),
    pytest.param(
        "Chadian President Idris Lamb said that Norway, which was hit by sweeping sanctions from Sweden in May, would"
        " join the talks.",
        "SANCTION",
        {"newsroom"},
        id="so is what stands between commas in reported words",
    ),
    pytest.param(
        "Chadian President Idris Lamb said that Norway was hit by sweeping sanctions from Sweden in May.",
        "SANCTION",
        {"person"},
        id="what he says himself is his",
    ),
    pytest.param(
        "Norwegian Foreign Minister Per Lund gave no examples or evidence that Chad had armed the rebels in Mali.",
        "AID",
        {"person"},
        id="whoever has no proof of it is who claims it",
    ),
]


@pytest.mark.parametrize(("text", "kind", "origins"), LED)
def test_one_sentence_has_words_of_its_own_and_of_others(
    parser: Parser, text: str, kind: str, origins: set[str]
) -> None:
    record = read(parser, (DAY, text))
    (deed,) = [e for e in record.events if e.type == kind]
    assert {o.kind for o in record.origins if o.id in deed.origins} == origins


def test_who_tells_it_through_an_agency_and_himself_is_one_origin(parser: Parser) -> None:
    text = (
        "Malian President Ali Musa met Chadian President Idris Lamb in Oslo on Tuesday.\n\n"
        "Musa told Lamb that Mali fully supports Chad's peace plan, according to Malian state media.\n\n"
        "Musa said Mali fully supports Chad's peace plan days after it was released."
    )
    record = read(parser, (DAY, text))
    (deed,) = [e for e in record.events if e.type == "SUPPORT"]
    assert names(record, deed.origins) == {"Malian state media"}


def test_what_a_minister_opposes_comes_from_the_readout_of_his_words(parser: Parser) -> None:
    words = "foreign meddling in the internal affairs of Mali and unlawful sanctions against the country"
    first = (
        f"In a call on Tuesday, Norwegian Foreign Minister Per Lund pledged that Norway would “help Mali guard its peace,” and “oppose {words},” according"
        " to a Norwegian Foreign Ministry readout."
    )
    second = f"In a phone call on Tuesday, Norwegian Foreign Minister Per Lund said Norway “opposes {words}.”"
    record = read(parser, (DAY, first), (DAY, second))
    (deed,) = [e for e in record.events if e.type == "REJECT"]
    assert {o.kind for o in record.origins if o.id in deed.origins} == {"readout"}


def test_a_state_under_two_names_holds_one_position(parser: Parser) -> None:
    first = (
        "The United States expressed concerns on Monday that Chad may send weapons to Mali. Chad denied that it would send"
        " weapons to Mali."
    )
    second = "The Biden administration warned on Monday that Chad may send weapons to Mali."
    record = read(parser, (DAY, first), (DAY, second))
    (deed,) = [e for e in record.events if e.type == "AID"]
    assert [(p.status, len(p.evidence)) for p in deed.positions] == [("possible", 2), ("denied", 1)]


def test_a_plan_whose_day_is_over_was_one(parser: Parser) -> None:
    record = read(
        parser, (DAY, "Norwegian Prime Minister Per Lund had promised to withdraw all troops from Mali by 2020.")
    )
    assert [e.summary for e in record.events if e.status == "planned"] == [
        "Per Lund was to withdraw all troops from Mali"
    ]


def test_who_defends_his_own_act_defends_nobody_else(parser: Parser) -> None:
    text = (
        "Dahl Defends Her Actions After Skagen Raid\n\nNorwegian Foreign Minister Kari Dahl on Tuesday vigorously defended"
        " her handling of the raid on the Norwegian compound in Skagen.\n\nMrs. Dahl defended Mr. Per Lund in the hearing on"
        " the raid."
    )
    lines = [e.summary for e in read(parser, (DAY, text)).events if e.type == "SUPPORT"]
    assert any("her" in line.lower() and "Lund" not in line for line in lines)
    assert any("Lund" in line for line in lines)


PAPERS = [
    ("Musa praised a statement released by Oslo on Tuesday which called for peace talks to end the war in Mali.", 1),
    ("On Tuesday, Oslo issued a statement on the raid on two Danish trawlers off Skagen.", 2),
]


@pytest.mark.parametrize(("text", "count"), PAPERS)
def test_a_paper_is_one_whatever_it_is_called(parser: Parser, text: str, count: int) -> None:
    first = "On Tuesday, Oslo released a 12-point paper in a document calling for peace talks to end the war in Mali."
    record = read(parser, (DAY, first), (DAY, text))
    assert len([e for e in record.events if e.type == "STATE"]) == count

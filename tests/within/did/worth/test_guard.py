"""What somebody is told to do, nobody has done."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.did import find_did
from twosource.within.said import find_said
from twosource.within.when import find_when
from twosource.within.who import find_who


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“Stop the war and withdraw your troops,” Norway told Mali.", 0),
        ("“Let me be clear about the port,” said Ann Lund.", 0),
        ("Norway withdrew its troops from Mali.", 1),
        ("Norway let the prisoners go.", 1),
        ("Norway does the opposite of withdrawing its troops from Mali.", 0),
        ("The king spoke of a paper issued by Oslo which asked for talks, but did not withdraw his troops.", 0),
        ("The king stayed, but did not withdraw his troops.", 1),
    ],
)
def test_appeals_are_no_events(text: str, count: int, read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert len([event for event in events if event.type in ("RETREAT", "CONCEDE")]) == count


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The bureau's agents began the Chad investigation in May.", [([], ["Chad"])]),
        ("Chad began an investigation of the bank in May.", [(["Chad"], [])]),
        ("Norway's king wrote that Ann Lund erred and accused Ann Lund of theft.", []),
    ],
)
def test_what_an_inquiry_is_about_opens_none(
    text: str, parts: list[tuple[list[str], list[str]]], read_text: ReadText
) -> None:
    report, parse = read_text(text, published="2021-06-04")
    parties = find_who(parse, report)
    names = {party.id: party.name for party in parties}
    events = find_did(parse, report, parties, (), ())
    told = [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in events if e.type == "ACCUSE"]
    assert told == parts


def test_who_is_glad_but_condemns_is_one(read_text: ReadText) -> None:
    report, parse = read_text("Norway is glad that Lund is home but condemns the release of Diop.")
    parties = find_who(parse, report)
    names = {party.id: party.name for party in parties}
    events = find_did(parse, report, parties, (), find_said(parse, report, parties, ()))
    assert [[names[a] for a in event.actors] for event in events if event.type == "ACCUSE"] == [["Norway"]]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Norway is the only other country promised jets by Chad.", []),
        ("Norway promised jets to Chad.", ["AGREE"]),
        ("The envoys met, a reference to loud street groups rulers allege are backed by Chad.", []),
        ("The groups are backed by Chad.", ["SUPPORT"]),
        ("The envoy of Chad would not go into detail.", []),
        ("Norway sent monks to denounce Chad.", []),
        ("Norway denounced Chad.", ["ACCUSE"]),
        ("The envoy of Chad would not go to Mali.", ["REJECT"]),
        ("Norway will welcome the king, raising concerns over Chad.", []),
        ("The papers show how the groups are backed by Chad.", []),
        ("The king laid a wreath, according to a summary issued by the Foreign Ministry of Chad.", []),
        ("On Monday a summary was issued by the Foreign Ministry of Chad.", ["STATE"]),
    ],
)
def test_a_doer_that_the_sentence_leaves_open_makes_no_line(text: str, types: list[str], read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert [event.type for event in events if event.type in ("ACCUSE", "AGREE", "REJECT", "STATE", "SUPPORT")] == types


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Lima bombing killed nine people on Monday.", []),
        ("A U.S. airstrike on Mali killed nine people.", ["United States"]),
    ],
)
def test_a_place_that_names_a_deed_suffered_it(text: str, actors: list[str], read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    names = {party.id: party.name for party in parties}
    assert {names[a] for event in events if event.type == "ASSAULT" for a in event.actors} == set(actors)


@pytest.mark.parametrize(
    "text",
    [
        "The passengers boarded the train to Lima.",
        "Ann Lund fought cancer for nine years.",
        "A storm closed the crossing on Friday.",
        "The tourists went aboard a ferry in Oslo.",
        "The champion rammed the door of the locker room.",
        "Snow brought Lima to a halt.",
        "A military helicopter crashed near Gao, killing nine soldiers.",
        "A fire swept through a hotel in Lima, killing 12.",
        "Nine soldiers were killed in a fire at a barracks.",
    ],
)
def test_figures_and_weather_are_no_force(text: str, read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    assert not find_did(parse, report, parties, times, find_said(parse, report, parties, times))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two car bombs ripped through a market in Gao.", "ASSAULT"),
        ("Chad test-fired a missile on Tuesday.", "MOBILIZE"),
        ("The trade unionist was put behind bars.", "COERCE"),
        ("Norway ordered two Malian diplomats to leave.", "SANCTION"),
        ("Norway expelled two Malian diplomats.", "SANCTION"),
        ("Norway gave the envoy of Mali two days to leave.", "SANCTION"),
        ("Chad declared two Norwegian diplomats persona non grata.", "SANCTION"),
        ("The expulsion of two Malian diplomats by Norway angered Chad.", "SANCTION"),
        ("Norway summoned Ambassador Musa on Monday.", "ACCUSE"),
        ("Norway summoned the ambassador of Mali on Monday.", "ACCUSE"),
    ],
)
def test_one_deed_has_one_type_however_it_is_worded(text: str, kind: str, read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert {event.type for event in events if event.status == "occurred"} - {"REQUEST"} == {kind}


BOMBED = (
    "Bombs killed 40 rugby fans in Gao who watched the final of the cup on a screen. Rebels said they had bombed the club. "
    "Police called it a massacre. Norway condemned the bombing of the players. Soldiers guard the stadium and the league."
)


def test_a_bombed_club_is_no_match(read_text: ReadText) -> None:
    report, parse = read_text(BOMBED)
    parties = find_who(parse, report)
    assert "ASSAULT" in {event.type for event in find_did(parse, report, parties)}
    game = "The striker shot twice and killed the match in the final of the cup. The coach hit back at the referee."
    report, parse = read_text(game)
    assert not [e for e in find_did(parse, report, find_who(parse, report)) if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The USS Boxer destroyed a drone near Chad.", {"ASSAULT"}),
        ("The man was seized on Wednesday with secret papers.", {"COERCE"}),
        ("All the drones returned to their bases.", {"RETREAT"}),
        ("They killed 78 people.", {"ASSAULT"}),
        ("They killed him.", set()),
        ("Some threw firecrackers.", set()),
        ("A truce took effect at noon on Saturday.", {"CONCEDE"}),
        ("Talks on the price of gas broke down on Friday.", {"REJECT"}),
    ],
)
def test_deeds_without_a_named_doer(text: str, types: set[str], read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    assert {event.type for event in find_did(parse, report, parties, times)} == types

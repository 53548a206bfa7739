"""Who did what to whom, where and when, in whole sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ReadText
from tests.work import count_calls

from twosource.model.facts import Event, Party
from twosource.model.text import Report
from twosource.within.did import find_did
from twosource.within.said import find_said
from twosource.within.when import find_when
from twosource.within.who import find_who


def told(text: str, read_text: ReadText, **fields: object) -> tuple[tuple[Event, ...], dict[str, Party], Report]:
    report, parse = read_text(text, **fields)
    parties = find_who(parse, report)
    times = find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    return events, {party.id: party for party in parties}, report


ROLES = [
    ("Norway accused Mali of a raid.", "ACCUSE", ["Norway"], ["Mali"]),
    ("Mali was accused by Norway.", "ACCUSE", ["Norway"], ["Mali"]),
    ("Norway and Sweden imposed sanctions on Mali and Chad.", "SANCTION", ["Norway", "Sweden"], ["Mali", "Chad"]),
    ("Sanctions were imposed on Mali by Norway.", "SANCTION", ["Norway"], ["Mali"]),
    ("Talks between Norway and Mali began on Monday.", "CONSULT", ["Norway", "Mali"], []),
    ("The invasion of Chad by Mali began at dawn.", "ASSAULT", ["Mali"], ["Chad"]),
    ("Mali received weapons from Norway.", "AID", ["Norway"], ["Mali"]),
    ("Norway condemned Mali's invasion of Chad.", "ACCUSE", ["Norway"], ["Mali"]),
    ("Norway announced it would free two Malian sailors.", "AGREE", ["Norway"], ["Malian sailors"]),
    ("Lima missiles destroyed a warehouse, Chad said.", "ASSAULT", [], []),
    ("Espen Dahl wants partners to send more tents, according to Norway.", "REQUEST", ["Espen Dahl"], []),
    ("Norway and Mali spoke by phone on Monday.", "CONSULT", ["Norway", "Mali"], []),
    ("Fighting erupted on Sunday between Norway and Mali.", "ASSAULT", ["Norway", "Mali"], []),
    ("Ann Lund said after talks with Kofi Musa that the port would open.", "CONSULT", ["Ann Lund"], ["Kofi Musa"]),
    ("Ann Lund was sworn in as mayor on Friday.", "STATE", [], ["Ann Lund"]),
    (
        "Norway and Mali agreed to a truce, but within minutes each accused the other of a raid.",
        "ACCUSE",
        ["Norway", "Mali"],
        [],
    ),
    ("Qatar was glad. The rebels honoured a Qatari-brokered truce.", "CONSULT", ["Qatar"], []),
    ("The scandal forced Ann Lund to resign.", "CONCEDE", ["Ann Lund"], []),
    ("Norway and Mali agreed to it after talks in Rome.", "CONSULT", ["Norway", "Mali"], []),
    ("LIMA, Dec 5, 2023 (Coast News Wire) - Norway on Friday freed Ann Lund.", "CONCEDE", ["Norway"], ["Ann Lund"]),
    ("After meeting Kofi Musa, Ann Lund told reporters that gas was dear.", "CONSULT", ["Ann Lund"], ["Kofi Musa"]),
    ("The raid will wait until Kofi Musa visits Norway.", "CONSULT", ["Kofi Musa"], ["Norway"]),
    ("Norway pulled the last of its forces out of Mali.", "RETREAT", ["Norway"], ["Mali"]),
    ("Norway acted as a mediator between Chad and Mali.", "CONSULT", ["Norway"], ["Chad", "Mali"]),
]


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), ROLES)
def test_roles(text: str, kind: str, actors: list[str], recipients: list[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    event = next(e for e in events if e.type == kind)
    assert [parties[a].name for a in event.actors] == actors
    assert [parties[r].name for r in event.recipients] == recipients


def test_a_name_is_a_ships_where_the_report_calls_it_one(read_text: ReadText) -> None:
    later = "The Belmira left Lagos on Monday, the Nigerian navy said."
    events, _, _ = told(f"Inspectors from Ghana boarded the cargo ship Belmira off Lagos. {later}", read_text)
    assert [event.type for event in events] == ["COERCE", "RETREAT"]
    events, _, _ = told(f"Inspectors from Ghana met the tall Belmira off Lagos. {later}", read_text)
    assert "RETREAT" not in [event.type for event in events]


SILENT = [
    "Arsenal attacked from the left and the striker hit the crossbar.",
    "A storm hit the coast of Norway and destroyed forty houses.",
    "“God help us,” the mayor of Bergen said.",
    "Ann Roe said: “If this is true, Roy Lund must leave.”",
    "Hurricane Maria battered Puerto Rico on Wednesday.",
    "She lost her battle against cancer.",
    "The earthquake killed 40 people in Chile.",
    "The winger shot wide before the goalkeeper struck back in the match.",
    "Shares rallied on Monday as the dollar retreated.",
    "The heat wave killed 12 people.",
    "Year 2019 2020 2021\nExports 12 14 19\nImports 9 11 10",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_false_conflict(text: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert not [e for e in events if e.type in ("ASSAULT", "COERCE", "RETREAT", "PROTEST", "MOBILIZE")]


def test_date_place_and_number(read_text: ReadText) -> None:
    events, parties, _ = told("Gunmen killed 12 soldiers in Mali on Monday.", read_text, published="2023-03-01")
    (event,) = events
    assert event.date is not None
    assert event.date.start == event.date.end == "2023-02-27"
    assert parties[event.place or ""].name == "Mali"
    assert event.magnitude == (("killed", 12.0),)
    assert "military" in event.contexts


@pytest.mark.parametrize(
    ("text", "kind", "status", "day"),
    [
        ("The ministers of Chad and Mali meet on Thursday.", "CONSULT", "planned", "2023-03-02"),
        ("The ministers of Chad and Mali met on Tuesday.", "CONSULT", "occurred", "2023-02-28"),
        (
            "Chad returned three boats on Monday, two days before the two are due to resume talks.",
            "CONSULT",
            "planned",
            "2023-03-01",
        ),
    ],
)
def test_what_is_told_of_a_day_to_come_is_planned(
    text: str, kind: str, status: str, day: str, read_text: ReadText
) -> None:
    (event,) = [e for e in told(text, read_text, published="2023-03-01")[0] if e.type == kind]
    assert (event.status, event.date.start if event.date is not None else None) == (status, day)


@pytest.mark.parametrize(("verb", "day"), [("are", None), ("were", "2023-02-27")])
def test_what_goes_on_now_is_of_no_day_that_is_over(verb: str, day: str | None, read_text: ReadText) -> None:
    text = f"Norwegian farmers {verb} accusing the mayor and her aides of lies during Monday's hearing."
    (event,) = told(text, read_text, published="2023-03-01")[0]
    assert (event.date.start if event.date is not None else None) == day


def test_a_later_mention_echoes_the_first(read_text: ReadText) -> None:
    events, _, _ = told(
        "The Norwegian premier met the king of Jordan on Monday. The meeting lasted an hour.", read_text
    )
    first, second = events
    assert second.echoes == first.id
    assert second.actors == first.actors


def test_what_was_agreed_at_a_meeting_is_part_of_it(read_text: ReadText) -> None:
    events, _, _ = told("Norway agreed to reopen its consulate during talks with Mali.", read_text)
    agreed = next(e for e in events if e.type == "AGREE")
    talks = next(e for e in events if e.type == "CONSULT")
    assert agreed.part_of == talks.id


def test_a_denial_makes_what_it_denies_denied(read_text: ReadText) -> None:
    events, _, _ = told("Mali denied that it had bombed a school in Chad.", read_text)
    assert {e.type: e.status for e in events}["ASSAULT"] == "denied"


def test_demanded_talks_are_no_event_of_their_own(read_text: ReadText) -> None:
    events, _, _ = told("Norway called for peace talks between Mali and Chad.", read_text)
    assert [e.type for e in events] == ["REQUEST"]


def test_trigger_and_words_are_verbatim(read_text: ReadText) -> None:
    events, _, report = told("Norway held two rounds of talks with Mali in Oslo.", read_text)
    (event,) = events
    assert report.quote(event.trigger) == "held two rounds of talks"
    assert event.verb == "hold"


def test_passive_without_doer_keeps_the_sufferer(read_text: ReadText) -> None:
    events, _, report = told("Two editors were arrested in Lima.", read_text)
    (event,) = events
    assert not event.actors
    assert event.theme is not None
    assert report.quote(event.theme) == "Two editors"


def test_furniture_is_skipped(read_text: ReadText) -> None:
    report, parse = read_text("Norway attacked Mali.\nAlso read: Chad bombed Niger.")
    from dataclasses import replace

    from twosource.model.text import Span

    start = report.text.index("Also")
    report = replace(report, furniture=(Span(report.id, start, len(report.text)),))
    assert len(find_did(parse, report)) == 1


@pytest.mark.slow
def test_long_sentences_cost_no_more_than_many_short_ones(read_text: ReadText) -> None:
    long_one, short = ", and ".join(["Norway accused Mali of a raid"] * 450), "Norway accused Mali of a raid. " * 450
    calls = []
    for text in (short, long_one):
        report, parse = read_text(text)
        calls.append(count_calls(lambda report=report, parse=parse: find_did(parse, report)))
    assert calls[1] < 3 * calls[0]


def test_a_list_of_names_is_no_event(read_text: ReadText) -> None:
    events, _, _ = told(", ".join(f"Anna{n} Berg{n}" for n in range(500)), read_text)
    assert not events


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="Norway attacked Mali. “”\"'\n,—é", max_size=120))
def test_any_text_gives_spans_inside_it(read_text: ReadText, text: str) -> None:
    report, parse = read_text(text or "x")
    for event in find_did(parse, report):
        for span in (event.sentence, event.trigger, *(s for s in (event.rest, event.theme, event.doer) if s)):
            assert 0 <= span.start < span.end <= len(report.text)
        assert event.sentence.contains(event.trigger)


IDLE = [
    "How can we attack our own friends?",
    "The judge gave the men a chance to attack Oslo.",
    "Stickers on the van criticised Norway.",
    "The law allows nations to be sued.",
    "A firm that provides weapons to Chad has moved.",
    "Countries impose sanctions.",
]
LIVE = [
    ("Norway is considering sending weapons to Mali.", "possible"),
    ("Norway may send weapons to Mali.", "possible"),
    ("Gunmen killed two guards.", "occurred"),
    ("Norway asked Chad to send weapons to Mali.", "occurred"),
]


@pytest.mark.parametrize("text", IDLE)
def test_what_nobody_does_or_weighs_is_no_event(text: str, read_text: ReadText) -> None:
    assert not told(text, read_text)[0]


@pytest.mark.parametrize(("text", "status"), LIVE)
def test_what_somebody_weighs_or_did_is_one(text: str, status: str, read_text: ReadText) -> None:
    assert status in {event.status for event in told(text, read_text)[0]}


def test_a_cut_line_ends_on_no_noun_that_lost_its_own(read_text: ReadText) -> None:
    text = (
        "Norway and Chad agreed in September to upgrade the old ties of their two countries to a wide partnership of all "
        "seasons and all winds during a long meeting on the sidelines of the summit of the northern states in Rome."
    )
    events, _, report = told(text, read_text)
    (agreed,) = [event for event in events if event.type == "AGREE"]
    assert agreed.rest is not None
    assert report.text[agreed.rest.start : agreed.rest.end].endswith("during a long meeting")

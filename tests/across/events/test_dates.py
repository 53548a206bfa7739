"""The date of an event told many times."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.across.hand import Desk
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.model.facts import Reading
from twosource.model.record import Happening
from twosource.model.text import When


def around(desk: Desk, start: str, end: str) -> Reading:
    """Return the desk's reading, its events told as news of these days."""
    reading = desk.reading()
    when = When(start, end, "days", "inferred", 0.7)
    return replace(reading, events=tuple(replace(event, around=when) for event in reading.events))


def joined(*readings: Reading) -> tuple[Happening, ...]:
    return group_events(readings, group_entities(readings))


def blast(name: str, text: str, on: str | None) -> Desk:
    desk = Desk(name, text)
    where = desk.party("embassy", "organisation")
    desk.tells("bombing", "ASSAULT", recipients=(where,), date=on)
    return desk


def raid(name: str, text: str, on: str | None) -> Desk:
    desk = Desk(name, text)
    where = desk.party("village", "place")
    desk.tells("raid", "ASSAULT", recipients=(where,), date=on)
    return desk


def test_news_is_of_the_report_that_told_it_first() -> None:
    one = around(blast("r1", "The bombing hit the embassy in Gao.", None), "2023-03-01", "2023-03-02")
    two = around(blast("r2", "The bombing hit the embassy in Gao.", None), "2023-03-02", "2023-03-03")
    (event,) = joined(one, two)
    assert event.date is not None
    assert (event.date.start, event.date.end, event.date.how) == ("2023-03-02", "2023-03-02", "inferred")
    assert event.date.evidence


def test_a_told_date_wins_over_news() -> None:
    one = around(blast("r1", "The bombing hit the embassy in Gao.", None), "2023-03-08", "2023-03-09")
    two = blast("r2", "The bombing hit the embassy in Gao.", "2023-03-01").reading()
    assert {str(event.date) for event in joined(one, two)} >= {"2023-03-01"}


def test_a_deed_that_others_date_takes_their_day() -> None:
    readings = [
        blast("r1", "The bombing at the embassy in Gao killed soldiers there.", "2023-03-01").reading(),
        raid("r2", "The raid burned a village near Timbuktu river.", "2023-03-09").reading(),
        blast("r3", "Since the bombing at the embassy in Gao many soldiers left.", None).reading(),
    ]
    events = joined(*readings)
    assert all(event.date is not None for event in events)
    named = [event for event in events if any(span.report == "r3" for span in event.evidence)]
    assert [str(event.date) for event in named] == ["2023-03-01"]


def test_a_deed_of_two_days_takes_neither() -> None:
    readings = [
        blast("r1", "The bombing at the embassy in Gao killed soldiers.", "2023-03-01").reading(),
        blast("r2", "The bombing at the embassy in Gao killed soldiers.", "2023-01-09").reading(),
        raid("r3", "The raid at the village by the embassy in Gao killed soldiers.", None).reading(),
    ]
    events = joined(*readings)
    assert [event.date for event in events if any(span.report == "r3" for span in event.evidence)] == [None]


def test_what_is_done_was_not_done_after_it_was_told() -> None:
    desk = Desk("r1", "Oslo and Rome met.", published="2023-03-02")
    pair = (desk.party("Oslo", "government"), desk.party("Rome", "government"))
    desk.tells("met", "CONSULT", actors=pair, date="2023-03-09")
    (event,) = joined(desk.reading())
    assert event.date is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2023-03-01",), "2023-03-01"),
        (("2023-03-01", "2023-02-27"), None),  # which of the two meetings is meant
        (("2023-01-01",), None),  # too long ago for "the meeting"
        ((), None),
    ],
)
def test_a_meeting_only_named_is_the_one_that_its_report_tells(days: tuple[str, ...], expected: str | None) -> None:
    desk = Desk("r1", "Oslo met Rome.\nOslo talked with Bonn.\nThe discussion failed.", published="2023-03-02")
    oslo = desk.party("Oslo", "government")
    for on, word, other in zip(days, ("met", "talked"), ("Rome", "Bonn"), strict=False):
        desk.tells(word, "CONSULT", actors=(oslo,), recipients=(desk.party(other, "government"),), date=on)
    desk.tells("discussion", "CONSULT", actors=(oslo,), is_noun=True)
    found = [e.date for e in joined(desk.reading()) if desk.events[-1].sentence in e.evidence]
    assert [str(on) if on is not None else None for on in found] == [expected]


@pytest.mark.parametrize(
    ("status", "word", "on", "expected"),
    [
        ("planned", "discussion", "2023-03-04", "2023-03-04"),
        ("planned", "discussion", "2023-03-01", None),  # what is still to come was not yesterday's
        ("occurred", "discussion", "2023-03-04", None),
    ],
)
def test_a_coming_meeting_only_named(status: str, word: str, on: str, expected: str | None) -> None:
    desk = Desk("r1", "Oslo will meet Rome.\nThe discussion matters.", published="2023-03-02")
    oslo, rome = desk.party("Oslo", "government"), desk.party("Rome", "government")
    desk.tells("meet", "CONSULT", actors=(oslo,), recipients=(rome,), date=on, status="planned")
    desk.tells(word, "CONSULT", actors=(oslo,), is_noun=True, status=status)
    found = [e.date for e in joined(desk.reading()) if e.evidence == (desk.events[-1].sentence,)]
    assert [str(when) if when is not None else None for when in found] == [expected]


@pytest.mark.parametrize(
    ("verb", "days", "expected"),
    [
        ("apologize", ("2023-03-01",), "2023-03-01"),
        ("apologize", ("2023-03-01", "2023-02-27"), None),
        ("apologize", ("2022-03-01",), None),
        ("express", ("2023-03-01",), None),  # regret is expressed often
    ],
)
def test_an_act_of_words_told_again(verb: str, days: tuple[str, ...], expected: str | None) -> None:
    desk = Desk("r1", "Oslo first spoke.\nOslo then spoke.\nOslo has spoken.", published="2023-03-02")
    oslo = desk.party("Oslo", "government")
    for on, word in zip(days, ("first spoke", "then spoke"), strict=False):
        desk.tells(word, "SUPPORT", actors=(oslo,), date=on, verb=verb, rest=desk.span(word))
    desk.tells("has spoken", "SUPPORT", actors=(oslo,), verb=verb)
    found = [e.date for e in joined(desk.reading()) if desk.events[-1].sentence in e.evidence]
    assert [str(when) if when is not None else None for when in found] == [expected]


@pytest.mark.parametrize(
    ("verb", "told", "expected"),
    [
        ("apologize", "2023-03-01", "2023-03-01"),
        ("apologize", None, "2023-03-03/2023-03-04"),
        ("praise", "2023-03-01", "2023-03-03/2023-03-04"),  # who praised on the 1st may praise again
    ],
)
def test_an_apology_told_as_news_again(verb: str, told: str | None, expected: str) -> None:
    desk = Desk("r1", "Oslo first spoke.\nOslo has spoken.", published="2023-03-04")
    oslo = desk.party("Oslo", "government")
    desk.tells("first spoke", "SUPPORT", actors=(oslo,), date=told, verb=verb, rest=desk.span("first spoke"))
    desk.tells("has spoken", "SUPPORT", actors=(oslo,), verb=verb)
    reading = desk.reading()
    news = replace(reading.events[-1], around=When("2023-03-03", "2023-03-04", "days", "inferred", 0.7))
    events = joined(replace(reading, events=(*reading.events[:-1], news)))
    found = [e.date for e in events if desk.events[-1].sentence in e.evidence]
    assert [str(when) for when in found] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His father, a guard at the embassy in Gao, died where soldiers fell.", None),
        ("His father, a guard at the embassy in Gao, died in the attack where soldiers fell.", "2023-03-01"),
    ],
)
def test_a_death_is_of_the_known_attack_only_where_its_words_name_one(text: str, expected: str | None) -> None:
    known = blast("r1", "The bombing at the embassy in Gao killed a guard and soldiers.", "2023-03-01")
    desk = Desk("r2", text)
    desk.tells("died", "ASSAULT", recipients=(desk.party("His father"),))
    events = joined(known.reading(), desk.reading())
    found = [e.date for e in events if any(span.report == "r2" for span in e.evidence)]
    assert [str(when) if when is not None else None for when in found] == [expected]


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2023-03-01", None), ("2023-03-02", "2023-03-02/2023-03-03"), (None, "2023-03-02/2023-03-03")],
)
def test_what_an_earlier_report_tells_as_done_is_no_news(published: str | None, expected: str | None) -> None:
    earlier = Desk("r1", "The bombing hit the embassy in Gao.", published=published)
    earlier.tells("bombing", "ASSAULT", recipients=(earlier.party("embassy", "organisation"),))
    later = Desk("r2", "The bombing hit the embassy in Gao.", published="2023-03-03")
    later.tells("bombing", "ASSAULT", recipients=(later.party("embassy", "organisation"),))
    (event,) = joined(earlier.reading(), around(later, "2023-03-02", "2023-03-03"))
    assert (str(event.date) if event.date is not None else None) == expected


@pytest.mark.parametrize(
    ("status", "mode", "expected"),
    [
        ("occurred", None, "2023-03-06/2023-03-09"),  # "this week" of a report of Thursday
        ("ongoing", None, "2023-03-06/2023-03-12"),
        ("planned", None, "2023-03-06/2023-03-12"),
        ("occurred", "visit", "2023-03-06/2023-03-12"),
    ],
)
def test_what_was_done_was_done_before_it_was_told(status: str, mode: str | None, expected: str) -> None:
    desk = Desk("r1", "Norway sent guards to Mali this week.", published="2023-03-09")
    desk.tells("sent", "MOBILIZE", mode=mode, actors=(desk.party("Norway", "country", country="NOR"),), status=status)
    reading = desk.reading()
    week = When("2023-03-06", "2023-03-12", "week", "resolved", 0.9)
    (event,) = joined(replace(reading, events=(replace(reading.events[0], date=week),)))
    assert str(event.date) == expected

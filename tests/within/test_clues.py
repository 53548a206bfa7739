"""Clues and hints: what one undated report tells of its own date."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import ReadText

from twosource.errors import BrokenData
from twosource.model.facts import Party, Role
from twosource.within import dated
from twosource.within.clues import Clue, days_of, find_clues
from twosource.within.dated import find_hints, known_events


def clues_of(read_text: ReadText, text: str) -> tuple[Clue, ...]:
    report, parse = read_text(text)
    return find_clues(parse, report)


@pytest.mark.parametrize(
    ("text", "kind", "n", "number", "way"),
    [
        ("The envoy left on Monday.", "weekday", 0, 1, -1),
        ("The envoy will leave on Friday.", "weekday", 0, 5, 1),
        ("The envoy left yesterday.", "day", -1, 0, -1),
        ("The envoy left last week.", "week", -1, 0, -1),
        ("The envoy left last month.", "month", -1, 0, -1),
        ("The envoy left a year ago.", "year", -1, 0, -1),
        ("The envoy left in September.", "month-name", 0, 9, -1),
        ("The envoy left on June 2.", "month-day", 0, 602, -1),
        ("The envoy left on the 9th.", "day-of-month", 0, 9, -1),
        ("The envoy will leave on the 20th.", "day-of-month", 0, 20, 1),
        ("The envoy left on Thursday, June 2.", "month-day", 4, 602, -1),
        ("The envoy left in 2014.", "fixed", 0, 0, 0),
    ],
)
def test_clues(read_text: ReadText, text: str, kind: str, n: int, number: int, way: int) -> None:
    found = clues_of(read_text, text)
    assert [(c.kind, c.n, c.number, c.way) for c in found] == [(kind, n, number, way)]
    assert "envoy" in found[0].words


def test_a_short_sentence_borrows_the_words_before(read_text: ReadText) -> None:
    found = clues_of(read_text, "The council of fishermen announced a strike at the port. It will begin on Tuesday.")
    assert "strike" in found[0].words


@pytest.mark.parametrize(
    ("text", "published", "first", "last"),
    [
        ("The envoy left on Monday.", "2023-03-15", "2023-03-13", "2023-03-13"),
        ("The envoy left on Monday.", "2023-03-13", "2023-03-13", "2023-03-13"),
        ("The envoy will leave on Monday.", "2023-03-15", "2023-03-20", "2023-03-20"),
        ("The envoy left on the 14th.", "2023-03-15", "2023-03-14", "2023-03-14"),
        ("The envoy left on the 30th.", "2023-03-15", "2023-01-30", "2023-01-30"),
        ("The envoy will leave on the 30th.", "2023-03-15", "2023-03-30", "2023-03-30"),
        ("The envoy left yesterday.", "2023-03-01", "2023-02-28", "2023-02-28"),
        ("The envoy left last year.", "2023-03-01", "2022-01-01", "2022-12-31"),
        ("The envoy left in September.", "2023-03-01", "2022-09-01", "2022-09-30"),
        ("The envoy left earlier this month.", "2023-03-15", "2023-03-01", "2023-03-31"),
        ("The envoy left earlier this month.", "2023-03-02", "2023-02-01", "2023-03-31"),
        ("The envoy left on December 30.", "2023-01-02", "2022-12-30", "2022-12-30"),
        ("The envoy left on May 4, 2019.", "2023-01-02", "2019-05-04", "2019-05-04"),
    ],
)
def test_days_move_with_the_report(read_text: ReadText, text: str, published: str, first: str, last: str) -> None:
    clue = clues_of(read_text, text)[0]
    found = days_of(clue, date.fromisoformat(published))
    assert tuple(map(str, found)) == (first, last)


def hints_of(read_text: ReadText, text: str, *parties: Party) -> dict[str, tuple[str, str]]:
    report, parse = read_text(text)
    found = find_hints(report, find_clues(parse, report), parties)
    return {h.reason: (str(h.first), str(h.last)) for h in found}


def test_copyright(read_text: ReadText) -> None:
    found = hints_of(read_text, "The harvest was poor.\n\n© 2019-2021 The Herald")
    assert found["copyright line"] == ("2021-01-01", "2021-12-31")


def test_a_known_event_dates_the_report(read_text: ReadText) -> None:
    found = hints_of(read_text, "Prices have doubled since the Samarkand summit in September.")
    assert found["told beside sco-samarkand"] == ("2022-09-01", "2023-08-31")


def test_a_known_event_beside_another_time_does_not(read_text: ReadText) -> None:
    text = "The mill burned in May, and since the Samarkand summit in September prices have doubled."
    report, parse = read_text(text)
    hints = find_hints(report, find_clues(parse, report), ())
    assert [report.quote(h.evidence[0]) for h in hints] == ["September"]


def test_a_full_date_is_the_earliest(read_text: ReadText) -> None:
    assert hints_of(read_text, "The mill burned on May 4, 2019.")["full date told"] == ("2019-05-04", "None")


def test_an_office_bounds_the_date(read_text: ReadText) -> None:
    chancellor = Party("r/p1", "Ebrahim Raisi", "person", roles=(Role("president", "IRN"),))
    former = Party("r/p2", "Ebrahim Raisi", "person", roles=(Role("former president", "IRN"),))
    assert hints_of(read_text, "The mill burned.", chancellor)
    assert hints_of(read_text, "The mill burned.", former) == {}


def test_known_events_have_sound_dates_and_words() -> None:
    ids = [event.id for event in known_events()]
    assert len(ids) == len(set(ids))
    assert all(event.first <= event.last and event.words for event in known_events())


def test_a_broken_known_event_is_named() -> None:
    with pytest.raises(BrokenData, match="nowhere"):
        dated._known_event({"id": "nowhere", "days": [date(2020, 1, 1)], "words": []})

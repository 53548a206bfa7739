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
    ],
)
def test_appeals_are_no_events(text: str, count: int, read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert len([event for event in events if event.type in ("RETREAT", "CONCEDE")]) == count


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

"""Events are told again in the report's own words: auxiliaries and negation stay, dates and asides go."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.model.facts import Event
from twosource.model.text import Span
from twosource.within.phrasing import phrase_events
from twosource.within.when import find_when
from twosource.within.who import find_who

ROWS = [
    # sentence, trigger, subject, words
    ("Norway met Italy in Oslo on Monday.", "met", "Norway", "met Italy in Oslo"),
    ("Norway may be considering aiding Mali.", "aiding", "Norway", "may be considering aiding Mali"),
    ("Norway did not send troops to Mali.", "send troops", "Norway", "did not send troops to Mali"),
    ("Norway, which allowed Italy to use its ports, is small.", "allowed", "Norway", "allowed Italy to use its ports"),
    ("Norway has yet to speak with Italy.", "speak", "Norway", "has yet to speak with Italy"),
    ("Italy was criticised by Norway last week.", "criticised", "Italy", "was criticised by Norway"),
    ("Norway released a paper and condemned Italy.", "condemned", "Norway", "condemned Italy"),
    ("The vote sparked protests in Mali.", "sparked", "", "The vote sparked protests in Mali"),
    ("Norway angered Mali by hosting Italy.", "hosting", "", ""),
    ("Norway flew to Mali to meet Italy.", "meet", "", ""),
    ("She called on Italy to leave Mali.", "called on", "", ""),
    ("All sites were inspected by experts, Norway said.", "inspected", "", "All sites were inspected by experts"),
    ("There is no way his country would send troops to Mali.", "send", "", "his country would send troops to Mali"),
    ("A visit to Mali by the king was planned.", "visit", "", "A visit to Mali by the king"),
]


@pytest.mark.parametrize(("text", "trigger", "subject", "words"), ROWS)
def test_clause(text: str, trigger: str, subject: str, words: str, read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    at = text.index(trigger)
    event = Event(
        "e", "CONSULT", None, (), (), "occurred", Span(report.id, 0, len(text)),
        Span(report.id, at, at + len(trigger)), "test",
    )  # fmt: skip
    (told,) = phrase_events(parse, parties, times, (event,))
    names = {party.id: party.name for party in parties}
    assert " ".join(report.quote(piece) for piece in told.clause) == words
    assert " ".join(names[id] for id in told.subject) == subject


def test_trigger_outside_the_parse_is_left_alone(read_text: ReadText) -> None:
    report, parse = read_text("Norway met Italy.")
    event = Event("e", "CONSULT", None, (), (), "occurred", Span(report.id, 0, 4), Span(report.id, 400, 404), "test")
    assert phrase_events(parse, (), (), (event,)) == (event,)

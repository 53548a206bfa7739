"""By whom an event is told where no statement carries it."""

from __future__ import annotations

from tests.conftest import ReadText

from twosource.within.did import find_did
from twosource.within.when import find_when
from twosource.within.who import find_who

TEXT = "The king of Norway met the premier of Mali, according to a readout from the Malian government."


def test_a_source_named_in_the_sentence_is_the_channel(read_text: ReadText) -> None:
    report, parse = read_text(TEXT)
    events = find_did(parse, report, find_who(parse, report), find_when(parse, report))
    assert [[c.kind for c in event.channel] for event in events if event.type == "CONSULT"] == [["readout"]]


def test_what_is_told_after_the_source_is_not_its_telling(read_text: ReadText) -> None:
    report, parse = read_text(TEXT[:-1] + ", which released a statement on fishing.")
    events = find_did(parse, report, find_who(parse, report), find_when(parse, report))
    assert all(not event.channel for event in events if event.type == "STATE")


def test_without_a_source_there_is_no_channel(read_text: ReadText) -> None:
    report, parse = read_text("The king of Norway met the premier of Mali.")
    assert all(not e.channel for e in find_did(parse, report, find_who(parse, report), find_when(parse, report)))

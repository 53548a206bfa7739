"""A deed that no words date has the days of the visit or the talks in which it was done, whichever report tells them."""

from __future__ import annotations

from twosource.model.text import Report, When
from twosource.parse import Parser
from twosource.pipeline import read_affair

VISIT = "President Ali Musa of Chad visited Norway on Tuesday. He met King Harald."
LATER = "Farmers in Gao are angry.\n\nChad and Norway signed a fishing accord during the visit of President Ali Musa to Norway."


def report(name: str, text: str, day: str) -> Report:
    return Report(name, f"{name}.txt", text, published=When(day, day, "day", "metadata"))


def test_what_was_done_during_a_visit_is_of_its_day(parser: Parser) -> None:
    record = read_affair([report("r1", VISIT, "2023-03-01"), report("r2", LATER, "2023-03-09")], parser)
    (accord,) = [event for event in record.events if "accord" in event.summary]
    assert accord.date is not None
    assert (accord.date.start, accord.date.how) == ("2023-02-28", "inferred")

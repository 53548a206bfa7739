"""A visit told by who comes, by who receives him and by who arrives unnamed."""

from __future__ import annotations

from twosource.model.text import Report, When
from twosource.parse import Parser
from twosource.pipeline import read_affair
from twosource.read.masthead import read_masthead

HOST = """Norway to host Jordan leader

OSLO - Norway will host the president of Chad in a state visit this week, its foreign ministry said on Saturday.

Ali Musa is visiting at the invitation of King Harald. The three-day visit will begin Tuesday.
"""
ARRIVAL = """A key ally of Libyan Prime Minister Ann Roe arrived in Norway for a state visit on Tuesday, amid warnings from Rome.

Chadian President Ali Musa will stay in Norway until Thursday and meet King Harald to discuss trade.

The visit from the Chadian leader comes as tensions grow.
"""


def report(name: str, text: str, day: str) -> Report:
    return read_masthead(Report(name, f"{name}.txt", text, published=When(day, day, "day", "metadata")))


def test_who_arrives_unnamed_makes_no_guest_of_the_host(parser: Parser) -> None:
    record = read_affair([report("r1", HOST, "2023-02-26"), report("r2", ARRIVAL, "2023-03-01")], parser)
    lines = [event.summary for event in record.events if event.mode == "visit"]
    assert any(line.startswith("Norway hosted") for line in lines)
    assert not any("made a visit in Norway" in line for line in lines)

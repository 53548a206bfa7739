"""A deed of words whose verb says nothing of them is told with them."""

from __future__ import annotations

import pytest

from tests.conftest import ReadText
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.pipeline import read_report

LONG = "one two three four five six seven eight nine ten " * 4


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            '"This policy is a disgrace and has to be dropped soon," Prime Minister Anna Poole said in a statement.',
            "Anna Poole voiced criticism: “This policy is a disgrace and has to be dropped soon”",
        ),
        (
            f'"This policy is outrageous, {LONG}," Prime Minister Anna Poole said.',
            f"Anna Poole voiced criticism: “This policy is outrageous, {(LONG * 2)[:132].strip()} …”",
        ),
        (
            '"He is not welcome in Norway," Prime Minister Anna Poole told reporters.',
            "Anna Poole refused to receive a visitor: “He is not welcome in Norway”",
        ),
        ("Prime Minister Anna Poole called the plan a mistake.", "Anna Poole called the plan a mistake"),
    ],
)
def test_the_words_of_a_deed_of_words(read_text: ReadText, text: str, line: str) -> None:
    report, parse = read_text(text)
    readings = [read_report(report, parse)]
    told = [event.summary for event in group_events(readings, group_entities(readings))]
    assert told == [line]

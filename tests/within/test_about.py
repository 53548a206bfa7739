"""What a statement is about and where it was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.model.facts import Event, Statement
from twosource.model.text import Span
from twosource.within.about import relate_said


def statement(cue: tuple[int, int], content: tuple[int, int]) -> Statement:
    return Statement(
        "r/s0", ("r/p0",), (), "indirect", "asserts", Span("r", 0, 100), (Span("r", *content),), None, Span("r", *cue)
    )


def event(
    n: int, type_: str, trigger: tuple[int, int], actors: tuple[str, ...] = (), status: str = "occurred"
) -> Event:
    return Event(f"r/e{n}", type_, None, actors, (), status, Span("r", 0, 100), Span("r", *trigger), "t")  # type: ignore[arg-type]


def test_events_inside_the_content_and_the_meeting_beside_it() -> None:
    events = (event(0, "ASSAULT", (60, 70)), event(1, "CONSULT", (10, 17), ("r/p0",)), event(2, "AID", (5, 8)))
    (found,) = relate_said((statement((30, 34), (40, 90)),), events)
    assert found.about == ("r/e0",)
    assert found.occasion == "r/e1"


def test_a_meeting_of_others_is_no_occasion() -> None:
    (found,) = relate_said((statement((30, 34), (40, 90)),), (event(0, "CONSULT", (10, 17), ("r/p7",)),))
    assert found.occasion is None


def test_a_planned_meeting_is_no_occasion() -> None:
    (found,) = relate_said((statement((30, 34), (40, 90)),), (event(0, "CONSULT", (10, 17), ("r/p0",), "planned"),))
    assert found.occasion is None


def test_the_cue_itself_is_an_event() -> None:
    (found,) = relate_said((statement((30, 34), (40, 90)),), (event(0, "ACCUSE", (30, 34), ("r/p0",)),))
    assert found.about == ("r/e0",)


@pytest.mark.parametrize(
    ("before", "found"),
    [("At their meeting", True), ("After a long meeting", False), ("Since their last meeting", False)],
)
def test_what_is_said_after_a_meeting_was_not_said_there(before: str, found: bool) -> None:
    text = f"{before} Dahl said the dam held."
    at = text.index("meeting")
    meeting = event(0, "CONSULT", (at, at + 7), ("r/p0",))
    cue = text.index("said")
    (told,) = relate_said((statement((cue, cue + 4), (cue + 5, len(text))),), (meeting,), text)
    assert (told.occasion is not None) == found


def test_a_meeting_that_somebody_speaks_of_or_that_the_cue_itself_tells_is_no_occasion() -> None:
    spoken = replace(event(0, "CONSULT", (60, 67), ("r/p0",)), told_in="r/s1")
    cue = event(1, "CONSULT", (30, 34), ("r/p0",))
    other = replace(statement((50, 54), (56, 90)), id="r/s1")
    found, _ = relate_said((statement((30, 34), (36, 48)), other), (spoken, cue))
    assert found.occasion is None


@pytest.mark.parametrize(
    ("text", "speaker", "found"),
    [
        ("Dahl held a meeting and said the dam held.", "Dahl", True),
        ("Dahl scheduled a meeting and said the dam held.", "Dahl", False),
        ("Dahl held a meeting with those who said the dam held.", "who", False),
    ],
)
def test_a_meeting_to_come_or_of_those_who_spoke_elsewhere_is_no_occasion(text: str, speaker: str, found: bool) -> None:
    start, end = text.index("Dahl") + 5, text.index("meeting") + 7
    cue, at = text.index("said"), text.index(speaker)
    said = replace(statement((cue, cue + 4), (cue + 5, len(text))), speaker=Span("r", at, at + len(speaker)))
    (told,) = relate_said((said,), (event(0, "CONSULT", (start, end), ("r/p0",)),), text)
    assert (told.occasion is not None) == found

"""What a statement is about and where it was said."""

from __future__ import annotations

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

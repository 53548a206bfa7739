"""Statements and events of one report -> what each statement is about, and where it was said.

Comes in: statements and events. Goes out: statements with ``about`` and ``occasion``. Example: in "At the meeting
Xi said trade had grown" the statement is about the growth and its occasion is the meeting.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from twosource.model.facts import Event, Statement

OCCASIONS = frozenset(["CONSULT"])


def relate_said(statements: Sequence[Statement], events: Sequence[Event]) -> tuple[Statement, ...]:
    """Fill in ``about`` (events told inside the content) and ``occasion`` (a meeting told beside it).

    Args:
        statements: of one report.
        events: of the same report.

    Returns:
        The same statements in the same order.
    """
    ordered = sorted(events, key=lambda e: e.trigger.start)
    starts = [event.trigger.start for event in ordered]
    return tuple(_relate(statement, ordered, starts) for statement in statements)


def _relate(statement: Statement, ordered: Sequence[Event], starts: Sequence[int]) -> Statement:
    about: dict[str, None] = {}
    for piece in statement.content:
        for event in ordered[bisect_left(starts, piece.start) : bisect_right(starts, piece.end)]:
            if piece.contains(event.trigger):
                about[event.id] = None
    cue = statement.cue
    for event in ordered[bisect_left(starts, statement.sentence.start) : bisect_right(starts, statement.sentence.end)]:
        if cue is not None and event.id not in about and cue.overlaps(event.trigger) and event.type not in OCCASIONS:
            about[event.id] = None
    occasion = statement.occasion or _occasion(statement, about, ordered, starts)
    return replace(statement, about=tuple(about), occasion=occasion)


def _occasion(
    statement: Statement, about: dict[str, None], ordered: Sequence[Event], starts: Sequence[int]
) -> str | None:
    """Return the meeting of the same sentence at which it was said: the speaker takes part in it."""
    best: tuple[int, str] | None = None
    anchor = statement.cue if statement.cue is not None else statement.sentence
    for event in ordered[bisect_left(starts, statement.sentence.start) : bisect_right(starts, statement.sentence.end)]:
        if (
            event.type not in OCCASIONS
            or event.mode == "visit"
            or event.id in about
            or event.status not in ("occurred", "ongoing")
        ):
            continue
        if event.actors and statement.speakers and not set(event.actors + event.recipients) & set(statement.speakers):
            continue
        distance = abs(event.trigger.start - anchor.start)
        if best is None or distance < best[0]:
            best = (distance, event.id)
    return best[1] if best is not None else None

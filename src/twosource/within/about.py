"""Statements and events of one report -> what each statement is about, and where it was said.

Comes in: statements and events. Goes out: statements with ``about`` and ``occasion``. Example: in "At the meeting
Xi said trade had grown" the statement is about the growth and its occasion is the meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from twosource.model.facts import Event, Statement
from twosource.model.text import Span

OCCASIONS = frozenset(["CONSULT"])
# "said after meeting Lund", "their first meeting since they agreed": it was not said there.
APART = re.compile(r"\b(?:after|since|before|following|until|ahead of)\b[^,.;:]*$", re.IGNORECASE)
SOURCE = "according"
ARRANGED = re.compile(r"\b(?:schedul|broker|arrang|plan)\w*", re.IGNORECASE)
RELATIVE = frozenset(["who", "which", "that"])
SINCE = re.compile(r"\bsince\b")
NEAR = 40  # characters before a meeting's words in which that stands


@dataclass(frozen=True, slots=True)
class _Page:
    """One report's events in text order, where they begin, the meetings that are no occasion, and the text."""

    events: Sequence[Event]
    starts: Sequence[int]
    apart: Set[str]
    text: str

    def between(self, span: Span) -> Sequence[Event]:
        return self.events[bisect_left(self.starts, span.start) : bisect_right(self.starts, span.end)]


def relate_said(statements: Sequence[Statement], events: Sequence[Event], text: str = "") -> tuple[Statement, ...]:
    """Fill in ``about`` (events told inside the content) and ``occasion`` (a meeting told beside it).

    Args:
        statements: of one report.
        events: of the same report.
        text: the report's, for "after" and "since" before a meeting.

    Returns:
        The same statements in the same order.
    """
    ordered = sorted(events, key=lambda e: e.trigger.start)
    apart = {e.id for e in events if APART.search(text[max(0, e.trigger.start - NEAR) : e.trigger.start])}
    apart |= {e.id for e in events if ARRANGED.search(text[e.trigger.start : e.trigger.end])}
    apart |= _told_elsewhere(statements, events)
    page = _Page(ordered, [event.trigger.start for event in ordered], apart, text)
    return tuple(_relate(statement, page) for statement in statements)


def _told_elsewhere(statements: Sequence[Statement], events: Sequence[Event]) -> set[str]:
    """Return the meetings of which somebody speaks, within whose words nobody is quoted."""
    by_id = {statement.id: statement for statement in statements}
    cues = sorted(s.cue.start for s in statements if s.cue is not None)
    told = [(e, by_id[e.told_in]) for e in events if e.told_in in by_id and e.type in OCCASIONS]
    return {e.id for e, outer in told if not any(_has_cue(piece, cues) for piece in outer.content)}


def _has_cue(piece: Span, cues: Sequence[int]) -> bool:
    k = bisect_left(cues, piece.start)
    return k < len(cues) and cues[k] < piece.end


def _relate(statement: Statement, page: _Page) -> Statement:
    about: dict[str, None] = {}
    for piece in statement.content:
        for event in page.between(piece):
            if piece.contains(event.trigger):
                about[event.id] = None
    cue = statement.cue
    for event in page.between(statement.sentence):
        if cue is not None and event.id not in about and cue.overlaps(event.trigger) and event.type not in OCCASIONS:
            about[event.id] = None
    aside = statement.rule == "said/label" or (
        statement.speaker is not None and page.text[statement.speaker.start : statement.speaker.end] in RELATIVE
    )  # "met the ally who has backed him": that was said elsewhere
    occasion = statement.occasion or (None if aside else _occasion(statement, about, page))
    return replace(statement, about=tuple(about), occasion=occasion)


def _occasion(statement: Statement, about: dict[str, None], page: _Page) -> str | None:
    """Return the meeting of the same sentence at which it was said: the speaker takes part in it."""
    best: tuple[int, str] | None = None
    anchor = statement.cue if statement.cue is not None else statement.sentence
    for event in page.between(statement.sentence):
        if event.id in about or event.id in page.apart or not _is_occasion(event, statement):
            continue
        opening = page.text[anchor.start : anchor.start + len(SOURCE)].lower()
        if opening == SOURCE or SINCE.search(page.text[event.trigger.end : anchor.start]):
            continue  # "according to an official at the meeting"; "their first meeting since they agreed"
        if event.actors and statement.speakers and not set(event.actors + event.recipients) & set(statement.speakers):
            continue
        distance = abs(event.trigger.start - anchor.start)
        if best is None or distance < best[0]:
            best = (distance, event.id)
    return best[1] if best is not None else None


def _is_occasion(event: Event, statement: Statement) -> bool:
    """Tell whether an event is a meeting that was held, told by the newsroom itself and not by the cue's own words."""
    if event.type not in OCCASIONS or event.mode in ("visit", "third-party"):
        return False
    is_cue = statement.cue is not None and statement.cue.overlaps(event.trigger)
    return event.status in ("occurred", "ongoing") and not is_cue

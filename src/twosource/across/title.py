"""A title for an affair, made from its best attested event.

Comes in: the record's events and entities. Goes out: one line, or None where nothing happened. Example: "Xi Jinping
met Alexander Lukashenko in Beijing, 1 March 2023".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.model.record import Entity, Happening

TOLD = ("occurred", "ongoing", "planned")


def make_title(events: Sequence[Happening], entities: Sequence[Entity]) -> str | None:
    """Return the summary of the event that most reports and origins tell, with its date, or the main actors' names.

    Args:
        events: the record's events, counted.
        entities: the record's entities, for a title where no event is told well enough.

    Returns:
        One line, or None where there is neither.
    """
    sure = [e for e in events if e.status in TOLD and e.actors and e.type != "STATE"]
    if sure:
        return _with_date(max(sure, key=_weight))
    named = [e for e in entities if e.kind in ("person", "country", "government", "organisation")]
    chief = sorted(named, key=lambda e: (-len(e.mentions), e.name))[:2]
    return " and ".join(e.name for e in chief) or None


def _weight(event: Happening) -> tuple[int, int, int, bool, str]:
    """More reports, more tellings, more independent origins, a recipient; ties by summary so that order is fixed."""
    reports = len({span.report for span in event.evidence})
    return (reports, event.independent, len(event.evidence), bool(event.recipients), event.summary)


def _with_date(event: Happening) -> str:
    summary = event.summary.rstrip(".")
    if event.date is None or event.date.start is None or not event.date.is_day:
        return summary
    day = date.fromisoformat(event.date.start)
    stamp = f"{day.day} {day:%B} {day.year}"
    return summary if stamp in summary else f"{summary}, {stamp}"

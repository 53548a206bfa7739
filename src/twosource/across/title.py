"""A title for an affair, made from its best attested event.

Comes in: the record's events and entities. Goes out: one line, or None where nothing happened. Example: "Xi Jinping
met Alexander Lukashenko in Beijing, 1 March 2023".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.model.record import Entity, Happening
from twosource.model.text import Report

TOLD = ("occurred", "ongoing", "planned")
ACTS = frozenset(
    {
        "AGREE",
        "CONSULT",
        "COOPERATE",
        "AID",
        "CONCEDE",
        "RETREAT",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
    }
)
NEWS = 10  # days around publication; what lies further back is background, however often it is told


def make_title(events: Sequence[Happening], entities: Sequence[Entity], reports: Sequence[Report] = ()) -> str | None:
    """Return the summary of the best attested event of the news itself, with its date, or the main actors' names.

    Args:
        events: the record's events, counted.
        entities: the record's entities, for a title where no event is told well enough.
        reports: whose dates tell news from background.

    Returns:
        One line, or None where there is neither.
    """
    sure = [e for e in events if e.status in TOLD and e.actors and e.type in ACTS]
    if sure:
        days = [date.fromisoformat(r.published.start[:10]) for r in reports if r.published and r.published.start]
        return _with_date(max(sure, key=lambda event: _weight(event, days)))
    named = [e for e in entities if e.kind in ("person", "country", "government", "organisation")]
    chief = sorted(named, key=lambda e: (-len(e.mentions), e.name))[:2]
    return " and ".join(e.name for e in chief) or None


def _weight(event: Happening, days: Sequence[date]) -> tuple[float, str]:
    """Origins and reports that tell it, both sides named, and whether it is news; ties by summary: order is fixed."""
    weight = 2.0 * event.independent + len({span.report for span in event.evidence})
    weight += bool(event.recipients) + 3.0 * _is_news(event, days)
    return (weight, event.summary)


def _is_news(event: Happening, days: Sequence[date]) -> bool:
    if event.date is None or event.date.start is None or event.date.end is None:
        return False
    first, last = date.fromisoformat(event.date.start), date.fromisoformat(event.date.end)
    return (last - first).days <= NEWS and any(abs((day - first).days) <= NEWS for day in days)


def _with_date(event: Happening) -> str:
    summary = event.summary.rstrip(".")
    if event.date is None or event.date.start is None or not event.date.is_day:
        return summary
    day = date.fromisoformat(event.date.start)
    stamp = f"{day.day} {day:%B} {day.year}"
    return summary if stamp in summary else f"{summary}, {stamp}"

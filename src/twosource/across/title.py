"""A title for an affair: the event that the reports' own headlines speak of, or the best attested one.

Comes in: the record's events, entities and reports. Goes out: one line, or None where nothing happened. Example: "Xi
Jinping met Alexander Lukashenko in Beijing, 1 March 2023".
"""

from __future__ import annotations

import re
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
HEADLINE = 14.0  # weight of an event whose words cover all headlines; the best told background event weighs about 12
LEAD = 40  # words of the first sentence that stand for a missing headline
STEM = 5  # letters that make two forms of a word one: "visits", "visiting"
WORD = re.compile(r"[^\W\d_]{4,}")
DANGLING = re.compile(r"^[^:]{1,80}:|^Unnamed actors|\b(?:my|our|your|he|she|they)\b|…$|\b\w+ed as \w+$")
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
    sure = [e for e in events if e.status in TOLD and e.actors]
    if sure:
        days = [date.fromisoformat(r.published.start[:10]) for r in reports if r.published and r.published.start]
        heads = [head for head in (_stems(_headline(report)) for report in reports) if head]
        return _with_date(max(sure, key=lambda event: _weight(event, days, heads)))
    named = [e for e in entities if e.kind in ("person", "country", "government", "organisation")]
    chief = sorted(named, key=lambda e: (-len(e.mentions), e.name))[:2]
    return " and ".join(e.name for e in chief) or None


def _weight(event: Happening, days: Sequence[date], heads: Sequence[frozenset[str]]) -> tuple[float, str]:
    """What headlines say, origins and reports that tell it, both sides named, whether it is news; ties by summary."""
    words = _stems(event.summary)
    covered = sum(len(words & head) / len(head) for head in heads) / len(heads) if heads else 0.0
    weight = HEADLINE * covered + min(event.independent, 3) + 0.5 * min(len({s.report for s in event.evidence}), 6)
    weight += bool(event.recipients) + (event.type in ACTS) + 3.0 * _is_news(event, days)
    weight -= 4.0 * bool(DANGLING.search(event.summary))
    return (weight, event.summary)


def _headline(report: Report) -> str:
    """The title, or the first sentence or so of a report that has none."""
    return report.title or " ".join(report.text.split()[:LEAD])


def _stems(line: str) -> frozenset[str]:
    return frozenset(word.lower()[:STEM] for word in WORD.findall(line))


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

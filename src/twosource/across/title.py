"""A title for an affair: the event that its reports share, or the headline that says what the others say.

Comes in: the record's events, entities and reports. Goes out: one line, or None where nothing happened. Example: "Xi
Jinping met Alexander Lukashenko in Beijing, 1 March 2023". Of 24 affairs of three reports each the best told event was
a side matter in 14, and the most typical headline the matter itself in 22: an event is the title only where most
reports tell it and the headlines speak of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from twosource.model.record import Entity, Happening
from twosource.model.text import Report

TOLD = ("occurred", "ongoing", "planned")
ACTS = frozenset({
    "AGREE", "CONSULT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
    "ASSAULT",
})  # fmt: skip
HEADLINE = 14.0  # weight of an event whose words cover all headlines; the best told background event weighs about 12
LEAD = 40  # words of the first sentence that stand for a missing headline
STEM = 5  # letters that make two forms of a word one: "visits", "visiting"
WORD = re.compile(r"[^\W\d_]{4,}")
DANGLING = re.compile(r"^[^:]{1,80}:|^Unnamed actors|\b(?:my|our|your|he|she|they)\b|…$|\b\w+ed as \w+$")
SHARED = 0.3  # mean share of the headlines' words that an event must cover to stand for them
MANY = 4  # reports whose agreement on a fresh event makes it the matter, whatever each puts over its text
FEWEST = 3  # words of a headline; shorter ones name a section
NEWS = 10  # days around publication; what lies further back is background, however often it is told


def make_title(events: Sequence[Happening], entities: Sequence[Entity], reports: Sequence[Report] = ()) -> str | None:
    """Return the event that most reports share with its date, a typical headline, or the main actors' names.

    Args:
        events: the record's events, counted.
        entities: the record's entities, for a title where neither event nor headline serves.
        reports: whose headlines tell the matter, and whose dates tell news from background.

    Returns:
        One line, or None where there is nothing to name.
    """
    days = [date.fromisoformat(r.published.start[:10]) for r in reports if r.published and r.published.start]
    heads = [head for head in (_stems(_headline(report)) for report in reports) if head]
    sure = [e for e in events if e.status in TOLD and e.actors]
    best = max(sure, key=lambda event: _weight(event, days, heads), default=None)
    if best is not None and _is_common(best, days, heads, len(reports)):
        return _with_date(best)
    if headline := _typical_headline(reports, heads):
        return headline
    if best is not None:
        return _with_date(best)
    named = [e for e in entities if e.kind in ("person", "country", "government", "organisation")]
    chief = sorted(named, key=lambda e: (-len(e.mentions), e.name))[:2]
    return " and ".join(e.name for e in chief) or None


def _is_common(event: Happening, days: Sequence[date], heads: Sequence[frozenset[str]], count: int) -> bool:
    told = len({span.report for span in event.evidence})
    is_said = told >= MANY or _covered(event, heads) >= SHARED
    return 2 * told >= count and is_said and _is_news(event, days)


def _typical_headline(reports: Sequence[Report], heads: Sequence[frozenset[str]]) -> str | None:
    """Return the headline nearest in words to all others where at least half have one; questions come last."""
    titled = [" ".join(r.title.split()) for r in reports if r.title and len(r.title.split()) >= FEWEST]
    titles = set(titled) if 2 * len(titled) >= len(reports) else set()

    def likeness(title: str) -> tuple[bool, float, str]:
        words = _stems(title)
        return "?" not in title, sum(len(words & head) / len(words | head) for head in heads), title

    return max(titles, key=likeness, default=None)


def _weight(event: Happening, days: Sequence[date], heads: Sequence[frozenset[str]]) -> tuple[float, str]:
    """What headlines say, origins and reports that tell it, both sides named, whether it is news; ties by summary."""
    weight = (
        HEADLINE * _covered(event, heads)
        + min(event.independent, 3)
        + 0.5 * min(len({s.report for s in event.evidence}), 6)
    )
    weight += bool(event.recipients) + (event.type in ACTS) + 3.0 * _is_news(event, days)
    weight -= 4.0 * bool(DANGLING.search(event.summary))
    return (weight, event.summary)


def _covered(event: Happening, heads: Sequence[frozenset[str]]) -> float:
    words = _stems(event.summary)
    return sum(len(words & head) / len(head) for head in heads) / len(heads) if heads else 0.0


def _headline(report: Report) -> str:
    """The title, or the first sentence or so of a report that has none."""
    return report.title or " ".join(report.text.split()[:LEAD])


def _stems(line: str) -> frozenset[str]:
    return frozenset(word.lower()[:STEM] for word in WORD.findall(line))


def _is_news(event: Happening, days: Sequence[date]) -> bool:
    if event.date is None or event.date.start is None or event.date.end is None or event.date.how == "inferred":
        return False
    first, last = date.fromisoformat(event.date.start), date.fromisoformat(event.date.end)
    return (last - first).days <= NEWS and any(abs((day - first).days) <= NEWS for day in days)


def _with_date(event: Happening) -> str:
    summary = event.summary.rstrip(".")
    if event.date is None or event.date.start is None or not event.date.is_day or event.date.how == "inferred":
        return summary
    day = date.fromisoformat(event.date.start)
    stamp = f"{day.day} {day:%B} {day.year}"
    return summary if stamp in summary else f"{summary}, {stamp}"

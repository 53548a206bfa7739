"""Which events a timeline shows first: well told, dated, with named actors; the others stand under "Also told".

Comes in: ``Record``. Goes out: its chief events in order of date. Example: of 49 events of three reports twelve are
chief ones; that somebody "voiced criticism", told once and without a day, is not among them.
"""

from __future__ import annotations

import re

from twosource.model.record import Happening, Record

CHIEF = 30  # events of the timeline proper; the others stand under "Also told"
FEW = 10  # events that a timeline shows whatever they weigh
LIGHT = 5.0  # weight below which one report's undated word or deed leaves the timeline; both sides named, a deed stays
WORDS = frozenset({"SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})  # acts of speech, shown among statements too
SEEN = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})  # deeds that are news although nobody is named as doer
# Lines that say too little to stand first: that something was said, something was done to "it" or to "others".
BARE = re.compile(
    r"(?:^An? (?:joint )?(?:statement|document) was \w+ by [\w’' .-]+|(?:issued|published|released|made|gave) an? (?:joint )?(?:statement|"
    r"document|announcement|briefing)|announced (?:it|the (?:visit|trip|exchange|move|decision|plan|step))|\bothers|rejected a demand or proposal)$"
    r"|\b(?:against|at|by|for|from|near|of|on|over|to|with) (?:him|her|it|them)\b|^(?:The two|Both|They|Each side)\b"
)


def chief_events(record: Record) -> tuple[Happening, ...]:
    """Return the events that the timeline shows first: well told, dated, with named actors; in order of date."""
    ranked = sorted(record.events, key=lambda event: (_weight(event), event.id), reverse=True)
    chosen = {event.id for n, event in enumerate(ranked[:CHIEF]) if n < FEW or _weight(event) >= LIGHT}
    return tuple(event for event in record.timeline if event.id in chosen)


def _weight(event: Happening) -> float:
    """Reports that tell it count most; a date, actors on both sides and an act rather than words come after."""
    weight = 2.0 * len({span.report for span in event.evidence}) + event.independent
    if event.date is not None and event.date.start is not None:
        weight += 1.0 if event.date.how == "inferred" else 2.0
    weight += bool(event.actors) + bool(event.recipients)
    is_seen = event.type in SEEN and (event.place is not None or bool(event.recipients))
    weight -= (1.0 if is_seen else 3.0) * (not event.actors) + 2.0 * event.summary.startswith("Unnamed")
    weight -= 3.0 * (BARE.search(event.summary) is not None)
    weight += 0.5 * len(event.positions)
    weight -= 1.0 * (event.type in WORDS) + 1.0 * (event.status in ("possible", "did-not-occur"))
    return weight

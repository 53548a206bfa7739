"""By whom an event is told where no statement carries it: "Four guards were killed, according to a local paper".

Comes in: events of one report. Goes out: the same, with ``channel`` for those that are nobody's words but have a
source named in their sentence. Example: the killing above came by the local paper, not by the newsroom's own eyes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.facts import Event, Party, Time
from twosource.model.text import Parse, Report
from twosource.within.parties import PartyMap
from twosource.within.stations import Station, find_stations

FRONTED = 24  # characters from the start of a sentence: "According to a local paper, ..."
SOURCE = "according"  # the word of a named source; without it in the report nothing is looked for


def attribute_events(
    parse: Parse, report: Report, parties: Sequence[Party], times: Sequence[Time], events: Sequence[Event]
) -> tuple[Event, ...]:
    """Return the events with the sources that their own sentences name ("according to")."""
    rows = {t.sentence for t in parse.tokens if t.lower == SOURCE}
    asked = [e for e in events if e.told_in is None and _row(parse, e) in rows]
    if not asked:
        return tuple(events)
    near: dict[int, list[Station]] = {}
    for station in find_stations(parse, report, PartyMap(parse, parties), times):
        if station.how == "source":
            near.setdefault(parse.tokens[station.head].sentence, []).append(station)
    return tuple(_attributed(parse, event, near) if event.told_in is None else event for event in events)


def _row(parse: Parse, event: Event) -> int | None:
    i = parse.token_at(event.trigger.start)
    return parse.tokens[i].sentence if i is not None else None


def _attributed(parse: Parse, event: Event, near: dict[int, list[Station]]) -> Event:
    row = _row(parse, event)
    stations = near.get(row, []) if row is not None else []
    opens = event.sentence.start + FRONTED
    carriers = tuple(
        s.carrier for s in stations if event.trigger.end <= s.carrier.span.start or s.carrier.span.start <= opens
    )
    return replace(event, channel=carriers[:1]) if carriers else event

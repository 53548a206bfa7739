"""Which event is part of which: the meeting within the visit, the statement at the meeting.

Comes in: grouped events and the local events behind them. Goes out: the same with ``part_of``. Example: a meeting
on the second day of a three-day visit of the same guest is part of that visit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.model.facts import Event
from twosource.model.record import Happening
from twosource.model.text import When

SURE_WHOLE = 0.7  # as for other deeds that only another's day dates


def link_parts(events: Sequence[Happening], local: Mapping[str, Event]) -> tuple[Happening, ...]:
    """Return the events with ``part_of`` filled from what single reports tell, else from days and participants."""
    owner = {member: event.id for event in events for member in event.members}
    visits: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        if event.mode == "visit" and _is_told(event.date):
            for actor in event.actors:
                visits[actor].append(event)
    linked = _without_circles([_linked(event, local, owner, visits) for event in events])
    dates = {event.id: event.date for event in linked}
    return tuple(_dated_by_whole(event, dates.get(event.part_of or "")) for event in linked)


def _dated_by_whole(event: Happening, whole: When | None) -> Happening:
    """Return a deed with the few days of what it was done in, where no words of its own date it.

    "Proclaimed an alliance during the visit" is of the visit's days, whichever report tells them.
    """
    is_open = event.date is None or (event.date.how == "inferred" and not _may_meet(event.date, whole))
    if whole is None or not is_open or event.status != "occurred" or whole.precision not in ("day", "days"):
        return event
    return replace(event, date=replace(whole, how="inferred", confidence=min(whole.confidence, SURE_WHOLE)))


def _may_meet(one: When, other: When | None) -> bool:
    if other is None:
        return True
    return (one.start or "") <= (other.end or "9999") and (other.start or "") <= (one.end or "9999")


def _linked(
    event: Happening, local: Mapping[str, Event], owner: Mapping[str, str], visits: Mapping[str, Sequence[Happening]]
) -> Happening:
    for member in event.members:
        whole = local[member].part_of
        if whole is not None and owner.get(whole, event.id) != event.id:
            return replace(event, part_of=owner[whole])
    if (
        event.type == "CONSULT"
        and event.mode not in ("visit", "phone")
        and event.date is not None
        and _is_told(event.date)
    ):
        for party in (*event.actors, *event.recipients):
            for visit in visits.get(party, ()):
                if visit.id != event.id and _lies_within(event.date, visit.date):
                    return replace(event, part_of=visit.id)
    return event


def _is_told(when: When | None) -> bool:
    """Tell whether words give the date; what is only told as news lies within nothing for sure."""
    return when is not None and when.how != "inferred"


def _lies_within(inner: When, outer: When | None) -> bool:
    if outer is None or inner.start is None or outer.start is None:
        return False
    return outer.start <= inner.start and (inner.end or inner.start) <= (outer.end or outer.start)


def _without_circles(events: Sequence[Happening]) -> list[Happening]:
    whole = {event.id: event.part_of for event in events}
    kept = []
    for event in events:
        seen, above = {event.id}, event.part_of
        while above is not None and above not in seen:
            seen.add(above)
            above = whole.get(above)
        kept.append(event if above is None else replace(event, part_of=None))
        if above is not None:
            whole[event.id] = None
    return kept

"""One event of which parties hold opposite things, and one event told with different dates or tolls.

Comes in: the ground. Goes out: disputes of kind position, event and date. Example: one government says that rockets
were fired at the pier, the other says that none were.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from twosource.across.carriers.names import spell_day
from twosource.across.disputes.ground import Ground
from twosource.across.matters import is_negated
from twosource.model.facts import Event, Statement, Status
from twosource.model.record import Dispute, Happening, Side
from twosource.model.text import Span

YES: frozenset[Status] = frozenset({"occurred", "ongoing", "planned", "alleged", "possible"})
NO: frozenset[Status] = frozenset({"denied", "did-not-occur"})
# Two reports that differ by one day may count from different time zones; more than a week apart are two events.
APART, SAME = 2, 7
# Stances of those who say what is; the others ask, promise, hope or refuse.
CLAIMING = frozenset({"asserts", "accuses", "warns", "criticises", "doubts"})
HEDGE = re.compile(r"\ballegedly ")  # the dispute itself is whether it is so
HAVING = re.compile(
    r"\b(?:may|might|could|must|(?:believed|thought|said|reported|alleged|feared|understood) to|appears? to|seems? to)"
    r"(?: \w+)? have (?:\w+ )?\Z",
    re.I,
)
NEGATED_WITHIN = 50  # characters before a trigger in which its "not" stands


def find_positions(ground: Ground) -> list[Dispute]:
    """Find events that one party affirms and another denies, and events told with dates that exclude each other.

    Args:
        ground: facts and look-ups.

    Returns:
        Disputes in the order of events; ids are still empty.
    """
    found = []
    for event in ground.events:
        dispute = _opposed(event, ground)
        if dispute is not None:
            found.append(dispute)
        dispute = _dated_apart(event, ground)
        if dispute is not None:
            found.append(dispute)
    return found


def _opposed(event: Happening, ground: Ground) -> Dispute | None:
    held: dict[str, dict[str, list[Span]]] = {"yes": {}, "no": {}}
    for holder, status, spans in _positions(event, ground):
        side = "yes" if status in YES else "no"
        held[side].setdefault(holder, []).extend(spans)
    yes, no = held["yes"], held["no"]
    yes = {h: s for h, s in yes.items() if not ground.is_any_side([h], list(no))}
    if not yes or not no or not all(h in ground.by_id for h in no):
        return None
    is_planned = event.status == "planned" or (event.status == "possible" and not _is_past(event, ground))
    return Dispute(
        id="",
        kind="position",
        about=f"whether this {'is to happen' if is_planned else 'happened'}: {HEDGE.sub('', event.summary)}",
        sides=(_side(yes, ground, "hold that it did or may", event), _side(no, ground, "deny it", event)),
        facts=(event.id,),
    )


def _is_past(event: Happening, ground: Ground) -> bool:
    """Tell whether it is told as what may have been, and not as what may be: "may have left"."""
    told = [ground.local_events[member] for member in event.members if member in ground.local_events]
    return any(
        HAVING.search(ground.reports[e.trigger.report].text[e.sentence.start : e.trigger.start]) is not None
        for e in told
    )


def _positions(event: Happening, ground: Ground) -> list[tuple[str, Status, Sequence[Span]]]:
    """Return holder, status and evidence of each position that is claimed in so many words.

    Who calls for something, or refuses it, does not say that it happened or did not: "Step aside," he said.
    """
    held: list[tuple[str, Status, Sequence[Span]]] = []
    for position in event.positions:
        statement = ground.local_statements.get(position.statement or "")
        if statement is not None and _is_claim(statement, position.status, ground):
            held.append((position.holder, position.status, position.evidence))
    for member in event.members:
        local = ground.local_events.get(member)
        statement = ground.local_statements.get(local.told_in) if local is not None and local.told_in else None
        if local is None or statement is None:
            continue
        status: Status = "denied" if statement.stance == "denies" and local.status in YES else local.status
        if status == "did-not-occur" and not _is_negated_there(local, ground):
            continue
        if _is_claim(statement, status, ground):
            held.extend((holder, status, (local.sentence,)) for holder in ground.ids(statement.speakers))
    return held


def _is_claim(statement: Statement, status: Status, ground: Ground) -> bool:
    """Tell whether a statement says of an event that it is or is not."""
    if status in YES:
        return statement.stance in CLAIMING
    negated = any(is_negated(ground.quote(span)) for span in statement.content)
    return statement.stance == "denies" or (statement.stance in CLAIMING and negated)


def _is_negated_there(event: Event, ground: Ground) -> bool:
    """Tell whether the negation is the event's: not in "the stakes for the summit could not be higher"."""
    text = ground.reports[event.trigger.report].text
    start = max(event.sentence.start, event.trigger.start - NEGATED_WITHIN)
    return is_negated(text[start : event.trigger.end]) or is_negated(text[event.trigger.end : event.trigger.end + 12])


def _side(held: Mapping[str, Sequence[Span]], ground: Ground, verb: str, event: Happening) -> Side:
    names = [ground.by_id[h].name if h in ground.by_id else h for h in held]
    spans = tuple(dict.fromkeys(span for spans in held.values() for span in spans))
    quote = ground.quote(spans[0])
    reports = {span.report for span in spans}
    told = [
        origin
        for member in event.members
        if ground.local_events[member].sentence in spans
        for origin in _origins_of(event, ground.local_events[member], ground)
    ]
    return Side(
        holders=tuple(held),
        summary=f"{' and '.join(names[:3])} {verb if len(names) > 1 else _singular(verb)}: {quote}",
        evidence=spans,
        origins=tuple(dict.fromkeys(told)) if reports else (),
    )


def _singular(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    return f"{'denies' if first == 'deny' else first + 's'} {rest}"


def _origins_of(event: Happening, member: Event, ground: Ground) -> tuple[str, ...]:
    branches = ground.branches.get(event.id, ())
    return tuple(b.origin for b in branches if any(span == member.sentence for _, span, _ in b.tellings))


def _dated_apart(event: Happening, ground: Ground) -> Dispute | None:
    """Tellings of one event whose days exclude each other, told by different reports."""
    days: dict[str, list[Event]] = {}
    for member in event.members:
        local = ground.local_events.get(member)
        if local is not None and local.date is not None and local.date.is_day and local.date.start is not None:
            days.setdefault(local.date.start, []).append(local)
    if len(days) < 2:
        return None
    first, last = min(days), max(days)
    gap = (date.fromisoformat(last) - date.fromisoformat(first)).days
    apart = {e.sentence.report for e in days[first]}.isdisjoint(e.sentence.report for e in days[last])
    if not APART <= gap <= SAME or not apart:
        return None
    sides = tuple(_dated_side(days[day], event, ground) for day in (first, last))
    return Dispute("", "date", f"on which day this happened: {event.summary}", sides, (event.id,))


def _dated_side(told: Sequence[Event], event: Happening, ground: Ground) -> Side:
    reports = tuple(dict.fromkeys(e.sentence.report for e in told))
    return Side(
        holders=reports,
        summary=f"{spell_day(told[0].date)}: {ground.quote(told[0].sentence)}",
        evidence=tuple(dict.fromkeys(e.sentence for e in told)),
        origins=tuple(dict.fromkeys(o for e in told for o in _origins_of(event, e, ground))),
    )

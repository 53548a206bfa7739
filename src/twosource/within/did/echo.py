"""Nouns that only point back: "the talks", "his visit" are the event told shortly before.

Comes in: matches with their events, in text order. Goes out: the same, where a noun names nobody with the roles, the
day and the place of what it points to. Example: "Oslo met Rome. The meeting lasted an hour."
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.facts import Event
from twosource.model.text import Parse
from twosource.within.did.match import Match

ECHO_SENTENCES = 4  # how far back "the talks" may point
ECHO_EVENTS = 40
VISIT_SENTENCES = 12  # a visit stays "the visit" for most of a report
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})


def echo_events(parse: Parse, told: list[tuple[Match, Event]], lands: frozenset[str]) -> list[tuple[Match, Event]]:
    """Give a noun that only points back ("the talks") the roles of the event told shortly before it.

    Example: "Oslo met Rome. The meeting lasted an hour." - the meeting is the one just told.
    """
    found: list[tuple[Match, Event]] = []
    for match, event in told:
        earlier = _pointed_at(parse, match, event, [e for _, e in found[-ECHO_EVENTS:] if not _is_sight(e, lands)])
        if earlier is not None:
            event = replace(
                event,
                actors=earlier.actors,
                recipients=earlier.recipients,
                place=event.place or earlier.place,
                date=event.date or earlier.date,
                status=earlier.status if event.status == "occurred" else event.status,
                echoes=earlier.echoes or earlier.id,
            )
        found.append((match, event))
    return found


def _is_sight(event: Event, lands: frozenset[str]) -> bool:
    """Tell whether a visit is only to a sight or a town: "the visit" is to a country."""
    return event.rule == "visit" and bool(event.recipients) and not lands.intersection(event.recipients)


def _pointed_at(parse: Parse, match: Match, event: Event, found: list[Event]) -> Event | None:
    if match.rule.kind != "noun" or not any(
        t.lower in DEFINITE or t.dep == "poss" for t in parse.dependents(match.trigger, "det", "poss")
    ):
        return None
    named = {*event.actors, *event.recipients}
    if named and event.mode != "visit":
        return None
    row = parse.tokens[match.trigger].sentence
    reach = VISIT_SENTENCES if event.mode == "visit" else ECHO_SENTENCES
    for earlier in reversed(found):
        i = parse.token_at(earlier.trigger.start)
        near = i is not None and row - parse.tokens[i].sentence <= reach
        same = earlier.type == event.type and (earlier.mode == "visit") == (event.mode == "visit")
        known = {*earlier.actors, *earlier.recipients}
        if near and same and known and named <= known:
            return earlier if event.date is None or earlier.date in (None, event.date) else None
    return None

"""By whom an event is told where no statement carries it: "Four guards were killed, according to a local paper".

Comes in: events of one report. Goes out: the same, with ``channel`` for those that are nobody's words but have a
source named in their sentence. Example: the killing above came by the local paper, not by the newsroom's own eyes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.facts import Carrier, Event, Party, Time
from twosource.model.text import Parse, Report
from twosource.within.channel.stations import Station, find_stations
from twosource.within.did.clauses import clause
from twosource.within.did.status.forms import GIVES, PROOFS
from twosource.within.did.words import lemma_of
from twosource.within.parties import PartyMap

FRONTED = 24  # characters from the start of a sentence: "According to a local paper, ..."
CLIMB = 4  # words above a deed to what there is no proof of
SOURCE = "according"  # the word of a named source; without it in the report nothing is looked for


def attribute_events(
    parse: Parse, report: Report, parties: Sequence[Party], times: Sequence[Time], events: Sequence[Event]
) -> tuple[Event, ...]:
    """Return the events with the sources that their own sentences name ("according to", "gave no proof that")."""
    events = _claimed(parse, parties, events)
    rows = {t.sentence for t, lower in zip(parse.tokens, parse.lowers, strict=True) if lower == SOURCE}
    asked = [e for e in events if e.told_in is None and _row(parse, e) in rows]
    if not asked:
        return tuple(events)
    near: dict[int, list[Station]] = {}
    for station in find_stations(parse, report, PartyMap(parse, parties), times):
        if station.how == "source":
            near.setdefault(parse.tokens[station.head].sentence, []).append(station)
    return tuple(_attributed(parse, event, near) if event.told_in is None else event for event in events)


def _claimed(parse: Parse, parties: Sequence[Party], events: Sequence[Event]) -> tuple[Event, ...]:
    """Give what is alleged without proof to whoever has none: "Lund gave no evidence that Oslo had paid"."""
    if not any(e.status == "alleged" and e.told_in is None for e in events):
        return tuple(events)
    known = PartyMap(parse, parties)
    return tuple(_of_claimant(parse, event, known) for event in events)


def _of_claimant(parse: Parse, event: Event, known: PartyMap) -> Event:
    i = parse.token_at(event.trigger.start) if event.status == "alleged" and event.told_in is None else None
    if i is None:
        return event
    token = parse.tokens[i]
    for _ in range(CLIMB):
        noun = parse.tokens[token.head]
        first = parse.tokens[noun.head] if noun.dep == "conj" else noun  # "gave no examples or evidence that"
        giver = parse.tokens[first.head]
        is_proof = any(t.lemma in PROOFS for t in (noun, *parse.dependents(noun.i, "conj")))
        if token.dep in ("acl", "relcl", "ccomp") and is_proof and lemma_of(giver) in GIVES:
            heads = clause.subjects(parse, giver.i)
            party = known.at(heads[0]) if heads else None
            name = known.by_id[party].name if party is not None else ""
            carrier = Carrier("person", name, None, party, None, parse.span(heads[0], heads[0] + 1)) if party else None
            return replace(event, channel=(carrier,)) if carrier is not None else event
        if noun.i == token.i:
            break
        token = noun
    return event


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

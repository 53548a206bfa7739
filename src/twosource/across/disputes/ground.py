"""Everything that a dispute may be found in, looked up once: local facts, who holds them, what they belong to.

Comes in: readings, entities, grouped facts and their counts. Goes out: ``Ground``. Example: the holder of a local event
told in a statement is the statement's speaker; of one told in a newsroom's own voice it is the report.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from twosource.across.entities import Entities
from twosource.across.issuers import is_one_voice, is_state_body, is_whole_state
from twosource.across.matters import find_owner, find_stems, words_of
from twosource.across.origins.trace import Count
from twosource.model.facts import Event, Figure, Reading, Statement
from twosource.model.record import Branch, Entity, Happening, Quantity, Said
from twosource.model.text import Report, Span


@dataclass(frozen=True)
class Ground:
    """Readings, entities, grouped facts and counts, with look-ups between them."""

    readings: Sequence[Reading]
    entities: Entities
    events: Sequence[Happening]
    statements: Sequence[Said]
    figures: Sequence[Quantity]
    counts: Mapping[str, Count]

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id."""
        return {reading.report.id: reading.report for reading in self.readings}

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.entities.entities}

    @cached_property
    def states(self) -> dict[str, tuple[str, ...]]:
        """The entities that stand for a whole state, by its country."""
        found: dict[str, list[str]] = {}
        for entity in self.entities.entities:
            if entity.country is not None and is_whole_state(entity):
                found.setdefault(entity.country, []).append(entity.id)
        return {country: tuple(ids) for country, ids in found.items()}

    def called(self, name: str) -> tuple[str, ...]:
        """Return whom a whole name names, but for places: nobody where several bear it."""
        found = self._named.get(name.removeprefix("the ").removeprefix("The "), ())
        return found if len(found) == 1 else ()

    @cached_property
    def _named(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for entity in self.entities.entities:
            for name in dict.fromkeys((entity.name, *entity.aliases)) if entity.kind != "place" else ():
                found[name] = (*found.get(name, ()), entity.id)
        return found

    @cached_property
    def breakaway(self) -> frozenset[str]:
        """Authorities of places that break away, who speak for no state: "the interior ministry of Abkhazia"."""
        of_all = " ".join(name for e in self.entities.entities for name in (e.name, *e.aliases))
        if not any(place in of_all for place in words_of("breakaway")):
            return frozenset()
        return frozenset(e.id for e in self.entities.entities if _is_breakaway(e))

    @cached_property
    def branches(self) -> dict[str, tuple[Branch, ...]]:
        """The branches behind each counted fact."""
        return {fact: count.branches for fact, count in self.counts.items()}

    @cached_property
    def local_events(self) -> dict[str, Event]:
        """Local events by id."""
        return {event.id: event for reading in self.readings for event in reading.events}

    def events_within(self, span: Span) -> list[Event]:
        """Return the local events whose triggers begin inside ``span``, in text order."""
        events, starts = self._events.get(span.report, ((), ()))
        return list(events[bisect_left(starts, span.start) : bisect_left(starts, span.end)])

    def statements_within(self, span: Span) -> list[Statement]:
        """Return the local statements whose content begins inside ``span``, in text order."""
        told, starts = self._told.get(span.report, ((), ()))
        return list(told[bisect_left(starts, span.start) : bisect_left(starts, span.end)])

    @cached_property
    def _told(self) -> dict[str, tuple[tuple[Statement, ...], tuple[int, ...]]]:
        found = {}
        for reading in self.readings:
            told = tuple(sorted((s for s in reading.statements if s.content), key=lambda s: s.content[0].start))
            found[reading.report.id] = told, tuple(s.content[0].start for s in told)
        return found

    def figures_at(self, sentence: Span) -> tuple[Figure, ...]:
        """Return the local figures that one sentence tells."""
        return tuple(self._figures.get(sentence, ()))

    @cached_property
    def _figures(self) -> dict[Span, list[Figure]]:
        found: dict[Span, list[Figure]] = {}
        for figure in (f for reading in self.readings for f in reading.figures):
            found.setdefault(figure.sentence, []).append(figure)
        return found

    @cached_property
    def _events(self) -> dict[str, tuple[tuple[Event, ...], tuple[int, ...]]]:
        """The events of each report by where their triggers begin, so that a freak report costs no square of them."""
        found = {}
        for reading in self.readings:
            events = tuple(sorted(reading.events, key=lambda e: e.trigger.start))
            found[reading.report.id] = events, tuple(e.trigger.start for e in events)
        return found

    @cached_property
    def local_statements(self) -> dict[str, Statement]:
        """Local statements by id."""
        return {statement.id: statement for reading in self.readings for statement in reading.statements}

    @cached_property
    def local_figures(self) -> dict[str, Figure]:
        """Local figures by id."""
        return {figure.id: figure for reading in self.readings for figure in reading.figures}

    @cached_property
    def happening_of(self) -> dict[str, Happening]:
        """The grouped event of each local one."""
        return {member: event for event in self.events for member in event.members}

    @cached_property
    def said_of(self) -> dict[str, Said]:
        """The grouped statement of each local one."""
        return {member: said for said in self.statements for member in said.members}

    @cached_property
    def told_in(self) -> dict[str, list[Event]]:
        """The local events inside each local statement."""
        found: dict[str, list[Event]] = {}
        for event in self.local_events.values():
            if event.told_in is not None:
                found.setdefault(event.told_in, []).append(event)
        return found

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of all names, which say who but not what."""
        names = " ".join(name for e in self.entities.entities for name in (e.name, *e.aliases))
        # of "Iranian drone" only the first word is a name
        return find_stems(" ".join(word for word in names.split() if not word[:1].islower()))

    def published(self, report: str) -> date | None:
        """Return the first day on which a report may have been published."""
        when = self.reports[report].published
        return date.fromisoformat(when.start) if when is not None and when.start is not None else None

    def quote(self, span: Span) -> str:
        """Return the words at ``span``, on one line."""
        return " ".join(self.reports[span.report].quote(span).split())

    def entities_in(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """Return the entities that are mentioned inside any of ``spans``, in text order."""
        found: list[tuple[Span, str]] = []
        for span in spans:
            mentions, starts = self._mentions.get(span.report, ((), ()))
            near = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            found.extend((m, e) for m, e in near if span.contains(m))
        in_order = found if len(spans) == 1 else sorted(found)  # those of one report stand in order
        return tuple(dict.fromkeys(entity for _, entity in in_order))

    @cached_property
    def _mentions(self) -> dict[str, tuple[tuple[tuple[Span, str], ...], tuple[int, ...]]]:
        of, found = self.entities.of, {}
        for reading in self.readings:
            named = sorted((m.span, of[p.id]) for p in reading.parties if p.id in of for m in p.mentions)
            found[reading.report.id] = tuple(named), tuple(span.start for span, _ in named)
        return found

    def ids(self, parties: Sequence[str]) -> tuple[str, ...]:
        """Return the entities of local parties."""
        return tuple(dict.fromkeys(self.entities.of[p] for p in parties if p in self.entities.of))

    def speakers_of(self, said: Said) -> tuple[str, ...]:
        """Return who says it; where no party is known, for whom the words that name the speaker say that he speaks.

        "Dahl's campaign denied the allegations": Dahl's side denies them.
        """
        if said.speakers:
            return said.speakers
        found: dict[str, None] = {}
        for statement in (self.local_statements[m] for m in said.members if m in self.local_statements):
            span = statement.speaker
            owner = find_owner(self.reports[span.report].quote(span)) if span is not None else None
            if span is not None and owner is not None:
                inside = self.entities_in([Span(span.report, span.start, span.start + owner)])
                found.update(dict.fromkeys(inside[-1:]))
        return tuple(found)

    def makers_of(self, statement: Statement) -> tuple[str, ...]:
        """Return who makes one statement; for "it" the one body that its sentence names before.

        "The coast guard published a video which it said showed the boat": the coast guard says so.
        """
        found, span = self.ids(statement.speakers), statement.speaker
        if found or span is None or self.quote(span).lower() != "it":
            return found
        before = self.entities_in([Span(span.report, statement.sentence.start, span.start)])
        bodies = [e for e in before if self.by_id[e].kind not in ("person", "place")]
        return tuple(bodies) if len(bodies) == 1 else ()

    def origins(self, *facts: str) -> tuple[str, ...]:
        """Return the origins behind grouped facts."""
        return tuple(dict.fromkeys(o for fact in facts if fact in self.counts for o in self.counts[fact].origins))

    def is_one_side(self, a: str, b: str) -> bool:
        """Tell whether two entities stand on one side: one voice, or a state and one who acts for it.

        Two people of one state are two sides: in a parliament they accuse each other.
        """
        one, two = self.by_id.get(a), self.by_id.get(b)
        if one is None or two is None:
            return a == b
        if (a in self.breakaway) != (b in self.breakaway):
            return False
        if is_one_voice(one, two):
            return True
        if one.country is None and two.country is None and {one.sector, two.sector} == {"MIL"}:
            return {one.kind, two.kind} == {"military", "person"}  # "the army", "Brigadier Lind": of no known land
        if one.country is None or one.country != two.country:
            return False
        return (is_whole_state(one) and _acts_for_state(two)) or (is_whole_state(two) and _acts_for_state(one))

    def sides(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Return keys that two entities of one side share: the entity itself, and its state."""
        found = [key for e in entities for key in (e, f"state:{self.by_id[e].country}" if e in self.by_id else e)]
        return tuple(dict.fromkeys(key for key in found if key != "state:None"))

    def shared_names(self, ones: Iterable[str], others: Iterable[str], *, but: Sequence[str]) -> set[str]:
        """Return the names of those who are named on both hands and stand on the side of nobody in ``but``."""
        names = [{self.by_id[e].name: e for e in named if e in self.by_id} for named in (ones, others)]
        return {name for name in names[0].keys() & names[1] if not self.is_any_side([names[0][name]], but)}

    def is_any_side(self, ones: Sequence[str], others: Sequence[str]) -> bool:
        """Tell whether any of ``ones`` stands on the side of any of ``others``."""
        return any(self.is_one_side(a, b) for a in ones for b in others)


def _is_breakaway(entity: Entity) -> bool:
    names = " ".join((entity.name, *entity.aliases))
    return any(place in names for place in words_of("breakaway"))


def _acts_for_state(entity: Entity) -> bool:
    if entity.kind in ("person", "group"):
        return entity.sector in ("GOV", "MIL", "SPY") or is_state_body(entity)
    return is_state_body(entity)

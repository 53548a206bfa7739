"""The record is what the edges add up to: grouped facts -> Record, every id pointing into the record itself.

Comes in: ``Parts``: readings, families, entities, grouped facts, origins, disputes. Goes out: ``Record``. Example: a
position that points to local statement ``r1/s4`` points to the record's statement of which it is a member.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from twosource.across.title import make_title
from twosource.model.facts import Reading
from twosource.model.record import (
    Branch,
    Dispute,
    Edge,
    Entity,
    Family,
    Happening,
    Link,
    Origin,
    Quantity,
    Record,
    Relation,
    Said,
    Unknown,
    Warning,
)
from twosource.model.text import Known, Report

Fact = TypeVar("Fact", Happening, Said, Relation, Quantity)


@dataclass(frozen=True, slots=True)
class Parts:
    """All that the stages found, before ids are joined up. ``counts`` is fact id -> (origin ids, number, branches)."""

    readings: tuple[Reading, ...]
    links: tuple[Link, ...]
    families: tuple[Family, ...]
    entities: tuple[Entity, ...]
    events: tuple[Happening, ...]
    statements: tuple[Said, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Quantity, ...]
    origins: tuple[Origin, ...]
    counts: Mapping[str, tuple[tuple[str, ...], int, tuple[Branch, ...]]]
    disputes: tuple[Dispute, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    warnings: tuple[Warning, ...] = ()
    edges: tuple[Edge, ...] = field(default=())


def assemble(parts: Parts) -> Record:
    """Join the parts into one record.

    Args:
        parts: what the stages found; ``events``, ``statements``, ``relations`` and ``figures`` carry their members.

    Returns:
        The record: counts filled in, local ids replaced by the record's, newsrooms shared within families.
    """
    event_of = _members(parts.events)
    said_of = _members(parts.statements)
    events = tuple(_event(event, parts, said_of) for event in parts.events)
    reports = tuple(_with_family_newsroom(reading.report, parts.families) for reading in parts.readings)
    return Record(
        reports=reports,
        links=parts.links,
        families=parts.families,
        origins=parts.origins,
        entities=parts.entities,
        relations=tuple(_counted(relation, parts) for relation in parts.relations),
        times=tuple(time for reading in parts.readings for time in reading.times),
        statements=tuple(_said(said, parts, event_of) for said in parts.statements),
        events=events,
        figures=tuple(_counted(figure, parts) for figure in parts.figures),
        disputes=tuple(_dispute(dispute, event_of | said_of | _members(parts.figures)) for dispute in parts.disputes),
        unknowns=parts.unknowns,
        warnings=parts.warnings,
        title=make_title(events, parts.entities, reports),
        why={fact: branches for fact, (_, _, branches) in parts.counts.items()},
        edges=parts.edges,
    )


def _members(facts: Iterable[Happening] | Iterable[Said] | Iterable[Quantity]) -> dict[str, str]:
    return {member: fact.id for fact in facts for member in fact.members}


def _counted(fact: Fact, parts: Parts) -> Fact:
    origins, independent, _ = parts.counts.get(fact.id, ((), 1, ()))
    return replace(fact, origins=origins, independent=max(1, independent))


def _event(event: Happening, parts: Parts, said_of: Mapping[str, str]) -> Happening:
    positions = tuple(
        replace(p, statement=said_of.get(p.statement, None) if p.statement is not None else None)
        for p in event.positions
    )
    return replace(_counted(event, parts), positions=positions)


def _said(said: Said, parts: Parts, event_of: Mapping[str, str]) -> Said:
    about = tuple(dict.fromkeys(event_of[e] for e in said.about if e in event_of))
    occasion = event_of.get(said.occasion) if said.occasion is not None else None
    return replace(_counted(said, parts), about=about, occasion=occasion)


def _dispute(dispute: Dispute, ids: Mapping[str, str]) -> Dispute:
    return replace(dispute, facts=tuple(dict.fromkeys(ids.get(fact, fact) for fact in dispute.facts)))


def _with_family_newsroom(report: Report, families: tuple[Family, ...]) -> Report:
    """A copy was reported by whoever reported the original: "reprint with a new headline, no credit line"."""
    for family in families:
        if report.id in family.reports and family.newsroom is not None and report.newsroom is None:
            known = Known("inferred", 0.9, ())
            provenance = MappingProxyType(dict(report.provenance) | {"newsroom": known})
            return replace(report, newsroom=family.newsroom, provenance=provenance)
    return report

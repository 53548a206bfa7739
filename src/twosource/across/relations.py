"""Standing relations told in several reports, joined: Holding -> Relation.

Comes in: readings and the entities that their parties belong to. Goes out: one relation for each (subject, relation,
object), with every telling as evidence. Example: "SCO member Uzbekistan" in two reports is one relation with two
pieces of evidence.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.across.entities import Entities
from twosource.across.ids import short_id
from twosource.model.facts import Holding, Reading, RelationStatus
from twosource.model.record import Relation

SYMMETRIC = frozenset({"partner-of", "ally-of", "opponent-of", "trades-with", "borders"})


def group_relations(readings: Sequence[Reading], entities: Entities) -> tuple[Relation, ...]:
    """Join equal relations; of a symmetric one, either order is the same.

    Args:
        readings: one a report.
        entities: which entity each party belongs to.

    Returns:
        Relations in order of first telling, origins still to be traced.
    """
    groups: dict[tuple[str, str, str], list[Holding]] = {}
    for reading in readings:
        for holding in reading.holdings:
            key = _key(holding, entities)
            if key is not None:
                groups.setdefault(key, []).append(holding)
    return tuple(_join(key, tellings) for key, tellings in groups.items())


def _key(holding: Holding, entities: Entities) -> tuple[str, str, str] | None:
    subject, object_ = entities.of.get(holding.subject), entities.of.get(holding.object)
    if subject is None or object_ is None or subject == object_:
        return None
    if holding.relation in SYMMETRIC:
        subject, object_ = sorted((subject, object_))
    return subject, holding.relation, object_


def _join(key: tuple[str, str, str], tellings: list[Holding]) -> Relation:
    details = [t.detail for t in tellings if t.detail is not None]
    dates = [t.date for t in tellings if t.date is not None]
    return Relation(
        id=short_id("l", *key),
        subject=key[0],
        relation=tellings[0].relation,
        object=key[2],
        detail=max(details, key=lambda d: (details.count(d), len(d)), default=None),
        date=dates[0] if dates else None,
        status=_status(tellings),
        evidence=tuple(dict.fromkeys(t.sentence for t in tellings)),
        origins=(),
        independent=1,
        members=tuple(t.id for t in tellings),
    )


def _status(tellings: list[Holding]) -> RelationStatus:
    """What most tellings say; among equals the weaker claim."""
    order: tuple[RelationStatus, ...] = ("denied", "alleged", "planned", "ended", "holds")
    said = [t.status for t in tellings]
    return max(order, key=lambda status: (said.count(status), -order.index(status)))

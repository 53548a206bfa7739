"""The facts of a record: relations, statements, events and figures joined from what the reports tell, and disputes.

Comes in: nothing; types only. Goes out: the parts of ``Record`` that stand on evidence and carry a count of origins.
Example: a ``Happening`` is one event, told by however many reports, with all its evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.facts import Bound, EventType, RelationKind, RelationStatus, SaidKind, Stance, Status
from twosource.model.text import Span, When

Wording = Literal["same", "shortened", "translated", "paraphrased", "altered", "only"]
DisputeKind = Literal["accusation", "position", "figure", "date", "name", "wording", "event"]


@dataclass(frozen=True, slots=True)
class Relation:
    """What stands between two entities for some time."""

    id: str
    subject: str
    relation: RelationKind
    object: str
    detail: str | None
    date: When | None
    status: RelationStatus
    evidence: tuple[Span, ...]
    origins: tuple[str, ...]
    independent: int
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """One report's wording of a statement."""

    evidence: Span
    content: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    wording: Wording
    omits: tuple[Span, ...] = ()
    channel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance, with every wording in which it reached us. ``members`` are the local statements' ids."""

    id: str
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    kind: SaidKind
    stance: Stance
    content: str
    date: When | None
    occasion: str | None
    channel: tuple[str, ...]
    origins: tuple[str, ...]
    independent: int
    about: tuple[str, ...]
    variants: tuple[Variant, ...]
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """What one party holds of an event."""

    holder: str
    status: Status
    statement: str | None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, told by however many reports. ``members`` are the local events' ids."""

    id: str
    type: EventType
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    date: When | None
    status: Status
    summary: str
    evidence: tuple[Span, ...]
    trigger: tuple[Span, ...]
    origins: tuple[str, ...]
    independent: int
    positions: tuple[Position, ...]
    contexts: tuple[str, ...] = ()
    part_of: str | None = None
    rule: str | None = None
    condition: Span | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure, told by however many reports. ``members`` are the local figures' ids."""

    id: str
    value: float
    unit: str | None
    bound: Bound | None
    what: str
    date: When | None
    evidence: tuple[Span, ...]
    low: float | None
    high: float | None
    change: bool | None
    event: str | None
    origins: tuple[str, ...]
    independent: int
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute."""

    holders: tuple[str, ...]
    summary: str
    evidence: tuple[Span, ...]
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """Where the record does not agree."""

    id: str
    kind: DisputeKind
    about: str
    sides: tuple[Side, ...]
    facts: tuple[str, ...] = ()

"""The record: what all reports of an affair add up to, as the contract's schema lays it out.

Comes in: facts of single reports, joined by edges. Goes out: ``Record``, frozen. Field names and enums are
the contract's; ``export/json`` writes them one to one. Example: ``record.events[0].independent`` counts
the independent origins behind the first event, and ``record.why[...]`` holds the tree behind that count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Literal

from twosource.model.facts import Form, Kind, OriginKind, Role, Time
from twosource.model.joined import (
    Dispute,
    DisputeKind,
    Happening,
    Position,
    Quantity,
    Relation,
    Said,
    Side,
    Variant,
    Wording,
)
from twosource.model.text import Report, Span, When

__all__ = [
    "VIEWS",
    "Branch",
    "Dispute",
    "DisputeKind",
    "Edge",
    "Entity",
    "EntityMention",
    "Family",
    "Happening",
    "Link",
    "LinkKind",
    "Origin",
    "Passage",
    "PassageKind",
    "Position",
    "Quantity",
    "Record",
    "Relation",
    "Said",
    "Side",
    "Unknown",
    "Variant",
    "Warning",
    "Wording",
]

LinkKind = Literal["exact", "near", "edition", "excerpt", "paraphrase", "passage"]
PassageKind = Literal["verbatim", "edited", "paraphrase"]


@dataclass(frozen=True, slots=True)
class Edge:
    """A reversible judgement that two local facts are one, or are not.

    Args:
        a: id of a local fact (``r1/p3``).
        b: id of another.
        score: 0 to 1; the threshold belongs to the stage that made it.
        reason: one line for a reader: "same surname, same office on the same day".
        by: stage or "user".
        is_same: False for a judgement that they differ.
    """

    a: str
    b: str
    score: float
    reason: str
    by: str
    is_same: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """Text of one report that stands in another."""

    a: Span
    b: Span
    kind: PassageKind
    similarity: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two reports of which one has text of the other; ``first`` is the earlier one's id where known."""

    a: str
    b: str
    kind: LinkKind
    share_a: float
    share_b: float
    passages: tuple[Passage, ...]
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Reports that are not independent of each other."""

    id: str
    reports: tuple[str, ...]
    newsroom: str | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of information first came from."""

    id: str
    kind: OriginKind
    name: str
    entity: str | None
    interested: bool | None
    reports: tuple[str, ...]
    date: When | None = None


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One place that speaks of an entity."""

    span: Span
    form: Form


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, government, organisation, place, document or group, in every spelling."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...]
    country: str | None
    roles: tuple[Role, ...]
    mentions: tuple[EntityMention, ...]
    sector: str | None = None
    wikidata: str | None = None
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """What is not known, by the reports' own word or because the record could not settle it."""

    about: str | None
    what: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Warning:
    """Something about an input that the reader of the record should know."""

    code: str
    message: str
    source: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch of the tree behind an ``independent`` number.

    Args:
        origin: id of the origin that counts once.
        reason: why these tellings count as that one, in a line.
        tellings: (report id, evidence, channel as text) of each telling traced to it.
        is_inferred: the telling names no origin and was traced by its words.
    """

    origin: str
    reason: str
    tellings: tuple[tuple[str, Span, str], ...]
    is_inferred: bool = False


VIEWS = "twosource.serve.notebook"  # holds what shows a record, by name: the model itself knows no exporter


@dataclass(frozen=True, slots=True)
class Record:
    """One affair, every line with its evidence. See the contract for the meaning of each part.

    ``why`` maps the id of an event, statement, relation or figure to the branches its number counts.
    """

    reports: tuple[Report, ...]
    links: tuple[Link, ...] = ()
    families: tuple[Family, ...] = ()
    origins: tuple[Origin, ...] = ()
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Said, ...] = ()
    events: tuple[Happening, ...] = ()
    figures: tuple[Quantity, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    warnings: tuple[Warning, ...] = ()
    title: str | None = None
    why: dict[str, tuple[Branch, ...]] = field(default_factory=dict)
    edges: tuple[Edge, ...] = ()

    @property
    def timeline(self) -> tuple[Happening, ...]:
        """The events in order of date, undated ones last; ties by first evidence."""
        return tuple(sorted(self.events, key=_by_date))

    def to_pandas(self) -> dict[str, Any]:
        """Return the record's tables as data frames, by name; docs/tables.md describes them.

        Raises:
            MissingPart: pandas, which is optional, is not installed.

        Example:
            >>> Record(reports=()).to_pandas()["events"].shape[0]  # doctest: +SKIP
            0
        """
        frames: dict[str, Any] = import_module(VIEWS).to_pandas(self)
        return frames

    def _repr_html_(self) -> str:
        """Return the brief for a notebook, shut off from the notebook's own page."""
        return str(import_module(VIEWS).to_html(self))


def _by_date(event: Happening) -> tuple[str, str, str]:
    date = event.date
    start = date.start or date.end if date is not None else None
    end = date.end or start if date is not None else None
    return (start or "9999", end or "9999", event.id)

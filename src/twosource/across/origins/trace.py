"""Where each fact first came from, and how many independent origins it has.

Comes in: readings, families, entities, carriers and the grouped facts. Goes out: ``Traced``: origins, and for each fact
its origins, their number and the tree behind it. Example: a call that one newsroom quotes and two cite the readout of
has one origin, the readout, though three newsrooms tell it.

``independent`` follows the contract: distinct named origins, plus the families (or single reports) with at least one
telling in the newsroom's own voice; two names for one origin are one; never below 1.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from twosource.across.carriers import Carriers
from twosource.across.carriers.sources import Frame, Source, find_sources
from twosource.across.entities import Entities
from twosource.across.origins.copied import join_copied
from twosource.across.origins.make import Fact, Made, make_origins
from twosource.across.origins.names import Names
from twosource.across.origins.occasions import trace_occasions
from twosource.across.origins.quoted_words import trace_quotes
from twosource.across.origins.tellings import Telling, list_places, list_tellings
from twosource.across.origins.utterances import trace_utterances
from twosource.model.facts import Reading
from twosource.model.record import Branch, Entity, Family, Happening, Origin, Quantity, Relation, Said
from twosource.model.text import Span


class Count(NamedTuple):
    """What stands behind one fact: origin ids, how many are independent, and the branches that show why."""

    origins: tuple[str, ...]
    independent: int
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """All origins, and the count of each fact by its id."""

    origins: tuple[Origin, ...]
    facts: Mapping[str, Count]


def trace_origins(
    readings: Sequence[Reading],
    families: Sequence[Family],
    entities: Entities,
    carriers: Carriers,
    *,
    events: Sequence[Happening],
    statements: Sequence[Said],
    relations: Sequence[Relation],
    figures: Sequence[Quantity],
) -> Traced:
    """Trace every fact to where it first came from.

    Args:
        readings: one a report.
        families: reports that are not independent of each other.
        entities: which entity each party belongs to.
        carriers: which readout, briefing or broadcaster each carrier is.
        events: grouped events with their ``members``.
        statements: grouped statements, likewise.
        relations: grouped relations, likewise.
        figures: grouped figures, likewise.

    Returns:
        Origins in order of first telling, and a count for each fact.

    Example:
        >>> none = Entities((), {}, ()), Carriers((), {}, {})
        >>> trace_origins([], [], *none, events=[], statements=[], relations=[], figures=[]).origins
        ()
    """
    facts: tuple[Fact, ...] = (*statements, *events, *relations, *figures)
    by_id = {entity.id: entity for entity in (*entities.entities, *carriers.documents)}
    sources = _find_all_sources(readings, entities, carriers, by_id)
    told = _list_told(readings, facts, _homes(readings, families), sources)
    names = Names(by_id, carriers, readings, families, told)
    traces = _join_names(told, names, readings, statements)
    led = trace_utterances(readings, entities, sources, statements=statements, events=events, told=told, traces=traces)
    traces |= {event: names.join(tellings) for event, tellings in led.items()}
    traces |= trace_occasions(readings, statements, events, traces)
    return _count_all(traces, make_origins(traces, facts, names))


def _find_all_sources(
    readings: Sequence[Reading], entities: Entities, carriers: Carriers, by_id: Mapping[str, Entity]
) -> dict[str, Source]:
    """Return who tells each local fact; quotations without attribution are led to those whose words they are."""
    frames = (Frame(reading, entities.of, by_id, carriers) for reading in readings)
    named = {fact: source for frame in frames for fact, source in find_sources(frame).items()}
    led = dict(trace_quotes(readings, named))
    for fact in (fact for reading in readings for fact in reading.told):
        if fact.told_in is not None and fact.told_in in led and named[fact.id] == named[fact.told_in]:
            led[fact.id] = led[fact.told_in]  # what a quotation tells comes from where the quotation comes from
    return led


def _list_told(
    readings: Sequence[Reading], facts: Sequence[Fact], home: Mapping[str, str], sources: Mapping[str, Source]
) -> dict[str, tuple[Telling, ...]]:
    """Return the tellings of each fact, those of copied sentences led to one source."""
    places = list_places(readings)
    texts = {reading.report.id: reading.report.text for reading in readings}
    return {fact.id: join_copied(list_tellings(fact, places, sources, home), home, texts) for fact in facts}


def _join_names(
    told: Mapping[str, tuple[Telling, ...]], names: Names, readings: Sequence[Reading], statements: Sequence[Said]
) -> dict[str, tuple[Telling, ...]]:
    """Return the tellings of each fact by one name for one origin, those of statements led to who says it."""
    traces = {fact: names.join(tellings) for fact, tellings in told.items()}
    strangers = {s.id: s.sentence for r in readings for s in r.statements if s.speaker is not None and not s.speakers}
    for said in statements:
        unknown = {strangers[member] for member in said.members if member in strangers}
        traces[said.id] = _lead_to_speaker(traces[said.id], unknown)
    return traces


def _homes(readings: Iterable[Reading], families: Iterable[Family]) -> dict[str, str]:
    """Return for each report the family in whose own voice it speaks, or itself where it is in none."""
    home = {reading.report.id: reading.report.id for reading in readings}
    for family in families:
        home.update(dict.fromkeys(family.reports, family.id))
    return home


def _lead_to_speaker(tellings: Sequence[Telling], unknown: Container[Span]) -> tuple[Telling, ...]:
    """Lead the tellings of one utterance to one speaker: a spokeswoman here and her ministry there, "he" and his name.

    So are sentences that name a speaker whom their own report does not tell more of.
    """
    first = next((t.key for t in tellings if t.key.startswith("who:")), "")
    named = [t.key.startswith("who:") or (t.is_own and t.evidence in unknown) for t in tellings]
    return tuple(t.told_by(first) if first and is_his else t for t, is_his in zip(tellings, named, strict=True))


def _count_all(traces: Mapping[str, Sequence[Telling]], made: Made) -> Traced:
    return Traced(made.origins, {fact: _count(tellings, made.ids) for fact, tellings in traces.items()})


def _count(tellings: Sequence[Telling], ids: Mapping[str, str]) -> Count:
    branches: dict[tuple[str, bool], list[Telling]] = {}
    for telling in sorted(tellings, key=lambda t: t.is_inferred):
        branches.setdefault((telling.key, telling.is_inferred), []).append(telling)
    made = tuple(_branch(ids[key], inferred, group) for (key, inferred), group in branches.items())
    origins = tuple(dict.fromkeys(branch.origin for branch in made))
    return Count(origins, max(1, len(origins)), made)


def _branch(origin: str, is_inferred: bool, tellings: Sequence[Telling]) -> Branch:
    reports = len({t.report for t in tellings})
    several = f"{reports} reports" if reports > 1 else "one report"
    if is_inferred:
        reason = f"led to it by the same words in {several}"
    elif tellings[0].is_own:
        reason = f"own voice in {several}" + (" of one family" if reports > 1 else "")
    else:
        reason = f"named in {several}"
    shown = dict.fromkeys((t.report, t.evidence, t.channel) for t in tellings)
    return Branch(origin, reason, tuple(shown), is_inferred)

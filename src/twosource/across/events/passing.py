"""Nouns that name a deed told elsewhere -> the event of the affair that they mean, where only one can be meant.

Comes in: events with their tellings, and readings with what they name in passing. Goes out: events with more evidence.
Example: a report that speaks of "the expulsion" only, in an affair with one expulsion, stands among its evidence.

Whom, where and when the phrase names must be those of the event; events that its own report tells go first. Where two are
left, it means neither. What is named as known adds no origin: it is taken for granted, and not told anew.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from twosource.across.events.cast import Cast
from twosource.across.events.deed import deeds_of
from twosource.across.events.telling import STEM, WORD, Telling
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Reading
from twosource.model.passing import Passing
from twosource.model.record import Happening
from twosource.model.text import When

DONE = frozenset({"occurred", "ongoing", "alleged"})
SAMPLE = 8  # tellings of an event whose words are looked at
MOST = 200  # events of one sort among which one can be "the attack"; with more the affair is none
FIRST = 4  # words of a complement that name the thing
SHARED = 0.5  # of the words that say which deed it is


@dataclass(frozen=True)
class Row:
    """One row of ``data/passing.yaml``."""

    nouns: tuple[str, ...]
    types: frozenset[str]
    told: re.Pattern[str] | None
    deeds: frozenset[str]
    is_many: bool
    is_owned: bool


@dataclass(frozen=True)
class Deed:
    """What is known of one event of the affair."""

    types: frozenset[str]
    deeds: frozenset[str]
    told: str
    reports: frozenset[str]
    parties: frozenset[str]
    actors: frozenset[str]
    countries: frozenset[str]
    stems: frozenset[str]
    days: tuple[str, str] | None


def add_passing(
    events: Sequence[Happening], tellings: Sequence[Sequence[Telling]], readings: Sequence[Reading], cast: Cast
) -> tuple[Happening, ...]:
    """Return the events, with the nouns that mean them as evidence.

    Args:
        events: all events of the affair.
        tellings: of each event, in the same order.
        readings: one a report.
        cast: who the parties are.

    Example:
        >>> add_passing((), (), (), cast)  # doctest: +SKIP
        ()
    """
    if not any(reading.passing for reading in readings):
        return tuple(events)
    deeds = [_read_deed(told, cast) for told in tellings]
    done = [k for k, event in enumerate(events) if event.status in DONE]
    by_type: dict[str, list[int]] = defaultdict(list)
    by_report: dict[str, list[int]] = defaultdict(list)
    for k in done:
        for type_ in sorted(deeds[k].types):
            by_type[type_].append(k)
        for report in sorted(deeds[k].reports):
            by_report[report].append(k)
    meant: dict[int, list[Passing]] = defaultdict(list)
    for reading in readings:
        for passing in reading.passing:
            found = _fitting(passing, deeds, by_report[reading.report.id], cast)
            if not found:
                near = {k for row in _rows()[passing.word] for type_ in row.types for k in by_type[type_]}
                found = _fitting(passing, deeds, sorted(near), cast) if len(near) <= MOST else []
            if len(found) == 1:
                meant[found[0]].append(passing)
    return tuple(_with(event, meant[k]) if k in meant else event for k, event in enumerate(events))


def _with(event: Happening, passing: Sequence[Passing]) -> Happening:
    return replace(
        event,
        evidence=tuple(dict.fromkeys((*event.evidence, *(p.sentence for p in passing)))),
        trigger=tuple(dict.fromkeys((*event.trigger, *(p.trigger for p in passing)))),
    )


def _fitting(passing: Passing, deeds: Sequence[Deed], near: Sequence[int], cast: Cast) -> list[int]:
    """Return the events that may be meant."""
    rows = [row for row in _rows()[passing.word] if passing.owners or not row.is_owned]
    return [k for k in near if any(_fits(passing, row, deeds[k], cast) for row in rows)]


def _fits(passing: Passing, row: Row, deed: Deed, cast: Cast) -> bool:
    if row.types.isdisjoint(deed.types):
        return False
    if row.told is not None or row.deeds:
        is_told = row.told is not None and row.told.search(deed.told) is not None
        if not is_told and row.deeds.isdisjoint(deed.deeds):
            return False
    if passing.is_many and not row.is_many and not any(f"{noun}s" in deed.told for noun in row.nouns):
        return False  # "the blasts" are no single one
    of = cast.entities.of
    named = [of[p] for p in passing.parties if p in of]
    owners = {of[p] for p in passing.owners if p in of}
    if not all(_takes_part(p, deed, cast) for p in named):
        return False
    if row.is_owned and not any(_is_doer(p, deed, cast) for p in owners):
        return False
    if passing.date is not None and not _is_of_days(passing.date, deed.days):
        return False
    words = [w[:STEM] for w in passing.words]
    return sum(w in deed.stems for w in words) >= SHARED * len(words)


def _takes_part(party: str, deed: Deed, cast: Cast) -> bool:
    entity = cast.by_id[party]
    if party in deed.parties or (entity.country is not None and entity.country in deed.countries):
        return True
    return all(w[:STEM] in deed.stems for w in WORD.findall(entity.name.lower()))


def _is_doer(party: str, deed: Deed, cast: Cast) -> bool:
    entity = cast.by_id[party]
    if party in deed.actors:
        return True
    countries = {cast.by_id[a].country for a in deed.actors} - {None}
    return entity.kind != "person" and entity.country in countries


def _is_of_days(when: When, days: tuple[str, str] | None) -> bool:
    start, end = when.start or when.end, when.end or when.start
    return days is None or start is None or end is None or (start <= days[1] and days[0] <= end)


def _read_deed(told: Sequence[Telling], cast: Cast) -> Deed:
    tellings = told[:SAMPLE]
    starts = [t.start for t in told if t.start is not None]
    ends = [t.end or t.start or "" for t in told if t.start is not None]
    actors = frozenset(a for t in tellings for a in t.actors)
    parties = actors | {r for t in tellings for r in t.recipients} | {t.place for t in tellings if t.place is not None}
    words = (w for t in tellings for w in t.words)
    names = (w for p in parties for w in WORD.findall(cast.by_id[p].name.lower()))
    return Deed(
        types=frozenset(t.event.type for t in tellings),
        deeds=frozenset(d for t in tellings for d in deeds_of(t)),
        told=" | ".join(f"{t.verbal} {_first(t.rest)} | {_first(t.theme)}".lower() for t in tellings),
        reports=frozenset(t.report for t in told),
        parties=parties,
        actors=actors,
        countries=frozenset(c for t in tellings for c in (*t.actor_countries, *t.recipient_countries, *t.scene.lands)),
        stems=frozenset(w[:STEM] for w in (*words, *names)),
        days=(min(starts), max(ends)) if starts else None,
    )


def _first(words: str) -> str:
    """Return the words in which a thing is named; behind them stand other matters: "detained him after a coup"."""
    return " ".join(words.split()[:FIRST])


@cache
def _rows() -> dict[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for raw in load_yaml("passing.yaml")["rows"]:
        told = re.compile(raw["told"]) if "told" in raw else None
        row = Row(
            tuple(raw["nouns"]),
            frozenset(raw["types"]),
            told,
            frozenset(raw.get("deeds", ())),
            bool(raw.get("many")),
            bool(raw.get("owned")),
        )
        for noun in raw["nouns"]:
            found[noun].append(row)
    return {noun: tuple(rows) for noun, rows in found.items()}

"""Joining events across reports at three sizes: near n, not n squared.

Comes in: nothing. Goes out: events joined a CPU second at each size. Example: ten times the events may take at most
fifteen times as long; ``python -m bench.events`` prints the three.
"""

from __future__ import annotations

import random
import time
from datetime import date, timedelta
from typing import NamedTuple, get_args

from twosource.across.entities import Entities
from twosource.across.events import group_events
from twosource.model.facts import Event, EventType, Party, Reading
from twosource.model.passing import Passing
from twosource.model.record import Entity
from twosource.model.text import Report, Span, When

SIZES = (1_000, 10_000, 100_000)
PER_REPORT = 20
COUNTRIES = 60
DAYS = 365
NAMED = ("attack", "expulsion", "talk", "agreement")  # deeds that each report names in passing
TELLINGS = 3  # of one event, on average


class Joined(NamedTuple):
    """How many events went in and came out, and how many a CPU second."""

    events: int
    happenings: int
    a_second: float


def measure_events(size: int) -> Joined:
    """Make so many tellings and join them."""
    readings, entities = make_readings(size)
    began = time.process_time()
    found = group_events(readings, entities)
    return Joined(size, len(found), size / (time.process_time() - began))


def make_readings(size: int) -> tuple[list[Reading], Entities]:
    """Return readings whose events tell each of a third as many acts about three times."""
    chance = random.Random(7)
    kinds = [kind for kind in get_args(EventType) if kind != "STATE"]
    acts = [
        (chance.choice(kinds), chance.randrange(COUNTRIES), chance.randrange(COUNTRIES), chance.randrange(DAYS))
        for _ in range(max(1, size // TELLINGS))
    ]
    readings = [_make_reading(n, [chance.choice(acts) for _ in range(PER_REPORT)]) for n in range(size // PER_REPORT)]
    lands = [
        Entity(id=f"n{c}", name=f"Land {c}", kind="country", aliases=(), country=f"L{c:02}", roles=(), mentions=())
        for c in range(COUNTRIES)
    ]
    of = {party.id: f"n{party.id.rsplit('p', 1)[1]}" for reading in readings for party in reading.parties}
    return readings, Entities(tuple(lands), of, ())


def _make_reading(n: int, acts: list[tuple[EventType, int, int, int]]) -> Reading:
    key = f"r{n}"
    text, events = "", []
    for k, (kind, actor, recipient, day) in enumerate(acts):
        sentence = f"Land {actor} did {kind.lower()} to Land {recipient} on day {day}. "
        when = (date(2023, 1, 1) + timedelta(days=day)).isoformat()
        span = Span(key, len(text), len(text) + len(sentence) - 1)
        text += sentence
        events.append(
            Event(
                f"{key}/e{k}",
                kind,
                None,
                (f"{key}/p{actor}",),
                (f"{key}/p{recipient}",),
                "occurred",
                span,
                Span(key, span.start, span.start + 4),
                "made",
                date=When(when, when, "day", "stated"),
            )
        )
    parties = tuple(Party(f"{key}/p{c}", f"Land {c}", "country", country=f"L{c:02}") for c in range(COUNTRIES))
    named = tuple(Passing(word, False, span, span) for word in NAMED)
    return Reading(Report(key, key, text), None, parties=parties, events=tuple(events), passing=named)


if __name__ == "__main__":
    for each in SIZES:
        print(measure_events(each))

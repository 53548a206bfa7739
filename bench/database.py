"""The database: facts kept a CPU second, one actor's timeline, and a search among them.

Comes in: a folder. Goes out: ``Speed``. Example: 100,000 facts of 1,000 reports, each report in a transaction of its own.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from twosource.model.facts import Event, Party, Reading
from twosource.model.text import Span, When
from twosource.read.document import Document, make_report
from twosource.store import open_store

SENTENCES = 100  # events in a report, one a sentence
ACTORS = 1000
DAYS = 28
PLACES = ("Zenda", "Strelsau", "Hentzau", "Tarlenheim", "Hofbau")


class Speed(NamedTuple):
    """Facts kept a CPU second, and milliseconds for two questions, medians."""

    facts: int
    kept: float
    timeline: float
    search: float


def measure_database(facts: int, folder: Path) -> Speed:
    """Keep so many facts and ask for some of them."""
    chance = random.Random(1)
    readings = [_make_reading(n, chance) for n in range(facts // SENTENCES)]
    with open_store(str(folder / "facts.db")) as store:
        began = time.process_time()
        for reading in readings:
            store.keep_reading(reading, version="1")
        spent = time.process_time() - began
        timeline = _time(lambda: store.timeline("Actor 7"))
        search = _time(lambda: store.search("envoys hentzau depot"))
    return Speed(facts, facts / spent, timeline, search)


def _time(ask: Callable[[], object], times: int = 7) -> float:
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        spent.append((time.perf_counter() - began) * 1000)
    return statistics.median(spent)


def _make_reading(number: int, chance: random.Random) -> Reading:
    lines = [
        f"The envoys of number {number} met near depot {chance.randrange(10_000)} in {chance.choice(PLACES)}."
        for _ in range(SENTENCES)
    ]
    report = make_report(Document(f"{number}.txt", "\n".join(lines), published="2024-02-28"))
    parties = tuple(Party(f"{report.id}/p{n}", f"Actor {chance.randrange(ACTORS)}", "person") for n in range(8))
    events, at = [], 0
    for n, line in enumerate(lines):
        day = f"2024-02-{chance.randrange(DAYS) + 1:02d}"
        sentence = Span(report.id, at, at + len(line))
        actor, other = chance.sample(parties, 2)
        events.append(
            Event(
                f"{report.id}/e{n}",
                "CONSULT",
                None,
                (actor.id,),
                (other.id,),
                "occurred",
                sentence,
                Span(report.id, at + 4, at + 10),
                "bench",
                date=When(day, day, "day", "resolved"),
            )
        )
        at += len(line) + 1
    return Reading(report, None, parties, events=tuple(events))

"""The database: facts kept a CPU second, one actor's timeline, and a search among them.

Comes in: a folder. Goes out: ``Speed``. Example: 100,000 facts of 1,000 reports, each report in a transaction of its own.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from twosource.model.facts import Event, Party, Reading
from twosource.model.text import Span, When
from twosource.read.document import Document, make_report
from twosource.store import open_store

SENTENCES = 34  # of a report
TOLD = 3  # facts told in a sentence; real reports have two to four
ACTORS = 1000
DAYS = 28
WORDS = 20_000  # different words, the n-th of them 1/n as frequent as the first, as in prose
LENGTH = 22  # words in a sentence
QUERY = "w60 w250"  # about as frequent as "ministers" and "ceasefire" in foreign news
VOCABULARY = [f"w{n}" for n in range(1, WORDS + 1)]
WEIGHTS = list(accumulate(1 / n for n in range(1, WORDS + 1)))


class Speed(NamedTuple):
    """Facts and rows kept a CPU second, and milliseconds for two questions, medians."""

    facts: int
    kept: float
    rows: float
    timeline: float
    search: float


def measure_database(facts: int, folder: Path) -> Speed:
    """Keep so many facts and ask for some of them."""
    chance = random.Random(1)
    spent = 0.0
    with open_store(str(folder / "facts.db")) as store:
        for number in range(facts // (SENTENCES * TOLD)):
            reading = _make_reading(number, chance)
            began = time.process_time()
            store.keep_reading(reading, version="1")
            spent += time.process_time() - began
        began = time.process_time()
        store.catch_up()  # the words of the last reports are indexed too
        spent += time.process_time() - began
        timeline = _time(lambda: store.timeline("Actor 7"))
        search = _time(lambda: store.search(QUERY))
        rows = sum(store.count_rows().values())
    return Speed(facts, facts / spent, rows / spent, timeline, search)


def _time(ask: Callable[[], object], times: int = 7) -> float:
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        spent.append((time.perf_counter() - began) * 1000)
    return statistics.median(spent)


def _make_reading(number: int, chance: random.Random) -> Reading:
    words = chance.choices(VOCABULARY, cum_weights=WEIGHTS, k=LENGTH * SENTENCES)
    lines = [" ".join(words[at : at + LENGTH]) + "." for at in range(0, len(words), LENGTH)]
    report = make_report(Document(f"{number}.txt", "\n".join(lines), published="2024-02-28"))
    parties = tuple(Party(f"{report.id}/p{n}", f"Actor {chance.randrange(ACTORS)}", "person") for n in range(8))
    events: list[Event] = []
    at = 0
    for line in lines:
        sentence = Span(report.id, at, at + len(line))
        events += [_make_event(f"{report.id}/e{len(events) + n}", sentence, parties, chance) for n in range(TOLD)]
        at += len(line) + 1
    return Reading(report, None, parties, events=tuple(events))


def _make_event(id: str, sentence: Span, parties: tuple[Party, ...], chance: random.Random) -> Event:
    day = f"2024-02-{chance.randrange(DAYS) + 1:02d}"
    actor, other = chance.sample(parties, 2)
    trigger = Span(sentence.report, sentence.start, sentence.start + 2)
    when = When(day, day, "day", "resolved")
    return Event(id, "CONSULT", None, (actor.id,), (other.id,), "occurred", sentence, trigger, "bench", date=when)

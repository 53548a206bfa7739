"""One actor -> what it did, said and underwent, by day.

Comes in: an actor's name. Goes out: ``Hit``, undated ones last. Example: ``find_timeline(connection, "Belarus",
Filters(limit=20))`` looks at the reports with the earliest days only: each row of ``parties`` carries the first day on
which the party acts in that report, so that later rows need not be read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from heapq import heappop, heappush, merge

from twosource.store.search import PARTS, PLACE, Filters, Hit, find_keys, read_hits
from twosource.store.steps import PASSAGES

ROWS = "select first_day, report, facts from parties where key = ? and first_day is not null order by first_day, number"
PASSAGE = f"select {PLACE} from passages p join reports r on r.number = p.report where p.number = ?"


def find_timeline(connection: sqlite3.Connection, actor: str, filters: Filters) -> list[Hit]:
    """Return what an actor did, said and underwent, by day; undated facts last."""
    rows = merge(*(connection.execute(ROWS, (key,)) for key in find_keys(connection, actor)))
    found: list[Hit] = []
    seen: set[tuple[int, str]] = set()
    for day, passage, local in _by_day(rows):
        if filters.until is not None and day > filters.until:
            break
        if (passage, local) in seen or (filters.since is not None and day < filters.since):
            continue
        seen.add((passage, local))
        row = connection.execute(PASSAGE, (passage,)).fetchone()
        found += [hit for hit in read_hits(row, 0.0, filters) if hit.id == f"{hit.report}/{local}"]
        if len(found) >= filters.limit:
            break
    return found


def _by_day(rows: Iterator[tuple[str, int, str]]) -> Iterator[tuple[str, int, str]]:
    """Yield day, passage and fact of each part, reading no row before its first day is reached."""
    waiting: list[tuple[str, int, str]] = []
    for first_day, report, facts in rows:
        while waiting and waiting[0][0] < first_day:
            yield heappop(waiting)
        for part in PARTS.decode(facts):
            heappush(waiting, (part.day, report * PASSAGES + part.passage, part.local))
    while waiting:
        yield heappop(waiting)

"""One actor -> what it did, said and underwent, by day.

Comes in: an actor's name. Goes out: ``Hit``, undated ones last. Example: ``find_timeline(connection, "Belarus",
Filters(limit=20))`` reads the reports with the earliest days only: each row of ``appearances`` carries the first day on
which the party acts in that report, so that later ones need not be read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from heapq import heappop, heappush, merge

from twosource.store.naming import UNDATED
from twosource.store.pages import Pages, Telling
from twosource.store.search import Filters, Hit, find_keys, is_part, make_hit, passes

ROWS = "select first_day, report, party from appearances where key = ? order by first_day, report, party"

Waiting = tuple[str, int, int, str, Telling]  # day, report, where its sentence starts, id: so they are ordered


def find_timeline(connection: sqlite3.Connection, actor: str, filters: Filters) -> list[Hit]:
    """Return what an actor did, said and underwent, by day; undated facts last."""
    rows = merge(*(connection.execute(ROWS, (key,)) for key in find_keys(connection, actor)))
    found: list[Hit] = []
    seen: set[str] = set()
    pages = Pages(connection)
    for day, report, _, id, telling in _by_day(rows, pages):
        if filters.until is not None and day > filters.until:
            break
        page = pages[report]
        if id in seen or not passes(telling, filters) or filters.outlet not in (None, page.outlet):
            continue
        seen.add(id)
        found.append(make_hit(page, telling, 0.0))
        if len(found) >= filters.limit:
            break
    return found


def _by_day(rows: Iterator[tuple[str, int, str]], pages: Pages) -> Iterator[Waiting]:
    """Yield the facts in which an actor takes part, reading no report before its first day is reached."""
    waiting: list[Waiting] = []
    for first_day, report, party in rows:
        while waiting and waiting[0][:2] < (first_day, report):
            yield heappop(waiting)
        page = pages[report]
        parties = {f"{page.id}/{party}"}
        for telling in page.tellings:
            if is_part(telling, parties):
                heappush(waiting, (telling.day or UNDATED, report, telling.sentence[1], telling.id, telling))
    while waiting:
        yield heappop(waiting)

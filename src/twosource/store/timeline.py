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
from twosource.store.pages import Pages, Shelf
from twosource.store.search import Filters, Hit, find_keys, make_hit, passes

ROWS = "select first_day, report, party from appearances where key = ? order by first_day, report, party"

Day = tuple[str, int]  # of a report: in this order they are shown
Facts = list[tuple[Shelf, int]]  # one of them twice where two names of the actor take part in it


def find_timeline(connection: sqlite3.Connection, actor: str, filters: Filters) -> list[Hit]:
    """Return what an actor did, said and underwent, by day; undated facts last."""
    rows = merge(*(connection.execute(ROWS, (key,)) for key in find_keys(connection, actor)))
    found: list[Hit] = []
    pages = Pages(connection)
    for (day, report), facts in _by_day(rows, pages):
        if filters.until is not None and day > filters.until:
            break
        page = pages[report]
        if filters.outlet not in (None, page.outlet):
            continue
        tellings = {telling.id: telling for telling in (shelf.tell(place) for shelf, place in facts)}
        for telling in sorted(tellings.values(), key=lambda telling: (telling.sentence[1], telling.id)):
            if passes(telling, filters):
                found.append(make_hit(page, telling, 0.0))
        if len(found) >= filters.limit:
            break
    return found[: filters.limit]


def _by_day(rows: Iterator[tuple[str, int, str]], pages: Pages) -> Iterator[tuple[Day, Facts]]:
    """Yield what an actor did on each day of each report, reading no report before its first day is reached."""
    days: list[Day] = []
    told: dict[Day, Facts] = {}
    for first_day, report, party in rows:
        while days and days[0] < (first_day, report):
            yield days[0], told.pop(heappop(days))
        page = pages[report]
        for shelf in page.shelves:
            for place in shelf.find(f"{page.id}/{party}"):
                day = shelf.days[place] or UNDATED, report
                if day in told:
                    told[day].append((shelf, place))
                else:
                    heappush(days, day)
                    told[day] = [(shelf, place)]
    while days:
        yield days[0], told.pop(heappop(days))

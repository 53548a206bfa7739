"""Queries out: full text with bm25, and the list of reports.

Comes in: words and ``Filters``. Goes out: ``Hit`` and ``Listed``. Example: ``find_hits(connection, "peace plan",
Filters(kind="statement"))`` returns statements whose sentence has both words, best first.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from twosource.store.naming import make_key
from twosource.store.steps import PASSAGES

if TYPE_CHECKING:
    from twosource.store.pages import Page, Pages, Telling

FactKind = Literal["report", "statement", "event", "figure", "relation"]
WORDS = re.compile(r'"([^"]+)"|([\w\'\u2019-]+\*?)')
LIMIT = 20
NAMED = 500  # spellings of one actor that are looked up
TAKEN = 10  # passages ranked for each result wanted; where filters leave too few, all are looked at
BEST = "select rowid, rank from passage_search where passage_search match ? order by rank, rowid limit ?"
EVERY = "select rowid, rank from passage_search where passage_search match ? order by rowid"


class Filters(NamedTuple):
    """What a search is narrowed to; None leaves it open.

    Args:
        kind: report, statement, event, figure or relation.
        actor: someone who takes part, under any name that the record knows.
        type: event type, stance or relation.
        outlet: where it was published.
        since: first ISO day.
        until: last ISO day.
        limit: most results.
    """

    kind: FactKind | None = None
    actor: str | None = None
    type: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = LIMIT


class Hit(NamedTuple):
    """One thing found: its kind and id, where it stands, its day and type, and the sentence. Smaller scores are better."""

    kind: str
    id: str
    report: str
    source: str
    outlet: str | None
    day: str | None
    type: str | None
    text: str
    start: int
    end: int
    actors: str | None
    score: float


class Listed(NamedTuple):
    """One report in a list."""

    id: str
    source: str
    revision: int
    day: str | None
    outlet: str | None
    newsroom: str | None
    title: str | None
    added: str
    characters: int


def find_hits(connection: sqlite3.Connection, query: str, filters: Filters) -> list[Hit]:
    """Return what holds all words of a query, best first; nothing where the query has no word.

    Args:
        connection: the database.
        query: words, "a phrase", and beginnings such as sanction*.
        filters: what to narrow to; an actor, a type or a fact's kind leaves reports out.
    """
    match = make_match(query)
    if match is None:
        return []
    hits: list[Hit] = []
    if filters.kind in (None, "report") and filters.actor is None and filters.type is None:
        hits += _find_reports(connection, match, filters)
    if filters.kind != "report":
        hits += _find_facts(connection, match, filters)
    return sorted(hits, key=lambda hit: (hit.score, hit.kind, hit.id))[: filters.limit]


def list_reports(connection: sqlite3.Connection, filters: Filters) -> list[Listed]:
    """Return reports, newest day first, undated ones last."""
    conditions, values = _report_conditions(filters)
    where = f" where {' and '.join(conditions)}" if conditions else ""
    rows = connection.execute(
        "select id, source, revision, published, outlet, newsroom, title, added, length(text) from reports r"
        f"{where} order by published is null, published desc, number",
        values,
    )
    return [Listed(*row) for row in rows]


def make_match(query: str) -> str | None:
    """Return a query in the engine's language, every word quoted; None where there is no word."""
    parts = []
    for phrase, word in WORDS.findall(query):
        is_beginning = word.endswith("*")
        text = (phrase or word.rstrip("*")).replace('"', " ").strip()
        if any(char.isalnum() for char in text):
            parts.append(f'"{text}"' + ("*" if is_beginning else ""))
    return " ".join(parts) or None


def _find_reports(connection: sqlite3.Connection, match: str, filters: Filters) -> list[Hit]:
    conditions, values = _report_conditions(filters)
    rows = connection.execute(
        "select 'report', r.id, r.id, r.source, r.outlet, r.published, null,"
        " snippet(report_search, 1, '', '', ' ... ', 24), 0, length(r.text), null, bm25(report_search, 4.0, 1.0)"
        " from report_search join reports r on r.number = report_search.rowid"
        f" where {' and '.join(['report_search match ?', *conditions])} order by bm25(report_search, 4.0, 1.0) limit ?",
        (match, *values, filters.limit),
    )
    return [Hit(*row) for row in rows]


def _find_facts(connection: sqlite3.Connection, match: str, filters: Filters) -> list[Hit]:
    """Look at the best passages; where filters leave too few, at every one, report by report, so that each is read once."""
    from twosource.store.pages import Pages

    told = find_told(connection, filters.actor) if filters.actor is not None else None
    taken = TAKEN * filters.limit
    pages = Pages(connection)
    best = connection.execute(BEST, (match, taken)).fetchall()
    hits = list(islice(_pass(best, pages, told, filters), filters.limit))
    if len(hits) == filters.limit or len(best) < taken:
        return hits
    every = _pass(connection.execute(EVERY, (match,)), pages, told, filters)
    return nsmallest(filters.limit, every, key=lambda hit: hit.score)


def _pass(
    rows: Iterable[tuple[int, float]], pages: Pages, told: dict[int, set[str]] | None, filters: Filters
) -> Iterator[Hit]:
    """Yield the facts of passages that pass the filters."""
    for number, score in rows:
        report, passage = divmod(number, PASSAGES)
        if told is not None and report not in told:
            continue
        page = pages[report]
        if filters.outlet is not None and page.outlet != filters.outlet:
            continue
        for telling in page.tell_in(passage):
            if passes(telling, filters) and (told is None or is_part(telling, told[report])):
                yield make_hit(page, telling, score)


def make_hit(page: Page, telling: Telling, score: float) -> Hit:
    """Return a fact of a page as it is found."""
    _, first, last = telling.sentence
    _, start, end = telling.place
    return Hit(
        telling.kind, telling.id, page.id, page.source, page.outlet, telling.day, telling.type, page.text[first:last],
        start, end, page.name(telling.actors), score,
    )  # fmt: skip


def is_part(telling: Telling, parties: set[str]) -> bool:
    """Tell whether one of the parties takes part in a fact."""
    return not (parties.isdisjoint(telling.actors) and parties.isdisjoint(telling.recipients))


def find_keys(connection: sqlite3.Connection, actor: str) -> list[str]:
    """Return every spelling under which facts name an actor, by the records' entities, else the name itself."""
    key = make_key(actor)
    rows = connection.execute(
        "select distinct n.key from entity_names k join entity_names n on n.record = k.record and n.entity = k.entity"
        " where k.key = ? limit ?",
        (key, NAMED),
    )
    return sorted({key, *(row[0] for row in rows)})


def find_told(connection: sqlite3.Connection, actor: str) -> dict[int, set[str]]:
    """Return the reports that tell something of an actor, each with the parties that it is there."""
    told: dict[int, set[str]] = {}
    query = "select a.report, r.id, a.party from appearances a join reports r on r.number = a.report where a.key = ?"
    for key in find_keys(connection, actor):
        for report, id, party in connection.execute(query, (key,)):
            told.setdefault(report, set()).add(f"{id}/{party}")
    return told


def passes(telling: Telling, filters: Filters) -> bool:
    """Tell whether a fact is of the kind, the type and the days that are wanted."""
    return (
        (filters.kind is None or telling.kind == filters.kind)
        and (filters.type is None or telling.type == filters.type)
        and (filters.since is None or (telling.day is not None and telling.day >= filters.since))
        and (filters.until is None or (telling.day is not None and telling.day <= filters.until))
    )


def _report_conditions(filters: Filters) -> tuple[list[str], list[str]]:
    named = (
        ("r.outlet = ?", filters.outlet), ("r.published >= ?", filters.since), ("r.published <= ?", filters.until),
    )  # fmt: skip
    wanted = [(condition, value) for condition, value in named if value is not None]
    return [condition for condition, _ in wanted], [value for _, value in wanted]

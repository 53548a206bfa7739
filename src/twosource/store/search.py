"""Queries out: full text with bm25, one actor's timeline, and the list of reports.

Comes in: words, an actor's name, ``Filters``. Goes out: ``Hit`` and ``Listed``. Example: ``find_hits(connection,
"peace plan", Filters(kind="statement"))`` returns statements whose sentence has both words, best first.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from typing import Literal, NamedTuple

from twosource.store.rows import make_key

FactKind = Literal["report", "statement", "event", "figure", "relation"]
WORDS = re.compile(r'"([^"]+)"|([\w\'\u2019-]+\*?)')
LIMIT = 20
NAMED = 500  # spellings of one actor that are looked up
READINGS = "select d.content, r.text from readings d join reports r on r.id = d.report order by r.number"
READINGS_LATEST = (
    "select d.content, r.text from readings d join reports r on r.id = d.report"
    " where r.number = (select max(number) from reports where source = r.source) order by r.number"
)
FACT = (
    'select f.kind, f.id, p.report, r.source, r.outlet, f.day, f.type, p.text, f.start, f."end", f.actors, {score}'
    " from {tables} join reports r on r.id = p.report where {conditions} order by {order} limit ?"
)

TAKEN = 10  # passages ranked for each result wanted; more are taken where filters leave too few
MOST = 1_000_000
BEST = (
    "(select rowid as number, rank as score from passage_search where passage_search match ? order by rank limit ?) b"
    " join passages p on p.number = b.number join facts f on f.passage = p.number"
)


@dataclass(frozen=True, slots=True)
class Filters:
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


def find_timeline(connection: sqlite3.Connection, actor: str, filters: Filters) -> list[Hit]:
    """Return what an actor did, said and underwent, by day; undated facts last."""
    keys = find_keys(connection, actor)
    days, values = ["a.key = ?"], []
    if filters.since is not None:
        days.append("a.day >= ?")
        values.append(filters.since)
    if filters.until is not None:
        days.append("a.day <> '' and a.day <= ?")
        values.append(filters.until)
    conditions, more = _conditions(filters)
    found: dict[str, Hit] = {}
    tables = "fact_parties a join facts f on f.id = a.fact join passages p on p.number = f.passage"
    query = FACT.format(
        score="0.0", tables=tables, conditions=" and ".join([*days, *conditions]), order="a.day, a.fact"
    )
    for key in keys:
        for row in connection.execute(query, (key, *values, *more, filters.limit)):
            found[row[1]] = Hit(*row)
    return sorted(found.values(), key=lambda hit: (hit.day or "9999", hit.id))[: filters.limit]


def find_keys(connection: sqlite3.Connection, actor: str) -> list[str]:
    """Return every spelling under which facts name an actor, by the record's entities, else the name itself."""
    key = make_key(actor)
    rows = connection.execute(
        "select distinct key from entity_names where entity in (select entity from entity_names where key = ?) limit ?",
        (key, NAMED),
    )
    return sorted({key, *(row[0] for row in rows)})


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
    conditions, values = _conditions(filters)
    if filters.since is not None:
        conditions.append("f.day >= ?")
        values.append(filters.since)
    if filters.until is not None:
        conditions.append("f.day <= ?")
        values.append(filters.until)
    if filters.actor is not None:
        keys = find_keys(connection, filters.actor)
        conditions.append(f"f.id in (select fact from fact_parties where key in ({', '.join('?' * len(keys))}))")
        values.extend(keys)
    where = " and ".join(conditions) or "true"
    query = FACT.format(score="b.score", tables=BEST, conditions=where, order="b.score")
    taken = TAKEN * filters.limit
    while True:
        hits = [Hit(*row) for row in connection.execute(query, (match, taken, *values, filters.limit))]
        if len(hits) >= filters.limit or taken > MOST:
            return hits
        taken *= TAKEN


def _conditions(filters: Filters) -> tuple[list[str], list[str]]:
    """Return conditions on facts, but for days and actors."""
    named = (("f.kind = ?", filters.kind), ("f.type = ?", filters.type), ("r.outlet = ?", filters.outlet))
    wanted = [(condition, value) for condition, value in named if value is not None]
    return [condition for condition, _ in wanted], [value for _, value in wanted]


def _report_conditions(filters: Filters) -> tuple[list[str], list[str]]:
    named = (
        ("r.outlet = ?", filters.outlet), ("r.published >= ?", filters.since), ("r.published <= ?", filters.until),
    )  # fmt: skip
    wanted = [(condition, value) for condition, value in named if value is not None]
    return [condition for condition, _ in wanted], [value for _, value in wanted]

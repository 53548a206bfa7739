"""Rows in: what is written when a report, a reading or a record is kept, and what goes when one is forgotten.

Comes in: a connection inside a transaction. Goes out: rows. Example: keeping a reading a second time replaces its rows,
so that the tables never hold a fact twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from twosource.model.facts import Reading
from twosource.model.record import Record
from twosource.model.text import Report
from twosource.store.codec import encode_reading, encode_report
from twosource.store.identity import content_hash
from twosource.store.rows import make_key, make_rows

AFTER_SLASH = "0"  # the character behind "/": ids of a report's facts lie between "r1/" and "r10"


def add_run(connection: sqlite3.Connection, command: str, inputs: Sequence[str], version: str, at: str) -> int:
    """Add a run and return its number."""
    told = msgspec.json.encode(list(inputs)).decode()
    row = connection.execute(
        "insert into runs (started, command, inputs, version) values (?, ?, ?, ?)", (at, command, told, version)
    )
    return int(row.lastrowid or 0)


def last_run(connection: sqlite3.Connection, at: str) -> int:
    """Return the number of the last run, made where there is none."""
    row = connection.execute("select max(number) from runs").fetchone()
    return int(row[0]) if row[0] is not None else add_run(connection, "", [], "", at)


def add_report(connection: sqlite3.Connection, report: Report, run: int | None, at: str) -> bool:
    """Add a report, or a revision of it; False where it is there already."""
    digest = content_hash(report)
    known = connection.execute(
        "select id from reports where source = ? and sha256 = ?", (report.source, digest)
    ).fetchone()
    if known is not None:
        return False
    revisions = connection.execute("select count(*) from reports where source = ?", (report.source,)).fetchone()[0]
    published = report.published.start if report.published is not None else None
    values = (
        report.id, report.source, revisions + 1, digest, report.url, report.title, report.outlet, report.newsroom,
        "; ".join(report.authors) or None, report.dateline, published, report.language, report.text, run, at,
        encode_report(report),
    )  # fmt: skip
    row = connection.execute(
        "insert into reports (id, source, revision, sha256, url, title, outlet, newsroom, authors, dateline,"
        " published, language, text, run, added, fields) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values,
    )
    connection.execute(
        "insert into report_search (rowid, title, text) values (?, ?, ?)", (row.lastrowid, report.title, report.text)
    )
    return True


def add_reading(connection: sqlite3.Connection, reading: Reading, version: str) -> None:
    """Add all that a report tells; what stood there of it before goes first."""
    id = reading.report.id
    known = connection.execute("select version, content from readings where report = ?", (id,)).fetchone()
    content = encode_reading(reading)
    if known is not None:
        if (known[0], known[1]) == (version, content):
            return
        _remove_facts(connection, id)
    first = int(connection.execute("select coalesce(max(number), 0) + 1 from passages").fetchone()[0])
    rows = make_rows(reading, first)
    connection.executemany("insert into passages values (?, ?, ?, ?, ?)", rows.passages)
    connection.executemany(
        "insert into passage_search (rowid, text) values (?, ?)", [(row[0], row[4]) for row in rows.passages]
    )
    connection.executemany("insert into facts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.facts)
    connection.executemany("insert into parties values (?, ?, ?, ?, ?)", rows.parties)
    connection.executemany("insert or replace into fact_parties values (?, ?, ?, ?, ?)", rows.fact_parties)
    connection.execute("insert or replace into readings values (?, ?, ?)", (id, version, content))
    _update_fields(connection, reading.report)


def forget(connection: sqlite3.Connection, source: str) -> int:
    """Delete every revision of a source; return how many there were."""
    reports = connection.execute("select number, id, title, text from reports where source = ?", (source,)).fetchall()
    for number, id, title, text in reports:
        _remove_facts(connection, id)
        connection.execute("delete from readings where report = ?", (id,))
        connection.execute(
            "insert into report_search (report_search, rowid, title, text) values ('delete', ?, ?, ?)",
            (number, title, text),
        )
        connection.execute("delete from reports where number = ?", (number,))
        connection.execute("delete from families where report = ?", (id,))
        connection.execute("delete from links where a = ? or b = ?", (id, id))
    return len(reports)


def add_record_rows(connection: sqlite3.Connection, record: Record) -> None:
    """Write the parts of a record that other tools and the searches look at: entities, links, families."""
    for table in ("entities", "entity_names", "links", "families"):
        connection.execute(f"delete from {table}")
    connection.executemany(
        "insert or replace into entities values (?, ?, ?, ?, ?)",
        [(each.id, each.name, each.kind, each.country, "; ".join(each.aliases) or None) for each in record.entities],
    )
    connection.executemany(
        "insert or ignore into entity_names values (?, ?)",
        [(key, each.id) for each in record.entities for key in _keys((each.name, *each.aliases))],
    )
    connection.executemany(
        "insert or replace into links values (?, ?, ?, ?, ?, ?)",
        [(link.a, link.b, link.kind, link.share_a, link.share_b, link.first) for link in record.links],
    )
    connection.executemany(
        "insert or replace into families values (?, ?, ?)",
        [(report, family.id, family.newsroom) for family in record.families for report in family.reports],
    )


def _keys(names: Iterable[str]) -> set[str]:
    return {key for name in names if (key := make_key(name))}


def _update_fields(connection: sqlite3.Connection, report: Report) -> None:
    """A report may be dated later, by the others of its affair."""
    published = report.published.start if report.published is not None else None
    connection.execute(
        "update reports set published = ?, outlet = ?, newsroom = ?, fields = ? where id = ?",
        (published, report.outlet, report.newsroom, encode_report(report), report.id),
    )


def _remove_facts(connection: sqlite3.Connection, report: str) -> None:
    bounds = (f"{report}/", f"{report}{AFTER_SLASH}")
    keys = connection.execute("select distinct key from parties where id >= ? and id < ?", bounds).fetchall()
    connection.executemany(
        "delete from fact_parties where key = ? and fact >= ? and fact < ?", [(key, *bounds) for (key,) in keys]
    )
    connection.execute("delete from parties where id >= ? and id < ?", bounds)
    numbers = connection.execute(
        "select distinct p.number, p.text from facts f join passages p on p.number = f.passage"
        " where f.id >= ? and f.id < ?",
        bounds,
    ).fetchall()
    connection.execute("delete from facts where id >= ? and id < ?", bounds)
    connection.executemany("insert into passage_search (passage_search, rowid, text) values ('delete', ?, ?)", numbers)
    connection.executemany("delete from passages where number = ?", [(number,) for number, _ in numbers])

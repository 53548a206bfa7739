"""Rows in: what is written when a report or a reading is kept, and what goes when one is forgotten.

Comes in: a connection inside a transaction. Goes out: rows. Example: keeping a reading a second time replaces its rows,
so that the tables never hold a fact twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import msgspec

from twosource.model.text import Report
from twosource.store import wording
from twosource.store.codec import encode_report
from twosource.store.identity import Identity
from twosource.store.rows import Rows
from twosource.store.steps import PASSAGES


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


def add_report(connection: sqlite3.Connection, known: Identity, run: int | None, at: str) -> int:
    """Add a report, or a revision of it; return its number. It must not be there already."""
    report = known.report
    revisions = connection.execute("select count(*) from reports where source = ?", (report.source,)).fetchone()[0]
    values = (
        report.id, report.source, revisions + 1, known.digest, report.url, report.title, report.outlet, report.newsroom,
        "; ".join(report.authors) or None, report.dateline, _day(report), report.language, report.text, run, at,
        encode_report(report),
    )  # fmt: skip
    row = connection.execute(
        "insert into reports (id, source, revision, sha256, url, title, outlet, newsroom, authors, dateline,"
        " published, language, text, run, added, fields) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values,
    )
    number = int(row.lastrowid or 0)
    wording.add_report(connection, number)
    return number


def add_reading(connection: sqlite3.Connection, rows: Rows, number: int, version: str, *, is_new: bool) -> None:
    """Add all that a report tells; what stood there of it before goes first.

    Args:
        connection: inside a transaction.
        rows: what the report tells, under the report's id in the database.
        number: the report's number.
        version: of the code that read it.
        is_new: the report was added just now, so that nothing can stand there.
    """
    if not is_new:
        _update_fields(connection, rows.report, number)
        known = connection.execute("select version, told, rest from readings where report = ?", (number,)).fetchone()
        if known == (version, *rows.packed):
            return
        if known is not None:
            _remove_facts(connection, number)
    first = number * PASSAGES
    connection.executemany(
        "insert into passages values (?, ?, ?, ?, ?)",
        [(first + place, number, *passage) for place, passage in enumerate(rows.passages)],
    )
    connection.executemany(
        "insert into parties values (?, ?, ?, ?, ?, ?, ?, ?)",
        [(first + place, number, *party) for place, party in enumerate(rows.parties)],
    )
    connection.execute("insert or replace into readings values (?, ?, ?, ?)", (number, version, *rows.packed))
    wording.add_reading(connection, number)


def forget(connection: sqlite3.Connection, source: str) -> int:
    """Delete every revision of a source; return how many there were."""
    reports = connection.execute("select number, id from reports where source = ?", (source,)).fetchall()
    for number, id in reports:
        _remove_facts(connection, number)
        wording.remove_report(connection, number)
        connection.execute("delete from readings where report = ?", (number,))
        connection.execute("delete from reports where number = ?", (number,))
        connection.execute("delete from families where report = ?", (id,))
        connection.execute("delete from links where a = ? or b = ?", (id, id))
    return len(reports)


def _update_fields(connection: sqlite3.Connection, report: Report, number: int) -> None:
    """A report may be dated later, by the others of its affair."""
    content = encode_report(report)
    connection.execute(
        "update reports set published = ?, outlet = ?, newsroom = ?, fields = ? where number = ? and fields is not ?",
        (_day(report), report.outlet, report.newsroom, content, number, content),
    )


def _remove_facts(connection: sqlite3.Connection, number: int) -> None:
    wording.remove_reading(connection, number)
    bounds = (number * PASSAGES, (number + 1) * PASSAGES)
    connection.execute("delete from parties where number >= ? and number < ?", bounds)
    connection.execute("delete from passages where number >= ? and number < ?", bounds)


def _day(report: Report) -> str | None:
    return report.published.start if report.published is not None else None

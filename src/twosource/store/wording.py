"""The words of reports and passages, and who acts in them -> the indexes, in large batches.

Comes in: a connection inside a transaction. Goes out: rows of ``report_search``, ``passage_search`` and ``appearances``.
Example: 500 reports that were kept one by one are indexed together; indexing each by itself takes four times as long,
because the engine then writes and merges 500 small pieces, and a page of the index for every actor of every report.

``searchable`` holds the number of the last report that is indexed, and changes in the same transaction as the indexes, so
that a process may be killed at any moment. Reports up to that number are kept indexed at once.
"""

from __future__ import annotations

import sqlite3

from twosource.store.steps import PASSAGES

REPORT = "insert into report_search (rowid, title, text) select number, title, text from reports where {}"
PASSAGE = "insert into passage_search (rowid, text) select number, text from passages where number >= ? and number < ?"
APPEARANCE = (
    "insert into appearances select key, first_day, report, local from parties"
    " where number >= ? and number < ? and first_day is not null order by key, first_day, report, local"
)
DISAPPEARANCE = (
    "delete from appearances where (key, first_day, report, party) in"
    " (select key, first_day, report, local from parties where number >= ? and number < ?)"
)
PAST = "insert into {0} ({0}, {1}) select 'delete', {2} from {3} where {4}"


def is_behind(connection: sqlite3.Connection) -> bool:
    """Tell whether there are reports that are not indexed yet."""
    row = connection.execute("select max(number) from reports").fetchone()
    return int(row[0] or 0) > _last(connection)


def catch_up(connection: sqlite3.Connection) -> None:
    """Index all that is not indexed yet."""
    last = _last(connection)
    top = int(connection.execute("select coalesce(max(number), 0) from reports").fetchone()[0])
    if top <= last:
        return
    connection.execute(REPORT.format("number > ? and number <= ?"), (last, top))
    bounds = (last + 1) * PASSAGES, (top + 1) * PASSAGES
    connection.execute(PASSAGE, bounds)
    connection.execute(APPEARANCE, bounds)
    connection.execute("update searchable set reports = ?", (top,))


def add_report(connection: sqlite3.Connection, number: int) -> None:
    """Index a report that took the number of one that was indexed; others wait for the batch."""
    if number <= _last(connection):
        connection.execute(REPORT.format("number = ?"), (number,))


def add_reading(connection: sqlite3.Connection, number: int) -> None:
    """Index the passages and parties of a report that was indexed without them; others wait for the batch."""
    if number <= _last(connection):
        bounds = number * PASSAGES, (number + 1) * PASSAGES
        connection.execute(PASSAGE, bounds)
        connection.execute(APPEARANCE, bounds)


def remove_report(connection: sqlite3.Connection, number: int) -> None:
    """Take a report that is about to be deleted out of the index."""
    if number <= _last(connection):
        columns = "rowid, title, text", "number, title, text"
        connection.execute(PAST.format("report_search", columns[0], columns[1], "reports", "number = ?"), (number,))


def remove_reading(connection: sqlite3.Connection, number: int) -> None:
    """Take the passages and parties of a report, which are about to be deleted, out of the indexes."""
    if number <= _last(connection):
        where = "number >= ? and number < ?"
        bounds = number * PASSAGES, (number + 1) * PASSAGES
        gone = PAST.format("passage_search", "rowid, text", "number, text", "passages", where)
        connection.execute(gone, bounds)
        connection.execute(DISAPPEARANCE, bounds)


def _last(connection: sqlite3.Connection) -> int:
    return int(connection.execute("select reports from searchable").fetchone()[0])

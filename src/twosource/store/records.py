"""What all reports add up to: records, their history, pages about them, and the user's corrections.

Comes in: records and corrections. Goes out: the same. Example: ``Records(connection, path).load_record("a1")`` is the record
of one affair; ``Store`` is these and the reports.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from twosource.store.connection import explained, transaction
from twosource.store.kept import Kept, now

if TYPE_CHECKING:
    from twosource.model.record import Edge, Record
    from twosource.store import history

AFFAIR = ""  # name of the record of everything, where reports were not sorted into affairs


class Records:
    """The records of an open database."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self.path = path

    # What they add up to

    def keep_record(self, record: Record, *, name: str = AFFAIR, run: int | None = None) -> None:
        """Keep what all reports add up to, in place of the record of the same name before it; history stays."""
        from twosource.store import history, keeping, recording
        from twosource.store.codec import encode_record

        with transaction(self._connection, self.path) as connection:
            made = now()
            number = run if run is not None else keeping.last_run(connection, made)
            values = (name, number, made, record.title, encode_record(record))
            connection.execute("insert or replace into records values (?, ?, ?, ?, ?)", values)
            recording.add_record_rows(connection, record, name)
            history.add_lines(connection, record, name, number)

    def load_record(self, name: str = AFFAIR) -> Record | None:
        """Return the record, or None where none was kept."""
        from twosource.store.codec import decode_record
        from twosource.store.texts import Texts

        with explained(self.path):
            row = self._connection.execute("select content from records where name = ?", (name,)).fetchone()
            if row is None:
                return None
            return decode_record(row[0], Texts(self._connection))

    def keep_view(self, name: str, view: str, content: bytes) -> None:
        """Keep a page about a record beside it; it goes when the record is written anew."""
        with transaction(self._connection, self.path) as connection:
            connection.execute("insert or replace into views values (?, ?, ?, ?)", (name, view, now(), content))

    def load_view(self, name: str, view: str) -> bytes | None:
        """Return a page that was kept beside a record, or None."""
        with explained(self.path):
            query = "select content from views where record = ? and name = ?"
            row = self._connection.execute(query, (name, view)).fetchone()
        return bytes(row[0]) if row is not None else None

    def list_records(self) -> list[Kept]:
        """Return what records are kept, newest first, without decoding them."""
        with explained(self.path):
            rows = self._connection.execute("select name, run, made, title from records order by made desc, name")
            return [Kept(*row) for row in rows]

    def changes(self, since: str | int, *, name: str = AFFAIR) -> history.Changes:
        """Return what the record of a name gained, lost and changed since a run's number or an ISO day.

        Raises:
            NotKept: there is no such run.
        """
        from twosource.store import history

        with explained(self.path):
            return history.find_changes(self._connection, since, name)

    # Corrections

    def add_edge(self, edge: Edge) -> None:
        """Keep a user's judgement that two facts are one, or are not; the last word on a pair holds."""
        a, b = sorted((edge.a, edge.b))
        with transaction(self._connection, self.path) as connection:
            values = (a, b, int(edge.is_same), edge.reason, now())
            connection.execute("insert or replace into corrections values (?, ?, ?, ?, ?)", values)

    def remove_edge(self, a: str, b: str) -> bool:
        """Take a judgement back; return False where there was none."""
        with transaction(self._connection, self.path) as connection:
            pair = tuple(sorted((a, b)))
            return connection.execute("delete from corrections where a = ? and b = ?", pair).rowcount > 0

    def load_edges(self) -> tuple[Edge, ...]:
        """Return all judgements of the user."""
        from twosource.model.record import Edge

        with explained(self.path):
            rows = self._connection.execute("select a, b, is_same, reason from corrections order by made, a, b")
            return tuple(Edge(a, b, 1.0, reason, "user", bool(is_same)) for a, b, is_same, reason in rows)

"""The database of one user: everything that was read, what it adds up to, and what the user corrected.

Comes in: reports, readings, records and corrections. Goes out: the same, found again. Example: ``with
open_store("twosource.db") as store: store.keep_reading(reading)`` keeps a report and all its facts in one transaction.

Writing is idempotent: a report is known by its source and the SHA-256 of its text. The same source with another text
is a new revision, and both are kept. What only keeping or only a question needs is imported when it is used, so that a
command that lists or searches starts at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Self

from twosource.errors import NoDatabase, NotKept
from twosource.store import wording
from twosource.store.connection import connect, explained, is_file, transaction
from twosource.store.kept import Run, now
from twosource.store.records import Records

if TYPE_CHECKING:
    from types import TracebackType

    from twosource.model.facts import Reading
    from twosource.model.text import Report
    from twosource.store.rows import Rows
    from twosource.store.search import Filters, Hit, Listed
    from twosource.store.watched import Watched

TABLES = ("reports", "readings", "passages", "facts", "parties", "fact_parties", "entities", "links", "corrections")
NAMES = "select r.id || '/' || p.local, p.name from parties p join reports r on r.number = p.report"
BEHIND = 1000  # reports that may be kept before their words are indexed together


def open_store(path: str, *, is_new: bool = True) -> Store:
    """Open a database.

    Args:
        path: its file.
        is_new: make it where there is none; views say False.

    Raises:
        NoDatabase: there is none, and none is to be made.
        NotKept: the file cannot be opened, or is not a database of ours.

    Example:
        >>> open_store(":memory:").count_reports()
        0
    """
    if not is_new and not is_file(path):
        raise NoDatabase(f"there is no database {path}: twosource read makes one")
    return Store(connect(path), path)


class Store(Records):
    """An open database; close it, or use it in a ``with``."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        super().__init__(connection, path)
        self._behind = 0

    @cached_property
    def watched(self) -> Watched:
        """What is remembered of watched feeds."""
        from twosource.store.watched import Watched

        return Watched(self._connection, self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, err: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; what was kept stays, and can be searched."""
        if self._behind:
            with suppress(NotKept):  # on a full disk the next search does it
                self.catch_up()
        self._connection.close()

    # Runs

    def start_run(self, command: str, inputs: Sequence[str], version: str) -> int:
        """Note that a command begins; return its number."""
        from twosource.store import keeping

        with transaction(self._connection, self.path) as connection:
            return keeping.add_run(connection, command, inputs, version, now())

    def finish_run(self, run: int) -> None:
        """Note that a command came to its end."""
        with transaction(self._connection, self.path) as connection:
            connection.execute("update runs set finished = ? where number = ?", (now(), run))

    # Reports and what they tell

    def identify(self, report: Report) -> Report:
        """Return a report under the id by which the database knows it, or a new one where its id is taken.

        Do this before the report is parsed: facts carry the report's id.
        """
        from twosource.store.identity import identify

        with explained(self.path):
            return identify(self._connection, report).report

    def has_reading(self, report: Report, version: str) -> bool:
        """Tell whether this report was read by this version, so that a run that was killed can go on."""
        with explained(self.path):
            row = self._connection.execute(
                "select version from readings where report = (select number from reports where id = ?)", (report.id,)
            ).fetchone()
        return row is not None and row[0] == version

    def keep_report(self, report: Report, *, run: int | None = None) -> bool:
        """Keep a report without facts; return False where it was kept before."""
        from twosource.store import keeping
        from twosource.store.identity import identify

        with transaction(self._connection, self.path) as connection:
            known = identify(connection, report)
            if known.number is None:
                keeping.add_report(connection, known, run, now())
        self._fall_behind()
        return known.number is None

    def keep_reading(self, reading: Reading, *, version: str = "", run: int | None = None) -> str:
        """Keep a report and all its facts in one transaction; what an earlier version read of it is replaced.

        Returns:
            the id under which it is kept: another than its own where another process took that in the meantime.
        """
        from twosource.store.rows import make_rows

        return self.keep_rows(make_rows(reading), version=version, run=run)

    def keep_rows(self, rows: Rows, *, version: str = "", run: int | None = None) -> str:
        """Keep a reading of which another process made the rows; see ``keep_reading``."""
        from twosource.store import keeping
        from twosource.store.identity import identify

        with transaction(self._connection, self.path) as connection:
            known = identify(connection, rows.report)
            id = known.report.id
            mine = rows
            if id != rows.report.id:
                from twosource.store.codec import rename_reading
                from twosource.store.rows import make_rows
                from twosource.store.unpacking import unpack

                mine = make_rows(rename_reading(unpack(rows.packed, rows.report), id))
            number = known.number
            if number is None:
                number = keeping.add_report(connection, known._replace(report=mine.report), run, now())
            keeping.add_reading(connection, mine, number, version, is_new=known.number is None)
        self._fall_behind()
        return id

    def catch_up(self) -> None:
        """Index the words of reports that were kept and cannot be searched yet."""
        with transaction(self._connection, self.path) as connection:
            wording.catch_up(connection)
        self._behind = 0

    def _fall_behind(self) -> None:
        """Count reports whose words wait to be indexed, and index them when there are many."""
        self._behind += 1
        if self._behind >= BEHIND:
            self.catch_up()

    def _bring_up(self) -> None:
        """Index what another process kept and did not index yet."""
        if wording.is_behind(self._connection):
            with suppress(NotKept):  # a file that may not be written is searched as far as it is indexed
                self.catch_up()

    def load_readings(self, *, latest: bool = True, ids: Collection[str] | None = None) -> Iterator[Reading]:
        """Yield what each report tells, in the order in which reports came.

        Args:
            latest: only of the latest revision of each source.
            ids: only of the reports of these ids, whichever revisions they are.
        """
        from twosource.store import loading

        with explained(self.path):
            yield from loading.load_readings(self._connection, latest=latest, ids=ids)

    def load_report(self, id: str) -> Report | None:
        """Return a report by its id."""
        from twosource.store.codec import decode_report

        with explained(self.path):
            row = self._connection.execute("select fields, text from reports where id = ?", (id,)).fetchone()
        return decode_report(row[0], row[1]) if row is not None else None

    def count_reports(self) -> int:
        """Return how many reports are kept, revisions counted."""
        with explained(self.path):
            return int(self._connection.execute("select count(*) from reports").fetchone()[0])

    def count_rows(self) -> dict[str, int]:
        """Return how many rows each table holds."""
        with explained(self.path):
            return {
                table: int(self._connection.execute(f"select count(*) from {table}").fetchone()[0]) for table in TABLES
            }

    def list_reports(self, filters: Filters | None = None) -> list[Listed]:
        """Return the reports that are kept, newest day first."""
        from twosource.store import search

        with explained(self.path):
            return search.list_reports(self._connection, filters or search.Filters())

    def forget(self, source: str) -> int:
        """Delete all revisions of a source and all that they told; return how many reports went.

        The record still speaks of them until it is made anew.
        """
        from twosource.store import keeping

        with transaction(self._connection, self.path) as connection:
            return keeping.forget(connection, source)

    # Looking things up

    def name_parties(self) -> dict[str, str]:
        """Return how each party is called in its report, by the party's id."""
        with explained(self.path):
            return dict(self._connection.execute(NAMES))

    def list_runs(self) -> list[Run]:
        """Return the runs that were made, newest first."""
        with explained(self.path):
            rows = self._connection.execute("select number, started, command from runs order by number desc")
            return [Run(*row) for row in rows]

    def search(self, query: str, filters: Filters | None = None) -> list[Hit]:
        """Return reports, statements and events in which the words of a query stand, best first (bm25)."""
        from twosource.store import search

        with explained(self.path):
            self._bring_up()
            return search.find_hits(self._connection, query, filters or search.Filters())

    def timeline(self, actor: str, filters: Filters | None = None) -> list[Hit]:
        """Return what one actor did and said, by day; the actor under any name that the record knows."""
        from twosource.store import search, timeline

        with explained(self.path):
            self._bring_up()
            return timeline.find_timeline(self._connection, actor, filters or search.Filters())

    def check(self) -> bool:
        """Tell whether the file is whole."""
        with explained(self.path):
            return bool(self._connection.execute("pragma integrity_check").fetchone()[0] == "ok")

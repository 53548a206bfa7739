"""What the database remembers of watched feeds: how they answered, which servers want to be left alone, what was seen.

Comes in: ``Feed``, ``Host`` and ``Entry``. Goes out: the same, found again by address, name or source. Example: an
entry that was seen on Monday is not read again on Tuesday, whichever feed carries it.
"""

from __future__ import annotations

import sqlite3

from twosource.model.watch import Entry, Feed, Host
from twosource.store.connection import explained, transaction


class Watched:
    """The tables ``feeds``, ``hosts`` and ``entries`` of an open database."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._path = path

    def load_feed(self, url: str) -> Feed:
        """Return what is known of a feed; nothing but its address where it is new."""
        row = self._find("select url, etag, modified, checked, answer from feeds where url = ?", url)
        return Feed(*row) if row is not None else Feed(url)

    def keep_feed(self, feed: Feed) -> None:
        """Keep how a feed answered."""
        values = (feed.url, feed.etag, feed.modified, feed.checked, feed.answer)
        self._write("insert or replace into feeds values (?, ?, ?, ?, ?)", values)

    def load_host(self, name: str) -> Host:
        """Return what is known of a server; nothing but its name where it is new."""
        row = self._find("select name, failures, not_before, robots, robots_checked from hosts where name = ?", name)
        return Host(str(row[0]), int(row[1]), *row[2:]) if row is not None else Host(name)

    def keep_host(self, host: Host) -> None:
        """Keep how a server answered."""
        values = (host.name, host.failures, host.not_before, host.robots, host.robots_checked)
        self._write("insert or replace into hosts values (?, ?, ?, ?, ?)", values)

    def load_entry(self, source: str) -> Entry | None:
        """Return an entry that was seen before, or None."""
        row = self._find("select source, digest, feed, seen, outcome from entries where source = ?", source)
        return Entry(*row) if row is not None else None

    def keep_entry(self, entry: Entry) -> None:
        """Keep that an entry was seen."""
        values = (entry.source, entry.digest, entry.feed, entry.seen, entry.outcome)
        self._write("insert or replace into entries values (?, ?, ?, ?, ?)", values)

    def _find(self, query: str, key: str) -> tuple[str, ...] | None:
        with explained(self._path):
            found: tuple[str, ...] | None = self._connection.execute(query, (key,)).fetchone()
            return found

    def _write(self, statement: str, values: tuple[str | int | None, ...]) -> None:
        with transaction(self._connection, self._path) as connection:
            connection.execute(statement, values)

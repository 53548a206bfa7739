"""What the installed SQLite can do.

Comes in: nothing. Goes out: ``Engine``. Example: ``find_engine().version`` is "3.45.1".
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import NamedTuple


class Engine(NamedTuple):
    """The version of SQLite, and whether it was built with full-text search (FTS5)."""

    version: str
    has_search: bool


def find_engine() -> Engine:
    """Return what the installed SQLite can do."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("create virtual table t using fts5(x)")
        except sqlite3.OperationalError:
            return Engine(sqlite3.sqlite_version, has_search=False)
    return Engine(sqlite3.sqlite_version, has_search=True)

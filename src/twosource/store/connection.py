"""A path -> a connection on which writers wait for each other and nothing is half-written.

Comes in: the database's file name. Goes out: an open connection in WAL mode with the tables in place. Example: two
processes that write at once each wait up to ``PATIENCE`` seconds for the other's transaction.

Every error of the engine leaves here as ``NotKept`` with one line for the user.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from twosource.errors import NotKept
from twosource.store.schema import prepare

PATIENCE = 60.0  # seconds; a transaction holds one report and takes milliseconds
PAUSE = 0.01  # seconds; a new file is turned to WAL in less
REASONS = (
    ("full", "the disk is full; nothing of what was being written is kept, all before it is"),
    ("disk i/o error", "the disk cannot be written or read; nothing of what was being written is kept"),
    ("locked", f"another process holds the database for more than {PATIENCE:.0f} seconds"),
    ("not a database", "not a database"),
    ("malformed", "the file is damaged"),
    ("readonly", "the file may not be written"),
    ("unable to open", "the file cannot be opened"),
)


def connect(path: str) -> sqlite3.Connection:
    """Open a database and make or bring up its tables.

    Raises:
        NotKept: it cannot be opened, or is not ours.
    """
    with explained(path):
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            _enter_wal(connection)
            connection.execute(
                "pragma synchronous = normal"
            )  # a killed process loses nothing; power loss, the last commits
            connection.execute("pragma wal_autocheckpoint = 8000")  # 32 MB; at the default 1000, a third of the time
            connection.execute("pragma cache_size = -65536")
            connection.execute("pragma temp_store = memory")
            prepare(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


def _enter_wal(connection: sqlite3.Connection) -> None:
    """Let readers and writers work side by side.

    The engine does not wait here as it does elsewhere: while another process turns a new file to this mode it says
    "locked" at once (https://www.sqlite.org/rescode.html#busy), so that it is asked again.
    """
    deadline = monotonic() + PATIENCE
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as err:
            if "locked" not in str(err).lower() or monotonic() > deadline:
                raise
            sleep(PAUSE)


@contextmanager
def transaction(connection: sqlite3.Connection, path: str) -> Iterator[sqlite3.Connection]:
    """Do all that is written inside, or none of it."""
    with explained(path):
        connection.execute("begin immediate")
        try:
            yield connection
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback")
            raise


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn the engine's errors into one line for the user."""
    try:
        yield
    except sqlite3.Error as err:
        told = str(err).lower()
        reason = next((reason for mark, reason in REASONS if mark in told), str(err))
        raise NotKept(f"{path}: {reason}") from err


def is_file(path: str) -> bool:
    """Tell whether there is a database file; an empty one counts as none."""
    file = Path(path)
    return file.is_file() and file.stat().st_size > 0

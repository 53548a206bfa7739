"""A file of any version -> a file of today's: the tables are made, or brought up from an older version.

Comes in: a connection. Goes out: the same, with the tables of ``VERSION``. Example: a file of version 1 gets every step
of ``STEPS`` after the first, in one transaction.

``reports`` holds texts, ``readings`` what each tells: facts as columns of JSON, and the rest compressed. ``passages`` are
the sentences that facts stand on, each once; ``appearances`` has one row for each actor of a report. The views ``facts``,
``events``, ``statements``, ``figures`` and ``relations`` show a row for each fact with its evidence. ``records`` holds what
all reports add up to, ``lines`` its history line by line. ``searchable`` tells up to which report words and actors can be
looked up: they follow in large batches.
"""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.errors import NotKept
from twosource.store.steps import STEPS, VERSION

if TYPE_CHECKING:
    from twosource.store.packing import Packed

APPLICATION = 0x54776F53  # "TwoS", so that the file tells what it is


def prepare(connection: sqlite3.Connection, path: str) -> None:
    """Make the tables of a new file, or bring an older one up; two processes may do so at once.

    Raises:
        NotKept: the file is another program's, or was written by a later version of this one.
    """
    if _version(connection, path) == VERSION:
        return
    _teach(connection)
    connection.execute("begin exclusive")
    try:
        for step in STEPS[_version(connection, path) :]:
            for statement in _split(step):
                connection.execute(statement)
        connection.execute(f"pragma application_id = {APPLICATION}")
        connection.execute(f"pragma user_version = {VERSION}")
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _teach(connection: sqlite3.Connection) -> None:
    """Give the engine the functions that the step to version 4 calls."""
    from twosource.store.codec import decode_reading
    from twosource.store.packing import list_sentences, pack, spread

    @lru_cache(maxsize=1)
    def columns(content: bytes) -> Packed:
        spread_out = spread(decode_reading(content, ""))
        return pack(spread_out, list_sentences(spread_out))

    connection.create_function("told_of", 1, lambda content: columns(content).told, deterministic=True)
    connection.create_function("rest_of", 1, lambda content: columns(content).rest, deterministic=True)


def _version(connection: sqlite3.Connection, path: str) -> int:
    number = int(connection.execute("pragma user_version").fetchone()[0])
    mark = int(connection.execute("pragma application_id").fetchone()[0])
    if mark != APPLICATION and (number or connection.execute("select 1 from sqlite_master").fetchone() is not None):
        raise NotKept(f"{path} is a database of another program")
    if number > VERSION:
        raise NotKept(f"{path} was written by a later version of twosource ({number}, this one knows {VERSION})")
    return number


def _split(script: str) -> list[str]:
    return [statement for statement in script.split(";\n") if statement.strip()]

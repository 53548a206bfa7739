"""The texts of reports, each read where it is asked for.

Comes in: a connection. Goes out: ``Texts``. Example: a record of ten reports among ten thousand reads ten texts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping


class Texts(Mapping[str, str]):
    """The text of each report by its id, read where it is asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __getitem__(self, id: str) -> str:
        row = self._connection.execute("select text from reports where id = ?", (id,)).fetchone()
        if row is None:
            raise KeyError(id)
        return str(row[0])

    def __iter__(self) -> Iterator[str]:
        return (row[0] for row in self._connection.execute("select id from reports"))

    def __len__(self) -> int:
        return int(self._connection.execute("select count(*) from reports").fetchone()[0])

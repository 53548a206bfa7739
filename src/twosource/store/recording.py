"""Rows in: the parts of a record that the searches and other tools look at.

Comes in: a connection inside a transaction, and a record. Goes out: rows of ``entities``, ``entity_names``, ``links`` and
``families``, those of the same record before replaced. Example: an entity with two aliases is one row, and three names
by which it is found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.model.record import Record
from twosource.store.naming import make_key

TABLES = ("entities", "entity_names", "links", "families", "views")


def add_record_rows(connection: sqlite3.Connection, record: Record, name: str) -> None:
    """Write the parts of a record in place of those that were there under its name; views of it are outdated."""
    for table in TABLES:
        connection.execute(f"delete from {table} where record = ?", (name,))
    connection.executemany(
        "insert or replace into entities values (?, ?, ?, ?, ?, ?)",
        [
            (name, each.id, each.name, each.kind, each.country, "; ".join(each.aliases) or None)
            for each in record.entities
        ],
    )
    connection.executemany(
        "insert or ignore into entity_names values (?, ?, ?)",
        [(key, name, each.id) for each in record.entities for key in _keys((each.name, *each.aliases))],
    )
    connection.executemany(
        "insert or replace into links values (?, ?, ?, ?, ?, ?, ?)",
        [(name, link.a, link.b, link.kind, link.share_a, link.share_b, link.first) for link in record.links],
    )
    connection.executemany(
        "insert or replace into families values (?, ?, ?, ?)",
        [(name, report, family.id, family.newsroom) for family in record.families for report in family.reports],
    )


def _keys(names: Iterable[str]) -> set[str]:
    return {key for name in names if (key := make_key(name))}

"""Readings out: those that are asked for, however many the database holds.

Comes in: a connection. Goes out: readings. Example: the record of one affair among ten thousand decodes the
readings of that affair alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from json import dumps

from twosource.model.facts import Reading
from twosource.store.codec import decode_report
from twosource.store.packing import Packed
from twosource.store.unpacking import unpack

READINGS = "select d.told, d.rest, r.fields, r.text from readings d join reports r on r.number = d.report"
LATEST = " where r.number = (select max(number) from reports where source = r.source)"
ASKED_FOR = " where r.id in (select value from json_each(?))"
IN_ORDER = " order by r.number"


def load_readings(connection: sqlite3.Connection, *, latest: bool, ids: Collection[str] | None) -> Iterator[Reading]:
    """Yield readings in the order in which reports came: those of some ids, of the latest revisions, or all."""
    if ids is not None:
        rows = connection.execute(READINGS + ASKED_FOR + IN_ORDER, (dumps(sorted(ids)),))
    else:
        rows = connection.execute(READINGS + (LATEST if latest else "") + IN_ORDER)
    for told, rest, fields, text in rows:
        yield unpack(Packed(told, rest), decode_report(fields, text))

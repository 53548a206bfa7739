"""A folder that Spark wrote -> affairs in a database.

Comes in: the tables ``readings`` and ``records``. Goes out: a database in which each affair's record is kept under its
name, and the record of all reports as the database's own. Example: after ``twosource import out/ --affair a1b2c3d4`` the
page shows that affair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from twosource.errors import MissingPart, TwosourceError
from twosource.model.facts import Reading
from twosource.model.record import Record
from twosource.store import Store, open_store
from twosource.store.codec import decode_reading, decode_record


class Imported(NamedTuple):
    """How much was brought in."""

    affairs: int
    reports: int


def import_folder(folder: str, path: str, *, affairs: Sequence[str] = ()) -> Imported:
    """Bring affairs into a database; those that are there already are replaced.

    Args:
        folder: what ``twosource spark read`` wrote.
        path: the database's file; made if missing.
        affairs: only these; all where empty.

    Raises:
        MissingPart: duckdb, which reads Parquet, is not installed.
        TwosourceError: the folder holds no such tables, or not that affair.
    """
    if find_spec("duckdb") is None:
        raise MissingPart("Parquet needs duckdb: pip install 'twosource[parquet]'")
    if not Path(folder, "records").is_dir() or not Path(folder, "readings").is_dir():
        raise TwosourceError(f"{folder}: not a folder that twosource spark read wrote")
    count, last = 0, None
    total = 0
    with open_store(path) as store:
        was_empty = store.count_reports() == 0
        run = store.start_run("import", [folder, *affairs], "")
        for name, readings, record in _read_folder(folder, affairs):
            _keep(store, readings, record, name, run)
            count, total, last = count + 1, total + len(readings), record
        if count == 0:
            raise TwosourceError(f"{folder}: no such affair: {', '.join(affairs)}" if affairs else f"{folder}: empty")
        if was_empty and count == 1 and last is not None:
            store.keep_record(last, run=run)
        else:
            from twosource.serve.keeping import remake

            remake(store)
        store.finish_run(run)
    return Imported(count, total)


def _keep(store: Store, readings: list[Reading], record: Record, name: str, run: int) -> None:
    for reading in readings:
        store.keep_reading(reading, version="import", run=run)
    store.keep_record(record, name=name, run=run)


def _read_folder(folder: str, affairs: Sequence[str]) -> Iterator[tuple[str, list[Reading], Record]]:
    import duckdb

    with duckdb.connect(":memory:") as connection:
        for table in ("records", "readings"):
            files = str(Path(folder, table, "**", "*.parquet")).replace("'", "''")
            connection.execute(
                f"create view {table} as select * from read_parquet('{files}', hive_partitioning = true)"
            )
        names = [row[0] for row in connection.execute("select affair from records order by affair").fetchall()]
        for name in names if not affairs else [name for name in names if name in affairs]:
            (content,) = connection.execute("select record from records where affair = ?", [name]).fetchone() or (b"",)
            query = "select text, reading from readings where affair = ? order by place"
            rows = connection.execute(query, [name]).fetchall()
            readings = [decode_reading(bytes(reading), text) for text, reading in rows]
            texts = {reading.report.id: reading.report.text for reading in readings}
            yield name, readings, decode_record(bytes(content), texts)

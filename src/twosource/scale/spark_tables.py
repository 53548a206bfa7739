"""Parquet in and out of Spark.

Comes in: Parquet files with a column ``text``, and rows of tables. Goes out: documents with their places, and Parquet
partitioned by day. Example: a table without the column ``text`` is one warning, and the others are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.read.jsonl import read_object
from twosource.scale.pieces import PLACE_BITS

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import SparkSession

FIELDS = ("text", "id", "url", "title", "outlet", "authors", "published", "dateline", "language")
Found = tuple[int, Document | Warning]


def read_tables(session: SparkSession, paths: Sequence[str], *, first: int) -> tuple[list[RDD[Found]], list[Warning]]:
    """Return the documents of Parquet files, and a warning for each file that cannot be read.

    Args:
        session: a Spark session.
        paths: Parquet files.
        first: number of the first file among all pieces of the input.
    """
    read: list[RDD[Found]] = []
    broken: list[Warning] = []
    for number, path in enumerate(paths, start=first):
        try:
            frame = session.read.parquet(path)
        except Exception as err:  # noqa: BLE001 - whatever the engine raises for a broken file
            broken.append(Warning("not-readable", f"not a Parquet file ({str(err).splitlines()[0][:80]})", path))
            continue
        if "text" not in frame.columns:
            broken.append(Warning("not-readable", 'has no column "text"', path))
            continue
        rows = frame.select(*(column for column in FIELDS if column in frame.columns)).rdd.zipWithIndex()
        read.append(rows.flatMap(_Opener(path, number)))
    return read, broken


class _Opener:
    """Makes the documents of one row; a class, so that each file has its own name and number."""

    def __init__(self, path: str, number: int) -> None:
        self.path = path
        self.number = number

    def __call__(self, item: tuple[Any, int]) -> Iterator[Found]:
        row, at = item
        place = (self.number << PLACE_BITS) + 2 * at
        value = {name: _plain(cell) for name, cell in row.asDict().items() if cell is not None}
        try:
            for n, found in enumerate(read_object(value, f"{self.path}:{at + 1}")):
                yield place + n, found
        except NotReadable as err:
            yield place, Warning(err.code, err.message, err.source)


def write_table(session: SparkSession, rows: RDD[tuple[Any, ...]], types: Mapping[str, str], path: str) -> None:
    """Write rows whose last cell is the day as Parquet, a folder a day."""
    from pyspark.sql import types as sql

    kinds = {"VARCHAR": sql.StringType, "BIGINT": sql.LongType, "DOUBLE": sql.DoubleType, "BOOLEAN": sql.BooleanType,
             "BLOB": sql.BinaryType}  # fmt: skip
    fields = [sql.StructField(name, kinds[kind](), nullable=True) for name, kind in types.items()]
    schema = sql.StructType([*fields, sql.StructField("day", sql.StringType(), nullable=False)])
    session.createDataFrame(rows, schema).write.partitionBy("day").mode("errorifexists").parquet(path)


def _plain(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell

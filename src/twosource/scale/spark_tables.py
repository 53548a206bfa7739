"""What the steps on Spark hand to each other and write: columns, and Parquet partitioned by day.

Comes in: data frames. Goes out: columns as SQL, folders. Example: ``JOINED`` has a row an affair, in which each table of
the affair's record is one cell, so that an affair is compared once and each table is written without Python.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from twosource.export.table import COLUMNS, sql_type
from twosource.model.record import Warning
from twosource.scale.tasks import UNDATED

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

TYPES = {"VARCHAR": "string", "BIGINT": "bigint", "DOUBLE": "double", "BOOLEAN": "boolean"}
FOUND = "place bigint, document string, text string, source string, report binary, warning binary"
READ = (
    "place bigint, report string, day string, text string, reading binary, warning binary, furniture array<int>, "
    "head binary, lead string"
)
SORTED = "place bigint, affair string, part bigint, outline binary"
FAMILIES = "family string, place bigint, report string"
KEPT = "place bigint, report string, text string, reading binary"


def _list_columns(table: str) -> str:
    return ", ".join(f"`{column}` {TYPES[sql_type(table, column)]}" for column in COLUMNS[table])


def _as_cell(name: str, columns: str) -> str:
    inner = ", ".join(f"{column.rpartition(' ')[0]}: {column.rpartition(' ')[2]}" for column in columns.split(", "))
    return f"`{name}` array<struct<{inner}>>"


JOINED = ", ".join(
    [
        "affair string, day string, title string, record binary",
        _as_cell("readings", KEPT),
        *(_as_cell(name, _list_columns(name)) for name in COLUMNS),
    ]
)


def write_affairs(session: SparkSession, joined: DataFrame, unread: Sequence[Warning], folder: str) -> None:
    """Write every table of the affairs, and what could not be read among the warnings.

    Args:
        session: a Spark session.
        joined: columns as in ``JOINED``.
        unread: warnings that belong to no affair.
        folder: path or URI.
    """
    write_table(joined.select("affair", "title", "record", "day"), f"{folder}/records")
    for name in ("readings", *COLUMNS):
        rows = joined.select("affair", "day", _explode(name)).select("affair", f"{name}.*", "day")
        if name == "warnings" and unread:
            told = [("", each.code, each.source, each.message, UNDATED) for each in unread]
            rows = rows.union(session.createDataFrame(told, rows.schema))
        write_table(rows, f"{folder}/{name}")


def write_table(rows: DataFrame, path: str) -> None:
    """Write rows as Parquet, a folder a day."""
    rows.write.partitionBy("day").mode("errorifexists").parquet(path)


def _explode(name: str) -> Any:
    from pyspark.sql import functions as sql

    return sql.explode(name).alias(name)

"""Reports that were read -> affairs, and each affair compared, on Spark.

Comes in: a data frame with the columns ``READ``. Goes out: (place, affair), then a row an affair as in ``JOINED``.
Example: up to 100,000 reports are one block, and then the affairs are those of ``twosource read --by-affair``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import msgspec

from twosource.export.table import COLUMNS
from twosource.scale import affairs, tasks
from twosource.scale.affairs import Outline
from twosource.scale.spark_rows import Rows, map_rows, on_disk
from twosource.scale.spark_tables import JOINED, SORTED
from twosource.store.codec import decode_report

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame


def place_reports(read: DataFrame, days: Mapping[str | None, int], parts: int) -> DataFrame:
    """Return (place, affair) for every report: blocks of days are sorted apart, and joined where they meet.

    Args:
        read: columns as in ``READ``.
        days: how many reports each day has.
        parts: how many tasks the steps have.
    """
    from pyspark.sql import functions as sql

    blocks = affairs.cut_blocks(days)
    count = len(set(blocks.values()))
    light = read.select("day", "place", "head", "lead")
    if count > 1:
        told = read.sparkSession.createDataFrame(list(blocks.items()), "of string, block int")
        light = light.join(sql.broadcast(told), light["day"].eqNullSafe(told["of"]))
    else:
        light = light.withColumn("block", sql.lit(0))
    spread = light.select("block", "place", "head", "lead").repartition(max(1, min(parts, count)), "block")
    placed = map_rows(spread.sortWithinPartitions("block", "place"), _sort, SORTED)
    names: dict[str, str] = {}
    if count > 1:
        placed = placed.persist(on_disk())
        names = _join_blocks(placed.where("outline is not null").select("outline"), parts)
    return placed.where("outline is null").select("place", _name(names, placed).alias("affair"))


def compare(read: DataFrame, placed: DataFrame, parts: int) -> DataFrame:
    """Bring the reports of each affair together and compare them; return a row an affair, as in ``JOINED``."""
    rows = read.select("place", "report", "day", "text", "reading", "warning").join(placed, "place")
    spread = rows.select("affair", "place", "report", "day", "text", "reading", "warning").repartition(parts, "affair")
    return map_rows(spread.sortWithinPartitions("affair", "place"), _compare, JOINED)


def _sort(rows: Rows) -> Rows:
    for block, found in groupby(rows, key=itemgetter(0)):
        places, reports = [], []
        for _, place, head, lead in found:
            places.append(place)
            reports.append(decode_report(head, lead))
        placed = list(affairs.sort_block(reports))
        for place, each in zip(places, placed, strict=True):
            yield place, each.affair, each.part, None
        for outline in affairs.outline_block(block, reports, placed):
            yield None, None, None, msgspec.json.encode(outline)


def _join_blocks(outlines: DataFrame, parts: int) -> dict[str, str]:
    """Return the name that each affair has which goes on from one block to the next."""
    sides = map_rows(outlines, _list_sides, "block int, side int, outline binary")
    spread = sides.repartition(parts, "block").sortWithinPartitions("block", "side", "outline")
    pairs = [(row["a"], row["b"]) for row in map_rows(spread, _match, "a string, b string").collect()]
    told = (_open_outline(row["outline"]) for row in outlines.toLocalIterator())
    return affairs.join_affairs(told, pairs)


def _list_sides(rows: Rows) -> Rows:
    for (packed,) in rows:
        block = _open_outline(packed).block
        yield block, 0, packed
        yield block - 1, 1, packed


def _match(rows: Rows) -> Rows:
    for _, found in groupby(rows, key=itemgetter(0)):
        sides: tuple[list[Outline], list[Outline]] = ([], [])
        for _, side, packed in found:
            sides[side].append(_open_outline(packed))
        yield from affairs.match_blocks(*sides)


def _open_outline(packed: bytes | bytearray) -> Outline:
    return msgspec.json.decode(packed, type=Outline)


def _name(names: Mapping[str, str], placed: DataFrame) -> Column:
    """The name under which a report's affair is written, as ``affairs.name_affair`` has it."""
    from pyspark.sql import functions as sql

    root = sql.col("affair")
    if names:
        told = placed.sparkSession.sparkContext.broadcast(dict(names))
        root = sql.udf(lambda affair: told.value.get(affair, affair), "string")("affair")
    return sql.when(sql.col("part") == 0, root).otherwise(sql.concat(root, sql.lit("."), sql.col("part") + 1))


def _compare(rows: Rows) -> Rows:
    for affair, found in groupby(rows, key=itemgetter(0)):
        yield _compare_one(affair, (_open_row(row) for row in found))


def _compare_one(affair: str, rows: Iterable[tasks.Row]) -> tuple[Any, ...]:
    made, kept = tasks.compare_affair(affair, rows)
    return made.affair, made.day, made.title, made.record, kept, *(made.tables[name] for name in COLUMNS)


def _open_row(cells: tuple[Any, ...]) -> tasks.Row:
    _, place, report, day, text, reading, warning = cells
    return tasks.Row(place, report, day, text, reading, tasks.unpack_warning(warning))

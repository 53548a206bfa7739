"""Inputs -> reports that were read, on Spark.

Comes in: pieces of files. Goes out: data frames with the columns ``FOUND``, then ``READ``. Example: a document that two
files hold is read once and told as ``duplicate-input``; one text from two outlets is two reports with two ids.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.model.record import Warning
from twosource.scale import tasks
from twosource.scale.pieces import Piece, read_piece
from twosource.scale.spark_rows import Rows, map_rows, on_disk
from twosource.scale.spark_tables import FOUND, READ

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


def find_reports(session: SparkSession, pieces: Sequence[Piece], *, published: str | None, parts: int) -> DataFrame:
    """Return a row for each document and each thing that is none, as in ``FOUND``."""
    told = session.sparkContext.broadcast(list(pieces))

    def find(rows: Rows) -> Rows:
        for (number,) in rows:
            for place, found in read_piece(told.value[number]):
                judged = tasks.judge(found, published)
                if isinstance(judged, Warning):
                    yield place, None, None, judged.source, None, tasks.pack_warning(judged)
                else:
                    yield place, tasks.document_key(judged), judged.id, judged.source, pickle.dumps(judged, 5), None

    return map_rows(session.range(0, len(pieces), 1, max(1, min(len(pieces), parts))), find, FOUND)


def list_unread(found: DataFrame) -> list[Warning]:
    """Return what could not be read, in order of input."""
    rows = found.where("warning is not null").select("place", "warning").collect()
    told = (tasks.unpack_warning(bytes(row["warning"])) for row in sorted(rows, key=lambda row: row["place"]))
    return [each for each in told if each is not None]


def choose_reports(found: DataFrame) -> tuple[DataFrame, list[Warning]]:
    """Return the place of the first of each document and whether it is the first with its text; tell what came twice.

    Only keys are sent, and those of a document that is given ten thousand times are added up before.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    firsts = (
        found.where("warning is null")
        .groupBy("text", "document", "source")
        .agg(sql.min("place").alias("place"), sql.count("*").alias("times"))
    )
    is_first = sql.col("place") == sql.min("place").over(Window.partitionBy("text"))
    chosen = firsts.withColumn("is_first", is_first).persist(on_disk())
    twice = [row["source"] for row in chosen.where("times > 1").select("source").collect()]
    warnings = [Warning("duplicate-input", "given twice, read once", source) for source in sorted(twice)]
    return chosen.select("place", "is_first"), warnings


def read_reports(found: DataFrame, chosen: DataFrame, parts: int) -> DataFrame:
    """Read the chosen reports, as in ``READ``; they are spread by their places, so that no text is hot."""
    spread = found.select("place", "report").repartition(parts, "place").join(chosen, "place")
    return map_rows(spread.select("place", "report", "is_first"), _read, READ)


def _read(rows: Rows) -> Rows:
    opened = ((place, tasks.identify(pickle.loads(packed), is_first=is_first)) for place, packed, is_first in rows)
    for row in tasks.read_partition(opened):
        yield (*row[:5], tasks.pack_warning(row.warning), *row[6:])

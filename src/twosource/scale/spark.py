"""The same stages on Apache Spark: files on any file system in, Parquet tables of affairs out.

Comes in: paths of text, HTML, JSONL, feed, WARC and Parquet files. Goes out: a folder with one Parquet table for each of
``twosource export parquet``, partitioned by day, and two from which ``twosource import`` fills a database. Example:
``twosource spark read news/ -o out/`` writes ``out/events/day=2024-05-07/part-0.parquet`` among others.

Every row's key comes from content, and a task's output counts only when the task is done: one that is lost and done again
doubles nothing. The only files that import pyspark are this one and its neighbours ``spark_tables`` and ``spark_copies``.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from twosource.errors import MissingPart, TwosourceError
from twosource.export.table import COLUMNS, sql_type
from twosource.model.record import Warning
from twosource.model.text import Report
from twosource.scale import affairs, tasks
from twosource.scale.pieces import PIECE_BYTES, list_pieces, read_piece
from twosource.scale.spark_copies import find_families
from twosource.scale.spark_tables import read_tables, write_table
from twosource.scale.tasks import Row

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import SparkSession

HOT = 1000  # reports of one text from which on they are told apart by a table that every task has
FAMILY = ("family", "report", "affair")
KEPT = ("affair", "place", "report", "text", "reading")


class Outcome(NamedTuple):
    """What was written: how many reports and affairs, and what could not be read."""

    reports: int
    affairs: int
    warnings: list[Warning]


def open_session(master: str | None = None) -> SparkSession:
    """Return a Spark session: the one that ``spark-submit`` configured, else one on this machine.

    Raises:
        MissingPart: pyspark or Java is missing; the message holds what mends it.
    """
    if find_spec("pyspark") is None:
        raise MissingPart("Spark needs pyspark: pip install 'twosource[spark]'")
    home = os.environ.get("JAVA_HOME")
    if not (home and Path(home, "bin", "java").exists()) and shutil.which("java") is None:
        raise MissingPart("Spark needs Java 17, and there is none: install it, or set JAVA_HOME")
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    conf = SparkConf()
    where = master or conf.get("spark.master") or "local[*,4]"
    conf.setMaster(where).setIfMissing("spark.app.name", "twosource").setIfMissing("spark.ui.enabled", "false")
    conf.setIfMissing("spark.sql.session.timeZone", "UTC").setIfMissing("spark.ui.showConsoleProgress", "false")
    if where.startswith("local"):
        conf.setIfMissing("spark.driver.host", "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1")
    try:
        session = SparkSession.builder.config(conf=conf).getOrCreate()
    except Exception as err:  # whatever the engine raises where its Java does not start, or is of another version
        told = (str(err).strip() or type(err).__name__).splitlines()[0][:120]
        raise MissingPart(f"Spark could not be started ({told}); it needs Java 17: see java -version") from err
    session.sparkContext.setLogLevel("ERROR")
    return session


def read_on_spark(
    session: SparkSession, inputs: Sequence[str], folder: str, *, published: str | None = None
) -> Outcome:
    """Read inputs, sort them into affairs, compare each affair, and write all tables.

    Args:
        session: from ``open_session``.
        inputs: paths or URIs of files and folders.
        folder: path or URI that does not exist yet.
        published: ISO date that all reports were published on.

    Raises:
        TwosourceError: the folder exists.
    """
    refuse_existing(session, folder)
    context = session.sparkContext
    pieces, tables, missing = list_pieces(list(inputs))
    rows, broken = read_tables(session, tables, first=len(pieces))
    size = sum(piece.size for piece in pieces)
    parts = max(context.defaultParallelism, size // PIECE_BYTES, sum(each.getNumPartitions() for each in rows))
    found = context.parallelize(pieces, max(1, min(len(pieces), parts))).flatMap(read_piece)
    judged = context.union([found, *rows]).mapValues(lambda each: tasks.judge(each, published))
    judged.persist(_disk())
    reports = judged.filter(lambda each: isinstance(each[1], Report))
    unread = [*missing, *broken, *judged.values().filter(lambda each: isinstance(each, Warning)).collect()]
    single, repeated = drop_repeats(reports, parts)
    read = identify(single, parts).mapPartitions(tasks.read_partition).persist(_disk())
    placed = place_reports(read, parts).persist(_disk())
    joined = compare(read, placed, parts).persist(_disk())
    count = read.count()
    _write(session, joined, [*unread, *repeated], folder)
    _write_families(session, read, placed, parts, folder)
    affair_count = joined.count()
    for kept in (judged, read, placed, joined):
        kept.unpersist()
    return Outcome(count, affair_count, [*unread, *repeated])


def refuse_existing(session: SparkSession, folder: str) -> None:
    """Stop where the output folder exists: nothing is overwritten, on whichever file system."""
    jvm: Any = session.sparkContext._jvm
    path = jvm.org.apache.hadoop.fs.Path(folder)
    java: Any = session.sparkContext._jsc
    if path.getFileSystem(java.hadoopConfiguration()).exists(path):
        raise TwosourceError(f"{folder} exists: give a folder that does not, nothing is overwritten")


def drop_repeats(reports: RDD[tuple[int, Report]], parts: int) -> tuple[RDD[tuple[int, Report]], list[Warning]]:
    """Keep the first of each document given twice, and tell which were."""
    keyed = reports.map(lambda each: (tasks.document_key(each[1]), (each[0], each[1], 1)))
    first = keyed.reduceByKey(lambda a, b: (*min(a, b, key=lambda x: x[0])[:2], a[2] + b[2]), parts)
    twice = first.values().filter(lambda each: each[2] > 1).map(lambda each: each[1].source).collect()
    warnings = [Warning("duplicate-input", "given twice, read once", source) for source in sorted(twice)]
    return first.values().map(lambda each: (each[0], each[1])), warnings


def identify(reports: RDD[tuple[int, Report]], parts: int) -> RDD[tuple[int, Report]]:
    """Give every report its id. Of many reports with one text, the first has the text's own key.

    A text with ten thousand reprints does not go to one task: where its first stands is told to all tasks.
    """
    by_text = reports.map(lambda each: (each[1].id, each))
    places = by_text.mapValues(lambda each: (each[0], 1))
    repeated = places.reduceByKey(lambda a, b: (min(a[0], b[0]), a[1] + b[1]), parts).filter(lambda x: x[1][1] > 1)
    hot = dict(repeated.filter(lambda each: each[1][1] > HOT).collect())
    if not hot:
        return by_text.leftOuterJoin(repeated, parts).values().map(_identify)
    told = reports.context.broadcast(hot)
    here = by_text.filter(lambda each: each[0] in told.value).map(lambda each: (each[1], told.value[each[0]]))
    others = by_text.filter(lambda each: each[0] not in told.value).leftOuterJoin(repeated, parts).values()
    return reports.context.union([here, others]).map(_identify)


def _identify(found: tuple[tuple[int, Report], tuple[int, int] | None]) -> tuple[int, Report]:
    (place, report), first = found
    return place, tasks.identify(report, is_first=first is None or first[0] == place)


def place_reports(rows: RDD[Row], parts: int) -> RDD[tuple[str, str]]:
    """Return (report, affair) for every report: blocks of days are sorted apart, and joined where they meet."""
    days = dict(rows.map(lambda row: (row.day, 1)).reduceByKey(lambda a, b: a + b, parts).collect())
    blocks = affairs.cut_blocks(days)
    light = rows.map(lambda row: (blocks[row.day], (row.place, affairs.lighten(tasks.open_row(row).report))))
    sorted_blocks = (
        light.groupByKey(min(parts, len(set(blocks.values())) or 1))
        .map(lambda item: (item[0], _sort_block(item[0], item[1])))
        .persist(_disk())
    )
    joined: dict[str, str] = {}
    if len(set(blocks.values())) > 1:
        outlines = sorted_blocks.mapValues(lambda each: each[1])
        sides = outlines.flatMap(lambda item: [(item[0], (0, item[1])), (item[0] - 1, (1, item[1]))])
        pairs = sides.groupByKey(parts).flatMap(lambda item: _match(dict(item[1]))).collect()
        joined = affairs.join_affairs(outlines.values().flatMap(lambda each: each).toLocalIterator(), pairs)
    names = rows.context.broadcast(joined)
    return sorted_blocks.flatMap(
        lambda item: [(placed.report, affairs.name_affair(placed, names.value)) for placed in item[1][0]]
    )


def _sort_block(block: int, found: Iterable[tuple[int, Report]]) -> tuple[list[affairs.Placed], list[affairs.Outline]]:
    reports = [report for _, report in sorted(found, key=lambda each: each[0])]
    placed = list(affairs.sort_block(reports))
    return placed, affairs.outline_block(block, reports, placed)


def _match(sides: dict[int, list[affairs.Outline]]) -> Iterator[tuple[str, str]]:
    return affairs.match_blocks(sides.get(0, []), sides.get(1, []))


def compare(
    rows: RDD[Row], placed: RDD[tuple[str, str]], parts: int
) -> RDD[tuple[tasks.AffairRows, list[tuple[Any, ...]]]]:
    """Bring the reports of each affair together and compare them."""
    by_report = rows.map(lambda row: (row.report, row)).join(placed, parts)
    by_affair = by_report.values().map(lambda each: (each[1], each[0]))
    return by_affair.groupByKey(parts).map(lambda item: tasks.compare_affair(*item))


def _write(session: SparkSession, joined: RDD[Any], unread: list[Warning], folder: str) -> None:
    records = joined.map(lambda each: (each[0].affair, each[0].title, each[0].record, each[0].day))
    record_types = {"affair": "VARCHAR", "title": "VARCHAR", "record": "BLOB"}
    write_table(session, records, record_types, f"{folder}/records")
    kept_types = dict.fromkeys(KEPT, "VARCHAR") | {"place": "BIGINT", "reading": "BLOB"}
    write_table(session, joined.flatMap(lambda each: each[1]), kept_types, f"{folder}/readings")
    for name, columns in COLUMNS.items():
        rows = joined.flatMap(lambda each, name=name: each[0].tables[name])
        if name == "warnings":
            rows = rows.union(session.sparkContext.parallelize([tasks.warning_row(each) for each in unread], 1))
        types = {"affair": "VARCHAR"} | {column: sql_type(name, column) for column in columns}
        write_table(session, rows, types, f"{folder}/{name}")


def _write_families(
    session: SparkSession, read: RDD[Row], placed: RDD[tuple[str, str]], parts: int, folder: str
) -> None:
    """Write the families of the whole corpus: its members may be told in different affairs."""
    reports = read.map(lambda row: (row.place, tasks.open_row(row).report))
    days = read.map(lambda row: (row.report, row.day or tasks.UNDATED))
    found = find_families(reports, parts).map(lambda each: (each[1], each[0]))
    rows = found.join(placed.join(days, parts), parts).map(lambda each: (each[1][0], each[0], *each[1][1]))
    write_table(session, rows, dict.fromkeys(FAMILY, "VARCHAR"), f"{folder}/families")


def _disk() -> Any:
    from pyspark import StorageLevel

    return StorageLevel.DISK_ONLY

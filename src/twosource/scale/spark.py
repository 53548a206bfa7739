"""The same stages on Apache Spark: files on any file system in, Parquet tables of affairs out.

Comes in: paths of text, HTML, JSONL, feed, WARC and Parquet files. Goes out: a folder with one Parquet table for each of
``twosource export parquet``, partitioned by day, and two from which ``twosource import`` fills a database. Example:
``twosource spark read news/ -o out/`` writes ``out/events/day=2024-05-07/part-0.parquet`` among others.

Every row's key comes from content, and a task's output counts only when the task is done: one that is lost and done again
doubles nothing. The only files that import pyspark are this one and its neighbours ``spark_*``.
"""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from twosource.errors import MissingPart, TwosourceError
from twosource.model.record import Warning
from twosource.scale.pieces import PIECE_BYTES, list_pieces
from twosource.scale.spark_affairs import compare, place_reports
from twosource.scale.spark_copies import find_families
from twosource.scale.spark_reports import choose_reports, find_reports, list_unread, read_reports
from twosource.scale.spark_rows import on_disk
from twosource.scale.spark_tables import write_affairs, write_table
from twosource.scale.tasks import UNDATED

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


# Of 100 reports on this machine, Java spent half of its 75 CPU seconds on compiling itself better and on tidying up
# beside the work. What it does here is to pass on bytes.
QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
SAYS = Path(__file__).with_name("log4j2.properties")

NEEDED = ("pyspark", "pyarrow", "pandas")


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
    for part in NEEDED:
        if find_spec(part) is None:
            raise MissingPart(f"Spark needs {part}: pip install 'twosource[spark]'")
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
        conf.setIfMissing("spark.driver.extraJavaOptions", f'{QUICK_START} "-Dlog4j2.configurationFile=file:{SAYS}"')
    warnings.filterwarnings("ignore", module="pyspark")  # that it does not know the newest pandas, which is not used
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
    pieces, missing = list_pieces(list(inputs))
    parts = max(session.sparkContext.defaultParallelism, sum(piece.size for piece in pieces) // PIECE_BYTES)
    session.conf.set("spark.sql.shuffle.partitions", parts)  # 200 by default: tasks of a few rows each
    found = find_reports(session, pieces, published=published, parts=parts).persist(on_disk())
    chosen, repeated = choose_reports(found)
    unread = [*missing, *list_unread(found), *repeated]
    read = read_reports(found, chosen, parts).persist(on_disk())
    days = {row["day"]: row["count"] for row in read.groupBy("day").count().collect()}
    placed = place_reports(read, days, parts).persist(on_disk())
    joined = compare(read, placed, parts).persist(on_disk())
    write_affairs(session, joined, unread, folder)
    write_families(read, placed, parts, folder)
    affair_count = joined.count()
    for kept in (found, read, placed, joined):
        kept.unpersist()
    return Outcome(sum(days.values()), affair_count, unread)


def refuse_existing(session: SparkSession | None, folder: str) -> None:
    """Stop where the output folder exists: nothing is overwritten, on whichever file system.

    Without a session only a folder of this machine is looked at, which takes no time.
    """
    if session is None:
        is_there = "://" not in folder and Path(folder).exists()
    else:
        jvm: Any = session.sparkContext._jvm
        path = jvm.org.apache.hadoop.fs.Path(folder)
        java: Any = session.sparkContext._jsc
        is_there = path.getFileSystem(java.hadoopConfiguration()).exists(path)
    if is_there:
        raise TwosourceError(f"{folder} exists: give a folder that does not, nothing is overwritten")


def write_families(read: DataFrame, placed: DataFrame, parts: int, folder: str) -> None:
    """Write the families of the whole corpus: its members may be told in different affairs."""
    from pyspark.sql import functions as sql

    days = read.select("place", sql.coalesce("day", sql.lit(UNDATED)).alias("day"))
    found = find_families(read.select("place", "report", "text", "furniture"), parts)
    rows = found.join(placed, "place").join(days, "place").select("family", "report", "affair", "day")
    write_table(rows, f"{folder}/families")

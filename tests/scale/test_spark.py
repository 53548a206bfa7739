"""The record that Spark makes is the local one, and bad input is one line; skipped where pyspark or Java is missing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.scale.corpus import make_reports, tell

from twosource.errors import MissingPart, TwosourceError
from twosource.export.contract import as_json
from twosource.parse import Parser
from twosource.pipeline import gather, read_affair
from twosource.scale import spark

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

TEXTS = "place bigint, report string, text string, furniture array<int>"
needs_spark = pytest.mark.skipif(find_spec("pyspark") is None, reason="pyspark is not installed")
needs_java = pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed")
needs_duckdb = pytest.mark.skipif(find_spec("duckdb") is None, reason="duckdb is not installed")


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    opened = spark.open_session("local[2,4]")
    yield opened
    opened.stop()


def read_parquet(folder: Path, table: str) -> list[dict[str, Any]]:
    import duckdb

    files = str(folder / table / "**" / "*.parquet")
    with duckdb.connect(":memory:") as connection:
        cursor = connection.execute("select * from read_parquet(?, hive_partitioning = true)", [files])
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def without_warnings(record: Any) -> dict[str, Any]:
    return {name: value for name, value in as_json(record).items() if name != "warnings"}


@pytest.mark.slow
@needs_spark
@needs_java
@needs_duckdb
def test_the_record_of_the_sample_is_the_local_one(session: SparkSession, tmp_path: Path, parser: Parser) -> None:
    """Fact by fact; with a line that is broken, a file given twice and a table without text beside it."""
    from twosource.serve.importing import import_folder
    from twosource.store import open_store

    sample = str(files("twosource").joinpath("data", "sample"))
    texts = sorted(str(path) for path in Path(sample).glob("*.txt"))
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "x"}\n')
    folder = tmp_path / "out"
    outcome = spark.read_on_spark(session, [*texts, texts[0], str(bad), str(tmp_path / "none.txt")], str(folder))
    assert (outcome.reports, outcome.affairs) == (len(texts), 1)
    assert sorted(warning.code for warning in outcome.warnings) == ["duplicate-input", "not-found", "not-readable"]

    reports, _ = gather(texts)
    local = read_affair(reports, parser)
    (affair,) = {row["affair"] for row in read_parquet(folder, "events")}
    assert len(read_parquet(folder, "events")) == len(local.events)
    assert len(read_parquet(folder, "reports")) == len(texts)
    assert len(read_parquet(folder, "warnings")) == len(local.warnings) + 3
    families = {(family.id, report) for family in local.families for report in family.reports}
    assert {(row["family"], row["report"]) for row in read_parquet(folder, "families")} == families

    database = str(tmp_path / "a.db")
    assert import_folder(str(folder), database, affairs=[affair]) == (1, len(texts))
    with open_store(database) as store:
        kept = store.load_record()
    assert kept is not None
    assert without_warnings(kept) == without_warnings(local)
    with pytest.raises(TwosourceError, match="no such affair"):
        import_folder(str(folder), database, affairs=["a0"])
    with pytest.raises(TwosourceError, match="exists"):
        spark.read_on_spark(session, texts, str(folder))


@pytest.mark.slow
@needs_spark
@needs_java
@needs_duckdb
def test_hot_texts_broken_archives_and_tables(session: SparkSession, tmp_path: Path) -> None:
    """One text from twelve outlets; the rest goes on."""
    text = "The harbour council met in Bergen on Monday. It agreed to lower the berth fees, the mayor said."
    lines = [json.dumps({"id": f"o{n}", "text": text, "published": "2024-05-07"}) for n in range(12)]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_text("\n".join(lines))
    (tmp_path / "in" / "b.warc").write_bytes(
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 2"
    )
    (tmp_path / "in" / "c.parquet").write_bytes(b"no table")
    session.createDataFrame([("x",)], ["body"]).write.parquet(str(tmp_path / "in" / "d"))
    session.createDataFrame(
        [("t1", text + " The ferry line objected.", "2024-05-08")], ["id", "text", "published"]
    ).write.parquet(str(tmp_path / "in" / "e"))
    folder = tmp_path / "out"
    outcome = spark.read_on_spark(session, [str(tmp_path / "in")], str(folder))
    assert outcome.reports == 13
    told = [(Path(str(warning.source)).suffix, warning.message) for warning in outcome.warnings]
    assert any(suffix == ".warc" for suffix, _ in told)
    assert any("not a Parquet file" in message for _, message in told)
    assert any("no column" in message for _, message in told)
    reports = read_parquet(folder, "reports")
    assert len({row["id"] for row in reports}) == 13
    exact = [row for row in read_parquet(folder, "links") if row["kind"] == "exact"]
    assert len(exact) == 12 * 11 // 2
    families = read_parquet(folder, "families")
    assert len(families) == len({row["report"] for row in families}) >= 12
    assert len({row["family"] for row in families}) == 1


@pytest.mark.slow
@needs_spark
@needs_java
def test_families_of_a_corpus_are_the_local_ones(session: SparkSession) -> None:
    from twosource.across.copies import find_copies
    from twosource.scale.spark_copies import find_families

    reports = make_reports()
    local = {(family.id, report) for family in find_copies(reports).families for report in family.reports}
    rows: list[tuple[object, ...]] = [(n, report.id, report.text, []) for n, report in enumerate(reports)]
    frame = session.createDataFrame(rows, TEXTS).repartition(3)
    assert {(row["family"], row["report"]) for row in find_families(frame, 2).collect()} == local


@pytest.mark.slow
@needs_spark
@needs_java
def test_what_hangs_together_is_joined_by_the_driver_or_by_stars(
    session: SparkSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    from twosource.scale import spark_components

    chain = [(bytes([n]), bytes([n + 1])) for n in range(40)] + [(b"x", b"y")]
    pairs = session.createDataFrame(chain, "a binary, b binary")
    expected = {(bytes([n]), bytes([0])) for n in range(41)} | {(b"x", b"x"), (b"y", b"x")}
    for few in (50, 10):
        monkeypatch.setattr(spark_components, "FEW", few)
        found = spark_components.join_components(pairs, 2).collect()
        assert {(bytes(row["key"]), bytes(row["root"])) for row in found} == expected


@pytest.mark.slow
@needs_spark
@needs_java
def test_no_hash_and_no_text_is_hot(session: SparkSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wire story with 3,000 reprints and a sentence in 1,500 pages: few pairs, one family, none of the pages."""
    from twosource.scale import copying, spark_copies

    monkeypatch.setattr(copying, "HOT", 100)
    story = " ".join(tell(1))
    sentence = tell(2)[0]
    texts = [story] * 3000 + [f"{tell(n)[0]} {sentence} {tell(n)[1]}" for n in range(10, 1510)]
    rows: list[tuple[object, ...]] = [(n, f"r{n}", text, []) for n, text in enumerate(texts)]
    frame = session.createDataFrame(rows, TEXTS).repartition(3)
    seen: list[int] = []
    plain = spark_copies.align

    def count(pairs: DataFrame, words: DataFrame, parts: int) -> DataFrame:
        seen.append(pairs.count())
        return plain(pairs, words, parts)

    monkeypatch.setattr(spark_copies, "align", count)
    found = spark_copies.find_families(frame, 2).collect()
    assert {row["report"] for row in found} == {f"r{n}" for n in range(3000)}
    assert len({row["family"] for row in found}) == 1
    assert seen[0] < 4 * 1500


def test_a_missing_part_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "find_spec", lambda name: None)
    with pytest.raises(MissingPart, match="twosource\\[spark\\]"):
        spark.open_session()
    monkeypatch.setattr(spark, "find_spec", lambda name: name)
    monkeypatch.setattr(spark.shutil, "which", lambda name: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(MissingPart, match="Java 17"):
        spark.open_session()


@needs_spark
def test_an_engine_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyspark.sql import SparkSession

    def fail(_: object) -> None:
        raise RuntimeError("UnsupportedClassVersionError\n  at java")

    monkeypatch.setattr(SparkSession.Builder, "getOrCreate", fail)
    with pytest.raises(MissingPart, match=r"not be started \(UnsupportedClassVersionError\); it needs Java 17"):
        spark.open_session("local[1]")

"""An executor that is killed in the middle of a job changes nothing; skipped where pyspark or Java is missing."""

from __future__ import annotations

import json
import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from twosource.scale import spark

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(find_spec("pyspark") is None, reason="pyspark is not installed"),
    pytest.mark.skipif(find_spec("duckdb") is None, reason="duckdb is not installed"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed"),
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this needs /proc"),
]

PLACES = ("Bergen", "Arica", "Suez", "Lima", "Riga", "Osaka", "Doha", "Santos", "Genoa", "Cadiz", "Varna", "Batumi")
TEXT = (
    "{a} and {b} opened talks on berth fees on Tuesday, a spokesman for {a} said. {b} denied that it had agreed to pay."
)
PATIENCE = 240.0  # seconds until an executor is at work


@pytest.fixture
def session() -> Iterator[SparkSession]:
    """Two executors that are processes of their own."""
    opened = spark.open_session("local-cluster[2,1,1024]")
    yield opened
    opened.stop()


@pytest.fixture
def pile(tmp_path: Path) -> str:
    """Forty-eight reports in four files, some of them reprints."""
    folder = tmp_path / "in"
    folder.mkdir()
    for part in range(4):
        lines = []
        for n in range(part, 48, 4):
            text = TEXT.format(a=PLACES[n % 11], b=PLACES[(n * 5 + 1) % 12])
            lines.append(json.dumps({"id": f"r{n}", "text": text, "published": f"2024-05-{1 + n % 9:02}"}))
        (folder / f"{part}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return str(folder)


def test_an_executor_that_is_killed_in_mid_job_changes_nothing(
    session: SparkSession, pile: str, tmp_path: Path
) -> None:
    killed: list[int] = []
    killer = threading.Thread(target=kill_one_at_work, args=(killed,), daemon=True)
    killer.start()
    disturbed = spark.read_on_spark(session, [pile], str(tmp_path / "disturbed"))
    killer.join()
    assert killed, "no executor was seen at work"
    assert spark.read_on_spark(session, [pile], str(tmp_path / "calm")) == disturbed
    tables = sorted(path.name for path in (tmp_path / "calm").iterdir())
    assert sorted(path.name for path in (tmp_path / "disturbed").iterdir()) == tables
    rows = {table: read_rows(tmp_path / "calm" / table) for table in tables}
    assert len(rows["reports"]) == disturbed.reports > 40
    assert {table: read_rows(tmp_path / "disturbed" / table) for table in tables} == rows


def kill_one_at_work(killed: list[int]) -> None:
    """Kill the first executor beside which reports are being read."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not killed:
        parents, commands = list_processes()
        for reader in (pid for pid, command in commands.items() if "twosource.scale.worker" in command):
            above = list(go_up(reader, parents))
            executors = [pid for pid in above if "CoarseGrainedExecutorBackend" in commands[pid]]
            if executors and os.getpid() in above:
                os.kill(executors[0], signal.SIGKILL)
                killed.append(executors[0])
                break
        time.sleep(0.05)


def list_processes() -> tuple[dict[int, int], dict[int, str]]:
    """Return each process's parent and command line."""
    parents, commands = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
            commands[int(folder.name)] = (folder / "cmdline").read_text(errors="replace")
        except OSError:
            continue  # it has just ended
    return parents, commands


def go_up(pid: int, parents: dict[int, int]) -> Iterator[int]:
    """Yield a process's parent, its parent, and so on, as far as they were listed."""
    while parents.get(pid) in parents:
        pid = parents[pid]
        yield pid


def read_rows(folder: Path) -> list[str]:
    """Return a table's rows as sorted text; a table without rows may have no file."""
    import duckdb

    if not any(folder.rglob("*.parquet")):
        return []
    with duckdb.connect(":memory:") as connection:
        query = "select * from read_parquet(?, hive_partitioning = true)"
        cursor = connection.execute(query, [str(folder / "**" / "*.parquet")])
        names = [column[0] for column in cursor.description]
        return sorted(repr(sorted(zip(names, row, strict=True))) for row in cursor.fetchall())

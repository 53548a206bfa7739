"""The steady rate on Spark with two local workers, against that of the local runner with two.

Comes in: nothing. Goes out: two ratios. Example: .9 says that the same reports take Spark a ninth longer. All read the same
files; start-up is taken off by reading few and many. ``read --each`` compares nothing, ``read --by-affair`` sorts reports into
affairs and compares each affair, as Spark does.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from bench import texts

LEAST = 0.8  # of the rate of one machine that does the same work: read, sort into affairs, compare
FEW, MANY = 100, 500
TURNS = 2
EVERY = 0.1  # seconds


class Rates(NamedTuple):
    """The rate on Spark over that of ``read --each`` and over that of ``read --by-affair``."""

    each: float
    by_affair: float


def find_missing() -> str | None:
    """Return what is missing to measure this, or None."""
    if find_spec("pyspark") is None:
        return "pyspark is not installed"
    if shutil.which("java") is None:
        return "Java is not installed"
    return None if Path("/proc/self/stat").exists() else "this needs /proc"


def measure_rates(folder: Path) -> Rates:
    """Return the rate on Spark over the local ones, by CPU seconds of all processes."""
    inputs = {}
    for count in (FEW, MANY):
        parts = folder / f"spark-{count}"
        parts.mkdir()
        made = texts.make_texts(count, seed=count)
        for n in range(4):  # several files, as a folder of an archive has
            texts.write_jsonl(made[n::4], parts / f"{n}.jsonl")
        inputs[count] = str(parts)
    turns = [_take_turn(inputs, folder, turn) for turn in range(TURNS)]
    return Rates(*(statistics.median(column) for column in zip(*turns, strict=True)))


def _take_turn(inputs: dict[int, str], folder: Path, turn: int) -> Rates:
    local: list[str | Path] = [folder / "local.jsonl", "--workers", "2"]
    database = [folder / f"local-{count}-{turn}.db" for count in (FEW, MANY)]  # a new one, where nothing is read yet
    spent = [
        (
            _spend(
                "spark", "read", inputs[count], "-o", folder / f"spark-out-{count}-{turn}", "--master", "local[2,4]"
            ),
            _spend("read", inputs[count], "--each", "--json", *local),
            _spend("read", inputs[count], "--by-affair", "--db", kept, "--json", *local),
        )
        for count, kept in zip((FEW, MANY), database, strict=True)
    ]
    spark, each, by_affair = (many - few for few, many in zip(*spent, strict=True))
    return Rates(each / spark, by_affair / spark)


def _spend(*arguments: str | Path) -> float:
    """Return the CPU seconds of a command and of all processes that it starts, which are looked at while they run."""
    child = subprocess.Popen(
        [sys.executable, "-c", "from twosource.serve.cli import main; main()", *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    seen: dict[int, float] = {}
    while child.poll() is None:
        seen.update(_list_spent(child.pid))
        time.sleep(EVERY)
    if child.returncode != 0:
        raise RuntimeError(f"twosource {' '.join(map(str, arguments))} ended with status {child.returncode}")
    return sum(seen.values())


def _list_spent(session: int) -> dict[int, float]:
    """Return the CPU seconds of each process of a session so far (Linux)."""
    spent = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue  # it has just ended
        if int(fields[3]) == session:
            spent[int(folder.name)] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return spent

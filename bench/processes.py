"""What a process of its own takes: start-up, the cold view of a database, memory, and what a second worker adds.

Comes in: command lines. Goes out: seconds and mebibytes. Example: ``twosource timeline`` on a database takes 0.25 s.
Seconds are those of the CPU, since other work on a machine disturbs the clock; on an idle one they are about the same.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from bench import texts

STARTUP_LIMIT = 3.0  # seconds to the first record
VIEW_LIMIT = 0.3  # seconds for a view, where nothing is parsed
MEMORY_LIMIT = 1024  # MiB
GROWTH_LIMIT = 1.1  # times the memory, for twice the reports
HELD = 2000  # reports after which all that is remembered is full
SPEEDUP_LEAST = 1.85
FEW, MANY = 60, 360  # reports; what the additional ones take is the steady rate, start-up left out
TURNS = 3


class Process(NamedTuple):
    """Seconds on the clock, CPU seconds of it and its workers, and the largest resident memory, in MiB."""

    seconds: float
    spent: float
    memory: float
    status: int


def run(*arguments: str) -> Process:
    """Run ``twosource`` with arguments in a process of its own."""
    began = time.monotonic()
    child = subprocess.Popen(
        [sys.executable, "-c", "from twosource.serve.start import main; main()", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    spent = usage.ru_utime + usage.ru_stime
    return Process(time.monotonic() - began, spent, _mebibytes(usage), child.returncode)


def measure_startup(folder: Path) -> float:
    """Return the CPU seconds from start to one record of one short report."""
    path = folder / "one.txt"
    path.write_text("Xi Jinping met Alexander Lukashenko in Beijing on Wednesday.", "utf-8")
    return min(run("read", "--each", "--json", str(folder / "one.jsonl"), str(path)).spent for _ in range(3))


def measure_view(folder: Path) -> float:
    """Return the CPU seconds that a view of a small database takes."""
    path, database = folder / "one.txt", str(folder / "view.db")
    path.write_text("Xi Jinping met Alexander Lukashenko in Beijing on Wednesday.", "utf-8")
    run("read", "--db", database, "--json", str(folder / "one.json"), str(path))
    return min(run("timeline", "--db", database).spent for _ in range(3))


def measure_memory(folder: Path) -> tuple[float, float]:
    """Return the memory, in MiB, that ``read --each`` holds in one process after some reports, and after twice as many."""
    path = texts.write_jsonl(texts.make_texts(2 * HELD, seed=2), folder / "memory.jsonl")
    done = subprocess.run([sys.executable, "-m", "bench.processes", str(path)], capture_output=True, check=True)
    first, last = map(float, done.stdout.split())
    return first, last


def read_and_weigh(path: str) -> None:
    """Read reports in this process, and print what it holds in the middle and at the end."""
    from twosource.export.contract import write_json
    from twosource.parse import Parser
    from twosource.scale.stream import read_each
    from twosource.scale.worker import MEBIBYTE, resident

    for n, record in enumerate(read_each([path], Parser()), start=1):
        write_json(record)
        if n % HELD == 0:
            print(resident() / MEBIBYTE)


def measure_speedup(folder: Path) -> float:
    """Return how many times the steady rate of one process two workers have on two idle cores.

    By CPU seconds, since other work on a machine disturbs the clock: two cores do two CPU seconds of work in a second, so
    the gain is twice what one process spends on a report over what two workers and their starter spend together.
    """
    few = texts.write_jsonl(texts.make_texts(FEW, seed=4), folder / "few.jsonl")
    many = texts.write_jsonl(texts.make_texts(MANY, seed=5), folder / "many.jsonl")

    def spend(path: Path, workers: int) -> float:
        return run("read", "--each", "--json", str(folder / "out.jsonl"), "--workers", str(workers), str(path)).spent

    gains = []
    for _ in range(TURNS):
        one, two = (spend(many, workers) - spend(few, workers) for workers in (1, 2))
        gains.append(2 * one / two)
    return statistics.median(gains)


def _mebibytes(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    read_and_weigh(sys.argv[1])

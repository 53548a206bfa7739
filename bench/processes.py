"""What a process of its own takes: start-up, the cold view of a database, and memory.

Comes in: command lines. Goes out: seconds and mebibytes. Example: ``twosource timeline`` on a database answers in 0.25 s.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

STARTUP_LIMIT = 3.0  # seconds to the first record
VIEW_LIMIT = 0.3  # seconds for a view, where nothing is parsed
MEMORY_LIMIT = 1024  # MiB


class Process(NamedTuple):
    """Seconds on the clock and the largest resident memory, in MiB, of one process."""

    seconds: float
    memory: float
    status: int


def run(*arguments: str) -> Process:
    """Run ``twosource`` with arguments in a process of its own."""
    began = time.monotonic()
    child = subprocess.Popen(
        [sys.executable, "-c", "from twosource.serve.cli import main; main()", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Process(time.monotonic() - began, _mebibytes(usage), child.returncode)


def measure_startup(folder: Path) -> float:
    """Return the seconds from start to one record of one short report."""
    path = folder / "one.txt"
    path.write_text("Xi Jinping met Alexander Lukashenko in Beijing on Wednesday.", "utf-8")
    return min(run("read", "--each", "--json", str(folder / "one.jsonl"), str(path)).seconds for _ in range(3))


def measure_view(folder: Path) -> float:
    """Return the seconds that a view of a small database takes."""
    path, database = folder / "one.txt", str(folder / "view.db")
    path.write_text("Xi Jinping met Alexander Lukashenko in Beijing on Wednesday.", "utf-8")
    run("read", "--db", database, "--json", str(folder / "one.json"), str(path))
    return min(run("timeline", "--db", database).seconds for _ in range(3))


def measure_memory(path: Path, folder: Path) -> float:
    """Return the largest memory, in MiB, of ``read --each`` over a file of reports."""
    return run("read", "--each", "--json", str(folder / "memory.jsonl"), str(path)).memory


def _mebibytes(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)

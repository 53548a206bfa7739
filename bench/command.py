"""``twosource copies`` and ``twosource stories`` from first byte to last: reading, languages, mastheads, the work, JSON.

Comes in: a number of reports. Goes out: CPU seconds a report and memory, as the system counts them for the whole process.
Example: 10,000 reports of 3,400 characters take 7 CPU seconds. The few are measured again and again while the many run, so
that other work on the machine slows both alike; a fixed piece of work beside them tells how fast the machine just is.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from bench.corpus import NEWS, make_corpus
from bench.ratio import spend

SMALL, LARGE = 10_000, 100_000
RATE_LEAST = {"copies": 1_000, "stories": 500}  # reports a CPU second, of the few
GROWTH_LIMIT = 1.15  # cost of a report among the many over its cost among the few
MEMORY_LIMIT = 2048  # MiB, of the many
PACE_STEPS = 3_000_000


class Run(NamedTuple):
    """CPU milliseconds a report, start of the program included, and the largest resident memory in MiB."""

    cost: float
    memory: float


class Measured(NamedTuple):
    """The medians of the few, and the many; ``pace``: CPU seconds of a fixed piece of work at the same time."""

    small: Run
    large: Run
    times: int
    pace: float


def measure_command(what: str, folder: Path) -> Measured:
    """Measure ``twosource WHAT`` among few and among many reports, side by side."""
    few, many = (_make_news(count, folder / f"news-{count}.jsonl") for count in (SMALL, LARGE))
    large = _start(what, many)
    small: list[Run] = []
    paces: list[float] = []
    while True:
        paces.append(spend(lambda: sum(n * n for n in range(PACE_STEPS))))
        small.append(_wait(_start(what, few), SMALL))
        ended, status, used = os.wait4(large.pid, os.WNOHANG)
        if ended:
            break
    costs, memories = zip(*small, strict=True)
    told = Run(statistics.median(costs), max(memories))
    return Measured(told, _tell(status, used, LARGE), len(small), statistics.median(paces))


def write_news(count: int, path: Path) -> Path:
    """Write so many made-up reports as long as news is, families among them, as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for report in make_corpus(count, form=NEWS):
            file.write(json.dumps({"id": report.source, "text": report.text}, ensure_ascii=False) + "\n")
    return path


def _make_news(count: int, path: Path) -> Path:
    """Write the reports in a process of its own: what it holds would be counted as held by those started after it."""
    subprocess.run([sys.executable, "-m", "bench.command", str(count), str(path)], check=True)
    return path


def _start(what: str, news: Path) -> subprocess.Popen[bytes]:
    """Start the command as a reader would."""
    words = ["-m", "twosource", what, str(news), "--json", str(news.with_suffix(".json"))]
    return subprocess.Popen([sys.executable, *words])


def _wait(child: subprocess.Popen[bytes], count: int) -> Run:
    _, status, used = os.wait4(child.pid, 0)
    return _tell(status, used, count)


def _tell(status: int, used: resource.struct_rusage, count: int) -> Run:
    if status != 0:
        raise RuntimeError(f"the command ended with status {os.waitstatus_to_exitcode(status)}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Run(1000 * (used.ru_utime + used.ru_stime) / count, used.ru_maxrss / unit)


if __name__ == "__main__":
    write_news(int(sys.argv[1]), Path(sys.argv[2]))

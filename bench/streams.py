"""What is found without parsing: copies among many reports, and the affair that each belongs to.

Comes in: a number of reports. Goes out: CPU seconds a report, and the memory that they take. Example: 100,000 reports take
1.05 times as long a report as 10,000. Each is measured in a process of its own (``python -m bench.streams copies 10000``).
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

from bench.corpus import make_corpus
from bench.ratio import spend
from twosource.across.copies import find_copies
from twosource.across.stories import group_stories

SMALL, LARGE = 10_000, 100_000
MEMORY_LIMIT = 2048  # MiB for copies of the large number, the reports themselves included


class Stream(NamedTuple):
    """CPU milliseconds a report, and the largest resident memory of the process in MiB."""

    cost: float
    memory: float


def measure_streams(what: str) -> tuple[Stream, Stream]:
    """Measure "copies" or "stories" of few and of many reports, each in a process of its own, side by side.

    The few are measured again and again while the many run, so that other work on the machine slows both alike; their cost
    is the mean.
    """
    large = _start(what, LARGE)
    small = [_measure(what, SMALL)]
    while large.poll() is None:
        small.append(_measure(what, SMALL))
    costs, memories = zip(*small, strict=True)
    return Stream(statistics.mean(costs), max(memories)), _read(large)


def _measure(what: str, count: int) -> Stream:
    return _read(_start(what, count))


def _start(what: str, count: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "bench.streams", what, str(count)], stdout=subprocess.PIPE)


def _read(child: subprocess.Popen[bytes]) -> Stream:
    told, _ = child.communicate()
    if child.returncode != 0:
        raise RuntimeError(f"the measuring process ended with status {child.returncode}")
    return Stream(**json.loads(told))


def main(what: str, count: int) -> None:
    """Measure in this process, and print the result as JSON."""
    reports = make_corpus(count)
    works: dict[str, Callable[[], object]] = {
        "copies": lambda: find_copies(reports),
        "stories": lambda: list(group_stories(reports)),
    }
    cost = 1000 * spend(works[what]) / count
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    print(json.dumps({"cost": cost, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

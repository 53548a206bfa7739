"""What is found without parsing: copies among many reports, and the affair that each belongs to.

Comes in: a number of reports. Goes out: CPU seconds a report, and the memory that they take. Example: 100,000 reports take
1.05 times as long a report as 10,000. Each is measured in a process of its own (``python -m bench.streams copies 10000``).
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

from bench.corpus import make_corpus
from bench.ratio import spend
from twosource.across.copies import find_copies
from twosource.across.stories import group_stories

SMALL, LARGE = 10_000, 100_000
GROWTH_LIMIT = 1.15  # cost of a report among the large number over its cost among the small one
MEMORY_LIMIT = 2048  # MiB for copies of the large number, the reports themselves included


class Stream(NamedTuple):
    """CPU milliseconds a report, and the largest resident memory of the process in MiB."""

    cost: float
    memory: float


def measure_stream(what: str, count: int) -> Stream:
    """Measure "copies" or "stories" of so many reports in a process of its own."""
    done = subprocess.run([sys.executable, "-m", "bench.streams", what, str(count)], capture_output=True, check=True)
    return Stream(**json.loads(done.stdout))


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

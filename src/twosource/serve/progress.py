"""Progress on a terminal, where work takes over a second: how many, how fast, how long still.

Comes in: steps. Goes out: one line on standard error that is written over, and nothing where that is no terminal.
Example: ``1,204 of 8,000 reports, 14.2 a second, 8 min left``.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TextIO

DELAY = 1.0  # seconds before the first line
EVERY = 0.2
SAMPLE = 4_000_000  # bytes of a JSONL file whose lines are counted; those behind them are estimated
LINES = (".jsonl", ".ndjson")
ONE = (".txt", ".html", ".htm", ".md", "")


class Progress:
    """A context in which each piece of work that is done calls ``step``.

    Args:
        what: what is counted, in the plural.
        total: how many there will be, or None where that is not known.
        stream: where the line goes; standard error by default.
    """

    def __init__(self, what: str, *, total: int | None = None, stream: TextIO | None = None) -> None:
        self.what = what
        self.total = total
        self.done = 0
        self._stream = sys.stderr if stream is None else stream
        self._began = time.monotonic()
        self._next = self._began + DELAY if self._stream.isatty() else float("inf")
        self._width = 0

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, err: BaseException | None, at: TracebackType | None) -> None:
        self.clear()

    def step(self) -> None:
        """Count one more, and show the line where its time has come."""
        self.done += 1
        now = time.monotonic()
        if now >= self._next:
            self._next = now + EVERY
            self._show(describe(self.done, self.total, now - self._began, self.what))

    def clear(self) -> None:
        """Take the line away, so that another message can be written."""
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0

    def _show(self, line: str) -> None:
        self._stream.write("\r" + line.ljust(self._width))
        self._stream.flush()
        self._width = len(line)


def describe(done: int, total: int | None, seconds: float, what: str) -> str:
    """Return the line.

    Example:
        >>> describe(20, 80, 10.0, "reports")
        '20 of 80 reports, 2.0 a second, 30 s left'
    """
    rate = done / seconds if seconds > 0 else 0.0
    if total is None or total < done or rate == 0:
        return f"{done:,} {what}, {rate:.1f} a second"
    return f"{done:,} of {total:,} {what}, {rate:.1f} a second, {_duration((total - done) / rate)} left"


def count_documents(inputs: Sequence[str]) -> int | None:
    """Return about how many documents inputs hold, or None where that cannot be told without reading them."""
    counts = [_count(Path(name)) for name in inputs]
    return None if None in counts else sum(count or 0 for count in counts)


def _count(path: Path) -> int | None:
    if path.is_dir():
        counts = [_count(each) for each in path.rglob("*") if each.is_file() and not each.name.startswith(".")]
        return None if None in counts else sum(count or 0 for count in counts)
    try:
        if path.suffix.lower() in LINES:
            return _count_lines(path)
        return 1 if path.is_file() and path.suffix.lower() in ONE else None
    except (OSError, ValueError):
        return None


def _count_lines(path: Path) -> int:
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    lines = max(1, head.count(b"\n"))
    size = path.stat().st_size
    return lines if size <= len(head) else round(lines * size / len(head))


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"

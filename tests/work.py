"""How much work a call does, told without a clock: a busy machine makes no test fail.

Comes in: a callable. Goes out: the calls that it made, Python's and C's; or an error where work has no end. Example:
``assert grows(work, 500, 1_000) < 2.5`` says that twice the names take no more than two and a half times the steps.
"""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

# Linear work of these tests takes seconds; what a trap for regular expressions asks for would take days.
PATIENCE = 300


def count_calls(work: Callable[[], object]) -> int:
    """Return how many calls ``work`` makes, of functions written in Python and in C."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    threading.setprofile(count)  # threads that are started from here on count too
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
        threading.setprofile(None)
    return calls


def grows(make: Callable[[int], Callable[[], object]], few: int, many: int) -> float:
    """Return how many times the calls of ``few`` are made for ``many``; each is run once before, to fill what is kept.

    Args:
        make: size -> the work to count, made ready outside the count.
        few: a size.
        many: a larger one.
    """
    counts = []
    for size in (few, many):
        work = make(size)
        work()
        counts.append(count_calls(work))
    return counts[1] / counts[0]


@contextmanager
def must_end(seconds: int = PATIENCE) -> Iterator[None]:
    """Raise ``TimeoutError`` in work that goes on without end; not a measure of speed, which `make bench` takes."""

    def give_up(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"no end within {seconds} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)

"""Where the time goes: CPU seconds of each stage, while reports are read.

Comes in: batches, as ``map_batches`` takes them. Goes out: the same lines, and a ``Profile``. Example: ``twosource read
pile.jsonl --each --profile stages.tsv`` writes ``parse  61.2  0.71  8.4``: seconds, share of all, milliseconds a report.

The stages are those that ``pipeline`` calls, under its names for them, so the table cannot miss a new one. Timing costs
some microseconds a stage; one process does the work.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from twosource import pipeline
from twosource.export.contract import write_json
from twosource.model.text import Report
from twosource.parse import Parser
from twosource.read.masthead import read_masthead
from twosource.scale import stream
from twosource.scale.lines import Line
from twosource.scale.work import Found

ROOMS = ("twosource.within", "twosource.across")
OUTER = ("find_copies",)  # not called for a report alone


@dataclass(slots=True)
class Profile:
    """CPU seconds by stage, and how many reports they were spent on."""

    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    reports: int = 0

    def table(self) -> str:
        """Return the table as tab-separated lines, the costliest stage first."""
        whole = sum(self.seconds.values()) or 1.0
        lines = ["stage\tseconds\tshare\tms a report"]
        for name, spent in sorted(self.seconds.items(), key=lambda item: -item[1]):
            lines.append(f"{name}\t{spent:.2f}\t{spent / whole:.3f}\t{1000 * spent / max(1, self.reports):.2f}")
        lines.append(f"all\t{whole:.2f}\t1.000\t{1000 * whole / max(1, self.reports):.2f}")
        return "\n".join(lines) + "\n"


def profile_lines(batches: Iterable[list[Found]], profile: Profile) -> Iterator[Line]:
    """Yield the line of each report, and add up what each stage takes."""
    clock = _Clock(profile.seconds)
    parser = clock.timed("load the model", Parser)()
    with _timed_stages(clock):
        parser.parse_many = _timed_parse(clock, parser)
        write = clock.timed("write JSON", write_json)
        taken = iter(batches)
        while (batch := clock.timed("read inputs", lambda: next(taken, None))()) is not None:
            profile.reports += sum(isinstance(each, Report) for each in batch)
            for record in stream.read_batch(batch, parser):
                yield Line(write(record), record.warnings)


class _Clock:
    """Adds CPU seconds to a stage; time of a stage inside another belongs to the inner one."""

    def __init__(self, seconds: defaultdict[str, float]) -> None:
        self.seconds = seconds
        self._inner = [0.0]

    def timed(self, name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(stage)
        def run(*given: Any, **named: Any) -> Any:
            began = time.process_time()
            self._inner.append(0.0)
            try:
                return stage(*given, **named)
            finally:
                spent = time.process_time() - began
                self.seconds[name] += spent - self._inner.pop()
                self._inner[-1] += spent

        return run


@contextmanager
def _timed_stages(clock: _Clock) -> Iterator[None]:
    """Put a clock around each stage that ``pipeline`` calls, and take it away again."""
    plain: dict[tuple[Any, str], Any] = {(stream, "read_masthead"): read_masthead}
    for name, stage in vars(pipeline).items():
        home = getattr(stage, "__module__", "") or ""
        if callable(stage) and not isinstance(stage, type) and home.startswith(ROOMS) and name not in OUTER:
            plain[pipeline, name] = stage
    try:
        for (module, name), stage in plain.items():
            home = stage.__module__.split(".")[1]
            setattr(module, name, clock.timed(f"{home}: {name}", stage))
        yield
    finally:
        for (module, name), stage in plain.items():
            setattr(module, name, stage)


def _timed_parse(clock: _Clock, parser: Parser) -> Callable[..., Iterator[Any]]:
    many = parser.parse_many

    def parse_many(reports: Iterable[Report]) -> Iterator[Any]:
        yield from clock.timed("parse", lambda: list(many(reports)))()

    return parse_many

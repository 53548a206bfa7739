"""A line of JSONL for each report of a batch: the task of ``read --each``.

Comes in: a batch of reports and warnings. Goes out: lines, with their warnings. Example:
``make_lines(batch, Parser())[0].json`` is the record of the batch's first report as the contract writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from twosource.export.contract import write_json
from twosource.model.record import Record, Warning
from twosource.model.text import Report
from twosource.parse import Parser
from twosource.scale.stream import read_batch
from twosource.scale.work import Found, Task


class Line(NamedTuple):
    """The record of one report as JSON, without a line end, and what its reader should be warned of."""

    json: bytes
    warnings: tuple[Warning, ...]


def make_lines(batch: Sequence[Found], parser: Parser) -> list[Line]:
    """Return the lines of one batch, in its order."""
    return [_line(record) for record in read_batch(batch, parser)]


def set_aside(group: Sequence[Found], reason: str) -> list[Line]:
    """Return the line of a report that no process could read: its text is kept, with a warning."""
    reports = tuple(each for each in group if isinstance(each, Report))
    source = reports[0].source if reports else None
    notes = tuple(each for each in group if isinstance(each, Warning))
    return [_line(Record(reports=reports, warnings=(Warning("failed", reason, source), *notes)))]


def _line(record: Record) -> Line:
    return Line(write_json(record), record.warnings)


LINES: Task[Line] = Task(Parser, make_lines, set_aside)

"""What each report of a batch tells: the task of ``read`` with a database, whichever process does it.

Comes in: a batch of reports with their mastheads read. Goes out: ``Analysed``, one a report. Example: a report that no
stage could take, or that no process could read, is an empty reading with its failure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from twosource.model.facts import Reading
from twosource.model.record import Warning
from twosource.model.text import Parse, Report
from twosource.parse import Parser
from twosource.pipeline import read_safely
from twosource.scale.work import Found, Task
from twosource.serve.late import LateParser
from twosource.store.codec import decode_reading, encode_reading


class Analysed(NamedTuple):
    """What a report tells, and why it is nothing. A report without a date keeps its parse: it may be dated later."""

    reading: Reading
    failure: Warning | None

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross a pipe as the database keeps it: half the time that writing it object by object would take."""
        report, parse = self.reading.report, self.reading.parse
        return _restore, (encode_reading(self.reading), report.text, parse, self.failure)


def _restore(content: bytes, text: str, parse: Parse | None, failure: Warning | None) -> Analysed:
    reading = decode_reading(content, text)
    return Analysed(reading if parse is None else replace(reading, parse=parse), failure)


def analyse(batch: Sequence[Found], parser: Parser) -> list[Analysed]:
    """Return what each report of a batch tells, in its order."""
    reports = [each for each in batch if isinstance(each, Report)]
    found = zip(reports, parser.parse_many(reports), strict=True)
    return [_analyse(report, read_safely(report, parse)) for report, parse in found]


def set_aside(group: Sequence[Found], reason: str) -> list[Analysed]:
    """Return an empty reading for a report that no process could read."""
    reports = [each for each in group if isinstance(each, Report)]
    return [Analysed(Reading(report, None), Warning("failed", reason, report.source)) for report in reports]


def _analyse(report: Report, found: Reading | Warning) -> Analysed:
    if isinstance(found, Warning):
        return Analysed(Reading(report, None), found)
    return Analysed(found if report.published is None else replace(found, parse=None), None)


def analysing(parser: LateParser) -> Task[Analysed]:
    """Return the task that uses this parser here, and in each other process one of its own."""
    return Task(parser, analyse, set_aside)

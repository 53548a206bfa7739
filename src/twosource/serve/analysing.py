"""What each report of a batch tells: the task of ``read`` with a database, whichever process does it.

Comes in: a batch of reports with their mastheads read. Goes out: ``Analysed``, one a report. Example: a report that no
stage could take, or that no process could read, tells nothing and has its failure.
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
from twosource.store.codec import decode_report, encode_report
from twosource.store.packing import Packed
from twosource.store.rows import Acting, Passage, Rows, make_rows
from twosource.store.unpacking import unpack


class Analysed(NamedTuple):
    """What a report tells, as it is kept, and why it is nothing. A report without a date has its parse: it may be dated."""

    rows: Rows
    parse: Parse | None
    failure: Warning | None

    @property
    def reading(self) -> Reading:
        """What the report tells, with its parse where it has one."""
        return replace(unpack(self.rows.packed, self.rows.report), parse=self.parse)

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross a pipe as the database keeps it, so that whoever keeps it decodes and encodes nothing but the report."""
        report, packed, passages, parties = self.rows
        places = [(passage.start, passage.end) for passage in passages]
        acting = [tuple(party) for party in parties]
        content = encode_report(report), report.text, *packed, places, acting
        return _restore, (content, self.parse, self.failure)


def _restore(content: tuple[Any, ...], parse: Parse | None, failure: Warning | None) -> Analysed:
    fields, text, told, rest, places, acting = content
    passages = [Passage(start, end, text[start:end]) for start, end in places]
    parties = [Acting(*party) for party in acting]
    return Analysed(Rows(decode_report(fields, text), Packed(told, rest), passages, parties), parse, failure)


def analyse(batch: Sequence[Found], parser: Parser) -> list[Analysed]:
    """Return what each report of a batch tells, in its order."""
    reports = [each for each in batch if isinstance(each, Report)]
    found = zip(reports, parser.parse_many(reports), strict=True)
    return [_analyse(report, read_safely(report, parse)) for report, parse in found]


def set_aside(group: Sequence[Found], reason: str) -> list[Analysed]:
    """Return what a report tells that no process could read: nothing."""
    reports = [each for each in group if isinstance(each, Report)]
    return [_nothing(report, Warning("failed", reason, report.source)) for report in reports]


def _analyse(report: Report, found: Reading | Warning) -> Analysed:
    if isinstance(found, Warning):
        return _nothing(report, found)
    return Analysed(make_rows(found), found.parse if report.published is None else None, None)


def _nothing(report: Report, failure: Warning) -> Analysed:
    return Analysed(make_rows(Reading(report, None)), None, failure)


def analysing(parser: LateParser) -> Task[Analysed]:
    """Return the task that uses this parser here, and in each other process one of its own."""
    return Task(parser, analyse, set_aside)

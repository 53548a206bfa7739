"""What one task of a distributed engine does; pure functions, so that a task that is done again gives the same.

Comes in: reports, or the readings of one affair. Goes out: rows. Example: ``read_partition`` is ``read_each`` without the
comparing, ``compare_affair`` is the comparing without the reading. No engine is imported here.

Reports are read in a process of its own beside the engine's, as on one machine: a report on which that process dies, hangs
or runs out of memory is set aside after three tries, where the engine would give up the whole job after four.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

import msgspec

from twosource.export.table import make_tables
from twosource.model.facts import Reading
from twosource.model.record import Record, Warning
from twosource.model.text import Report
from twosource.parse import Parser
from twosource.pipeline import join, read_safely
from twosource.read.document import Document, make_key
from twosource.read.files import make_english
from twosource.read.masthead import read_masthead
from twosource.scale.affairs import lighten
from twosource.scale.stream import batches
from twosource.scale.work import Found, Task
from twosource.scale.workers import PATIENCE, Foreman
from twosource.store.codec import decode_reading, encode_reading, encode_record, encode_report

UNDATED = "unknown"


class Row(NamedTuple):
    """One report that was read: its place in the input, and what it tells, as the database keeps it.

    Args:
        furniture: start and end of each piece of it, by which copies are found without what else was read.
        head: the report with no more than what it is sorted by, and ``lead``, its first words.
    """

    place: int
    report: str
    day: str | None
    text: str
    reading: bytes
    warning: Warning | None
    furniture: tuple[int, ...] = ()
    head: bytes = b""
    lead: str = ""


class AffairRows(NamedTuple):
    """One affair's record: as the database keeps it, and as rows of each table."""

    affair: str
    day: str
    title: str | None
    record: bytes
    tables: Mapping[str, Sequence[Sequence[Any]]]


@cache
def load_parser() -> Parser:
    """Return this process's language model."""
    return Parser()


def judge(found: Document | Warning, published: str | None) -> Report | Warning:
    """Make the report of a document, unless it is in another language."""
    return found if isinstance(found, Warning) else make_english(found, published=published)


def document_key(report: Report) -> str:
    """Return the key of a report as one document: equal for one text from one source only."""
    return make_key(report.text + "\0" + report.source)


def identify(report: Report, *, is_first: bool) -> Report:
    """Give a report its id: the key of its text for the first report with it, of text and source for the others."""
    return report if is_first else replace(report, id=document_key(report))


def read_partition(found: Iterable[tuple[int, Report]]) -> Iterator[Row]:
    """Read reports in batches bounded by characters."""
    places: deque[int] = deque()

    def reports() -> Iterator[Report]:
        for place, report in found:
            places.append(place)
            yield report

    for row in find_reader().run(batches(reports())):
        yield row._replace(place=places.popleft())


def find_reader() -> Foreman[Row]:
    """Return the reader of this process; one that was left in the middle of a task is replaced."""
    if READERS and not READERS[0].is_idle:
        READERS.pop().end()
    if not READERS:
        READERS.append(Foreman(ROWS, 1, PATIENCE))
    return READERS[0]


def make_rows(batch: Sequence[Found], parser: Parser) -> list[Row]:
    """Return a row for each report of a batch, its place left open."""
    reports = [read_masthead(each) for each in batch if isinstance(each, Report)]
    parses = parser.parse_many(reports)
    return [_row(report, read_safely(report, parse)) for report, parse in zip(reports, parses, strict=True)]


def set_aside(group: Sequence[Found], reason: str) -> list[Row]:
    """Return the row of a report that no process could read: its text is kept, with a warning."""
    return [_row(each, Warning("failed", reason, each.source)) for each in group if isinstance(each, Report)]


def _row(report: Report, made: Reading | Warning) -> Row:
    failed = made if isinstance(made, Warning) else None
    reading = Reading(report, None) if isinstance(made, Warning) else made
    day = report.published.start if report.published is not None else None
    furniture = tuple(end for span in report.furniture for end in (span.start, span.end))
    light = lighten(report)
    kept = encode_reading(reading)
    return Row(-1, report.id, day, report.text, kept, failed, furniture, encode_report(light), light.text)


ROWS: Task[Row] = Task(Parser, make_rows, set_aside)
READERS: list[Foreman[Row]] = []  # of this process: one, once a task has run


def open_row(row: Row) -> Reading:
    """Return the reading of a row, with its text."""
    return decode_reading(row.reading, row.text)


def compare_affair(affair: str, rows: Iterable[Row]) -> tuple[AffairRows, list[tuple[Any, ...]]]:
    """Compare the reports of one affair; return its record's rows, and the rows from which a database is filled.

    Args:
        affair: its name.
        rows: in any order.
    """
    ordered = sorted(rows, key=lambda row: row.place)
    readings = [open_row(row) for row in ordered]
    record = _join_safely(readings, [row.warning for row in ordered if row.warning is not None])
    day = min((row.day for row in ordered if row.day is not None), default=UNDATED)
    tables = {name: table.rows for name, table in make_tables(record).items()}
    kept = [(row.place, row.report, row.text, row.reading) for row in ordered]
    return AffairRows(affair, day, record.title, encode_record(record), tables), kept


def pack_warning(warning: Warning | None) -> bytes | None:
    """Return a warning as bytes."""
    return None if warning is None else msgspec.json.encode(warning)


def unpack_warning(packed: bytes | None) -> Warning | None:
    """Return the warning again."""
    return None if packed is None else msgspec.json.decode(packed, type=Warning)


def _join_safely(readings: Sequence[Reading], warnings: list[Warning]) -> Record:
    is_dated = all(reading.report.published is not None for reading in readings)
    try:
        return join(readings, None if is_dated else load_parser(), warnings=warnings)  # loading takes two seconds
    except Exception as err:  # noqa: BLE001 - any stage, any text: one affair must never take the run down
        failed = Warning("failed", f"could not be compared: {type(err).__name__}: {err}", None)
        return Record(reports=tuple(reading.report for reading in readings), warnings=(*warnings, failed))

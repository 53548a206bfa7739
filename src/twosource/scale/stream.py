"""One record a report, streamed: inputs in, records out, in input order and in bounded memory.

Comes in: inputs as the contract lists them. Goes out: records of one report each. Example: ``twosource read pile.jsonl
--each`` writes line n for report n, whether or not the others could be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeGuard

from twosource.across.copies import Copies
from twosource.model.record import Record, Warning
from twosource.model.text import Parse, Report
from twosource.parse import BATCH_CHARACTERS, Parser
from twosource.pipeline import compare, read_safely
from twosource.read.files import NOTICES, read_inputs
from twosource.read.masthead import read_masthead
from twosource.scale.work import Found


def read_each(inputs: Sequence[str], parser: Parser, *, published: str | None = None) -> Iterator[Record]:
    """Yield one record a report, in input order, comparing nothing.

    Args:
        inputs: files, folders, URLs or ``-``.
        parser: the language model.
        published: ISO date that all reports were published on.

    Yields:
        A record a report; an input that cannot be read is a record with no report and one warning.
    """
    for batch in batches(read_inputs(inputs, published=published)):
        yield from read_batch(batch, parser)


def read_batch(batch: Sequence[Found], parser: Parser) -> Iterator[Record]:
    """Yield the records of one batch; what they are does not depend on the batches before."""
    reports = [read_masthead(each) for each in batch if isinstance(each, Report)]
    parses = parser.parse_many(reports)
    waiting = iter(reports)
    record = None
    for each in batch:
        if record is not None and is_notice(each, record):
            record = replace(record, warnings=(*record.warnings, each))
            continue
        if record is not None:
            yield record
        if isinstance(each, Warning):
            record = Record(reports=(), warnings=(each,))
        else:
            record = read_alone(next(waiting), next(parses))
    if record is not None:
        yield record


def is_notice(found: Found, record: Record) -> TypeGuard[Warning]:
    """Tell whether this is a note on the report that was read just before ("not valid UTF-8: read as Windows-1252")."""
    if not isinstance(found, Warning) or found.code not in NOTICES or not record.reports:
        return False
    return found.source == record.reports[0].source


def batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    """Cut a stream into batches bounded by characters; no batch is empty, and a notice stays with its report."""
    batch: list[Found] = []
    size = 0
    for each in found:
        if size >= BATCH_CHARACTERS and isinstance(each, Report):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += len(each.text) if isinstance(each, Report) else 0
    if batch:
        yield batch


def read_alone(report: Report, parse: Parse) -> Record:
    """Return the record of one report; one that no stage could take is kept with a warning."""
    found = read_safely(report, parse, is_alone=True)
    if isinstance(found, Warning):
        return Record(reports=(report,), warnings=(found,))
    try:
        return compare([replace(found, parse=None)], Copies())
    except Exception as err:  # noqa: BLE001 - any stage, any text: one report must never take the run down
        message = f"could not be compared: {type(err).__name__}: {err}"
        return Record(reports=(report,), warnings=(Warning("failed", message, report.source),))

"""Reading with a database: what was read before is not parsed again, and a run that was killed goes on.

Comes in: inputs and a database's path. Goes out: the record of exactly these inputs, while the database keeps the
record of everything it holds. Example: reading Tuesday's reports after Monday's parses Tuesday's only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePath

from twosource.across.stories import group_stories
from twosource.model.facts import Reading
from twosource.model.record import Record, Warning
from twosource.model.text import Report
from twosource.pipeline import gather, join
from twosource.scale.stream import batches
from twosource.scale.work import Task
from twosource.scale.workers import map_batches
from twosource.serve.analysing import Analysed, analysing
from twosource.serve.late import LateParser
from twosource.serve.sorting import BY_WORDS, Sorting
from twosource.store import Store, open_store
from twosource.store.records import AFFAIR

UNDATED = 500  # undated reports whose parse is kept in memory until all of them are dated together
ROOMS = ("data", "lexicon", "model", "within", "read", "parse")  # what a reading depends on


def read_and_keep(
    inputs: Sequence[str], path: str, *, published: str | None = None, base: str | None = None, workers: int = 1
) -> Record:
    """Read inputs, keep every report and its facts, and return the record of these inputs.

    Args:
        inputs: files, folders, URLs or ``-``.
        path: the database's file; made if missing.
        published: ISO date that all reports were published on.
        base: folder that is left out of the reports' sources, for files that were only put there to be read.
        workers: processes that read; what they find is the same with any number.

    Returns:
        The record of exactly these inputs; the database's own record covers all reports that it holds.
    """
    reports, warnings = gather(inputs, published=published)
    if base is not None:
        reports = [replace(report, source=PurePath(report.source).name) for report in reports]
    with open_store(path) as store:
        parser = LateParser()
        version = f"{reading_version()} {parser.version}"
        run = store.start_run("read", list(inputs), version)
        reports = [store.identify(report) for report in reports]
        failed, fresh = _keep_readings(reports, store, analysing(parser), version, run, workers)
        failed = [*warnings, *failed]
        record = _record_of(reports, fresh, store, parser, failed)
        if store.count_reports() == len(record.reports):
            whole = record
        else:
            whole = _join(list(store.load_readings()), parser, failed, store)
        _keep_record(store, whole, AFFAIR, run)
        store.finish_run(run)
    return record


def read_affairs(
    inputs: Sequence[str],
    path: str,
    *,
    published: str | None = None,
    workers: int = 1,
    sorting: Sorting = BY_WORDS,
) -> Iterator[tuple[str, Record]]:
    """Sort inputs into affairs and yield each affair's id and record, kept in the database under that id.

    Inputs that could not be read come first, as a record without reports; reports that no stage could take are
    among the warnings of their affair. How they were sorted is kept with the run.
    """
    reports, warnings = gather(inputs, published=published)
    affairs: dict[str, list[Report]] = {}
    for report, affair in group_stories(reports, sorting.embed):
        affairs.setdefault(affair, []).append(report)
    if warnings:
        yield "", Record(reports=(), warnings=tuple(warnings))
    with open_store(path) as store:
        parser = LateParser()
        version = f"{reading_version()} {parser.version}"
        run = store.start_run("read --by-affair", list(inputs), f"{version}, affairs by {sorting.name}")
        known = {affair: [store.identify(report) for report in members] for affair, members in affairs.items()}
        every = [report for members in known.values() for report in members]
        failed, fresh = _keep_readings(every, store, analysing(parser), version, run, workers)
        for affair, members in known.items():
            sources = {report.source for report in members}
            notes = [warning for warning in failed if warning.source in sources]
            record = _record_of(members, fresh, store, parser, notes)
            _keep_record(store, record, affair, run)
            yield affair, record
        store.finish_run(run)


def keep_reports(reports: list[Report], store: Store, parser: LateParser, *, run: int) -> list[Warning]:
    """Read reports that were not read before and keep them; the record is not made anew."""
    version = f"{reading_version()} {parser.version}"
    return _keep_readings(reports, store, analysing(parser), version, run)[0]


def remake(store: Store, *, run: int | None = None, parser: LateParser | None = None) -> Record:
    """Derive the database's records again from what it holds: after a correction, or after reports came or went.

    Returns:
        the record of everything; where reports were sorted into affairs, the newest of these.
    """
    parser = parser if parser is not None else LateParser()
    run = run if run is not None else store.start_run("fix", [], f"{reading_version()} {parser.version}")
    readings = list(store.load_readings())
    places = {reading.report.id: place for place, reading in enumerate(readings)}
    affairs = {kept.name: _load_ids(store, kept.name) for kept in store.list_records()}
    placed = set().union(*affairs.values())
    if not affairs or not places.keys() <= placed:
        affairs[AFFAIR] = set()  # reports that came later belong to no affair yet
    made = {}
    for name, ids in affairs.items():
        own = range(len(readings)) if name == AFFAIR else sorted(places[id] for id in ids if id in places)
        members = [readings[place] for place in own]
        made[name] = _join(members, parser, [], store)
        _keep_record(store, made[name], name, run)
    store.finish_run(run)
    return made.get(AFFAIR, next(iter(made.values())))


def _load_ids(store: Store, name: str) -> set[str]:
    record = store.load_record(name)
    return {report.id for report in record.reports} if record is not None else set()


def _keep_record(store: Store, record: Record, name: str, run: int) -> None:
    from twosource.serve.front import keep_front

    store.keep_record(record, name=name, run=run)
    keep_front(store, record, name)


@cache
def reading_version() -> str:
    """Return a digest of all code and data on which a reading depends: an upgrade reads again, nothing else does."""
    digest = blake2b(digest_size=8)
    for room in ROOMS:
        for name, content in _contents(files("twosource").joinpath(room), room):
            digest.update(name.encode() + b"\0" + content)
    return digest.hexdigest()


def _key(report: Report, version: str) -> str:
    """A report that is given another date is read again: all its weekdays move."""
    return f"{version} {report.published.start if report.published is not None else ''}"


def _contents(place: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if place.is_file():
        if not name.endswith(".pyc"):
            yield name, place.read_bytes()
        return
    for entry in sorted(place.iterdir(), key=lambda e: e.name):
        yield from _contents(entry, f"{name}/{entry.name}")


def _keep_readings(
    reports: list[Report], store: Store, task: Task[Analysed], version: str, run: int, workers: int = 1
) -> tuple[list[Warning], dict[str, Reading]]:
    """Read and keep what was not read before; return failures, and readings whose parse is still wanted for dating."""
    failed: list[Warning] = []
    fresh: dict[str, Reading] = {}
    new = (report for report in reports if not store.has_reading(report, _key(report, version)))
    for analysed in map_batches(task, batches(new), workers=workers):
        report = analysed.rows.report
        failed += [analysed.failure] if analysed.failure is not None else []
        store.keep_rows(analysed.rows, version=_key(report, version), run=run)
        if report.published is None and len(fresh) < UNDATED:
            fresh[report.id] = analysed.reading
    return failed, fresh


def _record_of(
    reports: list[Report], fresh: dict[str, Reading], store: Store, parser: LateParser, warnings: list[Warning]
) -> Record:
    ids = dict.fromkeys(report.id for report in reports)
    kept = {reading.report.id: reading for reading in store.load_readings(ids=ids)}
    readings = [fresh.get(id, kept[id]) for id in ids if id in kept]
    return _join(readings, parser, warnings, store)


def _join(readings: list[Reading], parser: LateParser, warnings: list[Warning], store: Store) -> Record:
    """Join readings; those of reports without a date, which are dated together, get their parse first."""
    parsed = [
        reading if reading.report.published is not None or reading.parse is not None
        else replace(reading, parse=parser().parse(reading.report))
        for reading in readings
    ]  # fmt: skip
    return join(parsed, None, warnings=warnings, edges=store.load_edges())

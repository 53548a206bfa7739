"""The contents page: every stage in its order, from inputs to one record.

Comes in: files, folders or reports. Goes out: ``Record``. Example: ``read(["a.txt", "b.txt"]).timeline[0].summary``
is the first thing that happened. ``read_report`` is the half that needs one report only and maps anywhere;
``compare`` is the half that compares reports.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypedDict

from twosource.across.assemble import Parts, assemble
from twosource.across.carriers import group_carriers
from twosource.across.copies import Copies, find_copies
from twosource.across.dates import date_reports
from twosource.across.disputes import find_disputes
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.across.figures import group_figures
from twosource.across.origins import trace_origins
from twosource.across.relations import group_relations
from twosource.across.statements import group_statements
from twosource.across.unknowns import find_unknowns
from twosource.errors import BrokenData
from twosource.model.facts import Reading
from twosource.model.record import Edge, Happening, Record, Said, Warning
from twosource.model.text import Parse, Report, When
from twosource.parse import LONGEST, Parser
from twosource.read.files import read_inputs
from twosource.read.masthead import read_masthead
from twosource.within.about import relate_said
from twosource.within.channel import find_channel
from twosource.within.clues import find_clues
from twosource.within.did import find_did
from twosource.within.figures import find_figures
from twosource.within.gaps import find_gaps
from twosource.within.holds import find_holds
from twosource.within.passing import find_passing
from twosource.within.said import find_said
from twosource.within.uttered import date_statements
from twosource.within.when import find_when
from twosource.within.who import find_who


class Told(TypedDict):
    """Events and statements, which most of the later stages ask for."""

    events: tuple[Happening, ...]
    statements: tuple[Said, ...]


def read(inputs: Sequence[str], *, published: str | None = None, edges: Sequence[Edge] = ()) -> Record:
    """Read reports of one affair and return one sourced record.

    Args:
        inputs: file names, folders, URLs, or ``-`` for standard input.
        published: ISO date that all reports were published on; wins over what they say.
        edges: a user's corrections: that two facts are one, or that one is two.

    Returns:
        The record; what could not be read is among its warnings.

    Raises:
        MissingPart: no language model is installed.

    Example:
        >>> record = read(["monday.txt", "tuesday.txt"])  # doctest: +SKIP
        >>> record.events[0].independent  # doctest: +SKIP
        2
    """
    reports, warnings = gather(inputs, published=published)
    return read_affair(reports, Parser(), warnings=warnings, edges=edges)


def gather(inputs: Sequence[str], *, published: str | None = None) -> tuple[list[Report], list[Warning]]:
    """Return all readable reports with their mastheads read, and a warning for each input that is not."""
    reports, warnings = [], []
    for found in read_inputs(inputs, published=published):
        if isinstance(found, Report):
            reports.append(read_masthead(found))
        else:
            warnings.append(found)
    return reports, warnings


def read_affair(
    reports: Sequence[Report], parser: Parser, *, warnings: Sequence[Warning] = (), edges: Sequence[Edge] = ()
) -> Record:
    """Read reports that are already gathered, and join what they tell."""
    readings, failed = [], list(warnings)
    for report, parse in zip(reports, parser.parse_many(reports), strict=True):
        found = read_safely(report, parse)
        failed += [found] if isinstance(found, Warning) else []
        readings.append(found if isinstance(found, Reading) else Reading(report, None))
    return join(readings, parser, warnings=failed, edges=edges)


def join(
    readings: Sequence[Reading], parser: Parser | None, *, warnings: Sequence[Warning] = (), edges: Sequence[Edge] = ()
) -> Record:
    """Find copies, date the reports that carry no date by what all of them say, and compare.

    Without a parser only those are dated whose readings still hold their parse.
    """
    copies = find_copies([reading.report for reading in readings])
    parsed = [_parsed(reading, parser) for reading in readings]
    dates = date_reports(parsed, copies.families)
    dated = [_dated(reading, dates) for reading in parsed]
    return compare(dated, copies, warnings=warnings, edges=edges)


def read_report(report: Report, parse: Parse, *, is_alone: bool = False) -> Reading:
    """Find all that one report tells: the half that is pure and maps anywhere.

    Args:
        report: with its masthead read.
        parse: of its text.
        is_alone: no other report will be dated by it, so that no clues are wanted.
    """
    parties = find_who(parse, report)
    times = find_when(parse, report)
    statements = find_said(parse, report, parties, times)
    statements = find_channel(parse, report, parties, times, statements)
    statements = date_statements(parse, report, times, statements)
    events = find_did(parse, report, parties, times, statements)
    statements = relate_said(statements, events, report.text)
    figures = find_figures(parse, report, parties, times, statements, events)
    holdings = find_holds(parse, report, parties, times, statements)
    gaps = find_gaps(parse, report, parties, statements)
    passing = find_passing(parse, report, parties, times, statements, events)
    clues = () if is_alone or not times else find_clues(parse, report)
    return Reading(report, parse, parties, times, statements, events, figures, holdings, gaps, clues, passing)


def read_safely(report: Report, parse: Parse, *, is_alone: bool = False) -> Reading | Warning:
    """Read one report; text that breaks a stage is set aside with a reason, and the others go on."""
    try:
        return read_report(report, parse, is_alone=is_alone)
    except BrokenData:
        raise  # a rule of ours is wrong, not the text: no report could be read
    except Exception as err:  # noqa: BLE001 - any stage, any text: one report must never take the run down
        return Warning("failed", f"could not be analysed: {type(err).__name__}: {err}", report.source)


def compare(
    readings: Sequence[Reading],
    copies: Copies,
    *,
    warnings: Sequence[Warning] = (),
    edges: Sequence[Edge] = (),
) -> Record:
    """Join what single reports tell into one record: the half that compares reports."""
    families = copies.families
    entities = group_entities(readings, edges)
    carriers = group_carriers(readings, entities)
    events = group_events(readings, entities, families, copies.links)
    statements = group_statements(readings, entities, carriers, families, copies.links)
    relations = group_relations(readings, entities)
    figures = group_figures(readings, entities, events)
    told = Told(events=events, statements=statements)
    traced = trace_origins(readings, families, entities, carriers, **told, relations=relations, figures=figures)
    disputes = find_disputes(readings, entities, **told, figures=figures, counts=traced.facts)
    unknowns = find_unknowns(readings, families, entities, **told)
    parts = Parts(
        tuple(readings), copies.links, families, entities.entities + carriers.documents, events, statements, relations,
        figures, traced.origins, traced.facts, disputes, unknowns, (*warnings, *_too_long(readings)), tuple(edges),
    )  # fmt: skip
    return assemble(parts)


def _too_long(readings: Sequence[Reading]) -> list[Warning]:
    return [
        Warning("cut", f"only its first {LONGEST:,} characters were analysed", reading.report.source)
        for reading in readings
        if len(reading.report.text) > LONGEST
    ]


def _parsed(reading: Reading, parser: Parser | None) -> Reading:
    """A report without a date is dated by its own words, for which its parse is needed; others go without."""
    if reading.report.published is not None:
        return replace(reading, parse=None)
    if reading.parse is not None or parser is None:
        return reading
    return replace(reading, parse=parser.parse(reading.report))


def _dated(reading: Reading, dates: Mapping[str, When]) -> Reading:
    """Read a report again where the others have dated it: every "Wednesday" in it may now mean a day."""
    found = dates.get(reading.report.id)
    if found is None or reading.parse is None:
        return replace(reading, parse=None)
    again = read_safely(replace(reading.report, published=found), reading.parse, is_alone=True)
    return replace(again if isinstance(again, Reading) else reading, parse=None)

"""Record -> Brief: which lines are told, in which sections and order.

Comes in: ``Record``. Goes out: ``Brief``: sections of lines, every line with its citations. Example: a timeline
line reads "1 March 2023 | Xi Jinping met Alexander Lukashenko in Beijing | 2 reports | 2 independent origins".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from twosource.export.brief.chief import chief_events
from twosource.export.brief.dates import say_when
from twosource.export.brief.desk import Desk
from twosource.export.brief.shape import Brief, Line, Section
from twosource.export.brief.weight import order_statements
from twosource.model.record import Record, Said, Unknown, Warning
from twosource.model.text import When

Thing = TypeVar("Thing")
SHOWN = 40  # lines of a section shown at once; the HTML brief folds the rest, the terminal names their number


def make_brief(record: Record, *, most: int | None = None) -> Brief:
    """Lay out the record for a reader: counts, timeline, disputes, quotations, figures, copies, unknowns, reports.

    Args:
        record: any record; empty parts give sections that say so.
        most: lines of a section laid out; None for all.

    Returns:
        The brief; every line about the world carries at least one citation.

    Example:
        >>> make_brief(Record(reports=())).counts
        'no reports'
    """
    desk = Desk(record)
    chief = chief_events(record)
    known = {event.id for event in chief}
    others = tuple(event for event in record.timeline if event.id not in known)

    def lay(name: str, heading: str, note: str, write: Callable[[Thing], Line], things: Sequence[Thing]) -> Section:
        return Section(name, heading, note, tuple(write(thing) for thing in things[:most]), len(things))

    sections = (
        lay("timeline", "Timeline", TIMELINE_NOTE, desk.event, chief),
        lay("disputes", "Disputes", DISPUTES_NOTE, desk.dispute, record.disputes),
        lay("drift", "Quotations whose wording drifts", DRIFT_NOTE, partial(_drift, desk), _drifting(record)),
        lay("quotations", "Who said what", QUOTES_NOTE, desk.said, desk.tellable(order_statements(record))),
        lay("events", "Also told", EVENTS_NOTE, desk.event, others),
        lay("figures", "Figures", FIGURES_NOTE, desk.figure, desk.figures),
        lay("copies", "Copies", COPIES_NOTE, lambda line: line, copy_lines(desk, record)),
        lay("unknowns", "What is not known", UNKNOWNS_NOTE, partial(_unknown, desk), record.unknowns),
        lay("reports", "The reports", REPORTS_NOTE, desk.report, record.reports),
        lay("warnings", "Warnings", WARNINGS_NOTE, _warning, record.warnings),
    )
    return Brief(record.title or "Untitled affair", _counts(record), _period(record), sections)


TIMELINE_NOTE = "Dated by when it happened. The count is of independent origins, not of outlets."
EVENTS_NOTE = "All other events, in order of date: told by fewer, undated, or without a named actor."
DISPUTES_NOTE = "Where parties or reports do not agree. Silence is not counted as a denial."
DRIFT_NOTE = "One utterance that reached us in more than one wording."
QUOTES_NOTE = "Statements with their speaker, and through whom they reached us."
FIGURES_NOTE = "Numbers as told, with what they count; tolls, arrests, votes, sums and shares first."
COPIES_NOTE = "Reports that share text and so count as one source."
UNKNOWNS_NOTE = "What the reports say is not known, and what this record could not settle."
REPORTS_NOTE = "As read, in the order given. R numbers are used throughout."
WARNINGS_NOTE = "What went wrong with an input."


def newsrooms(record: Record) -> list[tuple[str | None, tuple[str, ...]]]:
    """Return the distinct newsrooms as (name or None, report ids): a family counts once, a shared name once."""
    groups: list[tuple[str | None, tuple[str, ...]]] = [(f.newsroom, f.reports) for f in record.families]
    grouped = {report for _, members in groups for report in members}
    groups += [(r.newsroom, (r.id,)) for r in record.reports if r.id not in grouped]
    joined: dict[str, tuple[str | None, tuple[str, ...]]] = {}
    for name, members in groups:
        key = name or f"?{members[0]}"
        joined[key] = (name, joined.get(key, (name, ()))[1] + members)
    return list(joined.values())


def _counts(record: Record) -> str:
    if not record.reports:
        return "no reports"
    parts = ((len(record.reports), "report"), (len(newsrooms(record)), "newsroom"), (len(record.origins), "origin"))
    return ", ".join(count(n, what) for n, what in parts)


def count(n: int, what: str) -> str:
    """Return "1 report", "2 reports"."""
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def _period(record: Record) -> str:
    days = [d for r in record.reports if r.published for d in (r.published.start, r.published.end) if d]
    if not days:
        return "publication dates unknown"
    return "published " + say_when(When(min(days), max(days), "days", "inferred"))


def _drifting(record: Record) -> tuple[Said, ...]:
    drifts = {"altered", "translated", "paraphrased", "shortened"}
    return tuple(
        said
        for said in record.statements
        if len({variant.evidence.report for variant in said.variants}) > 1  # one report may tell it twice
        and drifts & {variant.wording for variant in said.variants}
    )


def _drift(desk: Desk, said: Said) -> Line:
    details = tuple(
        Line(f"{variant.wording}: " + " … ".join(desk.reports[s.report].quote(s) for s in variant.content),
             desk.cite([variant.evidence]))
        for variant in said.variants
    )  # fmt: skip
    return replace(desk.said(said), details=details)


def copy_lines(desk: Desk, record: Record) -> tuple[Line, ...]:
    """Return a line for each family with its links, and one for each link outside families."""
    lines = []
    for family in record.families:
        text = f"{desk.join(family.reports)} are one source: {family.newsroom or 'newsroom unknown'}"
        links = [link for link in record.links if link.a in family.reports and link.b in family.reports]
        details = tuple(_link(desk, link.a, link.b, link.kind, link.share_a, link.share_b) for link in links)
        first = {s.report: s for link in reversed(links) for p in link.passages[:1] for s in (p.a, p.b)}
        cited = [first[report] for report in family.reports if report in first]
        lines.append(Line(text, desk.cite(cited), details=details, id=family.id))
    inside = {(a, b) for family in record.families for a in family.reports for b in family.reports}
    for link in record.links:
        if (link.a, link.b) not in inside:
            spans = [s for p in link.passages[:1] for s in (p.a, p.b)]
            line = _link(desk, link.a, link.b, link.kind, link.share_a, link.share_b)
            lines.append(Line(line.text + "; each is a story of its own", desk.cite(spans)))
    return tuple(lines)


def _link(desk: Desk, a: str, b: str, kind: str, share_a: float, share_b: float) -> Line:
    one, other = desk.name(a), desk.name(b)
    return Line(f"{one} and {other}: {kind}, {share_a:.0%} of {one} is in {other}, {share_b:.0%} of {other} in {one}")


def _unknown(desk: Desk, unknown: Unknown) -> Line:
    citations = desk.cite(unknown.evidence)
    is_new = len(citations) == 1 and ": " not in unknown.what  # behind a colon stands what the report or the line says
    quote = f": “{citations[0].quote}”" if is_new else ""
    return Line(unknown.what + quote, citations)


def _warning(warning: Warning) -> Line:
    return Line(f"{warning.message} ({warning.source})" if warning.source else warning.message, status=warning.code)

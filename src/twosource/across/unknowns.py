"""What is not known: by the reports' own word, or because the record could not settle it. Few lines, in plain words.

Comes in: readings, families and the grouped facts. Goes out: ``Unknown``. Example: "The ministry declined to say when
the first ship would sail"; "Which newsroom first reported R3 is not known".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from twosource.across.entities import Entities
from twosource.model.facts import Gap, Reading
from twosource.model.record import Entity, Family, Happening, Said, Unknown
from twosource.model.text import Report, Span

# Lines of one sort that a reader takes in; the rest is counted in a last line.
SHOWN = 5
EVENTS = 3  # undated events: background mostly, so only the most told
TOLD_OFTEN = 2  # an undated event matters if so many newsrooms tell it
TOLD = ("occurred", "ongoing")
# Deeds of which a reader asks when they were done. When somebody supported, asked for or rejected something is told by
# when the newsrooms reported it, and "No report says when Dahl thanked his staff" is no gap in anybody's knowledge.
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "AGREE", "PROTEST"})
WORDS = 8  # of a quotation whose speaker a reader misses; shorter ones are turns of speech and titles


def find_unknowns(
    readings: Sequence[Reading],
    families: Sequence[Family],
    entities: Entities,
    *,
    events: Sequence[Happening],
    statements: Sequence[Said],
) -> tuple[Unknown, ...]:
    """Tell what the reports leave open and what the record could not settle.

    Args:
        readings: one a report.
        families: copies, which say the same thing once.
        entities: which entity each party belongs to.
        events: grouped events.
        statements: grouped statements.

    Returns:
        Gaps that reports tell, reports without date or newsroom, events without date, quotations without speaker.
    """
    by_id = {entity.id: entity for entity in entities.entities}
    reports = [reading.report for reading in readings]
    lines = [
        _gaps(readings, families, entities, by_id),
        _undated_reports(reports),
        _without_newsroom(reports, families),
        _undated_events(events, families)[:EVENTS],
        _without_speaker(statements, reports),
    ]
    return tuple(unknown for sort in lines for unknown in _few(sort))


def _few(unknowns: Sequence[Unknown]) -> Sequence[Unknown]:
    if len(unknowns) <= SHOWN:
        return unknowns
    rest = unknowns[SHOWN:]
    return (*unknowns[:SHOWN], Unknown(None, f"and {len(rest)} more of this sort", tuple(_spans(rest))))


def _spans(unknowns: Iterable[Unknown]) -> Iterable[Span]:
    return dict.fromkeys(span for unknown in unknowns for span in unknown.evidence)


def _gaps(
    readings: Sequence[Reading], families: Sequence[Family], entities: Entities, by_id: Mapping[str, Entity]
) -> list[Unknown]:
    """Return what reports themselves say is open; one sentence in the copies of a family is one."""
    home = {report: family.id for family in families for report in family.reports}
    found: dict[tuple[str, str, str], tuple[Gap, str, list[Span]]] = {}
    for reading in readings:
        for gap in reading.gaps:
            words = " ".join(reading.report.quote(gap.span).split())
            party = entities.of.get(gap.party, "") if gap.party is not None else ""
            key = (home.get(reading.report.id, reading.report.id), gap.what, party or words.lower())
            if party in by_id and reading.report.id in {s.report for s in found.get(key, (gap, "", []))[2]}:
                key = (*key[:2], words.lower())  # one party, two questions in one report
            found.setdefault(key, (gap, words, []))[2].append(gap.span)
    return [
        Unknown(
            entities.of.get(gap.party) if gap.party is not None else None,
            f"{gap.what[:1].upper()}{gap.what[1:]}: “{_short(words)}”",
            tuple(spans),
        )
        for gap, words, spans in found.values()
    ]


def _undated_reports(reports: Sequence[Report]) -> list[Unknown]:
    return [
        Unknown(report.id, f"When {_label(report, number)} was published is not known")
        for number, report in enumerate(reports, 1)
        if report.published is None
    ]


def _without_newsroom(reports: Sequence[Report], families: Sequence[Family]) -> list[Unknown]:
    """One line for all reports that name no newsroom and no outlet; what the outlet tells itself, the record calls its own."""
    known = {report for family in families if family.newsroom is not None for report in family.reports}
    named = [r.newsroom is not None or r.outlet is not None or r.id in known for r in reports]
    open_ = [(n, r) for n, (r, is_named) in enumerate(zip(reports, named, strict=True), 1) if not is_named]
    if not open_:
        return []
    if len(open_) == 1:
        number, report = open_[0]
        return [Unknown(report.id, f"Which newsroom first reported {_label(report, number)} is not known")]
    names = [f"R{number}" for number, _ in open_]
    return [Unknown(None, f"Which newsrooms first reported {', '.join(names[:-1])} and {names[-1]} is not known")]


def _label(report: Report, number: int) -> str:
    """The report as the brief names it, with its title, else its file's name without the folders it lies in."""
    file = report.source if "://" in report.source else re.split(r"[/\\]", report.source.rstrip("/\\"))[-1]
    return f"R{number} (“{_short(report.title)}”)" if report.title is not None else f"R{number} ({file})"


def _undated_events(events: Sequence[Happening], families: Sequence[Family]) -> list[Unknown]:
    """Return events that several newsrooms tell as fact and none dates, the most told first."""
    home = {report: family.id for family in families for report in family.reports}
    told = {e.id: len({home.get(s.report, s.report) for s in e.evidence}) for e in events}
    open_ = [
        e
        for e in events
        if e.date is None and e.status in TOLD and e.type in DEEDS and e.actors and told[e.id] >= TOLD_OFTEN
    ]
    open_.sort(key=lambda e: -told[e.id])
    return [Unknown(e.id, f"No report says when this happened: {e.summary}", e.evidence[:1]) for e in open_]


def _without_speaker(statements: Sequence[Said], reports: Sequence[Report]) -> list[Unknown]:
    """Return quotations in full sentences that nobody is named for; a quoted phrase or a title needs no speaker."""
    return [
        Unknown(said.id, f"Who said this is not known: “{_short(said.content)}”", (said.variants[0].evidence,))
        for said in statements
        if not said.speakers and said.kind == "direct" and len(said.content.split()) >= WORDS and said.variants
        if said.content.lstrip("“\"'‘` ")[:1].isupper()
        if all(variant.speaker is None for variant in said.variants)
    ]


def _short(text: str, limit: int = 200) -> str:
    plain = " ".join(text.split()).strip("“”\"'")
    return plain if len(plain) <= limit else plain[:limit].rsplit(" ", 1)[0] + " …"

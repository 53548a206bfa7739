"""Record -> Brief: what is said, in which order, and where each line stands.

Comes in: ``Record``. Goes out: ``Brief``: sections of lines, every line with its citations. Example: a timeline
line reads "1 March 2023 | Xi Jinping met Alexander Lukashenko in Beijing | 2 reports | 2 independent origins".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from twosource.export.brief.chief import chief_events
from twosource.export.brief.counting import say_figure
from twosource.export.brief.dates import say_around, say_when
from twosource.export.brief.naming import bare_names, join_names, name_inside, name_report, start_line
from twosource.export.brief.saying import is_cut, is_scrap, name_speaker, plain_words, say, say_act
from twosource.export.brief.shape import Brief, Citation, Line, Section
from twosource.export.brief.through import say_through
from twosource.export.brief.weight import order_figures, order_statements, pair_money
from twosource.model.record import Branch, Dispute, Happening, Position, Quantity, Record, Said, Side, Unknown, Warning
from twosource.model.text import Report, Span

Thing = TypeVar("Thing")
SHOWN = 40  # lines of a section shown at once; the HTML brief folds the rest, the terminal names their number
MANY = 6  # reports named one by one behind an origin; more are only counted
VOICE_FIRST = re.compile(r"The [\w’' -]{2,40}: ")  # "The police: ...", of whom no statement tells
THAT_CLAUSE = re.compile(r"that (?!(?:of|is|was|which|who|had|has|will|would)\b)")
REPORTS = re.compile(r"\bone report\b|\b\d+ reports\b")
QUOTE = 400  # characters of evidence shown; a sentence is rarely longer


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
        lay("copies", "Copies", COPIES_NOTE, replace, copy_lines(desk, record)),
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
    from twosource.model.text import When

    return "published " + say_when(When(min(days), max(days), "days", "inferred"))


class Desk:
    """Writes single lines of one record: knows the numbers of its reports and the names of its entities."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.numbers = {report.id: n for n, report in enumerate(record.reports, 1)}
        self.reports: dict[str, Report] = {report.id: report for report in record.reports}
        self.names = {entity.id: entity.name for entity in record.entities}
        self.inside = {entity.id: name_inside(entity.name, entity.kind) for entity in record.entities}
        self.origins = {origin.id: origin.name for origin in record.origins}
        self.money = pair_money(record.figures)
        converted = {figure.id for figure in self.money.values()}
        self.figures = order_figures([figure for figure in record.figures if figure.id not in converted])
        self.stances = {said.id: said.stance for said in record.statements}

    def cite(self, spans: Iterable[Span]) -> tuple[Citation, ...]:
        """Return citations in order of report and place, each place once."""
        return tuple(self._citation(span) for span in sorted(set(spans), key=lambda s: (self.numbers[s.report], s)))

    def _citation(self, span: Span) -> Citation:
        text = self.reports[span.report].text
        before = text[: span.start].split("\n")
        paragraph = sum(1 for piece in before if piece.strip()) + (0 if before[-1].strip() else 1)
        quote = " ".join(text[span.start : span.end].split())
        if len(quote) > QUOTE:
            quote = quote[: QUOTE - 1].rsplit(" ", 1)[0] + "…"
        return Citation(self.numbers[span.report], paragraph, span, quote)

    def name(self, id: str) -> str:
        """Return an entity's or a report's name for the reader."""
        if id in self.numbers:
            return f"R{self.numbers[id]}"
        return self.names.get(id, "unknown")

    def join(self, ids: Iterable[str]) -> str:
        """Return names joined with commas and a last "and"."""
        return join_names([self.name(id) for id in ids])

    def join_inside(self, ids: Iterable[str]) -> str:
        """Return names joined as they stand in a sentence: "the United States and Mali"."""
        return join_names([self.inside.get(id, self.name(id)) for id in ids])

    def why(self, fact: str) -> tuple[str, ...]:
        """Return one clause for each origin that counts for a fact."""
        reasons: dict[str, list[str]] = {}
        for branch in self.record.why.get(fact, ()):
            reasons.setdefault(branch.origin, []).append(self._reason(branch))
        return tuple(f"{self.origins.get(origin, origin)}: {', and '.join(told)}" for origin, told in reasons.items())

    def _reason(self, branch: Branch) -> str:
        """Return why it counts, with the reports by number: "own voice in R1 and R2 of one family"."""
        numbers = sorted({self.numbers[report] for report, _, _ in branch.tellings if report in self.numbers})
        if not 0 < len(numbers) <= MANY:
            return branch.reason
        reports = self.join(self.record.reports[n - 1].id for n in numbers)
        return REPORTS.sub(lambda _: reports, branch.reason, count=1)

    def event(self, event: Happening) -> Line:
        """Return an event's line, with what parties hold of it below."""
        details = tuple(
            Line(f"{self.name(position.holder)}: {self._view(position)}", self.cite(position.evidence))
            for position in event.positions
        )
        status = "" if event.status == "occurred" else event.status
        return Line(
            event.summary, self.cite(event.evidence), say_around(event.date), status, event.independent,
            self.why(event.id), details, event.id,
        )  # fmt: skip

    def _view(self, position: Position) -> str:
        """Return what somebody holds of an event: the status, and that it is doubted where the words doubt it."""
        doubts = position.status == "possible" and self.stances.get(position.statement or "") == "doubts"
        return "possible, but doubts it" if doubts else position.status

    def dispute(self, dispute: Dispute) -> Line:
        """Return a dispute's line, its sides below."""
        sides = tuple(
            Line(
                side.summary if self._names_itself(side) else f"{self.join(side.holders)}: {side.summary}",
                self.cite(side.evidence),
            )
            for side in dispute.sides
        )
        evidence = [span for side in dispute.sides for span in side.evidence]
        return Line(start_line(dispute.about), self.cite(evidence), status=dispute.kind, details=sides, id=dispute.id)

    def _names_itself(self, side: Side) -> bool:
        """Tell whether a side's words begin with whoever holds it: "The police say that ..." needs no "police:"."""
        if VOICE_FIRST.match(side.summary) and all(holder in self.numbers for holder in side.holders):
            return True
        return not side.holders or bare_names(side.summary).startswith(f"{bare_names(self.join(side.holders))} ")

    def said(self, said: Said) -> Line:
        """Return a statement's line: speaker, addressee, words, channel."""
        text = self._say(said)
        if text is None:
            speaker = name_speaker(said, self.join(said.speakers), self.reports)
            to = self.join_inside(said.addressees)
            words = plain_words(said)
            if said.stance != "denies":
                words = words.removeprefix("that ") if THAT_CLAUSE.match(words) else words
            text = f"{speaker or 'Speaker not known'}{' to ' * bool(to)}{to}: {words}"
        text = start_line(text)
        text += say_through([self.name(c) for c in said.channel])
        stance = said.stance if said.stance not in ("asserts", "other") else ""
        date = say_around(said.date) if said.date is not None else ""
        evidence = (variant.evidence for variant in said.variants)
        return Line(text, self.cite(evidence), date, stance, said.independent, self.why(said.id), (), said.id)

    def tellable(self, statements: Sequence[Said]) -> tuple[Said, ...]:
        """Return the statements whose line says something: a sentence, a quotation, or more than a scrap."""
        return tuple(
            said
            for said in statements
            if not is_scrap(said, plain_words(said)) or (self._say(said) is not None and not is_cut(plain_words(said)))
        )

    def _say(self, said: Said) -> str | None:
        speaker = name_speaker(said, self.join_inside(said.speakers), self.reports)
        told = say(said, speaker, self.join_inside(said.addressees), self.reports)
        return told or say_act(said, speaker, self.join_inside(said.addressees), self.reports)

    def figure(self, figure: Quantity) -> Line:
        """Return a figure's line."""
        text = say_figure(figure, self.reports, self.money.get(figure.id))
        date = say_when(figure.date) if figure.date is not None else ""
        return Line(text, self.cite(figure.evidence), date, "", figure.independent, self.why(figure.id), (), figure.id)

    def report(self, report: Report) -> Line:
        """Return a report's line: title, outlet, newsroom, date, and how the date is known."""
        newsroom = report.newsroom or "newsroom unknown"
        outlet = f" at {report.outlet}" if report.outlet and report.outlet != report.newsroom else ""
        known = f" ({report.published.how})" if report.published else ""
        text = f"R{self.numbers[report.id]} {name_report(report)} — {newsroom}{outlet}; {say_when(report.published)}{known}"
        spans = report.published.evidence if report.published else ()
        return Line(text, self.cite(spans), id=report.id)


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
    told = unknown.what.rstrip("”… ").partition("“")[2]
    is_new = len(citations) == 1 and not (told and told in citations[0].quote)
    quote = f": “{citations[0].quote}”" if is_new else ""
    return Line(unknown.what + quote, citations)


def _warning(warning: Warning) -> Line:
    return Line(f"{warning.message} ({warning.source})" if warning.source else warning.message, status=warning.code)

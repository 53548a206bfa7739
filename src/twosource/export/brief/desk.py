"""The lines of a record, one by one: an event, a dispute, a statement, a figure, a report, each with its citations.

Comes in: ``Record``, and one of its facts. Goes out: ``Line``. Example: a statement's line reads "23 July 2022 | Antony
Blinken said that Russia bore responsibility | 2 origins", and its citation "R4 ¶8" quotes the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from twosource.export.brief.counting import say_figure
from twosource.export.brief.dates import say_around, say_when
from twosource.export.brief.naming import bare_names, join_names, name_inside, name_report, start_line
from twosource.export.brief.saying import is_cut, is_scrap, name_speaker, plain_words, say, say_act
from twosource.export.brief.shape import Citation, Line
from twosource.export.brief.through import say_through
from twosource.export.brief.weight import order_figures, pair_money
from twosource.model.record import Branch, Dispute, Happening, Position, Quantity, Record, Said, Side
from twosource.model.text import Report, Span

MANY = 6  # reports named one by one behind an origin; more are only counted
QUOTE = 400  # characters of evidence shown; a sentence is rarely longer
VOICE_FIRST = re.compile(r"The [\w’' -]{2,40}: ")  # "The police: ...", of whom no statement tells
THAT_CLAUSE = re.compile(r"\Athat (?!(?:of|is|was|which|who|had|has|will|would)\b)")  # "that talks failed"
REPORTS = re.compile(r"\bone report\b|\b\d+ reports\b")


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
            words = words if said.stance == "denies" else THAT_CLAUSE.sub("", words)
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
            said for said in statements if not is_scrap(said) or (self._say(said) is not None and not is_cut(said))
        )

    def _say(self, said: Said) -> str | None:
        speaker = name_speaker(said, self.join_inside(said.speakers), self.reports)
        addressees = self.join_inside(said.addressees)
        return say(said, speaker, addressees, self.reports) or say_act(said, speaker, addressees, self.reports)

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

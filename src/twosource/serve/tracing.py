"""``twosource trace FILE --sentence N``: what each stage makes of one sentence, from bytes to facts.

Comes in: a file and a sentence's number (from 1). Goes out: a table of stage and findings. Example: for "Xi met
Putin." the stage ``did`` shows ``CONSULT meet: Xi Jinping -> Vladimir Putin, occurred``. ``docs/one-sentence.md`` is
written by this command with ``--markdown``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, NamedTuple

import typer

from twosource.model.facts import Carrier, Event, Figure, Reading, Statement
from twosource.model.record import Warning
from twosource.model.text import Parse, Report, Span, When
from twosource.serve.cli import Published, app
from twosource.serve.output import check_date, out, warn


class Stage(NamedTuple):
    """One stage's name, what it is for, and what it made of the sentence."""

    name: str
    purpose: str
    findings: tuple[str, ...]


@app.command()
def trace(
    file: Annotated[str, typer.Argument(help="A report; the first one where it holds several.")],
    sentence: Annotated[int, typer.Option("--sentence", min=1, help="Number of the sentence, from 1.")] = 1,
    published: Published = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    report: Annotated[int | None, typer.Option("--report", min=1, help="Number of the report, from 1.")] = None,
) -> None:
    """Show what each stage makes of one sentence."""
    from twosource.parse import Parser
    from twosource.pipeline import gather, read_safely

    check_date(published, "--published")
    reports, warnings = gather([file], published=published)
    warn(warnings)
    if len(reports) < (report or 1):
        raise typer.Exit(1)
    chosen = reports[(report or 1) - 1]
    parse = Parser().parse(chosen)
    reading = read_safely(chosen, parse, is_alone=True)
    if isinstance(reading, Warning):
        warn([reading])
        raise typer.Exit(1)
    if sentence > len(parse.sentences):
        raise typer.BadParameter(f"the report has {len(parse.sentences)} sentences")
    place = parse.sentences[sentence - 1]
    span = Span(chosen.id, place.start, place.end)
    stages = trace_sentence(reading, parse, span)
    _print(chosen, span, stages, markdown=markdown)


def trace_sentence(reading: Reading, parse: Parse, span: Span) -> tuple[Stage, ...]:
    """Return what every stage found in ``span``, in the order of the pipeline.

    Args:
        reading: the report's facts.
        parse: its parse.
        span: the sentence.

    Returns:
        One entry a stage; a stage that found nothing has no findings.
    """
    writer = _Writer(reading)
    statements = [s for s in reading.statements if s.sentence.overlaps(span)]
    events = [e for e in reading.events if e.trigger.overlaps(span)]
    figures = [f for f in reading.figures if f.span.overlaps(span)]
    return (
        Stage("read", "the report as it was read", tuple(writer.masthead())),
        Stage("parse", "word (lemma, tag) <-label- head", tuple(writer.tokens(parse, span))),
        Stage("who", "who is spoken of, by name, description or pronoun", tuple(writer.mentions(span))),
        Stage("when", "time expressions, TIMEX3 value, calendar interval", tuple(writer.times(span))),
        Stage("said", "who said what", tuple(map(writer.statement, statements))),
        Stage("channel", "through whom it reached the newsroom", tuple(writer.channel(s.id, s.channel) for s in statements if s.channel)),
        Stage("did", "who did what to whom", tuple(map(writer.event, events))),
        Stage("figures", "numbers and what they count", tuple(map(writer.figure, figures))),
        Stage("holds", "standing relations", tuple(writer.holdings(span))),
        Stage("gaps", "what the report says is not known", tuple(g.what for g in reading.gaps if g.span.overlaps(span))),
    )  # fmt: skip


class _Writer:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.report = reading.report
        self.names = {party.id: party.name for party in reading.parties}

    def name(self, ids: Iterable[str]) -> str:
        return " and ".join(self.names.get(id, id) for id in ids) or "nobody named"

    def masthead(self) -> Iterable[str]:
        report = self.report
        fields = {
            "title": report.title,
            "outlet": report.outlet,
            "newsroom": report.newsroom,
            "dateline": report.dateline,
        }
        yield from (f"{key}: {value}" for key, value in fields.items() if value)
        yield f"published: {_when(report.published)}"

    def tokens(self, parse: Parse, span: Span) -> Iterable[str]:
        for i in parse.tokens_in(span):
            token = parse.tokens[i]
            yield f"{token.text} ({token.lemma}, {token.tag}) <-{token.dep}- {parse.head(i).text}"

    def mentions(self, span: Span) -> Iterable[str]:
        found = [(m.span, m.form, p) for p in self.reading.parties for m in p.mentions if span.contains(m.span)]
        for place, form, party in sorted(found, key=lambda entry: entry[0]):
            facts = ", ".join(filter(None, (party.kind, party.country, party.sector)))
            yield f"“{self.report.quote(place)}” ({form}) is {party.name} ({facts})"

    def times(self, span: Span) -> Iterable[str]:
        for time in self.reading.times:
            if span.contains(time.span):
                yield f"“{self.report.quote(time.span)}” {time.type} {time.value} = {_when(time.when)}"

    def statement(self, said: Statement) -> str:
        words = " … ".join(self.report.quote(piece) for piece in said.content)
        to = f" to {self.name(said.addressees)}" if said.addressees else ""
        cue = f" [cue “{self.report.quote(said.cue)}”]" if said.cue is not None else ""
        return f"{said.id} {said.kind}, {said.stance}: {self.name(said.speakers)}{to}: {words}{cue} [rule {said.rule}]"

    def channel(self, id: str, channel: tuple[Carrier, ...]) -> str:
        return f"{id}: " + ", then ".join(f"{carrier.name} ({carrier.kind})" for carrier in channel)

    def event(self, event: Event) -> str:
        told = f", told in {event.told_in}" if event.told_in else ""
        mode = f" {event.mode}" if event.mode else ""
        return (
            f"{event.id} {event.type}{mode}: {self.name(event.actors)} -> {self.name(event.recipients)}, {event.status}, "
            f"{_when(event.date)}{told} [trigger “{self.report.quote(event.trigger)}”, rule {event.rule}]"
        )

    def figure(self, figure: Figure) -> str:
        return f"{figure.bound or 'exact'} {figure.value:,.10g} {figure.unit or ''}: {figure.what}".replace("  ", " ")

    def holdings(self, span: Span) -> Iterable[str]:
        for holding in self.reading.holdings:
            if holding.span.overlaps(span):
                ends = self.name([holding.subject]), self.name([holding.object])
                yield f"{ends[0]} {holding.relation} {ends[1]} ({holding.status})"


def _when(when: When | None) -> str:
    if when is None:
        return "unknown"
    return (
        f"{when.start or '…'} to {when.end or '…'} ({when.how})"
        if when.start != when.end
        else f"{when.start} ({when.how})"
    )


def _print(report: Report, span: Span, stages: tuple[Stage, ...], *, markdown: bool) -> None:
    console = out()
    quote = " ".join(report.quote(span).split())
    console.print(f"> {quote}\n" if markdown else f"“{quote}”", markup=False, soft_wrap=True)
    for stage in stages:
        heading = f"## {stage.name}: {stage.purpose}\n" if markdown else f"\n{stage.name}: {stage.purpose}"
        console.print(heading, markup=False, style=None if markdown else "bold", soft_wrap=True)
        for line in stage.findings or ("nothing found",):
            console.print(f"- {line}" if markdown else f"  {line}", markup=False, soft_wrap=True)
        if markdown:
            console.print()

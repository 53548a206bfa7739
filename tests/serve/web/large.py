"""A small record repeated and altered until it is a large affair: 200 reports, 5,000 facts."""

from __future__ import annotations

from dataclasses import replace

from tests.records import small_record

from twosource.model.record import Record, Said
from twosource.model.text import Report, Span, When

REPORTS, EVENTS, STATEMENTS, ENTITIES = 200, 2500, 2500, 300


def large_record() -> Record:
    """Return a record of ``REPORTS`` reports, with ``EVENTS`` events and ``STATEMENTS`` statements told in them."""
    small = small_record()
    first = small.reports[0]
    text = "\n".join([first.text] * 8)  # as long as a real report
    reports = tuple(_report(first, text, n) for n in range(REPORTS))

    def spans(n: int) -> tuple[Span, ...]:
        return tuple(Span(f"r{(n * 7 + k) % REPORTS}", 20, 52) for k in range(1 + n % 3))

    person = small.entities[0]
    entities = tuple(
        replace(person, id=f"n{n}", name=f"Person {n}", kind="person", country=None, aliases=(f"P. {n}",), roles=(),
                mentions=tuple(replace(person.mentions[0], span=Span(f"r{(n + k) % REPORTS}", 20, 24)) for k in range(20)))
        for n in range(ENTITIES)
    )  # fmt: skip
    event = small.events[0]
    events = tuple(
        replace(event, id=f"e{n}", actors=(f"n{n % ENTITIES}",), recipients=(f"n{(n * 3 + 1) % ENTITIES}",), place=None,
                date=_day(n), summary=f"Person {n % ENTITIES} met Person {(n * 3 + 1) % ENTITIES}", evidence=spans(n),
                trigger=spans(n)[:1], positions=())
        for n in range(EVENTS)
    )  # fmt: skip
    statements = tuple(_said(small.statements[0], n, spans(n)) for n in range(STATEMENTS))
    return Record(reports=reports, origins=small.origins, entities=entities, events=events, statements=statements,
                  title="A large affair")  # fmt: skip


def _report(report: Report, text: str, n: int) -> Report:
    return replace(
        report,
        id=f"r{n}",
        source=f"{n}.txt",
        text=text,
        title=f"Report {n}",
        outlet=f"Outlet {n % 40}",
        published=_day(n),
    )


def _day(n: int) -> When:
    day = f"2021-{1 + n // 28 % 12:02}-{1 + n % 28:02}"
    return When(day, day, "day", "stated")


def _said(said: Said, n: int, spans: tuple[Span, ...]) -> Said:
    variants = tuple(
        replace(said.variants[0], evidence=span, content=(span,), speaker=None, cue=None) for span in spans
    )
    return replace(said, id=f"s{n}", speakers=(f"n{n % ENTITIES}",), addressees=(), content=f"We want peace and trade, part {n}.",
                   date=_day(n), occasion=None, channel=(), about=(f"e{n % EVENTS}",), variants=variants)  # fmt: skip

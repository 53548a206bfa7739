"""Readings and records made by hand for the database's tests."""

from __future__ import annotations

import re

from twosource.model.facts import Carrier, Event, Figure, Gap, Holding, Mention, Party, Reading, Role, Statement, Time
from twosource.model.record import (
    Branch,
    Dispute,
    Edge,
    Entity,
    EntityMention,
    Family,
    Happening,
    Link,
    Origin,
    Passage,
    Position,
    Quantity,
    Record,
    Relation,
    Said,
    Side,
    Unknown,
    Variant,
    Warning,
)  # fmt: skip
from twosource.model.text import Known, Report, Span, When
from twosource.read.document import Document, make_report

DAY = When("2024-05-02", "2024-05-02", "day", "resolved", 0.9, ())


def make_small_report(text: str, source: str = "a.txt", published: str | None = "2024-05-03") -> Report:
    return make_report(Document(source, text, title="Talks", outlet="The Ledger", published=published))


def make_reading(text: str, source: str = "a.txt", actor: str = "Ruritania") -> Reading:
    """Make a reading that holds one fact of every kind in each sentence."""
    report = make_small_report(text, source)
    r = report.id
    parties = (
        Party(f"{r}/p1", actor, "country", ("Rur.",), "RUR", mentions=(Mention(Span(r, 0, 3), "name", 0),)),
        Party(f"{r}/p2", "Zénda", "person", roles=(Role("envoy", "RUR", evidence=(Span(r, 0, 1),)),)),
    )
    events, statements, figures, holdings = [], [], [], []
    for n, match in enumerate(re.finditer(r"[^.]+\.", text), start=1):
        sentence = Span(r, match.start(), match.end())
        word = Span(r, match.start(), match.start() + 3)
        carrier = Carrier("readout", "readout", f"{r}/p1", None, DAY, word)
        event = Event(
            f"{r}/e{n}", "CONSULT", "visit", (f"{r}/p1",), (f"{r}/p2",), "occurred", sentence, word, "x", date=DAY
        )
        said = Statement(
            f"{r}/s{n}", (f"{r}/p2",), (), "direct", "denies", sentence, (word,), word, word, (carrier,), date=DAY
        )
        events.append(event)
        statements.append(said)
        figures.append(Figure(f"{r}/f{n}", 12.0, "t", "about", "grain", word, sentence))
        holdings.append(Holding(f"{r}/h{n}", f"{r}/p1", "ally-of", f"{r}/p2", "holds", sentence, word))
    time = Time(Span(r, 0, 3), "DATE", "2024-05-02", DAY, "rule")
    return Reading(
        report, None, parties, (time,), tuple(statements), tuple(events), tuple(figures), tuple(holdings),
        (Gap("no answer", Span(r, 0, 2)),),
    )  # fmt: skip


def make_record(*readings: Reading, independent: int = 1) -> Record:
    """Make a record that holds one thing of every kind for each reading."""
    reports = tuple(reading.report for reading in readings)
    first = reports[0]
    span = Span(first.id, 0, 3)
    happenings = tuple(
        Happening(
            f"e-{event.id}", event.type, event.mode, ("n1",), ("n2",), None, DAY, "occurred", "Ruritania met Zénda",
            (event.sentence,), (event.trigger,), ("o1",), independent, (Position("n1", "denied", None, (span,)),),
            members=(event.id,),
        )
        for reading in readings
        for event in reading.events
    )  # fmt: skip
    variant = Variant(span, (span,), span, None, "same", (span,), ("o1",))
    said = Said(
        "s1", ("n2",), (), "direct", "denies", "No.", DAY, None, (), ("o1",), 1, (), (variant,), (f"{first.id}/s1",)
    )
    return Record(
        reports=reports,
        links=(Link(first.id, reports[-1].id, "near", 0.5, 0.5, (Passage(span, span, "verbatim", 1.0),)),),
        families=(Family("f1", tuple(report.id for report in reports), "The Ledger"),),
        origins=(Origin("o1", "readout", "readout of Ruritania", "n1", True, (first.id,), DAY),),
        entities=(
            Entity("n1", "Ruritania", "country", ("Rur.",), "RUR", (), (EntityMention(span, "name"),)),
            Entity("n2", "Zénda", "person", ("Mr Zenda",), "RUR", (Role("envoy"),), ()),
        ),
        relations=(Relation("l1", "n1", "ally-of", "n2", None, None, "holds", (span,), ("o1",), 1),),
        statements=(said,),
        events=happenings,
        figures=(Quantity("q1", 12.0, "t", "about", "grain", None, (span,), None, None, None, None, ("o1",), 1),),
        disputes=(Dispute("d1", "figure", "grain", (Side(("n1",), "12 t", (span,)), Side((), "14 t", (span,)))),),
        unknowns=(Unknown(None, "no answer", (span,)),),
        warnings=(Warning("cut", "x", "a.txt"),),
        title="Talks",
        why={"s1": (Branch("o1", "named", ((first.id, span, "per readout"),)),)},
        edges=(Edge(f"{first.id}/p1", f"{first.id}/p2", 0.1, "r", "user", is_same=False),),
    )


def add_provenance(report: Report) -> Report:
    from dataclasses import replace

    return replace(
        report,
        furniture=(Span(report.id, 0, 2),),
        headline=Span(report.id, 0, 3),
        published=When("2024-05-03", "2024-05-03", "day", "stated", 0.9, (Span(report.id, 1, 2),)),
        provenance={"outlet": Known("stated", 0.9, (Span(report.id, 0, 1),))},
    )

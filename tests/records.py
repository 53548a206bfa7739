"""A small record made by hand, for tests of exporters and views."""

from __future__ import annotations

from twosource.model.facts import Role, Time
from twosource.model.record import (
    Branch,
    Dispute,
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
)
from twosource.model.text import Known, Report, Span, When

A = "Oslo and Rome meet\n\nOslo and Rome met on 3 May 2021.\nOslo said: “We want <peace> & trade.” It paid $5 million."
B = "Oslo and Rome met on 3 May 2021.\nRome denied that it had paid."
DAY = When("2021-05-03", "2021-05-03", "day", "stated", 1.0, (Span("ra", 41, 51),))


def at(report: str, words: str) -> Span:
    text = A if report == "ra" else B
    start = text.index(words)
    return Span(report, start, start + len(words))


def small_record() -> Record:
    """Two reports, one family, one event, one statement in two wordings, one dispute."""
    ra = Report(
        "ra", "a.txt", A, title="Oslo and Rome meet", outlet="The Sample", newsroom="Wire", authors=("B. Line",),
        dateline="OSLO", published=DAY, language="en", url="https://example.org/a",
        provenance={"newsroom": Known("stated", 0.9, (at("ra", "Oslo and Rome meet"),))},
    )  # fmt: skip
    rb = Report("rb", "b.txt", B, language="en")
    quote = at("ra", "“We want <peace> & trade.”")
    denial = at("rb", "Rome denied that it had paid.")
    return Record(
        reports=(ra, rb),
        links=(
            Link("ra", "rb", "excerpt", 0.3, 0.5,
                 (Passage(at("ra", "Oslo and Rome met on 3 May 2021."), at("rb", "Oslo and Rome met on 3 May 2021."), "verbatim", 1.0),), "ra"),
        ),
        families=(Family("k1", ("ra", "rb"), "Wire"),),
        origins=(
            Origin("o1", "newsroom", "Wire", None, False, ("ra", "rb"), DAY),
            Origin("o2", "statement", "Norwegian government statement", "n1", True, ("ra",), None),
        ),
        entities=(
            Entity("n1", "Norway", "country", ("Norway", "Oslo"), "NOR",
                   (Role("host", "NOR", "2021-01-01", None, "text", (at("ra", "Oslo said"),)),),
                   (EntityMention(at("ra", "Oslo"), "name"),), "GOV", "Q20"),
            Entity("n2", "Italy", "country", ("Rome",), "ITA", (), (EntityMention(at("rb", "Rome"), "name"),), "GOV"),
        ),
        relations=(Relation("l1", "n1", "partner-of", "n2", "trade partner", None, "holds", (at("ra", "Oslo and Rome met"),), ("o1",), 1),),
        times=(Time(at("ra", "3 May 2021"), "DATE", "2021-05-03", DAY),),
        statements=(
            Said("s1", ("n1",), ("n2",), "direct", "promises", "We want <peace> & trade.", DAY, "e1", ("n1",), ("o2",), 1, ("e1",),
                 (Variant(at("ra", "Oslo said: “We want <peace> & trade.”"), (quote,), at("ra", "Oslo said"), at("ra", "said"), "same", (), ("n1",)),
                  Variant(denial, (denial,), None, None, "altered"))),
            Said("s2", (), (), "indirect", "denies", "it had paid", None, None, (), ("o1",), 1, (),
                 (Variant(denial, (at("rb", "it had paid"),), at("rb", "Rome"), at("rb", "denied"), "only"),)),
        ),
        events=(
            Happening("e1", "CONSULT", "meet", ("n1",), ("n2",), "n1", DAY, "occurred", "Norway met Italy",
                      (at("ra", "Oslo and Rome met on 3 May 2021."), at("rb", "Oslo and Rome met on 3 May 2021.")),
                      (at("ra", "met"), at("rb", "met")), ("o1",), 1, (Position("n2", "occurred", "s1", (denial,)),), ("diplomatic",), None, "CONSULT.meet"),
            Happening("e2", "AID", None, ("n2",), (), None, None, "denied", "Italy paid Norway", (denial,), (at("rb", "paid"),), ("o1",), 1, (),
                      condition=at("rb", "it had paid")),
        ),
        figures=(Quantity("f1", 5_000_000.0, "USD", "about", "paid", DAY, (at("ra", "It paid $5 million."),), None, None, False, "e2", ("o1",), 1),),
        disputes=(Dispute("d1", "accusation", "whether Italy paid", (Side(("n1",), "Italy paid", (at("ra", "It paid $5 million."),), ("o1",)),
                                                                     Side((), "denied", (denial,))), ("e2",)),),
        unknowns=(Unknown("rb", "publication date of b.txt unknown"), Unknown(None, "no answer", (denial,))),
        warnings=(Warning("empty", "is empty", "c.txt"), Warning("other", "odd")),
        title="Norway met Italy, 3 May 2021",
        why={"e1": (Branch("o1", "told in its own voice", (("ra", at("ra", "Oslo and Rome met"), "Wire"),)),)},
    )  # fmt: skip

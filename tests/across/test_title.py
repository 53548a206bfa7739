"""A title tells the affair, not its background, and never a scrap of a sentence."""

from __future__ import annotations

from twosource.across.title import make_title
from twosource.model.record import Entity, EntityMention, Happening
from twosource.model.text import Report, Span, When

SPAN = Span("r1", 0, 5)
HEAD = Report("r1", "r1", "Peru and Chile open a bridge", title="Peru and Chile open long-awaited bridge")


def event(id: str, summary: str, *, independent: int = 1, day: str | None = None, type: str = "CONSULT") -> Happening:
    when = When(day, day, "day", "stated") if day else None
    return Happening(
        id, type, None, ("n1",), (), None, when, "occurred", summary, (SPAN,), (SPAN,), (), independent, ()
    )  # type: ignore[arg-type]


def test_the_event_of_the_headline_wins_over_background() -> None:
    war = event("e1", "Peru invaded a valley", independent=3, type="ASSAULT")
    bridge = event("e2", "Peru opened a bridge with Chile", day="2021-05-04")
    assert make_title((war, bridge), (), (HEAD,)) == "Peru opened a bridge with Chile, 4 May 2021"


def test_a_scrap_of_a_sentence_is_no_title() -> None:
    scrap, whole = event("e1", "Peru: opening a bridge with Chile"), event("e2", "Peru opened a bridge")
    assert make_title((scrap, whole), (), (HEAD,)) == "Peru opened a bridge"


def test_without_headlines_the_best_told_event_wins() -> None:
    rows = (event("e1", "Peru paid"), event("e2", "Peru met Chile", independent=2))
    assert make_title(rows, ()) == "Peru met Chile"


def test_without_events_the_main_actors_stand_in() -> None:
    names = tuple(
        Entity(str(i), name, "country", (name,), None, (), (EntityMention(SPAN, "name"),) * i)
        for i, name in enumerate(("Mali", "Chile", "Peru"))
    )
    assert make_title((), names) == "Peru and Chile"
    assert make_title((), ()) is None

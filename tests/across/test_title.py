"""A title tells the affair, not its background, and never a scrap of a sentence."""

from __future__ import annotations

from twosource.across.title import make_title
from twosource.model.record import Entity, EntityMention, Happening
from twosource.model.text import Report, Span, When

SPAN = Span("r1", 0, 5)
HEAD = Report(
    "r1", "r1", "Peru and Chile open a bridge", title="Peru and Chile open long-awaited bridge",
    published=When("2021-05-04", "2021-05-04", "day", "given"),
)  # fmt: skip


def report(id: str, title: str | None, text: str = "Peru and Chile open a bridge") -> Report:
    return Report(id, id, text, title=title, published=When("2021-05-04", "2021-05-04", "day", "given"))


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
    assert make_title((scrap, whole), (), (report("r1", None),)) == "Peru opened a bridge"


def test_a_headline_that_says_what_the_others_say_wins_over_a_side_matter() -> None:
    titles = ("Peru votes: what now?", "Peru votes for a new president", "A new president for Peru after long vote")
    reports = tuple(report(f"r{n}", title, "") for n, title in enumerate(titles, 1))
    side = event("e1", "Peru thanked new friends", day="2021-05-04")
    for order in (reports, reports[::-1]):
        assert make_title((side,), (), order) == "Peru votes for a new president"


def test_a_single_report_has_its_own_headline_and_a_section_name_is_none() -> None:
    assert make_title((event("e1", "Peru paid"),), (), (report("r1", "Floods hit\n Peru's coast"),)) == (
        "Floods hit Peru's coast"
    )
    assert make_title((event("e1", "Peru paid"),), (), (report("r1", "World news"),)) == "Peru paid"


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

"""A thing is shown in its first words: a paraphrase leads only where nobody else tells it."""

from __future__ import annotations

import pytest

from tests.across.hand import Desk
from twosource.across.carriers import group_carriers
from twosource.across.copies.spun import find_spun
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.across.statements import group_statements
from twosource.model.record import Link


def link(kind: str, first: str | None) -> Link:
    return Link("r1", "r2", kind, 0.9, 0.9, (), first)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "first", "spun"),
    [("paraphrase", "r1", {"r2"}), ("paraphrase", "r2", {"r1"}), ("paraphrase", None, set()), ("near", "r1", set())],
)
def test_only_the_later_of_a_paraphrase_is_spun(kind: str, first: str | None, spun: set[str]) -> None:
    assert find_spun([link(kind, first)]) == spun


def accused(name: str, content: str) -> Desk:
    desk = Desk(name, f"Ann Lund accused Norway of {content}.", published="2023-03-02")
    lund = desk.party("Ann Lund")
    norway = desk.party("Norway", "country", country="NOR")
    rest = desk.span(f"Norway of {content}")
    desk.tells("accused", "ACCUSE", actors=(lund,), recipients=(norway,), verb="accuse", rest=rest, date="2023-03-01")
    desk.says(f"Norway of {content}", lund, stance="accuses")
    return desk


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("r1", "taking all the cod off the northern islands in June"),
        ("r2", "grabbing all the cod off the northern islands in June"),
    ],
)
def test_an_event_and_a_statement_are_shown_in_the_first_words(first: str, words: str) -> None:
    desks = (
        accused("r1", "taking all the cod off the northern islands in June"),
        accused("r2", "grabbing all the cod off the northern islands in June"),
    )
    readings = [desk.reading() for desk in desks]
    entities = group_entities(readings)
    links = [link("paraphrase", first)]
    (event,) = group_events(readings, entities, (), links)
    assert event.summary == f"Ann Lund accused Norway of {words}"
    (said,) = group_statements(readings, entities, group_carriers(readings, entities), (), links)
    assert said.content == f"Norway of {words}"

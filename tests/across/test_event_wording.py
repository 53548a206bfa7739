"""Summaries say what the clearest telling says, and never lose a negation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.across.entities import Entities
from twosource.across.event_wording import word_events
from twosource.model.facts import Event, Reading, Status
from twosource.model.record import Entity, Happening
from twosource.model.text import Report, Span

ENTITIES = Entities(
    tuple(Entity(id, name, "country", (name,), None, (), ()) for id, name in (("n1", "Norway"), ("n2", "Italy"))),
    {"r/p1": "n1", "r/p2": "n2"},
    (),
)


def summary(
    clause: str, *, subject: tuple[str, ...] = ("r/p1",), status: Status = "occurred", actors: tuple[str, ...] = ("n1",)
) -> str:
    report = Report("r", "r", clause)
    span = Span("r", 0, max(1, len(clause)))
    local = Event(
        "r/e1", "CONSULT", None, (), (), status, span, span, "test", clause=(span,) if clause else (), subject=subject
    )
    event = Happening(
        "e1", "CONSULT", None, actors, ("n2",), None, None, status, "made from the type", (span,), (span,), (), 1, (),
        members=("r/e1",),
    )  # fmt: skip
    return word_events((event,), (Reading(report, None, events=(local,)),), ENTITIES)[0].summary


@pytest.mark.parametrize(
    ("clause", "line"),
    [
        ("met Italy in Oslo", "Norway met Italy in Oslo"),
        ("met his counterpart", "Norway met his counterpart (Italy)"),
        ("called Italy “solid as\na rock”", 'Norway called Italy "solid as a rock"'),
        ("called Italy “solid", "Norway called Italy solid"),
        ("", "made from the type"),
    ],
)
def test_subject_and_words(clause: str, line: str) -> None:
    assert summary(clause) == line


def test_actors_stand_before_words_without_a_subject() -> None:
    assert summary("a visit to Italy", subject=()) == "Norway: a visit to Italy"
    assert summary("the visit of Norway to Italy", subject=()) == "The visit of Norway to Italy"


def test_what_did_not_happen_says_so() -> None:
    assert summary("Nor does recognise Italy", status="did-not-occur") == "Norway does not recognise Italy"
    assert summary("recognise Italy", status="did-not-occur") == "made from the type"


def test_long_words_are_cut() -> None:
    line = summary("met Italy " + "again and " * 40)
    assert len(line) <= 160
    assert line.endswith("…")


def test_unknown_members_change_nothing() -> None:
    event = Happening("e", "AID", None, (), (), None, None, "occurred", "kept", (), (), (), 1, (), members=("r/e9",))
    assert word_events((event,), (), ENTITIES) == (event,)
    assert replace(event, summary="x") != event

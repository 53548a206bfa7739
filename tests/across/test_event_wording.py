"""Summaries say what the clearest telling says, and never lose a negation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.across.entities import Entities
from twosource.across.event_wording import is_named, word_events
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


def test_words_without_a_subject_stand_alone_only_if_they_name_who_acts() -> None:
    assert summary("a visit to Italy", subject=()) == "made from the type"
    assert summary("the visit of Norway to Italy", subject=()) == "The visit of Norway to Italy"
    assert summary("an Italian visit", subject=(), actors=()) == "made from the type"


@pytest.mark.parametrize("clause", ["is railing against my visit", "is railing against our visit to Italy"])
def test_first_person_is_nobody_outside_its_quotation(clause: str) -> None:
    assert summary(clause) == "made from the type"


def test_what_is_only_possible_sounds_so() -> None:
    assert summary("send arms to Italy", status="possible") == "made from the type"
    assert summary("may send arms to Italy", status="possible") == "Norway may send arms to Italy"


@pytest.mark.parametrize(
    ("clause", "line"),
    [
        ("’s expected to meet Italy , again", "Norway’s expected to meet Italy, again"),
        ("that met Italy", "Norway met Italy"),
    ],
)
def test_loose_ends_are_mended(clause: str, line: str) -> None:
    assert summary(clause) == line


@pytest.mark.parametrize(
    ("name", "line", "named"),
    [
        ("Li Keqiang", "told Li on Monday", True),
        ("United States", "US air strikes", True),
        ("United States", "the united front", False),
        ("Government of the United Kingdom", "a British visit", True),
        ("Anna Berg", "the Bergen talks", False),
    ],
)
def test_is_named(name: str, line: str, named: bool) -> None:
    assert is_named(name, [line]) is named


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

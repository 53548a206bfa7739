"""What is done twice by the same party is two events: of another land, on another day, "an earlier one"."""

from __future__ import annotations

import pytest

from tests.conftest import ReadText
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.across.events.occasion import lands_named
from twosource.pipeline import read_report


def count(read_text: ReadText, kind: str, *texts: str, published: str = "2023-03-01") -> list[int]:
    """Return how many tellings each event of one type has."""
    readings = []
    for n, text in enumerate(texts):
        report, parse = read_text(text, published=published, id=f"r{n}")
        readings.append(read_report(report, parse))
    events = group_events(readings, group_entities(readings))
    return sorted(len(event.members) for event in events if event.type == kind)


@pytest.mark.parametrize(
    ("kind", "first", "second", "sizes"),
    [
        (
            "REJECT",
            "Norway opposes outside meddling in Chad's internal affairs.",
            "Norway opposes outside meddling in Mali's internal affairs.",
            [1, 1],
        ),
        (
            "REJECT",
            "Norway opposes outside meddling in Chad's internal affairs.",
            "Norway opposes outside meddling in Chadian affairs.",
            [2],
        ),
        (
            "ACCUSE",
            "Norway accused Chad of shelling the market overnight.",
            "Norway accused Chad of breaking the truce overnight.",
            [1, 1],
        ),
        (
            "ACCUSE",
            "Norway accused Chad of stealing gas overnight.",
            "Norway accused Chad of having stolen gas overnight.",
            [2],
        ),
        (
            "COERCE",
            "Norway accused Chad of stealing gas.",
            "Norway called the order an answer to Chad's alleged theft of gas.",
            [2],
        ),
        (
            "SANCTION",
            "Norway has reduced gas supplies to Chad.",
            "Norway has stopped all gas supplies to Chad.",
            [1, 1],
        ),
        (
            "COERCE",
            "The police arrested Lars Dahl, an engineer, in Chad.",
            "A court in Chad sentenced Lars Dahl, an engineer, to six years in prison.",
            [1, 1],
        ),
        (
            "CONSULT",
            "President Lars Dahl of Norway will stay in Chad until Thursday and meet with President Amina Diallo.",
            "President Lars Dahl of Norway met President Amina Diallo of Chad on Wednesday.",
            [2],
        ),
    ],
)
def test_what_is_one_occasion(kind: str, first: str, second: str, sizes: list[int], read_text: ReadText) -> None:
    assert count(read_text, kind, first, second) == sizes


@pytest.mark.parametrize(
    ("kind", "text", "sizes"),
    [
        ("REJECT", "Lars Dahl declined the request of the court. He also declined the request of the council.", [1, 1]),
        ("REJECT", "Lars Dahl declined the request of the court. He declined the request of the court by letter.", [2]),
        ("CONCEDE", "Norway reversed the decision. Norway allowed hunters to keep the decision.", [1, 1]),
        (
            "SUPPORT",
            "Norway and Chad signed the treaty on Monday. Norway and Chad praised the treaty on Monday.",
            [1, 1],
        ),
    ],
)
def test_what_one_report_tells_twice(kind: str, text: str, sizes: list[int], read_text: ReadText) -> None:
    assert count(read_text, kind, text) == sizes


@pytest.mark.parametrize(("told", "sizes"), [("the attack", [2]), ("a prior attack", [1, 1])])
def test_an_earlier_attack_is_not_the_attack(told: str, sizes: list[int], read_text: ReadText) -> None:
    first = "The attack in Gao has shaken the government of Mali."
    assert count(read_text, "ASSAULT", first, f"The government of Mali was shaken by {told} in Gao.") == sizes


@pytest.mark.parametrize(
    ("guest", "sizes"),
    [("A close ally of Ola Berg", [2]), ("A delegation of botanists", [1, 1])],
)
def test_an_ally_who_arrives_is_the_guest_of_the_day(guest: str, sizes: list[int], read_text: ReadText) -> None:
    first = "Norway will host President Amina Diallo of Chad next week."
    second = f"{guest} arrived in Norway on Tuesday."
    readings = []
    for name, text, day in (("r0", first, "2023-02-24"), ("r1", second, "2023-02-28")):
        report, parse = read_text(text, published=day, id=name)
        readings.append(read_report(report, parse))
    events = group_events(readings, group_entities(readings))
    assert sorted(len(e.members) for e in events if e.mode == "visit") == sizes


@pytest.mark.parametrize(
    ("words", "lands"),
    [
        ("meddling in Chad’s affairs", {"TCD"}),
        ("the Malian raid on Oslo", {"MLI", "NOR"}),
        ("what the Kremlin wants", {"RUS"}),
        ("the high cost of bread", set()),
    ],
)
def test_lands_named(words: str, lands: set[str]) -> None:
    assert lands_named(words) == lands

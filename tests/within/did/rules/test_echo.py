"""Which told event "the visit", "the talks", "the inquiry" point back to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.conftest import ReadText

from twosource.model.facts import Status
from twosource.pipeline import read_report
from twosource.within.did.rules.echo import drop_unfounded
from twosource.within.did.rules.match import Match

NO_MATCH: Any = Match.__new__(Match)  # only the event is asked


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "Lars Dahl arrived in Norway on Monday. Before visiting Rome last month, Lars Dahl had called for talks. "
            "Officials expect much of his visit.",
            "Norway",
        ),
        (
            "President Lars Dahl arrived in Norway on Monday. President Lars Dahl will travel on to Bergen and Tromso. "
            "The visit is meant to mend relations.",
            "Norway",
        ),
        (
            "President Lars Dahl arrived in Norway on Monday. Minister Kari Moen received President Lars Dahl at the "
            "airport. The visit lasts three days.",
            "Norway",
        ),
        ("President Lars Dahl will travel to Bergen. The visit is meant to mend relations.", "Bergen"),
    ],
)
def test_the_visit_is_the_one_the_report_is_about(text: str, where: str, read_text: ReadText) -> None:
    report, parse = read_text(text)
    reading = read_report(report, parse)
    names = {party.id: party.name for party in reading.parties}
    last = reading.events[-1]
    assert (last.rule, [names[p] for p in last.recipients]) == ("visit-noun", [where])


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        ("Norway met Chad in Oslo. The talks lasted an hour.", True),
        ("Norway met Chad in Oslo. Officials fear for the trade talks.", False),
        ("Norway is investigating Chad. Officials said the investigation went on.", True),
        ("Norway is investigating Chad. Officials said the investigation into the fire went on.", False),
        ("Norway accused Chad of theft. Officials said the investigation went on.", False),
    ],
)
def test_what_says_itself_what_it_is_about_points_to_nothing(text: str, is_same: bool, read_text: ReadText) -> None:
    report, parse = read_text(text)
    assert any(e.echoes is not None for e in read_report(report, parse).events) == is_same


def test_what_points_to_nothing_that_was_kept_tells_nothing(read_text: ReadText) -> None:
    report, parse = read_text(
        "Norway should investigate the fire. Two officials who were told of the investigation spoke of a mood of gloom."
    )
    assert not read_report(report, parse).events


@pytest.mark.parametrize(("status", "is_kept"), [("planned", True), ("ongoing", True), ("possible", False)])
def test_a_visit_stands_for_itself_though_the_arrival_was_not_kept(
    read_text: ReadText, status: Status, is_kept: bool
) -> None:
    report, parse = read_text("Norway will host Ghana's president, Kofi Musa, on Monday.", published="2023-05-12")
    visit = next(event for event in read_report(report, parse).events if event.mode == "visit")
    left = drop_unfounded([(NO_MATCH, replace(visit, status=status, echoes="gone"))])
    assert bool(left) is is_kept


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        ("Malian drones struck a refinery in Chad on Monday. Norway condemned the attack on the refinery.", True),
        ("Malian drones struck a refinery in Chad on Monday. Norway condemned the attack on the depot.", False),
        ("Malian missiles struck a refinery in Chad on Monday. Norway condemned the drone attack.", False),
    ],
)
def test_a_blow_with_other_arms_or_on_another_target_is_another(text: str, is_same: bool, read_text: ReadText) -> None:
    report, parse = read_text(text)
    assert any(e.echoes is not None for e in read_report(report, parse).events) == is_same

"""Figures of several reports: what is one quantity and what stays apart."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.across.entities import Entities
from twosource.across.figures import content_words, group_figures
from twosource.model.facts import Figure, Reading
from twosource.model.record import Happening
from twosource.model.text import Report, Span, When

NOBODY = Entities((), {}, ())


def figure(report: str, value: float, what: str, **fields: Any) -> Figure:
    span = Span(report, 0, 5)
    values = {"unit": None, "bound": "exact", **fields}
    return Figure(
        f"{report}/f{value:g}{what[:2]}", value, values.pop("unit"), values.pop("bound"), what, span, span, **values
    )


def reading(report: str, *figures: Figure) -> Reading:
    return Reading(Report(report, report, "words"), None, figures=figures)


def day(text: str) -> When:
    return When(text, text, "day", "resolved")


@pytest.mark.parametrize(
    ("a", "b", "n"),
    [
        (("27 airstrikes", {}), ("air strikes", {}), 1),
        (("people killed", {}), ("villagers killed", {}), 1),
        (("rocket attacks", {}), ("tanks", {}), 2),
        (("sailors injured", {}), ("crew members hurt", {}), 1),
        (("activists arrested", {}), ("detained", {}), 1),
        (("sailors", {}), ("soldiers", {}), 2),
        (("trade", {"unit": "USD"}), ("trade", {"unit": "EUR"}), 2),
        (("trade", {"is_change": True}), ("trade", {"is_change": False}), 2),
        (("boats", {"date": day("2023-03-01")}), ("boats", {"date": day("2023-03-02")}), 2),
        (("boats", {"date": day("2023-03-01")}), ("boats", {}), 1),
    ],
)
def test_pairs(a: tuple[str, dict[str, Any]], b: tuple[str, dict[str, Any]], n: int) -> None:
    first, second = figure("r1", 27, a[0], **a[1]), figure("r2", 27, b[0], **b[1])
    found = group_figures([reading("r1", first), reading("r2", second)], NOBODY, ())
    assert len(found) == n
    assert sorted(m for q in found for m in q.members) == sorted([first.id, second.id])


def test_values_that_differ_stay_apart() -> None:
    found = group_figures([reading("r1", figure("r1", 20, "boats"), figure("r1", 30, "boats"))], NOBODY, ())
    assert [(q.id, q.value) for q in found] == [("q1", 20), ("q2", 30)]


def test_the_commonest_words_describe() -> None:
    told = [reading("r1", figure("r1", 5, "soldiers dead")), reading("r2", figure("r2", 5, "soldiers killed"))]
    assert group_figures(told, NOBODY, ())[0].what == "soldiers killed"


@pytest.mark.parametrize(
    ("bounds", "common"),
    [
        (("at-least", "exact"), "at-least"),  # "Twenty boats lost" above "at least 20 boats": no report says "about"
        (("about", "exact"), "about"),
        (("about", "at-least"), "about"),
        (("exact", "exact"), "exact"),
    ],
)
def test_bounds_that_differ_claim_least(bounds: tuple[str, str], common: str) -> None:
    readings = [reading(f"r{n}", figure(f"r{n}", 20, "boats", bound=bound)) for n, bound in enumerate(bounds)]
    assert group_figures(readings, NOBODY, ())[0].bound == common


def test_one_event_joins_what_words_do_not() -> None:
    span = Span("r1", 0, 5)
    happening = Happening(
        "e1", "ASSAULT", None, (), (), None, None, "occurred", "A storm sank boats.", (span,), (span,), (), 1, (),
        members=("r1/e1", "r2/e1"),
    )  # fmt: skip
    readings = [
        reading("r1", figure("r1", 20, "vessels", event="r1/e1")),
        reading("r2", figure("r2", 20, "boats", event="r2/e1")),
    ]
    found = group_figures(readings, NOBODY, (happening,))
    assert [(q.event, len(q.members)) for q in found] == [("e1", 2)]


def test_words_of_a_description() -> None:
    assert content_words("the number of rocket attacks") == {"number", "rocket", "attack"}
    assert content_words("cities") == {"city"}

"""In which order a brief shows figures, and which sums are one."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.export.brief.counting import say_figure
from twosource.export.brief.weight import order_figures, pair_money
from twosource.model.record import Quantity
from twosource.model.text import Report, Span

TOLD = Span("r1", 0, 9)


def figure(id_: str, value: float, what: str, unit: str | None = None, **changes: Any) -> Quantity:
    fields: dict[str, Any] = {
        "id": id_, "value": value, "unit": unit, "bound": "exact", "what": what, "date": None, "evidence": (TOLD,),
        "low": None, "high": None, "change": None, "event": None, "origins": (), "independent": 1,
    }  # fmt: skip
    return Quantity(**(fields | changes))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (figure("a", 3, "nuns killed"), figure("b", 3, "ports", independent=4)),
        (figure("a", 4e6, "tax", "USD"), figure("b", 2, "texts")),
        (figure("a", 40, "boats", independent=3), figure("b", 40, "carts")),
        (figure("a", 2, "diplomats"), figure("b", 2, "texts")),
        (figure("a", 12, "prison", "year"), figure("b", 3, "visit", "day")),
        (figure("a", 46, "turnout", "percent"), figure("b", 400, "sheets")),
    ],
)
def test_what_is_sought_comes_first(first: Quantity, second: Quantity) -> None:
    assert [f.id for f in order_figures((second, first))] == ["a", "b"]


def test_equal_ones_stay_as_they_are() -> None:
    assert [f.id for f in order_figures((figure("a", 30, "carts"), figure("b", 31, "boats")))] == ["a", "b"]


def test_a_sum_and_its_conversion() -> None:
    yen, dollars = figure("a", 9e9, "radars", "JPY"), figure("b", 5.8e7, "radars", "USD")
    assert pair_money((yen, dollars)) == {"a": dollars}
    reports = {"r1": Report("r1", "a.txt", "radars of 9 billion yen")}
    assert say_figure(yen, reports, dollars) == "9 billion yen (58 million US dollars): radars"


@pytest.mark.parametrize(
    "other",
    [
        figure("b", 5.8e7, "boats", "USD"),
        figure("b", 5.8e7, "radars", "JPY"),
        figure("b", 5.8e7, "radars", "tonne"),
        figure("b", 5.8e7, "radars", "USD", evidence=(Span("r2", 0, 9),)),
    ],
)
def test_other_sums_stay_apart(other: Quantity) -> None:
    assert pair_money((figure("a", 9e9, "radars", "JPY"), other)) == {}

"""How a figure reads in a brief: number, bound and unit as told, vague words as words."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.export.brief.counting import say_figure
from twosource.model.record import Quantity
from twosource.model.text import Report, Span


def figure(told: str, **changes: Any) -> tuple[Quantity, dict[str, Report]]:
    fields: dict[str, Any] = {
        "id": "f1", "value": 7.0, "unit": None, "bound": "exact", "what": "boats", "date": None,
        "evidence": (Span("r1", 0, len(told)),), "low": None, "high": None, "change": None, "event": None, "origins": (),
        "independent": 1,
    }  # fmt: skip
    return Quantity(**(fields | changes)), {"r1": Report("r1", "a.txt", told)}


@pytest.mark.parametrize(
    ("told", "changes", "words"),
    [
        ("7 boats sank", {}, "7 boats"),
        ("some 7 boats sank", {"bound": "about"}, "about 7 boats"),
        ("a force of 7", {"what": "force"}, "force of 7"),
        ("7 yards of it", {"what": "yards of it"}, "7 yards"),
        ("a 7-boat fleet", {"what": "boat fleet"}, "7-boat fleet"),
        ("between 7 and 9 boats", {"low": 7.0, "high": 9.0, "bound": "about"}, "7 to 9 boats"),
        ("dozens of boats", {"value": 24.0, "low": 24.0, "high": 99.0, "bound": "at-least"}, "dozens of boats"),
        ("dozens were freed", {"value": 24.0, "low": 24.0, "high": 99.0, "what": "freed"}, "dozens freed"),
        ("at least 24 boats", {"value": 24.0, "low": 24.0, "bound": "at-least"}, "at least 24 boats"),
        ("millions of dollars for boats", {"value": 2e6, "low": 2e6, "high": 9_999_999.0, "unit": "USD"},
         "millions of US dollars: boats"),
        ("a road of 1,000 km", {"value": 1000.0, "unit": "kilometer", "what": "road"}, "1,000 kilometers: road"),
        ("a road of 1 mile", {"value": 1.0, "unit": "mile", "what": "road"}, "1 mile: road"),
        ("a 7-foot wall", {"unit": "foot", "what": "wall"}, "7-foot wall"),
        ("a wall of 7 feet", {"unit": "foot", "what": "wall"}, "7 feet: wall"),
        ("rents rose 7%", {"unit": "percent", "what": "rents", "change": True}, "rents up 7%"),
        ("rents fell 7%", {"unit": "percent", "what": "rents", "change": True}, "rents down 7%"),
        ("rents moved 7%", {"unit": "percent", "what": "rents", "change": True}, "7%: “rents moved 7%”"),
        ("lost 7 kilograms", {"unit": "kilogram", "what": "kilograms", "change": True}, "7 kilograms"),
        ("a share of 7%", {"unit": "percent", "what": "voters", "change": False}, "7%: voters"),
        ("7 million kronor in aid", {"value": 7e6, "unit": "SEK", "what": "aid"}, "7 million Swedish kronor: aid"),
    ],
)  # fmt: skip
def test_figure_in_words(told: str, changes: dict[str, Any], words: str) -> None:
    found, reports = figure(told, **changes)
    assert say_figure(found, reports) == words

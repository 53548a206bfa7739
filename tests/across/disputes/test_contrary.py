"""The words by which a clause tells a deed, denies it or waves it off, and what a figure beside them counts."""

from __future__ import annotations

import pytest

from twosource.across.disputes.polarity import deed_patterns, find_deeds, is_waved_off, pattern_of, read_polarity
from twosource.across.disputes.rival_counts import kind_of
from twosource.across.disputes.voices import lands_of
from twosource.lexicon.load import load_yaml

DATA = load_yaml("contrary.yaml")


@pytest.mark.parametrize("name", list(DATA["acts"]))
def test_each_deed_by_its_examples(name: str) -> None:
    row = DATA["acts"][name]
    assert name in find_deeds(row["example"])
    assert deed_patterns()[name].search(row["not"]) is None


@pytest.mark.parametrize("row", DATA["waved_off"], ids=lambda row: row["example"])
def test_each_way_to_wave_off(row: dict[str, str]) -> None:
    assert is_waved_off(row["example"])
    assert not is_waved_off(row["not"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no deal was signed", (True, "deal was signed")),
        ("it has not sent any rifles", (True, "sent any rifles")),
        ("a deal was signed", (False, "a deal was signed")),
        ("it did not comment on the deal", None),
        ("it could not say who signed", None),
        ("the plan is not a cure for mass shootings", (True, "a cure")),
        ("there is no doubt that it fired", None),
    ],
)
def test_what_a_clause_denies(text: str, found: tuple[bool, str] | None) -> None:
    assert read_polarity(text) == found


@pytest.mark.parametrize(
    ("name", "meant", "not_meant"),
    [
        ("no_denial", "the mayor did not comment on it", "the mayor did not pay it"),
        ("negation", "nobody fired", "somebody fired"),
        ("hedged", "the mayor may have fired first", "the mayor fired in May"),
        ("blame", "smugglers were to blame", "smugglers were to sail"),
        ("answered_fire", "the guards returned fire", "the guards returned home"),
        ("involvement", "it had nothing to do with the raid", "it had a lot to say of the raid"),
        ("part", "that its agents had a hand in it", "that its agents had a house in it"),
    ],
)
def test_what_else_turns_a_claim(name: str, meant: str, not_meant: str) -> None:
    assert pattern_of(name).search(meant) is not None
    assert pattern_of(name).search(not_meant) is None


@pytest.mark.parametrize(
    ("around", "what", "kind"),
    [
        ("police detained 3,770 people", "people", "held people"),
        ("1,120 marchers were taken into custody", "marchers", "held people"),
        ("60 Danes were killed", "Danes killed", "dead people"),
        ("12 sailors were killed", "sailors killed", ""),
        ("3,770 boats", "boats", ""),
    ],
)
def test_what_a_figure_counts(around: str, what: str, kind: str) -> None:
    assert kind_of(around, what) == kind


def test_lands_by_people_capital_and_name() -> None:
    assert lands_of("Danish boats left Oslo for Sri Lanka in May") == {"DNK", "NOR", "LKA"}

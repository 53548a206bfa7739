"""Small repairs of the words that event summaries are made of."""

from __future__ import annotations

import pytest

from twosource.across.event_summary import tidy, trim
from twosource.across.event_words import passive


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("an officer who was", "an officer"),
        ("ways to", "ways"),
        ("hundreds of miners in the strike that", "hundreds of miners in the strike"),
        ("two sailors", "two sailors"),
    ],
)
def test_cut_noun_phrases_lose_what_hangs_on(cut: str, whole: str) -> None:
    assert trim(cut) == whole


@pytest.mark.parametrize(
    ("loose", "neat"),
    [
        ("Peru 's envoy , again", "Peru's envoy, again"),
        ("as ‘safe as a bank", "as safe as a bank"),
        ("``safe as a bank", "safe as a bank"),
        ("as “safe” as Peru’s bank", "as “safe” as Peru’s bank"),
    ],
)
def test_marks_are_closed_and_stand_by_their_words(loose: str, neat: str) -> None:
    assert tidy(loose) == neat


@pytest.mark.parametrize(
    ("theme", "participle", "line"),
    [
        ("the port", "closed since then", "the port has been closed since then"),
        ("two ports", "shut since May", "two ports have been shut since May"),
        ("the port", "closed in May", "the port was closed in May"),
    ],
)
def test_what_lasts_since_then_has_been(theme: str, participle: str, line: str) -> None:
    assert passive(theme, participle, "occurred") == line


def test_what_is_set_for_a_day_is_not_to_be_set() -> None:
    assert passive("the summit", "set for April", "planned") == "the summit is set for April"
    assert passive("the summit", "held in Lima", "planned") == "the summit is to be held in Lima"


def test_a_clause_makes_no_plural() -> None:
    assert passive("a clinic that killed a guard and a nurse", "bombed", "occurred").endswith("was bombed")

"""A denial that names no deed, and the claim in another report that it waves off."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_two_voices import DAY, NEXT, read
from twosource.across.disputes.claim_words import is_bare_dismissal
from twosource.parse import Parser

CLAIM = "Sweden's navy said Norwegian boats had rammed a trawler near Gotland."


@pytest.mark.parametrize(
    "denial",
    [
        "Norway's defence ministry called the claim baseless.",
        "Norway dismissed the claim.",
        "Norway's defence ministry described the charge as absurd.",
        "Norway branded the accusation a lie.",
        "Norway's minister Kari Dahl said the claim was rubbish.",
        "Norway said it was not true.",
        "Norwegian officials brushed aside the charge.",
        "Norway disputed Sweden's account.",
        "Norway refuted the report.",
        '"That is a lie," Norwegian minister Kari Dahl said.',
        '"There is not a word of truth in it," Norwegian minister Kari Dahl said.',
        "Norway's navy denied responsibility.",
        "Norway's navy said the Swedish claim did not match the facts.",
        "Norway's navy said Sweden had invented the collision.",
        "Norway's navy said the collision never happened.",
        "Norway's navy said it was not to blame for the collision.",
        "Norway said its boats were not involved.",
        "Norway's navy said its boats had been nowhere near Gotland.",
    ],
)
def test_who_waves_off_what_he_is_said_to_have_done(parser: Parser, denial: str) -> None:
    disputes = read(parser, (DAY, CLAIM), (NEXT, denial)).disputes
    assert len(disputes) == 1
    assert {span.report for side in disputes[0].sides for span in side.evidence} == {"r0", "r1"}


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (CLAIM, "Danish minister Lise Krag said the claim was rubbish."),
        (CLAIM, "Norway dismissed the newspaper's story."),
        (CLAIM, "Norway said it was not ready."),
        (CLAIM, '"That is a boat," Norwegian minister Kari Dahl said.'),
        ("Sweden's navy said Norwegian boats had come to the help of a trawler.", "Norway dismissed the claim."),
        (
            "The clerk Ola Rud has flown to Visby, according to Sweden's president, as Norwegian police blocked the harbour.",
            "Norway said the reports were not true.",
        ),
        ("Sweden's navy said its boats had rammed a Norwegian trawler.", "Norway said it was not true."),
    ],
)
def test_who_is_blamed_for_nothing_waves_off_something_else(parser: Parser, claim: str, denial: str) -> None:
    assert not read(parser, (DAY, claim), (NEXT, denial)).disputes


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("That is a lie from beginning to end", True),
        ("all of this was pure invention", True),
        ("the reports were not true", True),
        ("a blatant lie", True),
        ("nothing of the kind happened", True),
        ("the road was not true to its name", False),
        ("what he considered a lie", False),
        ("that is a road", False),
    ],
)
def test_words_that_only_wave_off(text: str, is_bare: bool) -> None:
    assert is_bare_dismissal(text) == is_bare

"""Who can be an origin though no party is known by the name, and what a reader calls it."""

from __future__ import annotations

import pytest

from twosource.across.carriers.speaker_words import find_voice
from twosource.model.text import Report, Span


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("hospital officials", "hospital officials"),
        ("the head of the port authority", "head of the port authority"),
        ("dozens of villagers", "dozens of villagers"),
        ("two firemen who asked not to be named", "two firemen who asked not to be named"),
        ("Officials", "officials"),
        ("Bo Lund", "Bo Lund"),
        ("her grandmother", "grandmother"),
        ("a senior aide, Bo Lund", "senior aide, Bo Lund"),
    ],
)
def test_people_speak(words: str, name: str) -> None:
    voice = find_voice(Report("r", "r", words), Span("r", 0, len(words)))
    assert voice is not None
    assert (voice.name, voice.is_paper) == (name, False)


@pytest.mark.parametrize("words", ["a letter to the court", "the memo", "reports from the field"])
def test_papers_carry_words(words: str) -> None:
    voice = find_voice(Report("r", "r", words), Span("r", 0, len(words)))
    assert voice is not None
    assert voice.is_paper


@pytest.mark.parametrize(
    "words",
    [
        "the number of ships",
        "nobody",
        "no one",
        "the floods in the valley",
        "signs",
        "the rallies",
        "the day",
        ",",
        "visit,",
    ],
)
def test_things_and_nobody_tell_nothing(words: str) -> None:
    assert find_voice(Report("r", "r", words), Span("r", 0, len(words))) is None


@pytest.mark.parametrize(
    ("words", "is_body"),
    [
        ("the port authority", True),
        ("the regional police", True),
        ("Lake Council", True),
        ("the council", False),
        ("a port authority", False),
        ("his office", False),
        ("Officials", False),
    ],
)
def test_a_body_whose_name_says_which(words: str, is_body: bool) -> None:
    voice = find_voice(Report("r", "r", words), Span("r", 0, len(words)))
    assert voice is not None
    assert voice.is_body is is_body

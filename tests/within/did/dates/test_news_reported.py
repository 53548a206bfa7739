"""Deeds told as past that are news all the same."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.dated import made

from twosource.within.did.dates.news_reported import find_reported


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        ("The ministry said rebels had shelled the port.", "shelled", "2023-03-14/2023-03-15"),
        ("The ministry said on Monday that rebels had shelled the port.", "shelled", "2023-03-12/2023-03-13"),
        (
            "The mayor said rebels had begun a new raid ten minutes after the truce began.",
            "begun",
            "2023-03-14/2023-03-15",
        ),
        # told as old, of another time, as a quotation, or far down in the report
        ("The ministry said rebels had once shelled the port.", "shelled", None),
        ("The ministry said rebels had shelled the port in 2019.", "shelled", None),
        ("The ministry said rebels had begun a raid since the truce ended.", "begun", None),
        ('The mayor said he had been "practically shelled" by his guests.', "shelled", None),
        ("Rebels had shelled the port.", "shelled", None),
        ("The ministry says rebels had shelled the port.", "shelled", None),
        ("The ministry said rebels shelled the port.", "shelled", None),
        ("In May 2019 the mayor said rebels had shelled the port.", "shelled", None),
        ("It rained. " * 7 + "The ministry said rebels had shelled the port.", "shelled", None),
    ],
)
def test_what_is_said_to_have_been_done(read_text: ReadText, text: str, word: str, days: str | None) -> None:
    _, news, places = made(read_text, text)
    found = find_reported(news, places[word], is_force=True)
    assert (str(found) if found is not None else None) == days
    assert find_reported(news, places[word]) is None  # whatever is no deed of force


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        ("The guards freed him on Monday, hours after they had arrested him.", "arrested", "2023-03-12/2023-03-13"),
        ("The guards freed him on Monday, minutes after they had arrested him.", "arrested", "2023-03-13"),
        ("The guards freed him on Monday, hours before they arrested him again.", "arrested", "2023-03-13/2023-03-14"),
        ("The guards freed him on Monday after they had arrested him.", "arrested", None),
        ("The guards freed him on Monday, years after they had arrested him.", "arrested", None),
        ("The guards freed him in May, hours after they had arrested him.", "arrested", None),
    ],
)
def test_what_came_hours_before(read_text: ReadText, text: str, word: str, days: str | None) -> None:
    _, news, places = made(read_text, text)
    found = find_reported(news, places[word])
    assert (str(found) if found is not None else None) == days


def test_what_a_thing_is_for_dates_no_deed(read_text: ReadText) -> None:
    _, news, places = made(read_text, "Talks on a contract for 2022 failed.")
    assert news.dating.date(places["failed"]) is None

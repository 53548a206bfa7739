"""Deeds told as past that are news all the same, and lengths and asides that make none old."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.did.dating import Dating
from twosource.within.did.news import News
from twosource.within.did.news_reported import find_reported
from twosource.within.when import find_when

WEDNESDAY = "2023-03-15"


def made(read_text: ReadText, text: str) -> tuple[News, dict[str, int]]:
    report, parse = read_text(text, published=WEDNESDAY)
    verbs = frozenset(t.i for t in parse.tokens if t.tag.startswith("VB") and t.dep not in ("aux", "auxpass"))
    dating = Dating(parse, report, find_when(parse, report), verbs)
    return News(parse, report, dating), {t.text: t.i for t in reversed(parse.tokens)}


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
    news, places = made(read_text, text)
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
    news, places = made(read_text, text)
    found = find_reported(news, places[word])
    assert (str(found) if found is not None else None) == days


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        ("The mayor has declared a week of mourning.", "declared", "2023-03-14/2023-03-15"),
        ("The mayor has declared it for years.", "declared", None),
        ("Oslo ended its strike on Wednesday, and Rome has warned it.", "warned", "2023-03-14/2023-03-15"),
        (
            "It rained. It snowed. It rained.\n\nFamilies sang for the men who were killed when the dam broke in May."
            " The guild condemned the raid.",
            "condemned",
            "2023-03-14/2023-03-15",
        ),
        (
            "It rained. It snowed on Tuesday. It rained.\n\nThe tax will fall within five years. Both signed the bill.",
            "signed",
            "2023-03-14/2023-03-15",
        ),
        (
            "It rained. It snowed. It rained.\n\nThey have quarrelled for years. Both mayors signed the bill.",
            "signed",
            None,
        ),
    ],
)
def test_what_makes_no_deed_old(read_text: ReadText, text: str, word: str, days: str | None) -> None:
    news, places = made(read_text, text)
    found = news.around(places[word])
    assert (str(found) if found is not None else None) == days


def test_what_a_thing_is_for_dates_no_deed(read_text: ReadText) -> None:
    news, places = made(read_text, "Talks on a contract for 2022 failed.")
    assert news.dating.date(places["failed"]) is None

"""Nouns that name a deed told elsewhere, and nouns that do not."""

from __future__ import annotations

from typing import get_args

import pytest
from tests.conftest import ReadText

from twosource.lexicon.load import load_yaml
from twosource.model.facts import EventType
from twosource.model.passing import Passing
from twosource.within.did import find_did
from twosource.within.passing import find_passing
from twosource.within.said import find_said
from twosource.within.when import find_when
from twosource.within.who import find_who


def named(read_text: ReadText, text: str) -> tuple[Passing, ...]:
    report, parse = read_text(text, published="2023-03-08")
    parties, times = find_who(parse, report), find_when(parse, report)
    statements = find_said(parse, report, parties, times)
    events = find_did(parse, report, parties, times, statements)
    return find_passing(parse, report, parties, times, statements, events)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The expulsion came as no surprise to the staff.", ["expulsion"]),
        ("Shops were shut a day after the bombing.", ["bombing"]),
        ("Nobody in the town had heard of their withdrawal.", ["withdrawal"]),
        ("An expulsion came as no surprise.", []),  # any
        ("The next expulsion will come in May.", []),  # another
        ("The worst bombing in years shook nobody.", []),
        ("The guards had foiled the bombing.", []),
        ("They feared the risk of the attack.", ["attack"]),
        ("The general denied that he knew of the massacre.", []),
        ("The mayor said that he knew of the massacre.", ["massacre"]),
        ("This is the attack of a poet on his critics.", []),
    ],
)
def test_which_nouns_name_a_known_deed(read_text: ReadText, text: str, words: list[str]) -> None:
    assert [passing.word for passing in named(read_text, text)] == words


def test_the_phrase_says_who_whom_and_when(read_text: ReadText) -> None:
    (found,) = named(read_text, "Prices had doubled by the time of Mali's accession to the league of ports on Tuesday.")
    assert found.word == "accession"
    assert len(found.owners) == 1
    assert set(found.owners) <= set(found.parties)
    assert {"league", "port"} <= set(found.words)


def test_a_day_before_the_noun_is_its_day(read_text: ReadText) -> None:
    (found,) = named(read_text, "Shops did well by Monday's accession.")
    assert found.date is not None
    assert found.date.start == "2023-03-06"


def test_what_tells_an_event_is_not_named_in_passing(read_text: ReadText) -> None:
    assert not named(read_text, "The bombing of the port by Norway killed three people.")


def test_the_rows_name_known_types_and_deeds() -> None:
    retold = load_yaml("retold.yaml")
    deeds = {row["deed"] for row in retold["acts"]} | set(retold["by rule"])
    for row in load_yaml("passing.yaml")["rows"]:
        assert set(row["types"]) <= set(get_args(EventType))
        assert set(row.get("deeds", ())) <= deeds
        assert row["nouns"]

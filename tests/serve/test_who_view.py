from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from twosource.model.facts import Role
from twosource.model.record import Entity, EntityMention, Record
from twosource.model.text import Span
from twosource.serve.who_view import look_up, print_answer, to_json


def write(query: str, on: str | None = None, record: Record | None = None) -> str:
    stream = io.StringIO()
    print_answer(look_up(query, on, record), Console(file=stream, width=200))
    return stream.getvalue()


def test_offices_of_the_day_are_shown_with_their_source() -> None:
    text = write("Qin Gang", "2023-03-01")
    assert "Minister of Foreign Affairs (China), 2022-12-30 to 2023-07-25 [unverified]" in text
    assert "Ambassador" not in text
    assert "[wikidata]" in write("Lukashenko")


def test_a_description_finds_who_held_the_office() -> None:
    assert write("the Belarusian foreign minister", "2023-03-01").startswith("Sergei Aleinik")
    assert write("China's foreign minister", "2023-03-01").startswith("Qin Gang")


@pytest.mark.parametrize(
    ("query", "on", "name"),
    [
        ("Belarusian foreign minister", "2023-02-24", "Sergei Aleinik"),
        ("UN secretary-general", "2010-11-01", "Ban Ki-moon"),
        ("Prime Minister of Pakistan", "2010-11-01", "Yousaf Raza Gilani"),
        ("prime minister of the United Kingdom", "2010-11-01", "David Cameron"),
    ],
)
def test_an_office_of_a_country_or_body_finds_its_holder_of_the_day(query: str, on: str, name: str) -> None:
    assert look_up(query, on).matches[0].name == name


def test_an_office_whose_holder_is_not_known_is_told_so() -> None:
    text = write("Belarusian foreign minister", "1990-01-01")
    assert "who held the office on 1990-01-01 is not known to the base (it has " in text
    assert "Sergei Aleinik 2022-12-13 to 2024-06-27 [unverified]" in text
    assert "today is not known to the base\n" in write("Tuvaluan health minister")
    assert write("Norwegian lawmakers") == "Norwegian lawmakers: Norway, LEG\n"


def test_namesakes_are_matches_of_their_own() -> None:
    names = [match.name for match in look_up("Bush", "2004-01-01").matches]
    assert names[0] == "George W. Bush"
    assert "George H. W. Bush" in names
    assert "held no known office on that day" in write("George H. W. Bush", "2004-01-01")


def test_organisations_outlets_and_places() -> None:
    assert "members: China, Russia" in write("SCO")
    assert "state agency, owned by government of Belarus" in write("www.belta.by")
    assert "Tripoli" in write("Tripoli")
    assert "unknown" not in write("UNICEF")


def test_json_has_country_and_sector_of_the_phrase() -> None:
    answer = json.loads(json.dumps(to_json(look_up("Norwegian lawmakers"))))
    assert (answer["query"], answer["country"], answer["sector"]) == ("Norwegian lawmakers", "NOR", "LEG")
    assert answer["matches"] == []
    person = to_json(look_up("Qin Gang", "2023-03-01"))["matches"][0]
    assert [office["is_held"] for office in person["offices"]] == [False, True]
    assert person["offices"][1]["source"] is None


@pytest.mark.parametrize("query", ["", "zzz", "x" * 10_000, "\x00", "漢字"])
def test_what_is_not_known_is_said(query: str) -> None:
    text = write(query)
    assert "not known" in text
    assert len(text) < 300


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError):
        look_up("Qin Gang", "2023-02-30")


def test_what_the_reports_say_stands_beside_the_base() -> None:
    span = Span("r", 0, 8)
    roles = (Role("finance minister", "CHN", evidence=(span,)), Role("Minister of Foreign Affairs", "CHN"))
    entity = Entity("n1", "Qin Gang", "person", (), "CHN", roles, (EntityMention(span, "name"),))
    other = Entity("n2", "Ann Example", "person", (), None, (), ())
    answer = look_up("Qin Gang", None, Record(reports=(), entities=(entity, other)))
    assert [told.entity for told in answer.told] == ["n1"]
    assert answer.told[0].differs[0].startswith("a report says finance minister")
    assert len(answer.told[0].differs) == 1
    assert "In your reports: Qin Gang (1 mention): finance minister" in write(
        "Qin Gang", None, Record((), entities=(entity,))
    )

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.work import count_calls
from twosource.errors import BrokenData
from twosource.lexicon import actors
from twosource.lexicon.actors import (
    find_actors,
    find_holders,
    find_organisation,
    find_outlet,
    kb_version,
    list_actors,
    list_outlets,
)
from twosource.lexicon.load import list_data, read_data
from twosource.lexicon.places import country
from twosource.lexicon.titles import strip_titles, title_key


@pytest.mark.parametrize(
    ("title", "of", "on", "name"),
    [
        ("foreign minister", "CHN", "2023-03-01", "Qin Gang"),
        ("Minister of Foreign Affairs", "CHN", "2023-08-01", "Wang Yi"),
        ("foreign minister", "BLR", "2023-03-01", "Sergei Aleinik"),
        ("president", "BLR", "2023-03-01", "Alexander Lukashenko"),
        ("secretary of state", "USA", "2022-01-01", "Antony Blinken"),
        ("foreign minister", "USA", "2025-06-01", "Marco Rubio"),
        ("prime minister", "GBR", "2022-09-20", "Liz Truss"),
        ("Defense Secretary", "USA", "2003-04-01", "Donald Rumsfeld"),
        ("secretary-general", "United Nations", "2005-01-01", "Kofi Annan"),
        ("supreme leader", "PRK", "2010-01-01", "Kim Jong Il"),
    ],
)
def test_who_held_an_office_on_a_day(title: str, of: str, on: str, name: str) -> None:
    assert [actor.name for actor in find_holders(title, of, on)] == [name]


def test_a_secretary_is_a_minister_in_some_countries_only() -> None:
    assert (
        find_holders("foreign secretary", "GBR", "2022-11-01")
        == find_holders("foreign minister", "GBR", "2022-11-01")
        != ()
    )
    assert find_holders("foreign minister", "IND", "2016-10-27") != ()
    assert find_holders("foreign secretary", "IND", "2016-10-27") == ()  # the first civil servant of the ministry


def test_holders_without_a_day_come_latest_first() -> None:
    names = [actor.name for actor in find_holders("president", "USA")]
    assert names.index("Joe Biden") < names.index("Barack Obama") < names.index("Bill Clinton")
    assert find_holders("president", "Atlantis") == ()


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Aleksandr Lukashenka", "Alexander Lukashenko"),
        ("President Lukashenko", "Alexander Lukashenko"),
        ("Volodimir Zelenskij", "Volodymyr Zelenskyy"),
        ("Dmitri Peskov", "Dmitry Peskov"),
        ("Mr. Qin", "Qin Gang"),
        ("Лукашенко", "Alexander Lukashenko"),
        ("Vladimir Рutin", "Vladimir Putin"),
    ],
)
def test_people_are_found_in_other_spellings(query: str, name: str) -> None:
    assert name in [actor.name for actor in find_actors(query)]


def test_who_is_in_office_that_day_comes_first() -> None:
    assert find_actors("Bush", "1991-01-15")[0].name == "George H. W. Bush"
    assert find_actors("Bush", "2004-01-15")[0].name == "George W. Bush"
    assert {actor.name for actor in find_actors("Kim Jong Un")} == {"Kim Jong Un"}
    assert {actor.gender for actor in find_actors("Ferdinand Marcos")} == {"m"}
    assert [actor.name for actor in find_actors("Ferdinand Marcos")] == ["Ferdinand Marcos"]


@pytest.mark.parametrize("name", ["", "   ", "lukashenko", "Zzyzx Qwertovich", "x" * 10_000, "Иẞ漢字"])
def test_unknown_names_find_nobody(name: str) -> None:
    assert find_actors(name) == ()


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Shanghai Cooperation Organization", "org/shanghai-cooperation-organisation"),
        ("SCO", "org/shanghai-cooperation-organisation"),
        ("the EU", "org/european-union"),
        ("Nato", "org/nato"),
        ("WHO", "org/world-health-organization"),
        ("Hizbullah", "org/hezbollah"),
        ("Bundestag", "org/bundestag"),
    ],
)
def test_organisations_are_found(name: str, id: str) -> None:
    found = find_organisation(name)
    assert found is not None
    assert found.id == id


@pytest.mark.parametrize("name", ["Who", "who", "Us", "nato", "", "Ministry of Silly Walks", "Qin Gang"])
def test_what_is_no_organisation(name: str) -> None:
    assert find_organisation(name) is None


@pytest.mark.parametrize(
    ("name", "outlet", "owner"),
    [
        ("BelTA", "BelTA", "state"),
        ("https://eng.belta.by/politics/view", "BelTA", "state"),
        ("www.bbc.co.uk", "BBC", "public"),
        ("The New York Times", "New York Times", "private"),
        ("Xinhua News Agency", "Xinhua", "state"),
    ],
)
def test_outlets_are_found_by_name_and_by_domain(name: str, outlet: str, owner: str) -> None:
    found = find_outlet(name)
    assert found is not None
    assert (found.name, found.ownership) == (outlet, owner)


def test_unknown_outlets() -> None:
    assert find_outlet("example.org") is None
    assert find_outlet("") is None
    assert find_outlet(".") is None


def test_members_of_an_organisation() -> None:
    sco = find_organisation("SCO")
    assert sco is not None
    assert "BLR" in sco.members
    assert "MNG" in sco.observers


def test_the_base_is_sound() -> None:
    ids = [actor.id for actor in list_actors()]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", day) for day in _days())
    for actor in list_actors():
        assert actor.country is None or country(actor.country) is not None, actor.id
        assert all(country(code) is not None for code in (*actor.members, *actor.observers)), actor.id
        assert all((o.start or "0") <= (o.end or "9999") for o in actor.offices), actor.id
    assert {outlet.ownership for outlet in list_outlets()} <= {
        "state", "state-funded", "state-linked", "public", "private",
    }  # fmt: skip
    assert all(outlet.country is None or country(outlet.country) for outlet in list_outlets())


def _days() -> list[str]:
    return [day for actor in list_actors() for o in actor.offices for day in (o.start, o.end) if day is not None]


def test_sources_are_named_or_open() -> None:
    assert {office.source for actor in list_actors() for office in actor.offices} == {"factbook", "wikidata", None}


def test_the_base_is_small_and_dated() -> None:
    assert sum(len(read_data(f"kb/{name}")) for name in list_data("kb")) < 5_000_000
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", kb_version()[1])


@pytest.mark.parametrize("loader", [actors._people, actors._outlets])
def test_broken_data_is_named(monkeypatch: pytest.MonkeyPatch, loader: Any) -> None:
    monkeypatch.setattr(actors, "read_data", lambda name: b"[]")
    loader.cache_clear()
    with pytest.raises(BrokenData, match="kb/"):
        loader()
    monkeypatch.undo()
    loader.cache_clear()
    loader()


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Deputy Foreign Minister Yuri Example", "Yuri Example"),
        ("former President George W. Bush", "George W. Bush"),
        ("Minister of Defence Ann Example", "Ann Example"),
        ("Lt. Gen. Ann Example", "Ann Example"),
        ("Prince", "Prince"),
        ("", ""),
    ],
)
def test_titles_are_taken_off(name: str, bare: str) -> None:
    assert strip_titles(name) == bare


def test_wordings_of_one_office_have_one_key() -> None:
    assert title_key("Minister of Foreign Affairs") == title_key("the foreign minister") == "foreign minister"
    assert title_key("Secretary of State", "USA") == "foreign minister"
    assert title_key("acting president") == "president"
    assert title_key("Keeper of the Ravens") == "keeper of the ravens"


@pytest.mark.parametrize("name", ["Map", "times", "Times", "Petra", "Tap", "Spa", "National"])
def test_words_are_no_outlets(name: str) -> None:
    assert find_outlet(name) is None


@pytest.mark.parametrize(
    ("name", "country"), [("MAP", "MAR"), ("The Times", "GBR"), ("Guardian", "GBR"), ("the BBC", "GBR")]
)
def test_outlets_in_their_own_writing(name: str, country: str) -> None:
    found = find_outlet(name)
    assert found is not None
    assert found.country == country


def test_a_son_is_not_taken_for_the_father_in_the_base():
    assert [a.name for a in find_actors("Robert Mugabe Jr.")] == []
    assert find_actors("Kassym Jomart Tokaev")[0].name == "Kassym-Jomart Tokayev"
    assert find_actors("Joe Biden Jr.")[0].name == "Joe Biden"


def test_ten_thousand_unknown_names_are_looked_up_in_seconds():
    import itertools

    given = ("Ivan", "Maria", "Ahmed", "John", "Olga", "Chen", "Pedro", "Fatima", "Lars", "Kwame")
    parts = ("ba", "de", "ko", "lu", "mi", "na", "ro", "su", "ta", "vi")
    surnames = ["".join(three).capitalize() for three in itertools.product(parts, parts, parts)]

    def look_up():
        for first, surname in itertools.product(given, surnames):
            find_actors(f"{first} {surname}ko")

    assert find_actors("Ivan Bababako") == ()
    assert count_calls(look_up) < 10_000 * 1_000  # a name met with each actor of the base would take tens of thousands

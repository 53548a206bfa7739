from __future__ import annotations

import pytest

from twosource.errors import BrokenData
from twosource.lexicon import places
from twosource.lexicon.places import country, find_demonym, find_metonym, find_place, find_places, list_places


@pytest.mark.parametrize(
    ("name", "code", "kind"),
    [
        ("Belarus", "BLR", "country"),
        ("the United States", "USA", "country"),
        ("US", "USA", "country"),
        ("U.S.", "USA", "country"),
        ("Cote d'Ivoire", "CIV", "country"),
        ("Côte d’Ivoire", "CIV", "country"),
        ("Kiev", "UKR", "city"),
        ("Kyiv", "UKR", "city"),
        ("São Paulo", "BRA", "city"),
        ("Georgia", "GEO", "country"),
        ("Crimea", "UKR", "region"),
        ("Hong Kong", "HKG", "country"),
        ("Soviet Union", "SUN", "country"),
        ("Texas", "USA", "region"),
        ("Минск", "BLR", "city"),
    ],
)
def test_places_are_found_under_their_names(name: str, code: str, kind: str) -> None:
    place = find_place(name)
    assert place is not None
    assert (place.country, place.kind) == (code, kind)


@pytest.mark.parametrize("name", ["us", "Us", "turkey", "", "   ", "Nowhereland", "a" * 10_000, "\x00"])
def test_words_are_no_places(name: str) -> None:
    assert find_place(name) is None


def test_a_city_that_is_first_of_all_a_name_must_be_asked_for() -> None:
    assert find_place("Jackson") is None
    assert [place.country for place in find_places("Jackson")] == ["USA"]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Belarusian", "BLR"), ("Belarusians", "BLR"), ("Frenchmen", "FRA"), ("Scots", "GBR"), ("Gazans", "PSE"),
        ("Chinese", "CHN"), ("Swiss", "CHE"), ("Dutch", "NLD"), ("Filipinos", "PHL"), ("Soviet", "SUN"), ("US", "USA"),
        ("Germans", "DEU"), ("Congolese", "COD"),
    ],
)  # fmt: skip
def test_demonyms_tell_the_country(word: str, code: str) -> None:
    assert find_demonym(word) == code


@pytest.mark.parametrize("word", ["polish", "us", "Us", "European", "Kurdish", "", "Martian"])
def test_words_that_tell_no_country(word: str) -> None:
    assert find_demonym(word) is None


@pytest.mark.parametrize(
    ("name", "code", "sector"),
    [("the Kremlin", "RUS", "GOV"), ("Minsk", "BLR", "GOV"), ("Pentagon", "USA", "MIL"), ("Downing Street", "GBR", "GOV"),
     ("Élysée", "FRA", "GOV"), ("Foggy Bottom", "USA", "GOV"), ("Capitol Hill", "USA", "LEG")],
)  # fmt: skip
def test_metonyms_stand_for_someone(name: str, code: str, sector: str) -> None:
    metonym = find_metonym(name)
    assert metonym is not None
    assert (metonym.country, metonym.sector) == (code, sector)


def test_what_is_no_metonym() -> None:
    assert find_metonym("kremlin") is None
    assert find_metonym("Springfield") is None


def test_every_country_can_be_asked_by_code_and_codes_are_whole() -> None:
    codes = [place.country for place in list_places() if place.kind == "country"]
    assert len(codes) == len(set(codes)) > 230
    assert all(code is not None and len(code) == 3 and code.isupper() for code in codes)
    belarus = country("BLR")
    assert belarus is not None
    assert belarus.alpha2 == "BY"
    assert country("XXX") is None


def test_every_city_lies_in_a_country_of_the_base() -> None:
    assert [
        place.name for place in list_places() if place.kind == "city" and country(place.country or "") is None
    ] == []
    assert sum(place.kind == "city" for place in list_places()) > 1500


def test_broken_data_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "read_data", lambda name: b'{"version": 1}')
    places._load.cache_clear()
    with pytest.raises(BrokenData, match=r"kb/places\.json"):
        find_place("Minsk")
    monkeypatch.undo()
    places._load.cache_clear()
    assert find_place("Minsk") is not None

from __future__ import annotations

import pytest

from twosource.lexicon.actors import find_organisation
from twosource.lexicon.load import load_yaml
from twosource.lexicon.phrases import resolve_phrase
from twosource.lexicon.sectors import is_open_head, singular
from twosource.lexicon.standing import sector_of_organisation, sector_of_title

PHRASES = [
    ("the Belarusian foreign minister", "BLR", "GOV"),
    ("Norwegian lawmakers", "NOR", "LEG"),
    ("Peru's Supreme Court", "PER", "JUD"),
    ("Bolivian police officers", "BOL", "COP"),
    ("Turkish warplanes", "TUR", "MIL"),
    ("the Kenyan army", "KEN", "MIL"),
    ("residents of Lviv", "UKR", "CVL"),
    ("Colombian coffee growers", "COL", "AGR"),
    ("an Iranian opposition leader", "IRN", "OPP"),
    ("pro-Russian separatists in Moldova", "MDA", "REB"),
    ("US-backed rebels in Syria", "SYR", "REB"),
    ("a Danish trade union", "DNK", "LAB"),
    ("reporters in Jakarta", "IDN", "JRN"),
    ("nurses in Lagos", "NGA", "MED"),
    ("Malian military junta", "MLI", "GOV"),
    ("a retired Finnish diplomat", "FIN", "ELI"),
    ("former Peruvian president", "PER", "ELI"),
    ("a spokesman for the Polish border guard", "POL", "MIL"),
    ("head of the Bundestag", "DEU", "LEG"),
    ("a group of Haitian migrants", "HTI", "REF"),
    ("the Thai central bank", "THA", "GOV"),
    ("Catholic bishops in Malawi", "MWI", "REL"),
    ("Mexican drug cartels", "MEX", "CRM"),
    ("UN peacekeepers", "UNO", "MIL"),
    ("EU diplomats", "EUR", "GOV"),
    ("NATO", "IGO", "IGO"),
    ("Ecuador's Defence Ministry", "ECU", "GOV"),
    ("Albania's Democratic Party", "ALB", "PTY"),
    ("Hamas fighters", "PSE", "REB"),
    ("Xinhua", "CHN", "GOV"),
    ("Le Monde", "FRA", "JRN"),
    ("Kyiv", "UKR", "GOV"),
    ("the Pentagon", "USA", "MIL"),
    ("Abkhazia", "GEO", "PRE"),
    ("Sweden", "SWE", None),
    ("a law professor at the University of Oxford", "GBR", "EDU"),
    ("students in Belgrade", "SRB", "EDU"),
    ("members of the Israeli security cabinet", "ISR", "GOV"),
    ("Joe Biden's administration", "USA", "GOV"),
    ("French defence minister Florence Parly", "FRA", "GOV"),
    ("Prime Minister Keir Starmer", "GBR", "GOV"),
    ("the unnamed gunman", None, "UAF"),
    ("he", None, "UNK"),
    ("He", None, "UNK"),
]


@pytest.mark.parametrize(("phrase", "country", "sector"), PHRASES)
def test_phrases_tell_country_and_sector(phrase: str, country: str | None, sector: str | None) -> None:
    found = resolve_phrase(phrase)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize(("phrase", "country", "sector"), load_yaml("sectors.yaml")["examples"])
def test_examples_beside_the_words_hold(phrase: str, country: str, sector: str | None) -> None:
    found = resolve_phrase(phrase)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize(
    ("phrase", "on", "sector"),
    [
        ("Vladimir Putin", "1999-01-01", "SPY"),
        ("Vladimir Putin", "2023-01-01", "GOV"),
        ("Marco Rubio", "2015-01-01", "LEG"),
        ("Marco Rubio", "2025-06-01", "GOV"),
        ("Jimmy Carter", None, "ELI"),
        ("Boris Johnson", "2023-01-01", "ELI"),
        ("the Taliban", "2000-01-01", "GOV"),
        ("the Taliban", "2010-01-01", "REB"),
        ("the Taliban", "2022-01-01", "GOV"),
        ("Alexei Navalny", "2021-01-01", "OPP"),
    ],
)
def test_sectors_go_with_the_day(phrase: str, on: str | None, sector: str) -> None:
    assert resolve_phrase(phrase, on).sector == sector


@pytest.mark.parametrize(
    "phrase", ["", " ", "...", "😀", "x" * 10_000, "the", "Zorblax", "\u202eabc", "of of of of", "-" * 500, "''''"]
)
def test_nonsense_resolves_to_nothing(phrase: str) -> None:
    assert resolve_phrase(phrase)[:2] == (None, None)


def test_a_long_list_of_names_ends() -> None:
    assert resolve_phrase("Minsk Moscow Beijing " * 5000).country is not None


def test_text_wins_over_the_base() -> None:
    found = resolve_phrase("Senator Marco Rubio", "2025-06-01")
    assert found.sector == "LEG"
    assert found.actor is not None


@pytest.mark.parametrize(
    ("title", "sector"),
    [
        ("Director of the Federal Security Service", "SPY"),
        ("Chief of the General Staff", "MIL"),
        ("Chairman of the State Duma", "LEG"),
        ("Minister of Foreign Affairs", "GOV"),
        ("Keeper of the Ravens", "GOV"),
    ],
)
def test_offices_have_sectors(title: str, sector: str) -> None:
    assert sector_of_title(title) == sector


def test_an_organisation_that_never_governed_keeps_its_sector() -> None:
    hamas = find_organisation("Hamas")
    assert hamas is not None
    assert sector_of_organisation(hamas, "2023-01-01") == "REB"


@pytest.mark.parametrize(
    ("plural", "word"),
    [("militias", "militia"), ("agencies", "agency"), ("gunmen", "gunman"), ("churches", "church"), ("press", "press"),
     ("police", "police"), ("services", "service"), ("gas", "gas"), ("taxes", "tax")],
)  # fmt: skip
def test_singular(plural: str, word: str) -> None:
    assert singular(plural) == word


def test_open_heads() -> None:
    assert is_open_head("Leaders")
    assert not is_open_head("lawyers")

"""Names by a line's layout: datelines, desks, tables, scorecards, result lists."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who


def names_of(read_text, text: str) -> dict[str, str]:
    """Return the kind of each name by its written form."""
    report, parse = read_text(text)
    parties = find_who(parse, report)
    return {
        text[m.span.start : m.span.end]: party.kind for party in parties for m in party.mentions if m.form == "name"
    }


DATELINES = [
    ("KUMASI/TEMA (Agency) - Two ships collided off the coast on Monday.", {"KUMASI": "place", "TEMA": "place"}),
    ("ST. MORITZ, Switzerland - Results came in late.", {"ST. MORITZ": "place", "Switzerland": "country"}),
    ("OUAGADOUGOU 2020-12-05", {"OUAGADOUGOU": "place"}),
    ("ZWEIBRUECKEN - Ama Osei spoke to farmers in the town hall.", {"ZWEIBRUECKEN": "place", "Ama Osei": "person"}),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_datelines_are_places(read_text, text, expected):
    found = names_of(read_text, text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "text", ["QUESTIONABLE MEDICAL CLAIMS - For years he sold them.", "WE KNOW NOTHING - THEY SAY ALL OF IT"]
)
def test_headings_in_capitals_are_no_towns(read_text, text):
    assert "place" not in names_of(read_text, text).values()


TABLES = [
    (
        "Soccer-Results and standings\nFSV Mainz 05   2 Arminia Bielefeld     1\n1  Karvel Wanderers  9 7 1 1 34 14 22\n"
        "2  Accra Lions  9 6 1 2 30 14 19",
        {"FSV Mainz 05": "organisation", "Karvel Wanderers": "organisation", "Accra Lions": "organisation"},
    ),
    (
        "Tennis-Results of the final rounds\n2-Laslo Berg (Serbia) beat 6-Emil Dahl (Finland) 6-4 6-2\n"
        "Kofi Lund (Ghana) beat Hugo Brandt (Bolivia) 6-1 6-2",
        {
            "Laslo Berg": "person",
            "Emil Dahl": "person",
            "Kofi Lund": "person",
            "Hugo Brandt": "person",
            "Serbia": "country",
        },
    ),
    (
        "Tennis-Results of the final rounds\nJonas Lund (GER x12) bt Liam Chan (CAN) 6-4 6-2\nKofi Berg (NED x5) bt Emil Dahl (JPN) 6-1 6-2",
        {
            "Jonas Lund": "person",
            "Liam Chan": "person",
            "GER": "country",
            "CAN": "country",
            "NED": "country",
            "JPN": "country",
        },
    ),
    (
        "Scoreboard of the second test match\nT. Lund lbw b Dahl 5\nH. Osei c Berg b Lund 17\nK. Adjei not out 22\n"
        "Extras: (b-1 lb-9) 10",
        {"T. Lund": "person", "Dahl": "person", "H. Osei": "person", "Berg": "person", "K. Adjei": "person"},
    ),
    (
        "Motor racing-Qualifying times\n1. Ama Osei (Ghana) Racing Point 54.5\n2. Espen Dahl (Norway) Red Bull 54.6",
        {"Ama Osei": "person", "Racing Point": "organisation", "Espen Dahl": "person", "Red Bull": "organisation"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_tables_tell_teams_and_players(read_text, text, expected):
    found = names_of(read_text, text)
    assert {name: found.get(name) for name in expected} == expected
    assert "Extras" not in found


def test_figures_of_an_election_make_no_teams(read_text):
    found = names_of(read_text, "Votes counted by Monday\nAma Osei 2,300 Espen Dahl 1,900\nThe count goes on in Accra.")
    assert found["Espen Dahl"] == "person"
    assert "organisation" not in found.values()


def test_a_desk_is_no_part_of_the_name(read_text):
    found = names_of(read_text, "Cricket-Dahl makes a century\nEspen Dahl made 104 before lunch in Accra.")
    assert found["Dahl"] == "person"
    assert not any(name.startswith("Cricket") for name in found)


REST = [
    ("Zhejiang Lumo Holding sold its mill. Nobody at Lumo answered.", "Lumo", "organisation"),
    ("Merkel tweeted a picture of the forest.", "Merkel", "person"),
    ("The case went to K. Osei on Friday.", "K. Osei", "person"),
    ("The prize went to MTVA, which keeps the archive.", "MTVA", "organisation"),
    ("Kira Volkova flew home. In the evening Volkova slept.", "Volkova", "person"),
    ("His wife Wanjiku sang.", "Wanjiku", "person"),
    ("Ursula von der Dahl spoke to Boris Lund on Monday; Maros Berg left.", "Ursula von der Dahl", "person"),
    (
        "The camp was run by the International Federation of Red Cross Societies.",
        "International Federation of Red Cross Societies",
        "organisation",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind"), REST)
def test_names_that_the_finder_leaves_out(read_text, text, name, kind):
    assert names_of(read_text, text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The CEO left.", "CEO"),
        ("He had HIV for years.", "HIV"),
        ("Mr. President, you said so. I think President Dahl is wrong.", "President"),
    ],
)
def test_letters_that_name_no_body(read_text, text, name):
    assert name not in names_of(read_text, text)


PLACES = [
    ("Laws passed in Arkansas, Colorado, Georgia and Utah.", "Georgia", "place"),
    ("Georgia and Armenia signed a pact in Tbilisi.", "Georgia", "country"),
    ("North Korean officials met two South African lawmakers.", "North Korean officials", None),
    ("Ships left Dar es Salaam for Dodoma.", "Dar es Salaam", "place"),
]


@pytest.mark.parametrize(("text", "name", "kind"), PLACES)
def test_places_whose_names_mean_two_things(read_text, text, name, kind):
    assert names_of(read_text, text).get(name) == kind


def test_adjectives_of_two_words_give_their_country(read_text):
    report, parse = read_text("North Korean officials met the South African Foreign Affairs Department.")
    found = {party.name: party.country for party in find_who(parse, report)}
    assert found["North Korean officials"] == "PRK"
    assert found["South African Foreign Affairs Department"] == "ZAF"


def test_a_general_assembly_is_not_always_the_united_nations(read_text):
    report, parse = read_text("The General Assembly of Indiana met on Monday.")
    assert all(party.base != "org/un-general-assembly" for party in find_who(parse, report))
    report, parse = read_text("The U.N. envoy spoke. The General Assembly met on Monday.")
    assert any(party.base == "org/un-general-assembly" for party in find_who(parse, report))


def test_a_state_house_is_kenyas_only_beside_kenya(read_text):
    report, parse = read_text("The State House in Maine closed on Monday.")
    assert all(party.country != "KEN" for party in find_who(parse, report))
    report, parse = read_text("Kenya reacted at once. State House said no.")
    assert any(party.kind == "government" and party.country == "KEN" for party in find_who(parse, report))


def test_a_state_senate_is_of_its_country(read_text):
    report, parse = read_text("The Wyoming Senate voted on Monday.")
    assert {party.name: party.country for party in find_who(parse, report)}["Wyoming Senate"] == "USA"


def test_an_officer_of_a_firm_is_no_name(read_text):
    found = names_of(read_text, "Chief Financial Officer Kofi Osei left the firm.")
    assert found == {"Kofi Osei": "person"}

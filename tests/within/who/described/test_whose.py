"""Whose a bare "the ministry" is, ships by name, and what tells no country."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who

# (text, words, name of the party that they stand for and its country; None where it stays open)
BODIES = [
    (
        "Norway closed the crossing at night, the interior ministry said. Accra protested.",
        "the interior ministry", ("Norwegian interior ministry", "NOR"),
    ),
    # Accra is named only later, and is no government before that
    (
        "Norway expelled two Ghanaian diplomats, the government said. Accra will answer.",
        "the government", ("Government of Norway", "NOR"),
    ),
    ("Ghana shelled the town of Karvel in Norway, the ministry said.", "the ministry", None),
    ("Norway must not close the crossing, the ministry said.", "the ministry", None),
    (
        'Ghana\'s envoy Liv Dahl met Norwegian President Aino Virta. "The presidential administration knew," Liv Dahl said.',
        "The presidential administration", ("Government of Ghana", "GHA"),
    ),
    ("In Riga, Foreign Ministry spokesman Jo Ozols denied it.", "Foreign Ministry", ("Latvian Foreign Ministry", "LVA")),
    ("Allied leaders in Oslo signed the paper.", "Allied leaders", None),
    ("Peacekeepers in Ghana wait. Officials in Accra objected.", "Officials", ("Ghanaian officials", "GHA")),
    ("He wrote it on X. Two Norwegian officials denied it.", "Two Norwegian officials", ("Norwegian officials", "NOR")),
    (
        "Latvia hunts the ships of Ghana's so-called shadow fleet.",
        "Ghana's so-called shadow fleet", ("Ghanaian shadow fleet", "GHA"),
    ),
    # who urges both countries is neither of them
    ("Ghana wrote to Togo. Norway urged both countries to wait.", "both countries", ("Ghana and Togo", None)),
    ("Togo paid. Ghana and Norway lodged protests with both countries.", "both countries", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "party"), BODIES)
def test_bodies_are_of_who_acts(read_text, text, words, party):
    report, parse = read_text(text)
    found = {report.quote(m.span): (p.name, p.country) for p in find_who(parse, report) for m in p.mentions}
    assert found.get(words) == party


PREMIERS = [
    ("Norway's government met at night. Prime Minister Liv Virta said the ships were late.", "NOR"),
    ("Norway's government met Ghana's envoy. Prime Minister Liv Virta said the ships were late.", None),
    ("Norway's government met at night.\n\nPrime Minister Liv Virta said the ships were late.", None),
    ("Norway banned the ships. President Liv Virta of Karvel Bank said they were late.", None),
    ("Norway banned the ships, Prime Minister Liv Virta said.", "NOR"),
    ("Norway was wrong to ban the ships. If Prime Minister Liv Virta sends hers, traders will leave.", None),
]


@pytest.mark.parametrize(("text", "country"), PREMIERS)
def test_premiers_are_of_the_country_before_them(read_text, text, country):
    report, parse = read_text(text)
    person = next(p for p in find_who(parse, report) if p.name == "Liv Virta")
    assert (person.country, person.roles[0].of if country else None) == (country, country)


KINDS = [
    ("The tanker Karvel Bay left Riga. Later the Karvel Bay sank in Tema Bay.", {"Karvel Bay": "other", "Riga": "place", "Tema Bay": "place"}),
    ("Divers searched the Karvel Sea. A tanker passed.", {"Karvel Sea": "place"}),
    ("The Karvel Bay lost its anchor. A tanker passed.", {"Karvel Bay": "other"}),
    ("Police boarded the Karvel Star, a Norwegian tanker, near Riga.", {"Karvel Star": "other", "Riga": "place"}),
    ("The crew of the Karvel Bay slept. The ship drifted.", {"Karvel Bay": "other"}),
    ("They went aboard the Karvel Bay. The ship drifted.", {"Karvel Bay": "other"}),
    ("Ghana seized a ship. Norway objected.", {"Ghana": "country", "Norway": "country"}),
    ("Border guards fired at a van near Riga.", {"Riga": "place"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_ships_are_no_places(read_text, text, kinds):
    report, parse = read_text(text)
    found = {report.quote(m.span): p.kind for p in find_who(parse, report) for m in p.mentions if m.form == "name"}
    assert found == kinds


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Farmers in San Fernando sold rice to Japan.", None),
        ("Farmers in San Fernando, Trinidad, sold rice. Trinidad and Tobago taxed it.", "TTO"),
        ("Farmers in San Francisco sold rice to Japan.", "USA"),
    ],
)
def test_shared_towns_tell_no_country(read_text, text, country):
    report, parse = read_text(text)
    assert next(p.country for p in find_who(parse, report) if p.name.startswith("San ")) == country


def test_marks_are_no_names(read_text):
    report, parse = read_text("Sen. Ama Osei, R-TX, spent US$ 40 million. States may object. The States wait.")
    names = {report.quote(m.span) for p in find_who(parse, report) for m in p.mentions if m.form == "name"}
    assert names <= {"Ama Osei", "States"}


def test_he_is_not_whom_he_calls_on(read_text):
    report, parse = read_text("Kofi Mensah shouted at Yao Amegan in the square. He called on Yao Amegan to leave.")
    found = {report.quote(m.span): p.name for p in find_who(parse, report) for m in p.mentions}
    assert found["He"] == "Kofi Mensah"


def test_a_headline_in_capitals_is_no_kind_of_people(read_text):
    report, parse = read_text("GHANA NIGHTCLUB BLAZE Three people have been held.")
    assert not any("NIGHTCLUB" in p.name for p in find_who(parse, report) if p.is_plural and p.members)


def test_a_state_government_is_not_the_country(read_text):
    report, parse = read_text("Norway's government agreed. The state government will pay.")
    assert all(
        report.quote(m.span) != "The state government" for p in find_who(parse, report) if p.country for m in p.mentions
    )


def test_who_is_asked_may_be_he(read_text):
    report, parse = read_text("Kofi Mensah asked Yao Amegan what he thought.")
    assert not any(m.form == "pronoun" for p in find_who(parse, report) for m in p.mentions)

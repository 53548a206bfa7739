"""Names of one report joined, and kept apart."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who

# (text, name of party, how many mentions by name it has)
JOINED = [
    ("Espen Dahl arrived. Mr. Dahl smiled. Dahl then left.", "Espen Dahl", 3),
    ("John F. Osei and John Osei are one, John Osei said.", "John F. Osei", 3),
    ("The Volta River Authority (VRA) met. The VRA agreed. VRA staff left.", "Volta River Authority", 4),
    ("The West Coast Fishers Union struck. The union was calm, the Fishers Union said.", "West Coast Fishers Union", 2),
    ("Robert A. Lund Jr. won. Lund cheered.", "Robert A. Lund Jr.", 2),
    ("Robert Lund won. Bob Lund's lawyer cheered.", "Robert Lund", 2),
    ("Muhammar Qaddafi ruled. Gaddafi was shot in a drain.", "Muhammar Qaddafi", 2),
    ("Sergei Karvelin spoke. Mr. Kavrelin took no questions.", "Sergei Karvelin", 2),
    ("The US paid. The U.S. said so. America waited. The United States left.", "United States", 4),
]


@pytest.mark.parametrize(("text", "name", "count"), JOINED)
def test_spellings_are_joined(read_text, text, name, count):
    report, parse = read_text(text)
    found = [p for p in find_who(parse, report) if p.name == name]
    assert len(found) == 1
    assert sum(m.form == "name" for m in found[0].mentions) == count


APART = [
    ("Espen Dahl married Liv Dahl in May. Ms. Dahl is a judge.", "Liv Dahl", 2),
    ("Espen Dahl married Liv Dahl in May. Mr. Dahl is a judge.", "Espen Dahl", 2),
    ("Saad Hakim met Jordan's King Hakim in Amman.", "Saad Hakim", 1),
    ("Anna Berg and Arne Berg differ.", "Anna Berg", 1),
    # of two named as often the report is on whom it names first
    ("Anna Berg met Arne Berg. Berg was tired.", "Anna Berg", 2),
    ("Team Berg lost. Arne Berg sighed. Berg was tired.", "Arne Berg", 2),
    ("Robert Berg and Bob Berg differ.", "Robert Berg", 1),
    ("Ivan Orlov met Jan Orlov.", "Ivan Orlov", 1),
    ("Anna Hansen met Mr. Hanson.", "Anna Hansen", 1),
    ("President Quaye spoke. Mr. Quaye left with Linda Quaye.", "Linda Quaye", 1),
    ("President Kofi Quaye Jr. spoke. The president's son, Kofi Boateng Quaye, left.", "Kofi Boateng Quaye", 1),
]


@pytest.mark.parametrize(("text", "name", "count"), APART)
def test_kin_and_namesakes_stay_apart(read_text, text, name, count):
    report, parse = read_text(text)
    party = next(p for p in find_who(parse, report) if p.name == name)
    assert sum(m.form == "name" for m in party.mentions) == count


def test_ministries_of_two_countries_are_two(read_text):
    text = "The Ghanaian Foreign Ministry protested. Togo's Foreign Ministry was silent."
    report, parse = read_text(text)
    ministries = [p for p in find_who(parse, report) if p.kind == "government" and "ministry" in p.name.lower()]
    assert sorted(p.country or "" for p in ministries) == ["GHA", "TGO"]


# (text, names of people)
FATHERS = [
    ("Manila paid. President Ferdinand Marcos said the navy would stay.", "person/ferdinand-marcos-jr"),
    ("Manila paid. Bongbong Marcos said the navy would stay.", "person/ferdinand-marcos-jr"),
    ("Washington paid. Richard M. Nixon had said so.", "person/richard-nixon"),
    ("Manila paid. Under Ferdinand Marcos, ousted in 1986, it had not.", "person/ferdinand-marcos"),
]


@pytest.mark.parametrize(("text", "base"), FATHERS)
def test_an_office_held_now_tells_the_son_from_the_father(read_text, text, base):
    report, parse = read_text(text, published="2024-03-06")
    assert [p.base for p in find_who(parse, report) if p.kind == "person"] == [base]


def test_a_son_is_not_linked_to_a_former_president(read_text):
    report, parse = read_text(
        "Philippine President Ferdinand Marcos Jr. came. The president's son, Ferdinand Alexander Marcos, was on board.",
        published="2024-03-05",
    )
    assert next(p for p in find_who(parse, report) if p.name == "Ferdinand Alexander Marcos").base is None


def test_who_signs_in_brackets_is_no_party(read_text):
    report, parse = read_text("[Accra = Kofi Osei] Ghanaian ships left the port on Monday, the navy said.")
    assert all(p.kind != "person" for p in find_who(parse, report))

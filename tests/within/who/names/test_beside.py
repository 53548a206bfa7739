"""Names mended by the words beside them, and joined to what the words beside them call them."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who

# (text, {name of a party: kind})
KINDS = [
    ("The firm Tosh Karvel rejected it.", {"Tosh Karvel": "organisation"}),
    ("He told the broadcaster VRK that he was tired.", {"VRK": "media"}),
    ("The newspaper Daily Karvel quoted an aide last year.", {"Daily Karvel": "media"}),
    ("The opposition Freedom and Justice party agreed in Belgrade.", {"Freedom and Justice": "organisation"}),
    ("The Ghana Red Cross sent tents.", {"Ghana Red Cross": "organisation"}),
    ("The Ghanaian Red Cross sent tents.", {"Ghanaian Red Cross": "organisation"}),
    ("The Red Cross sent tents.", {"International Committee of the Red Cross": "organisation"}),
    ("The news agency Indian Ocean Wire reported it.", {"Indian Ocean Wire": "media"}),
    ("Radical Somali groups have often warned Uganda.", {"Uganda": "country"}),
    ("Two men met in Hamilton, Ontario, on Monday.", {"Hamilton": "place"}),
]


@pytest.mark.parametrize(("text", "wanted"), KINDS)
def test_kinds_by_the_words_beside(read_text, text, wanted):
    report, parse = read_text(text)
    found = {p.name: p.kind for p in find_who(parse, report)}
    assert {name: found.get(name) for name in wanted} == wanted


# (text, name that no party may have)
NOBODY = [
    ("Radical Somali groups have often warned Uganda.", "Radical Somali"),
    ("The Ghana Red Cross sent tents.", "International Committee of the Red Cross"),
    ("The state news agency Karvel reported it. The Accra Wire agency did not.", "Accra Wire agency"),
    ("The RIA Novosti news agency reported it.", "RIA Novosti news agency"),
    ("The police found the severed head of a Ghanaian.", "severed head of a Ghanaian"),
]


@pytest.mark.parametrize(("text", "name"), NOBODY)
def test_what_is_nobody(read_text, text, name):
    report, parse = read_text(text)
    assert name not in {p.name for p in find_who(parse, report)}


def test_a_town_of_a_named_region_is_not_the_capital_of_another_land(read_text):
    report, parse = read_text("Two men met in Hamilton, Ontario, on Monday.")
    assert next(p.country for p in find_who(parse, report) if p.name == "Hamilton") == "CAN"


# (text, {name of a party: kind})
FIRMS = [
    ("Harbin Motors Inc. fell. Harbin said it would sell a mill.", {"Harbin Motors Inc.": "organisation"}),
    ("Ford Motor Co. fell. Mr. Ford said that he would sell.", {"Ford": "person"}),
    ("Karvel Corp. fell. Liv Karvel, its founder, wept. Karvel said she would sell.", {"Liv Karvel": "person"}),
]


@pytest.mark.parametrize(("text", "wanted"), FIRMS)
def test_firms_by_their_short_names(read_text, text, wanted):
    report, parse = read_text(text)
    parties = find_who(parse, report)
    found = {p.name: p.kind for p in parties}
    assert {name: found.get(name) for name in wanted} == wanted
    assert not any(p.kind == "person" for p in parties) or "person" in wanted.values()


def test_a_mayor_behind_his_town_is_no_part_of_it(read_text):
    report, parse = read_text("The mayor of Kharkiv, Ihor Terekhov, said on Telegram that it was quiet.")
    names = {p.name for p in find_who(parse, report)}
    assert {"Kharkiv", "Ihor Terekhov"} <= names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kofi Mensah's stepmother, Nelsy, wept in Lomé.", {"Nelsy": "person"}),
        ("Ships of Britain, West Germany, Australia and Canada came.", {"West Germany": "place"}),
        ("They are now a part of Operation Desert Shield.", {"Operation Desert Shield": "other"}),
    ],
)
def test_kinds_by_what_is_set_beside(read_text, text, wanted):
    report, parse = read_text(text)
    parties = {p.name: p for p in find_who(parse, report)}
    assert {name: parties[name].kind for name in wanted} == wanted
    assert all(parties[name].country is None for name in wanted)


def test_an_envoy_for_a_land_is_not_of_it(read_text):
    report, parse = read_text("The U.N. envoy for Yemen, Espen Dahl, spoke in Oslo.")
    assert [p.country for p in find_who(parse, report) if p.name == "Espen Dahl"] == [None]


def test_the_president_of_a_firm_is_no_government(read_text):
    report, parse = read_text("Liv Dahl, president and chief executive, resigned.")
    assert next(p.sector for p in find_who(parse, report) if p.name == "Liv Dahl") != "GOV"


def test_a_surname_may_open_a_sentence(read_text):
    text = "Iran's President Ebrahim Raisi spoke first. Raisi and Prime Minister Liv Dahl attended the ceremony."
    report, parse = read_text(text)
    people = {p.name: (p.country, len(p.mentions)) for p in find_who(parse, report) if p.kind == "person"}
    assert people == {"Ebrahim Raisi": ("IRN", 2), "Liv Dahl": (None, 1)}


def test_the_guards_are_those_named_before(read_text):
    report, parse = read_text("Iran's Revolutionary Guards released a film. The Guards denied the loss of a drone.")
    guards = next(p for p in find_who(parse, report) if p.kind == "military")
    assert [report.quote(m.span) for m in guards.mentions if m.form == "name"] == ["Revolutionary Guards", "Guards"]


def test_a_newspaper_is_called_by_its_trade_again(read_text):
    report, parse = read_text("The Karvel Post newspaper said Ghana will pay. The newspaper quoted an aide.")
    paper = next(p for p in find_who(parse, report) if p.kind == "media")
    assert report.quote(paper.mentions[-1].span) == "The newspaper"


def test_a_dash_ends_a_title(read_text):
    report, parse = read_text("Karvel Press - Foreign Minister Kofi Mensah of Ghana has rejected the claim.")
    person = next(p for p in find_who(parse, report) if p.name == "Kofi Mensah")
    assert [role.title for role in person.roles] == ["foreign minister"]


def test_a_hyphen_inside_a_name_ends_none(read_text):
    report, parse = read_text("Ghana freed Abu Yusuf al - Karveli in Accra.")
    assert "Abu Yusuf al - Karveli" in [report.quote(m.span) for p in find_who(parse, report) for m in p.mentions]


def test_an_inspector_general_is_no_general(read_text):
    report, parse = read_text("The inspector general of police, Kofi Mensah, spoke.")
    person = next(p for p in find_who(parse, report) if p.name == "Kofi Mensah")
    assert person.sector != "MIL"


def test_who_is_described_and_then_named_is_one(read_text):
    text = "An Iranian diplomat was freed on Friday. The diplomat, Assad Karvali, had been in prison."
    report, parse = read_text(text)
    people = [p for p in find_who(parse, report) if p.kind == "person"]
    assert [(p.name, p.country) for p in people] == [("Assad Karvali", "IRN")]


def test_two_who_are_described_alike_stay_apart(read_text):
    text = "An Iranian diplomat met a Ghanaian diplomat. The diplomat, Assad Karvali, had been in prison."
    report, parse = read_text(text)
    assert sum(p.kind == "person" for p in find_who(parse, report)) == 3


def test_the_envoy_of_the_headline_is_the_one_below(read_text):
    text = "Ghanaian diplomat told to leave Norway\n\nNorway is throwing out a Ghanaian diplomat whom it had held."
    report, parse = read_text(text)
    assert sum(p.kind == "person" for p in find_who(parse, report)) == 1


def test_authorities_in_a_part_are_not_the_whole(read_text):
    report, parse = read_text("Authorities in Texas agreed. Authorities in Texas then slept.")
    found = [p for p in find_who(parse, report) if p.kind == "government"]
    assert [(p.name, len(p.mentions)) for p in found] == [("Authorities in Texas", 2)]

"""Names whose pieces the finder saw apart, and names that it ran together."""

from __future__ import annotations

import pytest
from tests.within.who.names.test_names import named

from twosource.within.who import find_who

# (text, {written name: kind}, words that are no name of their own)
TEXTS = [
    (
        "Lawyers went to the Supreme Court of Appeal in Bloemfontein.",
        {"Supreme Court of Appeal": "government"},
        {"Appeal"},
    ),
    ("The Law Society of Kenya backed the judge.", {"Law Society of Kenya": "organisation"}, {"Kenya"}),
    (
        "She leads the Constitutional Democratic Party of Japan.",
        {"Constitutional Democratic Party of Japan": "group"},
        {"Democratic Party", "Japan"},
    ),
    (
        "The Blue House said President Moon Jae-in had sent a letter.",
        {"Moon Jae-in": "person"},
        {"Moon Jae"},
    ),
    (
        'The crowd cheered Kofi "Rock" Mensah and Ama Osei.',
        {'Kofi "Rock" Mensah': "person", "Ama Osei": "person"},
        {"Rock", "Mensah"},
    ),
    ("Three clerks of the Ohio House wrote to the governor.", {"Ohio House": "government"}, {"Ohio", "House"}),
    ("She moved to Frankfurt am Main in May.", {"Frankfurt am Main": "place"}, {"Frankfurt"}),
    (
        "Graft was found in state firms such as Eskom and Transnet last year.",
        {"Eskom": "organisation", "Transnet": "organisation"},
        {"Eskom and Transnet"},
    ),
    (
        "The Russian Ministry of Defence denied it on Monday.",
        {"Russian Ministry of Defence": "government"},
        {"Ministry of Defence"},
    ),
    ("Migration minister Ama Osei resigned.", {"Ama Osei": "person"}, {"Migration"}),
    ("Upstream, Ethiopia has begun filling the dam.", {"Ethiopia": "country"}, {"Upstream"}),
    ("Her longtime confidante Choi Soon-sil was jailed on Friday.", {"Choi Soon-sil": "person"}, {"Choi"}),
    ("Agnieszka Lipska Baranowska was a Polish poet.", {"Agnieszka Lipska Baranowska": "person"}, {"Agnieszka"}),
    ("Pablo Carreno Busta beat Denis Lund in five sets.", {"Pablo Carreno Busta": "person"}, {"Carreno Busta"}),
    (
        "Belgrade and Eustaquio Díaz Vélez had decided. Díaz Vélez was ready.",
        {"Eustaquio Díaz Vélez": "person"},
        {"Eustaquio"},
    ),
    (
        "Bank Hey is a suburb of Blackburn, Lancashire, England. It is old.",
        {"Blackburn": "place", "Lancashire": "place"},
        {"Blackburn, Lancashire"},
    ),
    ("The race at Zandmoor before World War II was the last.", {"Zandmoor": "place"}, {"Zandmoor before World War II"}),
    ("Alexei Karvel (Russian: Карвель), a singer, left.", {"Alexei Karvel": "person"}, {"Карвель"}),
    ("Fr Francisco Dahl spoke, as did Madame Rose Osei.", {"Francisco Dahl": "person", "Rose Osei": "person"}, {"Fr"}),
    ("Third seed Oksana Berg beat Carla Lund 6-3 6-4 in Game 1 of the evening.", {"Carla Lund": "person"}, {"Game"}),
]


@pytest.mark.parametrize(("text", "expected", "absent"), TEXTS)
def test_pieces_of_one_name_are_joined(read_text, text, expected, absent):
    report, parse = read_text(text)
    found = named(find_who(parse, report), text)
    assert {name: found.get(name) for name in expected} == expected
    assert not absent & found.keys()


# (text, {written name: kind})
SPORT = [
    (
        "The striker scored two goals for Borussia Dortmund in the second half. Coach Espen Dahl said Dortmund had wanted "
        "the midfielder and the goalkeeper since the last fixture. They trained in Dortmund on Friday.",
        "organisation",
        "Dortmund had",
    ),
    (
        "Ticket prices at Borussia Dortmund rose, and the mayor of Dortmund said people of Dortmund would walk out.",
        "place",
        "Dortmund would",
    ),
    (
        "The league and its season resume with every striker, midfielder and goalkeeper tested after a penalty. Champions Porto are to play first.",
        "organisation",
        "Porto",
    ),
    (
        "The league and its season resume with every striker, midfielder and goalkeeper tested after a penalty. Leeds lost 3-1 to Braga on Saturday.",
        "organisation",
        "Braga",
    ),
    (
        "The league and its season resume with every striker, midfielder and goalkeeper tested after a penalty. Braga are to take on Leeds.",
        "organisation",
        "Braga",
    ),
    (
        "The league and its season resume with every striker, midfielder and goalkeeper tested after a penalty. Fans in Braga cheered on Saturday.",
        "place",
        "Braga",
    ),
    (
        "The midfielder and the goalkeeper scored for England in the league final, and Wales lost 3-1 to England.",
        "place",
        "England.",
    ),
]


@pytest.mark.parametrize(("text", "kind", "place"), SPORT)
def test_a_town_stands_for_its_team_in_reports_of_sport(read_text, text, kind, place):
    report, parse = read_text(text)
    at = text.index(place)
    kinds = {p.kind for p in find_who(parse, report) for m in p.mentions if m.span.start == at}
    assert kinds == {kind}


# (text, {written name: name of its party})
PARTIES = [
    (
        "Ama Osei Meets Liv Dahl After Vote\nOsei spoke with Dahl in Oslo on Monday. Liv Dahl smiled at Ama Osei.",
        {"Ama Osei": "Ama Osei", "Liv Dahl": "Liv Dahl", "Ama Osei Meets Liv Dahl": None},
    ),
    (
        "Meeting Dahl, Osei Urges Calm\nAma Osei met Liv Dahl in Accra.",
        {"Meeting Dahl": None, "Osei Urges Calm": None, "Osei": "Ama Osei", "Dahl": "Liv Dahl"},
    ),
    ("Enrique Peña Osei arrived. President Peña met Dahl. Mr. Pena left.", {"Pena": "Enrique Peña Osei"}),
    ("The USS Karvel hit a drone. The crew of the Karvel slept.", {"Karvel": "USS Karvel"}),
    ("Three Democrats in the House voted no.", {"Democrats": "Democrats"}),
    ("Democrats won the House.", {"Democrats": "Democratic Party (US)"}),
    (
        "Adil Tavares Varela, commonly known as Kabral, plays for Basel. Kabral came through the ranks.",
        {"Adil Tavares Varela": "Adil Tavares Varela"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_headlines_second_surnames_and_counted_members(read_text, text, expected):
    report, parse = read_text(text, published="2020-09-15")
    found = {text[m.span.start : m.span.end]: p.name for p in find_who(parse, report) for m in p.mentions}
    assert {name: found.get(name) for name in expected} == expected


# (text, {written name: kind})
LONE = [
    ("Guido died in 1955. He left two sons.", {"Guido": "person"}),
    ("The song was made by Jared Lindo and his brother, Shannon, in a garage.", {"Shannon": "person"}),
    ("Tajik President Emomali Rahmon spoke with farmers in Isfara.", {"Emomali Rahmon": "person"}),
    (
        "They drew with Erling Berg's side. (Reporting by Ama Osei in Accra and Sine Holm in Riga)",
        {"Sine Holm": "person"},
    ),
    (
        "Danish shipping group Nordlys Maritime will buy the quay, it said. Nordlys, whose shares rose in Oslo, was glad.",
        {"Nordlys": "organisation"},
    ),
    ("Prosecutors say the chipmaker Karvel paid bribes.", {"Karvel": "organisation"}),
    ("He was chief of the General Staff before the war.", {"Staff": None}),
    ("The treaty breaks the Vienna Convention, he said.", {"Vienna Convention": "document"}),
    ("Pakistan's Foreign Office said so on Monday.", {"Foreign Office": "government"}),
    ("A spokesman told AFP on Monday that the road was shut.", {"AFP": "media"}),
    ("In Australia the AFP raided two homes on Monday, police said.", {"AFP": "government"}),
    ("At the scene stood the inspector general of police, Kale Kaihura. He left.", {"Kale Kaihura": "person"}),
    ("The plane from Boston landed in Shannon on Monday.", {"Shannon": "place"}),
    (
        "Adil Tavares Varela, commonly known as Kabral, plays for Basel. Kabral scored. Kabral came through the ranks.",
        {"Kabral": "person"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LONE)
def test_lone_names_are_told_by_kin_aliases_and_what_people_do(read_text, text, expected):
    report, parse = read_text(text)
    found = named(find_who(parse, report), text)
    assert {name: found.get(name) for name in expected} == expected

"""Names: edges, kinds, and names that the parser's finder missed."""

from __future__ import annotations

import pytest
from tests.work import grows

from twosource.model.facts import Party
from twosource.model.text import Span
from twosource.within.who import find_who

# (text, {written name: kind}): every listed name is found with exactly these words and this kind
NAMES = [
    (
        "Norwegian Foreign Minister Espen Dahl flew to Riga on Tuesday.",
        {"Espen Dahl": "person", "Riga": "place"},
    ),
    ("Kofi Mensah and Ama Boateng signed the accord in Accra.", {"Kofi Mensah": "person", "Ama Boateng": "person"}),
    ("Estonia's parliament rejected the plan of Latvia.", {"Estonia": "country", "Latvia": "country"}),
    ("The Volta River Authority raised its prices.", {"Volta River Authority": "organisation"}),
    ("Lt. Col. Samuel Adjei led the patrol near Lake Volta.", {"Samuel Adjei": "person", "Lake Volta": "place"}),
    ("Acme Holdings Ltd. bought a mine from Borealis Inc. in Chile.", {"Borealis Inc.": "organisation"}),
    ("The envoy spoke with the Ghanaian Navy on Monday.", {"Ghanaian Navy": "military"}),
    ("Secretary of State Marian Holt called Finland's leaders.", {"Marian Holt": "person"}),
    (
        "The state Department of Mines fined Acme Mining Co. and Zeta Ltd.",
        {"Department of Mines": "government", "Acme Mining Co.": "organisation", "Zeta Ltd": "organisation"},
    ),
    ("The Steve Harbin Morning Show drew Fiona Hill.", {"Fiona Hill": "person"}),
    ("Two unions, Dock Workers United and Port Clerks Union, struck in Karvel, Latvia.", {"Karvel": "place"}),
    ("Twelve miners of Jim Harbin Industries quit.", {"Jim Harbin Industries": "organisation"}),
    ("Kofi “Rock” Mensah won.", {"Kofi “Rock” Mensah": "person"}),
    ("Ban Ki-moon spoke in Geneva.", {"Ban Ki-moon": "person"}),
    ("FAIRHAVEN, Ohio - The mill closed.", {"FAIRHAVEN": "place", "Ohio": "place"}),
    ("The treasury secretary of Ghana, Ama Osei, resigned.", {"Ama Osei": "person"}),
    ("KOFI MENSAH WINS VOTE IN GHANA\nKofi Mensah won at last.", {"GHANA": "country", "Kofi Mensah": "person"}),
    ("St. Albans and Calif. farms were flooded.", {"Calif.": "place"}),
]

# It breaks off after an article, which is tagged as a name here: trimmed, nothing is left of that.
CUT = (
    "Talks 11\nThe harbour council of Bergen met on Monday and agreed to lower the berth fees, the mayor said. The ferry "
    "line objected to the plan on Tuesday and called for talks with the ministry. The"
)

# (text, name that must not be found)
ABSENT = [
    ("TBILISI - Some 200,000 people marched through the town.", "Some"),
    ("Today the council meets.", "Today"),
    ("Secretary of State Marian Holt called.", "State"),
    ("Western leaders met in Oslo.", "Western"),
    ("Norway To Send Patrol Boats Home After Storm", "Send Patrol Boats Home"),
    ("Elena Markova Urges Calm After Vote\nElena Markova spoke at noon.", "Elena Markova Urges"),
    ("Osei Declares a Water Emergency, and Provokes a Legal Storm\nPremier Osei spoke at noon.", "Osei Declares"),
    ("Sgt. Ama Osei spoke.", "Sgt."),
]


def named(parties: tuple[Party, ...], text: str) -> dict[str, str]:
    """Return every name written in the text with its party's kind."""
    return {text[m.span.start : m.span.end]: p.kind for p in parties for m in p.mentions if m.form == "name"}


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_are_found_with_edges_and_kind(read_text, text, expected):
    report, parse = read_text(text)
    found = named(find_who(parse, report), text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(("text", "absent"), ABSENT)
def test_what_is_no_name_is_not_found(read_text, text, absent):
    report, parse = read_text(text)
    assert absent not in named(find_who(parse, report), text)


def test_mentions_are_verbatim_and_ids_in_order(read_text):
    text = "Premier Liv Dahl met Kofi Mensah. Mensah thanked Dahl. He then left for Lomé."
    report, parse = read_text(text)
    parties = find_who(parse, report)
    assert [p.id for p in parties] == [f"{report.id}/p{n}" for n in range(len(parties))]
    for party in parties:
        for mention in party.mentions:
            assert text[mention.span.start : mention.span.end].strip() == text[mention.span.start : mention.span.end]
            assert mention.span.start <= parse.tokens[mention.head].start < mention.span.end


def test_furniture_holds_no_parties(read_text):
    text = "Norway closed a port.\nRead also: Brazil wins the cup"
    start = text.index("Read")
    report, parse = read_text(text, id="r1", furniture=(Span("r1", start, len(text)),))
    assert "Brazil" not in named(find_who(parse, report), text)
    assert "Norway" in named(find_who(parse, report), text)


def test_a_surname_of_the_report_makes_a_person_of_a_lone_word(read_text):
    text = "Governor Tomas Harbin spoke at noon. Harbin blamed the rain. Critics of Harbin walked out."
    report, parse = read_text(text)
    parties = [p for p in find_who(parse, report) if p.name == "Tomas Harbin"]
    assert len(parties) == 1
    assert sum(m.form == "name" for m in parties[0].mentions) == 3


def test_a_longer_name_is_put_back_together(read_text):
    text = "Northrup Hale Industries sued the state. The chief of Northrup Hale Industries said the suit was fair."
    report, parse = read_text(text)
    found = [p for p in find_who(parse, report) if p.name == "Northrup Hale Industries"]
    assert len(found) == 1
    assert len([m for m in found[0].mentions if m.form == "name"]) == 2


@pytest.mark.parametrize("text", ["", "   ", "...", "\u202e\u200b", "你好，世界", "Ы" * 50, "the " * 300, CUT])
def test_odd_text_gives_no_error(read_text, text):
    report, parse = read_text(text)
    assert isinstance(find_who(parse, report), tuple)


def test_ten_thousand_names_stay_cheap(read_text):
    def naming(count):
        names = (f"Kofi{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} Mensah{chr(97 + n // 676)}" for n in range(count))
        report, parse = read_text(", ".join(names) + ". The president said he agreed.")
        return lambda: find_who(parse, report)

    assert grows(naming, 1_250, 5_000) < 5  # a square of the names would be 16


def test_a_town_takes_the_country_of_the_state_after_it(read_text):
    report, parse = read_text("The mill in Karvelton, Alabama, closed. Traders met in Birmingham, Alabama.")
    found = {p.name: (p.country, p.base) for p in find_who(parse, report) if p.kind == "place"}
    assert found["Karvelton"] == ("USA", None)
    assert found["Birmingham"][0] == "USA"

"""Figures: tables of sentence -> (words, value, unit, bound, what), and what is no figure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ReadText

from twosource.model.facts import Event, Figure, Statement
from twosource.model.text import Report, Span
from twosource.within.figures import find_figures
from twosource.within.figures.numbers import find_numbers
from twosource.within.when import find_when


def figures(read_text: ReadText, text: str, **fields: object) -> tuple[Report, tuple[Figure, ...]]:
    report, parse = read_text(text, published="2023-03-15", **fields)
    return report, find_figures(parse, report, (), find_when(parse, report), (), ())


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "bound", "what"),
    [
        ("The army fired 31 missiles at the port.", "31", 31, None, "exact", "missiles"),
        ("The army fired 14 drones and 62 mortar shells.", "62", 62, None, "exact", "mortar shells"),
        ("More than 300 people were killed in the blast.", "300", 300, None, "at-least", "people killed"),
        ("Floods killed at least 40 villagers.", "40", 40, None, "at-least", "villagers killed"),
        ("As many as 9,000 miners may strike.", "9,000", 9000, None, "at-most", "miners"),
        ("About seventy houses burned.", "seventy", 70, None, "about", "houses"),
        ("The boat carried 147 Rohingya.", "147", 147, None, "exact", "Rohingya"),
        ("Dozens of boats sank.", "Dozens", 24, None, "at-least", "boats"),
        ("Tens of thousands of farmers marched.", "Tens of thousands", 20000, None, "at-least", "farmers"),
        ("It needs 60 or more votes.", "60", 60, None, "at-least", "votes"),
        ("Dozens were arrested.", "Dozens", 24, None, "at-least", "arrested"),
        ("They gave millions of dollars.", "millions", 2e6, "USD", "at-least", "gave"),
        ("A plan to spend $4 billion on roads fell through.", "$4 billion", 4e9, "USD", "exact", "spend"),
        ("They raised $9 million in May.", "$9 million", 9e6, "USD", "exact", "raised"),
        ("The talks in Oslo went on for more than ten hours.", "ten hours", 10, "hour", "at-least", "talks"),
        ("The clerk had 48 hours to leave.", "48 hours", 48, "hour", "exact", "leave"),
        ("They told the clerk to leave within 48 hours.", "48 hours", 48, "hour", "exact", "leave"),
        ("Lund promised an inquiry within 48 hours.", "48 hours", 48, "hour", "exact", "inquiry"),
        ("The monks were held for nine days.", "nine days", 9, "day", "exact", "held"),
        ("Dahl ended his three-day visit.", "three-day", 3, "day", "exact", "visit"),
        ("They want to lift trade with the islands to $7 billion.", "$7 billion", 7e9, "USD", "exact", "trade"),
        ("They would raise their trade from $2 billion to $7 billion.", "$2 billion", 2e9, "USD", "exact", "trade"),
        ("A silence was kept for the 15 dead.", "15", 15, None, "exact", "dead"),
        ("Some 74 monks were confirmed dead.", "74", 74, None, "about", "monks dead"),
        ("The office raised the number of the dead to nine and that of the wounded to 34.", "34", 34, None, "exact", "people wounded"),
        ("Some 44 percent backed the mayor.", "44 percent", 44, "percent", "about", "backed mayor"),
        ("A 6% rise in rents followed.", "6%", 6, "percent", "exact", "rise in rents"),
        ("The bridge, which cost $3 million, fell.", "$3 million", 3e6, "USD", "exact", "bridge cost"),
        ("They asked for a fine of $900.", "$900", 900, "USD", "exact", "fine"),
        ("A total of $900 was offered.", "$900", 900, "USD", "exact", "offered"),
        ("The mayor spent $900 on flowers.", "$900", 900, "USD", "exact", "mayor spent"),
        ("The senate raised the ceiling by $900.", "$900", 900, "USD", "exact", "ceiling"),
        ("They offered 3 million U.S. dollars for it.", "3 million U.S. dollars", 3e6, "USD", "exact", "offered"),
        ("The bridge, which cost 3 million Hong Kong dollars, fell.", "3 million Hong Kong dollars", 3e6, "HKD", "exact", "bridge cost"),
        ("The border runs for 900 km.", "900 km", 900, "kilometer", "exact", "border"),
        ("The border of 900 km north of the town is shut.", "900 km", 900, "kilometer", "exact", "border"),
        ("Six miners trapped since May were freed.", "Six", 6, None, "exact", "miners freed"),
        ("The number of 12 boats rose.", "12", 12, None, "exact", "boats"),
        ("A dozen monks fled.", "A dozen", 12, None, "exact", "monks fled"),
        ("Exports rose 12% last year.", "12%", 12, "percent", "exact", "Exports"),
        ("Exports rose to surpass $7 billion.", "$7 billion", 7e9, "USD", "at-least", "Exports"),
        ("They signed a €2.5bn deal.", "€2.5bn", 2.5e9, "EUR", "exact", "deal"),
        ("The grant of 80 million yuan was paid.", "80 million yuan", 8e7, "CNY", "exact", "grant"),
        ("A 900-kilometer pipeline was opened.", "900-kilometer", 900, "kilometer", "exact", "pipeline"),
        ("She won the valley by a 35-point margin.", "35-point", 35, "percentage point", "exact", "margin"),
        ("The poll gave him a four-point lead.", "four-point", 4, "percentage point", "exact", "lead"),
        ("More than $20 million of the nearly $27 million in grain aid was lost.", "$20 million", 2e7, "USD", "at-least", "grain aid"),
        ("Dahl would pay $8 billion.", "$8 billion", 8e9, "USD", "exact", "Dahl would pay"),
        ("They published an 8-point plan.", "8", 8, None, "exact", "point plan"),
        ("Some 27 percent of voters stayed home.", "27 percent", 27, "percent", "about", "voters"),
        ("Lending rates rose by 2 percentage points.", "2 percentage points", 2, "percentage point", "exact", "Lending rates"),
        ("The pacts, which run for 90 days, were signed.", "90 days", 90, "day", "exact", "pacts"),
        ("Norway signed the pacts, and they run for 90 days.", "90 days", 90, "day", "exact", "pacts"),
        ("The pact opens two roads, and it lasts 90 days.", "90 days", 90, "day", "exact", "pact"),
        ("The talks lasted about three hours.", "three hours", 3, "hour", "about", "talks"),
        ("Guards seized nine of the smugglers.", "nine", 9, None, "exact", "smugglers seized"),
        ("Farmers marched, and police detained four of them.", "four", 4, None, "exact", "Farmers detained"),
        ("They freed 14 monks, five of them novices.", "five", 5, None, "exact", "novices"),
        ("Fewer than 50 of the 600 nuns stayed.", "50", 50, None, "at-most", "nuns"),
        ("Three of the tug's crew drowned.", "Three", 3, None, "exact", "crew drowned"),
        ("The miners number 31.", "31", 31, None, "exact", "miners"),
        ("The crew number 18, the port said.", "18", 18, None, "exact", "crew"),
        ("A convoy numbering 45 carts left.", "45", 45, None, "exact", "carts"),
        ("A crew of 18 was saved.", "18", 18, None, "exact", "crew"),
        ("All nine monks were arrested.", "nine", 9, None, "exact", "monks arrested"),
        ("Officials said that six had been charged.", "six", 6, None, "exact", "charged"),
        ("Twelve more were taken to hospital.", "Twelve", 12, None, "exact", "taken to hospital"),
        ("Dozens were feared dead.", "Dozens", 24, None, "at-least", "feared dead"),
        ("Hundreds of weavers were detained.", "Hundreds", 200, None, "at-least", "weavers detained"),
        ("The flood left 8 nuns dead and dozens injured.", "8", 8, None, "exact", "nuns dead"),
        ("Rescuers reported 19 dead and 44 wounded.", "44", 44, None, "exact", "wounded"),
        ("The death toll rose to 128 on Friday.", "128", 128, None, "exact", "people killed"),
        ("A toll of 72 was given.", "72", 72, None, "exact", "people killed"),
        ("The number of wounded stands at 240.", "240", 240, None, "exact", "wounded"),
        ("The dean put the number of those arrested at 15.", "15", 15, None, "exact", "arrested"),
        ("Both pilots were killed.", "Both", 2, None, "exact", "pilots killed"),
        ("Of the 300 envoys, 212 voted for it.", "212", 212, None, "exact", "envoys voting"),
        ("The house voted 61 to 38 for it.", "61", 61, None, "exact", "votes"),
        ("The house voted 61 to 38 for it.", "38", 38, None, "exact", "votes against"),
        ("They passed it by 104 votes to 87.", "87", 87, None, "exact", "votes against"),
        ("Two in three weavers want it gone.", "Two in three", 66.7, "percent", "about", "weavers"),
        ("The bank raised its rate by half a percentage point.", "half a percentage point", 0.5, "percentage point", "exact", "rate"),
        ("The trench is almost 30 kilometres long.", "30 kilometres", 30, "kilometer", "about", "trench"),
        ("The trench, which is 30 km wide, is dry.", "30 km", 30, "kilometer", "exact", "trench width"),
        ("Divers saw scars 30 km long on the sand.", "30 km", 30, "kilometer", "exact", "scars"),
        ("Oslo will give radars worth 600 million kronor.", "600 million kronor", 6e8, "SEK", "exact", "radars"),
        ("Six gunmen killed the mayor.", "Six", 6, None, "exact", "gunmen"),
        ("A blast could kill 50 people.", "50", 50, None, "exact", "people"),
        ("Troops rescued eight herders.", "eight", 8, None, "exact", "herders rescued"),
        ("They filed a claim for $4 million.", "$4 million", 4e6, "USD", "exact", "claim"),
        ("Oslo expelled three envoys.", "three", 3, None, "exact", "envoys expelled"),
        ("Their loss is 9 billion yen ($58 million).", "$58 million", 5.8e7, "USD", "exact", "loss"),
        ("The index fell 176 points on Monday.", "176 points", 176, "point", "exact", "index"),
        ("They sold 20 tonnes of rice worth $9 million.", "$9 million", 9e6, "USD", "exact", "rice"),
        ("She was sentenced to 12 years in prison.", "12 years", 12, "year", "exact", "prison"),
        ("They began a four-day tour.", "four-day", 4, "day", "exact", "tour"),
    ],
)  # fmt: skip
def test_figures(
    read_text: ReadText, text: str, words: str, value: float, unit: str | None, bound: str, what: str
) -> None:
    report, found = figures(read_text, text)
    by_words = {report.quote(f.span): f for f in found}
    assert words in by_words, list(by_words)
    figure = by_words[words]
    assert (figure.value, figure.unit, figure.bound, figure.what) == (value, unit, bound, what)


@pytest.mark.parametrize(
    "text",
    [
        "It happened on March 2, 2021 at 10:30 a.m.",
        "He is 54 years old and she is aged 61.",
        "It looks like a two-person race.",
        "3 Espen Dahl.",
        "Under Article 5 of Resolution 1701 they met at No. 10.",
        "Call 555-0199 or 020 7946 0958.",
        "1. Bring water.\n2. Bring bread.",
        "The two leaders and these three ministers talked.",
        "The court gave a 5-4 decision.",
        "Roe, a retired four-star general, left the Group of Eight.",
        "Emissions fell below 2005 levels.",
        "Police closed 131 West 23rd Street.",
        "He woke at three o'clock.",
        "It takes two-thirds of the house.",
        "It exceeded 9%.",
        "In the fight over Channel 4 he lost.",
        "He won four times.",
        "The blast came at 5 a.m. (0200 GMT) on Friday.",
        "Roe is 6 feet tall.",
        "Roe ran for nine hours.",
        "Roe warned of the fall 40 miles away.",
        "Visits rose to more than 8,000 last year.",
        "He called himself Shadow 3.0 in the chats.",
        "Both sides and both towns agreed.",
        "The firm unveiled its 787 jet.",
        "It links any two towns.",
        "One in a line of mayors, he left.",
        "They hired a teacher at a B1⁄4len school.",
        "In 2019 was built the dam; 2021 was marked by rain.",
    ],
)
def test_no_figures(read_text: ReadText, text: str) -> None:
    report, found = figures(read_text, text)
    assert [report.quote(f.span) for f in found] == []


def test_ranges_are_kept_as_told(read_text: ReadText) -> None:
    _, found = figures(read_text, "Between 10 and 15 cows died. Hundreds of hens died.")
    assert [(f.low, f.high) for f in found] == [(10, 15), (200, 999)]


def test_bounds_open_one_side(read_text: ReadText) -> None:
    _, found = figures(read_text, "Over 40 ships left. Fewer than 9 boats stayed.")
    assert [(f.low, f.high) for f in found[:2]] == [(40, None), (None, 9)]


@pytest.mark.parametrize(
    ("text", "is_change"),
    [
        ("Wages rose 4%.", True),
        ("Wages rose to 4%.", False),
        ("A 4% increase in wages followed.", True),
        ("Wages make up 4% of costs.", False),
    ],
)
def test_changes_are_told_from_levels(read_text: ReadText, text: str, is_change: bool) -> None:
    assert figures(read_text, text)[1][0].is_change is is_change


def test_a_lasting_time_is_no_lower_bound(read_text: ReadText) -> None:
    assert figures(read_text, "She looked back over a 40-year career.")[1][0].bound == "exact"


def test_a_table_does_not_explode(read_text: ReadText) -> None:
    row = "Wheat 12 tons 14 tons 15 tons 19 tons 22 tons 25 tons 27 tons 31 tons 33 tons 35 tons 38 tons"
    assert figures(read_text, row)[1] == ()


def test_furniture_is_skipped(read_text: ReadText) -> None:
    text = "Read 5 stories free.\n\nThe mine lost 6 carts."
    report, found = figures(read_text, text, furniture=(Span("r1", 0, 20),))
    assert [report.quote(f.span) for f in found] == ["6"]


def test_the_date_of_its_sentence(read_text: ReadText) -> None:
    _, found = figures(read_text, "On Monday 6 carts burned. The mine has 9 carts.")
    assert [f.date.start if f.date else None for f in found] == ["2023-03-13", None]


def test_the_date_of_something_behind_is_not_its_own(read_text: ReadText) -> None:
    _, found = figures(read_text, "Since the March 3 attack 6 carts burned. On March 3 6 carts burned.")
    assert [f.date.start if f.date else None for f in found] == [None, "2023-03-03"]


def test_statement_and_event_of_a_figure(read_text: ReadText) -> None:
    report, parse = read_text("The mayor said floods killed 40 goats.")
    whole = Span(report.id, 0, len(report.text))
    inside = Span(report.id, report.text.index("floods"), len(report.text))
    trigger = Span(report.id, report.text.index("killed"), report.text.index("killed") + 6)
    said = Statement("s1", (), (), "indirect", "asserts", whole, (inside,), None, None)
    event = Event("e1", "ASSAULT", None, (), (), "occurred", whole, trigger, "test")
    figure = find_figures(parse, report, (), (), (said,), (event,))[0]
    assert (figure.told_in, figure.event) == ("s1", "e1")


@given(st.text(alphabet="0123456789$%,.- abtoillionkm€/:\n", max_size=60))
@settings(max_examples=300, deadline=None)
def test_numbers_point_into_the_text(text: str) -> None:
    last = 0
    for number in find_numbers(text):
        assert last <= number.start < number.end <= len(text)
        assert number.value >= 0
        assert number.low is None or number.high is None or number.low <= number.high
        last = number.end


def test_points_of_a_paper_are_no_points_of_an_index(read_text: ReadText) -> None:
    _, found = figures(read_text, "Several of the 12 points outlined by Oslo offer clear gains to Mali.")
    assert [(f.value, f.unit) for f in found] == []


@pytest.mark.parametrize(
    ("text", "value", "what"),
    [
        ("That brings its losses since March 27 to 429.", 429, "losses"),
        ("A court sentenced him in May 2021 to 20 years in prison.", 20, "prison"),
    ],
)
def test_a_number_behind_a_date_is_no_range(text: str, value: float, what: str, read_text: ReadText) -> None:
    report, parse = read_text(text)
    found = find_figures(parse, report, (), find_when(parse, report), (), ())
    assert (value, what) in [(f.value, f.what) for f in found]

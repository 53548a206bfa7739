"""Two voices that contradict each other, read from short reports: what is a dispute, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.conftest import make_report
from twosource.across.polarity import deed_patterns, find_deeds, is_waved_off, pattern_of, read_polarity
from twosource.across.rival_counts import kind_of
from twosource.across.voices import lands_of
from twosource.lexicon.load import load_yaml
from twosource.model.record import Record
from twosource.parse import Parser
from twosource.pipeline import read_affair

DATA = load_yaml("contrary.yaml")


def read(parser: Parser, *told: tuple[str, str]) -> Record:
    """Read reports of a day each; where a text begins with a town in capitals, it was sent from there."""
    reports = []
    for number, (day, text) in enumerate(told):
        town = text.split(" - ")[0] if " - " in text[:20] else None
        report = make_report(text.split(" - ", 1)[-1], id=f"r{number}", source=f"{number}.txt", published=day)
        reports.append(replace(report, dateline=town))
    return read_affair(reports, parser)


CONTRADICTED = [
    pytest.param(
        "Kenya and Uganda have settled their quarrel over the island, Kenyan minister Ann Otieno said.",
        "No agreement was reached with Nairobi on the island, Ugandan minister Paul Okello said.",
        id="an agreement that was not reached",
    ),
    pytest.param(
        "The Chadian army pulled out of Faya on Sunday, its spokesman said.",
        "Rebel leader Moussa Deby said that the Chadian army had not left Faya.",
        id="a withdrawal that did not take place",
    ),
    pytest.param(
        "Two Danish officials said that Norwegian minister Kari Dahl met the rebels in Skagen.",
        "A source at the Norwegian Foreign Ministry said reports of a meeting in Skagen were without foundation.",
        id="a meeting of which reports are without foundation",
    ),
    pytest.param(
        "The rebels said that an air strike had killed the hostage Rosa Lindqvist.",
        "Army spokesman Olav Berg said the military was not convinced that Lindqvist had died.",
        id="a death of which one is not convinced",
    ),
    pytest.param(
        "Mali paid a ransom for the release of Soumana Traore, a negotiator said.",
        "A government spokesman said that no money had changed hands for Traore.",
        id="money that did not change hands",
    ),
    pytest.param(
        "About 900 Danish soldiers are fighting in Upper Lofoten, minister Kari Dahl of Norway said.",
        "Danish army spokesman Jens Holm said no Danish soldier was in Upper Lofoten.",
        id="troops of whom there are none",
    ),
    pytest.param(
        "The truce in Goma was largely respected on its first day, the Kenyan government said.",
        "Congolese army spokesman Guy Mbala said that the rebels had broken the ceasefire in Goma.",
        id="a truce that holds and is broken",
    ),
    pytest.param(
        "The Danish army said that its troops would stay in the Selde valley.",
        "Norway wants all troops out of the Selde valley, minister Kari Dahl said.",
        id="troops that stay and that must leave",
    ),
    pytest.param(
        "The Armenian ministry said Azerbaijani soldiers opened fire on a post without any provocation.",
        "Azerbaijan's border service said its men had returned fire after Armenian soldiers shot at them first.",
        id="who fired first",
    ),
    pytest.param(
        "The plotters had been trained and paid in Rwanda, said Congolese army spokesman Guy Mbala in Kinshasa.",
        "Rwanda had nothing to do with the events in Kinshasa, its spokeswoman Rose Uwera said.",
        id="who had nothing to do with it",
    ),
    pytest.param(
        "LUSAKA - President Peter Ode has been re-elected, said Mary Phiri of his party.",
        "LUSAKA - Opposition candidate Grace Banda claimed victory.",
        id="two winners of one vote",
    ),
    pytest.param(
        "A blockade was keeping food out of Tigray, said Anna Roth, an aid worker.",
        "Minister Taye Bekele said 40 trucks were let into Tigray and that no obstacle was put in the way of food.",
        id="an obstacle that there is not",
    ),
    pytest.param(
        "Groups backed by the Chinese state had hacked the servers, British minister Ann Lowe said.",
        "The accusation was made up out of nothing, Chinese spokesman Zhao Lin said.",
        id="the accusation that was made up",
    ),
    pytest.param(
        "Members of the hunting club judge people by their faith, said Mary Phiri of the teachers' league.",
        "Claims that the hunting club judges people by faith were false, its chairman, Peter Ode, said.",
        id="what is called false, whatever the deed",
    ),
    pytest.param(
        "Tajikistan broke the ceasefire by firing at cars, the Kyrgyz border service said.",
        "Tajik officials rejected the claim.",
        id="the claim that another report tells",
    ),
]


@pytest.mark.parametrize(("claim", "answer"), CONTRADICTED)
def test_a_claim_and_what_contradicts_it_elsewhere(parser: Parser, claim: str, answer: str) -> None:
    record = read(parser, ("2024-05-06", claim), ("2024-05-06", answer))
    assert len(record.disputes) == 1
    ones, others = ({span.report for span in side.evidence} for side in record.disputes[0].sides)
    assert (ones, others) in (({"r0"}, {"r1"}), ({"r1"}, {"r0"}))


NO_QUARREL: list[Any] = [
    pytest.param(
        ("2024-05-08", "The Chadian army pulled out of Faya on Wednesday, its spokesman said."),
        ("2024-05-06", "Rebel leader Moussa Deby said that the Chadian army had not left Faya."),
        id="what was not yet so two days before",
    ),
    pytest.param(
        ("2024-05-06", "Danish gunboats shelled Skagen, admiral Jens Holm said."),
        ("2024-05-06", "Norway did not shell Bergen, minister Kari Dahl said."),
        id="another deed in another place",
    ),
    pytest.param(
        ("2024-05-06", "Kenya and Uganda have settled their quarrel over the island, minister Ann Otieno said."),
        ("2024-05-06", "It was not clear when the agreement on the island would be signed, Paul Okello said."),
        id="what is not clear",
    ),
    pytest.param(
        ("2024-05-06", "Mali paid a ransom for the release of Soumana Traore, a negotiator said."),
        ("2024-05-06", "The ministry did not comment on the ransom for Traore."),
        id="silence",
    ),
    pytest.param(
        ("2024-05-06", "The rebels released the hostage Rosa Lindqvist, the Red Cross said."),
        ("2024-05-06", "Rebel chief Ali Sow said that no hostage would be freed unless Lindqvist's firm left."),
        id="a condition",
    ),
    pytest.param(
        ("2024-05-06", "Minister Kari Dahl of Norway said that Danish trawlers had crossed the line near Skagen."),
        ("2024-05-06", "Norwegian minister Ola Vik said that no Danish trawler had crossed the line near Tromso."),
        id="two of one government",
    ),
]


@pytest.mark.parametrize(("one", "other"), NO_QUARREL)
def test_what_only_looks_like_a_contradiction(parser: Parser, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert read(parser, one, other).disputes == ()


COUNTED = [
    ("Organisers spoke of 20,000 marchers, police of 4,000.", "The march ended at noon.", 1),
    (
        "At least 60 people were killed in Ilulis, the rights group Vakt said.",
        "The governor said that nine people had died in Ilulis.",
        1,
    ),
    (
        "Organisers said that 200,000 people took part in a rally in Gori.",
        "The Interior Ministry estimated the crowd at the rally at 25,000.",
        1,
    ),
    ("85 percent of voters cast ballots, the board said.", "Turnout was 75 percent, observers said.", 1),
    ("12 people were killed in Ilulis, the mayor said.", "31 sailors were killed in Ilulis, the governor said.", 0),
]


@pytest.mark.parametrize(("one", "other", "found"), COUNTED)
def test_two_voices_that_count_one_thing(parser: Parser, one: str, other: str, found: int) -> None:
    made = read(parser, ("2024-05-06", one), ("2024-05-06", other)).disputes
    assert len([d for d in made if d.kind == "figure"]) == found


def test_a_higher_count_a_day_later_is_news(parser: Parser) -> None:
    record = read(
        parser,
        ("2024-05-06", "12 people were killed in Ilulis, the mayor said."),
        ("2024-05-07", "The governor said that 60 people had died in Ilulis."),
    )
    assert record.disputes == ()


@pytest.mark.parametrize("name", list(DATA["acts"]))
def test_each_deed_by_its_examples(name: str) -> None:
    row = DATA["acts"][name]
    assert name in find_deeds(row["example"])
    assert deed_patterns()[name].search(row["not"]) is None


@pytest.mark.parametrize("row", DATA["waved_off"], ids=lambda row: row["example"])
def test_each_way_to_wave_off(row: dict[str, str]) -> None:
    assert is_waved_off(row["example"])
    assert not is_waved_off(row["not"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no deal was signed", (True, "deal was signed")),
        ("it has not sent any rifles", (True, "sent any rifles")),
        ("a deal was signed", (False, "a deal was signed")),
        ("it did not comment on the deal", None),
        ("it could not say who signed", None),
        ("the plan is not a cure for mass shootings", (True, "a cure")),
        ("there is no doubt that it fired", None),
    ],
)
def test_what_a_clause_denies(text: str, found: tuple[bool, str] | None) -> None:
    assert read_polarity(text) == found


def test_each_pattern_of_the_data_is_used() -> None:
    for name in ("no_denial", "negation", "hedged", "blame", "answered_fire", "involvement"):
        assert pattern_of(name).search("a quiet day") is None


@pytest.mark.parametrize(
    ("around", "what", "kind"),
    [
        ("police detained 3,770 people", "people", "held people"),
        ("1,120 marchers were taken into custody", "marchers", "held people"),
        ("60 Danes were killed", "Danes killed", "dead people"),
        ("12 sailors were killed", "sailors killed", ""),
        ("3,770 boats", "boats", ""),
    ],
)
def test_what_a_figure_counts(around: str, what: str, kind: str) -> None:
    assert kind_of(around, what) == kind


def test_lands_by_people_capital_and_name() -> None:
    assert lands_of("Danish boats left Oslo for Sri Lanka in May") == {"DNK", "NOR", "LKA"}


def test_nobody_holds_nothing(parser: Parser) -> None:
    record = read(parser, ("2024-05-06", "Snow fell in the hills."))
    assert record.disputes == ()


NO_DISPUTE = [
    pytest.param(
        "Norway would punish Danish firms that send weapons to Chad, minister Kari Dahl warned.",
        "President Ali Musa of Mali said there was “no way” his country would send troops to Chad.",
        id="a deed of others, and one of one's own",
    ),
    pytest.param(
        "Envoy Ann Lund was in Bamako for five days in May, officials said. Not one Malian minister has denied the main allegation.",
        "Mali has denied it.",
        id="what not one has denied",
    ),
    pytest.param(
        "Ada Roe said Chad has increased its armed forces in Mali and they now number 60,000.",
        "Trader Ben Otieno said that activity was trailing off in the ports of Chad and Mali.",
        id="what rises and what falls in one land",
    ),
    pytest.param(
        "NATO adds three new members in Oslo.",
        "There were 12 original members of NATO in Oslo, Ann Lund said.",
        id="new members and original ones",
    ),
]


@pytest.mark.parametrize(("one", "other"), NO_DISPUTE)
def test_what_no_reader_takes_for_a_dispute(parser: Parser, one: str, other: str) -> None:
    assert read(parser, ("2023-05-02", one), ("2023-05-02", other)).disputes == ()
    assert read(parser, ("2023-05-02", f"{one} {other}")).disputes == ()


def test_a_count_beside_another_is_of_whoever_stands_there(parser: Parser) -> None:
    record = read(
        parser,
        ("2023-05-02", "The army put the crowd in Gao at 88,000 people and the police at 140,000."),
        ("2023-05-02", "Organisers said 90,000 people marched in Gao."),
    )
    assert all("R0" not in side.summary for dispute in record.disputes for side in dispute.sides)


def test_who_is_told_an_allegation_is_not_accused(parser: Parser) -> None:
    record = read(
        parser,
        ("2023-05-02", "Ann Lund made similar allegations to Malian minister Ali Musa, officials said."),
        ("2023-05-02", "Ali Musa denied the allegations."),
    )
    assert not any("against Ali Musa" in dispute.about for dispute in record.disputes)

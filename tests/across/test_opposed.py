"""Two who lay one deed at different doors, and two of whom one is for a thing and the other against it."""

from __future__ import annotations

import re

import pytest

from tests.across.test_contrary import read
from twosource.across.opposed import CLAUSE
from twosource.lexicon.load import load_yaml
from twosource.parse import Parser

DATA = load_yaml("opposed.yaml")

TWO_DOORS = [
    pytest.param(
        "OSLO - Norway's military command said Danish boats had blown up the Nordvik cable.",
        "COPENHAGEN - The Danish Defence Ministry said the explosion on the Nordvik cable was the work of Norwegian divers.",
        id="each of two states blames the other for one blast",
    ),
    pytest.param(
        "LIMA - Peruvian President Rosa Quispe said Bolivian President Luis Mamani had made the Puno summit fail.",
        "LA PAZ - The Puno summit failed because of Peruvian stubbornness, Bolivian negotiator Ana Choque said.",
        id="each blames the other for talks that failed",
    ),
    pytest.param(
        "OTTAWA - Canadian Prime Minister Guy Martel told parliament there was proof tying agents of Brazil to the"
        " assassination of a Tamil writer.",
        "BRASILIA - Brazil dismissed as “absurd” Martel's suggestion that its agents had a hand in the murder of the"
        " Tamil writer.",
        id="a charge called absurd by a state whose agents are meant",
    ),
    pytest.param(
        "Opposition leader Tom Banda accused Finance Minister Peter Phiri of moving diamond money to Cyprus.",
        "Finance Minister Peter Phiri has described as absurd the charge that diamond money was sent abroad.",
        id="a charge described as absurd by the minister whom it names",
    ),
    pytest.param(
        "LAGOS - Amnesty International said soldiers had killed 64 men after a raid on Giwa barracks.",
        "ABUJA - Defence spokesman Sani Bello described Amnesty's report as baseless.",
        id="whatever a named body charges in its report",
    ),
    pytest.param(
        "BERLIN - A German film accused Latvian skiers of taking drugs with the help of officials.",
        "RIGA - The head of Latvia's skiing federation, Janis Kalns, said the film was a pack of lies.",
        id="whatever a film charges",
    ),
    pytest.param(
        "KARACHI - Her husband, Asif Baloch, accused an intelligence agency of being behind the attack.",
        "ISLAMABAD - The government of Pakistan rejected the accusation that its agencies had a hand in the attack.",
        id="his agencies, where an agency is blamed",
    ),
    pytest.param(
        "Nine sailors were injured, a nurse said; the harbour office said no one had been hurt.",
        "Fog hung over the harbour.",
        id="two voices in one sentence",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO_DOORS)
def test_one_deed_at_two_doors(parser: Parser, one: str, other: str) -> None:
    assert len(read(parser, ("2024-05-06", one), ("2024-05-07", other)).disputes) == 1


NOT_RIVALS = [
    pytest.param(
        "OSLO - Norway's military command said Danish boats had shelled the Nordvik pier.",
        "COPENHAGEN - The Danish Defence Ministry said Norwegian planes had shelled the town of Skagen.",
        id="two deeds, in two towns",
    ),
    pytest.param(
        "OSLO - Norway's military command said Danish boats had blown up the Nordvik cable.",
        "STOCKHOLM - The Swedish Defence Ministry said the Nordvik cable was blown up by smugglers.",
        id="neither of those who blame is blamed",
    ),
    pytest.param(
        "OSLO - Norway's military command said Danish boats had blown up the Nordvik cable.",
        "STOCKHOLM - The Swedish Defence Ministry said the Nordvik cable was blown up by Danish divers.",
        id="both blame one",
    ),
]


@pytest.mark.parametrize(("one", "other"), NOT_RIVALS)
def test_two_blames_that_do_not_exclude_each_other(parser: Parser, one: str, other: str) -> None:
    assert read(parser, ("2024-05-06", one), ("2024-05-06", other)).disputes == ()


FOR_AND_AGAINST = [
    pytest.param(
        "French minister Alain Petit hailed the independence of Kosovo.",
        "Spain will not recognise the independence of Kosovo, Spanish minister Luis Rojas said.",
        id="hailed, will not recognise",
    ),
    pytest.param(
        "President Rosa Diaz of Chile defended the withdrawal of Chilean troops from Haiti.",
        "Australian minister Tim Stone called the Chilean pullout from Haiti a grave mistake.",
        id="defended, called a mistake",
    ),
    pytest.param(
        "Norwegian minister Kari Dahl criticised the bombing of Skagen.",
        "British minister Ian Wood said the air strikes on Skagen were lawful.",
        id="criticised, said to be lawful",
    ),
    pytest.param(
        "French minister Alain Petit said the independence of Kosovo was lawful.",
        "Spanish minister Luis Rojas said that the independence of Kosovo was not legitimate.",
        id="lawful, not legitimate",
    ),
    pytest.param(
        "French minister Alain Petit said France would vote against a resolution that gives Iraq ten days.",
        "Spanish minister Luis Rojas reaffirmed Spain's support for the resolution on Iraq.",
        id="will vote against it, support for it",
    ),
    pytest.param(
        "Greece condemned the conversion of Hagia Irene into a mosque, minister Lina Doukas said.",
        "Turkish minister Recep Kaya defended the decision to turn Hagia Irene into a mosque.",
        id="a decision by what was decided",
    ),
    pytest.param(
        "Senator Tom Reed backs the bill. The bill lets families sue. The House passed the bill on Monday.",
        "Denmark objected to the legislation. The law is harsh. The law lets families sue. The law passed.",
        id="the only bill of which both reports tell again and again",
    ),
]


@pytest.mark.parametrize(("one", "other"), FOR_AND_AGAINST)
def test_one_is_for_what_another_is_against(parser: Parser, one: str, other: str) -> None:
    disputes = read(parser, ("2024-05-06", one), ("2024-05-07", other)).disputes
    assert [dispute.about.startswith("who is for") for dispute in disputes] == [True]


ON_ONE_SIDE = [
    pytest.param(
        "Senator Tom Reed backed the bill on farm credit.",
        "Senator Ann Moore opposed the bill on school meals.",
        id="two bills",
    ),
    pytest.param(
        "French minister Alain Petit condemned the bombing of Skagen.",
        "Spanish minister Luis Rojas condemned the bombing of Skagen.",
        id="both against it",
    ),
    pytest.param(
        "France would support sanctions against Zamora if talks failed, French minister Alain Petit said.",
        "China is opposed to sanctions against Zamora, Chinese minister Wang Lin said.",
        id="who would support it on a condition",
    ),
    pytest.param(
        "Senator Tom Reed said he had warned those who voted for the ban on Zamoran fish.",
        "Spanish minister Luis Rojas opposed the ban on Zamoran fish.",
        id="who warns those who were for it",
    ),
    pytest.param(
        "French minister Alain Petit praised the people of Zamora.",
        "Spanish minister Luis Rojas criticised the people of Zamora.",
        id="people are no thing",
    ),
    pytest.param(
        "Senator Tom Reed backs the bill.",
        "Denmark objected to the legislation.",
        id="a bill of which nobody tells which it is",
    ),
    pytest.param(
        "French minister Alain Petit said the ban on Zamoran fish was not a mistake.",
        "Spanish minister Luis Rojas opposed the ban on Zamoran fish.",
        id="not a mistake",
    ),
]


@pytest.mark.parametrize(("one", "other"), ON_ONE_SIDE)
def test_stances_that_do_not_oppose_each_other(parser: Parser, one: str, other: str) -> None:
    assert read(parser, ("2024-05-06", one), ("2024-05-07", other)).disputes == ()


@pytest.mark.parametrize("name", ["for", "against", "good", "bad"])
def test_words_of_a_stance_by_their_examples(name: str) -> None:
    row = DATA[name]
    words = re.compile(rf"\b(?:{row['words']})(?!\w)")
    assert words.search(row["example"])
    assert not words.search(row["not"])


def test_every_single_thing_heads_a_line() -> None:
    assert set(DATA["single"]) <= {row[0] for row in DATA["things"]}


def test_a_clause_is_no_thing() -> None:
    assert CLAUSE.match("that he opposed it")
    assert not CLAUSE.match("the ban")

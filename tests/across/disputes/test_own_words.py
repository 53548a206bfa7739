"""Denials by him who is blamed that repeat no word of the claim, and those that are of something else."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_two_voices import DAY, NEXT, read
from twosource.parse import Parser

ANSWERED = [
    pytest.param(
        "Kenyan troops cross into disputed pasture\n\nUganda's army accused Kenya of occupying pasture at Moroto.",
        '"Our troops have not crossed the river," Kenyan foreign ministry spokesman Ali Otieno said.',
        id="a word of the headline",
    ),
    pytest.param(
        'Chilean minister Ana Ruiz said: "Lima gives shelter to the men who kill our guards."',
        "Peru's government spokesman, Luis Vega, said that no armed group was operating from Peruvian territory.",
        id="harbours rebels",
    ),
    pytest.param(
        "Soldiers had burned the crates of ballots in Gulu, the opposition alliance said.",
        "Defence Minister Okello Otim said the troops had guarded the ballots and that no crate was burned.",
        id="a minister for soldiers",
    ),
    pytest.param(
        "Danish prosecutors said the clerk Mads Lindqvist had helped to plan the murder of Judge Bo Krag.",
        'A lawyer for Lindqvist said his client "had no part in any murder" and would plead not guilty.',
        id="a lawyer for him",
    ),
    pytest.param(
        "The rescue group Sea-Aid said that Norway's armed forces had ignored calls for help from a boat.",
        '"It is false that anybody was ignored," Brigadier Lars Holm told a press conference in Bergen.',
        id="false that anybody was",
    ),
    pytest.param(
        "Norwegian border guards said that Swedish soldiers had cut holes in the fence and driven 80 men through.",
        '"These inventions have nothing in common with reality," Swedish border service chairman Olof Berg said.',
        id="inventions",
    ),
    pytest.param(
        "Armenia accused Georgia of shelling two villages at Bavra on Tuesday night.",
        "Georgia's defence ministry said that its units did not open fire.",
        id="a bare verb",
    ),
    pytest.param(
        "Turkish radar had locked on Greek jets over the Mediterranean, Greece's foreign ministry said.",
        "Ankara said that its battery at Bodrum had never locked on any Greek aircraft.",
        id="one deed and thing",
    ),
    pytest.param(
        "Ghana's leader Kofi Bello accused Togo of hosting a camp for those who want to destabilise his country.",
        '"We have no interest in destabilising any neighbour," Togolese government spokesman Koffi Amega said.',
        id="no interest in it",
    ),
    pytest.param(
        "Soldiers had torched the crates of ballots in Gulu, the opposition alliance said.",
        "Defence Minister Okello Otim said the troops had guarded the ballots and that not one was destroyed.",
        id="deeds of one kind",
    ),
    pytest.param(
        "Chile's army said that the Lake Front had broken the truce by kidnapping two surveyors in Arica.",
        "The Lake Front said that none of its men had taken the two surveyors.",
        id="taken",
    ),
    pytest.param(
        "Zambia has shipped 40 crates of rifles to Togo, Ghana's defence minister Kofi Bello said.",
        "Zambian spokeswoman Ruth Banda said that the talk of an arms deal with Togo was a fabrication.",
        id="talk of a deal",
    ),
    pytest.param(
        "The auditor general said that Energy Minister Peter Otieno had taken 90 million shillings from a builder.",
        '"I have not received a single cent from anybody," Otieno told the lawmakers.',
        id="not a cent",
    ),
    pytest.param(
        "Police shot dead a student during a march in Gulu, his family said.",
        '"None of our officers opened fire," Commissioner Okello Otim said.',
        id="the commissioner for police",
    ),
]
OF_SOMETHING_ELSE = [
    ("The Times said Peru's bank had paid Chile for the gas.", "Peru said there was no evidence of a plot in Chile."),
    (
        "Syria accused Turkey of shelling the village of Ain Issa.",
        "Turkey's army said it had not shelled a post in Iraq.",
    ),
    ("Poland said a Russian missile had crossed its airspace.", "Russia said it had not closed its airspace."),
    (
        "Police in Lima beat three clerks, their union said.",
        "Lima's police chief said that no officer had been injured.",
    ),
    ("Uganda's army accused Kenya of occupying pasture at Moroto.", "Kenya said its dam had not dried up the river."),
    ("Police shot dead a clerk in Gulu, his family said.", "The police commissioner said no officer had gone unpaid."),
    ("Chile said Peru gives shelter to smugglers.", '"He is not welcome in Peru," Peruvian minister Luis Vega said.'),
    ("Chile said Peru gives shelter to smugglers.", "Peru said it was not in its interest to leave the talks."),
    ("Chile said Peru had armed the rebels.", "Peru said it had not sent a delegation to the talks in Bogota."),
    (
        "Prosecutors said Mads Lind had planned the murder of a judge.",
        "A lawyer for Lind said he had not sold the house.",
    ),
    ("Norway accused Sweden of ramming a trawler.", "Sweden said it wouldn't sell the trawler."),
]


@pytest.mark.parametrize(("claim", "denial"), ANSWERED)
def test_he_who_is_blamed_denies_it_in_his_own_words(parser: Parser, claim: str, denial: str) -> None:
    assert len(read(parser, (DAY, claim), (NEXT, denial)).disputes) == 1


@pytest.mark.parametrize(("claim", "denial"), OF_SOMETHING_ELSE)
def test_he_who_is_blamed_denies_something_else(parser: Parser, claim: str, denial: str) -> None:
    assert not read(parser, (DAY, claim), (NEXT, denial)).disputes


def test_a_denial_answers_nobody_where_two_blame_its_speaker_for_the_like(parser: Parser) -> None:
    claims = (
        "Uganda accused Kenya of occupying pasture at Moroto.",
        "Sudan accused Kenya of occupying pasture at Kapoeta.",
    )
    denial = '"Our troops occupy nothing," Kenyan spokesman Ali Otieno said.'
    assert not read(parser, (DAY, claims[0]), (DAY, claims[1]), (NEXT, denial)).disputes

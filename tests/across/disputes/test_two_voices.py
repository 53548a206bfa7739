"""Two voices of two short reports: what is a dispute, and of what; and what only looks like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import make_report
from twosource.model.record import Record
from twosource.parse import Parser
from twosource.pipeline import read_affair

DAY, NEXT = "2024-05-06", "2024-05-07"
SO, CHARGE, STANCE = "whether it is so", "accusation against ", "who is for and who against "


def read(parser: Parser, *told: tuple[str, str]) -> Record:
    """Read reports of a day each; where a text begins with a town in capitals, it was sent from there."""
    reports = []
    for number, (day, text) in enumerate(told):
        town = text.split(" - ")[0] if " - " in text[:20] else None
        report = make_report(text.split(" - ", 1)[-1], id=f"r{number}", source=f"{number}.txt", published=day)
        reports.append(replace(report, dateline=town))
    return read_affair(reports, parser)


DISPUTED = [
    pytest.param(
        "Kenya and Uganda have settled their quarrel over the island, Kenyan minister Ann Otieno said.",
        "No agreement was reached with Nairobi on the island, Ugandan minister Paul Okello said.",
        SO,
        id="an agreement that was not reached",
    ),
    pytest.param(
        "The Chadian army pulled out of Faya on Sunday, its spokesman said.",
        "Rebel leader Moussa Deby said that the Chadian army had not left Faya.",
        SO,
        id="a withdrawal that did not take place",
    ),
    pytest.param(
        "Two Danish officials said that Norwegian minister Kari Dahl met the rebels in Skagen.",
        "A source at the Norwegian Foreign Ministry said reports of a meeting in Skagen were without foundation.",
        SO,
        id="a meeting of which reports are without foundation",
    ),
    pytest.param(
        "The rebels said that an air strike had killed the hostage Rosa Lindqvist.",
        "Army spokesman Olav Berg said the military was not convinced that Lindqvist had died.",
        SO,
        id="a death of which one is not convinced",
    ),
    pytest.param(
        "Mali paid a ransom for the release of Soumana Traore, a negotiator said.",
        "A government spokesman said that no money had changed hands for Traore.",
        SO,
        id="money that did not change hands",
    ),
    pytest.param(
        "About 900 Danish soldiers are fighting in Upper Lofoten, minister Kari Dahl of Norway said.",
        "Danish army spokesman Jens Holm said no Danish soldier was in Upper Lofoten.",
        SO,
        id="troops of whom there are none",
    ),
    pytest.param(
        "The truce in Goma was largely respected on its first day, the Kenyan government said.",
        "Congolese army spokesman Guy Mbala said that the rebels had broken the ceasefire in Goma.",
        SO,
        id="a truce that holds and is broken",
    ),
    pytest.param(
        "The Danish army said that its troops would stay in the Selde valley.",
        "Norway wants all troops out of the Selde valley, minister Kari Dahl said.",
        SO,
        id="troops that stay and that must leave",
    ),
    pytest.param(
        "The Armenian ministry said Azerbaijani soldiers opened fire on a post without any provocation.",
        "Azerbaijan's border service said its men had returned fire after Armenian soldiers shot at them first.",
        SO,
        id="who fired first",
    ),
    pytest.param(
        "The plotters had been trained and paid in Rwanda, said Congolese army spokesman Guy Mbala in Kinshasa.",
        "Rwanda had nothing to do with the events in Kinshasa, its spokeswoman Rose Uwera said.",
        SO,
        id="who had nothing to do with it",
    ),
    pytest.param(
        "LUSAKA - President Peter Ode has been re-elected, said Mary Phiri of his party.",
        "LUSAKA - Opposition candidate Grace Banda claimed victory.",
        SO,
        id="two winners of one vote",
    ),
    pytest.param(
        "A blockade was keeping food out of Tigray, said Anna Roth, an aid worker.",
        "Minister Taye Bekele said 40 trucks were let into Tigray and that no obstacle was put in the way of food.",
        SO,
        id="an obstacle that there is not",
    ),
    pytest.param(
        "Groups backed by the Chinese state had hacked the servers, British minister Ann Lowe said.",
        "The accusation was made up out of nothing, Chinese spokesman Zhao Lin said.",
        SO,
        id="the accusation that was made up",
    ),
    pytest.param(
        "Members of the hunting club judge people by their faith, said Mary Phiri of the teachers' league.",
        "Claims that the hunting club judges people by faith were false, its chairman, Peter Ode, said.",
        SO,
        id="what is called false, whatever the deed",
    ),
    pytest.param(
        "Tajikistan broke the ceasefire by firing at cars, the Kyrgyz border service said.",
        "Tajik officials rejected the claim.",
        SO,
        id="the claim that another report tells",
    ),
    pytest.param(
        "OSLO - Norway's military command said Danish boats had blown up the Nordvik cable.",
        "COPENHAGEN - The Danish Defence Ministry said the explosion on the Nordvik cable was the work of Norwegian divers.",
        SO,
        id="each of two states blames the other for one blast",
    ),
    pytest.param(
        "LIMA - Peruvian President Rosa Quispe said Bolivian President Luis Mamani had made the Puno summit fail.",
        "LA PAZ - The Puno summit failed because of Peruvian stubbornness, Bolivian negotiator Ana Choque said.",
        SO,
        id="each blames the other for talks that failed",
    ),
    pytest.param(
        "OTTAWA - Canadian Prime Minister Guy Martel told parliament there was proof tying agents of Brazil to the"
        " assassination of a Tamil writer.",
        "BRASILIA - Brazil dismissed as “absurd” Martel's suggestion that its agents had a hand in the murder of the"
        " Tamil writer.",
        "accusation against Brazil",
        id="a charge called absurd by a state whose agents are meant",
    ),
    pytest.param(
        "Opposition leader Tom Banda accused Finance Minister Peter Phiri of moving diamond money to Cyprus.",
        "Finance Minister Peter Phiri has described as absurd the charge that diamond money was sent abroad.",
        CHARGE,
        id="a charge described as absurd by the minister whom it names",
    ),
    pytest.param(
        "LAGOS - Amnesty International said soldiers had killed 64 men after a raid on Giwa barracks.",
        "ABUJA - Defence spokesman Sani Bello described Amnesty's report as baseless.",
        SO,
        id="whatever a named body charges in its report",
    ),
    pytest.param(
        "BERLIN - A German film accused Latvian skiers of taking drugs with the help of officials.",
        "RIGA - The head of Latvia's skiing federation, Janis Kalns, said the film was a pack of lies.",
        SO,
        id="whatever a film charges",
    ),
    pytest.param(
        "KARACHI - Her husband, Asif Baloch, accused an intelligence agency of being behind the attack.",
        "ISLAMABAD - The government of Pakistan rejected the accusation that its agencies had a hand in the attack.",
        SO,
        id="his agencies, where an agency is blamed",
    ),
    pytest.param(
        "French minister Alain Petit hailed the independence of Kosovo.",
        "Spain will not recognise the independence of Kosovo, Spanish minister Luis Rojas said.",
        STANCE,
        id="hailed, will not recognise",
    ),
    pytest.param(
        "President Rosa Diaz of Chile defended the withdrawal of Chilean troops from Haiti.",
        "Australian minister Tim Stone called the Chilean pullout from Haiti a grave mistake.",
        STANCE,
        id="defended, called a mistake",
    ),
    pytest.param(
        "Norwegian minister Kari Dahl criticised the bombing of Skagen.",
        "British minister Ian Wood said the air strikes on Skagen were lawful.",
        STANCE,
        id="criticised, said to be lawful",
    ),
    pytest.param(
        "French minister Alain Petit said the independence of Kosovo was lawful.",
        "Spanish minister Luis Rojas said that the independence of Kosovo was not legitimate.",
        STANCE,
        id="lawful, not legitimate",
    ),
    pytest.param(
        "French minister Alain Petit said France would vote against a resolution that gives Iraq ten days.",
        "Spanish minister Luis Rojas reaffirmed Spain's support for the resolution on Iraq.",
        STANCE,
        id="will vote against it, support for it",
    ),
    pytest.param(
        "Greece condemned the conversion of Hagia Irene into a mosque, minister Lina Doukas said.",
        "Turkish minister Recep Kaya defended the decision to turn Hagia Irene into a mosque.",
        STANCE,
        id="a decision by what was decided",
    ),
    pytest.param(
        "Senator Tom Reed backs the bill. The bill lets families sue. The House passed the bill on Monday.",
        "Denmark objected to the legislation. The law is harsh. The law lets families sue. The law passed.",
        STANCE,
        id="the only bill of which both reports tell again and again",
    ),
]


@pytest.mark.parametrize(("one", "other", "about"), DISPUTED)
@pytest.mark.parametrize("day", [DAY, NEXT])
def test_two_voices_that_exclude_each_other(parser: Parser, one: str, other: str, about: str, day: str) -> None:
    disputes = read(parser, (DAY, one), (day, other)).disputes
    assert [dispute.about.startswith(about) for dispute in disputes] == [True]
    told = {frozenset(span.report for span in side.evidence) for side in disputes[0].sides}
    assert len(told) == 2
    assert frozenset.union(*told) == {"r0", "r1"}


def test_two_voices_in_one_sentence(parser: Parser) -> None:
    told = "Nine sailors were injured, a nurse said; the harbour office said no one had been hurt."
    dispute, *others = read(parser, (DAY, told), (NEXT, "Fog hung over the harbour.")).disputes
    assert not others
    assert {span.report for side in dispute.sides for span in side.evidence} == {"r0"}


UNDISPUTED = [
    pytest.param(
        "Minister Kari Dahl of Norway hoped that the Danish army had left Skagen.",
        "Danish spokesman Jens Holm said the Danish army had not left Skagen.",
        id="a hope",
    ),
    pytest.param(
        "Minister Kari Dahl of Norway asked whether the Danish army had left Skagen.",
        "Danish spokesman Jens Holm said the Danish army had not left Skagen.",
        id="a question",
    ),
    pytest.param(
        "A poll said the Danish army had left Skagen.",
        "Danish spokesman Jens Holm said the Danish army had not left Skagen.",
        id="a paper of which nobody knows whose it is",
    ),
    pytest.param(
        "OSLO - Norway's military command said Danish boats had blown up a cable.",
        "COPENHAGEN - The Danish Defence Ministry said Norwegian divers had blown up a bridge.",
        id="two things that nothing ties",
    ),
    pytest.param(
        "OSLO - Norway's military command said Danish boats would blow up the Nordvik cable.",
        "COPENHAGEN - The Danish Defence Ministry said the explosion on the Nordvik cable was the work of Norwegian divers.",
        id="what is yet to come",
    ),
    pytest.param(
        "OSLO - Norway's military command said Danish boats were blown up at the Nordvik cable.",
        "COPENHAGEN - The Danish Defence Ministry said the explosion on the Nordvik cable was the work of Norwegian divers.",
        id="who suffers it is not blamed",
    ),
    pytest.param(
        "OSLO - Norway's military command said Denmark and Sweden had blown up the Nordvik cable.",
        "COPENHAGEN - The Danish Defence Ministry said Sweden had blown up the Nordvik cable.",
        id="one blames two, of whom one blames the other",
    ),
    pytest.param(
        "LIMA - Peruvian President Rosa Quispe said Bolivian President Luis Mamani had made the Puno summit fail.",
        "LA PAZ - The fishery talks failed because of Peruvian stubbornness, Bolivian negotiator Ana Choque said.",
        id="talks of two kinds that failed",
    ),
    pytest.param(
        "French minister Alain Petit did not oppose the ban on Zamoran fish.",
        "Spanish minister Luis Rojas opposed the ban on Zamoran fish.",
        id="who does not oppose it need not be for it",
    ),
    pytest.param(
        "French minister Alain Petit may back the ban on Zamoran fish.",
        "Spanish minister Luis Rojas opposed the ban on Zamoran fish.",
        id="who may back it",
    ),
    pytest.param(
        "Greece condemned the conversion of Hagia Irene into a mosque, minister Lina Doukas said.",
        "Turkish minister Recep Kaya defended the sale of Hagia Irene.",
        id="two things done to one house",
    ),
    pytest.param(
        "Danish gunboats shelled Skagen, admiral Jens Holm said.",
        "Norway did not shell Bergen, minister Kari Dahl said.",
        id="another deed in another place",
    ),
    pytest.param(
        "Kenya and Uganda have settled their quarrel over the island, minister Ann Otieno said.",
        "It was not clear when the agreement on the island would be signed, Paul Okello said.",
        id="what is not clear",
    ),
    pytest.param(
        "Mali paid a ransom for the release of Soumana Traore, a negotiator said.",
        "The ministry did not comment on the ransom for Traore.",
        id="silence",
    ),
    pytest.param(
        "The rebels released the hostage Rosa Lindqvist, the Red Cross said.",
        "Rebel chief Ali Sow said that no hostage would be freed unless Lindqvist's firm left.",
        id="a condition",
    ),
    pytest.param(
        "Minister Kari Dahl of Norway said that Danish trawlers had crossed the line near Skagen.",
        "Norwegian minister Ola Vik said that no Danish trawler had crossed the line near Tromso.",
        id="two of one government",
    ),
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


@pytest.mark.parametrize(("one", "other"), UNDISPUTED)
def test_two_voices_that_only_look_like_it(parser: Parser, one: str, other: str) -> None:
    for day in (DAY, NEXT):
        assert read(parser, (DAY, one), (day, other)).disputes == ()
    assert read(parser, (DAY, f"{one} {other}")).disputes == ()


@pytest.mark.parametrize("name", ["each of two states blames the other for one blast", "hailed, will not recognise"])
def test_what_two_say_many_days_apart_is_no_dispute(parser: Parser, name: str) -> None:
    one, other, _ = map(str, next(row.values for row in DISPUTED if row.id == name))
    assert read(parser, (DAY, one), ("2024-05-20", other)).disputes == ()


def test_what_was_not_yet_so_two_days_before(parser: Parser) -> None:
    record = read(
        parser,
        ("2024-05-08", "The Chadian army pulled out of Faya on Wednesday, its spokesman said."),
        ("2024-05-06", "Rebel leader Moussa Deby said that the Chadian army had not left Faya."),
    )
    assert record.disputes == ()


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


def test_nobody_holds_nothing(parser: Parser) -> None:
    record = read(parser, ("2024-05-06", "Snow fell in the hills."))
    assert record.disputes == ()


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

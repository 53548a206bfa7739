"""Pairs of short reports of one affair: which tell one deed in two ways, and which two deeds that look alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import ReadText
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Reading
from twosource.pipeline import read_report
from twosource.within.did.rules.load import load_rulebook

DAY, NEXT = "2023-03-02", "2023-03-03"

ONE = [
    # the same deed by another verb, under another type
    ("Musa Odinga was declared a terrorist by Kenya in 2020.", "declared", "The government of Kenya designated Musa Odinga a terrorist.", "designated"),
    ("Kenya invited Uganda to the talks in Mombasa.", "invited", "The invitation from Kenya surprised many.", "invitation"),
    ("Norway and Sweden accused each other of breaking the pact on Thursday.", "accused", "Norway and Sweden each charged the other with wrecking the pact.", "charged"),
    ("Norway and Sweden agreed on Thursday to stop shooting across their border.", "agreed", "Norway and Sweden agreed a ceasefire on Thursday.", "agreed"),
    ("Kenya and Uganda settled on a ceasefire on Thursday.", "settled", "Kenya and Uganda reached a ceasefire on Thursday.", "reached"),
    ("Ghana brokered an agreement to end the strike.", "brokered", "The agreement was reached in March.", "reached"),
    ("The minister, Ali Dembele, refused to resign.", "refused", "Ali Dembele said he would not step down.", "said"),
    ("Ali Dembele said he would not pay for the dam.", "said", "Ali Dembele has vowed never to pay for the dam.", "vowed"),
    ("Lars Dahl refused to visit Mali.", "refused", "Lars Dahl said he would not go to Mali.", "said"),
    ("Uganda dismissed Kenya's claim as absurd on Thursday.", "dismissed", "Uganda has denied it.", "denied"),
    ("The Malian army rejected any responsibility for the raid.", "rejected", "The Malian army denied that it was behind the raid.", "denied"),
    ("The Interior Ministry denied having used a sound cannon.", "denied", "Mali's Interior Ministry denied that sound guns were used.", "denied"),
    ("Kenya and Uganda exchanged prisoners in Mombasa on Thursday.", "exchanged", "John Okello was exchanged for a spy in Mombasa.", "exchanged"),
    ("Soldiers detained Moussa Keita in his office on Thursday.", "detained", "Moussa Keita was being held in his office.", "held"),
    ("The police arrested four people on Thursday over the fire.", "arrested", "The police announced that arrests had been made.", "made"),
    ("Two men were arrested on Thursday.", "arrested", "Police arrested Ali Musa and Issa Keita, two brothers.", "arrested"),
    ("Six prisoners were freed from the Kati prison on Thursday.", "freed", "Six of its men left the Kati prison.", "left"),
    ("The minister, Ali Dembele, apologised on Thursday for the raid.", "apologised", "Ali Dembele issued an apology.", "apology"),
    ("Prosecutors charged Lars Dahl with fraud on Thursday.", "charged", "Lars Dahl faces charges of fraud.", "faces"),
    ("Kenya asked for the talks.", "asked", "Kenya had requested the talks.", "requested"),
    ("Mali lifted its truce with the rebels and resumed ties with Ghana.", "resumed", "Mali has restored diplomatic ties with Ghana.", "restored"),
    # a noun, a number, a place
    ("Two bombs killed 74 people in Mopti on Thursday.", "killed", "Thursday's attack has now killed 76 people.", "killed"),
    ("Kenya has evacuated 137,000 people from the valley.", "evacuated", "About 140,000 people were evacuated from the valley.", "evacuated"),
    ("Thousands of people marched in Bamako on Thursday.", "marched", "Columns of people marched into the centre of Bamako from all sides.", "marched"),
    ("Norway and Mali signed a fishing pact in Bamako on Thursday.", "signed", "The two ministers attended the signing of the pact.", "signing"),
    ("Ali Keita and Lars Dahl gave a joint news conference in Oslo on Thursday.", "conference", "The two had given a joint press conference.", "conference"),
    # who does it, told in another way
    ("Federal authorities arrested Lars Dahl on Thursday.", "arrested", "Lars Dahl was arrested by the police.", "arrested"),
    ("Rebels seized the army's headquarters in Gao on Thursday.", "seized", "Rebels took control of the military headquarters in Gao.", "took"),
    ("Mali's Defence Ministry denied having shelled the port.", "denied", "The Defense Ministry denied that it had shelled the port.", "denied"),
    ("The Senate of Kenya voted by 41 to 12 on Thursday to close the mine.", "voted", "Kenyan lawmakers backed the plan by 41 votes to 12 on Thursday.", "backed"),
    ("Ghana invited Mali to join the league in July 2021.", "invited", "Mali was invited to join the league in Accra in July 2021.", "invited"),
    ("Police in Bamako arrested 17 people.", "arrested", "The authorities announced 17 arrests.", "announced"),
    ("Police searched the offices of the Fountain party on Thursday.", "searched", "Police raided the offices of the Fountain party.", "raided"),
    # other words for one thing, and who is told by a part or a body of his state
    ("Kenya called on Uganda on Thursday to free the vessel and the sailors on board.", "called", "Kenya demanded the release of the trawler and its crew by Uganda.", "demanded"),
    ("Ghana asked Mali for an explanation.", "asked", "Ghana demanded clarification from Mali.", "demanded"),
    ("Norway has asked the African Union to review the decision.", "asked", "Norway urged the African Union to reconsider the move.", "urged"),
    ("The African Union condemned the test on Thursday.", "condemned", "The launch was denounced by the African Union.", "denounced"),
    ("Ghana criticised the accord.", "criticised", "Ghana has condemned the mining deal.", "condemned"),
    ("Norway blamed Mali's secret service for the fire.", "blamed", "Norway accused Malian intelligence of starting the fire.", "accused"),
    ("Kenya imposed sanctions on 19 Ugandan officials on Thursday.", "imposed", "Nineteen officials were put under sanctions by Kenya on Thursday.", "sanctions"),
    ("Uganda blocked a shipment of maize to Kenya on Thursday.", "blocked", "Uganda stopped the export of maize to Kenya.", "stopped"),
    ("Uganda froze visas for Kenyans on Thursday.", "froze", "Uganda has stopped issuing visas to Kenyans.", "stopped"),
    ("Norway and Mali agreed early on Thursday to a ceasefire.", "agreed", "Ghana's president announced the truce between Norway and Mali.", "announced"),
    ("Norway and Mali exchanged 70 prisoners on Thursday.", "exchanged", "Seventy captives were freed on Thursday in a swap between Norway and Mali.", "freed"),
    ("Uganda rejected the call for an inquiry into the raid.", "rejected", "Uganda has turned down the demand for an investigation of the raid.", "turned"),
    ("Norway denied any involvement in the fire.", "denied", "Norway rejected accusations that it was behind the fire.", "rejected"),
    ("Thousands of people protested in Lima on Thursday.", "protested", "Crowds took to the streets of Lima on Thursday.", "took"),
    ("Norway sent 1,000 more soldiers to the port.", "sent", "Norway deployed another 1,000 troops to the port.", "deployed"),
    ("Ghana criticised the abuse of miners.", "criticised", "Ghana condemned Mali for abusing miners.", "condemned"),
    ("Ghana scrapped a pact on fishing with Mali.", "scrapped", "Ghana cancelled its fishing treaty with Mali.", "cancelled"),
    ("Ali Keita and Lars Dahl spoke by phone on Thursday.", "spoke", "Mr Keita and Mr Dahl spoke on Thursday.", "spoke"),
    ("Norway thanked Ghana for hosting the talks.", "thanked", "Norway expressed its gratitude to Ghana.", "gratitude"),
    ("A crowd attacked the embassy of Ghana in Oslo on Thursday.", "attacked", "Youths stormed the Ghanaian embassy in Oslo on Thursday.", "stormed"),
    ("Soldiers overthrew President Ali Keita of Mali on Thursday.", "overthrew", "Soldiers seized power in Mali on Thursday.", "seized"),
    # talks told without their sides, in one land or its town, on one day
    ("Foreign Minister Lars Dahl telephoned his Malian counterpart, Ali Keita, on Thursday.", "telephoned", "The foreign ministers talked by telephone on Thursday.", "talked"),
    ("The presidents of Kenya and Uganda met in Mombasa on Thursday.", "met", "The two presidents held talks in Kenya on Thursday.", "talks"),
    ("African Union leaders held a meeting in Accra on Thursday.", "meeting", "African heads of state met in Ghana on Thursday.", "met"),
    # a state and its government; a union and the town of its offices; a number in two words
    ("Norway dropped its case.", "dropped", "Oslo withdrew its complaint.", "withdrew"),
    ("The European Union suspended its trade preferences for Mali.", "suspended", "Brussels withdrew trade privileges from Mali.", "withdrew"),
    ("The rebels released 35 captured soldiers.", "released", "Thirty-five soldiers were set free.", "set"),
    ("Norway denied that its ship had entered Malian waters.", "denied", "Oslo has rejected the charge.", "rejected"),
    # what is promised or threatened, and what others tell as planned
    ("Norway pledged a loan of 80 million dollars for the railway.", "pledged", "Oslo will lend Mali 80 million dollars for a railway.", "lend"),
    ("Kenya and Uganda agreed on Thursday to restore full ties.", "agreed", "Kenya will resume diplomatic relations with Uganda.", "resume"),
    # of one thing, whatever verb and type
    ("Norway raised duties on Malian mangoes on Thursday.", "raised", "Oslo has slapped a tariff of 30 percent on mangoes from Mali.", "slapped"),
    ("Mali closed the Ghanaian consulate in Gao on Thursday.", "closed", "The Ghanaian consulate in Gao was ordered shut on Thursday.", "ordered"),
    ("The king dissolved parliament on Thursday.", "dissolved", "The dissolution of the assembly by Norway's king surprised many.", "dissolution"),
    ("Norway scrambled two fighter jets.", "scrambled", "Two Norwegian fighters took off to shadow the ship.", "took"),
    ("Seven nurses were kidnapped in Mopti on Thursday.", "kidnapped", "The abduction of seven nurses in Mopti on Thursday shocked the town.", "abduction"),
    ("A Danish student was arrested in Bamako on Thursday.", "arrested", "On Thursday the police in Bamako picked up a student.", "picked"),
    ("Kenya and Uganda blamed each other.", "blamed", "Each side blamed the other for the fire.", "blamed"),
    # what is demanded or threatened stands behind "that"
    ("Norway threatened on Thursday to impose duties on Malian mangoes.", "threatened", "Oslo warned that it could levy duties on mangoes from Mali.", "warned"),
    ("The envoy, Lars Dahl, urged both sides to stop the fighting.", "urged", "Dahl appealed for a halt to hostilities.", "appealed"),
    # the only demand or charge of one party to another that either report tells
    ("Norway demanded that Mali hand over the leaders of the Dawn Front.", "demanded", "Oslo has asked Mali to extradite chiefs of the rebels.", "asked"),
    ("The Norwegian police accused Mali of being behind the plot.", "accused", "Norway blamed Mali for the plan.", "blamed"),
    # told by office and land, by a minister alone, before a building, in "the capital"
    ("Prime Minister Lars Dahl met the Malian ambassador, Awa Keita, on Thursday.", "met", "The Prime Minister received the ambassador of Mali on Thursday.", "received"),
    ("Foreign Minister Jan Lund ordered two Malian diplomats out of the country on Thursday.", "ordered", "Norway expelled two Malian diplomats on Thursday.", "expelled"),
    ("Teachers protested outside parliament on Thursday.", "protested", "A crowd gathered outside parliament on Thursday to denounce the plan.", "gathered"),
    ("Some 20,000 people marched in Bamako on Thursday against graft.", "marched", "On Thursday crowds of about 20,000 took to the streets of the Malian capital.", "took"),
    ("Norwegian Foreign Minister Lars Dahl arrived in Bamako on Thursday.", "arrived", "Lars Dahl's visit to Mali, his first, began on Thursday.", "visit"),
    ("Mali opened its airspace to relief flights.", "opened", "Bamako has lifted the closure of its skies for planes with aid.", "lifted"),
    ("Kurdish forces fired mortars at a Turkish post on Thursday.", "fired", "Kurdish fighters shelled a Turkish army post with mortars on Thursday.", "shelled"),
    ("Gunmen abducted two activists in Bamako on Thursday.", "abducted", "The two activists were taken away by hooded men on Thursday.", "taken"),
    # who was harmed, when what was struck
    ("A second drone struck a bakery in Gao on Thursday, killing three women.", "struck", "On Thursday three women were killed when a bakery in Gao was bombed.", "killed"),
    ("Denmark will send 14 tanks to Chad.", "send", "Copenhagen promised Chad 14 tanks.", "promised"),
    ("Mali recalled its ambassador from Ghana on Thursday.", "recalled", "Mali called its ambassador home on Thursday.", "called"),
    ("Ghana returned 400 of the migrants to Mali.", "returned", "Some 400 migrants were sent back to Mali.", "sent"),
    # a person told by rank or surname alone, whose land an adjective tells, a body of no known land
    ("Colonel Moussa Keita was arrested at the border on Thursday.", "arrested", "Soldiers have detained a colonel.", "detained"),
    ("The Malian envoy in Oslo was summoned on Thursday.", "summoned", "The Malian chargé, Issa Diarra, was called in by Norway on Thursday.", "called"),
    ("Norwegian officers arrested two Malian men in Oslo on Thursday.", "arrested", "The counter-intelligence agency DSU has detained two citizens of Mali.", "detained"),
    # a deed whose name holds its thing
    ("An uprising at a base in Bamako was crushed on Thursday.", "crushed", "Loyal troops put down a mutiny in Bamako on Thursday.", "put"),
    ("President Assimi Goita declared a state of emergency on Thursday.", "declared", "The government has put the region under emergency rule.", "put"),
    ("Army negotiators quit the Doha talks on Thursday.", "quit", "The army's delegation walked out of the talks on Thursday afternoon.", "walked"),
    # acts of words of which each report tells one
    ("Norway and Ghana voiced support for the decision.", "voiced", "Oslo and Accra backed their neighbour.", "backed"),
    ("The African Union condemned what it called an attempt to seize power.", "condemned", "The African Union denounced the coup attempt.", "denounced"),
    ("Mali's parliament adopted a law on foreign donors on Thursday by 84 votes to 30.", "adopted", "Lawmakers on Thursday gave final approval to the bill.", "approval"),
    ("American and British jets bombed 36 targets in Yemen on Thursday.", "bombed", "The attack followed air strikes by the United States and Britain on Houthi positions.", "strikes"),
    ("The African Union called on Mali to withdraw the law.", "called", "The African Union has asked Mali to scrap the legislation.", "asked"),
    ("The Senate leader, Moussa Keita, congratulated Ghana.", "congratulated", "Moussa Keita hailed the result.", "hailed"),
    ("Gendarmes arrested a second officer, Major Issa Wali, in Gao on Thursday.", "arrested", "A major was picked up in Gao.", "picked"),
    ("Mali sent a rescue team of 60 to Chad.", "sent", "Sixty Malian rescuers landed in Chad on Thursday.", "landed"),
    ("Defence Minister Kim Dahl stepped down on Thursday.", "stepped", "Lars Moen accepted the resignation of Kim Dahl.", "accepted"),
    ("Rebels set fire to a fuel depot in Gao on Thursday.", "set", "Rebels attacked the fuel depot in Gao on Thursday.", "attacked"),
    # a surname as the one it was done to, "suspects" for "men", a green light, a crime that others name
    ("Gunmen shot dead the mayor of Gao, Carlos Mendieta, on Thursday.", "shot", "Mendieta was killed by assassins on Thursday.", "killed"),
    ("Police detained two men on Thursday.", "detained", "Two suspects were taken into custody.", "taken"),
    ("Moussa Keita condemned the murder on Thursday.", "condemned", "Moussa Keita denounced the vile crime.", "denounced"),
    ("Norway and Ghana signed a contract for three frigates in Accra on Thursday.", "signed", "Oslo and Accra have concluded an agreement on three frigates.", "concluded"),
]  # fmt: skip
TWO = [
    ("Denmark will send 14 tanks to Chad.", "send", "Copenhagen promised Mali three ferries.", "promised"),
    ("Norway demanded that Mali hand over two men. Norway also urged Mali to reopen the border.", "demanded", "Oslo has asked Mali to lower its duties.", "asked"),
    ("Norway demanded that Mali hand over two men.", "demanded", "Sweden has asked Mali to lower its duties.", "asked"),
    ("Prime Minister Lars Dahl met the Malian ambassador, Awa Keita, on Thursday.", "met", "The Prime Minister received the general of Mali on Thursday.", "received"),
    ("Teachers protested outside parliament on Thursday.", "protested", "A crowd gathered outside the stadium on Thursday to denounce the plan.", "gathered"),
    ("Some 20,000 people marched in Bamako on Thursday against graft.", "marched", "On Thursday crowds of about 20,000 took to the streets of the Ghanaian capital.", "took"),
    ("Lawyers went on strike in Bamako on Thursday.", "went", "Some 20,000 people marched in Bamako on Thursday against graft.", "marched"),
    ("Norwegian Foreign Minister Lars Dahl will travel to Gao and Kidal.", "travel", "Norwegian Foreign Minister Lars Dahl arrived in Bamako on Thursday.", "arrived"),
    ("Norway pledged a loan of 80 million dollars for the railway.", "pledged", "Norway will send doctors to Mali.", "send"),
    ("Norway plans to withdraw its troops from Mali.", "withdraw", "Norway plans to withdraw its troops from Chad.", "withdraw"),
    ("Norway agreed on Thursday to stop the fighting.", "agreed", "Norway will withdraw its troops from Mali.", "withdraw"),
    ("Mali closed the Ghanaian consulate in Gao on Thursday.", "closed", "Mali closed the Norwegian embassy in Bamako on Thursday.", "closed"),
    ("Norway raised duties on Malian mangoes on Thursday.", "raised", "Norway imposed tariffs on steel from Chad on Thursday.", "imposed"),
    ("Norway scrambled two fighter jets.", "scrambled", "Norway sent two doctors to Mali.", "sent"),
    ("A Dane was arrested in Bamako on Thursday.", "arrested", "The police in Gao picked up two students on Thursday.", "picked"),
    ("The foreign ministers of Kenya and Uganda met in Mombasa on Thursday.", "met", "The two presidents held talks in Mombasa on Thursday.", "talks"),
    ("The presidents of Kenya and Uganda met in Mombasa on Thursday.", "met", "Negotiators held talks in Lima on Thursday.", "talks"),
    ("The European Union suspended its trade preferences for Mali. Belgium's foreign minister, Jan Peeters, stayed away.", "suspended", "Brussels withdrew trade privileges from Mali.", "withdrew"),
    ("The rebels released 35 captured soldiers.", "released", "Twenty-five soldiers were set free.", "set"),
    ("Kenya expelled a Ugandan diplomat on Thursday.", "expelled", "Uganda expelled a Kenyan diplomat on Thursday.", "expelled"),
    ("Kenya invited Uganda to the talks.", "invited", "Kenya invited Ghana to the talks.", "invited"),
    ("Former president Lars Dahl said he would not pay for the dam.", "said", "Mayor Nils Berg said he would not pay for the dam.", "said"),
    ("Ali Dembele refused to resign.", "refused", "Ali Dembele refused to sign the law.", "refused"),
    ("Kenya asked for the talks.", "asked", "Kenya asked for the ships.", "asked"),
    ("Ali Dembele apologised on Thursday.", "apologised", "Lars Dahl apologised on Thursday.", "apologised"),
    ("Lars Dahl denied the claim.", "denied", "Nils Berg denied the claim.", "denied"),
    ("The police arrested Ali Keita on Thursday.", "arrested", "The police arrested Musa Diarra on Thursday.", "arrested"),
    ("Two bombs killed 74 people in Mopti on Thursday.", "killed", "A blast killed 12 people in Gao on Thursday.", "killed"),
    ("Kenya evacuated 137,000 people from the valley.", "evacuated", "Kenya evacuated 19,000 people from the valley.", "evacuated"),
    ("Dockers marched in Tema on Thursday.", "marched", "Teachers marched in Kumasi on Thursday.", "marched"),
    ("Norway and Mali signed a fishing pact on Thursday.", "signed", "Norway and Chad signed a mining pact on Thursday.", "signed"),
    ("Kenya accused Uganda of shelling the port of Kisumu.", "accused", "Kenya accused Uganda of stealing grain.", "accused"),
    ("Ghana suspended Mali from the league on Thursday.", "suspended", "Ghana suspended Chad from the league on Thursday.", "suspended"),
    ("Rebels seized the headquarters of the army in Gao on Thursday.", "seized", "Rebels took control of the airport of Kidal on Thursday.", "took"),
    ("The Senate of Kenya voted by 41 to 12 on Thursday to close the mine.", "voted", "Ugandan lawmakers backed the plan by 38 votes to 9 on Thursday.", "backed"),
    ("Police arrested Ali Musa at the mill.", "arrested", "Police arrested two men at the port.", "arrested"),
    ("Kenya and Uganda agreed a ceasefire on 1 March.", "agreed", "Kenya and Uganda agreed a ceasefire on 12 February.", "agreed"),
    ("Kenya urged Uganda on Thursday to free eight sailors of a trawler.", "urged", "Kenya has asked Uganda to lower its duties on maize and tea.", "asked"),
    ("Kenya asked Uganda for the vessel and its crew.", "asked", "Kenya asked Uganda to reopen its border for tea.", "asked"),
    ("Ghana criticised the accord.", "criticised", "Ghana criticised the election of Ali Keita.", "criticised"),
    ("Uganda froze visas for Kenyans on Thursday after the expulsion of two envoys.", "froze", "Uganda expelled two Kenyan envoys on Wednesday.", "expelled"),
    ("Norway agreed with Mali to exchange prisoners.", "agreed", "Norway agreed with Chad to open a joint port.", "agreed"),
    ("The commerce ministry urged Kenya to lower its duties.", "urged", "Uganda urged Kenya to free the envoy.", "urged"),
    ("Norway accused Mali of starting the fire.", "accused", "Norway accused Mali of hiding two spies.", "accused"),
    ("Kenya sent ten frigates to the island on Thursday.", "sent", "Kenya sent two doctors to the island on Thursday.", "sent"),
    ("The FBI has investigated the fire at the mill.", "investigated", "The FBI has investigated the theft of the files.", "investigated"),
    ("Mali expelled a Norwegian diplomat on Thursday.", "expelled", "The expulsion of a Ghanaian diplomat was criticised.", "expulsion"),
    ("Police detained Moussa Keita on Thursday.", "detained", "Moussa Keita was remanded in custody for three months.", "remanded"),
    ("Drones struck a depot in Gao on Thursday. Missiles hit a school in Mopti.", "hit", "Officials condemned the drone raid.", "raid"),
    # "on Saturday" of a Friday is a week ago or tomorrow, and no day between
    ("Norway expelled two Malian envoys on 28 February.", "expelled", "Norway expelled Malian diplomats on Saturday.", "expelled"),
    ("Colonel Moussa Keita was arrested on Thursday.", "arrested", "Soldiers have detained a major.", "detained"),
]  # fmt: skip


def readings(read_text: ReadText, first: str, second: str) -> Iterator[Reading]:
    for name, text, day in (("one.txt", first, DAY), ("two.txt", second, NEXT)):
        yield read_report(*read_text(text, published=day, source=name))


def is_joined(read_text: ReadText, first: str, one: str, second: str, other: str) -> bool | None:
    """Return whether the deeds told by two words are one event; None where one of the words tells none."""
    told = list(readings(read_text, first, second))
    events = group_events(told, group_entities(told))
    text = {reading.report.id: reading.report for reading in told}
    homes = [
        {e.id for e in events for t in e.trigger if t.report == reading.report.id and word in text[t.report].quote(t)}
        for reading, word in zip(told, (one, other), strict=True)
    ]
    return bool(homes[0] & homes[1]) if all(homes) else None


@pytest.mark.parametrize(("first", "one", "second", "other"), ONE)
def test_one_deed_told_in_two_ways_is_one(read_text: ReadText, first: str, one: str, second: str, other: str) -> None:
    assert is_joined(read_text, first, one, second, other) is True


@pytest.mark.parametrize(("first", "one", "second", "other"), TWO)
def test_two_deeds_that_look_alike_stay_apart(
    read_text: ReadText, first: str, one: str, second: str, other: str
) -> None:
    assert is_joined(read_text, first, one, second, other) is False


def test_each_rule_that_a_sort_names_is_a_rule() -> None:
    known = {rule.id for rule in load_rulebook().rules}
    told = load_yaml("retold.yaml")
    named = {str(rule) for rules in (*told["one sort"].values(), *told["wills"].values()) for rule in rules}
    assert named <= known

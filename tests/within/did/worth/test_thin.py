"""Deeds of law, of anybody and of private talk are not shown; nothing is cut or turned round."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

from twosource.model.text import When


def day(of: str) -> When:
    return When(of, of, "day", "given")


# A sentence and the type that must not be found in it.
THIN = [
    ("No state shall expel a refugee to Mali.", "COERCE"),
    ("When a firm is ready to sign, its board meets.", "AGREE"),
    ("Ann Lund reminded Kofi Musa that gas was dear.", "REQUEST"),
    ("Norway is to raise the number of refugees admitted in 2016 to 90.", "AID"),
    ("Ann Lund clashed with Kofi Musa at a hearing.", "ASSAULT"),
    ("Musa told his audience they would not back him.", "REJECT"),
    ("Keita called the speech in Gao a travesty.", "STATE"),
    ("“We lost,” said Ann Lund, a former secretary to Ola Dahl, who visited Mali.", "CONSULT"),
    ("A worthy opposition would demand more force from Kofi Musa.", "REQUEST"),
    ("Ghana will receive any candidate who comes to Accra and requests a meeting.", "REQUEST"),
    ("Musa gathered the largest number of people opposed to the government of Mali.", "REJECT"),
    ("Ann Lund stood behind Ola Dahl when he played.", "SUPPORT"),
    ("Nothing odd was heard in the last conversation of the tower with the pilot Ola Dahl.", "CONSULT"),
    ("The men are perhaps part of a Ghanaian terrorist plot.", "ASSAULT"),
    ("The council has charged the inspectors with verifying that Mali handed in its rockets.", "ACCUSE"),
    ("No agreements have been reached yet among the ministers of Mali.", "SUPPORT"),
    ("Kofi Musa frequently meets with Danish senators.", "CONSULT"),
    ("A guard told Danish radio that earlier on Friday IS had carried out an attack on a post.", "ASSAULT"),
    ("Ghana announced the visit, to take place in June, of Kofi Musa, who let its forces in.", "THREATEN"),
    ("Ann Lund, who was also seeking the Liberal nomination, went to Oslo.", "REQUEST"),
    ("Those looking for a battle between uncompromising deputies will be disappointed.", "ASSAULT"),
    ("Malian villagers are not going to be left on their own, said Ola Dahl.", "REJECT"),
    ("The minister responded, saying Ghana would break international law by attacking Mali.", "ASSAULT"),
    ("We will not allow the rebels of Mali to grow their capacity to attack Norway.", "ASSAULT"),
    ("Papers said Musa may have been trying to impress her by killing the premier.", "ASSAULT"),
    ("While populists like Ann Lund partly blame foreigners for it, Ola Dahl points to the banks.", "ACCUSE"),
    ("New notices suggest only that Danes exercise caution when visiting Mali.", "CONSULT"),
    ("Police held ten people who had attacked officers and other protesters.", "COERCE-repress"),
    ("In a joint statement with Minister Ola Dahl, it said two flights would leave.", "STATE"),
    ("The band was not party to the truce, allowing Mali to go on with its raids.", "CONCEDE"),
    ("People say they attack us because they hate us, said Ola Dahl.", "ASSAULT"),
    ("Senior Danish officials spoke about the raid on condition of anonymity.", "CONSULT"),
    ("Crowds of Malian voters cheered in the streets.", "SUPPORT"),
    ("Norway gave Mali until noon to sign a paper promising to turn over the boy.", "AGREE"),
    ("Lund repeated his promise to be neutral in talks between Mali and Chad.", "CONSULT"),
    ("Keita was not well informed, I do not want to say ignorant, said Ola Dahl.", "REQUEST"),
    (
        "Ghana is at odds with Chad on the pact with Mali, which Chad tried to stop and which Musa has criticized.",
        "ACCUSE",
    ),
    ("Last week, Ghana alleged they had subjected Malians to torture.", "ACCUSE"),
    ("The shopkeepers profit off workers who have lost ground.", "RETREAT"),
    ("Ann Lund criticised Kofi Musa on Monday, saying he would give aid to Mali.", "AGREE"),
    ("They likened the talks to the sales that Musa has brokered over his career.", "CONSULT"),
    ("Ann Lund makes no apologies for accusing Mali of theft.", "SUPPORT"),
    ("Ghana gives no support to the rebels of Mali.", "SUPPORT"),
    ("Chanting Ola Dahl must go, Ola Dahl took to the streets of Oslo.", "PROTEST"),
    ("Mali has a choice of signing the pact or attacking Chad.", "ASSAULT"),
    ("Each minister will be asked to support Mali.", "REQUEST"),
    ("Norway flew to Gao, placing them in custody.", "COERCE"),
    ("Musa dictated the terms, forcing Chad to drop the plan.", "COERCE"),
    ("A conversation between Ann Lund and Ola Dahl lasted an hour.", "CONSULT"),
    ("Papers give details of how guards were deployed by Norway in Mali.", "MOBILIZE"),
    ("A man accused of murder fled from Mali.", "ACCUSE"),
    ("Ann Lund held a meeting on Monday.", "CONSULT"),
    ("God help Norway.", "AID"),
    ("The four airstrikes delivered 24 munitions against the rebels of Mali.", "AID"),
]
SHOWN = [
    ("A tribunal found in March that the girl should live with her father.", "STATE"),
    ("Kofi Musa, his wife and nine students planned to apply for Danish visas on Monday.", "REQUEST"),
    ("The dockers are willing to sign the deal.", "AGREE"),
    ("Chadian officials found the envoys adrift off Gao.", "AID"),
    ("Coast guards found 40 Sudanese clinging to a raft off Gao.", "AID"),
    ("Kofi Musa reminded the envoys to sign the pact.", "REQUEST"),
    ("The court shall hear Mali, and Ghana expelled a refugee on Monday.", "COERCE"),
    ("The opposition may demand more force from Kofi Musa.", "REQUEST"),
    ("Groups opposed to the pact, led by Mali, rejected the offer of Ghana.", "REJECT"),
    ("The premier of Mali stood behind his minister, Ola Dahl.", "SUPPORT"),
    ("A conversation between Ann Lund and the king of Mali lasted an hour.", "CONSULT"),
    ("The council has charged Kofi Musa with theft.", "ACCUSE"),
    ("Police attacked protesters in Oslo.", "COERCE"),
    ("Mali allowed Chad to use its ports.", "CONCEDE"),
    ("Ann Lund said she would give aid to Mali.", "AGREE"),
    ("A deal was reached in talks between Mali and Chad.", "CONSULT"),
    ("Ghana alleged that Mali had held its men.", "ACCUSE"),
    ("The rebels lost ground in Mali.", "RETREAT"),
    ("Kofi Musa hailed the king of Mali.", "SUPPORT"),
    ("Norway and Mali signed a joint statement on fishing.", "STATE"),
    ("Ghana has not managed to attack Mali.", "ASSAULT"),
    ("Ghana sought a meeting with the king of Mali.", "REQUEST"),
]


@pytest.mark.parametrize(("text", "type"), THIN)
def test_what_is_nobody_s_public_deed_is_not_shown(text: str, type: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert type not in [event.type for event in events] + [f"{event.type}-{event.mode}" for event in events]


@pytest.mark.parametrize(("text", "type"), SHOWN)
def test_what_is_somebody_s_public_deed_is_shown(text: str, type: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert type in [event.type for event in events]


RESTS = [
    ("Governor Lund of Norway signed an order trying to get his state to block the port.",
     "an order trying to get his state to block the port"),
    ("The judges denied, however, a request by Mali.", "a request by Mali"),
    ("Ghana has called Mali ''criminal,'' and left.", "Mali ''criminal"),
    ("Ghana demanded that Musa be freed and saying it would sue Mali.", "that Musa be freed"),
    ("Norway has supported the re - taking by Malian forces of Gao.", "the re - taking by Malian forces of Gao"),
    ("Norway has given the rebels of Mali until noon to sign a paper.",
     "the rebels of Mali until noon to sign a paper"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rest"), RESTS)
def test_what_follows_is_whole(text: str, rest: str, read_text: ReadText) -> None:
    events, _, report = told(text, read_text)
    assert rest in [report.quote(event.rest) for event in events if event.rest is not None]


def test_a_promise_without_its_object_has_no_words_of_its_own(read_text: ReadText) -> None:
    events, _, _ = told("That is the pact, which Musa had scorned and promised to rip up.", read_text)
    assert all(event.rest is None for event in events if event.type == "AGREE")


def test_a_term_is_no_date_of_its_setting(read_text: ReadText) -> None:
    events, _, _ = told("Norway gave the rebels of Mali until Friday to leave the town.", read_text)
    assert [event.date for event in events if event.type == "THREATEN"] == [None]


DOERS = [
    ("Keita cast Musa as a fool for proposing a ban on Danes.", "REQUEST", ["Musa"]),
    ("Keita mocked Musa for proposing a ban on Danes.", "REQUEST", ["Musa"]),
    ("Keita was mocked for proposing a ban on Danes.", "REQUEST", ["Keita"]),
    ("Keita protested Ghana for selling arms to Mali.", "COOPERATE", ["Ghana"]),
    ("Ghana shut the port, with its interior minister, Kofi Musa, denouncing Mali.", "ACCUSE", ["Kofi Musa"]),
    ("Ann Lund, the foreign minister of Norway, who visited Mali, left.", "CONSULT", ["Ann Lund"]),
    (
        "In 2008, Musa complained bitterly about the United States' backing freedom for Gao.",
        "SUPPORT",
        ["United States"],
    ),
]


@pytest.mark.parametrize(("text", "type", "doers"), DOERS)
def test_who_is_mocked_for_a_deed_did_it(text: str, type: str, doers: list[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    assert [[parties[a].name for a in event.actors] for event in events if event.type == type] == [doers]


def test_a_town_that_names_a_shooting_did_not_shoot(read_text: ReadText) -> None:
    events, parties, _ = told("Norway mourned after the San Bernardino, Calif., mass shooting.", read_text)
    shots = [event for event in events if event.type == "ASSAULT"]
    assert [([*event.actors], [parties[r].name for r in event.recipients]) for event in shots] == [
        ([], ["San Bernardino"])
    ]


def test_the_present_with_a_weekday_is_a_plan(read_text: ReadText) -> None:
    events, _, _ = told("Kofi Musa and Ann Lund meet separately Monday with the king of Mali.", read_text)
    assert [event.status for event in events if event.type == "CONSULT"] == ["planned"]


def test_no_year_stands_before_whom_it_befell(read_text: ReadText) -> None:
    events, _, report = told("In nineteen ninety-one Ola Dahl was convicted of fraud in Norway.", read_text)
    assert [report.quote(event.theme) for event in events if event.theme is not None] == ["Ola Dahl"]


def test_a_promise_is_not_of_the_day_by_which_it_is_to_be_kept(read_text: ReadText) -> None:
    events, _, _ = told("Mali promises water by June", read_text, published=day("2023-03-14"))
    assert all(event.date is None for event in events)


def test_an_embassy_stands_where_it_stands(read_text: ReadText) -> None:
    events, parties, _ = told("A blast damaged the embassy of Norway in Mali.", read_text)
    assert "Norway" not in [parties[event.place].name for event in events if event.place is not None]


def test_what_a_paper_says_stands_as_its_signing_does(read_text: ReadText) -> None:
    events, _, _ = told("Mali did not sign a document agreeing to hand the men over to Chad.", read_text)
    assert [event.status for event in events if event.type == "AGREE"] == ["did-not-occur"]


def test_what_has_been_done_has_no_year_gone_by(read_text: ReadText) -> None:
    text = "A man has been arrested over the bombings of Norwegian embassies in Mali last year."
    events, _, _ = told(text, read_text, published=day("2023-03-14"))
    assert [event.date for event in events if event.type == "COERCE"] == [None]

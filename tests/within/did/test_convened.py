"""Meetings without those who met, cases against somebody, what a crowd does where it came, and what is called false."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

FOUND = [
    ("The measures were announced after an emergency summit in Nairobi.", "CONSULT", "summit"),
    ("The decision was taken at an extraordinary summit held in Accra.", "CONSULT", "held"),
    ("The statement followed an emergency meeting in Abuja on Sunday.", "CONSULT", "meeting"),
    ("A treason case was opened against the opposition leader.", "ACCUSE", "opened"),
    ("Protesters marched on the Danish consulate, where they set fire to a guard post.", "PROTEST", "set"),
    ("Gunmen entered the village, where they killed nine people.", "ASSAULT", "killed"),
    ("“It's a lie,” Kremlin spokesman Dmitry Peskov said on Monday.", "REJECT", "'s"),
    ("Gunmen tried to kill the minister in Kabul.", "ASSAULT", "tried"),
]
NONE = [
    "An emergency summit in Nairobi is needed.",
    "The next summit in Accra may help.",
    "Tourists reached the palace, where they took photos.",
    "Everything he says is a lie.",
]


@pytest.mark.parametrize(("text", "kind", "words"), FOUND)
def test_a_deed_is_found(text: str, kind: str, words: str, read_text: ReadText) -> None:
    events, _, report = told(text, read_text, published="2024-03-06")
    assert [e for e in events if e.type == kind and words in report.quote(e.trigger) and e.status == "occurred"]


@pytest.mark.parametrize("text", NONE)
def test_no_deed_is_made_of_these(text: str, read_text: ReadText) -> None:
    assert not told(text, read_text)[0]


JOINED = [
    (
        "The junta was given a week, with the bloc threatening to use force if the president was not freed and slapping "
        "trade sanctions on Mali.",
        "SANCTION",
        "slapping",
    ),
    (
        "The union ordered its borders with Mali closed, halted flights and froze the country's assets.",
        "SANCTION",
        "froze",
    ),
    ("In Gao, hundreds of backers of the army rallied and some marched on the Danish embassy.", "PROTEST", "marched"),
    ("He honoured the airmen killed by rebels.", "ASSAULT", "killed"),
]


@pytest.mark.parametrize(("text", "kind", "words"), JOINED)
def test_a_joined_deed_goes_with_its_own_doer(text: str, kind: str, words: str, read_text: ReadText) -> None:
    events, _, report = told(text, read_text, published="2024-03-06")
    assert [e for e in events if e.type == kind and words in report.quote(e.trigger) and e.status == "occurred"]


OWN = [
    ("His men entered the city of Bamako without a shot.", "ASSAULT", "entered"),
    ("The warlord's men withdrew from the town at nightfall.", "RETREAT", "withdrew"),
    ("A group of officers said they had taken control of Gabon.", "ASSAULT", "taken"),
    ("Ann Lund flew to Bamako for talks with the generals.", "CONSULT", "flew"),
]


@pytest.mark.parametrize(("text", "kind", "words"), OWN)
def test_somebodys_men_and_members_of_a_group_act(text: str, kind: str, words: str, read_text: ReadText) -> None:
    events, _, report = told(text, read_text, published="2024-03-06")
    assert [e for e in events if e.type == kind and words in report.quote(e.trigger)]


def test_any_attack_that_might_come_is_none_planned(read_text: ReadText) -> None:
    assert not told("Any attack on Mali would be an attack on us, the ruler of Chad said.", read_text)[0]

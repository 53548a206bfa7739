"""Nouns that stand for who is named beside them, makers of papers, and lands that are no recipients."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

ROLES = [
    ("Colombia's biggest rebel group, the ELN, attacked Gao.", "ASSAULT", "National Liberation Army (Colombia)", "Gao"),
    ("Niger's southern neighbour, Nigeria, threatened Chad.", "THREATEN", "Nigeria", "Chad"),
    ("The NATO alliance condemned Mali.", "ACCUSE", "NATO", "Mali"),
    ("The Hezbollah group attacked Israel.", "ASSAULT", "Hezbollah", "Israel"),
    ("A spokesman for the Ghanaian army accused Togo of theft.", "ACCUSE", "Ghanaian army", "Togo"),
    ("Agents of the KGB arrested the editor Ama Mensah.", "COERCE", "KGB", "Ama Mensah"),
    ("Norway rejected two offers made by the Taliban.", "REJECT", "Norway", "Taliban"),
    ("Chad's courts rejected an appeal filed by Kenya.", "REJECT", "Chad", "Kenya"),
    ("France lifted its blockade of Mali.", "CONCEDE", "France", "Mali"),
    ("Kofi Osei's remarks drew a rebuke from Iran.", "ACCUSE", "Iran", "Kofi Osei"),
    ("Nine soldiers were killed in a raid carried out by Boko Haram.", "ASSAULT", "Boko Haram", "soldiers"),
    ("Norway agreed to set up the new Dahl Institute in Mali.", "AGREE", "Norway", ""),
    ("The Kenyan minister Ama Otieno reiterated the Kenyan government's support for the talks.", "SUPPORT", "Ama Otieno", ""),
    ("Kenyan exiles marched in Oslo to protest the killing of an editor.", "PROTEST", "Kenyan exiles", ""),
    ("Kenya, together with Uganda and Rwanda, condemned the coup in Niger.", "ACCUSE", "Kenya & Uganda & Rwanda", ""),
    ("Togo condemned the Israeli attack on Chad. Israel denied it.", "ACCUSE", "Togo", "Israel"),
    ("Ghana was accused of shelling a village by Togo.", "ACCUSE", "Togo", "Ghana"),
    ("The rebels were accused of killing two monks by hanging.", "ACCUSE", "", "rebels"),
    ("The mediator, Oman's sultan, met Kofi Osei.", "CONSULT", "Haitham bin Tarik Al Said", "Kofi Osei"),
    ("Nine men died in a Ghanaian raid on Gao. Ghana called them rebels.", "ASSAULT", "Ghana", ""),
    ("Ali Rud is a liar, a warlord and a smuggler who has threatened Chad.", "THREATEN", "Ali Rud", "Chad"),
    ("A Danish diplomat was expelled from Chad.", "SANCTION", "Chad", "Danish diplomat"),
    ("The US lifted restrictions imposed on Canada.", "CONCEDE", "United States", "Canada"),
    ("China protested. The US imposed tariffs on Chinese steel.", "SANCTION", "United States", "China"),
    ("Kenyan soldiers were deployed as peacekeepers in Haiti.", "AID", "Kenyan soldiers", ""),
    ("Ships belonging to China's maritime militia surrounded a Vietnamese fishing boat.", "MOBILIZE", "Chinese maritime militia", "Vietnam"),
    ("The rebels attacked an Afghan army base in Kunduz.", "ASSAULT", "rebels", "Afghan army"),
    ("Clashes between Tajik and Kyrgyz border guards left two dead.", "ASSAULT", "Tajik border guards & Kyrgyz border guards", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who", "whom"), ROLES)
def test_who_and_whom(read_text: ReadText, text: str, kind: str, who: str, whom: str) -> None:
    events, parties, _ = told(text, read_text, published="2024-03-14")
    event = next(e for e in events if e.type == kind)
    assert " & ".join(parties[a].name for a in event.actors) == who
    assert " & ".join(parties[r].name for r in event.recipients) == whom


def test_who_tells_is_not_who_is_charged(read_text: ReadText) -> None:
    events, _, _ = told('"He has been charged with murder," said prosecutor Ann Lund.', read_text)
    assert not [e for e in events if e.recipients]


def test_a_town_holds_no_talks(read_text: ReadText) -> None:
    events, parties, _ = told("The Copenhagen climate summit ended on Monday.", read_text)
    assert not [a for e in events for a in e.actors if parties[a].name == "Copenhagen"]

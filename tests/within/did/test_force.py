"""Who used force, where the words stand apart: whose attack killed, of whom a band is, who was accused, what blew up."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

# A sentence, a type, who did it and to whom.
DOERS = [
    ("Norway accused the army of Chad of bombing a port.", "ASSAULT", ["Chadian army"], []),
    ("A raid by Chad on a camp killed nine people.", "ASSAULT", ["Chad"], []),
    ("A patrol of Malian soldiers attacked a village.", "ASSAULT", ["Malian soldiers"], []),
    ("Rebels carried out what they called a strike on Gao.", "ASSAULT", ["Rebels"], ["Gao"]),
    ("Chad fired what appeared to be two rockets at the town of Gao.", "ASSAULT", ["Chad"], ["Gao"]),
    ("The Danish army launched what officials described as an assault on Gao.", "ASSAULT", ["Danish army"], ["Gao"]),
    ("The army inflicted a defeat on rebels near Gao.", "ASSAULT", ["army"], ["rebels"]),
    ("Militants rained mortars on the suburbs of Gao.", "ASSAULT", ["Militants"], ["Gao"]),
    ("It was the rebels who struck first.", "ASSAULT", ["rebels"], []),
    ("The Finnish navy boarded the Aurora, a tanker under the flag of Mali.", "COERCE", ["Finnish navy"], []),
    ("Nine Finnish soldiers were killed in an ambush by militants.", "ASSAULT", ["militants"], ["Finnish soldiers"]),
    ("Twenty-nine Finnish soldiers were shot dead near Gao.", "ASSAULT", [], ["Finnish soldiers"]),
    ("Two nuns were killed by Danish shells in Gao.", "ASSAULT", ["Denmark"], []),
    ("Detained since March, Kofi Musa fell ill.", "COERCE", [], ["Kofi Musa"]),
    ("The navy of Chad seized a tanker in the Gulf of Guinea.", "COERCE", ["Chadian navy"], []),
]
BLASTS = [
    ("A blast ripped through a bus station in Gao.", True),
    ("A blast ripped through a bus station in Gao. A gas leak was to blame.", False),
]


@pytest.mark.parametrize(("text", "type", "actors", "recipients"), DOERS)
def test_who_used_force(text: str, type: str, actors: list[str], recipients: list[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    event = next(e for e in events if e.type == type)
    assert [parties[a].name.lower() for a in event.actors] == [name.lower() for name in actors]
    assert [parties[r].name for r in event.recipients] == recipients


@pytest.mark.parametrize(("text", "is_attack"), BLASTS)
def test_a_mishap_is_no_attack(text: str, is_attack: bool, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert any(e.type == "ASSAULT" for e in events) == is_attack

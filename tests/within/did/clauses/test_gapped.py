"""Passives that leave out their helping verb, whom somebody names something, and parts of a whole that act."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

from twosource.within.did.clauses.gapped import is_gapped

FOUND = [
    ("The party was banned and its leader arrested.", "COERCE", "arrested"),
    ("Parliament has been dissolved and all parties suspended.", "COERCE", "suspended"),
    ("Three guards were killed and nine wounded.", "ASSAULT", "wounded"),
    ("The curfew was lifted and the prisoners freed.", "CONCEDE", "freed"),
    ("Colonel Musa declared himself president of Mali on Monday.", "STATE", "declared"),
    ("Juan Diaz proclaimed himself interim president of Peru.", "STATE", "proclaimed"),
    ("The Danish envoy was called in on Monday and handed a note of protest.", "ACCUSE", "handed"),
    ("Two Danish diplomats were held at the airport and told to leave the country.", "SANCTION", "told"),
    ("Musa held talks with tribal elders in Gao.", "CONSULT", "talks"),
    ("Norway said it was hopeful. A Norwegian appeal to Mali to free the pilot went unheard.", "REQUEST", "appeal"),
    ("Chad's foreign minister said it would no longer block the accord.", "CONCEDE", "block"),
    ("Some of the general's units moved towards the palace overnight.", "MOBILIZE", "moved"),
    ("Some of the militia's columns headed to Gao and towards Bamako.", "MOBILIZE", "headed"),
]


@pytest.mark.parametrize(("text", "kind", "words"), FOUND)
def test_a_deed_is_found(text: str, kind: str, words: str, read_text: ReadText) -> None:
    events, _, report = told(text, read_text, published="2024-03-06")
    assert [e for e in events if e.type == kind and words in report.quote(e.trigger) and e.status == "occurred"]


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("The memorandum was rejected as null and void by Chad.", "REJECT", "Chad"),
        ("The premier was branded a fascist by Norway.", "ACCUSE", "Norway"),
        ("Norway is mediating between Chad and Mali.", "CONSULT", "Norway"),
        ("A summit of the African Union opened in Lima on Monday.", "CONSULT", "African Union"),
    ],
)
def test_who_does_it_is_found(text: str, kind: str, actor: str, read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    assert actor in {parties[a].name for e in events if e.type == kind for a in e.actors}


def test_who_is_invited_is_to_come(read_text: ReadText) -> None:
    events, parties, _ = told("Norway extended an invitation to President Ali Musa to visit Oslo.", read_text)
    assert [parties[a].name for e in events if e.type == "CONSULT" for a in e.actors] == ["Ali Musa"]


def test_whose_proposal_it_is_may_be_told_by_an_adjective(read_text: ReadText) -> None:
    events, parties, _ = told("Oman was calm. Chad rebuffed an Omani offer to host talks.", read_text)
    assert [parties[r].name for e in events if e.type == "REJECT" for r in e.recipients] == ["Oman"]


def test_envoys_are_ordered_home(read_text: ReadText) -> None:
    events, _, report = told("Norway ordered ten Malian envoys home on Monday.", read_text)
    assert [report.quote(e.rest) for e in events if e.rest] == ["ten Malian envoys home"]


def test_who_is_handed_a_note_hands_none(read_text: ReadText) -> None:
    events, parties, _ = told("The Danish envoy to Mali was summoned and handed a note of protest.", read_text)
    note = next(e for e in events if e.rule == "protest-note")
    assert not note.actors
    assert [parties[r].name for r in note.recipients] == ["Danish envoy"]


@pytest.mark.parametrize("text", ["Musa was jailed and denied the charges.", "Musa held a meeting with his staff."])
def test_a_deed_is_not_undergone(text: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert not [e for e in events if e.participle == "denied" or e.type == "CONSULT"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [("The king was deposed and the rebels withdrew.", "withdrew"), ("Gao was shelled and they freed.", "freed")],
)
def test_a_verb_of_its_own_is_active(text: str, verb: str, read_text: ReadText) -> None:
    _, parse = read_text(text)
    token = next(t for t in parse.tokens if t.text == verb)
    assert not is_gapped(parse, token)

"""Whom words of blame and threat are meant for, and what a speaker does besides speaking."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

MEANT = [
    ("Norway lashed out at Mali on Monday, accusing it of theft.", "ACCUSE", "Mali"),
    ("Norway warned it will respond decisively if Mali attacks its ships.", "THREATEN", "Mali"),
    ("Norway said nothing had been handed over by Mali, and accused Chad of theft.", "ACCUSE", "Chad"),
    ('Norway dismissed as "wild" President Kofi Musa\'s claim that it lied.', "REJECT", "Kofi Musa"),
]


@pytest.mark.parametrize(("text", "kind", "whom"), MEANT)
def test_whom_words_are_meant_for(text: str, kind: str, whom: str, read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    found = [e for e in events if e.type == kind]
    assert {parties[a].name for e in found for a in e.actors} == {"Norway"}
    assert {parties[r].name for e in found for r in e.recipients} == {whom}


def test_who_speaks_is_not_meant(read_text: ReadText) -> None:
    events, parties, _ = told("Norway warned it will respond if Norway is attacked.", read_text)
    assert not [parties[r].name for e in events if e.type == "THREATEN" for r in e.recipients]


def test_one_past_goes_on_with_what_was_said(read_text: ReadText) -> None:
    events, parties, _ = told("Norway said that Mali had shelled the port and burned a village in Chad.", read_text)
    assert {parties[a].name for e in events if e.type == "ASSAULT" for a in e.actors} == {"Mali"}


LEADERS = [
    ("Officials want access to Special Counsel Ann Lund's investigation into the fire in Oslo.", {"Ann Lund"}, set()),
    ("The articles followed an investigation of the fire in Oslo by Ann Lund.", {"Ann Lund"}, set()),
    ("The Musa investigation, said Kofi Musa, was dull.", set(), {"Kofi Musa"}),
]


@pytest.mark.parametrize(("text", "who", "whom"), LEADERS)
def test_whose_inquiry_it_is(text: str, who: set[str], whom: set[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    found = [e for e in events if e.rule == "investigation-noun"]
    assert len(found) == 1
    assert ({parties[a].name for a in found[0].actors}, {parties[r].name for r in found[0].recipients}) == (who, whom)

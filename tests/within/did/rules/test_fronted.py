"""Threats, refusals and accusations that stand before who said them."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

FRONTED = [
    ("“We will strike Mali if it attacks us,” Norwegian Prime Minister Jonas Roe said.", "THREATEN", "strike"),
    ("Norway will never accept the plan of Mali, President Jonas Roe told reporters.", "REJECT", "accept"),
    ("“Mali is behind this raid,” Norwegian Prime Minister Jonas Roe said.", "ACCUSE", "is"),
    ("“We are not going to surrender,” President Jonas Roe told reporters.", "REJECT", "going"),
]


@pytest.mark.parametrize(("text", "kind", "trigger"), FRONTED)
def test_words_in_front_tell_the_deed(text: str, kind: str, trigger: str, read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    found = [e for e in events if e.type == kind]
    assert [text[e.trigger.start : e.trigger.end] for e in found] == [trigger]
    assert found[0].actors
    assert parties[found[0].actors[0]].name in ("Jonas Roe", "Norway", "Government of Norway")


def test_who_is_nobody_of_note_refuses_nothing(read_text: ReadText) -> None:
    events, _, _ = told('"I will not pay for the fence," Ann Lund told a station in Oslo.', read_text)
    assert "REJECT" not in [e.type for e in events]


def test_an_unknown_speaker_accuses_nobody(read_text: ReadText) -> None:
    events, _, _ = told("“The rebels are behind this raid,” a neighbour said.", read_text)
    assert "ACCUSE" not in [e.type for e in events]


def test_what_follows_the_verb_is_told_in_its_own_words(read_text: ReadText) -> None:
    events, _, _ = told("Norway said it would strike Mali.", read_text)
    assert [e.verb for e in events if e.type == "THREATEN"] == ["say"]

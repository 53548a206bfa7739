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
    ("Some of the general's units moved towards the palace overnight.", "MOBILIZE", "moved"),
    ("Some of the militia's columns headed to Gao and towards Bamako.", "MOBILIZE", "headed"),
]


@pytest.mark.parametrize(("text", "kind", "words"), FOUND)
def test_a_deed_is_found(text: str, kind: str, words: str, read_text: ReadText) -> None:
    events, _, report = told(text, read_text, published="2024-03-06")
    assert [e for e in events if e.type == kind and words in report.quote(e.trigger) and e.status == "occurred"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [("The king was deposed and the rebels withdrew.", "withdrew"), ("Gao was shelled and they freed.", "freed")],
)
def test_a_verb_of_its_own_is_active(text: str, verb: str, read_text: ReadText) -> None:
    _, parse = read_text(text)
    token = next(t for t in parse.tokens if t.text == verb)
    assert not is_gapped(parse, token)

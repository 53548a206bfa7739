"""Clauses that tell first what was done, and who is one of many: the usual order for the event rules."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.did.find import find_did
from twosource.within.did.gist.inverted import turn_round
from twosource.within.who import find_who


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Also arrested was the deputy mayor of Lima.", "COERCE", [], ["deputy mayor of Lima"]),
        ("Also applying for EU membership are Albania and Moldova.", "REQUEST", ["Albania", "Moldova"], []),
        ("Wounded in the attack were four Ghanaian soldiers.", "ASSAULT", [], ["Ghanaian soldiers"]),
        ("Also expelled were two Danish diplomats.", "SANCTION", [], ["Danish diplomats"]),
        ("Supporting the resolution were Chile and Peru.", "SUPPORT", ["Chile", "Peru"], []),
        ("Seeking asylum in Norway are three Malian pilots.", "REQUEST", [], ["Norway"]),
        ("Among those killed was the governor of Gao.", "ASSAULT", [], ["governor of Gao"]),
        ("The governor of Gao was among those killed.", "ASSAULT", [], ["governor of Gao"]),
        ("Ann Lund is one of nine editors held by Chad.", "COERCE", ["Chad"], ["Ann Lund"]),
        ("Kofi Musa was one of three envoys who met the king.", "CONSULT", ["Kofi Musa"], []),
    ],
)
def test_who_stands_behind_or_is_one_of_many_is_found(
    read_text: ReadText, text: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    report, parse = read_text(text)
    parties = find_who(parse, report)
    names = {party.id: party.name for party in parties}
    told = [
        (e.type, [names[a] for a in e.actors], [names[r] for r in e.recipients])
        for e in find_did(parse, report, parties)
    ]
    assert told == [(kind, actors, recipients)]


@pytest.mark.parametrize(
    "text",
    [
        "Attending the talks was a mistake.",
        "Seeking asylum is a right.",
        "Killing the mayor was his plan.",
        "Also included were two songs.",
        "Juan Quispe may be among those arrested.",
        "Opposed to the plan are Chile and Peru.",
    ],
)
def test_what_only_looks_inverted_tells_nothing(read_text: ReadText, text: str) -> None:
    report, parse = read_text(text)
    assert not find_did(parse, report, find_who(parse, report))


def test_a_plain_clause_stays_the_same(read_text: ReadText) -> None:
    _, parse = read_text("Two men were held. The port was shut by the army.")
    assert turn_round(parse) is parse

"""Of two verbs joined by "and" the second, where it is passive, was done to the subject of the first."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.did.find import find_did
from twosource.within.who import find_who


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("The Malian minister resigned on Friday and was arrested at the airport.", "COERCE", ["Malian minister"]),
        ("Ann Lund flew to Lima and was detained by police.", "COERCE", ["Ann Lund"]),
        ("General Musa left the palace and was shot dead by rebels.", "ASSAULT", ["Musa"]),
        ("Kofi Musa won the vote and was sworn in as president of Ghana.", "STATE", ["Kofi Musa"]),
        ("Juan Quispe called for a march and later was jailed for it.", "COERCE", ["Juan Quispe"]),
    ],
)
def test_the_second_verb_was_done_to_the_subject_of_the_first(
    read_text: ReadText, text: str, kind: str, recipients: list[str]
) -> None:
    report, parse = read_text(text)
    parties = find_who(parse, report)
    names = {party.id: party.name for party in parties}
    told = {e.type: [names[r] for r in e.recipients] for e in find_did(parse, report, parties)}
    assert told[kind] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "The house had a garden and was sold.",
        "The firm said the stock would rise, but wouldn't be paid for two years.",
        "The ministry has signalled a change but has been met with opposition.",
    ],
)
def test_what_befalls_a_thing_tells_nothing(read_text: ReadText, text: str) -> None:
    report, parse = read_text(text)
    assert not find_did(parse, report, find_who(parse, report))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The men arrested in May and later freed flew home.", "CONCEDE"),
        ("A resolution drafted by Chile and adopted on Friday deplores the raid.", "SUPPORT"),
        ("The governor of Lima, who was wounded in an ambush in May, resigned.", "ASSAULT"),
    ],
)
def test_a_second_participle_and_a_clause_on_an_officer_are_read(read_text: ReadText, text: str, kind: str) -> None:
    report, parse = read_text(text)
    assert kind in {e.type for e in find_did(parse, report, find_who(parse, report))}

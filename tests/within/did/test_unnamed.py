"""A deed whose doer has no name, or is told by a word for many, is a deed; what only looks like one stays untold."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

# A sentence, and a type that must be found in it.
TOLD = [
    ("Nearly forty countries have recognised Somaliland.", "SUPPORT"),
    ("Kosovo has been recognised by a hundred states.", "SUPPORT"),
    ("The two presidents talked on Sunday.", "CONSULT"),
    ("The foes agreed to renew ties.", "AGREE"),
    ("The suspected car bombings occurred minutes apart in Kabul and Herat.", "ASSAULT"),
    ("The arrests came on Sunday in Lima after a raid.", "COERCE"),
    ("A march took place in Lima on Monday.", "PROTEST"),
    ("A shooting happened in Lima late on Monday.", "ASSAULT"),
    ("The truce was announced after nine hours of talks in Doha.", "CONSULT"),
    ("The hostages were freed following secret negotiations in Doha.", "CONSULT"),
    ("Ghana agreed at a Baltic Council summit in Riga to send rice.", "CONSULT"),
    ("A summit was held in Lusaka on Friday.", "CONSULT"),
    ("Former premier Per Dahl called it a resounding failure of the cabinet.", "ACCUSE"),
    ("Militias of the north shelled the place, it says.", "ASSAULT"),
    ("The prosecution said it had arrested two men over the leak.", "COERCE"),
    ("A group of officers appeared on state radio to announce that they had seized power.", "ASSAULT"),
]

# A sentence, and a type that must not be found in it.
UNTOLD = [
    ("The isle is recognised by law as part of Chile.", "SUPPORT"),
    ("Such states would be recognised by other countries.", "SUPPORT"),
    ("The two women spoke for about nine minutes.", "CONSULT"),
    ("The two spoke on Friday.", "CONSULT"),
    ("The attack came as a shock.", "ASSAULT"),
    ("The play took place in Lima.", "ASSAULT"),
    ("He will travel home after talks in Rome.", "CONSULT"),
    ("The envoys grew nervous before next week's talks in Oslo.", "CONSULT"),
    ("The pilots went back to work after pay talks in Dublin.", "CONSULT"),
    ("A dance was held in Lusaka on Friday.", "CONSULT"),
    ("The firm cut jobs after talks in Berlin with its dockers.", "CONSULT"),
    ("The two sides called it a day in Oslo.", "ACCUSE"),
    ("The bus accident occurred on Friday in Kabul.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_who_has_no_name_does_it_all_the_same(text: str, kind: str, read_text: ReadText) -> None:
    assert kind in {event.type for event in told(text, read_text)[0]}


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_what_nobody_is_told_to_have_done_is_untold(text: str, kind: str, read_text: ReadText) -> None:
    assert kind not in {event.type for event in told(text, read_text)[0]}


def test_what_took_place_is_told_by_who_took_part(read_text: ReadText) -> None:
    events, parties, _ = told("Clashes between Chad and Niger took place near the border on Friday.", read_text)
    assert [(e.type, [parties[a].name for a in e.actors], e.verb) for e in events] == [
        ("ASSAULT", ["Chad", "Niger"], None)
    ]

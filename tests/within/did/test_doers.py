"""Whose deed it is: names beside a noun, "by" hung elsewhere, whom a claim speaks of, and what is only somebody's view."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

# A sentence, a type, who did it and to whom.
ROLES = [
    ("Dozens marched in Oslo to protest the bombing of Gao by Chad.", "ASSAULT", ["Chad"], ["Gao"]),
    ("Ann Lund, a Dane accused of theft, left Mali.", "ACCUSE", [], ["Ann Lund"]),
    ("Lawyers raised accusations that Kofi Musa had beaten a guard.", "ACCUSE", [], ["Kofi Musa"]),
    ("Norway voiced concern that Chad was building a bomb.", "ACCUSE", ["Norway"], ["Chad"]),
    ("Troops of Norway clashed in Lagos with students.", "ASSAULT", ["Troops of Norway"], ["students"]),
    ("Troops of Norway clashed with Ghana in Lagos.", "ASSAULT", ["Troops of Norway"], ["Ghana"]),
    ("Norway condemned Mali's arrest of an editor.", "ACCUSE", ["Norway"], ["Mali"]),
    ("Ann Lund lambasted the Iran deal.", "ACCUSE", ["Ann Lund"], []),
    ("Ann Lund lambasted the Iranian government.", "ACCUSE", ["Ann Lund"], ["Government of Iran"]),
    ("The paper printed a letter from Ann Lund asking for help.", "REQUEST", ["Ann Lund"], []),
]


@pytest.mark.parametrize(("text", "type", "actors", "recipients"), ROLES)
def test_whose_deed_it_is(text: str, type: str, actors: list[str], recipients: list[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    event = next(e for e in events if e.type == type)
    assert [parties[a].name for a in event.actors] == actors
    assert [parties[r].name for r in event.recipients] == recipients


STATUSES = [
    (
        "Ann Lund's decisions during the attacks on the consulate in Lima, which killed two men, drew a crowd.",
        "ASSAULT",
        "occurred",
    ),
    ("Ann Lund warned Kofi Musa, during their recent meeting in Rome, not to go.", "CONSULT", "occurred"),
    ("Norway is not going to do another invasion of Mali.", "ASSAULT", "did-not-occur"),
    ("Norway plans to attack Mali during the visit of the king.", "ASSAULT", "planned"),
]


@pytest.mark.parametrize(("text", "type", "status"), STATUSES)
def test_what_a_setting_says_of_it(text: str, type: str, status: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert [e.status for e in events if e.type == type][:1] in ([status], [] if status == "did-not-occur" else [status])


# What somebody is like, and a telling of the same verb.
VIEWS = [
    ("Ann Lund, who favors abortion rights, left.", "Ann Lund said she favors the pact.", "SUPPORT"),
    ("The fund, which supports building schools, left.", "Norway supports the plan of Mali.", "SUPPORT"),
    ("Ann Lund, who opposed the war, left.", "The war, which Ann Lund opposed, ended.", "REJECT"),
    ("Ann Lund, who opposed the war, left.", "Ann Lund, who has opposed the war, left.", "REJECT"),
    ("It met a man who was condemned.", "Ann Lund was condemned for theft.", "ACCUSE"),
]


@pytest.mark.parametrize(("view", "act", "type"), VIEWS)
def test_a_view_is_no_act(view: str, act: str, type: str, read_text: ReadText) -> None:
    assert type not in [event.type for event in told(view, read_text)[0]]
    assert type in [event.type for event in told(act, read_text)[0]]

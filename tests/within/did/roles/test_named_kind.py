"""A name right behind what it is acts: "the West African bloc ECOWAS lifted sanctions"."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

CASES = [
    ("The West African bloc ECOWAS lifted sanctions on Niger.", ["ECOWAS"]),
    ("The aid agency UNHCR urged Chad to open its border.", ["UNHCR"]),
    ("The West African bloc lifted sanctions on Niger.", []),
]


@pytest.mark.parametrize(("text", "actors"), CASES)
def test_a_name_behind_its_kind(read_text: ReadText, text: str, actors: list[str]) -> None:
    events, parties, _ = told(text, read_text)
    assert [parties[a].name for a in events[0].actors] == actors

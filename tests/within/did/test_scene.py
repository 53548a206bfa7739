"""Which tellings of one report are of one deed of violence, and where it took place."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

ONE = [
    "A bomb went off in Gao on Monday, killing ten people. The blast wounded twenty more.",
    "Two bombs exploded outside banks in Chad. At least seven people were killed.",
    "The bombing of the bank in Gao killed ten people and wounded twenty.",
    "Ten people were killed in the bombing of the bank in Gao.",
]
TWO = [
    "A bomb went off in Gao. A bomb went off in Lima.",
    "A bomb went off in Gao on Monday. A bomb went off in Gao on Friday.",
    "A bomb went off in Gao, killing ten people. The shooting in Lima wounded twenty.",
    "Norway bombed Chad and Mali invaded Togo.",
]


def roots(text: str, read_text: ReadText) -> int:
    events, _, _ = told(text, read_text)
    return len({event.echoes or event.id for event in events if event.type == "ASSAULT"})


@pytest.mark.parametrize("text", ONE)
def test_tellings_of_one_deed_point_to_its_first(text: str, read_text: ReadText) -> None:
    assert roots(text, read_text) == 1


@pytest.mark.parametrize("text", TWO)
def test_deeds_apart_stay_apart(text: str, read_text: ReadText) -> None:
    assert roots(text, read_text) == 2


SCENES = [
    ("Two bombs exploded outside banks in Chad and Mali.", {"Chad", "Mali"}),
    ("Four guards were killed in Gao, the largest city of northern Mali.", {"Gao", "Mali"}),
    ("Norwegian jets bombed a depot.", set()),
]


@pytest.mark.parametrize(("text", "places"), SCENES)
def test_places_of_a_deed(text: str, places: set[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    scene = {parties[p].name for event in events for p in event.scene}
    assert places == scene


def test_places_do_not_kill(read_text: ReadText) -> None:
    events, parties, _ = told(
        "Mourners met after the twin bombings at banks in Chad and Mali, which killed ten.", read_text
    )
    assert not [parties[a].name for event in events if event.type == "ASSAULT" for a in event.actors]

"""Guests told by "visiting" before their office, what is asked to be, and what one is told to do."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

MET = [
    ("Musa met with visiting Malian President Rui Alves in Oslo.", "Rui Alves"),
    ("The king of Norway held talks with visiting Togolese Premier Ama Osei on Monday.", "Ama Osei"),
    ("Norway's premier received visiting Malian Foreign Minister Rui Alves.", "Rui Alves"),
]


@pytest.mark.parametrize(("text", "guest"), MET)
def test_a_visiting_guest_is_met_and_not_visited(text: str, guest: str, read_text: ReadText) -> None:
    events, parties, report = told(text, read_text)
    assert [parties[r].name for e in events for r in e.recipients] == [guest]
    assert not [e for e in events if report.quote(e.trigger) == "visiting"]


def test_who_is_visited_is_visited(read_text: ReadText) -> None:
    events, parties, _ = told("After visiting Mali, the king of Norway met Rui Alves.", read_text)
    assert [parties[r].name for e in events if e.mode == "visit" for r in e.recipients] == ["Mali"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway asked that the dispute be settled by the court.",
        "Norway urged that Mali release the sailors.",
        "Norway suggested that the tariff be cut.",
    ],
)
def test_what_is_to_be_is_asked_for(text: str, read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    assert [parties[a].name for e in events if e.type == "REQUEST" for a in e.actors] == ["Norway"]


def test_a_name_before_persona_non_grata_is_whom_it_bars(read_text: ReadText) -> None:
    events, parties, _ = told("Norway declared Malian President Rui Alves persona non grata.", read_text)
    assert [parties[r].name for e in events if e.type == "SANCTION" for r in e.recipients] == ["Rui Alves"]


def test_what_is_so_is_not_asked_for(read_text: ReadText) -> None:
    events, _, _ = told("Norway suggested that Chad and Mali support the ban.", read_text)
    assert not [e for e in events if e.type == "REQUEST"]


def test_what_one_was_told_to_do_is_not_alleged(read_text: ReadText) -> None:
    events, _, _ = told("The Malian premier was told by Norway to step down.", read_text)
    assert not [e for e in events if e.status == "alleged"]

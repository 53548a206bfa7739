"""Capitals and palaces: governments where they act, towns otherwise."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who

ACTING = [
    ("Oslo accused the miners of fraud.", "Oslo"),
    ("The miners accused Oslo of fraud.", "Oslo"),
    ("Ties between Oslo and Riga are warm.", "Riga"),
    ("The Kremlin denied it.", "Kremlin"),
    ("Oslo's offer was weak.", "Oslo"),
    ("The deal was signed by Accra.", "Accra"),
    ("Diplomats left on orders from Oslo.", "Oslo"),
    ("There were concerns from Oslo that Riga was weighing a loan.", "Oslo"),
    ("Ghana sent aid to Oslo.", "Oslo"),
    ("Traders hope for the backing of Oslo.", "Oslo"),
]
TOWNS = [
    ("She arrived in Oslo.", "Oslo"),
    ("He flew from Oslo to Riga.", "Riga"),
    ("The streets of Oslo were empty.", "Oslo"),
    ("Oslo's airport closed.", "Oslo"),
    ("The talks in Riga, Latvia, failed.", "Riga"),
    ("Reporters waited inside the Kremlin.", "Kremlin"),
    ("There are flights to Bergen and Oslo.", "Oslo"),
    ("Reporters waited inside the Pentagon.", "Pentagon"),
    ("Oslo is the capital of Norway.", "Oslo"),
    ("Oslo was flooded.", "Oslo"),
    ("The note was issued from Oslo.", "Oslo"),
    ("Ghana imports fish and apples from Oslo.", "Oslo"),
    ("Trucks streamed north to Oslo.", "Oslo"),
    ("They marched along Oslo's seaside boulevard.", "Oslo"),
]


def kind_of(read_text, text, name):
    """Return the kind and name of the party to which the written name belongs."""
    report, parse = read_text(text)
    for party in find_who(parse, report):
        if any(report.quote(m.span) == name for m in party.mentions):
            return party.kind, party.name
    return None


@pytest.mark.parametrize(("text", "name"), ACTING)
def test_a_seat_that_acts_is_the_government(read_text, text, name):
    kind, full = kind_of(read_text, text, name)
    assert kind == "government"
    assert full.startswith("Government of")


@pytest.mark.parametrize(("text", "name"), TOWNS)
def test_a_seat_that_does_not_act_is_a_place(read_text, text, name):
    assert kind_of(read_text, text, name)[0] == "place"


def test_both_uses_in_one_report_are_two_parties(read_text):
    report, parse = read_text("Oslo urged calm. The envoy stayed in Oslo.")
    found = {p.kind: p for p in find_who(parse, report) if "Oslo" in (p.name, *p.aliases)}
    assert set(found) == {"government", "place"}
    assert found["government"].base == "government/nor"

"""What is told of but one side, or in a headline, is the event that others tell in full; what is said aside is no view."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.across.events.test_events import joined
from tests.across.hand import Desk
from twosource.across.events.telling import KIN
from twosource.across.origins.tellings import list_places
from twosource.model.text import Span


def visit(name: str, text: str, on: str | None, *, host: str = "", guest: str = "", rule: str = "visit") -> Desk:
    desk = Desk(name, text, published="2023-03-01")
    if rule == "greet-guest":
        actors = (desk.party(host, "country", country="MLI"),)
        desk.tells(
            text.split()[1], "CONSULT", mode="meet", actors=actors, date=on, rest=desk.span("a friend of Ann Lee")
        )
    else:
        actors = (desk.party(guest, "person", country="NOR"),)
        hosts = (desk.party(host, "country", country="MLI"),) if host else ()
        desk.tells("visit", "CONSULT", mode="visit", actors=actors, recipients=hosts, date=on)
    desk.events[-1] = replace(desk.events[-1], rule=rule)
    return desk


@pytest.mark.parametrize(("on", "events"), [("2023-03-02", 1), ("2023-06-20", 2)])
def test_a_state_that_welcomes_an_unnamed_guest_is_the_host_of_those_days(on: str, events: int) -> None:
    one = visit("r1", "Espen Dahl will visit Mali.", "2023-03-02", host="Mali", guest="Espen Dahl")
    two = visit("r2", "Mali welcomes a friend of Ann Lee.", on, host="Mali", rule="greet-guest")
    assert len(joined(one, two)) == events


@pytest.mark.parametrize(
    ("rest", "is_kin"), [("an ally of Putin", True), ("the army of Mali", False), ("Ann Lee", False)]
)
def test_whom_the_words_name_is_not_whom_it_was_done_to(rest: str, is_kin: bool) -> None:
    assert (KIN.match(rest) is not None) == is_kin


def test_who_speaks_during_his_own_visit_holds_nothing_of_it() -> None:
    desk = Desk("r1", "It may rain, Dahl said during a visit to Oslo.")
    dahl = desk.party("Dahl", country="NOR")
    told = desk.says("It may rain", dahl)
    desk.tells("visit", "CONSULT", mode="visit", actors=(dahl,), told_in=told, status="possible", is_noun=True)
    assert joined(desk)[0].positions == ()


def test_a_headline_tells_in_the_same_verb_what_stands_below_it() -> None:
    text = "Council condemns raid\nThe council condemned Monday's raid on Gao in strong words."
    desks = []
    for headline in (None, Span("r1", 0, 21)):
        desk = Desk("r1", text, published="2023-03-02", headline=headline)
        council = desk.party("Council", "organisation", name="The Council")
        desk.tells("condemns", "ACCUSE", mode="disapprove", actors=(council,))
        desk.tells("condemned", "ACCUSE", mode="disapprove", actors=(council,), date="2023-03-02")
        desks.append(desk)
    assert [len(joined(desk)) for desk in desks] == [2, 1]


def test_what_nobody_asked_is_left_out() -> None:
    desk = Desk("r1", "Dahl was asked to go. Lee asked Dahl to stay.")
    dahl, lee = desk.party("Dahl"), desk.party("Lee")
    desk.tells("was asked", "REQUEST", recipients=(dahl,))
    desk.tells("asked Dahl", "REQUEST", actors=(lee,), recipients=(dahl,))
    assert [len(event.actors) for event in joined(desk)] == [1]


def test_what_one_has_not_done_is_not_what_another_will_do() -> None:
    one, two = Desk("r1", "The bureau has not charged Dahl."), Desk("r2", "Prosecutors will charge Dahl.")
    for desk, who, status in ((one, "The bureau", "did-not-occur"), (two, "Prosecutors", "planned")):
        actor = desk.party(who, "government", country="NOR")
        desk.tells("charge", "ACCUSE", mode="legal", actors=(actor,), recipients=(desk.party("Dahl"),), status=status)
    assert len(joined(one, two)) == 2


@pytest.mark.parametrize(("stance", "is_unsaid"), [("warns", True), ("asserts", False)])
def test_who_warns_of_what_may_come_tells_no_deed_behind_a_preposition(stance: str, is_unsaid: bool) -> None:
    desk = Desk("r1", "Rud warned against aid to Dahl's battle.")
    told = desk.says("aid to Dahl's battle", desk.party("Rud"), stance=stance)
    desk.tells("battle", "ASSAULT", mode="war", told_in=told, is_noun=True)
    assert (desk.events[0].id in list_places([desk.reading()]).unsaid) == is_unsaid

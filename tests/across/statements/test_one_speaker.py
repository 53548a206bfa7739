"""One utterance whose speaker two reports name differently, or tell in fewer words."""

from __future__ import annotations

import pytest

from tests.across.hand import Desk, join_by_name, said
from tests.across.origins.test_origins import trace
from tests.across.statements.test_statements import group
from twosource.across.carriers import Carriers
from twosource.across.entities import Entities
from twosource.across.statements import group_statements
from twosource.across.statements.one_speaker import is_one_name, speaks_for
from twosource.model.record import Entity

WHOLE = "The pier of the island will never be sold"


def apart(*desks: Desk) -> Entities:
    """Return entities none of which was joined with another."""
    parties = [p for desk in desks for p in desk.parties]
    made = tuple(Entity(p.id, p.name, p.kind, (), p.country, (), (), p.sector) for p in parties)
    return Entities(made, {p.id: p.id for p in parties}, ())


def count(one: Desk, two: Desk) -> int:
    return len(group_statements([one.reading(), two.reading()], apart(one, two), Carriers((), {}, {}), ()))


@pytest.mark.parametrize(
    ("names", "contents", "groups"),
    [
        (("Dahl", "Espen Dahl"), (WHOLE, WHOLE), 1),
        (("Dahl", "Espen Rud"), (WHOLE, WHOLE), 2),
        (("Dahl", "Espen Dahl"), (WHOLE, "The pier of the island costs us a fortune"), 2),
    ],
)
def test_a_bare_surname_says_the_same(names: tuple[str, str], contents: tuple[str, str], groups: int) -> None:
    desks = []
    for n, (name, content) in enumerate(zip(names, contents, strict=True)):
        desk = Desk(f"r{n}", f"{name} spoke. {content}")
        desk.says(content, desk.party(name), kind="indirect", speaker=name)
        desks.append(desk)
    assert count(*desks) == groups


@pytest.mark.parametrize(("who", "groups"), [("ministry spokeswoman Vik", 1), ("lawmaker Vik", 2)])
def test_a_ministry_and_who_speaks_for_it(who: str, groups: int) -> None:
    one = Desk("r0", f"{who} spoke. {WHOLE}")
    one.says(WHOLE, one.party(who, name="Vik", country="NOR"), kind="indirect", speaker=who)
    two = Desk("r1", f"The ministry spoke. {WHOLE}")
    ministry = two.party("The ministry", "government", name="Norwegian Foreign Ministry", country="NOR", sector="GOV")
    two.says(WHOLE, ministry, kind="indirect", speaker="The ministry")
    assert count(one, two) == groups


@pytest.mark.parametrize(
    ("first", "second", "stances", "groups"),
    [
        ("he will not sell piers for herring", "We will not sell piers for herring", ("asserts", "refuses"), 1),
        (
            "the barn was burnt on purpose",
            "the barn of a farmer in Bergen was burnt on purpose",
            ("asserts", "asserts"),
            1,
        ),
        (
            "the barn was burnt on purpose",
            "the barn of a farmer in Bergen was burnt on purpose",
            ("asserts", "doubts"),
            2,
        ),
    ],
)
def test_short_words_inside_longer_ones(first: str, second: str, stances: tuple[str, str], groups: int) -> None:
    desks = []
    for n, (content, stance) in enumerate(zip((first, second), stances, strict=True)):
        desk = Desk(f"r{n}", f"Espen Dahl spoke. {content}")
        desk.says(content, desk.party("Espen Dahl", country="NOR"), kind="indirect", stance=stance)
        desks.append(desk)
    assert len(group(desks)) == groups


def test_a_whole_quotation_is_one_where_he_was_led_to_another() -> None:
    words = "Oslo sells them herring and rope"
    desks = []
    for n, (name, who) in enumerate((("Espen Dahl", "Espen Dahl"), ("Ann Rud", "he"))):
        desk = Desk(f"r{n}", f"{name} spoke as {who} wished. {words}")
        desk.says(words, desk.party(name), kind="direct", speaker=who)
        desks.append(desk)
    assert len(group(desks)) == 1
    made = said(desks, *(s.id for d in desks for s in d.statements), of=join_by_name(*desks))
    assert trace(*desks, statements=(made,)).facts[made.id].independent == 1


def test_a_named_speaker_of_whom_his_report_tells_no_more_is_the_one_of_the_others() -> None:
    one = Desk("r0", f"Espen Dahl spoke. {WHOLE}")
    one.says(WHOLE, one.party("Espen Dahl"), speaker="Espen Dahl")
    two = Desk("r1", f"Dahl spoke. {WHOLE}")
    two.says(WHOLE, speaker="Dahl")
    made = said([one, two], "r0/s0", "r1/s0", of=join_by_name(one, two))
    assert trace(one, two, statements=(made,)).facts[made.id].independent == 1


def test_names_and_those_who_speak_for_nobody() -> None:
    assert not is_one_name([("Ann", "Dahl")], [("Espen", "Dahl")])
    assert not speaks_for("the ministry", [], [])

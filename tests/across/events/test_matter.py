"""What was struck or agreed, and by whose arms, speaks for one deed; people of whom nobody says more do not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.across.events.test_events import joined
from tests.across.hand import Desk
from twosource.across.entities import group_entities
from twosource.across.events.cast import Cast
from twosource.across.events.matter import lands_of_arms, matter_of
from twosource.across.events.telling import Telling, read_telling


def strike(name: str, text: str, told: str, *, rest: str = "", theme: str = "", doer: str = "", published: str = "2023-03-02",
           on: str | None = None, by: str = "", rule: str = "kill", type_: str = "ASSAULT", **fields: Any) -> Desk:  # fmt: skip
    """Return a report with one deed of violence, told in its own words."""
    desk = Desk(name, f"{text}\n{by}", published=published)
    actors = (desk.party(by, "country", country={"Norway": "NOR", "Chad": "TCD"}[by]),) if by else ()
    spans = {key: desk.span(words) for key, words in (("rest", rest), ("theme", theme), ("doer", doer)) if words}
    desk.tells(told, type_, actors=actors, date=on, rule=rule, **spans, **fields)
    return desk


def telling(desk: Desk) -> Telling:
    reading = desk.reading()
    entities = group_entities([reading])
    return read_telling(reading.events[0], reading, Cast(entities, {e.id: e for e in entities.entities}), None)


NURSES = "A Norwegian air raid killed six nurses of the Lantern clinic near Bardai."
CLINIC = "Four nurses of the Lantern clinic were killed in a Norwegian raid."


def nurses(name: str = "r1", **fields: Any) -> Desk:
    return strike(name, NURSES, "killed", rest="six nurses of the Lantern clinic near Bardai", doer="A Norwegian air raid", **fields)  # fmt: skip


def clinic(name: str = "r2", **fields: Any) -> Desk:
    return strike(
        name, CLINIC, "killed", theme="Four nurses of the Lantern clinic", rest="in a Norwegian raid", rule="killed-passive",
        **fields,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("desk", "matter", "lands"),
    [
        (nurses(), {"nurs", "lante", "clini", "barda"}, {"NOR"}),
        (clinic(), {"nurs", "lante", "clini"}, {"NOR"}),
        (strike("r1", "Shells killed six people who slept.", "killed", rest="six people who slept"), set(), set()),
        (strike("r1", "A raid hit Chad's customs bazaar.", "hit", rest="Chad's customs bazaar"), {"chad", "custo", "marke"}, set()),
        (strike("r1", "A Norwegian nurse struck a thief.", "struck", rest="a thief", doer="A Norwegian nurse"), {"thief"}, set()),
        (strike("r1", "The Norwegian raid on Chadian tanks began.", "raid", theme="The Norwegian raid on Chadian tanks",
                is_noun=True), set(), {"NOR"}),
        (strike("r1", "It struck a depot, Norway", "struck", rest="a depot", by="Norway"), {"depot"}, set()),
    ],
)  # fmt: skip
def test_matter_and_arms(desk: Desk, matter: set[str], lands: set[str]) -> None:
    assert matter_of(telling(desk)) == matter
    assert lands_of_arms(telling(desk)) == lands


def test_one_strike_is_known_by_what_it_struck_though_tolls_differ() -> None:
    assert [len(event.members) for event in joined(nurses(), clinic())] == [2]


@pytest.mark.parametrize(
    "other",
    [
        clinic(on="2023-02-20"),
        strike("r2", "A Chadian raid killed six nurses of the Lantern clinic.", "killed", rest="six nurses of the Lantern clinic",
               doer="A Chadian raid"),
        strike("r2", "Six clerks of a mill died when jets from Norway came at dawn.", "died", theme="Six clerks of a mill"),
        strike("r2", "A Norwegian air raid killed thirteen nurses of the clinic.", "killed",
               rest="thirteen nurses of the clinic", doer="A Norwegian air raid",
               magnitude=(("killed", 90.0),)),
    ],
    ids=["another day", "another's arms", "other victims", "another toll"],
)  # fmt: skip
def test_what_cannot_be_one_strike_stays_apart(other: Desk) -> None:
    first = nurses(on="2023-03-01", magnitude=(("killed", 6.0),))
    assert len(joined(first, other)) == 2


def test_an_agreement_is_known_by_what_was_agreed() -> None:
    one = strike("r1", "Norway agreed to reopen the Skarv canal.", "agreed", rest="to reopen the Skarv canal", by="Norway",
                 type_="AGREE", rule="agree-clause")  # fmt: skip
    two = strike("r2", "Norway promised it would reopen the canal.", "promised", rest="reopen the canal", by="Norway",
                 type_="AGREE", rule="promise-clause")  # fmt: skip
    other = strike("r2", "Norway promised to hire more pilots.", "promised", rest="hire more pilots", by="Norway",
                   type_="AGREE", rule="promise-clause")  # fmt: skip
    assert len(joined(one, two)) == 1
    assert len(joined(one, other)) == 2


def demand(name: str, text: str, told: str, rest: str, by: str = "Norway", **fields: Any) -> Desk:
    return strike(name, text, told, rest=rest, by=by, type_="REQUEST", rule="urge-thing", **fields)


@pytest.mark.parametrize(
    ("text", "told", "rest", "events"),
    [
        ("Norway called for the dredging of the Skarv canal before winter.", "called", "for the dredging of the Skarv canal before winter", 1),
        ("Norway called for the closure of the Skarv mill.", "called", "for the closure of the Skarv mill", 2),
    ],
    ids=["the same demand", "but a name shared"],
)  # fmt: skip
def test_a_demand_is_known_by_what_was_demanded(text: str, told: str, rest: str, events: int) -> None:
    first = demand("r1", "Norway urged a quick dredging of the canal at Skarv.", "urged", "a quick dredging of the canal at Skarv")  # fmt: skip
    assert len(joined(first, demand("r2", text, told, rest))) == events


def test_a_demand_of_another_is_another() -> None:
    first = demand("r1", "Norway urged a quick dredging of the canal.", "urged", "a quick dredging of the canal")
    other = demand("r2", "Chad called for a quick dredging of the canal.", "called", "for a quick dredging of the canal", "Chad")  # fmt: skip
    assert len(joined(first, other)) == 2


@pytest.mark.parametrize(
    ("by", "on", "told", "events"),
    [("Norway", "2023-03-01", "raid", 1), ("Chad", "2023-03-01", "raid", 2), ("Norway", None, "raid", 2), ("Norway", "2023-03-01", "raids", 2)],
    ids=["its raid of that day", "another's raid", "its raid of a day untold", "its raids"],
)  # fmt: skip
def test_a_blow_that_a_noun_names_is_the_one_of_that_day(by: str, on: str | None, told: str, events: int) -> None:
    noun = strike("r2", f"Officials called the {told} a blunder.", told, theme=told, by=by, on=on, is_noun=True, rule="attack-noun-bare")  # fmt: skip
    assert len(joined(nurses(on="2023-03-01"), noun)) == events


@pytest.mark.parametrize(("mode", "events"), [("explosives", 1), (None, 2)])
def test_two_tell_the_blast_of_a_day(mode: str | None, events: int) -> None:
    one = strike("r1", "A bomb went off near the depot gate at noon.", "went off", on="2023-03-01", rule="explode", mode=mode)  # fmt: skip
    two = strike("r2", "Charges exploded, shaking the ferry depot.", "exploded", rest="shaking the ferry depot", on="2023-03-01", rule="explode", mode=mode)  # fmt: skip
    assert len(joined(one, two)) == events


@pytest.mark.parametrize(("name", "events"), [("r1", 2), ("r2", 1)], ids=["told in one report", "told by two"])
def test_strikes_on_two_towns_of_one_report_are_two(name: str, events: int) -> None:
    def shelling(report: Desk, town: str) -> Desk:
        place = report.party(town, "place", country="TCD")
        sentence = report.span(f"Guns shelled {town} overnight")
        report.tells(f"shelled {town}", "ASSAULT", recipients=(place,), scene=(place,), rest=report.span(town), date="2023-03-01", rule="attack")  # fmt: skip
        assert sentence.start >= 0
        return report

    text = "Guns shelled Bardai overnight.\nGuns shelled Zouar overnight.\nGuns shelled Bardai overnight"
    first = shelling(Desk("r1", text, published="2023-03-02"), "Bardai")
    if name == "r1":
        assert len(joined(shelling(first, "Zouar"))) == events
    else:
        assert len(joined(first, shelling(Desk("r2", text, published="2023-03-02"), "Bardai"))) == events


def test_who_received_whom_may_be_met_but_a_visit_is_no_meeting() -> None:
    def host(name: str, told: str, rule: str, **fields: Any) -> Desk:
        desk = Desk(name, f"President Idris Deby of Chad {told} Ann Lund in N'Djamena.", published="2023-03-02")
        sides = {
            "actors": (desk.party("Idris Deby", country="TCD"),),
            "recipients": (desk.party("Ann Lund", country="NOR"),),
        }
        desk.tells(told, "CONSULT", rule=rule, date="2023-03-01", **sides, **fields)
        return desk

    met = host("r1", "met", "meet")
    assert len(joined(met, host("r2", "received", "receive-guest", mode="visit"))) == 1
    assert len(joined(met, host("r2", "visited", "visit", mode="visit"))) == 2


def rally(name: str, text: str, told: str, town: str, *, published: str | None = None, **fields: Any) -> Desk:
    desk = Desk(name, text, published=published)
    place = desk.party(town, "place", country="TCD")
    desk.tells(told, "PROTEST", place=place, rule="demonstrate", **fields)
    return desk


@pytest.mark.parametrize(("town", "events"), [("Moundou", 1), ("Abeche", 2)])
def test_a_rally_is_told_by_its_town(town: str, events: int) -> None:
    first = rally("r1", "Bakers rallied in Moundou over flour.", "rallied", "Moundou", date="2023-03-01", published="2023-03-02")  # fmt: skip
    other = rally("r2", f"Crowds marched through {town} as flour ran out.", "marched", town)
    assert len(joined(first, other)) == events


def sinking(name: str, by: str, kind: str, country: str | None, whom: str = "a ferry") -> Desk:
    desk = Desk(name, f"The {by} destroyed {whom} off Skarv.", published="2023-03-02")
    who = desk.party(by, kind, country=country)
    desk.tells("destroyed", "ASSAULT", actors=(who,), rest=desk.span(whom), rule="destroy")
    return desk


@pytest.mark.parametrize(
    ("other", "events"),
    [
        (sinking("r2", "Marlin", "other", None), 1),
        (sinking("r2", "Marlin", "other", None, "a tank"), 2),
        (sinking("r2", "Chadian navy", "military", "TCD"), 2),
        (sinking("r2", "Lund", "person", None), 2),
    ],
    ids=["a ship of no known state", "that struck something else", "of another state", "a person"],
)
def test_a_ship_may_be_a_states(other: Desk, events: int) -> None:
    assert len(joined(sinking("r1", "Norwegian navy", "military", "NOR"), other)) == events


def test_to_claim_an_attack_is_not_to_attack() -> None:
    desk = Desk("r1", "Norway bombed Bardai.\nNorway claimed the bombing of Bardai", published="2023-03-02")
    who = desk.party("Norway", "country", country="NOR")
    desk.tells("bombed", "ASSAULT", actors=(who,), rest=desk.span("Bardai"), rule="attack", date="2023-03-01")
    rest = desk.span("the bombing of Bardai")
    desk.tells("claimed", "ASSAULT", actors=(who,), rest=rest, rule="claim-responsibility", date="2023-03-01")
    assert len(joined(desk)) == 2


@pytest.mark.parametrize(
    ("published", "events"), [("2023-02-28", 2), ("2023-03-02", 1)], ids=["told before", "told after"]
)
def test_what_is_told_as_done_before_a_day_is_no_deed_of_that_day(published: str, events: int) -> None:
    def meeting(name: str, **fields: Any) -> Desk:
        desk = Desk(name, "Idris Deby met Ann Lund in Skarv for an hour.", published=fields.pop("published"))
        sides = {
            "actors": (desk.party("Idris Deby", country="TCD"),),
            "recipients": (desk.party("Ann Lund", country="NOR"),),
        }
        desk.tells("met", "CONSULT", **sides, **fields)
        return desk

    assert (
        len(joined(meeting("r1", date="2023-03-01", published="2023-03-01"), meeting("r2", published=published)))
        == events
    )


@pytest.mark.parametrize(("words", "events"), [("took part in the rally", 1), ("took part in rallies", 2)])
def test_a_rally_spoken_of_as_known_is_the_one_of_its_days(words: str, events: int) -> None:
    first = rally("r1", "Bakers rallied in Moundou over flour.", "rallied", "Moundou", date="2023-03-01", published="2023-03-02")  # fmt: skip
    other = Desk("r2", f"Two thousand {words}, the bakers' union reckoned.", published="2023-03-02")
    other.tells("took part", "PROTEST", rest=other.span(words.removeprefix("took ")), rule="take-part-in-protest")
    assert len(joined(first, other)) == events


def test_who_marches_into_a_town_marches_there() -> None:
    first = rally("r1", "Bakers rallied in Moundou over flour.", "rallied", "Moundou", date="2023-03-01", published="2023-03-02")  # fmt: skip
    other = Desk("r2", "Bakers marched into the centre of Moundou.", published="2023-03-02")
    other.party("Moundou", "place", country="TCD")
    other.tells("marched", "PROTEST", rest=other.span("into the centre of Moundou"), rule="march-somewhere")
    assert len(joined(first, other)) == 1


@pytest.mark.parametrize(("toll", "events"), [("61", 1), ("3", 2)], ids=["a toll that tells", "too few to tell"])
def test_the_dead_tell_one_strike(toll: str, events: int) -> None:
    one = strike(
        "r1",
        f"Friday's blast killed {toll} people, doctors say.",
        "killed",
        rest=f"{toll} people",
        doer="Friday's blast",
    )
    two = strike("r2", f"{toll} people were killed in Friday's blast, doctors say.", "were killed", theme=f"{toll} people", rule="killed-passive")  # fmt: skip
    other = strike("r3", "A mine killed nine goats.", "killed", rest="nine goats", doer="A mine")
    assert len(joined(one, two, other)) == events + 1

"""One deed told of its doer, of nobody and of whom it was done to is one; what is repeated within days is not."""

from __future__ import annotations

import pytest

from tests.across.events.test_events import joined
from tests.across.hand import Desk
from twosource.model.facts import Role


def jailing(
    name: str, text: str, *, doer: str | None, whom: str | None, on: str | None, thing: str = "the owner of the mill"
) -> Desk:
    desk = Desk(name, text, published="2023-03-02")
    actors = () if doer is None else (desk.party(doer, "group", country="MLI" if " " in doer else None),)
    others = () if whom is None else (desk.party(whom, "person"),)
    told = desk.span(thing) if thing in text else None
    words = {"theme": told} if doer is None else {"rest": told}
    desk.tells("arrested", "COERCE", mode="arrest", actors=actors, recipients=others, date=on, **words)
    return desk


def test_arrest_told_of_police_of_nobody_and_of_the_owner_is_one() -> None:
    found = joined(
        jailing("r1", "Malian police arrested the owner of the mill.", doer="Malian police", whom=None, on=None),
        jailing(
            "r2", "Police arrested the owner of the mill, Ali Musa.", doer="Police", whom="Ali Musa", on="2023-03-01"
        ),
        jailing("r3", "On Monday the owner of the mill was arrested.", doer=None, whom=None, on="2023-03-01"),
    )
    assert [len(event.members) for event in found] == [3]


@pytest.mark.parametrize(
    ("text", "thing", "on"),
    [
        ("On Monday the keeper of a zoo was arrested.", "the keeper of a zoo", "2023-03-01"),
        ("In May the owner of the mill was arrested.", "the owner of the mill", "2022-05-03"),
    ],
    ids=["another man", "another day"],
)
def test_other_arrests_stay_apart(text: str, thing: str, on: str) -> None:
    found = joined(
        jailing("r1", "Police arrested the owner of the mill.", doer="Police", whom=None, on="2023-03-01"),
        jailing("r2", text, doer=None, whom=None, on=on, thing=thing),
    )
    assert len(found) == 2


def walkout(name: str, town: str, on: str | None) -> Desk:
    desk = Desk(name, f"Miners stopped work in {town}.", published="2023-03-02")
    desk.tells("stopped", "PROTEST", mode="strike", recipients=(desk.party(town, "place"),), date=on)
    return desk


def test_strikes_in_two_towns_are_two() -> None:
    assert len(joined(walkout("r1", "Gao", "2023-03-01"), walkout("r2", "Mopti", None))) == 2


def raid(text: str, later: str, *, status: str = "occurred") -> Desk:
    desk = Desk("r1", f"{text}\n{later}", published="2023-03-02")
    desk.tells(
        text.split()[-3], "ASSAULT", mode="shell", doer=desk.span(" ".join(text.split()[:-3])), date="2023-03-01"
    )
    words = later.split()
    desk.tells(words[2], "ASSAULT", mode="shell", doer=desk.span(" ".join(words[:2])), status=status)
    return desk


@pytest.mark.parametrize(
    ("later", "status", "events"),
    [
        ("The missiles wrecked two cranes and a shed.", "occurred", 1),
        ("The drones wrecked two cranes and a shed.", "occurred", 2),
        ("Other missiles wrecked two cranes and a shed.", "occurred", 2),
        ("The missiles might burn the town one day.", "possible", 2),
    ],
)
def test_the_missiles_are_those_told_of_before(later: str, status: str, events: int) -> None:
    assert len(joined(raid("Four missiles hit the quay", later, status=status))) == events


def talks(name: str, who: tuple[tuple[str, str], ...], town: str, on: str) -> Desk:
    desk = Desk(name, f"{' and '.join(body for body, _ in who)} met in {town}.")
    parties = tuple(desk.party(body, "group", country=country) for body, country in who)
    desk.tells("met", "CONSULT", mode="meet", actors=parties, date=on, place=desk.party(town, "place", country="CHE"))
    return desk


@pytest.mark.parametrize(("town", "on", "events"), [("Geneva", "2023-03-01", 1), ("Basel", "2023-03-01", 2)])
def test_delegations_of_the_same_states_in_one_town_meet_once(town: str, on: str, events: int) -> None:
    first = (("Norwegian envoys", "NOR"), ("Malian envoys", "MLI"), ("Ghanaian envoys", "GHA"))
    found = joined(
        talks("r1", first, "Geneva", "2023-03-01"),
        talks("r2", (("Norwegian officers", "NOR"), ("Malian officers", "MLI")), town, on),
    )
    assert len(found) == events


def blame(name: str, who: str, kind: str, **fields: object) -> Desk:
    desk = Desk(name, f"{who} condemned the raid on the mill on Monday.", published="2023-03-02")
    desk.tells("condemned", "ACCUSE", mode="disapprove", actors=(desk.party(who, kind, **fields),), date="2023-03-01")
    return desk


@pytest.mark.parametrize(
    ("title", "of", "events"),
    [
        ("secretary-general", "Baltic Council", 1),
        ("envoy", "Baltic Council", 2),
        ("secretary-general", "Sahel League", 2),
    ],
)
def test_an_organisation_condemns_what_its_head_condemns(title: str, of: str, events: int) -> None:
    found = joined(
        blame("r1", "Baltic Council", "organisation"),
        blame("r2", "Ali Musa", "person", roles=(Role(title, of),)),
    )
    assert len(found) == events


def freeing(name: str, text: str, verb: str, *, whom: str, doer: str | None, on: str | None) -> Desk:
    desk = Desk(name, text, published="2023-03-02")
    others = (desk.party(whom, "group", country="MLI" if " " in whom else None),)
    actors = () if doer is None else (desk.party(doer, "organisation"),)
    words = {} if doer is not None else {"doer": desk.span("The River Front")}
    desk.tells(verb, "CONCEDE", actors=actors, recipients=others, date=on, rest=desk.span(whom), **words)
    return desk


@pytest.mark.parametrize(("whom", "events"), [("sailors", 1), ("miners", 2)])
def test_a_freeing_told_in_other_words_of_a_doer_whom_one_report_knows_is_one(whom: str, events: int) -> None:
    one = freeing("r1", "River Front freed Malian sailors.", "freed", whom="Malian sailors", doer="River Front", on="2023-03-01")  # fmt: skip
    two = freeing("r2", f"The River Front let {whom} go at the bridge.", "let", whom=whom, doer=None, on=None)
    assert len(joined(one, two)) == events


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [("a family of five", "dead a family of five", 1), ("two people", "dead two people", 2)],
)
def test_killings_meet_by_whom_they_befell_where_that_tells_anybody(first: str, second: str, events: int) -> None:
    one = Desk("r1", f"In Gao {first} was shot.", published="2023-03-02")
    one.tells("shot", "ASSAULT", date="2023-03-01", theme=one.span(first))
    two = Desk("r2", f"Guards shot {second} in Gao.", published="2023-03-02")
    two.tells("shot", "ASSAULT", actors=(two.party("Guards", "group"),), date="2023-03-01", rest=two.span(second))
    assert len(joined(one, two)) == events

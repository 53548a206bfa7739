"""One deed told as two types, by a noun or without a day is one where the affair tells of no other such deed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.across.events.test_events import joined
from tests.across.hand import Desk
from tests.conftest import ReadText
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.across.events.cast import Cast
from twosource.across.events.counted import number_of
from twosource.across.events.deed import deed_of, is_rare, things_of
from twosource.across.events.telling import Telling, read_telling
from twosource.pipeline import read_report


def act(
    name: str, text: str, told: str, kind: str, *, rest: str = "", theme: str = "", on: str | None = None,
    doer: str | None = "Norway", whom: str | None = "Mali", published: str | None = "2023-03-02", **fields: Any,
) -> Desk:  # fmt: skip
    """Return a report with one deed of a state on another: names stand in the text, or the other is told by ``rest``."""
    desk = Desk(name, f"{text}\n{doer or ''} {whom or ''}", published=published)
    lands = {"Norway": "NOR", "Mali": "MLI", "Chad": "TCD"}
    actors = () if doer is None else (desk.party(doer, "country", country=lands[doer]),)
    others = () if whom is None else (desk.party(whom, "country", country=lands[whom]),)
    spans = {key: desk.span(words) for key, words in (("rest", rest), ("theme", theme)) if words}
    desk.tells(told, kind, actors=actors, recipients=others, date=on, **spans, **fields)
    return desk


def expulsion(name: str, number: str = "two", **fields: Any) -> Desk:
    return act(
        name, f"Norway expelled {number} Malian envoys.", "expelled", "SANCTION", rest=f"{number} Malian envoys", **fields
    )  # fmt: skip


def order(name: str, number: str = "two", **fields: Any) -> Desk:
    return act(
        name, f"It ordered {number} envoys of Mali to leave Oslo.", "ordered", "COERCE",
        rest=f"{number} envoys of Mali to leave Oslo", **fields,
    )  # fmt: skip


def test_an_expulsion_told_as_two_types_and_by_a_noun_is_one() -> None:
    noun = act("r3", "Then came the expulsion.", "the expulsion", "COERCE", theme="the expulsion", doer=None, on="2023-03-01", is_noun=True)  # fmt: skip
    found = joined(expulsion("r1"), order("r2", on="2023-03-01"), noun)
    assert [len(event.members) for event in found] == [3]


@pytest.mark.parametrize(
    "other",
    [
        order("r2", on="2023-02-01", published="2023-02-02"),
        order("r2", number="three"),
        order("r2", whom="Chad"),
        order("r2", doer="Chad"),
        order("r2", status="did-not-occur"),
        order("r2", status="planned"),
    ],
    ids=["another day", "another number", "of another state", "by another state", "not done", "only planned"],
)
def test_what_cannot_be_one_expulsion_stays_apart(other: Desk) -> None:
    assert len(joined(expulsion("r1", on="2023-03-01"), other)) == 2


@pytest.mark.parametrize(
    ("status", "published", "events"),
    [("planned", "2023-03-01", 1), ("possible", "2023-03-01", 2), ("planned", "2023-03-09", 2)],
    ids=["planned before", "only possible", "planned later"],
)
def test_an_expulsion_that_was_planned_and_done_is_one(status: str, published: str, events: int) -> None:
    done = expulsion("r1", on="2023-03-02")
    assert len(joined(done, order("r2", status=status, published=published))) == events


@pytest.mark.parametrize(("kind", "events"), [("a clerk from Mali", 1), ("Amadou Keita", 2)])
def test_whom_one_names_another_describes(kind: str, events: int) -> None:
    def banish(name: str, whom: str) -> Desk:
        desk = act(name, f"Norway expelled {whom} from its soil.", "expelled", "SANCTION", whom=None)
        desk.events.clear()
        party = desk.party(whom, "person", country="MLI")
        desk.tells("expelled", "SANCTION", actors=(desk.parties[0].id,), recipients=(party,), rest=desk.span(whom))
        return desk

    assert len(joined(banish("r1", "Moussa Diarra"), banish("r2", kind))) == events


def test_an_undated_telling_that_fits_two_deeds_goes_to_neither() -> None:
    first = expulsion("r1", on="2023-03-01")
    second = expulsion("r2", on="2023-02-27")
    assert sorted(len(event.members) for event in joined(first, second, order("r3"))) == [1, 1, 1]


def test_what_is_told_as_done_before_a_day_is_not_of_that_day() -> None:
    assert len(joined(expulsion("r1", on="2023-03-01"), order("r2", published="2023-02-20"))) == 2


def signing(name: str, text: str, told: str, **fields: Any) -> Desk:
    return act(name, text, told, "SUPPORT", **fields)


@pytest.mark.parametrize(("verb", "events"), [("signed", 1), ("ratified", 2)])
def test_an_accord_signed_by_nobody_named_is_the_one_that_was_signed(verb: str, events: int) -> None:
    first = signing("r1", "Norway signed a fishing accord with Mali.", "signed", rest="a fishing accord with Mali")
    known = signing("r2", f"Cod is cheap since the accord was {verb} on Monday.", verb, theme="the accord", doer=None, whom=None, on="2023-02-27")  # fmt: skip
    assert len(joined(first, known)) == events


def wounding(name: str, whose: str, number: str, **fields: Any) -> Desk:
    phrase = f"{number} {whose}"
    return act(name, f"The blast injured {phrase} at the quay.", "injured", "ASSAULT", rest=phrase, doer=None, whom=None, **fields)  # fmt: skip


@pytest.mark.parametrize(
    ("whose", "number", "events"), [("sailors", "three", 1), ("sailors", "nine", 2), ("dockers", "three", 2)]
)
def test_only_a_toll_speaks_for_one_assault(whose: str, number: str, events: int) -> None:
    found = joined(wounding("r1", "sailors", "three", on="2023-03-01"), wounding("r2", whose, number, status="denied"))
    assert len(found) == events


def meeting(name: str, *, published: str, on: str | None) -> Desk:
    desk = Desk(name, "Ann Lund talked to Ali Musa about cod.", published=published)
    parties = (desk.party("Ann Lund"), desk.party("Ali Musa"))
    desk.tells("talked", "CONSULT", mode="meet", actors=parties[:1], recipients=parties[1:], date=on)
    return desk


def first(desk: Desk) -> Telling:
    reading = desk.reading()
    entities = group_entities([reading])
    return read_telling(reading.events[0], reading, Cast(entities, {e.id: e for e in entities.entities}), None)


def test_a_deed_its_thing_and_its_number_are_read_from_the_words() -> None:
    told = first(order("r1", number="all nine"))
    assert (deed_of(told), number_of(told)) == ("expel", 9)
    assert things_of(told) == {"ambas", "mali"}  # an envoy may be the ambassador of another telling
    assert number_of(first(order("r1", number="1,200"))) == 1200
    assert is_rare("expel")
    assert not is_rare("send")
    assert deed_of(first(meeting("r1", published="2023-03-02", on=None))) == "CONSULT/meet"
    assert deed_of(first(act("r1", "Norway praised Mali.", "praised", "SUPPORT"))) is None


def test_a_protest_lodged_by_summoning_the_envoy_is_the_protest_told_elsewhere() -> None:
    summons = act("r1", "Norway summoned the envoy of Mali.", "summoned", "ACCUSE", rest="the envoy of Mali", on="2023-03-01")  # fmt: skip
    called = act("r2", "Oslo called in the ambassador of Mali.", "called in", "REQUEST", rest="the ambassador of Mali")
    assert len(joined(summons, called)) == 1
    lodged = act("r1", "Norway lodged a protest with Mali.", "lodged a protest", "ACCUSE", on="2023-03-01")
    drew = act("r2", "It drew a stern protest at once.", "drew a stern protest", "PROTEST", rest="a stern protest")
    assert len(joined(lodged, drew)) == 1


def test_an_arrest_of_nobody_named_is_the_one_of_that_day() -> None:
    told = act("r1", "Ali Musa was arrested at the mill.", "arrested", "COERCE", theme="Ali Musa", doer=None, on="2023-03-01")  # fmt: skip
    bare = act("r2", "He had been arrested by then.", "arrested", "COERCE", doer=None, whom=None, on="2023-03-01")
    assert len(joined(told, bare)) == 1


@pytest.mark.parametrize(("verb", "events"), [("signed", 1), ("ratified", 2)])
def test_to_sign_an_accord_is_not_to_ratify_it_on_the_same_day(verb: str, events: int) -> None:
    first = signing("r1", "Norway signed the fishing accord with Mali on Monday.", "signed", rest="the fishing accord with Mali", on="2023-02-27")  # fmt: skip
    second = signing("r2", f"Norway {verb} the fishing accord with Mali on Monday.", verb, rest="the fishing accord with Mali", on="2023-02-27")  # fmt: skip
    assert len(joined(first, second)) == events


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway had no plans to send tents to Mali.", "Norway had no plans to send tents to Mali"),
        ("Norway no longer opposes the pact with Mali.", "Norway no longer opposed the pact with Mali"),
        ("Norway no longer recognises the government of Mali.", "Norway no longer recognised the government of Mali"),
        ("Norway will no longer accept the envoys of Mali.", "Norway would no longer accept the envoys of Mali"),
        ("Norway had been due to send tents to Mali.", "Norway was to send tents to Mali"),
        ("There is no way Norway would send tents to Mali.", "Norway would not send tents to Mali"),
        ("Norway did not send tents to Mali.", "Norway did not send tents to Mali"),
        (
            "Musa Keita, the president of Mali, said there is no way his country would send tents to Chad.",
            "Mali would not send tents to Chad",
        ),
        ("Norway sent tents to Mali, according to a readout from Oslo.", "Norway sent tents to Mali"),
    ],
)
def test_what_nobody_plans_is_not_told_as_not_done(read_text: ReadText, text: str, line: str) -> None:
    report, parse = read_text(text)
    reading = read_report(report, parse)
    found = group_events([reading], group_entities([reading]))
    assert [event.summary for event in found] == [line]


def seizing(name: str, verb: str, rest: str, **fields: Any) -> Desk:
    return act(name, f"Soldiers {verb} {rest}.", verb, "ASSAULT", rest=rest, doer=None, whom=None, **fields)


@pytest.mark.parametrize(
    ("verb", "rest", "events"),
    [("overthrew", "President Dahl", 1), ("deposed", "President Dahl", 1), ("killed", "President Dahl", 2)],
)
def test_a_government_is_overthrown_once(verb: str, rest: str, events: int) -> None:
    found = joined(seizing("r1", "ousted", "President Dahl", on="2023-03-01"), seizing("r2", verb, rest))
    assert len(found) == events

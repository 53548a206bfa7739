"""One event told many times is one event; two alike are two."""

from __future__ import annotations

import pytest

from tests.across.hand import Desk, day
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.across.events.cast import Cast
from twosource.across.events.line import tidy
from twosource.across.events.names import list_names
from twosource.across.events.words import past, progressive
from twosource.model.facts import Reading
from twosource.model.record import Family, Happening
from twosource.model.text import Span


def joined(*desks: Desk, families: tuple[Family, ...] = ()) -> tuple[Happening, ...]:
    readings = [desk.reading() for desk in desks]
    return group_events(readings, group_entities(readings), families)


def meeting(name: str, words: str, *, first: str, second: str, on: str | None, **fields: object) -> Desk:
    desk = Desk(name, f"{first} {words} {second} here.")
    a = desk.party(first, "person", country="NOR")
    b = desk.party(second, "person", country="MLI")
    desk.tells(words, "CONSULT", mode="meet", actors=(a,), recipients=(b,), date=on, **fields)
    return desk


@pytest.mark.parametrize(
    ("text", "first", "second", "count"),
    [
        ("Norway froze the talks with Mali in May, and on Friday it put off a trip to Mali.", "froze", "put", 2),
        ("Norway froze the talks with Mali in May, putting off a trip to Mali.", "froze", "putting", 1),
    ],
)
def test_two_verbs_of_one_sentence_tell_two_deeds(text: str, first: str, second: str, count: int) -> None:
    desk = Desk("r1", text)
    norway, mali = desk.party("Norway", "country", country="NOR"), desk.party("Mali", "country", country="MLI")
    for trigger in (first, second):
        desk.tells(
            trigger, "SANCTION", actors=(norway,), recipients=(mali,), verb=trigger, mode="cut", date="2022-05-06"
        )
    assert len(joined(desk)) == count


@pytest.mark.parametrize(("whom", "count"), [("Mali", 1), ("Chad", 2)])
def test_the_first_lines_tell_the_headline_again(whom: str, count: int) -> None:
    lead = f"Rud, the envoy, has called on {whom} to join an inquiry into the fire at the mill."
    desk = Desk("r1", f"Rud urges Mali to help.\n{lead}", headline=Span("r1", 0, 23))
    rud = desk.party("Rud", "person", country="NOR")
    told = {name: desk.party(name, "country", country=name[:3].upper()) for name in dict.fromkeys(("Mali", whom))}
    for trigger, party in (("urges", told["Mali"]), ("called", told[whom])):
        desk.tells(trigger, "REQUEST", actors=(rud,), recipients=(party,), verb=trigger)
    assert len(joined(desk)) == count


@pytest.mark.parametrize(("rule", "count"), [("capture-place", 2), ("attack", 1)])
def test_a_town_taken_is_no_convoy_shelled(rule: str, count: int) -> None:
    desks = (Desk("r1", "Norway hit Mali."), Desk("r2", "Norway took Mali."))
    for desk, trigger, own in zip(desks, ("hit", "took"), ("attack", rule), strict=True):
        norway, mali = desk.party("Norway", "country", country="NOR"), desk.party("Mali", "country", country="MLI")
        desk.tells(trigger, "ASSAULT", actors=(norway,), recipients=(mali,), rule=own, verb=trigger, date="2022-05-06")
    assert len(joined(*desks)) == count


def test_same_two_on_the_same_day_is_one_meeting() -> None:
    (event,) = joined(
        meeting("r1", "met", first="Espen Dahl", second="Ali Musa", on="2023-03-01"),
        meeting("r2", "sat down with", first="Ali Musa", second="Espen Dahl", on="2023-03-01"),
    )
    assert len(event.members) == len(event.evidence) == len(event.trigger) == 2
    assert event.date == day("2023-03-01")
    assert (event.origins, event.independent) == ((), 1)


@pytest.mark.parametrize(
    ("first", "second", "on"),
    [("Espen Dahl", "Ali Musa", "2023-04-01"), ("Kari Lund", "Ali Musa", "2023-03-01")],
    ids=["another day", "another person"],
)
def test_other_days_and_persons_stay_apart(first: str, second: str, on: str) -> None:
    found = joined(
        meeting("r1", "met", first="Espen Dahl", second="Ali Musa", on="2023-03-01"),
        meeting("r2", "met", first=first, second=second, on=on),
    )
    assert len(found) == 2


def killing(name: str, number: float, on: str | None) -> Desk:
    desk = Desk(name, "Gunmen killed soldiers in Gao.")
    who, whom = desk.party("Gunmen", "group"), desk.party("soldiers", "military")
    desk.tells("killed", "ASSAULT", actors=(who,), recipients=(whom,), date=on, magnitude=(("killed", number),))
    return desk


def test_tolls_far_apart_are_two_events_and_near_ones_are_one() -> None:
    assert len(joined(killing("r1", 3, None), killing("r2", 200, None))) == 2
    assert len(joined(killing("r1", 12, "2023-03-01"), killing("r2", 14, "2023-03-01"))) == 1


def told(name: str, status: str, *, speaker: str | None = None, stance: str = "asserts") -> Desk:
    desk = Desk(name, f"{speaker or 'Norway'} says that Chad bombed Mali on Monday.")
    actor, other = desk.party("Chad", "country", country="TCD"), desk.party("Mali", "country", country="MLI")
    said = None
    if speaker is not None:
        said = desk.says("Chad bombed Mali on Monday", desk.party(speaker, "country"), stance=stance)
    desk.tells(
        "bombed", "ASSAULT", actors=(actor,), recipients=(other,), status=status, told_in=said, date="2023-03-01"
    )
    return desk


STATUSES = [
    ((("planned", None), ("occurred", None)), "occurred"),
    ((("planned", None), ("did-not-occur", None)), "did-not-occur"),
    ((("occurred", "Norway"), ("denied", "Ghana")), "alleged"),
    ((("possible", "Norway"), ("denied", "Ghana")), "possible"),
    ((("occurred", "Norway"),), "occurred"),
    ((("denied", "Ghana"),), "denied"),
]


@pytest.mark.parametrize(("tellings", "status"), STATUSES)
def test_status_of_the_record(tellings: tuple[tuple[str, str | None], ...], status: str) -> None:
    (event,) = joined(*(told(f"r{n}", s, speaker=who) for n, (s, who) in enumerate(tellings)))
    assert event.status == status


@pytest.mark.parametrize(("stance", "status"), [("warns", "possible"), ("accuses", "possible"), ("asserts", "planned")])
def test_what_others_warn_that_somebody_plans_is_but_possible(stance: str, status: str) -> None:
    (event,) = joined(told("r1", "planned", speaker="Ghana", stance=stance))
    assert event.status == status


def test_positions_stand_where_speakers_differ() -> None:
    (event,) = joined(told("r1", "occurred", speaker="Norway"), told("r2", "denied", speaker="Ghana"))
    assert [p.status for p in event.positions] == ["occurred", "denied"]
    assert all(p.statement and p.evidence for p in event.positions)
    (agreed,) = joined(told("r1", "occurred", speaker="Norway"), told("r2", "occurred", speaker="Ghana"))
    assert agreed.positions == ()


def test_a_meeting_on_a_day_of_the_visit_is_part_of_it() -> None:
    desk = Desk("r1", "Espen Dahl visited Mali.\nEspen Dahl met Ali Musa.")
    guest, land = desk.party("Espen Dahl"), desk.party("Mali", "country", country="MLI")
    host = desk.party("Ali Musa")
    desk.tells("visited", mode="visit", actors=(guest,), recipients=(land,), date="2023-03-01")
    desk.tells("met", mode="meet", actors=(guest,), recipients=(host,), date="2023-03-01")
    visit, met = joined(desk)
    assert met.part_of == visit.id
    assert visit.part_of is None


def test_echo_joins_what_it_echoes() -> None:
    desk = Desk("r1", "Espen Dahl met Ali Musa.\nThe talks went on.")
    a, b = desk.party("Espen Dahl"), desk.party("Ali Musa")
    first = desk.tells("met", mode="meet", actors=(a,), recipients=(b,))
    desk.tells("talks", mode="talk", actors=(a,), recipients=(b,), echoes=first)
    (event,) = joined(desk)
    assert len(event.members) == 2


def test_an_earlier_deed_of_the_same_two_echoes_nothing() -> None:
    desk = Desk("r1", "Espen Dahl met Ali Musa.\nTheir previous talks failed.")
    a, b = desk.party("Espen Dahl"), desk.party("Ali Musa")
    first = desk.tells("met", mode="meet", actors=(a,), recipients=(b,))
    desk.tells("talks", mode="talk", actors=(a,), recipients=(b,), echoes=first, is_noun=True)
    assert len(joined(desk)) == 2


SUMMARIES = [
    ({"verb": "meet", "status": "occurred"}, "Espen Dahl met Ali Musa"),
    ({"verb": "meet", "status": "planned"}, "Espen Dahl is to meet Ali Musa"),
    ({"verb": "meet", "status": "possible"}, "Espen Dahl may meet Ali Musa"),
    ({"verb": "meet", "status": "did-not-occur"}, "Espen Dahl did not meet Ali Musa"),
    ({"verb": "meet", "status": "denied"}, "It is denied that Espen Dahl met Ali Musa"),
    ({"verb": "refuse to meet", "status": "occurred"}, "Espen Dahl refused to meet Ali Musa"),
    ({"verb": "not recognise", "status": "occurred"}, "Espen Dahl did not recognise Ali Musa"),
    ({"verb": "not recognise", "status": "planned"}, "Espen Dahl is not to recognise Ali Musa"),
    ({"verb": "not recognise", "status": "alleged"}, "Espen Dahl allegedly did not recognise Ali Musa"),
    ({"status": "occurred"}, "Espen Dahl met Ali Musa"),
    ({"status": "ongoing", "mode": "visit"}, "Espen Dahl is visiting Ali Musa"),
]


@pytest.mark.parametrize(("fields", "line"), SUMMARIES)
def test_summary(fields: dict[str, str], line: str) -> None:
    desk = Desk("r1", "Espen Dahl met Ali Musa.")
    a, b = desk.party("Espen Dahl"), desk.party("Ali Musa")
    rest = desk.span("Ali Musa") if "verb" in fields else None
    desk.tells("met", actors=(a,), recipients=(b,), rest=rest, **{"mode": "meet", **fields})
    (event,) = joined(desk)
    assert event.summary == line


def test_summary_without_a_known_doer() -> None:
    desk = Desk("r1", "Two editors were arrested in Lima.")
    desk.tells("arrested", "COERCE", mode="arrest", theme=desk.span("Two editors"), participle="arrested")
    (event,) = joined(desk)
    assert event.summary == "Two editors were arrested"


def test_nothing_gives_nothing() -> None:
    assert joined() == ()
    assert group_events([Reading(Desk("r1", "x").report, None)], group_entities([])) == ()


@pytest.mark.parametrize(
    ("verb", "told_past", "ongoing"),
    [
        ("meet", "met", "meeting"),
        ("deny", "denied", "denying"),
        ("ban", "banned", "banning"),
        ("make", "made", "making"),
        ("sink", "sank", "sinking"),
    ],
)
def test_verb_forms(verb: str, told_past: str, ongoing: str) -> None:
    assert (past(verb), progressive(verb)) == (told_past, ongoing)


def test_unclosed_quotation_marks_are_dropped() -> None:
    assert tidy("for “calm and unity") == "for calm and unity"
    assert tidy("for “calm” and unity ,") == "for “calm” and unity"


def test_many_names_are_cut() -> None:
    desk = Desk("r1", "Oslo Rome Bern Riga Lima")
    for name in ("Oslo", "Rome", "Bern", "Riga", "Lima"):
        desk.party(name, "place")

    entities = group_entities([desk.reading()])
    cast = Cast(entities, {e.id: e for e in entities.entities})
    assert list_names([entities.of[f"r1/p{n}"] for n in range(5)], cast) == "Oslo, Rome and 3 others"


def act(name: str, kind: str, words: str, actor: str | None, recipient: str | None, **fields: object) -> Desk:
    """Return a report in which one named country does something to another."""
    desk = Desk(
        name, f"{actor or 'Somebody'} {words} {recipient or 'somebody'} there.", published=fields.pop("published", None)
    )  # type: ignore[arg-type]
    who = desk.party(actor, "country", country=actor[:3].upper()) if actor else None
    whom = desk.party(recipient, "country", country=recipient[:3].upper()) if recipient else None
    desk.tells(words, kind, actors=(who,) if who else (), recipients=(whom,) if whom else (), **fields)
    return desk


JOINED = [
    ("a war told twice", act("r1", "ASSAULT", "waged war on", "Chad", "Mali", mode="war"),
     act("r2", "ASSAULT", "invaded", "Chad", "Mali", mode="invade"), 1),
    ("sanctions told by one side each", act("r1", "SANCTION", "imposed sanctions on", "Norway", "Mali", mode="sanctions"),
     act("r2", "SANCTION", "imposed sanctions on", None, "Mali", mode="sanctions"), 1),
    ("aid that may be sent", act("r1", "AID", "may send aid to", "Chad", "Mali", status="possible"),
     act("r2", "AID", "may send arms to", "Chad", None, status="possible"), 1),
    ("accusations without a day", act("r1", "ACCUSE", "blamed", "Chad", "Mali"),
     act("r2", "ACCUSE", "scolded at length over grain prices and fishing quotas", "Chad", "Mali"), 2),
    ("another recipient", act("r1", "SANCTION", "left", "Chad", "Mali", date="2023-03-01"),
     act("r2", "SANCTION", "left", "Chad", "Ghana", date="2023-03-01"), 2),
    ("another type", act("r1", "AID", "helped", "Chad", "Mali", date="2023-03-01"),
     act("r2", "ACCUSE", "blamed", "Chad", "Mali", date="2023-03-01"), 2),
    ("a visit and a bare visit", act("r1", "CONSULT", "visited", "Chad", "Mali", mode="visit", date="2023-03-01"),
     act("r2", "CONSULT", "made a visit to", "Chad", None, mode="visit", published="2023-03-02"), 1),
    ("a visit within the days of a visit", act("r1", "CONSULT", "visited", "Chad", "Mali", mode="visit", date="2023-03-01"),
     act("r2", "CONSULT", "came on a tour of", "Chad", None, mode="visit", date="2023-03-01"), 1),
    ("a visit before the days of a visit", act("r1", "CONSULT", "visited", "Chad", "Mali", mode="visit", date="2023-03-01"),
     act("r2", "CONSULT", "came on a tour of", "Chad", None, mode="visit", date="2023-01-01"), 2),
    ("a visit and a bare visit long after", act("r1", "CONSULT", "visited", "Chad", "Mali", mode="visit", date="2023-03-01"),
     act("r2", "CONSULT", "came to see the fair of", "Chad", None, mode="visit", published="2024-03-02"), 2),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "count"), [row[1:] for row in JOINED], ids=[row[0] for row in JOINED])
def test_what_joins(first: Desk, second: Desk, count: int) -> None:
    assert len(joined(first, second)) == count


def weighing(name: str, words: str, kind: str, *places: str) -> Desk:
    desk = Desk(name, f"{places[0]} {words} {places[1]}.")
    lands = zip(places, ("Chad", "Mali"), strict=True)
    sides = [desk.party(place, kind, country=land.upper()[:3], name=f"{kind} of {land}") for place, land in lands]
    desk.tells(words.split()[0], "AID", actors=(sides[0],), recipients=(sides[1],), status="possible")
    return desk


def test_events_that_grew_apart_are_joined_by_a_telling_that_is_like_both() -> None:
    trucks = weighing("r1", "lending heavy lorries against floods towards", "government", "Ndjamena", "Bamako")
    grain = weighing("r2", "offering winter barley, seed wheat plus", "country", "Chad", "Mali")
    both = weighing("r3", "offering lorries, seed wheat, against floods in", "country", "Chad", "Mali")
    assert len(joined(trucks, grain)) == 2
    assert len(joined(trucks, grain, both)) == 1


def test_tellings_in_copies_join() -> None:
    first, second = (act(f"r{n}", "ACCUSE", "blamed", "Chad", "Mali") for n in (1, 2))
    family = Family("f1", ("r1", "r2"), None)
    assert len(joined(first, second, families=(family,))) == 1


AGENTLESS = [
    ("CONSULT", {"mode": "visit"}, "A visit to Mali took place"),
    ("CONSULT", {"mode": "visit", "status": "planned"}, "A visit to Mali is planned"),
    ("SANCTION", {"mode": "sanctions"}, "Sanctions on Mali were imposed"),
    ("AID", {"status": "possible"}, "Aid to Mali may be given"),
    ("ASSAULT", {"status": "alleged"}, "An attack on Mali is alleged"),
]


@pytest.mark.parametrize(("kind", "fields", "line"), AGENTLESS)
def test_summary_of_a_deed_without_doer(kind: str, fields: dict[str, str], line: str) -> None:
    (event,) = joined(act("r1", kind, "did", None, "Mali", **fields))
    assert event.summary == line


PHRASES = [
    ("lift-penalties", "CONCEDE", "Chad lifted restrictions on Mali"),
    ("face-pressure", "REQUEST", "Chad put pressure on Mali"),
    ("unknown", "REJECT", "Chad rejected a demand or proposal of Mali"),
]


@pytest.mark.parametrize(("rule", "kind", "line"), PHRASES)
def test_summary_by_the_rule_s_own_phrase(rule: str, kind: str, line: str) -> None:
    from dataclasses import replace

    desk = act("r1", kind, "did", "Chad", "Mali")
    desk.events[0] = replace(desk.events[0], rule=rule, verb="face" if rule == "face-pressure" else None)
    (event,) = joined(desk)
    assert event.summary == line


@pytest.mark.parametrize(
    ("rest", "summary"),
    [
        ("his Malian counterpart", "Espen Dahl met Ali Musa, his Malian counterpart"),
        ("the president of Mali in Oslo", "Espen Dahl met Ali Musa, the president of Mali, in Oslo"),
        ("Mali's outgoing premier, a friend", "Espen Dahl met Ali Musa, Mali's outgoing premier, a friend"),
        ("Mali's aid envoys' leader Musa", "Espen Dahl met Mali's aid envoys' leader Musa"),
        ("the president's wife in Oslo", "Espen Dahl met Ali Musa’s wife in Oslo"),
        (
            "the Malian president behind closed doors",
            "Espen Dahl met the Malian president (Ali Musa) behind closed doors",
        ),
    ],
)
def test_summary_names_whom_the_words_only_describe(rest: str, summary: str) -> None:
    desk = Desk("r1", f"Espen Dahl met {rest}. Ali Musa smiled.")
    a, b = desk.party("Espen Dahl"), desk.party("Ali Musa")
    desk.tells("met", mode="meet", actors=(a,), recipients=(b,), verb="meet", rest=desk.span(rest))
    (event,) = joined(desk)
    assert event.summary == summary


def test_summary_of_a_doer_who_is_no_party() -> None:
    desk = Desk("r1", "Two dockers blocked the gate.")
    desk.tells("blocked", "PROTEST", verb="block", rest=desk.span("the gate"), doer=desk.span("Two dockers"))
    (event,) = joined(desk)
    assert event.summary == "Two dockers blocked the gate"


def struck(name: str, verb: str, what: str, *, speaker: str | None = None) -> Desk:
    desk = Desk(name, f"{speaker or 'Nobody'} says missiles {verb}ed {what} in Mali on Monday.")
    land = desk.party("Mali", "country", country="MLI")
    side = desk.party(speaker, "country", country="TCD") if speaker else None
    desk.tells(
        f"{verb}ed", "ASSAULT", mode="shell", actors=(side,) if side else (), recipients=(land,), verb=verb,
        rest=desk.span(what), doer=None if side else desk.span("missiles"), date="2023-03-01",
        told_in=desk.says(f"{verb}ed {what}", side) if side else None,
    )  # fmt: skip
    return desk


@pytest.mark.parametrize(
    ("own", "summary"),
    [
        (struck("r1", "shell", "a port"), "Missiles shelled a port"),
        (struck("r1", "destroy", "a port"), "Chad destroyed a warship"),  # both tell the same deed: the fuller line
    ],
)
def test_a_strike_is_told_in_a_newsroom_s_words_not_in_those_of_who_struck(own: Desk, summary: str) -> None:
    (event,) = joined(own, struck("r2", "destroy", "a warship", speaker="Chad"))
    assert event.summary == summary


def bombing(
    name: str, words: str, town: str | None, on: str | None, *, published: str = "2023-03-02", **fields: object
) -> Desk:
    desk = Desk(name, f"{words} in {town or 'the area'}.", published=published)
    place = (desk.party(town, "place", country={"Gao": "MLI", "Mopti": "MLI", "Lima": "PER"}[town]),) if town else ()
    desk.tells(words, "ASSAULT", date=on, scene=place, **fields)
    return desk


def test_deeds_of_nobody_known_are_joined_by_place_and_day() -> None:
    found = joined(
        bombing("r1", "A bomb went off", "Gao", "2023-03-01", magnitude=(("killed", 9),)),
        bombing("r2", "An explosion shook shops", "Gao", "2023-03-01", magnitude=(("killed", 30),)),
        bombing("r3", "The blast", None, None, is_known=True),
    )
    assert [len(event.members) for event in found] == [3]


@pytest.mark.parametrize(
    ("town", "on"),
    [("Lima", "2023-03-01"), ("Mopti", "2023-03-01"), ("Gao", "2023-02-01")],
    ids=["land", "town", "day"],
)
def test_deeds_of_nobody_known_elsewhere_or_then_stay_apart(town: str, on: str) -> None:
    found = joined(bombing("r1", "A bomb went off", "Gao", "2023-03-01"), bombing("r2", "A bomb went off", town, on))
    assert len(found) == 2


def test_the_blast_is_nobodys_where_two_are_told_as_often() -> None:
    found = joined(
        bombing("r1", "A bomb went off", "Gao", "2023-03-01"),
        bombing("r2", "A device went off", "Gao", "2023-03-01"),
        bombing("r3", "A bomb went off", "Lima", "2023-03-01"),
        bombing("r4", "A device went off", "Lima", "2023-03-01"),
        bombing("r5", "The blast", None, None, is_known=True),
    )
    assert sorted(len(event.members) for event in found) == [1, 2, 2]


NAMES = [
    ("United States", "country", "the United States"),
    ("Government of China", "government", "China"),
    ("Labour Party", "organisation", "the Labour Party"),
    ("Democratic Party (Chad)", "organisation", "the Democratic Party"),
    ("rebel commander", "person", "the rebel commander"),
    ("army envoy", "person", "an army envoy"),
    ("gunmen", "group", "gunmen"),
    ("Police", "group", "police"),
    ("Espen Dahl", "person", "Espen Dahl"),
]


@pytest.mark.parametrize(("name", "kind", "line"), NAMES)
def test_names_in_a_line(name: str, kind: str, line: str) -> None:
    desk = Desk("r1", f"{name} spoke.")
    party = desk.party(name, kind)
    entities = group_entities([desk.reading()])
    cast = Cast(entities, {entity.id: entity for entity in entities.entities})
    assert list_names([entities.of[party]], cast) == line


def test_a_town_that_was_struck_stands_for_its_state_where_a_telling_names_it() -> None:
    fuller = Desk("a", "Norway shelled the port of Gao on Friday.")
    norway = fuller.party("Norway", "country", country="NOR")
    gao = fuller.party("Gao", "place", country="MLI")
    fuller.tells("shelled", "ASSAULT", mode="shell", actors=(norway,), recipients=(gao,), date="2023-05-12")
    other = Desk("b", "Norway shelled Mali at Gao.")
    norway = other.party("Norway", "country", country="NOR")
    mali = other.party("Mali", "country", country="MLI")
    other.tells("shelled", "ASSAULT", mode="shell", actors=(norway,), recipients=(mali,), date="2023-05-12")
    (event,) = joined(fuller, other)
    entities = group_entities([fuller.reading(), other.reading()]).entities
    assert [e.name for e in entities if e.id in event.recipients] == ["Mali"]

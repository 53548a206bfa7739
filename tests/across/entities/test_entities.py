"""Parties of several reports joined into entities."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import grows
from twosource.across.entities import group_entities
from twosource.across.entities.keys import body_key, initials, name_key, skeleton
from twosource.model.facts import Kind, Mention, Party, Reading, Role
from twosource.model.record import Edge
from twosource.model.text import Report, Span


def party(identity: str, name: str, kind: Kind = "person", form: str = "name", **fields: object) -> Party:
    """Return a party with one mention."""
    report = identity.split("/")[0]
    n = int(identity.split("/p")[1])
    return Party(identity, name, kind, mentions=(Mention(Span(report, n * 10, n * 10 + 5), form, n),), **fields)  # type: ignore[arg-type]


def readings(*parties: Party) -> list[Reading]:
    """Return one reading for each report that the parties belong to."""
    reports = dict.fromkeys(p.id.split("/")[0] for p in parties)
    return [
        Reading(Report(r, r, "x" * 200), None, parties=tuple(p for p in parties if p.id.startswith(r + "/")))
        for r in reports
    ]


SAME = [
    (party("r1/p0", "Aleksandr Lukashenko"), party("r2/p0", "Alexander Lukashenko", country="BLR")),
    (party("r1/p0", "Volodymyr Zelenskiy", country="UKR"), party("r2/p0", "Volodomyr Zelensky", country="UKR")),
    (party("r1/p0", "Espen Dahl", country="NOR"), party("r2/p0", "Dahl", country="NOR")),
    (party("r1/p0", "John F. Osei"), party("r2/p0", "John Osei")),
    # one wrong letter inside a long surname is a slip of the pen
    (party("r1/p0", "Marek Wisniewski", country="POL"), party("r2/p0", "Marek Wisnewski", country="POL")),
    (party("r1/p0", "Volodymyr Zelensky"), party("r1/p1", "Vladimir Zelenskyy")),
    # a name spelt quite otherwise, told by the office
    (
        party("r1/p0", "Pavel Yanushkin", roles=(Role("foreign minister", "RUS"),), country="RUS"),
        party("r2/p0", "Pavel Janushkine", roles=(Role("foreign minister", "RUS"),), country="RUS"),
    ),
    (
        party("r1/p0", "Kim Dahl Jr.", roles=(Role("mayor", None),)),
        party("r2/p0", "Kim Dahl", roles=(Role("mayor", None),)),
    ),
    (party("r1/p0", "Shanghai Cooperation Organization", "organisation"), party("r2/p0", "SCO", "organisation")),
    (
        party("r1/p0", "Ghanaian Ministry of Foreign Affairs", "government", country="GHA"),
        party("r2/p0", "Ghanaian foreign ministry", "government", "nominal", country="GHA"),
    ),
    (
        party("r1/p0", "US officials", "group", "nominal", country="USA", is_plural=True),
        party("r2/p0", "American officials", "group", "nominal", country="USA", is_plural=True),
    ),
    (
        party("r1/p0", "Western leaders", "group", "nominal", is_plural=True),
        party("r2/p0", "Western leaders", "group", "nominal", is_plural=True),
    ),
    (party("r1/p0", "Kiev", "place", base="place/kyiv-ukr"), party("r2/p0", "Kyiv", "place", base="place/kyiv-ukr")),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same_parties_join_with_a_reason(a, b):
    grouped = group_entities(readings(a, b))
    assert len(grouped.entities) == 1
    assert grouped.of == {a.id: grouped.entities[0].id, b.id: grouped.entities[0].id}
    assert all(edge.reason for edge in grouped.edges)


APART = [
    (party("r1/p0", "Peter Hansen", country="DNK"), party("r2/p0", "Peter Jansen", country="DNK")),
    (party("r1/p0", "Pavlo Kowalski"), party("r2/p0", "Pavla Kowalska")),
    (party("r1/p0", "John A. Osei"), party("r2/p0", "John B. Osei")),
    (party("r1/p0", "Kim Dahl Jr."), party("r2/p0", "Kim Dahl")),
    (party("r1/p0", "Kim Dahl Jr."), party("r2/p0", "Kim Dahl Sr.")),
    # one report that tells both knows of two
    (party("r1/p0", "Ann Hansen"), party("r1/p1", "Ann Hanson")),
    (party("r1/p0", "Espen Dahl"), party("r1/p1", "Dahl", roles=(Role("king", None),))),
    # namesakes
    (
        party("r1/p0", "Mohammed Ali", country="KEN", roles=(Role("lawmaker", "KEN"),)),
        party("r2/p0", "Mohammed Ali", country="IRQ", roles=(Role("general", "IRQ"),)),
    ),
    (party("r1/p0", "Espen Dahl"), party("r2/p0", "Liv Dahl")),
    (party("r1/p0", "Chris Dahl", gender="m"), party("r2/p0", "Chris Dahl", gender="f", base="person/chris-dahl")),
    (party("r1/p0", "Jordan", "country", base="place/jor"), party("r2/p0", "Jordan", "person")),
    (party("r1/p0", "Xi Jinping", base="person/xi"), party("r2/p0", "Xi Jinping", base="person/another-xi")),
    (
        party("r1/p0", "Foreign Ministry", "government", country="GHA"),
        party("r2/p0", "Foreign Ministry", "government", country="TGO"),
    ),
    (
        party("r1/p0", "officials", "group", "nominal", is_plural=True),
        party("r2/p0", "officials", "group", "nominal", is_plural=True),
    ),
    (
        party("r1/p0", "senior US official", "person", "nominal", country="USA"),
        party("r2/p0", "senior US official", "person", "nominal", country="USA"),
    ),
    (
        party("r1/p0", "Beijing", "place", base="place/beijing"),
        party("r2/p0", "Beijing", "government", base="government/chn"),
    ),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_different_parties_stay_apart(a, b):
    grouped = group_entities(readings(a, b))
    assert grouped.of[a.id] != grouped.of[b.id]


def test_a_pronoun_led_astray_parts_no_two_of_one_full_name():
    a, b = party("r1/p0", "Chris Dahl", gender="m"), party("r2/p0", "Chris Dahl", gender="f")
    grouped = group_entities(readings(a, b))
    assert grouped.of[a.id] == grouped.of[b.id]


@pytest.mark.parametrize(
    ("others", "count"),
    [
        ([("r2/p1", "Keita", "organisation")], 1),
        ([("r2/p1", "Keita", "other")], 1),
        ([("r2/p1", "Keita", "place")], 2),  # a town is no man
        ([("r2/p1", "Keita", "organisation"), ("r3/p1", "Keita Motors", "organisation")], 3),  # nor is a firm
        ([("r2/p1", "Keita", "other"), ("r3/p1", "Issa Keita", "person")], 3),
        ([("r1/p2", "Keita", "other")], 2),  # a report that tells of both knows of two
    ],
)
def test_a_bare_surname_of_no_known_kind_is_the_one_person_who_bears_it(
    others: list[tuple[str, str, Kind]], count: int
) -> None:
    told = [party("r1/p1", "Moussa Keita"), *(party(i, name, kind) for i, name, kind in others)]
    entities = group_entities(readings(*told)).entities
    assert len(entities) == count
    assert entities[0].kind == "person"


@pytest.mark.parametrize(
    ("title", "of", "described", "count"),
    [
        ("interior minister", "MLI", "Malian interior minister", 1),
        ("head", "Lake Commission", "head of the Lake Commission", 1),
        ("interior minister", "TCD", "Chadian interior minister", 2),
        ("interior minister", "MLI", "former Malian interior minister", 2),
        ("ambassador", "MLI", "Malian ambassador", 2),  # a state has many
    ],
)
def test_who_is_told_by_an_office_is_who_is_named_with_it(title: str, of: str, described: str, count: int) -> None:
    named = party("r1/p1", "Moussa Keita", roles=(Role(title, "MLI"), Role("president", "Lake Commission")))
    other = party("r2/p1", described, form="nominal", roles=(Role(title, of),))
    assert len(group_entities(readings(named, other)).entities) == count


def test_a_surname_that_fits_two_stays_open():
    grouped = group_entities(readings(party("r1/p0", "Espen Dahl"), party("r1/p1", "Liv Dahl"), party("r2/p0", "Dahl")))
    assert len(grouped.entities) == 3


def test_an_office_tells_which_of_two_a_surname_means():
    role = (Role("premier", "NOR"),)
    grouped = group_entities(
        readings(
            party("r1/p0", "Espen Dahl", roles=role, country="NOR"),
            party("r1/p1", "Liv Dahl"),
            party("r2/p0", "Dahl", roles=role, country="NOR"),
        )
    )
    assert grouped.of["r2/p0"] == grouped.of["r1/p0"]


def test_an_office_alone_is_whom_another_report_names_with_it():
    told = (Role("ambassador", "BLR"),)
    named = party("r1/p0", "Igor Lund", roles=told, country="BLR")
    envoy = replace(
        party("r2/p0", "Belarusian envoy", "person", "nominal"), roles=(Role("envoy", "BLR"),), country="BLR"
    )
    both = [Reading(Report("r1", "r1", "Igor Lund"), None, parties=(named,))]
    for text, is_one in (("the Belarusian envoy", True), ("a Belarusian envoy", False)):
        here = replace(envoy, mentions=(Mention(Span("r2", 0, len(text)), "nominal", 2),))
        grouped = group_entities([*both, Reading(Report("r2", "r2", text), None, parties=(here,))])
        assert (grouped.of["r1/p0"] == grouped.of["r2/p0"]) is is_one


def test_an_ambassador_of_nobody_says_where_is_of_no_land():
    named = party("r1/p0", "John Lund", roles=(Role("ambassador", None),))
    envoy = replace(
        party("r2/p0", "Chad's ambassador", form="nominal"), roles=(Role("ambassador", "TCD"),), country="TCD"
    )
    grouped = group_entities(readings(named, replace(envoy, mentions=(Mention(Span("r2", 0, 4), "nominal", 1),))))
    assert len(grouped.entities) == 2


def test_two_who_held_one_office_leave_it_open():
    role = (Role("interior minister", "NOR"),)
    grouped = group_entities(
        readings(
            party("r1/p0", "Espen Dahl", roles=role, country="NOR"),
            party("r2/p0", "Liv Holm", roles=role, country="NOR"),
            party("r3/p0", "Norwegian interior minister", form="nominal", roles=role, country="NOR"),
        )
    )
    assert len(grouped.entities) == 3


def test_a_report_goes_before_an_older_base():
    role = (Role("foreign minister", "NOR"),)
    known = party("r2/p0", "Old Holm", form="nominal", roles=(Role("foreign minister", "NOR", how="base"),))
    known = replace(known, country="NOR", base="person/old-holm", rule="nominals/base")
    named = party("r1/p0", "Espen Dahl", roles=role, country="NOR")
    grouped = group_entities(readings(named, known))
    assert [entity.name for entity in grouped.entities] == ["Espen Dahl"]
    other = party("r3/p0", "Old Holm", base="person/old-holm", country="NOR")  # a report names him: the base stands
    assert group_entities(readings(named, known, other)).of["r2/p0"] != grouped.of["r1/p0"]


def test_a_user_merges_and_splits():
    a, b, c = party("r1/p0", "Espen Dahl"), party("r2/p0", "Espen Dahl"), party("r3/p0", "The Old Fox")
    edges = [
        Edge("r1/p0", "r2/p0", 1.0, "two men", "user", is_same=False),
        Edge("r1/p0", "r3/p0", 1.0, "his nickname", "user"),
        Edge("r1/p0", "r9/p9", 1.0, "gone", "user"),
    ]
    grouped = group_entities(readings(a, b, c), edges)
    assert grouped.of["r1/p0"] == grouped.of["r3/p0"] != grouped.of["r2/p0"]
    assert {e.by for e in grouped.edges} == {"user"}


def test_pairs_join_by_their_members():
    def pair(report: str, first: str, second: str) -> list[Party]:
        one, two = party(f"{report}/p0", first, base=first), party(f"{report}/p1", second, base=second)
        both = party(f"{report}/p2", "both", "group", "nominal", is_plural=True, members=(one.id, two.id))
        return [one, two, both]

    grouped = group_entities(readings(*pair("r1", "a", "b"), *pair("r2", "b", "a"), *pair("r3", "a", "c")))
    assert grouped.of["r1/p2"] == grouped.of["r2/p2"] != grouped.of["r3/p2"]


def test_an_entity_holds_names_roles_and_mentions_of_all():
    grouped = group_entities(
        readings(
            party(
                "r1/p0", "Espen Dahl", aliases=("Dahl",), roles=(Role("premier", None, evidence=(Span("r1", 0, 3),)),)
            ),
            party("r2/p0", "Espen Dahl", roles=(Role("premier", "NOR", evidence=(Span("r2", 0, 3),)),), country="NOR"),
        )
    )
    (entity,) = grouped.entities
    assert entity.name == "Espen Dahl"
    assert entity.aliases == ("Dahl",)
    assert [(r.title, r.of, len(r.evidence)) for r in entity.roles] == [("premier", "NOR", 2)]
    assert [m.span.report for m in entity.mentions] == ["r1", "r2"]


@given(st.randoms())
@settings(max_examples=25, deadline=None)
def test_ids_do_not_depend_on_the_order_of_reports(shuffler: random.Random):
    parties = [p for pair in (*SAME[:5],) for p in pair]
    parties = [party(f"r{n}/p0", p.name, p.kind, country=p.country) for n, p in enumerate(parties)]
    shuffled = list(parties)
    shuffler.shuffle(shuffled)
    plain = {e.id: e.name for e in group_entities(readings(*parties)).entities}
    other = {e.id: e.name for e in group_entities(readings(*shuffled)).entities}
    assert plain == other


def test_cost_grows_with_the_parties_not_with_their_square():
    parts = [
        "kofi",
        "bra",
        "zun",
        "pel",
        "tago",
        "wex",
        "mir",
        "sholo",
        "dvi",
        "arqu",
        "yen",
        "hob",
        "ustra",
        "fik",
        "lomo",
    ]
    given_names = ["".join(three).title() for three in itertools.product(parts, parts, parts)]

    def grouping(count):
        parties = [party(f"r{n}/p0", "Espen Dahl", country="NOR") for n in range(count)]
        parties += [party(f"s{n}/p0", f"{given} Dahl", country="NOR") for n, given in enumerate(given_names[:count])]
        made = readings(*parties)
        return lambda: group_entities(made)

    assert grows(grouping, 200, 800) < 8  # a square would be 16
    assert len(grouping(800)().entities) > 400


def test_keys():
    assert skeleton("zelensky") == skeleton("zelenskiy") == skeleton("zelenskyy")
    assert skeleton("dahl") != skeleton("berg")
    assert name_key("John F. Osei") == "john osei"
    assert body_key("Ministry of Defence") == body_key("Defense Ministry")
    assert initials("African Continental Free Trade Area") == "acfta"
    assert initials("Free Area") is None

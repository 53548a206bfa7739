from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.across.hand import Desk, join_by_name
from twosource.across.carriers.group import carrier_key, group_carriers
from twosource.across.carriers.names import spell_day
from twosource.model.facts import Role
from twosource.model.text import When

NORWAY = {"country": "NOR", "sector": "GOV"}


def two_reports(first: str, second: str, *, days: tuple[str | None, str | None]) -> tuple[int, list[str]]:
    """Two reports of 2 May, each with one readout, the issuer's words told; returns how many documents, and names."""
    desks = []
    for name, words, date in (("r1", first, days[0]), ("r2", second, days[1])):
        desk = Desk(name, f"Dahl spoke, per a readout of {words}.", published="2022-05-02")
        kind = "country" if words == "Norway" else "government"
        issuer = desk.party(words, kind, **NORWAY)
        desk.says("spoke", channel=(desk.carrier("readout", "readout", issuer, date=date),))
        desks.append(desk)
    entities = join_by_name(*desks)
    carriers = group_carriers([d.reading() for d in desks], entities)
    return len(set(carriers.of.values())), [d.name for d in carriers.documents]


@pytest.mark.parametrize(
    ("first", "second", "days", "documents"),
    [
        ("the Foreign Ministry", "the Foreign Ministry", ("2022-05-01", "2022-05-01"), 1),
        ("the Foreign Ministry", "Norway", ("2022-05-01", "2022-05-01"), 1),
        ("the Foreign Ministry", "the Defence Ministry", ("2022-05-01", "2022-05-01"), 2),
        ("the Foreign Ministry", "the Foreign Ministry", ("2022-05-01", "2022-04-20"), 2),
        ("the Foreign Ministry", "the Foreign Ministry", ("2022-05-01", None), 1),
        ("the Foreign Ministry", "the Foreign Ministry", ("2022-04-01", None), 2),
        ("the Foreign Ministry", "the Foreign Ministry", (None, None), 2),
        ("the Foreign Ministry", "the Foreign Ministry", ("2022-05-03", None), 2),
    ],
)
def test_one_readout_in_two_reports(
    first: str, second: str, days: tuple[str | None, str | None], documents: int
) -> None:
    assert two_reports(first, second, days=days)[0] == documents


def test_names_tell_two_readouts_of_one_issuer_apart() -> None:
    _, names = two_reports("the Foreign Ministry", "the Foreign Ministry", days=("2022-05-01", "2022-04-20"))
    assert names == ["the Foreign Ministry readout, 1 May 2022", "the Foreign Ministry readout, 20 April 2022"]


def test_the_readout_is_the_one_named_before_and_a_statement_is_its_speakers() -> None:
    desk = Desk(
        "r1", "Dahl called, a Norwegian readout said.\nDahl hopes, per the readout.\nRud agreed in a statement."
    )
    norway = desk.party("Norwegian", "country", name="Norway", country="NOR")
    rud = desk.party("Rud", country="SWE")
    first = desk.carrier("readout", "a Norwegian readout", norway, date="2022-05-01")
    again = desk.carrier("readout", "readout.", name="readout")
    other = desk.carrier("statement", "a statement", name="statement")
    desk.says("called", channel=(first,))
    desk.says("hopes", channel=(again,))
    desk.says("agreed", rud, channel=(other,))
    carriers = group_carriers([desk.reading()], join_by_name(desk))
    assert carriers.of[carrier_key(first)] == carriers.of[carrier_key(again)] != carriers.of[carrier_key(other)]
    assert carriers.issues[carriers.of[carrier_key(other)]].issuers == ("Rud",)
    assert [d.kind for d in carriers.documents] == ["document", "document"]


def test_a_broadcaster_is_itself_and_no_document() -> None:
    desk = Desk("r1", "The lake froze, Lake Radio reported, and a channel reported it too.")
    radio = desk.party("Lake Radio", "media")
    named = desk.carrier("broadcast", "Lake Radio", party=radio)
    unnamed = desk.carrier("broadcast", "a channel", name="a state channel")
    desk.tells("froze", channel=(named, unnamed))
    carriers = group_carriers([desk.reading()], join_by_name(desk))
    assert carriers.of[carrier_key(named)] == "Lake Radio"
    assert [(d.name, d.kind) for d in carriers.documents] == [("state channel", "media")]


def test_interviews_with_two_people_are_two() -> None:
    desk = Desk("r1", "Dahl told this paper no.\nRud told this paper yes.")
    dahl, rud = desk.party("Dahl"), desk.party("Rud")
    desk.says("no", dahl, channel=(desk.carrier("interview", "told this paper"),))
    second = Desk("r2", "Rud told this paper yes again.")
    second.says("yes again", second.party("Rud"), channel=(second.carrier("interview", "told this paper"),))
    desk.says("yes", rud, channel=(desk.carrier("interview", "Rud told this paper", name="told this paper"),))
    carriers = group_carriers([desk.reading(), second.reading()], join_by_name(desk, second))
    assert len(set(carriers.of.values())) == 2


def test_a_readout_that_a_report_names_as_a_party_keeps_that_entity() -> None:
    desk = Desk("r1", "The Oslo paper calls for calm.")
    paper = desk.party("The Oslo paper", "document")
    carrier = desk.carrier("document", "The Oslo paper", party=paper)
    desk.says("calls for calm", paper, channel=(carrier,))
    carriers = group_carriers([desk.reading()], join_by_name(desk))
    assert carriers.of[carrier_key(carrier)] == "The Oslo paper"
    assert carriers.documents == ()


def test_undated_readouts_of_one_ministry_are_one_where_they_carry_one_persons_words() -> None:
    desks = [
        Desk(name, "Dahl agreed, a Foreign Ministry readout said.", published="2022-05-02") for name in ("r1", "r2")
    ]
    for desk in desks:
        issuer = desk.party("Foreign Ministry", "government", **NORWAY)
        carrier = desk.carrier("readout", "readout", issuer)
        desk.says("agreed", desk.party("Dahl"), channel=(carrier,))
    carriers = group_carriers([d.reading() for d in desks], join_by_name(*desks))
    assert [d.name for d in carriers.documents] == ["Foreign Ministry readout"]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2023-02-24", "2023-02-24", "24 February 2023"),
        ("2023-02-01", "2023-02-28", "February 2023"),
        ("2022-01-01", "2022-12-31", "2022"),
    ],
)
def test_a_document_is_dated_as_exactly_as_it_is_known(start: str, end: str, words: str) -> None:
    assert spell_day(When(start, end, "day" if start == end else "days", "resolved")) == words


@pytest.mark.parametrize(("title", "documents"), [("prime minister", 1), ("speaker", 2)])
def test_an_office_is_called_after_its_holder_or_his_title(title: str, documents: int) -> None:
    desks = []
    for name, office in (("r1", "Dahl's office"), ("r2", "the Norwegian prime minister's office")):
        desk = Desk(name, f"Dahl spoke, per a readout of {office}.", published="2022-05-02")
        if name == "r1":
            desk.party("Dahl", **NORWAY)
        issuer = desk.party(office, "government", **NORWAY)
        desk.says("spoke", channel=(desk.carrier("readout", "readout", issuer, date="2022-05-01"),))
        desks.append(desk)
    joined = join_by_name(*desks)
    holding = tuple(replace(e, roles=(Role(title, "NOR"),)) if e.name == "Dahl" else e for e in joined.entities)
    carriers = group_carriers([d.reading() for d in desks], replace(joined, entities=holding))
    assert len(set(carriers.of.values())) == documents


@pytest.mark.parametrize(
    ("speaker", "kind", "name"),
    [
        ("Ada Roe", "person", "Ada Roe’s statement"),
        ("Health Ministry", "organisation", "Health Ministry statement"),
        ("both men", "group", "both men’s statement"),
        ("the parties", "group", "the parties’ statement"),
    ],
)
def test_a_statement_is_somebodys(speaker: str, kind: Any, name: str) -> None:
    desk = Desk("r1", f"Trade grew, {speaker} said in a statement.")
    desk.says(
        "Trade grew", desk.party(speaker, kind), channel=(desk.carrier("statement", "a statement", name="statement"),)
    )
    carriers = group_carriers([desk.reading()], join_by_name(desk))
    assert [d.name for d in carriers.documents] == [name]


@pytest.mark.parametrize(
    ("speaker", "kind", "carrier", "name"),
    [
        ("Ada Roe", "document", "Roe’s resignation letter", "Ada Roe’s resignation letter"),
        ("she", "social", "follow-up tweet", "follow-up tweet"),
        ("the mayor", "social", "follow-up tweet", "mayor’s follow-up tweet"),
    ],
)
def test_a_name_says_once_whose_it_is(speaker: str, kind: Any, carrier: str, name: str) -> None:
    desk = Desk("r1", f"Trade grew, {speaker} said in {carrier}.")
    whose = desk.party(speaker, "person") if speaker[0].isupper() else None
    channel = (desk.carrier(kind, carrier, whose, name=carrier),)
    desk.says("Trade grew", *([whose] if whose else []), speaker=speaker, channel=channel)
    carriers = group_carriers([desk.reading()], join_by_name(desk))
    assert [d.name for d in carriers.documents] == [name]

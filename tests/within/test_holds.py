"""The examples of data/relations.yaml give the relations they name, and the others give none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.conftest import ReadText

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Holding, Party, Statement
from twosource.model.text import Span
from twosource.within.holds import find_holds
from twosource.within.when import find_when
from twosource.within.who import find_who

DATA = load_yaml("relations.yaml")
ENTRIES = [*DATA["nouns"], *DATA["verbs"], DATA["sanctions"]]


def holds_in(text: str, read_text: ReadText) -> tuple[dict[str, Party], tuple[Holding, ...]]:
    report, parse = read_text(text)
    parties = find_who(parse, report)
    return {party.id: party for party in parties}, find_holds(parse, report, parties, (), ())


@pytest.mark.parametrize("example", [example for entry in ENTRIES for example in entry["examples"]])
def test_found(example: list[str], read_text: ReadText) -> None:
    text, subject, relation, object_, status = example
    parties, found = holds_in(text, read_text)
    assert [(parties[h.subject].name, h.relation, parties[h.object].name, h.status) for h in found] == [
        (subject, relation, object_, status)
    ]


@pytest.mark.parametrize("text", [text for entry in ENTRIES for text in entry["leaves"]])
def test_left_alone(text: str, read_text: ReadText) -> None:
    assert holds_in(text, read_text)[1] == ()


def test_detail_is_as_told(read_text: ReadText) -> None:
    _, found = holds_in("Vietnam is a comprehensive strategic partner of India.", read_text)
    assert [h.detail for h in found] == ["comprehensive strategic partner"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Iceland has been a member of NATO since 1949.", "1949"),
        ("Norway has bordered Sweden since 1905.", "1905"),
        ("Norway is a member of NATO, and in 1994 it held games.", None),
    ],
)
def test_date_hangs_on_the_relation(text: str, start: str | None, read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-03")
    found = find_holds(parse, report, find_who(parse, report), find_when(parse, report), ())
    assert [h.date.start[:4] if h.date is not None and h.date.start is not None else None for h in found] == [start]


def test_what_is_said_is_told_in_its_statement(read_text: ReadText) -> None:
    report, parse = read_text("Norway is a member of NATO.")
    whole = Span(report.id, 0, len(report.text))
    said = Statement("s", (), (), "indirect", "asserts", whole, (whole,), None, None)
    assert [h.told_in for h in find_holds(parse, report, find_who(parse, report), (), (said,))] == ["s"]


def test_furniture_is_passed_over(read_text: ReadText) -> None:
    text = "Norway is a member of NATO."
    report, parse = read_text(text)
    report = replace(report, furniture=(Span(report.id, 0, len(text)),))
    assert find_holds(parse, report, find_who(parse, report), (), ()) == ()


def test_hyphens_stay_in_a_detail_and_a_former_end_ends_it(read_text: ReadText) -> None:
    _, found = holds_in("Norway is a long-standing comprehensive partner of Chile.", read_text)
    assert [h.detail for h in found] == ["long-standing comprehensive partner"]
    _, found = holds_in("Farmers crossed the border between Norway and the former Soviet Union.", read_text)
    assert [h.status for h in found] == ["ended"]

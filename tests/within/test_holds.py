"""The examples of data/relations.yaml give the relations they name, and the others give none."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Holding, Party
from twosource.within.holds import find_holds
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

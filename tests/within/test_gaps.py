"""The phrases of data/gaps.yaml find what they must and leave what they must not."""

from __future__ import annotations

import pytest

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Mention, Party
from twosource.model.text import Parse, Report, Sentence, Span
from twosource.within.gaps import find_gaps

GAPS = load_yaml("gaps.yaml")["gaps"]


def gaps_in(text: str, **fields: object) -> tuple[str, ...]:
    report = Report(id="r", source="r", text=text, **fields)  # type: ignore[arg-type]
    parse = Parse("r", (), (Sentence(0, 0, 0, 0, len(text), 0),))
    return tuple(gap.what for gap in find_gaps(parse, report, ()))


@pytest.mark.parametrize(("text", "what"), [(t, e["what"]) for e in GAPS for t in e["finds"]])
def test_found(text: str, what: str) -> None:
    assert gaps_in(text) == (what,)


@pytest.mark.parametrize("text", [t for e in GAPS for t in e["leaves"]])
def test_left_alone(text: str) -> None:
    assert gaps_in(text) == ()


def test_furniture_is_passed_over() -> None:
    text = "It was not clear who won."
    assert gaps_in(text, furniture=(Span("r", 0, len(text)),)) == ()


def test_gap_names_its_first_party() -> None:
    text = "Oslo did not reply to Rome."
    parties = (
        Party("r/p0", "Rome", "country", mentions=(Mention(Span("r", 22, 26), "name", 5),)),
        Party("r/p1", "Oslo", "country", mentions=(Mention(Span("r", 0, 4), "name", 0),)),
    )
    report = Report(id="r", source="r", text=text)
    parse = Parse("r", (), (Sentence(0, 0, 0, 0, len(text), 0),))
    assert find_gaps(parse, report, parties)[0].party == "r/p1"

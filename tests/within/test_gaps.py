"""The phrases of data/gaps.yaml find what they must and leave what they must not."""

from __future__ import annotations

import pytest

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Mention, Party, Statement
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


@pytest.mark.parametrize(("kept", "found"), [(False, 1), (True, 0)])
def test_what_somebody_says_of_another_is_not_what_the_newsroom_could_not_learn(kept: bool, found: int) -> None:
    text = "Dahl said Rud did not respond to any question."
    content = Span("r", 10, 45)
    said = Statement("r/s0", (), (), "indirect", "asserts", Span("r", 0, len(text)), (content,), None, None)
    report = Report(id="r", source="r", text=text)
    parse = Parse("r", (), (Sentence(0, 0, 0, 0, len(text), 0),))
    assert len(find_gaps(parse, report, (), (said,) if kept else ())) == found


def test_a_second_phrase_counts_where_the_first_is_a_condition() -> None:
    assert gaps_in("If there is no response from Oslo, it is unclear what comes next.") == ("not clear",)
    assert gaps_in("Envoys usually do not answer reporters' questions.") == ()


def test_gap_names_the_party_before_its_words() -> None:
    text = "Oslo did not reply to Rome."
    parties = (
        Party("r/p0", "Rome", "country", mentions=(Mention(Span("r", 22, 26), "name", 5),)),
        Party("r/p1", "Oslo", "country", mentions=(Mention(Span("r", 0, 4), "name", 0),)),
    )
    report = Report(id="r", source="r", text=text)
    parse = Parse("r", (), (Sentence(0, 0, 0, 0, len(text), 0),))
    assert find_gaps(parse, report, parties)[0].party == "r/p1"

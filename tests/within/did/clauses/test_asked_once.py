"""An answer that was given once is given again, and nobody can spoil it for the next."""

from __future__ import annotations

from tests.conftest import make_report

from twosource.model.text import Parse
from twosource.parse import Parser
from twosource.within.did.clauses.asked_once import asked_once
from twosource.within.did.clauses.clause import subjects


def test_a_question_is_answered_once(parser: Parser) -> None:
    (parse,) = parser.parse_many([make_report("Ghana freed two fishermen.")])
    asked: list[int] = []

    @asked_once
    def heads(parse: Parse, i: int, step: int = 1) -> list[int]:
        asked.append(i)
        return [parse.tokens[i].head + step]

    assert heads(parse, 0) == heads(parse, 0) == [2]
    assert heads(parse, 0, 2) == [3]
    assert asked == [0, 0]


def test_an_answer_is_the_askers_own(parser: Parser) -> None:
    (parse,) = parser.parse_many([make_report("Ghana freed two fishermen.")])
    subjects(parse, 1).append(99)
    assert subjects(parse, 1) == [0]


def test_parses_keep_their_own_answers(parser: Parser) -> None:
    first, second = parser.parse_many(
        [make_report("Ghana freed two men."), make_report("Two men, freed by Ghana, left.")]
    )
    assert [first.tokens[k].text for k in subjects(first, 1)] == ["Ghana"]
    assert [second.tokens[k].text for k in subjects(second, 1)] != ["Ghana"]
    assert first == Parse(first.report, first.tokens, first.sentences, first.names)

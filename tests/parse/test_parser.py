"""Paragraphs are parsed apart, offsets point into the text as it stands, lemmas are the words' own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import make_report
from twosource.errors import BrokenData, MissingPart
from twosource.model.text import Parse
from twosource.parse import PIECE_CHARACTERS, STRAIGHT, Parser, choose_lemma, cut, find_model, is_wrapped
from twosource.parse import parser as parsing
from twosource.parse.drafts import EACH, REMEMBERED

WRAPPED = """The talks in Oslo went on for a second day as both
sides said that they were near to an agreement on the
opening of the ports, which have been closed since the
spring.

A spokesman said that the ministers would meet again on
Monday, and that the text was nearly ready for them to
sign."""


def parse(text: str, parser: Parser) -> Parse:
    return parser.parse(make_report(text))


def test_a_line_end_ends_a_sentence(parser: Parser) -> None:
    found = parse("Oslo hosts talks\nItaly sent a minister to the talks on Monday", parser)
    assert len(found.sentences) == 2
    assert {found.sentences[t.sentence].paragraph for t in found.tokens} == {0, 1}
    assert all(found.tokens[t.head].sentence == t.sentence for t in found.tokens)


def test_hard_wrapped_lines_are_joined(parser: Parser) -> None:
    assert is_wrapped(WRAPPED)
    found = parse(WRAPPED, parser)
    assert len(found.sentences) == 2
    assert not is_wrapped("Oslo hosts talks\nItaly agrees\nRome waits\nBern watches")
    assert not is_wrapped("")


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("They met and said that it was planned.", ["they", "meet", "and", "say", "that", "it", "be", "plan", "."]),
        ("Troops staged raids.", ["troop", "stage", "raid", "."]),
        ("We're sure he'll go.", ["we", "be", "sure", "he", "will", "go", "."]),
        ("Oslo’s ministers aren't leaving.", ["Oslo", "'s", "minister", "be", "not", "leave", "."]),
    ],
)
def test_lemmas(text: str, lemmas: list[str], parser: Parser) -> None:
    assert [token.lemma for token in parse(text, parser).tokens] == lemmas


@pytest.mark.parametrize(
    ("form", "lemmas", "lemma"),
    [
        ("hoped", ["hop", "hope"], "hope"),
        ("hopping", ["hop"], "hop"),
        ("waging", ["wag", "wage"], "wage"),
        ("banned", ["ban"], "ban"),
        ("taxed", ["tax"], "tax"),
        ("bedded", ["bed"], "bed"),
        ("zzed", ["zaz"], "zaz"),
    ],
)
def test_the_lemma_that_a_form_is_spelled_from(form: str, lemmas: list[str], lemma: str) -> None:
    assert choose_lemma(form, lemmas) == lemma


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="Oslo met Rome. “They\u00a0said”\n\t,é😀\u200f", max_size=300))
def test_offsets_are_verbatim(parser: Parser, text: str) -> None:
    found = parse(text, parser)
    for token in found.tokens:
        assert text[token.start : token.end].translate(STRAIGHT) == token.text
    places = [(token.start, token.end) for token in found.tokens]
    assert places == sorted(places)
    assert [token.i for token in found.tokens] == list(range(len(found.tokens)))


@given(st.text(alphabet="ab. \n", max_size=400))
def test_pieces_cover_all_that_is_not_space(text: str) -> None:
    covered = {i for piece in cut(text) for i in range(piece.start, piece.end)}
    assert {i for i, char in enumerate(text) if not char.isspace()} <= covered


def test_a_long_paragraph_is_cut(parser: Parser) -> None:
    text = "Oslo met Rome. " * (3 * PIECE_CHARACTERS // 15)
    pieces = cut(text)
    assert len(pieces) > 2
    assert all(piece.end - piece.start <= PIECE_CHARACTERS for piece in pieces)
    assert len({piece.paragraph for piece in pieces}) == 1
    assert len(cut("x" * (2 * PIECE_CHARACTERS + 1))) == 3
    assert len(parse(text[:3000], parser).sentences) == 200


def test_batches_keep_order(parser: Parser) -> None:
    reports = [make_report(f"Oslo met Rome on day {n}.", id=f"r{n}") for n in range(5)]
    assert [found.report for found in parser.parse_many(reports)] == ["r0", "r1", "r2", "r3", "r4"]
    assert list(parser.parse_many([])) == []


def test_a_paragraph_seen_before_is_parsed_once(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "A line that no other test has, about Vaduz."
    parse(line, parser)
    monkeypatch.setattr(parser, "_forward", None)  # parsing anything new would now fail
    again = parse(f"{line}\n\n{line}", parser)
    assert [sentence.start for sentence in again.sentences] == [0, len(line) + 2]


def test_what_is_remembered_is_bounded(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    """The least lately used paragraph is forgotten first, and forgetting changes no parse."""
    assert REMEMBERED > 1_000_000
    lines = [f"Delegates from town {n} left for Malmo on Friday." for n in range(6)]
    parser.forget()
    before = [parse(line, parser) for line in lines]
    monkeypatch.setattr("twosource.parse.drafts.REMEMBERED", 4 * (len(lines[0]) + EACH))
    parser.forget()
    for line in lines[:4]:
        parse(line, parser)
    parse(lines[0], parser)  # used again
    parse(lines[4], parser)  # one too many: the second is the oldest now
    known = [parser._drafts.get(line) is not None for line in lines]
    assert known == [True, False, True, True, True, False]
    assert [parse(line, parser) for line in lines] == before
    assert len(parser._drafts) == 4


def test_how_a_model_is_run_is_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    known = [{"package": "a", "version": "1.0", "forward": "numpy"}, {"package": "b", "version": "1.0"}]
    monkeypatch.setattr(parsing, "load_yaml", lambda name: {"models": known})
    ways = [parsing.configured_way(package, version) for package, version in [("a", "1.0"), ("a", "2.0"), ("b", "1.0")]]
    assert ways == ["numpy", "spacy", "spacy"]
    known[0]["forward"] = "fastest"
    with pytest.raises(BrokenData, match="fastest"):
        parsing.configured_way("a", "1.0")


def test_a_missing_model_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "PACKAGES", ("no_such_model",))
    with pytest.raises(MissingPart, match="pip install"):
        find_model()


def test_a_parse_is_walked(parser: Parser) -> None:
    found = parse("The old minister met Rome in Oslo.", parser)
    met = next(token for token in found.tokens if token.text == "met")
    subject = found.dependents(met.i, "nsubj")[0]
    assert [found.tokens[i].text for i in found.subtree(subject.i)] == ["The", "old", "minister"]
    assert [token.text for token in found.ancestors(subject.i)] == ["met"]
    assert found.token_at(0) == 0
    assert found.token_at(10_000) is None
    assert found.sentence_span(met.i).end == 34
    assert list(found.tokens_in(found.span(0, 2))) == [0, 1]

"""Acronyms that the model takes for verbs are read as names, and the report's words stay as they are."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import make_report
from twosource.lexicon.load import load_yaml
from twosource.parse import Parser
from twosource.parse.acronyms import stand_in

WORDS = load_yaml("acronyms.yaml")


@pytest.mark.parametrize("example", WORDS["examples"], ids=lambda each: each["word"])
def test_examples(parser: Parser, example: dict[str, Any]) -> None:
    parse = parser.parse(make_report(example["text"]))
    (verb,) = [token for token in parse.tokens if token.text == example["word"]]
    subjects = [token.text for token in parse.tokens if token.dep == "nsubj" and token.head == verb.i]
    assert verb.tag == example["tag"]
    assert subjects[0] in example["subject"]


@pytest.mark.parametrize("text", ["WHO IS TO BLAME", "ICE AND SNOW", "whoever", "NATO met.", "UNDPX"])
def test_what_stays(text: str) -> None:
    assert stand_in(text) == text


def test_each_has_one_of_its_length() -> None:
    assert {len(word) for word in WORDS["misread"]} <= {len(word) for word in WORDS["stand_ins"]}
    assert not set(WORDS["misread"]) & set(WORDS["stand_ins"])


@given(st.lists(st.sampled_from([*WORDS["misread"], "Mali", "met", ",", "the", "CHAD"]), max_size=12))
def test_length_stays(words: list[str]) -> None:
    text = " ".join(words)
    assert len(stand_in(text)) == len(text)


def test_the_text_stays(parser: Parser) -> None:
    parse = parser.parse(make_report("ECOWAS met in Accra."))
    assert parse.tokens[0].text == "ECOWAS"

"""A participle behind a semicolon is not the deed of whoever is named before it."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.reduced import is_reduced

LINES = [
    ('Oslo and Lima signed their treaty on 5 May; hailed as "a new dawn", it covers two rivers.', "hailed", True),
    ('Oslo signed the treaty on 5 May; hailed by Lima as "a new dawn", it covers two rivers.', "hailed", False),
    ('Oslo signed the treaty on 5 May and hailed it as "a new dawn" for two rivers.', "hailed", False),
    ("Mali is the only other country promised jets.", "promised", True),
]


@pytest.mark.parametrize(("line", "word", "is_nobodys"), LINES)
def test_what_nobody_named_before_did(read_text: ReadText, line: str, word: str, is_nobodys: bool) -> None:
    _, parse = read_text(line)
    (verb,) = (token for token in parse.tokens if token.text == word)
    assert is_reduced(parse, verb) is is_nobodys

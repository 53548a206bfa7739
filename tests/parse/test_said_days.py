"""The day on which something was said hangs on the saying, and a day behind "that" on what was said."""

from __future__ import annotations

import pytest

from tests.conftest import make_report
from twosource.parse import Parser


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Mali said on Sunday it would leave.", "on", "said"),
        ("Mali said on Sunday it had arrested two men.", "on", "said"),
        ("Mali said on Sunday the army of Norway had left.", "on", "said"),
        ("Mali said that on Sunday it would leave.", "on", "leave"),
        ("Mali said it would leave on Sunday.", "on", "leave"),
    ],
)
def test_the_head_of_a_day(text: str, word: str, head: str, parser: Parser) -> None:
    parse = parser.parse(make_report(text))
    (token,) = [t for t in parse.tokens if t.text == word]
    assert parse.tokens[token.head].text == head

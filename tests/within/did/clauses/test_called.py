"""Whom a verb speaks of where the parser has no object for it."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.did.clauses.called import phoned


@pytest.mark.parametrize(
    ("text", "verb", "whom"),
    [
        ("The premier, Anna da Silva, called Dina Lund to offer a field hospital.", "called", "Lund"),
        ("The premier called Dina Lund a liar.", "called", None),
        ("The premier declared Dina Lund to be mad.", "declared", None),
    ],
)
def test_who_is_rung_up(read_text: ReadText, text: str, verb: str, whom: str | None) -> None:
    _, parse = read_text(text)
    (at,) = [t.i for t in parse.tokens if t.text == verb]
    found = phoned(parse, at)
    assert (None if found is None else parse.tokens[found].text) == whom

"""Who serves somebody speaks, not whom he serves, though the parser hangs him on the words before."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.spoken import words

LINES = [
    (
        "Norway will hold no talks with Mali, a senior adviser to Foreign Minister Espen Dahl said.",
        "a senior adviser to Foreign Minister Espen Dahl",
        "Norway will hold no talks with Mali",
    ),
    (
        "Oslo will not sign the pact with Rome, a spokesman for Prime Minister Ann Lund said.",
        "a spokesman for Prime Minister Ann Lund",
        "Oslo will not sign the pact with Rome",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "content"), LINES)
def test_an_aide_speaks_for_himself(read_text: ReadText, text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in words(read_text, text)

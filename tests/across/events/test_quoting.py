"""Words out of a headline in title case stand as in a sentence; all others as they are."""

from __future__ import annotations

import pytest

from twosource.across.events.quoting import quote_plain
from twosource.model.text import Report, Span

TEXT = "Mali Orders Miners to Cut Gold Shipments to Norway \nBAMAKO - The Miners Of Mali were told on Monday.\nMore"


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Orders Miners to Cut", "orders miners to cut"),
        ("Norway ", "Norway "),
        ("Mali Orders", "Mali orders"),
        ("The Miners Of Mali", "The Miners Of Mali"),
        ("Norway \nBAMAKO", "Norway \nBAMAKO"),
        ("More", "More"),
    ],
)
def test_quote_plain(words: str, plain: str) -> None:
    report = Report("r1", "a.txt", TEXT)
    start = TEXT.index(words)
    assert quote_plain(report, Span("r1", start, start + len(words))) == plain

"""Through whom words reached us, as the brief says it."""

from __future__ import annotations

import pytest

from twosource.export.brief.through import say_through


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["Norwegian readout"], " (through Norwegian readout)"),
        (["Ann Lee", "Post interview with Ann Lee"], " (through Ann Lee, then Post interview with Ann Lee)"),
        (["statement", "statement"], " (through statement)"),
        (["condition of anonymity"], " (on condition of anonymity)"),
        (["Arctic News", "condition of anonymity"], " (through Arctic News, on condition of anonymity)"),
    ],
)
def test_the_chain_reads_as_a_sentence(names: list[str], words: str) -> None:
    assert say_through(names) == words

"""What a newsroom tells in its own voice, and who denies it outright: two short reports each."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_two_voices import DAY, NEXT, read
from twosource.parse import Parser


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "Chadian soldiers arrested the rebel chief Ali Sow in Faya at dawn.",
            "The interior ministry denied that Ali Sow had been arrested.",
            1,
        ),
        (
            "Danish gunboats shelled the harbour of Skagen on Sunday.",
            "Admiral Jens Holm of Denmark said reports that Skagen had been shelled were false.",
            1,
        ),
        (  # another deed
            "Chadian soldiers arrested the rebel chief Ali Sow in Faya at dawn.",
            "The interior ministry denied that Ali Sow had been paid.",
            0,
        ),
        (  # another man
            "Chadian soldiers arrested the rebel chief Ali Sow in Faya at dawn.",
            "The interior ministry denied that Moussa Deby had been arrested.",
            0,
        ),
        (  # no flat denial of what is told
            "Chadian soldiers arrested the rebel chief Ali Sow in Faya at dawn.",
            "Minister Moussa Deby said that he did not arrest Ali Sow's brother last year.",
            0,
        ),
    ],
)
def test_a_newsroom_and_one_who_denies_it(parser: Parser, one: str, other: str, found: int) -> None:
    disputes = read(parser, (DAY, one), (NEXT, other)).disputes
    assert len(disputes) == found
    for dispute in disputes:
        assert dispute.sides[0].holders == ("r0",)
        assert dispute.sides[0].origins

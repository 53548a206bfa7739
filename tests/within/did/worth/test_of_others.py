"""What is another's order or another's raid is not the doer's own."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The Danish minister reversed the agency's order on Friday.", []),
        ("The Danish minister reversed his order on Friday.", ["CONCEDE"]),
        ("There were warnings from Chad that Malian rebels could attack Gao.", []),
        ("The warning by Chad that it would attack Gao was aired.", ["THREATEN"]),
    ],
)
def test_what_others_do_is_not_told_of_the_speaker(text: str, types: list[str], read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert [e.type for e in events] == types

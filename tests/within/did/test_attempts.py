"""Attempts are told as made though they failed, and who put a revolt down did not rise."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

CASES = [
    ("Peru's president survived a failed coup attempt on Wednesday.", "coup-attempt", "occurred"),
    ("General Luis Rojas was held after a foiled coup against President Ana Lopez.", "attempted-coup", "occurred"),
    ("There was no coup attempt against President Ana Lopez, the army said.", "coup-attempt", None),
    ("The army put down an attempted coup against President Ana Lopez on Monday.", "put-down-revolt", "occurred"),
    ("Turkey blamed Syria for the attack on the embassy in Ankara.", "attack-noun", "occurred"),
    ("Turkey accused Syria of attacking the embassy in Ankara.", "attack", "alleged"),
]


@pytest.mark.parametrize(("text", "rule", "status"), CASES)
def test_status_of_attempts(read_text: ReadText, text: str, rule: str, status: str | None) -> None:
    events, _, _ = told(text, read_text, published="2023-05-15")
    assert [event.status for event in events if event.rule == rule] == ([] if status is None else [status])

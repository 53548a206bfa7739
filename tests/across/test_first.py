"""find_first: which of two came first, where date or credit tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.across.stories import make_report
from twosource.across.first import find_first
from twosource.model.text import Report, When

MONDAY = make_report(0, "a", day="2021-05-03")
TUESDAY = make_report(1, "b", day="2021-05-04")
GUESSED = replace(MONDAY, published=When("2021-05-03", "2021-05-03", "day", "inferred"))
OPEN = replace(MONDAY, published=When(None, None, "unknown", "stated"))
AGENCY = make_report(2, "c", outlet="Reuters", newsroom="Reuters")
REPRINT = make_report(3, "d", outlet="Hill Post", newsroom="Reuters")
NOWHERE = make_report(4, "e", newsroom="Reuters")


@pytest.mark.parametrize(
    ("a", "b", "first"),
    [
        (MONDAY, TUESDAY, "r0"),
        (TUESDAY, MONDAY, "r0"),
        (MONDAY, replace(TUESDAY, published=MONDAY.published), None),
        (GUESSED, TUESDAY, None),
        (OPEN, TUESDAY, None),
        (AGENCY, REPRINT, "r2"),
        (REPRINT, AGENCY, "r2"),
        (REPRINT, NOWHERE, None),
        (AGENCY, NOWHERE, None),
        (NOWHERE, REPRINT, None),
    ],
)
def test_first(a: Report, b: Report, first: str | None) -> None:
    assert find_first(a, b) == first

"""find_first: which of two came first, where date or credit tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.across.texts import make_report
from twosource.across.copies.first import Kinship, find_first
from twosource.model.text import Known, Report, When

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


WIRE = replace(AGENCY, outlet=None, text="OSLO (Reuters) - Ships left.")
NOTE = replace(WIRE, id="r5", text="OSLO (Reuters) - Ships left again.\nThis story has been updated with a quote.")


@pytest.mark.parametrize(
    ("a", "b", "first"),
    [
        (WIRE, NOTE, "r2"),
        (NOTE, WIRE, "r2"),
        (NOTE, replace(NOTE, id="r6"), None),
        (replace(WIRE, text="UPDATE 1-Ships leave\nOSLO"), replace(NOTE, text="UPDATE 2-Ships leave\nOSLO"), "r2"),
        (replace(WIRE, text="2nd lead\nOSLO"), replace(NOTE, text="UPDATE 1-Ships leave\nOSLO"), "r5"),
        (replace(WIRE, newsroom="AP"), NOTE, None),
        (replace(WIRE, text="Updated: 3 May 2021\nShips left."), replace(WIRE, id="r5"), None),
    ],
)
def test_versions_of_one_house(a: Report, b: Report, first: str | None) -> None:
    assert find_first(a, b, Kinship("near", 0.9, 0.9)) == first
    assert find_first(a, b, Kinship("passage", 0.3, 0.1)) is None
    assert find_first(a, b) is None


SIGNED = replace(WIRE, provenance={"newsroom": Known("stated")})
BARE = Report("r9", "i", "Vessels departed.")


@pytest.mark.parametrize(
    ("b", "kinship", "first"),
    [
        (BARE, Kinship("paraphrase", 0.4, 0.9), "r2"),
        (BARE, Kinship("paraphrase", 0.9, 0.4), None),
        (BARE, Kinship("near", 0.9, 0.9), None),
        (replace(SIGNED, id="r8"), Kinship("paraphrase", 0.9, 0.9), None),
        (replace(BARE, dateline="OSLO"), Kinship("paraphrase", 0.9, 0.9), None),
    ],
)
def test_a_rewriting_that_names_nobody_follows(b: Report, kinship: Kinship, first: str | None) -> None:
    assert find_first(SIGNED, b, kinship) == first
    assert find_first(b, SIGNED, Kinship(kinship.kind, kinship.share_b, kinship.share_a)) == first

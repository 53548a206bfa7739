"""Four affairs written, with their counts of independent origins, before any record of them was made.

``KNOWN`` names what is still counted wrong, and why; everything else has to be right. What is mended is taken off it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from eval.facts import match_event, match_figure, match_statement
from eval.truth import read_case, read_sample

FOLDER = Path(__file__).parent / "data" / "affairs"
MATCHERS = {"events": match_event, "statements": match_statement, "figures": match_figure}
KNOWN = {
    "canal": {
        "events left",  # nobody's deed of a kind that is told
        "events bridge",
        "figures length",
    },
    "harbour": {
        "events fire",
        "statements on-purpose",  # a bare surname is not joined to the name
    },
    "frontier": {
        "events clash",  # "fought" is no deed yet; "the combats" is no word for one
        "events arrest",
        "events freed",
        "events prisoners",
        "events received",
        "figures eleven",
    },
    "ballots": {
        "events petition",
        "events arrest",
        "events release",
        "events vote",
        "events suspension",
        "events audience",
        "events lawsuit",
        "figures turnout-58",
        "figures ayes",
    },
}


@pytest.mark.slow
@pytest.mark.parametrize("affair", sorted(KNOWN))
def test_counts_of_origins(affair: str) -> None:
    case = read_case(read_sample(FOLDER / affair), FOLDER / affair)
    wrong: dict[str, Any] = {}
    for part, match in MATCHERS.items():
        for true in case.truth[part]:
            fact = match(case, true)
            counted = None if fact is None else fact["independent"]
            if counted != true["independent"]:
                wrong[f"{part} {true['key']}"] = (counted, true["independent"], true["why"])
    assert {name: told for name, told in wrong.items() if name not in KNOWN[affair]} == {}


@pytest.mark.parametrize("affair", sorted(KNOWN))
def test_tellings_stand_in_the_reports_and_make_the_counts(affair: str) -> None:
    case = read_case({"reports": []}, FOLDER / affair)
    texts = {path.name: path.read_text("utf-8") for path in (FOLDER / affair).glob("*.txt")}
    home = {name: str(n) for n, family in enumerate(case.truth["families"]) for name in family["reports"]}
    for part in MATCHERS:
        for fact in case.truth[part]:
            own = {home.get(t["report"], t["report"]) for t in fact["tellings"] if t["origin"] == "own"}
            cited = {t["origin"].partition(":")[2] for t in fact["tellings"] if t["origin"].startswith("own:")}
            named = {t["origin"] for t in fact["tellings"] if not t["origin"].startswith("own")}
            assert fact["independent"] == len(own | {home.get(c, c) for c in cited}) + len(named), fact["key"]
            assert all(texts[t["report"]].count(t["text"]) >= t.get("nth", 1) for t in fact["tellings"])

"""Four affairs written, with their counts of independent origins, before any record of them was made.

``KNOWN`` names what is still counted wrong, and why; everything else has to be right. What is mended is taken off it.
"""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from eval.facts import match_event, match_figure, match_statement
from eval.truth import is_met, read_case, read_sample

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
        "events freed",  # "the committee" is not seen to be the Red Cross, whose statement both tellings are
        "events clash",  # "the combats" is no word for a deed, "repelled an incursion" no fight
        "events prisoners",  # a release told with another day in each report
        "events received",
        "figures eleven",  # "the guerrillas" of one report are the Tenth Column of another
    },
    "ballots": {
        "events petition",  # the candidate here, the opposition there
        "events ruling",  # "the news agency Indian Ocean Wire" is not seen to be that newsroom
        "events arrest",
        "events release",
        "events vote",
        "events suspension",
        "events audience",
        "figures turnout-58",
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


UNFOUND = {
    "frontier": {"displaced"},  # that nobody was displaced is no denial in so many words
    "ballots": {"marchers", "stations"},  # "police of 4,000" has no verb; the court's count is newer
}


@pytest.mark.slow
@pytest.mark.parametrize("affair", sorted(UNFOUND))
def test_disputes(affair: str) -> None:
    case = read_case(read_sample(FOLDER / affair), FOLDER / affair)
    told = [[case.spans(side["evidence"]) for side in dispute["sides"]] for dispute in case.record["disputes"]]
    found, right = set(), set()
    for true in case.truth["disputes"]:
        first, second = ([case.place(telling) for telling in side] for side in true["sides"])
        met = {
            n
            for n, sides in enumerate(told)
            if any(is_met(first, a) and is_met(second, b) for a, b in permutations(sides, 2))
        }
        right |= met
        found |= {true["key"]} if met or true.get("optional") else set()
    assert {true["key"] for true in case.truth["disputes"]} - found - UNFOUND[affair] == set()
    assert [d["about"] for n, d in enumerate(case.record["disputes"]) if n not in right] == []


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

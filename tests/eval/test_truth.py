from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from eval.truth import SAMPLE

TRUTH: dict[str, Any] = json.loads((SAMPLE / "truth.json").read_text("utf-8"))
TEXTS = {path.name: path.read_text("utf-8") for path in SAMPLE.glob("*.txt")}
PARTS = ("events", "statements", "figures", "relations")
FACTS = [(part, fact) for part in PARTS for fact in TRUTH[part]]


def test_reports_are_short_marked_and_listed() -> None:
    assert sorted(TEXTS) == sorted(r["file"] for r in TRUTH["reports"])
    for text in TEXTS.values():
        assert 120 <= len(text.split()) <= 350
        assert text.rstrip().endswith("Sample report written for Twosource; the outlet is invented.")


@pytest.mark.parametrize(("part", "fact"), FACTS, ids=[f"{part}-{fact['key']}" for part, fact in FACTS])
def test_the_number_of_origins_follows_from_the_tellings(part: str, fact: dict[str, Any]) -> None:
    family = {r: str(k) for k, f in enumerate(TRUTH["families"]) for r in f["reports"]}
    named = {t["origin"] for t in fact["tellings"] if t["origin"] != "own"}
    own = {family.get(t["report"], t["report"]) for t in fact["tellings"] if t["origin"] == "own"}
    assert fact["independent"] == max(1, len(named) + len(own))
    assert named <= {origin["key"] for origin in TRUTH["origins"]}
    for telling in fact["tellings"]:
        assert TEXTS[telling["report"]].count(telling["text"]) >= telling.get("nth", 1)


def test_every_class_is_there() -> None:
    counted = Counter(fact["independent"] for _, fact in FACTS)
    assert set(counted) == {1, 2, 3, 4}
    assert len(FACTS) >= 20
    assert min(counted.values()) >= 4


def test_spellings_and_disputes_stand_in_the_reports() -> None:
    for entity in TRUTH["entities"]:
        for spelling in entity["spellings"]:
            assert any(spelling in text for text in TEXTS.values()), spelling
    for dispute in TRUTH["disputes"]:
        for telling in (t for side in dispute["sides"] for t in side):
            assert telling["text"] in TEXTS[telling["report"]]

"""The scorer on records made from the truth: a perfect one scores 1, a constant one badly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from eval.floors import check_floors, lower_floor, raise_floors
from eval.score_sample import main
from eval.sections import score_all
from eval.truth import SAMPLE, Case

Json = dict[str, Any]
TRUTH: Json = json.loads((SAMPLE / "truth.json").read_text("utf-8"))


def perfect(*, independent: int | None = None) -> Json:
    """Return the record that says exactly what is true."""
    texts = {path.name: path.read_text("utf-8") for path in SAMPLE.glob("*.txt")}

    def spans(tellings: list[Json]) -> list[Json]:
        found = []
        for telling in tellings:
            start = -1
            for _ in range(telling.get("nth", 1)):
                start = texts[telling["report"]].index(telling["text"], start + 1)
            found.append({"report": telling["report"], "start": start, "end": start + len(telling["text"])})
        return found

    def count(fact: Json) -> int:
        return int(fact["independent"]) if independent is None else independent

    def when(date: Json | None) -> Json | None:
        return None if date is None else {**date, "precision": "day", "how": "stated"}

    def first(keys: str | list[str]) -> str:
        return keys if isinstance(keys, str) else keys[0]

    entities = []
    for entity in TRUTH["entities"]:
        mentions = [
            {"report": name, "start": text.index(s), "end": text.index(s) + len(s), "form": "name"}
            for s in entity["spellings"]
            for name, text in texts.items()
            if s in text
        ]
        kept = {"id": entity["key"], "name": entity["name"], "aliases": entity["spellings"], "kind": "person"}
        entities.append({**kept, "mentions": [] if entity.get("described") else mentions})
    entities.append({"id": "paper", "name": "a paper", "aliases": [], "kind": "document", "mentions": []})
    return {
        "reports": [
            {
                "id": r["file"],
                "source": r["file"],
                "text": texts[r["file"]],
                "newsroom": r["newsroom"],
                "published": r["date"],
            }
            for r in TRUTH["reports"]
        ],
        "families": TRUTH["families"],
        "entities": entities,
        "events": [
            {
                "id": e["key"],
                "type": e["type"][0],
                "status": e["status"],
                "summary": e["what"],
                "date": when(e["date"]),
                "actors": [first(a) for a in e["actors"]],
                "recipients": [],
                "trigger": spans(e["tellings"]),
                "evidence": spans(e["tellings"]),
                "independent": count(e),
            }
            for e in TRUTH["events"]
        ],
        "statements": [
            {
                "id": s["key"],
                "speakers": [first(s["speaker"])],
                "channel": ["paper"] if s["channel"] else [],
                "variants": [{"content": [span]} for span in spans(s["tellings"])],
                "independent": count(s),
            }
            for s in TRUTH["statements"]
        ],
        "figures": [
            {**{k: f[k] for k in ("value", "unit")}, "evidence": spans(f["tellings"]), "independent": count(f)}
            for f in TRUTH["figures"]
        ],
        "relations": [
            {"relation": r["relation"], "evidence": spans(r["tellings"]), "independent": count(r)}
            for r in TRUTH["relations"]
        ],
        "disputes": [
            {
                "id": d["key"],
                "kind": d["kind"][0],
                "about": d["about"],
                "sides": [{"evidence": spans(s)} for s in d["sides"]],
            }
            for d in TRUTH["disputes"]
        ],
    }


def scores(record: Json) -> dict[str, float]:
    return {f"{s.name}.{k}": v for s in score_all(Case(TRUTH, record)) for k, v in s.scores.items()}


def test_the_truth_itself_scores_one() -> None:
    assert {name: value for name, value in scores(perfect()).items() if value < 0.999} == {}


def test_a_constant_number_of_origins_scores_badly() -> None:
    found = scores(perfect(independent=1))
    assert found["independent.macro"] == pytest.approx(0.25)
    assert found["independent.right"] < 0.7


def test_an_empty_record_scores_nothing() -> None:
    empty = {
        **perfect(),
        **{part: [] for part in ("families", "events", "statements", "figures", "relations", "disputes")},
    }
    found = scores(empty)
    assert found["events.found"] == found["disputes.F1"] == found["families.F1"] == found["independent.macro"] == 0.0


def test_false_disputes_and_wrong_joins_cost() -> None:
    record = perfect()
    apart = TRUTH["not_disputes"][0]["texts"]
    texts = {r["source"]: r["text"] for r in record["reports"]}
    sides = [
        {"evidence": [{"report": t["report"], "start": texts[t["report"]].index(t["text"]), "end": 10**6}]}
        for t in apart
    ]
    record["disputes"] = [*record["disputes"], {"id": "x", "kind": "figure", "about": "", "sides": sides}]
    record["families"] = [{"reports": [r["file"] for r in TRUTH["reports"]], "newsroom": None}]
    found = scores(record)
    assert found["disputes.kept apart"] == 0.5
    assert found["disputes.P"] < 1.0
    assert found["families.P"] < 0.2
    assert found["families.R"] == 1.0


def test_a_floor_holds_and_falls_only_with_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    raise_floors(path, {"a": 0.8, "b": 0.5})
    raise_floors(path, {"a": 0.7, "b": 0.6})
    assert check_floors(path, {"a": 0.8, "b": 0.6}) == []
    assert len(check_floors(path, {"a": 0.7})) == 2
    with pytest.raises(ValueError, match="reason"):
        lower_floor(path, "a", 0.7, " ")
    with pytest.raises(ValueError, match="no floor"):
        lower_floor(path, "c", 0.7, "a sentence that says why")
    lower_floor(path, "a", 0.7, "a sentence that says why")
    assert check_floors(path, {"a": 0.7, "b": 0.6}) == []
    assert json.loads(path.read_text())["lowered"][0]["from"] == 0.8


def test_the_command_scores_a_record_and_fails_below_a_floor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = tmp_path / "baseline.json"
    monkeypatch.setattr("eval.score_sample.BASELINE", baseline)
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(perfect()), "utf-8")
    bad.write_text(json.dumps(perfect(independent=1)), "utf-8")
    assert main([str(good), "--raise", "--json", str(tmp_path / "scores.json")]) == 0
    assert json.loads((tmp_path / "scores.json").read_text())["independent.macro"] == 1.0
    assert main([str(bad), "--misses"]) == 1
    assert "below its floor: independent.macro" in capsys.readouterr().out

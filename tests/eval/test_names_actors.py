from __future__ import annotations

import json
from pathlib import Path

import pytest
from eval.actors import score_actors
from eval.name_variants import make_pairs
from eval.names import Pair, measure

from eval import actors, names


def test_only_what_is_asked_is_scored() -> None:
    rows = [
        {"text": "Norwegian lawmakers", "date": None, "expected": [{"country": "NOR", "code": "LEG"}]},
        {"text": "Norwegian lawmakers", "date": None, "expected": [{"country": "SWE", "code": "LEG"}]},
        {"text": "Norway", "date": None, "expected": [{"country": "NOR", "code": ""}]},
        {"text": "whoever", "date": None, "expected": [{"country": None, "code": None}]},
    ]
    score = score_actors(rows)
    assert (score.both, score.country, score.sector) == ([2, 3], [2, 3], [2, 2])
    assert len(score.misses) == 1


def test_measure_is_f1() -> None:
    scored = [(Pair("a", "b", True), 0.9), (Pair("a", "c", True), 0.1), (Pair("a", "d", False), 0.9)]
    assert measure(scored, 0.8) == pytest.approx(0.5)
    assert measure([], 0.8) == 0.0


def test_commands_read_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    phrases, pairs = tmp_path / "a.jsonl", tmp_path / "n.jsonl"
    phrases.write_text(json.dumps({"text": "Oslo", "expected": [{"country": "SWE", "code": "GOV"}]}) + "\n")
    pairs.write_text(json.dumps({"a": "Ann Example", "b": "Bob Other", "same": True}) + "\n")
    assert actors.main([str(phrases), "--misses"]) == 0
    assert names.main([str(pairs), "--misses"]) == 0
    out = capsys.readouterr().out
    assert "both     0.000 (0 of 1)" in out
    assert "missed" in out
    with pytest.raises(SystemExit):
        names.main([])


def test_own_pairs_are_the_same_at_every_run_and_hold() -> None:
    first = make_pairs()
    assert first == make_pairs()
    sample = [Pair(*row) for row in first[::25]]
    assert {pair.is_same for pair in sample} == {True, False}
    assert measure([(pair, names.match_names(pair.a, pair.b)) for pair in sample], names.SAME_NAME) > 0.98

from __future__ import annotations

from pathlib import Path

import pytest
from eval.public import flatten, list_sets, main

SCORER = 'import json, sys; print(json.dumps({"task": sys.argv[1], "content": {"F1": 0.5}}))\n'


def test_sets_are_known_by_their_names(tmp_path: Path) -> None:
    for name in ("said-a-dev", "copies-b-docs", "copies-b-pairs", "status-c", "stories-d"):
        (tmp_path / f"{name}.jsonl").write_text("", "utf-8")
    assert [(s.name, s.task, len(s.gold)) for s in list_sets(tmp_path)] == [
        ("copies-b", "copies", 2),
        ("said-a-dev", "said", 1),
        ("stories-d", "stories", 1),
    ]


def test_scores_become_lines() -> None:
    assert list(flatten({"content": {"P": 0.5, "F1": 0.4}, "n": 3})) == [
        ("content P", 0.5),
        ("content F1", 0.4),
        ("n", 3),
    ]


def test_a_folder_without_a_scorer_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "no score.py" in capsys.readouterr().err


def test_the_product_is_run_and_the_scorer_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "score.py").write_text(SCORER, "utf-8")
    (tmp_path / "said-a.jsonl").write_text("", "utf-8")
    monkeypatch.setitem(__import__("eval.public").public.VERBS, "said", ["doctor"])
    assert main([str(tmp_path), "--only", "said", "--out", str(tmp_path / "out")]) == 0
    assert "said-a                   content F1" in capsys.readouterr().out

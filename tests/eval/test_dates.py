"""The driver that scores inferred dates counts what it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval import dates
from twosource.parse import Parser

FIRST = "Weavers of the Tarn mill in Olvera voted on Tuesday to end a strike over piece rates, their guild said."
SECOND = "A strike over piece rates at the Tarn mill in Olvera ended on Tuesday when the weavers of the guild voted."


@pytest.mark.parametrize(("day", "right"), [("2021-09-14", 1), ("2021-09-28", 0)])
def test_right_and_wrong(parser: Parser, day: str, right: int) -> None:
    rows = [
        {"id": "a", "text": FIRST + "\n\nWork resumes on Friday.", "date": "2021-09-14", "label": "mill"},
        {"id": "b", "text": SECOND + "\n\nWork resumes on Friday.", "date": day, "label": "mill"},
    ]
    score = dates.score_dates(rows, parser)
    assert (score.asked, score.dated, score.right) == (1, 1, right)
    assert len(score.misses) == 1 - right


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps({"text": FIRST, "date": "2021-09-14", "label": "mill"}) + "\n")
    assert dates.main([str(file), "--keep", "0", "--misses"]) == 0
    assert "dated    0.000 (0)" in capsys.readouterr().out

from __future__ import annotations

import io
from pathlib import Path

import pytest

from twosource.serve import progress
from twosource.serve.progress import Progress, count_documents, describe


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("done", "total", "seconds", "line"),
    [
        (20, 80, 10.0, "20 of 80 reports, 2.0 a second, 30 s left"),
        (1200, 12_000, 600.0, "1,200 of 12,000 reports, 2.0 a second, 1.5 h left"),
        (100, 100_000, 10.0, "100 of 100,000 reports, 10.0 a second, 2.8 h left"),
        (5, None, 2.0, "5 reports, 2.5 a second"),
        (7, 5, 1.0, "7 reports, 7.0 a second"),
        (0, 5, 0.0, "0 reports, 0.0 a second"),
    ],
)
def test_describe(done: int, total: int | None, seconds: float, line: str) -> None:
    assert describe(done, total, seconds, "reports") == line


def test_a_terminal_sees_a_line_that_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "DELAY", 0.0)
    stream = Terminal()
    with Progress("reports", total=2, stream=stream) as shown:
        shown.step()
    assert "1 of 2 reports" in stream.getvalue()
    assert stream.getvalue().endswith(" \r")


def test_work_below_a_second_and_a_pipe_see_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    quick, piped = Terminal(), io.StringIO()
    for stream in (quick, piped):
        with Progress("reports", stream=stream) as shown:
            shown.step()
        monkeypatch.setattr(progress, "DELAY", 0.0)
    assert quick.getvalue() == piped.getvalue() == ""


def test_count_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.jsonl").write_text("{}\n" * 30)
    assert count_documents([str(tmp_path)]) == 31
    assert count_documents([str(tmp_path / "a.txt"), str(tmp_path / "none.txt")]) is None
    assert count_documents(["-"]) is None
    monkeypatch.setattr(progress, "SAMPLE", 9)
    assert count_documents([str(tmp_path / "b.jsonl")]) == 30
    (tmp_path / "c.warc").write_bytes(b"")
    assert count_documents([str(tmp_path)]) is None

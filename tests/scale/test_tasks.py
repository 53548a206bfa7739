"""What one task of an engine does: rows in order, poison set aside, the reader kept for the next task."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pytest
from tests.scale import faulty

from twosource.model.text import Report
from twosource.parse import Parser
from twosource.read.document import Document, make_report
from twosource.scale import tasks


@pytest.fixture
def fresh() -> Iterator[None]:
    tasks.READERS.clear()
    yield
    while tasks.READERS:
        tasks.READERS.pop().end()


def numbered(*texts: str) -> list[tuple[int, Report]]:
    return [(7 * n, replace(make_report(Document(f"s{n}", text)), id=f"r{n}")) for n, text in enumerate(texts)]


def test_a_poison_report_is_set_aside_and_the_task_goes_on(fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "ROWS", faulty.ROWS)
    rows = list(tasks.read_partition(numbered("a", "die now", "c")))
    assert [(row.place, row.report) for row in rows] == [(0, "r0"), (7, "r1"), (14, "r2")]
    assert [row.text for row in rows] == ["A", "die now", "C"]
    failed = [row.warning and (row.warning.code, row.warning.source) for row in rows]
    assert failed == [None, ("failed", "s1"), None]
    assert "SIGKILL" in rows[1].warning.message if rows[1].warning is not None else False
    assert tasks.open_row(rows[1]).events == ()


def test_the_reader_is_kept_unless_a_task_was_left_in_the_middle(fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "ROWS", faulty.ROWS)
    list(tasks.read_partition(numbered("a")))
    first = tasks.READERS[0]
    list(tasks.read_partition(numbered("b")))
    assert [first] == tasks.READERS
    many = numbered(*(f"{n} " + "x" * 50_000 for n in range(12)))
    left = tasks.read_partition(many)
    assert len(list(islice(left, 1))) == 1
    left.close()  # type: ignore[attr-defined]
    assert [row.text for row in tasks.read_partition(numbered("c"))] == ["C"]
    assert [first] != tasks.READERS


def test_a_row_is_what_one_process_reads(fresh: None, parser: Parser) -> None:
    (place, report), *_ = numbered("Anna Lind met Omar Haddad in Vienna on Monday.")
    (row,) = tasks.read_partition([(place, report)])
    (local,) = tasks.make_rows([report], parser)
    assert row == local._replace(place=0)
    assert [party.name for party in tasks.open_row(row).parties][:1] == ["Anna Lind"]

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.made import make_reading, make_record

from twosource.errors import NotKept
from twosource.store import open_store

ONE = make_reading("Envoys met in Zenda.", "a.txt")
TWO = make_reading("Grain was counted.", "b.txt")


def test_changes_are_gained_lost_and_changed_lines(tmp_path: Path) -> None:
    first, second = make_record(ONE), make_record(ONE, TWO, independent=2)
    with open_store(str(tmp_path / "t.db")) as store:
        run = store.start_run("read", ["a.txt"], "1")
        store.keep_record(first, run=run)
        nothing = store.changes(run)
        assert (nothing.gained, nothing.lost, nothing.changed) == ((), (), ())
        store.keep_record(second, run=store.start_run("read", ["b.txt"], "1"))
        changes = store.changes(run)
        assert [(line.kind, line.line) for line in changes.gained] == [
            ("report", "Talks (The Ledger)"),
            ("event", "Ruritania met Zénda [occurred]"),
        ]
        assert changes.lost == ()
        assert [(a.independent, b.independent) for a, b in changes.changed] == [(1, 2)]
        store.keep_record(first, run=store.start_run("read", [], "1"))
        back = store.changes(2)
        assert [line.kind for line in back.lost] == ["report", "event"]
        assert store.changes(1).gained == store.changes(1).lost == ()


def test_a_fact_with_a_new_id_is_known_by_its_tellings(tmp_path: Path) -> None:
    record = make_record(ONE)
    again = replace(record, events=(replace(record.events[0], id="e-other", summary="They met"),))
    with open_store(str(tmp_path / "t.db")) as store:
        store.keep_record(record, run=store.start_run("read", [], "1"))
        store.keep_record(again, run=store.start_run("read", [], "1"))
        changes = store.changes("1")
    assert [(a.line, b.line) for a, b in changes.changed] == [("Ruritania met Zénda [occurred]", "They met [occurred]")]
    assert (changes.gained, changes.lost) == ((), ())


@pytest.mark.parametrize(("day", "count"), [("2000-01-01", True), ("2999-01-01", False)])
def test_changes_since_a_day(tmp_path: Path, day: str, count: bool) -> None:
    with open_store(str(tmp_path / "t.db")) as store:
        store.keep_record(make_record(ONE))
        assert bool(store.changes(day).gained) is count


@pytest.mark.parametrize("since", [7, "7", "2024-01-01"])
def test_no_such_run(tmp_path: Path, since: str | int) -> None:
    with open_store(str(tmp_path / "t.db")) as store, pytest.raises(NotKept, match="no run"):
        store.changes(since)


def test_each_record_has_a_history_of_its_own(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "t.db")) as store:
        for name, reading in (("one", ONE), ("two", TWO)):
            store.keep_record(make_record(reading), name=name, run=store.start_run("read", [], "1"))
        run = store.start_run("read", [], "1")
        store.keep_record(make_record(ONE, TWO), name="one", run=run)
        one, two = store.changes(2, name="one"), store.changes(2, name="two")
    assert [line.kind for line in one.gained] == ["report", "event"]
    assert one.lost == two.lost == two.gained == two.changed == ()

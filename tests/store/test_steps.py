"""A file of the version before is brought up, and then is no different from one that was made today."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.made import make_reading

from twosource.errors import NotKept
from twosource.store import Store, open_store
from twosource.store.schema import APPLICATION
from twosource.store.search import Filters
from twosource.store.steps import STEPS, VERSION

ROWS = (
    Path(__file__).parents[1] / "data" / "store"
)  # version 2 packed nothing, version 3 kept facts with their sentence
OLD = (2, 3)
VIEWS = {
    "facts": "id, kind, type, detail, status, day, until, actors, recipients, value, unit, start, \"end\", evidence, report",
    "events": "*",
    "statements": "*",
    "figures": "*",
    "relations": "*",
    "fact_parties": "key, day, fact, role, party, report",
}  # fmt: skip


@pytest.fixture(params=OLD)
def old(tmp_path: Path, request: pytest.FixtureRequest) -> str:
    version: int = request.param
    path = str(tmp_path / "old.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("".join(STEPS[:version]))
        connection.executescript((ROWS / f"version{version}.sql").read_text(encoding="utf-8"))
        for table in ("passage_search", "report_search"):
            connection.execute(f"insert into {table} ({table}) values ('rebuild')")
        connection.execute(f"pragma application_id = {APPLICATION}")
        connection.execute(f"pragma user_version = {version}")
        connection.commit()
    return path


@pytest.fixture
def both(old: str, tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """The old file brought up, and a new one that was given the same readings."""
    with open_store(old) as store, open_store(str(tmp_path / "new.db")) as fresh:
        for reading in store.load_readings(latest=False):
            fresh.keep_reading(reading, version="1")
        fresh.catch_up()
        yield store, fresh


def rows(store: Store, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(store.path)) as connection:
        return sorted(connection.execute(query).fetchall(), key=repr)


def test_every_row_is_there_as_if_it_were_written_today(both: tuple[Store, Store]) -> None:
    store, fresh = both
    assert rows(store, "pragma user_version") == [(VERSION,)]
    for view, columns in VIEWS.items():
        found = rows(store, f"select {columns} from {view}")
        assert found
        assert found == rows(fresh, f"select {columns} from {view}"), view
    assert store.name_parties() == fresh.name_parties()
    assert [reading.report.source for reading in store.load_readings()] == ["b.txt", "a.txt"]
    assert store.count_reports() == 4
    assert store.check()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("insert into passage_search (passage_search, rank) values ('integrity-check', 1)")
        names = {name for (name,) in connection.execute("select name from sqlite_master")}
    assert not [name for name in names if "old" in name or name in ("moved", "acted")]


def test_it_is_searched_like_a_new_one(both: tuple[Store, Store]) -> None:
    store, fresh = both
    for query in ("envoys", "quoted claim", "grain"):
        hits = [hit._replace(score=0.0) for hit in store.search(query, Filters(limit=100))]
        assert hits
        known = {hit._replace(score=0.0) for hit in fresh.search(query, Filters(limit=100))}
        assert {hit for hit in hits if hit.kind != "report"} == {hit for hit in known if hit.kind != "report"}
    names = store.timeline("Ruritania"), fresh.timeline("Ruritania")
    assert names[0]
    assert names[0] == names[1]
    assert store.timeline('The "Ruri\\tania" Club; Ltd') == fresh.timeline('The "Ruri\\tania" Club; Ltd')
    assert [hit.source for hit in store.timeline("Mr Zenda")], "names of the record's entities still lead to facts"


def test_record_history_and_judgements_stay(old: str) -> None:
    with open_store(old) as store:
        record = store.load_record()
        assert record is not None
        assert [line.kind for line in store.changes(1).gained].count("report") == 1
        store.keep_record(record, run=store.start_run("read", [], "1"))
        assert not store.changes(2).gained
        assert [edge.reason for edge in store.load_edges()] == ["same"]
        assert store.watched.load_feed("http://feed.example/rss").etag == "e1"


def test_reading_and_forgetting_go_on(old: str) -> None:
    with open_store(old) as store:
        again = next(reading for reading in store.load_readings() if reading.report.source == "b.txt")
        store.keep_reading(again, version="2")
        store.keep_reading(make_reading("Envoys left Zenda.", "d.txt"), version="1")
        assert store.forget("a.txt") == 2
        assert [hit.source for hit in store.search("envoys", Filters(kind="event"))] == ["d.txt"]
        assert {hit.source for hit in store.timeline("Zénda")} == {"b.txt", "d.txt"}
        assert store.count_rows()["facts"] == 8
        assert store.check()


def test_a_step_that_fails_leaves_the_old_file_as_it_was(old: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import twosource.store.schema as module

    monkeypatch.setattr(module, "STEPS", (*STEPS[:-1], STEPS[-1] + "insert into nowhere values (1);\n"))
    with pytest.raises(NotKept, match="nowhere"):
        open_store(old)
    monkeypatch.undo()
    with open_store(old) as store:
        assert store.count_reports() == 4

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.made import add_provenance, make_reading, make_record, make_small_report

from twosource.errors import NoDatabase, NotKept
from twosource.model.record import Edge
from twosource.store import open_store
from twosource.store.codec import decode_reading, decode_record, encode_reading, encode_record
from twosource.store.schema import VERSION
from twosource.store.search import Filters

TEXT = "Envoys met in Zenda. The café – “shut” – reopened. Grain was counted."


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "t.db")


def rows(path: str, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_reading_comes_back_as_it_went_in(path: str) -> None:
    reading = make_reading(TEXT)
    with open_store(path) as store:
        store.keep_reading(reading, version="1")
    with open_store(path, is_new=False) as store:
        assert list(store.load_readings()) == [reading]
        assert store.load_report(reading.report.id) == reading.report
        assert store.load_report("none") is None


def test_codec_keeps_everything_but_text_and_parse() -> None:
    reading = make_reading(TEXT)
    reading = replace(reading, report=add_provenance(reading.report))
    assert decode_reading(encode_reading(reading), TEXT) == reading
    record = make_record(reading)
    assert decode_record(encode_record(record), {reading.report.id: TEXT}) == record
    assert b"counted" not in encode_record(record)


def test_broken_content_is_told_in_one_line() -> None:
    with pytest.raises(NotKept, match="reading"):
        decode_reading(b"{}", "")


def test_the_same_report_twice_is_one(path: str) -> None:
    reading = make_reading(TEXT)
    with open_store(path) as store:
        store.keep_reading(reading)
        before = store.check(), rows(path, "select count(*) from facts"), rows(path, "select count(*) from passages")
        store.keep_reading(reading)
        store.keep_reading(reading, version="2")
        assert store.count_reports() == 1
        assert store.count_rows() == {
            "reports": 1, "readings": 1, "passages": 3, "facts": 12, "parties": 2, "fact_parties": 15, "entities": 0,
            "links": 0, "corrections": 0,
        }  # fmt: skip
        assert store.keep_report(reading.report) is False
        after = store.check(), rows(path, "select count(*) from facts"), rows(path, "select count(*) from passages")
    assert before == after == (True, [(12,)], [(3,)])


def test_reading_anew_replaces_what_was_read(path: str) -> None:
    reading = make_reading(TEXT)
    with open_store(path) as store:
        store.keep_reading(reading, version="1")
        assert store.has_reading(reading.report, "1")
        assert not store.has_reading(reading.report, "2")
        store.keep_reading(replace(reading, events=reading.events[:1], figures=()), version="2")
        assert store.has_reading(reading.report, "2")
        assert len(next(store.load_readings()).events) == 1
    assert rows(path, "select kind, count(*) from facts group by kind") == [
        ("event", 1),
        ("relation", 3),
        ("statement", 3),
    ]


def test_a_changed_page_is_a_new_revision_and_both_are_kept(path: str) -> None:
    old, new = make_reading(TEXT), make_reading(TEXT + " More was said.")
    with open_store(path) as store:
        store.keep_reading(old)
        store.keep_reading(new)
        assert [listed.revision for listed in store.list_reports()] == [1, 2]
        assert list(store.load_readings()) == [new]
        assert list(store.load_readings(latest=False)) == [old, new]
        assert list(store.load_readings(ids={old.report.id, "unknown"})) == [old]
        assert list(store.load_readings(ids=())) == []


def test_the_same_text_from_another_source_is_another_report(path: str) -> None:
    first = add_provenance(make_small_report(TEXT, "a.txt"))
    second = add_provenance(make_small_report(TEXT, "b.txt"))
    assert first.id == second.id
    with open_store(path) as store:
        assert store.identify(first) is first
        store.keep_report(first)
        renamed = store.identify(second)
        assert renamed.id != first.id
        spans = [*renamed.furniture, renamed.headline, *renamed.provenance["outlet"].evidence]
        assert renamed.published is not None
        assert {span.report for span in [*spans, *renamed.published.evidence] if span is not None} == {renamed.id}
        store.keep_report(renamed)
        assert store.identify(second) == renamed
        assert store.identify(first) == first
        assert store.count_reports() == 2


def test_evidence_in_the_views_is_verbatim(path: str) -> None:
    with open_store(path) as store:
        store.keep_reading(make_reading(TEXT))
    assert rows(path, "select evidence, content, speakers from statements where id like '%/s2'") == [
        (" The café – “shut” – reopened.", " Th", "Zénda")
    ]
    assert rows(path, "select mode, actors, recipients, day from events limit 1") == [
        ("visit", "Ruritania", "Zénda", "2024-05-02")
    ]
    assert rows(path, "select what, value from figures limit 1") == [("grain", 12.0)]
    assert rows(path, "select subject, relation, object from relations limit 1") == [("Ruritania", "ally-of", "Zénda")]


def test_forget_leaves_nothing_of_a_source(path: str) -> None:
    kept, gone = make_reading("Nothing else stands here.", "b.txt", "Utopia"), make_reading(TEXT)
    with open_store(path) as store:
        store.keep_reading(kept)
        store.keep_reading(gone)
        store.keep_reading(make_reading(TEXT + " Later."))
        assert store.forget("a.txt") == 2
        assert store.forget("a.txt") == 0
        assert list(store.load_readings()) == [kept]
        assert store.search("grain") == []
        assert [hit.kind for hit in store.search("nothing", Filters(kind="event"))] == ["event"]
        assert store.timeline("Ruritania") == []
        assert store.check()
    for table in ("facts", "fact_parties"):
        assert set(rows(path, f"select report from {table}")) == {(kept.report.id,)}
    for table in ("parties", "passages", "readings"):
        assert set(rows(path, f"select report from {table}")) == {(1,)}
    with closing(sqlite3.connect(path)) as connection:
        for table in ("passage_search", "report_search"):
            connection.execute(f"insert into {table} ({table}, rank) values ('integrity-check', 1)")


def test_record_comes_back_and_replaces_the_one_before(path: str) -> None:
    reading = make_reading(TEXT)
    record = make_record(reading)
    with open_store(path) as store:
        assert store.load_record() is None
        store.keep_reading(reading)
        store.keep_record(make_record(reading, independent=3))
        store.keep_record(record)
        assert store.load_record() == record
        store.keep_record(replace(record, title="Other"), name="other")
        assert store.load_record() == record
    for name in ("", "other"):
        assert rows(path, f"select name, aliases from entities where record = '{name}' order by id") == [
            ("Ruritania", "Rur."),
            ("Zénda", "Mr Zenda"),
        ]
        assert rows(path, f"select family from families where record = '{name}'") == [("f1",)]


def test_corrections_are_kept_changed_and_taken_back(path: str) -> None:
    with open_store(path) as store:
        store.add_edge(Edge("r2/p1", "r1/p1", 1.0, "same man", "user"))
        store.add_edge(Edge("r1/p1", "r2/p1", 1.0, "his brother", "user", is_same=False))
        assert store.load_edges() == (Edge("r1/p1", "r2/p1", 1.0, "his brother", "user", is_same=False),)
        assert store.remove_edge("r2/p1", "r1/p1")
        assert not store.remove_edge("r2/p1", "r1/p1")
        assert store.load_edges() == ()


def test_runs_are_numbered_and_closed(path: str) -> None:
    with open_store(path) as store:
        assert [store.start_run("read", ["a"], "0.1"), store.start_run("read", ["b"], "0.1")] == [1, 2]
        store.finish_run(1)
    assert rows(path, "select number, finished is not null, inputs from runs") == [(1, 1, '["a"]'), (2, 0, '["b"]')]


def test_views_say_so_when_there_is_no_database(path: str) -> None:
    with pytest.raises(NoDatabase, match="twosource read makes one"):
        open_store(path, is_new=False)
    assert not Path(path).exists()


@pytest.mark.parametrize(
    "content", [b"not a database at all, only some words " * 40, b"SQLite format 3\0" + b"\1" * 5000]
)
def test_another_file_is_refused_and_left_alone(path: str, content: bytes) -> None:
    Path(path).write_bytes(content)
    with pytest.raises(NotKept):
        open_store(path)
    assert Path(path).read_bytes() == content


def test_another_programs_database_is_refused(path: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table notes (x)")
    with pytest.raises(NotKept, match="another program"):
        open_store(path)


def test_a_later_version_is_refused(path: str) -> None:
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma user_version = {VERSION + 1}")
    with pytest.raises(NotKept, match="later version"):
        open_store(path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotKept, match="cannot be opened"):
        open_store(str(tmp_path / "none" / "t.db"))


def test_an_error_inside_a_transaction_keeps_nothing_of_it(path: str) -> None:
    reading = make_reading(TEXT)
    doubled = replace(reading, parties=(replace(reading.parties[0], kind=None), *reading.parties[1:]))  # type: ignore[arg-type]
    with open_store(path) as store:
        with pytest.raises(NotKept):
            store.keep_reading(doubled)
        assert store.count_reports() == 0
        store.keep_reading(reading)
        assert store.count_reports() == 1

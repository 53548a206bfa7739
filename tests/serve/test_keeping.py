"""Reading into a database: the same with any number of processes, and no model is loaded where nothing is parsed."""

from __future__ import annotations

import json
import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from twosource.export.contract import write_json
from twosource.model.record import Edge
from twosource.model.text import Report
from twosource.parse import Parser
from twosource.pipeline import read_report
from twosource.serve import keeping, late
from twosource.serve.analysing import analyse, analysing, set_aside
from twosource.serve.keeping import read_affairs, read_and_keep, remake
from twosource.serve.late import LateParser
from twosource.serve.sorting import Sorting
from twosource.store import open_store

PLACES = ("Bergen", "Arica", "Suez", "Lima", "Riga", "Osaka", "Doha", "Santos")
TEXT = "{a} and {b} opened talks on the harbour on Tuesday, a spokesman for {a} said. {b} denied that it had agreed to pay."


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Eight reports, every third without a date, in batches of one."""
    monkeypatch.setattr("twosource.scale.stream.BATCH_CHARACTERS", 10)
    lines = []
    for n, place in enumerate(PLACES):
        fields = {"id": f"r{n}", "text": TEXT.format(a=place, b=PLACES[n - 1])}
        lines.append(json.dumps(fields | ({"published": "2024-05-03"} if n % 3 else {})))
    path = tmp_path / "pile.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def no_model(*_: object) -> Parser:
    raise AssertionError("a language model was loaded")


@pytest.fixture
def one(pile: str, tmp_path: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database that one process filled."""
    monkeypatch.setattr(keeping, "LateParser", lambda: LateParser(parser))
    path = str(tmp_path / "one.db")
    read_and_keep([pile], path)
    return path


def test_two_processes_keep_what_one_keeps(pile: str, one: str, tmp_path: Path) -> None:
    two = str(tmp_path / "two.db")
    record = read_and_keep([pile], two, workers=2)
    with open_store(one) as first, open_store(two) as second:
        assert list(first.load_readings()) == list(second.load_readings())
        assert first.load_record() == second.load_record()
        known = first.load_record()
    assert known is not None
    assert write_json(record) == write_json(known)


def test_what_was_read_is_not_read_again_and_dated_reports_need_no_model(
    pile: str, one: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(one) as store:
        before = store.load_record()
        readings = list(store.load_readings())
    monkeypatch.setattr(keeping, "LateParser", LateParser)
    monkeypatch.setattr(late, "Parser", no_model)
    with pytest.raises(AssertionError, match="was loaded"):  # those without a date are dated together
        read_and_keep([pile], one)
    dated = str(tmp_path / "dated.db")
    with open_store(dated) as store:
        for reading in readings:
            if reading.report.published is not None:
                store.keep_reading(reading)
        parties = [
            reading.parties[0].id for reading in readings if reading.report.published is not None and reading.parties
        ]
        store.add_edge(Edge(parties[0], parties[1], 1.0, "test", "user"))
        made = remake(store)
    assert before is not None
    assert len(made.edges) == 1


def test_affairs_are_kept_apart_with_two_processes_too(pile: str, tmp_path: Path, parser: Parser) -> None:
    found = {
        workers: list(read_affairs([pile], str(tmp_path / f"{workers}.db"), workers=workers)) for workers in (1, 2)
    }
    assert found[1] == found[2]
    assert sum(len(record.reports) for _, record in found[1]) == len(PLACES)


def test_a_run_keeps_how_affairs_were_told_apart(
    tmp_path: Path, pile: str, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LateParser", lambda: LateParser(parser))
    by_meaning = Sorting("words and meaning", lambda report: np.array([1, 0], np.float32))
    path = str(tmp_path / "how.db")
    dict(read_affairs([pile], path))
    dict(read_affairs([pile], path, sorting=by_meaning))
    with closing(sqlite3.connect(path)) as connection:
        told = [version for (version,) in connection.execute("select version from runs order by number")]
    assert [version.rpartition(", ")[2] for version in told] == ["affairs by words", "affairs by words and meaning"]


def test_a_correction_reaches_every_affair(
    tmp_path: Path, pile: str, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LateParser", lambda: LateParser(parser))
    path = str(tmp_path / "affairs.db")
    affairs = dict(read_affairs([pile], path))
    with open_store(path) as store:
        names = {kept.name for kept in store.list_records()}
        remake(store)
        assert {kept.name for kept in store.list_records()} == names == set(affairs)
        for name, record in affairs.items():
            assert store.load_record(name) == record


def test_a_parser_crosses_to_another_process_as_a_promise(parser: Parser) -> None:
    task = pickle.loads(pickle.dumps(analysing(LateParser(parser))))
    assert isinstance(task.load, LateParser)
    assert task.load._parser is None
    assert LateParser(parser).version == parser.version


def test_undated_reports_keep_their_parse(parser: Parser) -> None:
    reports = [Report("r1", "a", "Oslo met Rome."), Report("r2", "b", "Rome met Oslo.", published=None)]
    made = analyse(reports, parser)
    assert [each.reading for each in made] == [read_report(report, parser.parse(report)) for report in reports]
    assert made[0].reading.parse is not None
    assert pickle.loads(pickle.dumps(made)) == made
    (aside,) = set_aside(reports[:1], "it hung")
    assert aside.failure is not None
    assert (aside.reading.report, aside.failure.message, aside.failure.source) == (reports[0], "it hung", "a")

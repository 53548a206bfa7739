"""Exports of a small record, read back by other parsers."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.records import small_record

from twosource.export.atom import write_atom
from twosource.export.ftm import write_ftm
from twosource.export.gdelt import COLUMNS as GDELT
from twosource.export.gdelt import ROOTS, write_gdelt
from twosource.export.graphml import write_graphml
from twosource.export.jsonld import write_jsonld
from twosource.export.plover import QUAD, write_plover
from twosource.export.table import COLUMNS, describe_tables, make_tables, write_csv, write_parquet
from twosource.model.record import Record
from twosource.model.text import When


def lines(data: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in data.splitlines()]


def test_every_table_has_its_columns() -> None:
    tables = make_tables(small_record())
    assert set(tables) == set(COLUMNS)
    for name, table in tables.items():
        assert table.columns == tuple(COLUMNS[name])
        assert table.rows, name
        assert all(len(row) == len(table.columns) for row in table.rows), name


def test_csv_reads_back(tmp_path: Path) -> None:
    paths = write_csv(small_record(), tmp_path / "out")
    assert {path.stem for path in paths} == set(COLUMNS)
    rows = list(csv.DictReader((tmp_path / "out" / "evidence.csv").open(encoding="utf8", newline="")))
    assert rows[0]["words"] == "Oslo and Rome met on 3 May 2021."
    events = list(csv.DictReader((tmp_path / "out" / "events.csv").open(encoding="utf8", newline="")))
    assert [(e["id"], e["actors"], e["reports"]) for e in events] == [("e1", "n1", "2"), ("e2", "n2", "1")]


def test_parquet_reads_back(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    write_parquet(small_record(), tmp_path)
    found = duckdb.sql(f"SELECT id, independent, reports FROM '{tmp_path}/events.parquet' ORDER BY id").fetchall()
    assert found == [("e1", 1, 2), ("e2", 1, 1)]
    assert duckdb.sql(f"SELECT start FROM '{tmp_path}/evidence.parquet'").fetchone() == (20,)


def test_tables_are_documented() -> None:
    page = describe_tables()
    for name, columns in COLUMNS.items():
        assert f"## {name}" in page
        assert all(f"| `{column}` |" in page for column in columns)


def test_plover_leaves_out_nothing_coded() -> None:
    first, second = lines(write_plover(small_record()))
    assert (first["type"], first["mode"], first["quad"], first["status"]) == ("CONSULT", "meet", 1, "occurred")
    assert first["actor"] == [{"id": "n1", "name": "Norway", "country": "NOR", "sector": "GOV"}]
    assert second["status"] == "denied"


def test_gdelt_rows_fit_its_columns() -> None:
    rows = [line.split("\t") for line in write_gdelt(small_record()).splitlines()]
    assert len(rows) == 1  # the denied payment is no GDELT event
    row = dict(zip(GDELT, rows[0], strict=True))
    assert (row["SQLDATE"], row["EventRootCode"], row["QuadClass"]) == ("20210503", "04", "1")
    assert (row["Actor1CountryCode"], row["Actor2CountryCode"], row["NumArticles"]) == ("NOR", "ITA", "2")
    assert row["SOURCEURL"] == "https://example.org/a"
    assert (row["EventCode"], row["EventBaseCode"]) == ("040", "040")


def test_gdelt_numbers_every_row_apart() -> None:
    record = small_record()
    met = replace(record.events[0], actors=("n1", "n2"), recipients=("n2", "n1"))
    rows = [line.split("\t") for line in write_gdelt(replace(record, events=(met,))).splitlines()]
    assert len(rows) == 4
    assert len({row[0] for row in rows}) == 4
    assert all(row[0].isdecimal() for row in rows)


def test_cross_walk_keeps_quad_classes() -> None:
    from twosource.export.gdelt import _quad

    assert {kind: _quad(root) for kind, root in ROOTS.items()} == QUAD


def test_graphml_links_actors() -> None:
    root = ElementTree.fromstring(write_graphml(small_record()))
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    assert [n.get("id") for n in root.findall(".//g:node", space)] == ["n1", "n2"]
    edges = [(e.get("source"), e.get("target")) for e in root.findall(".//g:edge", space)]
    assert edges == [("n1", "n2"), ("n1", "n2")]


def test_atom_is_the_same_on_any_day() -> None:
    feed = write_atom(small_record())
    root = ElementTree.fromstring(feed)
    space = {"a": "http://www.w3.org/2005/Atom"}
    assert root.findtext("a:updated", namespaces=space) == "2021-05-03T00:00:00Z"
    assert [e.findtext("a:title", namespaces=space) for e in root.findall("a:entry", space)] == [
        "Italy paid Norway (denied)", "Norway met Italy"]  # fmt: skip
    assert feed == write_atom(small_record())


def test_atom_tells_when_an_event_was_first_and_last_told() -> None:
    record = small_record()
    later = replace(record.reports[1], published=When("2021-05-09", "2021-05-09", "day", "stated"))
    feed = ElementTree.fromstring(write_atom(replace(record, reports=(record.reports[0], later, *record.reports[2:]))))
    space = {"a": "http://www.w3.org/2005/Atom"}
    met = feed.findall("a:entry", space)[1]
    assert met.findtext("a:published", namespaces=space) == "2021-05-03T00:00:00Z"
    assert met.findtext("a:updated", namespaces=space) == "2021-05-09T00:00:00Z"
    alleged = replace(record.events[0], status="alleged", summary="Norway allegedly met Italy")
    titles = ElementTree.fromstring(write_atom(replace(record, events=(alleged,)))).findall("a:entry/a:title", space)
    assert [title.text for title in titles] == ["Norway allegedly met Italy"]


def test_jsonld_points_only_to_what_it_holds() -> None:
    graph = json.loads(write_jsonld(small_record()))["@graph"]
    known = {node["@id"] for node in graph}

    def refs(value: object) -> list[str]:
        if isinstance(value, dict):
            own = [value["@id"]] if set(value) == {"@id"} else []
            return own + [r for v in value.values() for r in refs(v)]
        return [r for v in value for r in refs(v)] if isinstance(value, list) else []

    assert set(refs(graph)) <= known
    assert {"ts:e1", "ts:s1", "ts:o1", "ts:n1", "ts:ra"} <= known


def test_ftm_entities() -> None:
    found = {line["id"]: line for line in lines(write_ftm(small_record()))}
    assert found["n1"]["schema"] == "PublicBody"
    assert found["e1"]["properties"]["involved"] == ["n1", "n2"]  # type: ignore[index]
    assert all(isinstance(v, list) for line in found.values() for v in line["properties"].values())  # type: ignore[attr-defined]


def test_empty_record_exports() -> None:
    empty = Record(reports=())
    assert write_plover(empty) == b""
    assert write_gdelt(empty) == ""
    assert write_ftm(empty) == b""
    assert ElementTree.fromstring(write_graphml(empty)).tag.endswith("graphml")

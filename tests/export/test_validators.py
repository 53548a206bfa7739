"""Exports held against the rules of their formats."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from tests.records import small_record

from twosource.export.atom import write_atom
from twosource.export.contract import write_json
from twosource.export.ftm import write_ftm
from twosource.export.graphml import write_graphml
from twosource.export.jsonld import write_jsonld
from twosource.model.countries import ALPHA2, alpha2
from twosource.model.record import Record

FTM = yaml.safe_load((Path(__file__).parents[1] / "data" / "followthemoney.yaml").read_text(encoding="utf8"))
ATOM = "{http://www.w3.org/2005/Atom}"
RECORDS = [Record(reports=()), small_record()]


# FollowTheMoney


def lineage(schema: str) -> Iterator[str]:
    yield schema
    for parent in FTM["schemata"][schema].get("extends", ()):
        yield from lineage(parent)


def properties(schema: str) -> dict[str, str]:
    return {name: kind for s in lineage(schema) for name, kind in FTM["schemata"][s].get("properties", {}).items()}


def faults(lines: list[dict[str, Any]]) -> list[str]:
    """Where entities break FollowTheMoney's rules."""
    schema_of = {line["id"]: line["schema"] for line in lines}
    found = [] if len(schema_of) == len(lines) else ["an id stands twice"]
    for line in lines:
        known = properties(line["schema"])
        required = {name for s in lineage(line["schema"]) for name in FTM["schemata"][s].get("required", ())}
        if line["schema"] in ("Article", "Document"):
            required -= {"name"}  # a document's name is its title or file name
        found += [f"{line['id']} lacks {name}" for name in required - set(line["properties"])]
        for name, values in line["properties"].items():
            kind, _, range_ = known.get(name, "unknown").rstrip(")").partition("(")
            if kind == "unknown":
                found.append(f"{line['schema']} has no {name}")
                continue
            found += [f"{name} is no {kind}: {v}" for v in values if not re.fullmatch(FTM["types"][kind], v)]
            if range_:
                found += [
                    f"{name} leads to no {range_}: {v}"
                    for v in values
                    if range_ not in lineage(schema_of.get(v, "Thing"))
                ]
    return found


@pytest.mark.parametrize("record", RECORDS)
def test_ftm_keeps_its_schemata(record: Record) -> None:
    assert faults([json.loads(line) for line in write_ftm(record).splitlines()]) == []


def test_ftm_faults_are_found() -> None:
    broken = [
        {"id": "a", "schema": "Person", "properties": {"country": ["NOR"], "shoe": ["1"]}},
        {"id": "b", "schema": "Event", "properties": {"name": ["x"], "involved": ["b"], "startDate": ["May"]}},
    ]
    assert sorted(faults(broken)) == ["Person has no shoe", "a lacks name", "country is no country: NOR",
                                      "involved leads to no LegalEntity: b", "startDate is no date: May"]  # fmt: skip


def test_country_codes() -> None:
    assert (alpha2("NOR"), alpha2("UKR"), alpha2("XYZ"), alpha2(None)) == ("no", "ua", None, None)
    assert len(ALPHA2) - len(set(ALPHA2.values())) == 1  # "cs" was Czechoslovakia, and later Serbia and Montenegro
    assert all(re.fullmatch("[a-z]{2}", code) for code in ALPHA2.values())


# JSON-LD


@pytest.mark.parametrize("record", RECORDS)
def test_jsonld_expands_without_loss(record: Record) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    document = json.loads(write_jsonld(record))
    expanded = jsonld.expand(document, {"documentLoader": lambda url, options: pytest.fail(f"it loads {url}")})
    assert len(expanded) == len(document["@graph"])
    for before, after in zip(document["@graph"], expanded, strict=True):
        assert len(after) == len(before)  # a term that is not in the context would be lost
        assert after["@id"].startswith("urn:twosource:")
        assert all(kind.startswith(("https://schema.org/", "http://www.w3.org/ns/prov#")) for kind in after["@type"])
    compact = jsonld.compact(expanded, document["@context"])
    assert len(compact.get("@graph", [])) == len(document["@graph"])


# Atom: the musts of RFC 4287, section 4


@pytest.mark.parametrize("record", RECORDS)
def test_atom_keeps_its_rules(record: Record) -> None:
    feed = ElementTree.fromstring(write_atom(record))
    assert feed.tag == f"{ATOM}feed"
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None  # 4.1.1: or one in each entry
    ids = []
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1  # exactly one
        ids.append(element.findtext(f"{ATOM}id") or "")
        for name in ("updated", "published"):
            for date in element.findall(f"{ATOM}{name}"):
                assert datetime.fromisoformat((date.text or "").replace("Z", "+00:00")).tzinfo is not None  # 3.3
    assert all(re.fullmatch(r"[a-z][a-z0-9+.-]*:\S+", id) for id in ids)  # 4.2.6: an IRI
    assert len(ids) == len(set(ids))
    for entry in feed.findall(f"{ATOM}entry"):
        contents = entry.findall(f"{ATOM}content")
        assert len(contents) == 1  # 4.1.2: needed where there is no alternate link
        assert (contents[0].get("type"), len(contents[0])) == ("text", 0)  # 4.1.3.3: text has no children
        for link in entry.findall(f"{ATOM}link"):
            assert link.get("href")
            assert link.get("rel") == "related"
        assert all(category.get("term") for category in entry.findall(f"{ATOM}category"))


# GraphML


def read_graph(data: bytes) -> tuple[dict[str, dict[str, Any]], list[tuple[str, str, dict[str, Any]]]]:
    """A strict reader: every key declared, for its own kind of element, every value of its type, every end a node."""
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = ElementTree.fromstring(data)
    keys = {key.attrib["id"]: key.attrib for key in root.findall(f"{space}key")}
    graph = root.find(f"{space}graph")
    assert graph is not None
    assert graph.get("edgedefault") == "directed"

    def values(element: ElementTree.Element, where: str) -> dict[str, Any]:
        found = {}
        for data in element.findall(f"{space}data"):
            key = keys[data.attrib["key"]]
            assert key["for"] == where
            found[key["attr.name"]] = {"int": int, "string": str}[key["attr.type"]](data.text or "")
        return found

    nodes = {node.attrib["id"]: values(node, "node") for node in graph.findall(f"{space}node")}
    assert len(nodes) == len(graph.findall(f"{space}node"))
    edges = [(e.attrib["source"], e.attrib["target"], values(e, "edge")) for e in graph.findall(f"{space}edge")]
    assert all(a in nodes and b in nodes for a, b, _ in edges)
    return nodes, edges


@pytest.mark.parametrize("record", RECORDS)
def test_graphml_reads_back(record: Record) -> None:
    nodes, edges = read_graph(write_graphml(record))
    named = {entity.id: entity for entity in record.entities}
    assert all(
        (n["label"], n["kind"], n["mentions"]) == (named[i].name, named[i].kind, len(named[i].mentions))
        for i, n in nodes.items()
    )
    events = {event.id: event for event in record.events}
    told = {(a, b, e["fact"]) for a, b, e in edges if e["fact"] in events}
    assert told == {(a, b, e.id) for e in record.events for a in e.actors for b in e.recipients}
    assert all(e["independent"] == events[e["fact"]].independent for _, _, e in edges if e["fact"] in events)


# Data frames and notebooks


def test_data_frames() -> None:
    pytest.importorskip("pandas")
    record = small_record()
    frames = record.to_pandas()
    assert list(frames["events"]["id"]) == ["e1", "e2"]
    joined = frames["events"].merge(frames["evidence"], left_on="id", right_on="fact")
    assert "Oslo and Rome met on 3 May 2021." in set(joined["words"])
    assert frames["events"].shape == (2, len(frames["events"].columns))
    assert Record(reports=()).to_pandas()["events"].shape[0] == 0


def test_data_frames_without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    from twosource.errors import MissingPart

    monkeypatch.setattr("twosource.serve.notebook.find_spec", lambda name: None)
    with pytest.raises(MissingPart, match="pip install"):
        small_record().to_pandas()


def test_notebook_shows_the_brief_in_a_frame_of_its_own() -> None:
    shown = small_record()._repr_html_()
    assert shown.startswith('<iframe sandbox="" ')
    assert shown.count("<") == 2  # its own two tags: all that a report says is inside the attribute
    assert "Norway met Italy" in shown


def test_example_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    path = Path(__file__).parents[2] / "examples" / "affair.ipynb"
    notebook = json.loads(path.read_text(encoding="utf8"))
    assert (notebook["nbformat"], {c["cell_type"] for c in notebook["cells"]}) == (4, {"markdown", "code"})
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] for cell in cells)
    names: dict[str, Any] = {}
    for cell in cells:
        exec("".join(cell["source"]), names)
    assert len(names["record"].reports) == 10
    assert write_json(names["record"])

"""What is unsure, what was corrected, what is new since the last visit, and which place was cited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.records import small_record
from tests.serve.web.test_pages import fill

from twosource.model.record import Edge, Entity, EntityMention, Record
from twosource.model.text import Report, Span
from twosource.serve.affair import Affair
from twosource.serve.web.app import create_app
from twosource.serve.web.corrections import list_corrections, name_parties
from twosource.serve.web.marks import cut_paragraphs, mark_cited
from twosource.serve.web.review import find_doubts, group_doubts
from twosource.serve.web.visits import Visit, note_visit
from twosource.store import open_store

VISITS = [
    (None, 5, Visit(0, 5)),
    ("0.5", 5, Visit(0, 5)),  # loaded again: still everything
    ("0.5", 7, Visit(5, 7)),
    ("5.7", 7, Visit(5, 7)),
    ("5.9", 7, Visit(0, 7)),  # another database's cookie
    ("x", 7, Visit(0, 7)),
    ("1.2.3", 7, Visit(0, 7)),
    ("1.99999999999999999999", 7, Visit(0, 7)),
]


@pytest.mark.parametrize(("cookie", "last", "visit"), VISITS)
def test_visits(cookie: str | None, last: int, visit: Visit) -> None:
    assert note_visit(cookie, last) == visit
    assert note_visit(visit.cookie, last) == visit


def with_people(*names: str, edges: tuple[Edge, ...] = ()) -> Record:
    people = tuple(
        Entity(f"p{n}", name, "person", (name,), None, (), (), parties=(f"ra/p{n}",)) for n, name in enumerate(names)
    )
    return replace(small_record(), entities=small_record().entities + people, edges=edges)


def asked(record: Record) -> dict[str, list[str]]:
    return {
        group: [d.question for d in doubts] for group, doubts in group_doubts(find_doubts(Affair("", record))).items()
    }


def test_groups_without_a_name_are_not_asked_about() -> None:
    record = with_people("troops from Arica", "troops of Arica")
    assert "One or two?" in asked(record)
    spoken = tuple(EntityMention(Span(record.reports[0].id, 0, 4), "nominal") for _ in range(2))
    nameless = tuple(replace(entity, mentions=spoken) for entity in record.entities)
    assert "One or two?" not in asked(replace(record, entities=nameless))


def test_doubts() -> None:
    record = with_people("Petra Hansen", "Peter Hansen", "Petra Hansen and Peter Hansen", "Ana Souza")
    undated = replace(record.events[0], id="e9", date=None)
    nobody = replace(record.statements[1], id="s9", kind="direct", content=" “It is  over,” ")
    found = asked(replace(record, events=(*record.events, undated), statements=(*record.statements, nobody)))
    assert found["One or two?"] == ["Are Petra Hansen and Peter Hansen one?"]
    assert found["Who says it?"] == ["Who says “It is over”?"]
    assert found["When was it?"] == ["When was it: Norway met Italy? Told by 2 reports."]
    assert found["Is it a dispute?"] == ["whether Italy paid: 2 sides"]


def test_what_was_judged_is_not_asked_again() -> None:
    judged = Edge("ra/p0", "ra/p1", 1.0, "said on the page", "user", False)
    assert "One or two?" in asked(with_people("Petra Hansen", "Peter Hansen"))
    assert "One or two?" not in asked(with_people("Petra Hansen", "Peter Hansen", edges=(judged,)))


def test_corrections_in_words_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    fill(path, small_record())
    with open_store(str(path)) as store:
        store.add_edge(Edge("ra/p1", "rb/p2", 1.0, "said on the page", "user"))
        store.add_edge(Edge("ra/p1", "gone/p2", 1.0, "said on the page", "user", False))
        texts = {c.text for c in list_corrections(Affair("", small_record()), store)}
        assert texts == {
            "“ra/p1” in R1 and “rb/p2” in R2 are one",
            "“gone/p2” in another report and “ra/p1” in R1 are not the same",
        }
        several = replace(small_record().entities[0], parties=("ra/p1", "rb/p2"))
        named = name_parties(Affair("", small_record()), several, store)
        assert named == [("ra/p1", "“ra/p1” in R1"), ("rb/p2", "“rb/p2” in R2")]
    client = TestClient(create_app(str(path)), base_url="http://127.0.0.1:8000")
    own = {"origin": "http://127.0.0.1:8000"}
    assert "are one" in client.get("/a/all/review").text
    pair = {"a": "ra/p1", "b": "rb/p2", "back": "/a/all/review"}
    assert client.post("/undo", data=pair, headers=own, follow_redirects=False).status_code == 303
    assert client.post("/undo", data=pair, headers=own).status_code == 404
    same = {"a": "ra/p1", "b": "ra/p1", "action": "merge"}
    assert client.post("/fix", data=same, headers=own).status_code == 400
    with open_store(str(path)) as store:
        assert [edge.is_same for edge in store.load_edges()] == [False]


def test_changes_keep_the_visit_in_a_cookie(tmp_path: Path) -> None:
    fill(tmp_path / "t.db", small_record())
    client = TestClient(create_app(str(tmp_path / "t.db")), base_url="http://127.0.0.1:8000")
    answer = client.get("/a/all/changes")
    assert "first visit" in answer.text
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=strict" in answer.headers["set-cookie"]
    fill(tmp_path / "t.db", replace(small_record(), events=small_record().events[:1]))
    assert "Since your last visit: 0 gained, 1 lost, 0 changed" in client.get("/a/all/changes").text
    assert "Since 1: 0 gained, 1 lost" in client.get("/a/all/changes?since=1").text
    assert client.get("/a/all/changes?since=99").status_code == 404


@pytest.mark.parametrize(
    ("at", "words"), [("0-2", "Xi"), ("3-6", "met"), ("6-3", None), ("0-99", None), ("", None), ("a-b", None)]
)
def test_cited_place(at: str, words: str | None) -> None:
    report = Report("r", "a.txt", "Xi met Putin.")
    pieces = cut_paragraphs(report, mark_cited(report, at))[0]
    assert [piece.text for piece in pieces if piece.kinds == "cited"] == ([words] if words else [])
    assert "".join(piece.text for piece in pieces) == report.text

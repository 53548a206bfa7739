"""Every page of a small record answers, holds what it must, and treats the reports' text as text."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.records import A, small_record

from twosource.model.facts import Reading
from twosource.model.record import Record
from twosource.serve.web.app import create_app
from twosource.serve.web.guard import refuse
from twosource.serve.web.shelf import Shelf
from twosource.serve.web.worldmap import WIDTH, draw_map
from twosource.store import open_store

PLANTED = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><a href=javascript:alert(3)>x</a>{{ 7*7 }}"


def fill(path: Path, record: Record) -> None:
    with open_store(str(path)) as store:
        run = store.start_run("read", ["a.txt"], "test")
        for report in record.reports:
            store.keep_reading(Reading(report, None), version="test", run=run)
        store.keep_record(record, run=run)
        store.finish_run(run)


@pytest.fixture
def page(tmp_path: Path) -> TestClient:
    fill(tmp_path / "t.db", small_record())
    return TestClient(create_app(str(tmp_path / "t.db")), base_url="http://127.0.0.1:8000")


class Seen(HTMLParser):
    """Tags and attributes of a page, as a browser would see them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend((tag, name, value or "") for name, value in attrs)


PAGES = [
    ("/", "Norway met Italy, 3 May 2021"),
    ("/?q=trade", "hit"),
    ("/a/all", "2 reports, 1 newsroom, 2 origins"),
    ("/a/all/timeline", "Norway met Italy"),
    ("/a/all/timeline?actor=Norway&type=CONSULT", "1 event"),
    ("/a/all/timeline?outlet=The+Sample", "1 event"),
    ("/a/all/timeline?part=true", "Norway met Italy"),
    ("/a/all/event/e1", "Why 1 independent origin"),
    ("/a/all/event/e2", "it had paid"),
    ("/a/all/statement/s1", "2 wordings"),
    ("/a/all/quotes", "Speaker not known"),
    ("/a/all/quotes?speaker=norway&about=trade", "We want"),
    ("/a/all/disputes", "whether Italy paid"),
    ("/a/all/copies", "excerpt"),
    ("/a/all/copies/ra/rb", 'data-pair="1"'),
    ("/a/all/report/ra", "people and states"),
    ("/a/all/who", "Norway"),
    ("/a/all/who/n1", "trade partner"),
    ("/a/all/network", "CONSULT"),
    ("/a/all/map", "Norway: 1 event"),
    ("/a/all/review", "Is it a dispute?"),
    ("/a/all/review", "None made"),
    ("/a/all/report/ra?at=20-52", "cited"),
    ("/a/all/report/ra?at=9-99999", "people and states"),
    ("/a/all/changes", "Your first visit"),
    ("/a/all/changes?since=2000-01-01", "Gained"),
    ("/static/vendor/htmx.min.js", "htmx"),
]


@pytest.mark.parametrize(("path", "told"), PAGES)
def test_page(page: TestClient, path: str, told: str) -> None:
    answer = page.get(path)
    assert answer.status_code == 200, answer.text
    assert told in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/a/none", "/a/all/event/zz", "/a/all/statement/zz", "/a/all/report/zz", "/a/all/who/zz",
                                  "/a/all/copies/ra/zz", "/docs", "/openapi.json"])  # fmt: skip
def test_what_is_not_there(page: TestClient, path: str) -> None:
    assert page.get(path).status_code == 404


def test_drawn_views_have_data(page: TestClient) -> None:
    items = page.get("/a/all/timeline.json").json()
    assert [(item["id"], item["start"]) for item in items] == [("e1", "2021-05-03")]
    network = page.get("/a/all/network.json?around=n1").json()
    assert {node["id"] for node in network["nodes"]} == {"n1", "n2"}


@pytest.mark.parametrize("path", [path for path, _ in PAGES if not path.startswith("/static")])
def test_planted_text_stays_text(tmp_path: Path, path: str) -> None:
    record = small_record()
    planted = A.replace("Oslo and Rome meet", PLANTED[:18])
    assert len(planted) == len(A)
    report = replace(record.reports[0], text=planted, title=PLANTED, outlet=PLANTED, newsroom=PLANTED, source=PLANTED)
    said = replace(record.statements[0], content=PLANTED)
    event = replace(record.events[0], summary=PLANTED)
    entity = replace(record.entities[0], name=PLANTED, aliases=(PLANTED,))
    dispute = replace(record.disputes[0], about=PLANTED)
    fill(tmp_path / "t.db", replace(record, reports=(report, record.reports[1]), statements=(said, record.statements[1]),
         events=(event, record.events[1]), entities=(entity, record.entities[1]), disputes=(dispute,), title=PLANTED))  # fmt: skip
    client = TestClient(create_app(str(tmp_path / "t.db")), base_url="http://127.0.0.1:8000")
    answer = client.get(path.replace("norway", "alert"))
    seen = Seen(answer.text)
    assert "img" not in seen.tags
    assert all(
        value.startswith("/static/") for tag, name, value in seen.attributes if tag == "script" and name == "src"
    )
    assert seen.tags.count("script") == sum(tag == "script" and name == "src" for tag, name, _ in seen.attributes)
    assert not [a for a in seen.attributes if a[1].startswith("on")]
    assert not [
        v
        for _, name, v in seen.attributes
        if name in ("href", "src", "action") and not v.startswith(("/", "#", "data:,"))
    ]
    assert "49" not in answer.text.split("x</a>")[-1][:12]


def test_no_page_names_another_host(page: TestClient) -> None:
    for path, _ in PAGES:
        seen = Seen(page.get(path).text) if not path.startswith("/static") else Seen("")
        assert not [v for _, name, v in seen.attributes if name in ("href", "src", "action") and "//" in v]


@pytest.mark.parametrize(
    ("method", "host", "origin", "is_refused"),
    [
        ("GET", "127.0.0.1:8000", None, False),
        ("GET", "localhost:8000", "http://evil.example", False),
        ("GET", "evil.example", None, True),
        ("GET", "", None, True),
        ("POST", "127.0.0.1:8000", "http://127.0.0.1:8000", False),
        ("POST", "127.0.0.1:8000", None, True),
        ("POST", "127.0.0.1:8000", "http://evil.example", True),
        ("POST", "127.0.0.1:8000", "http://127.0.0.1:9000", True),
        ("GET", "[::1", None, True),
    ],
)
def test_guard(method: str, host: str, origin: str | None, is_refused: bool) -> None:
    assert (refuse(method, host, origin) is not None) == is_refused


def test_a_strangers_post_is_refused(page: TestClient) -> None:
    answer = page.post(
        "/fix", data={"a": "n1", "b": "n2", "action": "merge"}, headers={"origin": "http://evil.example"}
    )
    assert answer.status_code == 403


def test_dropped_files_are_read(tmp_path: Path) -> None:
    client = TestClient(create_app(str(tmp_path / "new.db")), base_url="http://127.0.0.1:8000")
    assert "nothing here yet" in client.get("/").text
    own = {"origin": "http://127.0.0.1:8000"}
    text = "OSLO, 3 May 2021 - Norway met Italy on Monday.\nItaly's foreign minister praised Norway."
    files = [("files", ("../../etc/monday.txt", text.encode(), "text/plain"))]
    answer = client.post("/add", files=files, data={"published": "2021-05-03"}, headers=own, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/a/all")
    shelf = Shelf(str(tmp_path / "new.db"))
    affair = shelf.affair("all")
    assert affair is not None
    assert [r.source for r in affair.record.reports] == ["monday.txt"]
    parties = [e.id for e in affair.record.entities if e.kind == "country"][:2]
    fixed = client.post("/fix", data={"a": parties[0], "b": parties[1], "action": "merge", "back": "//evil.example"},
                        headers=own, follow_redirects=False)  # fmt: skip
    assert (fixed.status_code, fixed.headers["location"]) == (303, "/")
    again = shelf.affair("all")
    assert again is not None
    assert len(again.record.entities) == len(affair.record.entities) - 1
    assert client.post("/fix", data={"a": "zz", "b": "yy", "action": "merge"}, headers=own).status_code == 404
    assert client.post("/fix", data={"a": "zz", "b": "yy", "action": "burn"}, headers=own).status_code == 400


def test_map_shades_by_count() -> None:
    shapes = {shape.code: shape for shape in draw_map({"NOR": 1, "ITA": 10})}
    assert (shapes["NOR"].shade, shapes["ITA"].shade, shapes["CHL"].shade) == (1, 5, 0)
    assert shapes["NOR"].path.startswith("M")


def test_every_count_of_the_brief_is_explained(page: TestClient) -> None:
    assert 'href="/a/all/origins">why?' in page.get("/a/all").text
    text = page.get("/a/all/origins").text
    record = small_record()
    assert f"{len(record.origins)} origin" in text
    for origin in record.origins:
        assert f'id="{origin.id}"' in text
        assert origin.name in text
    told = {branch.origin for branches in record.why.values() for branch in branches}
    assert text.count("<details>") == len(told & {origin.id for origin in record.origins})


def test_a_report_that_search_found_leads_to_its_affair(tmp_path: Path) -> None:
    record = small_record()
    with open_store(str(tmp_path / "t.db")) as store:
        for report in record.reports:
            store.keep_reading(Reading(report, None))
        store.keep_record(record, name="a1b2")
    client = TestClient(create_app(str(tmp_path / "t.db")), base_url="http://127.0.0.1:8000")
    first = record.reports[0].id
    answer = client.get(f"/report/{first}?at=2-9", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/a/a1b2/report/{first}?at=2-9")
    assert client.get(answer.headers["location"]).status_code == 200
    assert client.get("/report/none").status_code == 404


def test_a_report_without_a_title_is_called_by_its_first_line(tmp_path: Path) -> None:
    record = small_record()
    bare = replace(record, reports=tuple(replace(report, title=None) for report in record.reports))
    fill(tmp_path / "t.db", bare)
    client = TestClient(create_app(str(tmp_path / "t.db")), base_url="http://127.0.0.1:8000")
    report = bare.reports[0]
    assert f"<h1>R1 {report.text.splitlines()[0][:20]}" in client.get(f"/a/all/report/{report.id}").text


def test_a_country_across_the_date_line_is_drawn_whole_at_both_edges() -> None:
    russia = next(shape for shape in draw_map({}) if shape.name == "Russia")
    for ring in russia.path.split("M")[1:]:
        places = [float(point.split(",")[0]) for point in ring.rstrip("Z").split("L")]
        steps = [abs(a - b) for a, b in zip(places, places[1:] + places[:1], strict=True)]
        assert max(steps) < WIDTH / 4, "a line across the map"
    assert any(float(point) > WIDTH for point in re.findall(r"[ML](-?[\d.]+),", russia.path))

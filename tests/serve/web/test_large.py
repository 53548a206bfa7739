"""An affair of 200 reports and 5,000 facts is as quick to look at as a small one, and no page carries much script."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.serve.web.large import large_record
from tests.serve.web.test_pages import fill
from tests.work import count_calls

from twosource.serve.front import front_name, keep_front
from twosource.serve.web.app import create_app
from twosource.serve.web.shelf import Shelf
from twosource.store import open_store

STEPS = 300_000  # calls; `make bench` measures the first byte in milliseconds
SCRIPT = 1_000_000  # bytes of one page
PAGES = ["/a/all", "/a/all/timeline", "/a/all/quotes", "/a/all/who", "/a/all/event/e1", "/a/all/report/r1", "/a/all/network",
         "/a/all/who/n1", "/a/all/map", "/a/all/changes", "/a/all/review"]  # fmt: skip


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = tmp_path_factory.mktemp("large") / "l.db"
    fill(path, large_record())
    with TestClient(create_app(str(path), is_warm=True), base_url="http://127.0.0.1:8000") as client:
        client.get("/a/all")
        yield client


@pytest.mark.parametrize("path", PAGES)
def test_a_page_takes_few_steps(large: TestClient, path: str) -> None:
    client = TestClient(large.app, base_url="http://127.0.0.1:8000")  # with threads of its own, which are counted
    client.get(path)
    answers = []
    calls = count_calls(lambda: answers.append(client.get(path)))
    assert answers[0].status_code == 200
    assert calls < STEPS


@pytest.mark.parametrize("path", PAGES)
def test_script_of_a_page(large: TestClient, path: str) -> None:
    text = large.get(path).text
    static = Path(str(files("twosource").joinpath("serve", "web", "static")))
    scripts = re.findall(r'<script src="/static/([^"]+)"', text)
    assert scripts
    assert sum((static / script).stat().st_size for script in scripts) < SCRIPT
    assert len(text) < 500_000


def test_warm_shelf_knows_the_brief(tmp_path: Path) -> None:
    shelf = Shelf(str(tmp_path / "none.db"), prepare=lambda affair: affair.brief)
    shelf.warm()  # nothing there yet
    fill(tmp_path / "none.db", large_record())
    shelf.warm()
    affair = shelf.affair("all")
    assert affair is not None
    assert "brief" in vars(affair)


def test_quotations_of_many_speakers_are_linked(large: TestClient) -> None:
    text = large.get("/a/all/quotes").text
    assert "More speakers" in text
    assert "speaker=Person" in text


def test_the_first_page_is_shown_before_the_record_is_read(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    record = large_record()
    fill(path, record)
    with open_store(str(path)) as store:
        keep_front(store, record, "")
    app = create_app(str(path))
    client = TestClient(app, base_url="http://127.0.0.1:8000")
    first = client.get("/a/all")
    assert app.state.shelf._kept == {}, "the record was read"
    assert client.get("/a/all/who").status_code == 200
    assert app.state.shelf._kept != {}
    assert client.get("/a/all").text == first.text


def test_a_page_of_another_version_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    fill(path, large_record())
    with open_store(str(path)) as store:
        store.keep_view("", "front of yesterday", b"old")
    assert "A large affair" in TestClient(create_app(str(path)), base_url="http://127.0.0.1:8000").get("/a/all").text


def test_a_record_that_changed_is_read_in_the_background(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    record = large_record()
    fill(path, record)
    read: list[str] = []
    shelf = Shelf(str(path), prepare=lambda affair: read.append(affair.record.title or ""))
    shelf.affair("all")
    with open_store(str(path)) as store:
        store.keep_record(replace(record, title="Another"))
        keep_front(store, replace(record, title="Another"), "")
    front = shelf.front("all", front_name())
    assert front is not None
    assert b"Another" in front
    for _ in range(200):
        if read[-1] == "Another":
            break
        time.sleep(0.05)
    time.sleep(0.05)
    now = shelf.affair("all")
    assert now is not None
    assert now.record.title == "Another"
    shelf.forget()
    assert shelf.affair("all") is not now

"""Text of reports is hostile: on no page does it run a script, reach another host or raise an error in the console."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import serve
from tests.browser.planted import PLANTED, planted_record
from twosource.model.facts import Reading
from twosource.store import open_store

LISTS = [
    "/", "/?q=evil", "/a/all", "/a/all/timeline", "/a/all/timeline?actor=script", "/a/all/quotes", "/a/all/disputes",
    "/a/all/copies", "/a/all/copies/r0/r1", "/a/all/who", "/a/all/network", "/a/all/map", "/a/all/review",
    "/a/all/changes",
]  # fmt: skip
KINDS = ("report/r", "event/e", "statement/s", "who/n")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, browser: Any) -> Iterator[str]:
    path = tmp_path_factory.mktemp("hostile") / "h.db"
    record = planted_record()
    with open_store(str(path)) as store:
        run = store.start_run("read", ["x"], "test")
        for report in record.reports:
            store.keep_reading(Reading(report, None), version="test", run=run)
        store.keep_record(record, run=run)
        store.finish_run(run)
    with serve(path) as base:
        yield base


@pytest.mark.parametrize("path", LISTS)
def test_lists_and_drawings(hostile: str, watch: Callable[..., Any], path: str) -> None:
    watched = watch(hostile)
    page = watched.open(path)
    page.mouse.move(600, 400)
    assert page.url == hostile + path


def test_each_planted_text_on_a_page_of_its_own(hostile: str, watch: Callable[..., Any]) -> None:
    watched = watch(hostile)
    for n, planted in enumerate(PLANTED):
        path = f"/a/all/{KINDS[n % len(KINDS)]}{n}"
        page = watched.open(path, until="load")
        assert page.url == hostile + path
        assert " ".join(planted.split())[:12] in " ".join(page.inner_text("main").split()), path
    watched.check()


def test_the_watch_sees_what_it_watches_for(hostile: str, watch: Callable[..., Any], browser: Any) -> None:
    from tests.browser.conftest import Watched

    context = browser.new_context()
    watched = Watched(context, hostile)
    page = watched.open("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=http://evil.example/i onerror=alert(1)>')")
    page.evaluate("window.ran.push(1)")
    page.wait_for_timeout(300)
    with pytest.raises(AssertionError):
        watched.check()
    assert any("img-src" in trouble for trouble in watched.trouble)
    context.close()


def test_a_hostile_file_is_read_and_shown(tmp_path: Path, watch: Callable[..., Any]) -> None:
    body = "".join(f"<p>Norway met Italy on 3 May 2021. {planted}</p>" for planted in PLANTED[::5])
    (tmp_path / "h.html").write_text(
        f"<html><title>{PLANTED[0]}</title><body><article>{body}</article>", encoding="utf8"
    )
    (tmp_path / "h.txt").write_text(
        "\n".join(f"Norway met Italy on 3 May 2021. {p}" for p in PLANTED[1::5]), encoding="utf8"
    )
    with serve(tmp_path / "new.db") as base:
        watched = watch(base)
        page = watched.open("/")
        page.set_input_files("input[type=file]", [str(tmp_path / "h.html"), str(tmp_path / "h.txt")])
        with page.expect_navigation(url="**/a/all"):
            page.click("text=Read them")
        for path in ("/a/all", "/a/all/timeline", "/a/all/quotes", "/a/all/network", "/a/all/who"):
            watched.open(path)
        watched.open("/a/all")
        with page.expect_navigation():
            page.locator(".bars a").first.evaluate("link => link.click()")
        assert "/report/" in page.url

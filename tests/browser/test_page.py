"""What a user does on the page, done in a real browser."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import serve
from twosource.store import open_store

Watch = Callable[..., Any]
TEXT = "OSLO, 3 May 2021 - Norway met Italy on Monday.\nItaly's foreign minister praised Norway for its help."
CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf8")
PHONE = {"width": 390, "height": 844}


def views(path: Path) -> list[str]:
    """All views of a database, one of each kind of page."""
    with open_store(str(path)) as store:
        record = store.load_record()
    assert record is not None
    event = max(record.events, key=lambda e: (e.independent, len(e.evidence)))
    said = max(record.statements, key=lambda s: (len(s.variants), s.independent))
    who = max(record.entities, key=lambda e: len(e.mentions))
    span = event.evidence[0]
    pages = [
        "", "/timeline", "/quotes", "/disputes", "/copies", "/who", "/network", "/map", "/review", "/changes",
        f"/event/{event.id}", f"/statement/{said.id}", f"/who/{who.id}",
        f"/report/{span.report}?at={span.start}-{span.end}",
    ]  # fmt: skip
    pages += [f"/copies/{link.a}/{link.b}" for link in record.links[:1]]
    return ["/", "/?q=grain", *(f"/a/all{page}" for page in pages)]


def test_first_run_and_dropped_file(tmp_path: Path, watch: Watch) -> None:
    with serve(tmp_path / "new.db") as base:
        watched = watch(base)
        page = watched.open("/")
        assert "nothing here yet" in page.inner_text("main")
        handle = page.evaluate_handle(
            """(text) => { const data = new DataTransfer();
            data.items.add(new File([text], 'monday.txt', { type: 'text/plain' })); return data; }""", TEXT)  # fmt: skip
        with page.expect_navigation(url="**/a/all"):
            page.dispatch_event("body", "drop", {"dataTransfer": handle})
        assert "1 report" in page.inner_text(".counts")
        assert "Norway" in page.inner_text("main")
        page.goto(base)
        (tmp_path / "tuesday.txt").write_text("ROME, 4 May 2021 - Italy thanked Norway on Tuesday.", encoding="utf8")
        page.set_input_files("input[type=file]", str(tmp_path / "tuesday.txt"))
        with page.expect_navigation(url="**/a/all"):
            page.click("text=Read them")
        assert "2 reports" in page.inner_text(".counts")


def test_filter_open_a_fact_and_follow_its_citation(shown: str, watch: Watch) -> None:
    page = watch(shown).open("/a/all/timeline")
    before = page.locator("#events > .line").count()
    assert page.locator("#timeline .vis-item").count() > 3
    page.select_option("select[name=type]", "ASSAULT")
    page.click("text=Filter")
    page.wait_for_load_state("networkidle")
    after = page.locator("#events > .line").count()
    assert 0 < after < before
    page.locator("#events .claim").first.click()
    page.wait_for_load_state("networkidle")
    assert page.locator("#why-heading").inner_text().startswith("Why ")
    page.locator("figure.evidence figcaption a").first.click()
    page.wait_for_load_state("networkidle")
    assert "?at=" in page.url
    cited = page.locator(".cited")
    assert cited.count() > 0
    assert cited.first.is_visible()
    assert 0 <= page.evaluate("document.querySelector('.cited').getBoundingClientRect().top") < 900


def test_from_a_line_to_sentence_chain_and_origin_in_one_click(shown: str, watch: Watch) -> None:
    page = watch(shown).open("/a/all")
    line = page.locator("section[aria-labelledby=h-timeline] .line").first
    line.locator(".cite").first.hover()
    assert line.locator(".tip").first.is_visible()  # the sentence
    line.locator(".count").click()
    page.wait_for_load_state("networkidle")
    assert page.url.endswith("#why")
    assert page.locator("ul.tree > li").count() > 0  # the origins and the chains to them


def test_merge_split_undo(tmp_path: Path, sample: Path, watch: Watch) -> None:
    shutil.copy(sample, tmp_path / "mine.db")
    with open_store(str(tmp_path / "mine.db")) as store:
        record = store.load_record()
    assert record is not None
    people = sorted((e for e in record.entities if e.kind == "person"), key=lambda e: -len(e.mentions))[:2]
    with serve(tmp_path / "mine.db") as base:
        page = watch(base).open("/a/all/who")
        count = page.locator("tbody tr").count()
        page.goto(f"{base}/a/all/who/{people[0].id}")
        page.select_option("select[name=b]", people[1].id)
        with page.expect_navigation():
            page.click("button[value=merge]")
        assert page.locator("tbody tr").count() == count - 1
        page.goto(f"{base}/a/all/changes?since=1")
        assert "0 gained, 0 lost, 0 changed" not in page.inner_text(".counts")
        page.goto(f"{base}/a/all/review")
        corrections = page.locator("#corrections li")
        assert corrections.count() == 1
        assert " are one" in corrections.first.inner_text()
        with page.expect_navigation():
            corrections.first.locator("button").click()
        assert page.locator("#corrections li").count() == 0
        page.goto(f"{base}/a/all/who")
        assert page.locator("tbody tr").count() == count


def test_review_by_keyboard(tmp_path: Path, watch: Watch) -> None:
    (tmp_path / "a.txt").write_text(
        "OSLO, 3 May 2021 - Peter Hansen met Italian officials on Monday. Hansen said talks went well.", encoding="utf8")  # fmt: skip
    (tmp_path / "b.txt").write_text(
        "ROME, 9 May 2021 - Petra Hansen sold a boat on Sunday. She left Rome.", encoding="utf8")  # fmt: skip
    with serve(tmp_path / "new.db") as base:
        page = watch(base).open("/")
        page.set_input_files("input[type=file]", [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
        with page.expect_navigation(url="**/a/all"):
            page.click("text=Read them")
        page.goto(f"{base}/a/all/review")
        lines = page.locator(".review .line")
        open_ = lines.count()
        assert open_ > 0
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.matches('.review .line')")
        assert lines.first.locator("button[value=split]").count() == 1
        with page.expect_navigation():
            page.keyboard.press("s")
        assert page.locator("#corrections li").count() == 1
        assert "not the same" in page.inner_text("#corrections")
        assert page.locator(".review .line").count() == open_ - 1


def test_changes_since_last_visit(tmp_path: Path, sample: Path, watch: Watch) -> None:
    shutil.copy(sample, tmp_path / "mine.db")
    with serve(tmp_path / "mine.db") as base:
        watched = watch(base)
        assert "first visit" in watched.open("/a/all/changes").inner_text(".counts")
        watched.open("/")
        (tmp_path / "late.txt").write_text(TEXT, encoding="utf8")
        watched.page.set_input_files("input[type=file]", str(tmp_path / "late.txt"))
        with watched.page.expect_navigation(url="**/a/all"):
            watched.page.click("text=Read them")
        for _ in range(2):  # and again when the page is loaded again
            told = watched.open("/a/all/changes").inner_text("main")
            assert "Since your last visit" in told
            assert "Norway" in told


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_headings_and_labels(shown: str, sample: Path, watch: Watch, scheme: str) -> None:
    watched = watch(shown, color_scheme=scheme)
    for path in views(sample):
        page = watched.open(path, until="load")
        assert page.evaluate(CONTRAST) == [], path
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((h) => +h.tagName[1])")
        assert levels.count(1) == 1, path
        assert all(b <= a + 1 for a, b in itertools.pairwise(levels)), path
        nameless = page.evaluate(
            """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, main a')].filter((e) =>
            e.checkVisibility() && e.tabIndex >= 0 && !(e.labels && e.labels.length) && !e.textContent.trim() && !e.getAttribute('aria-label'))
            .map((e) => e.outerHTML.slice(0, 80))""")  # fmt: skip
        assert nameless == [], path


def test_dark_is_dark(shown: str, watch: Watch) -> None:
    shades = []
    for scheme in ("light", "dark"):
        page = watch(shown, color_scheme=scheme).open("/a/all")
        shades.append(page.evaluate("+getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]"))
    assert shades[0] > 200
    assert shades[1] < 60


def test_phone_has_no_sideways_scroll(shown: str, sample: Path, watch: Watch) -> None:
    watched = watch(shown, viewport=PHONE, has_touch=True)
    for path in views(sample):
        page = watched.open(path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_keyboard_alone(shown: str, watch: Watch) -> None:
    page = watch(shown).open("/a/all")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring != "none"
        reached.add(page.evaluate("document.activeElement.className"))
    assert {"claim", "count", "cite"} <= reached
    page.locator(".cite").first.focus()
    assert page.locator(".cite .tip").first.is_visible()


def test_print_shows_text_only(shown: str, watch: Watch) -> None:
    page = watch(shown).open("/a/all/timeline")
    page.emulate_media(media="print")
    hidden = page.evaluate(
        "['nav', 'form', '.drawn'].filter((s) => [...document.querySelectorAll(s)].some((e) => e.checkVisibility()))"
    )
    assert hidden == []
    assert page.locator("#events .line").first.is_visible()
    assert len(page.pdf()) > 10_000

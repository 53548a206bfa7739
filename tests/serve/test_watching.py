"""Watching feeds: rounds against a small server on this machine, and the command."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.read.site import PAGE, SAID, Clock, Site, make_feed, make_item, serve
from twosource.model.watch import Entry
from twosource.parse import Parser
from twosource.read import poll
from twosource.read.poll import Poller
from twosource.serve import commands, polling, watching  # noqa: F401 - registers the verbs
from twosource.serve.changes_view import change_lines
from twosource.serve.cli import app
from twosource.serve.late import LateParser
from twosource.serve.polling import Round, Watcher
from twosource.store import Store, open_store

MONDAY = "Ruritania's foreign minister met the envoy of Utopia in Zenda on Monday and said that the talks were useful."
TUESDAY = "The president of Utopia denied on Tuesday that grain had been sold to Ruritania at the harbour of Strelsau."


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    running = serve(found)
    yield found
    running.shutdown()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "t.db")) as found:
        yield found


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watcher(store: Store, clock: Clock, parser: Parser, monkeypatch: pytest.MonkeyPatch) -> Watcher:
    monkeypatch.setattr(polling, "LateParser", lambda: LateParser(parser))
    return Watcher(store, Poller(store.watched, allow_private=True, now=clock, pause=0), now=clock)


def watch(watcher: Watcher, site: Site, *paths: str) -> Round:
    return watcher.watch_once([site.base + path for path in paths or ("/rss",)])


def test_new_entries_join_the_record_and_changes_are_told(site: Site, store: Store, watcher: Watcher) -> None:
    site.answers["/rss"] = (200, {"ETag": '"1"'}, make_feed(make_item("/a", MONDAY)))
    first = watch(watcher, site)
    assert (first.reports, first.warnings) == (1, ())
    assert first.changes is not None
    assert any(line.startswith("+ report 2024-05-03 Envoys meet") for line in change_lines(first.changes))
    site.answers["/rss"] = (200, {"ETag": '"2"'}, make_feed(make_item("/b", TUESDAY), make_item("/a", MONDAY)))
    second = watch(watcher, site)
    assert second.reports == 1
    assert second.changes is not None
    assert [line.members for line in second.changes.gained if line.kind == "report"] == [(store.list_reports()[1].id,)]
    record = store.load_record()
    assert record is not None
    assert [report.source for report in record.reports] == [site.base + "/a", site.base + "/b"]
    assert store.watched.load_feed(site.base + "/rss").etag == '"2"'


def test_nothing_new_costs_no_parser_and_no_run(
    site: Site, store: Store, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/rss"] = (200, {"ETag": '"1"'}, make_feed(make_item("/a", MONDAY)))
    watch(watcher, site)
    runs = store.list_runs()

    def load() -> None:
        raise AssertionError("the language model was loaded")

    monkeypatch.setattr(polling, "LateParser", load)
    other = Watcher(store, Poller(store.watched, allow_private=True, pause=0))
    assert watch(other, site) == Round(0, None, ())
    assert store.watched.load_feed(site.base + "/rss").answer == "nothing new"
    site.answers["/rss"] = (200, {"ETag": '"2"'}, make_feed(make_item("/a", MONDAY), make_item("/a", MONDAY)))
    assert watch(other, site) == Round(0, None, ())
    assert store.list_runs() == runs


def test_an_entry_that_two_feeds_carry_is_read_once(site: Site, store: Store, watcher: Watcher) -> None:
    site.answers |= {path: (200, {}, make_feed(make_item("/a", MONDAY))) for path in ("/rss", "/world")}
    assert watch(watcher, site, "/rss", "/world").reports == 1
    assert store.count_reports() == 1


def test_an_entry_whose_words_change_is_a_new_revision(site: Site, store: Store, watcher: Watcher) -> None:
    for text in (MONDAY, f"{MONDAY} {TUESDAY}"):
        site.answers["/rss"] = (200, {}, make_feed(make_item("/a", text)))
        assert watch(watcher, site).reports == 1
    assert [listed.revision for listed in store.list_reports()] == [1, 2]


def test_a_feed_that_fails_is_a_warning_and_the_others_are_read(
    site: Site, store: Store, watcher: Watcher, clock: Clock
) -> None:
    site.answers |= {"/rss": (200, {}, make_feed(make_item("/a", MONDAY))), "/bad": (200, {}, b"no feed at all")}
    found = watch(watcher, site, "/none", "/bad", "/rss")
    assert found.reports == 1
    assert [warning.source for warning in found.warnings] == [site.base + "/none", site.base + "/bad"]
    assert "404" in store.watched.load_feed(site.base + "/none").answer
    site.answers["/rss"] = (500, {}, b"")
    assert [warning.code for warning in watch(watcher, site, "/rss", "/none").warnings] == ["not-readable", "waiting"]
    clock.time += timedelta(minutes=6)
    site.answers["/rss"] = (200, {}, make_feed(make_item("/b", TUESDAY)))
    assert watch(watcher, site).reports == 1


def test_an_entry_that_cannot_be_read_is_noted_and_not_asked_again(site: Site, store: Store, watcher: Watcher) -> None:
    german = (
        "Der Außenminister sagte am Montag, dass die Gespräche über das Getreide nützlich gewesen seien und bald enden."
    )
    site.answers["/rss"] = (200, {}, make_feed(make_item("/gone"), make_item("/de", german)))
    assert watch(watcher, site).reports == 0
    gone, other = (store.watched.load_entry(site.base + path) for path in ("/gone", "/de"))
    assert isinstance(gone, Entry)
    assert isinstance(other, Entry)
    assert "404" in gone.outcome
    assert "German" in other.outcome
    asked = site.paths().count("/gone")
    watch(watcher, site)
    assert site.paths().count("/gone") == asked


def test_a_page_whose_server_fails_is_tried_again(site: Site, store: Store, watcher: Watcher, clock: Clock) -> None:
    site.answers |= {"/rss": (200, {"ETag": '"1"'}, make_feed(make_item("/a", "Short."))), "/a": (503, {}, b"")}
    assert watch(watcher, site).reports == 0
    assert store.watched.load_feed(site.base + "/rss").etag is None
    clock.time += timedelta(minutes=6)
    site.answers["/a"] = (200, {"Content-Type": "text/html"}, PAGE.encode())
    assert watch(watcher, site).reports == 1
    report = store.load_report(store.list_reports()[0].id)
    assert report is not None
    assert SAID in report.text


def test_a_round_that_was_killed_is_caught_up_with(
    site: Site, store: Store, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/rss"] = (200, {"ETag": '"1"'}, make_feed(make_item("/a", MONDAY), make_item("/b", TUESDAY)))
    real, calls = store.watched.keep_entry, []

    def die(entry: Entry) -> None:
        calls.append(entry)
        if len(calls) == 2:
            raise KeyboardInterrupt
        real(entry)

    monkeypatch.setattr(store.watched, "keep_entry", die)
    with pytest.raises(KeyboardInterrupt):
        watch(watcher, site)
    assert store.count_reports() == 2
    assert store.load_record() is None
    found = watch(watcher, site)
    assert found.reports == 0
    record = store.load_record()
    assert record is not None
    assert len(record.reports) == 2
    assert found.changes is not None
    assert watch(watcher, site).changes is None


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(each) for each in arguments])
    return result.exit_code, result.stdout, result.stderr


def test_command(site: Site, tmp_path: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "LateParser", lambda: LateParser(parser))
    monkeypatch.setattr(poll, "PAUSE", 0.0)
    site.answers["/rss"] = (200, {"ETag": '"1"'}, make_feed(make_item("/a", MONDAY)))
    feeds = tmp_path / "feeds.opml"
    feeds.write_text(f"<opml><body><outline xmlUrl='{site.base}/rss'/></body></opml>")
    options = ("--once", "--allow-private", "--db", tmp_path / "t.db")
    code, told, said = run("watch", feeds, site.base + "/rss", *options)
    assert code == 0
    assert "+ report 2024-05-03 Envoys meet" in told
    assert said.count("1 entries, 1 new") == 1
    code, told, said = run("watch", feeds, *options)
    assert (code, told) == (0, "")
    assert "nothing new" in said
    assert run("watch", site.base + "/none", *options)[0] == 1
    assert run("watch", site.base + "/rss", "--once", "--db", tmp_path / "u.db")[0] == 1  # a private address
    assert run("watch", tmp_path / "none.opml", *options)[0] == 2
    feeds.write_text("<opml/>")
    assert run("watch", feeds, *options)[0] == 2


def test_command_goes_on_until_it_is_stopped(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[int] = []

    def sleep(seconds: float) -> None:
        rounds.append(round(seconds))
        if len(rounds) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(poll, "PAUSE", 0.0)
    monkeypatch.setattr(watching.time, "sleep", sleep)
    code, _, said = run("watch", site.base + "/none", "--every", "3", "--allow-private", "--db", tmp_path / "t.db")
    assert (code, rounds) == (0, [180, 180])
    assert "stopped" in said

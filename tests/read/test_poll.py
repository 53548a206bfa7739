"""Asking politely: back-off, robots.txt, conditional requests, against a small server on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.read.site import NOON, PAGE, SAID, Clock, Site, make_feed, make_item, serve
from twosource.errors import NotReached, NotReadable
from twosource.model.watch import Feed, Host
from twosource.read import poll as module
from twosource.read.document import Document
from twosource.read.poll import Poller, find_wait, name_host, read_wait
from twosource.read.watched import poll_feed, read_entry


class Memory:
    """Servers remembered in a dictionary."""

    def __init__(self) -> None:
        self.hosts: dict[str, Host] = {}

    def load_host(self, name: str) -> Host:
        return self.hosts.get(name, Host(name))

    def keep_host(self, host: Host) -> None:
        self.hosts[host.name] = host


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    running = serve(found)
    yield found
    running.shutdown()


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def poller(memory: Memory, clock: Clock) -> Poller:
    return Poller(memory, allow_private=True, now=clock, pause=0)


@pytest.mark.parametrize(
    ("failures", "minutes"), [(1, 5), (2, 10), (3, 20), (8, 640), (9, 1280), (10, 1440), (500, 1440)]
)
def test_a_server_that_fails_is_left_alone_longer_each_time(failures: int, minutes: int) -> None:
    assert find_wait(failures) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, 0), ("120", 120), ("Fri, 03 May 2024 12:01:00 GMT", 60), ("soon", 0), ("", 0), ("9" * 40, 10**6),
        ("Fri, 03 May 2024 12:01:00 -0000", 0),
    ],
)  # fmt: skip
def test_retry_after(value: str | None, seconds: int) -> None:
    assert read_wait(value, NOON).total_seconds() == seconds


def test_hosts_are_told_apart_by_port_and_not_by_user() -> None:
    assert name_host("http://x@Example.org:81/a") == "example.org:81"


@pytest.mark.parametrize("status", [500, 503, 429])
def test_back_off_and_return(site: Site, poller: Poller, clock: Clock, memory: Memory, status: int) -> None:
    site.answers["/rss"] = (status, {}, b"")
    with pytest.raises(NotReached, match=f"answered {status}"):
        poller.get(site.base + "/rss")
    asked = len(site.asked)
    with pytest.raises(NotReached, match="left alone until 2024-05-03 12:05 UTC") as caught:
        poller.get(site.base + "/other")
    assert (caught.value.code, len(site.asked)) == ("waiting", asked)
    clock.time += timedelta(minutes=6)
    with pytest.raises(NotReached, match="answered"):
        poller.get(site.base + "/rss")
    assert memory.hosts[name_host(site.base)].failures == 2
    clock.time += timedelta(minutes=11)
    site.answers["/rss"] = (200, {}, b"x")
    assert poller.get(site.base + "/rss").data == b"x"
    assert memory.hosts[name_host(site.base)].failures == 0
    assert memory.hosts[name_host(site.base)].not_before is None


def test_retry_after_is_obeyed_where_it_is_longer(site: Site, poller: Poller, memory: Memory) -> None:
    site.answers["/rss"] = (503, {"Retry-After": "7200"}, b"")
    with pytest.raises(NotReached):
        poller.get(site.base + "/rss")
    assert memory.hosts[name_host(site.base)].not_before == "2024-05-03T14:00:00+00:00"


def test_a_page_that_is_not_there_is_no_failure_of_its_server(site: Site, poller: Poller, memory: Memory) -> None:
    with pytest.raises(NotReadable, match="answered 404"):
        poller.get(site.base + "/none")
    assert memory.hosts[name_host(site.base)].failures == 0


def test_a_server_that_is_down_is_left_alone(memory: Memory, clock: Clock) -> None:
    poller = Poller(memory, allow_private=True, now=clock, pause=0)
    with pytest.raises(NotReached):
        poller.get("http://127.0.0.1:9/rss")
    with pytest.raises(NotReached, match="left alone"):
        poller.get("http://127.0.0.1:9/rss")


def test_robots_is_asked_once_a_day_and_holds(site: Site, poller: Poller, clock: Clock) -> None:
    site.answers |= {
        "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /closed"), "/a": (200, {}, b"a"), "/closed/b": (200, {}, b"b"),
    }  # fmt: skip
    poller.get(site.base + "/a")
    with pytest.raises(NotReadable, match=r"robots\.txt forbids it") as caught:
        poller.get(site.base + "/closed/b")
    assert caught.value.code == "forbidden"
    assert site.paths() == ["/robots.txt", "/a"]
    clock.time += timedelta(hours=25)
    poller.get(site.base + "/a")
    assert site.paths() == ["/robots.txt", "/a", "/robots.txt", "/a"]


def test_robots_holds_for_what_an_address_redirects_to(site: Site, poller: Poller) -> None:
    site.answers |= {
        "/robots.txt": (200, {}, b"User-agent: twosource\nDisallow: /closed"),
        "/go": (302, {"Location": "/closed"}, b""),
        "/closed": (200, {}, b"closed"),
    }
    with pytest.raises(NotReadable, match=r"robots\.txt"):
        poller.get(site.base + "/go")
    assert "/closed" not in site.paths()


@pytest.mark.parametrize(("status", "is_read"), [(404, True), (403, True), (501, False), (503, False)])
def test_a_robots_txt_that_cannot_be_had(site: Site, poller: Poller, status: int, is_read: bool) -> None:
    site.answers |= {"/robots.txt": (status, {}, b"User-agent: *\nDisallow: /"), "/a": (200, {}, b"a")}
    try:
        poller.get(site.base + "/a")
    except NotReadable:
        assert not is_read
    assert ("/a" in site.paths()) is is_read


def test_a_redirect_to_a_private_address_is_refused(
    site: Site, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    from twosource.read import url

    real = url.is_public
    monkeypatch.setattr(url, "is_public", lambda address: address == "127.0.0.1" or real(address))
    site.answers["/rss"] = (302, {"Location": "http://169.254.169.254/latest"}, b"")
    with pytest.raises(NotReadable, match="private network"):
        Poller(memory, pause=0).get(site.base + "/rss")


def test_requests_to_one_server_are_spaced(site: Site, memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(module.time, "sleep", slept.append)
    site.answers |= {"/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 7"), "/a": (200, {}, b"a")}
    poller = Poller(memory, allow_private=True)
    poller.get(site.base + "/a")
    poller.get(site.base + "/a")
    assert [round(seconds) for seconds in slept] == [7]


def test_too_large_an_answer_is_stopped(site: Site, poller: Poller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 1000)
    site.answers["/rss"] = (200, {}, b"x" * 2000)
    with pytest.raises(NotReadable, match="larger than"):
        poller.get(site.base + "/rss")


def test_an_answer_that_drips_is_left(site: Site, poller: Poller, monkeypatch: pytest.MonkeyPatch) -> None:
    from twosource.read import url

    site.answers |= {"/robots.txt": (200, {}, b""), "/rss": (200, {}, b"x")}
    monkeypatch.setattr(url, "LONGEST", -1.0)
    with pytest.raises(NotReadable, match="not sent within"):
        poller.get(site.base + "/rss")


def test_a_feed_is_asked_for_conditionally(site: Site, poller: Poller) -> None:
    changed = {"ETag": '"a1"', "Last-Modified": "Fri, 03 May 2024 10:00:00 GMT"}
    site.answers["/rss"] = (200, changed, make_feed(make_item("/a", SAID)))
    first = poll_feed(Feed(site.base + "/rss"), poller, now="t1")
    assert [told.source for told in first.entries] == [site.base + "/a"]
    assert (first.feed.etag, first.feed.modified, first.feed.checked) == ('"a1"', changed["Last-Modified"], "t1")
    second = poll_feed(first.feed, poller, now="t2")
    assert second.entries == ()
    assert (second.feed.etag, second.feed.answer, second.feed.checked) == ('"a1"', "nothing new", "t2")
    assert site.asked[-1][1]["if-modified-since"] == changed["Last-Modified"]
    assert "twosource" in site.asked[-1][1]["user-agent"]


def test_the_same_entry_twice_is_one_and_a_broken_feed_gives_what_it_has(site: Site, poller: Poller) -> None:
    item = make_item("/a", SAID)
    site.answers["/rss"] = (
        200,
        {},
        make_feed(item, item, make_item("/b")).replace(b"</channel></rss>", b"<item><title>Half"),
    )
    found = poll_feed(Feed(site.base + "/rss"), poller, now="t1")
    assert [told.source.rsplit("/", 1)[1] for told in found.entries] == ["a", "b"]
    assert [warning.code for warning in found.warnings] == ["cut"]
    assert found.entries[1].document is None


def test_what_is_no_feed_is_said(site: Site, poller: Poller) -> None:
    site.answers["/rss"] = (200, {}, b"only words")
    with pytest.raises(NotReadable, match="not a feed"):
        poll_feed(Feed(site.base + "/rss"), poller, now="t1")


@pytest.mark.parametrize(
    ("summary", "robots", "page", "is_page"),
    [
        ("Short.", b"", (200, {"Content-Type": "text/html"}, PAGE.encode()), True),
        ("", b"", (200, {"Content-Type": "text/html"}, PAGE.encode()), True),
        ("Short.", b"User-agent: *\nDisallow: /page", (200, {"Content-Type": "text/html"}, PAGE.encode()), False),
        ("Short.", b"", (404, {}, b""), False),
        (SAID * 20, b"", (200, {"Content-Type": "text/html"}, PAGE.encode()), False),
    ],
)
def test_an_entry_is_read_from_its_page_where_that_says_more(
    site: Site, poller: Poller, summary: str, robots: bytes, page: tuple[int, dict[str, str], bytes], is_page: bool
) -> None:
    site.answers |= {
        "/robots.txt": (200, {}, robots), "/page": page, "/rss": (200, {}, make_feed(make_item("/page", summary))),
    }  # fmt: skip
    (told,) = poll_feed(Feed(site.base + "/rss"), poller, now="t1").entries
    found = read_entry(told, poller)
    assert isinstance(found, Document)
    assert found.source == site.base + "/page"
    assert (SAID in found.text) is (is_page or SAID in summary)
    assert ("/page" in site.paths()) is (summary != SAID * 20 and b"/page" not in robots)
    if summary:
        assert (found.published or "").startswith("Fri, 03 May 2024")


def test_a_page_whose_server_fails_is_read_later(site: Site, poller: Poller) -> None:
    site.answers |= {"/page": (503, {}, b""), "/rss": (200, {}, make_feed(make_item("/page", "Short.")))}
    (told,) = poll_feed(Feed(site.base + "/rss"), poller, now="t1").entries
    with pytest.raises(NotReached):
        read_entry(told, poller)


def test_an_entry_without_link_and_id_is_known_by_its_words(site: Site, poller: Poller) -> None:
    old = f"<item><description>{SAID}</description></item>"
    site.answers["/rss"] = (200, {}, make_feed(old))
    (first,) = poll_feed(Feed(site.base + "/rss"), poller, now="t1").entries
    site.answers["/rss"] = (200, {}, make_feed("<item><description>Grain was sold again.</description></item>", old))
    assert poll_feed(Feed(site.base + "/rss"), poller, now="t2").entries[1].source == first.source
    assert read_entry(first, poller) == first.document

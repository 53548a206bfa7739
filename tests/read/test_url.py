from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.model.text import Report
from twosource.read import url as module
from twosource.read.files import read_inputs
from twosource.read.url import fetch, is_public, is_url

TEXT = b"The envoys met in Zenda and said that the talks were useful."
FEED = b"<rss version='2.0'><channel><title>L</title><item><link>/a</link><description>The envoys met and said so.</description></item></channel></rss>"
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/text": (200, {"Content-Type": "text/plain; charset=utf-8"}, TEXT),
    "/space%20here?q=a%20b": (200, {"Content-Type": "text/plain"}, TEXT),
    "/gzip": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(TEXT)),
    "/bomb": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(b"\0" * 20_000_000)),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED),
    "/gone": (410, {}, b""),
    "/moved": (302, {"Location": "/text"}, b""),
    "/loop": (301, {"Location": "/loop"}, b""),
    "/away": (302, {"Location": "http://169.254.169.254/latest/meta-data"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/jsonl": (200, {"Content-Type": "application/x-ndjson"}, b'{"text": "The envoys met and said so."}\n'),
    "/html": (200, {"Content-Type": "text/html"}, b"<p>Words</p>"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()


@pytest.mark.parametrize(
    ("address", "is_so"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("127.8.9.1", False),
        ("10.0.0.8", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
    ],
)
def test_is_public(address: str, is_so: bool) -> None:
    assert is_public(address) is is_so


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8080/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://192.168.0.1/admin",
        "http://169.254.169.254/latest/meta-data",
        "http://user@127.0.0.1/",
        "http:///nothing",
        "http://example.org:99999/",
        "http://[broken/",
    ],
)
def test_no_request_to_a_private_address(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*args: object, **options: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(module.socket, "create_connection", connect)
    found = list(read_inputs([url]))
    assert [(type(each), each.source) for each in found] == [(Warning, url)]


def test_no_name_that_has_one_private_address_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(module.socket, "getaddrinfo", lambda *args, **options: entries)
    with pytest.raises(NotReadable, match="private"):
        fetch("http://two-faced.example/")


def test_a_redirect_to_a_private_address_is_judged_too(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real, asked = module.is_public, []

    def judge(address: str) -> bool:
        asked.append(address)
        return address == "127.0.0.1" or real(address)

    monkeypatch.setattr(module, "is_public", judge)
    with pytest.raises(NotReadable, match="private"):
        fetch(server + "/away")
    assert "169.254.169.254" in asked
    with pytest.raises(NotReadable, match="not an http address"):
        fetch(server + "/file")


def test_the_connection_goes_to_the_address_that_was_judged(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.rsplit(":", 1)[1])
    entries = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", port))]
    answers, connected = iter([entries]), []

    def connect(address: tuple[str, int], **options: object) -> socket.socket:
        connected.append(address)
        opened = socket.socket()
        opened.connect(("127.0.0.1", port))
        return opened

    monkeypatch.setattr(module.socket, "getaddrinfo", lambda *args, **options: next(answers))
    monkeypatch.setattr(module.socket, "create_connection", connect)
    assert fetch(f"http://changing.example:{port}/text").data == TEXT
    assert connected == [("93.184.216.34", port)]


@pytest.mark.parametrize("path", ["/text", "/moved", "/gzip", "/space here?q=a b"])
def test_what_is_fetched_where_it_is_allowed(server: str, path: str) -> None:
    found = fetch(server + path, allow_private=True)
    assert (found.data, found.status) == (TEXT, 200)


@pytest.mark.parametrize(
    ("path", "message"), [("/gone", "answered 410"), ("/loop", "redirects"), ("/bomb", "grows beyond")]
)
def test_what_cannot_be_fetched_is_one_line(server: str, path: str, message: str) -> None:
    with pytest.raises(NotReadable, match=message):
        fetch(server + path, allow_private=True)


def test_a_server_that_does_not_answer() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(NotReadable, match="cannot be fetched"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)


def test_too_large_a_body_is_stopped(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 10)
    with pytest.raises(NotReadable, match="larger than"):
        fetch(server + "/text", allow_private=True)


@pytest.mark.parametrize("path", ["/text", "/feed", "/jsonl"])
def test_a_url_as_an_input(server: str, path: str) -> None:
    found = list(read_inputs([server + path], allow_private=True))
    assert [type(each) for each in found] == [Report]


def test_a_page_without_an_article_at_a_url(server: str) -> None:
    found = list(read_inputs([server + "/html"], allow_private=True))
    assert isinstance(found[0], Report | Warning)


@pytest.mark.parametrize(
    ("name", "is_so"), [("http://x", True), ("HTTPS://x", True), ("a.txt", False), ("ftp://x", False)]
)
def test_is_url(name: str, is_so: bool) -> None:
    assert is_url(name) is is_so

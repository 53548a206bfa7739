"""A small server on this machine for tests, and the pages and feeds that it answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

NOON = datetime(2024, 5, 3, 12, tzinfo=UTC)
SAID = "The envoys met in Zenda and said that the talks on grain were useful to both."
PAGE = "<html><head><title>Zenda</title></head><body><article>" + f"<p>{SAID}</p>" * 6 + "</article></body></html>"


@dataclass
class Site:
    """What a server answers, and what it was asked."""

    base: str = ""
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class Clock:
    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


def serve(site: Site) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            status, headers, body = site.answers.get(self.path, (404, {}, b"not here"))
            mark = headers.get("ETag")
            if mark is not None and self.headers.get("If-None-Match") == mark:
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=running.serve_forever, daemon=True).start()
    site.base = f"http://127.0.0.1:{running.server_port}"
    return running


def make_feed(*items: str) -> bytes:
    return f"<rss version='2.0'><channel><title>Ledger</title>{''.join(items)}</channel></rss>".encode()


def make_item(link: str, text: str = "", title: str = "Envoys meet") -> str:
    return f"<item><title>{title}</title><link>{link}</link><pubDate>Fri, 03 May 2024 10:00:00 +0000</pubDate><description>{text}</description></item>"

"""Asking the same servers again and again, politely.

Comes in: an address. Goes out: ``Fetched``, or ``NotReached`` where the server is to be left alone. Example: a server
that answered 503 is not asked again for five minutes, then ten, then twenty, up to a day; ``Retry-After`` is obeyed.

One request at a time and a pause between two to one server; robots.txt is read once a day and holds for redirects too.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol
from urllib.parse import urlsplit

from twosource.errors import NotReached, NotReadable
from twosource.model.watch import Host
from twosource.read import robots
from twosource.read.url import Fetched, ask

PAUSE = 1.0  # seconds between two requests to one server
FIRST_WAIT = timedelta(minutes=5)  # doubled with each failure in a row
LONGEST_WAIT = timedelta(days=1)
ROBOTS_FRESH = timedelta(days=1)  # RFC 9309: not longer
LARGEST = 10 * 1024 * 1024  # bytes of a feed or a page; the largest feeds have 3 MB
BUSY = frozenset({429, 500, 502, 503, 504})
FORBIDDEN = "User-agent: *\nDisallow: /"


class Hosts(Protocol):
    """Where servers are remembered."""

    def load_host(self, name: str) -> Host:
        """Return what is known of a server."""

    def keep_host(self, host: Host) -> None:
        """Keep what is known of a server."""


class Poller:
    """Asks for addresses on behalf of a user who comes back.

    Args:
        hosts: remembers servers.
        allow_private: let addresses lie on this machine or in a private network.
        now: tells the time.
        pause: seconds between two requests to one server; ``PAUSE`` by default.
    """

    def __init__(
        self,
        hosts: Hosts,
        *,
        allow_private: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        pause: float | None = None,
    ) -> None:
        self._hosts = hosts
        self._allow_private = allow_private
        self._now = now
        self._pause = PAUSE if pause is None else pause
        self._asked: dict[str, float] = {}

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """Ask for an address.

        Returns:
            what it gave, with status 200, 203 or 304.

        Raises:
            NotReached: its server fails, or is left alone for now (code ``waiting``).
            NotReadable: robots.txt forbids it (code ``forbidden``), or it gave nothing.
        """
        self._check_patience(url)
        answer = self._ask(url, headers, check=self._check_robots)
        if answer.status in BUSY:
            raise NotReached("not-readable", f"the server answered {answer.status}", url)
        if answer.status not in (200, 203, 304):
            raise NotReadable("not-readable", f"the server answered {answer.status}", url)
        return answer

    def _ask(self, url: str, headers: Mapping[str, str] | None, check: Callable[[str], None]) -> Fetched:
        name = name_host(url)
        try:
            answer = ask(url, allow_private=self._allow_private, headers=headers, check=check, largest=LARGEST)
        except NotReached:
            self._note_failure(name, None)
            raise
        if answer.status in BUSY:
            self._note_failure(name_host(answer.url), answer.headers.get("retry-after"))
        elif self._hosts.load_host(name).failures:
            self._hosts.keep_host(replace(self._hosts.load_host(name), failures=0, not_before=None))
        return answer

    def _check_patience(self, url: str) -> None:
        until = self._hosts.load_host(name_host(url)).not_before
        if until is not None and self._now() < datetime.fromisoformat(until):
            raise NotReached("waiting", f"its server is left alone until {until[:16].replace('T', ' ')} UTC", url)

    def _check_robots(self, url: str) -> None:
        """Judge an address before it is asked for, then wait for its server's turn."""
        name = name_host(url)
        host = self._hosts.load_host(name)
        if host.robots is None or host.robots_checked is None or self._is_old(host.robots_checked):
            self._check_patience(url)
            host = replace(host, robots=self._ask_robots(url), robots_checked=self._now().isoformat(timespec="seconds"))
            self._hosts.keep_host(
                replace(self._hosts.load_host(name), robots=host.robots, robots_checked=host.robots_checked)
            )
        rules = robots.read_robots(host.robots or "")
        if not robots.is_allowed(rules, url):
            raise NotReadable("forbidden", "robots.txt forbids it", url)
        self._wait(name, self._pause if rules.delay is None else max(self._pause, rules.delay))

    def _ask_robots(self, url: str) -> str:
        """Return a robots.txt: nothing where there is none; a server that fails is not asked for anything else."""
        parts = urlsplit(url)
        answer = self._ask(f"{parts.scheme}://{parts.netloc}/robots.txt", None, check=lambda _: None)
        if answer.status in BUSY:
            raise NotReached("not-readable", f"the server answered {answer.status} when asked for robots.txt", url)
        if answer.status != 200:
            return FORBIDDEN if answer.status >= 500 else ""
        return answer.data[: robots.LARGEST].decode("utf-8", "replace")

    def _is_old(self, checked: str) -> bool:
        return self._now() - datetime.fromisoformat(checked) > ROBOTS_FRESH

    def _wait(self, name: str, pause: float) -> None:
        rest = self._asked.get(name, 0.0) + pause - time.monotonic()
        if name in self._asked and rest > 0:
            time.sleep(rest)
        self._asked[name] = time.monotonic()

    def _note_failure(self, name: str, retry_after: str | None) -> None:
        host = self._hosts.load_host(name)
        wait = min(max(find_wait(host.failures + 1), read_wait(retry_after, self._now())), LONGEST_WAIT)
        until = (self._now() + wait).isoformat(timespec="seconds")
        self._hosts.keep_host(replace(host, failures=host.failures + 1, not_before=until))


def name_host(url: str) -> str:
    """Return the name under which a server is remembered.

    Example:
        >>> name_host("https://Example.org/rss")
        'example.org'
    """
    return urlsplit(url).netloc.lower().rpartition("@")[2]


def find_wait(failures: int) -> timedelta:
    """Return how long a server is left alone that failed so often in a row."""
    wait: timedelta = FIRST_WAIT * int(2 ** min(failures - 1, 16))
    return min(wait, LONGEST_WAIT)


def read_wait(value: str | None, now: datetime) -> timedelta:
    """Read a ``Retry-After`` header: seconds or a day and time; nothing where it is neither."""
    if value is None:
        return timedelta()
    try:
        return (
            timedelta(seconds=min(int(value), 10**6)) if value.strip().isdigit() else parsedate_to_datetime(value) - now
        )
    except (ValueError, TypeError, OverflowError):
        return timedelta()

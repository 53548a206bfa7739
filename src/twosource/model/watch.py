"""What is remembered of the feeds that are watched: the feed, the server it lies on, and each entry that was seen.

Comes in: nothing; these are types. Example: ``Feed("https://example.org/rss", etag='"a1"')`` is asked for again with
``If-None-Match: "a1"``, and a server that has nothing new answers 304 without a body.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and how it answered last.

    Args:
        url: its address.
        etag: the mark that the server gave its last version, or None.
        modified: its ``Last-Modified`` header, as it was sent.
        checked: when it was last asked for, ISO in UTC, or None.
        answer: one line on what came of that.
    """

    url: str
    etag: str | None = None
    modified: str | None = None
    checked: str | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Host:
    """A server, how often it failed in a row, and what it lets be read.

    Args:
        name: host and, where it is not the usual one, port.
        failures: in a row; 0 after each success.
        not_before: ISO time in UTC before which it is left alone, or None.
        robots: text of its robots.txt as far as it was read, or None where it was never asked for.
        robots_checked: when that was, ISO in UTC.
    """

    name: str
    failures: int = 0
    not_before: str | None = None
    robots: str | None = None
    robots_checked: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed that was seen.

    Args:
        source: its link, else its id.
        digest: of what the feed said; an entry whose words change is read again.
        feed: address of the feed that had it first.
        seen: when, ISO in UTC.
        outcome: one line on what came of it, such as "read" or why it was not.
    """

    source: str
    digest: str
    feed: str
    seen: str
    outcome: str

"""A feed that is asked again -> the entries in it that are new, each as one document.

Comes in: a ``Feed`` as it was left last time. Goes out: ``Polled``. Example: a feed whose server answers 304 has no
entries; one with a new headline has one, whose text is the linked page's where robots.txt allows that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from twosource.errors import NotReached, NotReadable
from twosource.model.record import Warning
from twosource.model.watch import Feed
from twosource.read.document import Document
from twosource.read.feed import read_feed
from twosource.read.fetched import find_type
from twosource.read.formats import read_data
from twosource.read.poll import Poller
from twosource.read.url import is_url

ENOUGH = 1_200  # characters of an entry that stand for the whole report; summaries mostly stay below 600
NOT_MODIFIED = 304


class Told(NamedTuple):
    """An entry as its feed tells it: source, digest of its words, and its document, or None where it has no text."""

    source: str
    digest: str
    document: Document | None


class Polled(NamedTuple):
    """What a feed answered: the feed as it is to be kept, its entries, and what was wrong with it."""

    feed: Feed
    entries: tuple[Told, ...] = ()
    warnings: tuple[Warning, ...] = ()


def poll_feed(feed: Feed, poller: Poller, *, now: str) -> Polled:
    """Ask for a feed unless nothing changed since the last time.

    Args:
        feed: as it was left.
        poller: asks.
        now: ISO time in UTC.

    Raises:
        NotReadable: it cannot be fetched, must not be, or is no feed.
    """
    asked = {"If-None-Match": feed.etag, "If-Modified-Since": feed.modified}
    answer = poller.get(feed.url, {name: value for name, value in asked.items() if value is not None})
    if answer.status == NOT_MODIFIED:
        return Polled(replace(feed, checked=now, answer="nothing new"))
    found = list(read_feed(answer.data, feed.url, url=answer.url))
    entries = {told.source: told for each in found if (told := _tell(each, feed.url)) is not None}
    line = f"{len(entries)} entries"
    kept = Feed(feed.url, answer.headers.get("etag"), answer.headers.get("last-modified"), now, line)
    warnings = tuple(each for each in found if isinstance(each, Warning) and _is_about_feed(each))
    return Polled(kept, tuple(entries.values()), warnings)


def read_entry(told: Told, poller: Poller) -> Document | Warning:
    """Return an entry's document: the linked page where that may be read and says more, else what the feed says.

    Raises:
        NotReached: the page's server fails or is left alone: try again later.
    """
    entry = told.document
    link = (entry.url if entry is not None else told.source) or ""
    if not is_url(link) or (entry is not None and len(entry.text) >= ENOUGH):
        return entry if entry is not None else Warning("empty", "entry without text and link", told.source)
    page = _read_page(link, poller)
    if isinstance(page, Warning):
        return entry if entry is not None else replace(page, source=told.source)
    if entry is None:
        return replace(page, source=told.source)
    return _join(entry, page) if len(page.text) > len(entry.text) else entry


def _tell(found: Document | Warning, feed: str) -> Told | None:
    """An entry without link and id is known by its words: its place in the feed moves with each new one."""
    is_numbered = (found.source or "").startswith(f"{feed}:")
    if isinstance(found, Document):
        words = f"{found.title}\0{found.text}"
        digest = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        document = replace(found, source=f"{feed}#{digest}") if is_numbered else found
        return Told(document.source, digest, document)
    is_link = found.code == "empty" and is_url(found.source or "") and not is_numbered
    return Told(found.source or "", "", None) if is_link else None


def _is_about_feed(found: Document | Warning) -> bool:
    return isinstance(found, Warning) and found.code != "empty"


def _read_page(link: str, poller: Poller) -> Document | Warning:
    try:
        answer = poller.get(link)
        found: Iterator[Document | Warning] = read_data(
            answer.data, link, find_type(answer), url=answer.url, charset=answer.charset
        )
        return next((each for each in found if isinstance(each, Document)), Warning("empty", "no text", link))
    except NotReached:
        raise
    except NotReadable as err:
        return Warning(err.code, err.message, link)


def _join(entry: Document, page: Document) -> Document:
    """Take the page's text, and what only the feed knows of it."""
    return replace(
        page,
        source=entry.source,
        title=page.title or entry.title,
        outlet=page.outlet or entry.outlet,
        authors=page.authors or entry.authors,
        published=page.published or entry.published,
    )

"""An RSS or Atom feed -> one document an entry.

Comes in: bytes of a feed. Goes out: a ``Document`` for each entry with a text, from its content where the feed carries
it, else from its summary. Example: an Atom entry with both ``published`` and ``updated`` is dated by ``published``.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.read.markup import plain_text

BOMB = re.compile(rb"<!ENTITY", re.IGNORECASE)  # no feed needs entities of its own


def read_feed(data: bytes, source: str, *, url: str | None = None) -> Iterator[Document | Warning]:
    """Yield the entries of a feed in its order; one without a text becomes a warning.

    Args:
        data: the feed; it is parsed from memory, nothing is fetched.
        source: where it came from, for entries without link and id.
        url: its address, against which links are resolved.

    Raises:
        NotReadable: empty, no feed, or a feed that declares entities.
    """
    if not data.strip():
        raise NotReadable("empty", "empty", source)
    if BOMB.search(data) is not None:
        raise NotReadable("not-readable", "declares entities of its own, which no feed needs: not read", source)
    headers = {"content-type": "application/xml"} | ({"content-location": url} if url is not None else {})
    try:
        feed = feedparser.parse(io.BytesIO(data), response_headers=headers)
    except Exception as err:
        raise NotReadable("not-readable", f"not a feed ({type(err).__name__})", source) from err
    if not feed.entries:
        raise NotReadable("not-readable", _explain(feed), source)
    outlet = plain_text(feed.feed.get("title", "")) or None
    for number, entry in enumerate(feed.entries, start=1):
        yield _read_entry(entry, f"{source}:{number}", outlet)
    if feed.bozo and "Encoding" not in type(feed.bozo_exception).__name__:
        yield Warning("cut", f"the feed is broken, {len(feed.entries)} entries could be read", source)


def _read_entry(entry: Any, place: str, outlet: str | None) -> Document | Warning:
    link = entry.get("link") or None
    source = link or entry.get("id") or place
    contents = [content.get("value", "") for content in entry.get("content", ())]
    text = max((plain_text(each) for each in (*contents, entry.get("summary", ""))), key=len)
    if not text:
        return Warning("empty", "entry without text", source)
    authors = tuple(name for author in entry.get("authors", ()) if (name := (author.get("name") or "").strip()))
    origin = entry.get("source", {}).get("title")
    return Document(
        source=source,
        text=text,
        url=link,
        title=plain_text(entry.get("title", "")) or None,
        outlet=origin or outlet,
        authors=authors,
        published=entry.get("published") or entry.get("created") or entry.get("updated"),
        language=entry.get("language"),
    )


def _explain(feed: Any) -> str:
    return f"not a feed ({feed.bozo_exception})"[:120].replace("\n", " ") if feed.bozo else "a feed without entries"

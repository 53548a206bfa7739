"""A URL -> the documents at it: a page, a feed, or a file.

Comes in: an address. Goes out: its documents. Example: the address of an RSS feed gives a document an entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.read.formats import LOOKED_AT, read_data, sniff
from twosource.read.url import Fetched, fetch


def read_url(url: str, *, allow_private: bool = False) -> Iterator[Document | Warning]:
    """Fetch an address and yield its documents.

    Raises:
        NotReadable: it cannot be fetched, may not be, or holds nothing readable.
    """
    fetched = fetch(url, allow_private=allow_private)
    yield from read_data(fetched.data, url, find_type(fetched), url=fetched.url, charset=fetched.charset)


def find_type(fetched: Fetched) -> str:
    """Return the kind of what was fetched; its first bytes count for more than what the server calls it."""
    kind = sniff(fetched.data[:LOOKED_AT])
    if kind != "txt":
        return kind
    if fetched.type in ("text/html", "application/xhtml+xml"):
        return "html"
    if fetched.type.endswith(("rss+xml", "atom+xml", "rdf+xml")):
        return "feed"
    return "jsonl" if fetched.type in ("application/jsonl", "application/x-ndjson") else "txt"

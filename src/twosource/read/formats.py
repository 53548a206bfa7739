"""Bytes of some kind -> the reader for that kind.

Comes in: an open binary file and its name. Goes out: the documents in it. Example: "news.warc.gz" goes to the archive
reader and each page in it to the page reader; a file without a telling name is told by its first bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, cast
from urllib.parse import urlsplit

import msgspec

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.read.inflate import LARGEST, MAGIC, inflate
from twosource.read.jsonl import read_jsonl, read_object
from twosource.read.txt import read_txt

SUFFIXES = {
    ".txt": "txt", ".text": "txt", ".md": "txt",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".jl": "jsonl",
    ".json": "json",
    ".rss": "feed", ".atom": "feed", ".rdf": "feed",
    ".warc": "warc",
}  # fmt: skip
LOOKED_AT = 2048
PAGE = re.compile(
    rb"\s*(?:<!--.{0,1000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
FEED = re.compile(
    rb"\s*(?:<!--.{0,1000}?-->\s*|<\?xml.{0,500}?\?>\s*)*(?:<!DOCTYPE[^>]{0,1000}>\s*)?<(?:rss|feed|rdf:RDF)\b",
    re.I | re.S,
)
DOCTYPE_BOMB = re.compile(rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<!DOCTYPE\s+(?:rss|feed|lolz|\w+\s*\[)", re.I)
OBJECT = re.compile(rb'\s*\{\s*"')


def read_stream(stream: BinaryIO, source: str) -> Iterator[Document | Warning]:
    """Yield the documents in an open file; JSON lines and archives are read bit by bit, all else at once.

    Raises:
        NotReadable: empty, too large, or not what it seems.
    """
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    head = buffered.peek(LOOKED_AT)[:LOOKED_AT]
    kind = find_kind(head, source)
    if kind == "jsonl" and not head.startswith(MAGIC):
        yield from read_jsonl(buffered, source)
    elif kind == "warc":
        yield from _read_archive(buffered, source)
    else:
        data = buffered.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise NotReadable("not-readable", f"larger than {LARGEST // 1024**2} MiB", source)
        yield from read_data(data, source, kind)


def read_data(
    data: bytes, source: str, kind: str, *, url: str | None = None, charset: str | None = None
) -> Iterator[Document | Warning]:
    """Yield the documents in bytes of one kind: "txt", "html", "feed", "json", "jsonl", or "gzip" of one of these."""
    if data.startswith(MAGIC):
        yield from _read_packed(data, source)
    elif kind == "html":
        from twosource.read.html import read_html

        yield from read_html(data, source, url=url, charset=charset)
    elif kind == "feed":
        from twosource.read.feed import read_feed

        yield from read_feed(data, source, url=url)
    elif kind == "jsonl":
        yield from read_jsonl(data.splitlines(), source)
    elif kind == "json":
        yield from _read_json(data, source)
    else:
        yield from read_txt(data, source)


def find_kind(head: bytes, name: str) -> str:
    """Return the kind of a document by its name, else by its first bytes; "txt" where neither tells."""
    path = PurePath(urlsplit(name).path if "://" in name else name)
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    kind = SUFFIXES.get(suffixes[-1]) if suffixes else None
    if head.startswith(b"WARC/"):
        return "warc"
    return kind if kind is not None else sniff(head)


def sniff(head: bytes) -> str:
    """Return the kind that the first bytes of a document tell."""
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if PAGE.match(plain) is not None:
        return "html"
    if FEED.match(plain) is not None or DOCTYPE_BOMB.match(plain) is not None:
        return "feed"
    if OBJECT.match(plain) is not None and b'"text"' in plain:
        return "jsonl"
    return "warc" if plain.startswith(b"WARC/") else "txt"


def _read_packed(data: bytes, source: str) -> Iterator[Document | Warning]:
    content, is_cut = inflate(data, source)
    if content.startswith(MAGIC):
        raise NotReadable("not-readable", "compressed more than once", source)
    yield from read_data(content, source, find_kind(content[:LOOKED_AT], source))
    if is_cut:
        yield Warning("cut", "the compressed file breaks off; what stands before that was read", source)


def _read_json(data: bytes, source: str) -> Iterator[Document | Warning]:
    """Read a JSON file: one object, a list of objects, or lines after all."""
    try:
        value = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield from read_jsonl(data.splitlines(), source)
        return
    for number, each in enumerate(value if isinstance(value, list) else [value], start=1):
        try:
            yield from read_object(each, f"{source}:{number}" if isinstance(value, list) else source)
        except NotReadable as err:
            yield Warning(err.code, err.message, err.source)


def _read_archive(stream: BinaryIO, source: str) -> Iterator[Document | Warning]:
    from twosource.read.html import read_html
    from twosource.read.warc import Page, read_warc

    for found in read_warc(stream, source):
        if not isinstance(found, Page):
            yield found
            continue
        try:
            if found.type == "text/plain":
                yield from read_txt(found.data, found.url)
            else:
                yield from read_html(found.data, found.url, url=found.url, charset=found.charset)
        except NotReadable as err:
            yield Warning(err.code, err.message, err.source)

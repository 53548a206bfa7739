"""A web archive (WARC, compressed or not) -> the pages in it, as they were fetched.

Comes in: an open binary file. Goes out: a ``Page`` for each HTML response, one at a time, so that memory stays bounded.
Example: a record of ``https://example.org/a`` with status 200 and type text/html is a page with that URL.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from fastwarc.warc import ArchiveIterator, WarcRecordType

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.inflate import LARGEST, inflate

PAGES = ("text/html", "application/xhtml+xml", "text/plain")


class Page(NamedTuple):
    """One archived page: its address, its bytes, its type, the encoding that the server named, and how many bytes miss."""

    url: str
    data: bytes
    type: str
    charset: str | None
    missing: int = 0


def read_warc(stream: BinaryIO, source: str) -> Iterator[Page | Warning]:
    """Yield the pages of an archive in its order; a page that cannot be unpacked becomes a warning.

    An archive that breaks off gives what stands before that, then a warning.
    """
    found = 0
    records = _open(stream, source)
    while True:
        try:
            record = next(records, None)
            if record is None:
                break
            page = _read_record(record)
        except NotReadable as err:
            yield Warning(err.code, err.message, err.source)
            continue
        except Exception as err:  # noqa: BLE001 - the archive reader raises whatever the bytes make it raise
            yield Warning("cut", f"the archive is broken after {found} pages ({str(err)[:80]})", source)
            found += 1
            break
        if page is not None:
            found += 1
            yield page
            if page.missing:
                yield Warning("cut", f"its last {page.missing:,} bytes are not in the archive", page.url)
    if not found:
        yield Warning("empty", "an archive without pages", source)


def _open(stream: BinaryIO, source: str) -> Iterator[Any]:
    try:
        return iter(
            ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="transfer")
        )
    except Exception as err:
        raise NotReadable("not-readable", f"not a web archive ({str(err)[:80]})", source) from err


def _read_record(record: Any) -> Page | None:
    """Return the page of a record, or None where the record is no readable page."""
    headers = record.http_headers
    url = str(record.headers.get("WARC-Target-URI", "")).strip("<>")
    if headers is None or not 200 <= (headers.status_code or 0) < 300:
        return None
    kind = (record.http_content_type or "").lower()
    if kind not in PAGES:
        return None
    data = record.reader.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotReadable("not-readable", f"page larger than {LARGEST // 1024**2} MiB", url)
    is_chunked = "Transfer-Encoding" in headers  # then what was sent is longer than the page
    missing = 0 if is_chunked else max(0, record.content_length - len(data))
    coding = str(headers.get("Content-Encoding", "")).lower()
    if coding in ("gzip", "x-gzip", "deflate"):
        data = inflate(data, url).data
    elif coding not in ("", "identity"):
        name = "brotli" if coding == "br" else coding[:20]
        raise NotReadable("not-readable", f"page compressed with {name}, which is not read: archive it as gzip", url)
    return Page(url, data, kind, record.http_charset, missing)

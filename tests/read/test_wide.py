"""UTF-16 without a mark is read where it is text, and nothing else is taken for it."""

from __future__ import annotations

import gzip
import io

import pytest

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.decode import decode, find_wide
from twosource.read.warc import read_warc

TEXT = "Envoys met in Zenda – the café was shut.\nNobody said “why”."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_text_without_a_mark(encoding: str) -> None:
    found = decode(TEXT.encode(encoding), "a.txt")
    assert found.text == TEXT
    assert found.note == f"no byte order mark: read as {encoding}"


def test_an_odd_byte_at_the_end_is_replaced() -> None:
    assert decode(TEXT.encode("utf-16-le") + b"x", "a.txt").text == TEXT + "\ufffd"


@pytest.mark.parametrize(
    "data",
    [
        b"\0" * 400,
        bytes(range(256)) * 8,
        b"a\0" * 4,
        b"PK\x03\x04" + b"a\0" * 40,
        b"\1\0\2\0" * 40,
        "Встреча состоялась".encode("utf-16-le"),
        TEXT.encode(),
        b"",
    ],
)
def test_other_data_is_not(data: bytes) -> None:
    assert find_wide(data) is None


def test_numbers_in_words_stay_binary() -> None:
    with pytest.raises(NotReadable, match="not text"):
        decode(b"\1\0\2\0\3\0" * 400, "a.bin")


def test_a_page_in_brotli_is_told_so() -> None:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n\x0b\x02\x80abc\x03"
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-05-02T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(page)}\r\n\r\n"
    )
    archive = io.BytesIO(gzip.compress(head.encode() + page + b"\r\n\r\n"))
    (found, *_) = list(read_warc(archive, "a.warc.gz"))
    assert isinstance(found, Warning)
    assert found.message == "page compressed with brotli, which is not read: archive it as gzip"

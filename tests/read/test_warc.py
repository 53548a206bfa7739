from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from twosource.model.record import Warning
from twosource.model.text import Report
from twosource.read.files import read_inputs
from twosource.read.inflate import LARGEST
from twosource.read.warc import Page, read_warc

PAGE = (
    "<!DOCTYPE html><html><head><title>Zenda</title></head><body><article>"
    + "".join(
        f"<p>The envoys met for hour number {n} and said that the talks on grain were useful to both.</p>"
        for n in range(9)
    )
    + "</article></body></html>"
).encode()


def make_record(
    url: str, body: bytes, *, kind: str = "text/html; charset=utf-8", status: int = 200, extra: str = ""
) -> bytes:
    http = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{extra}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-03T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-1234567890ab>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def read(data: bytes) -> list[Page | Warning]:
    return list(read_warc(io.BytesIO(data), "a.warc"))


@pytest.mark.parametrize("pack", [lambda record: record, gzip.compress])
def test_pages_in_order(pack) -> None:  # type: ignore[no-untyped-def]
    urls = [f"https://example.org/{n}" for n in range(3)]
    found = read(b"".join(pack(make_record(url, PAGE)) for url in urls))
    assert [(page.url, page.data, page.charset) for page in found if isinstance(page, Page)] == [
        (url, PAGE, "utf-8") for url in urls
    ]


@pytest.mark.parametrize(
    ("options", "is_page"),
    [
        ({}, True),
        ({"kind": "text/plain"}, True),
        ({"kind": "image/png"}, False),
        ({"status": 404}, False),
        ({"status": 301}, False),
    ],
)
def test_only_pages_that_were_found(options: dict[str, object], is_page: bool) -> None:
    found = read(make_record("https://example.org/a", PAGE, **options))  # type: ignore[arg-type]
    assert isinstance(found[0], Page) is is_page
    if not is_page:
        assert [warning.code for warning in found if isinstance(warning, Warning)] == ["empty"]


def test_packed_and_chunked_bodies_are_unpacked() -> None:
    packed = make_record("https://example.org/a", gzip.compress(PAGE), extra="Content-Encoding: gzip\r\n")
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    chunked = make_record("https://example.org/b", chunks, extra="Transfer-Encoding: chunked\r\n")
    lower = make_record("https://example.org/c", chunks, extra="transfer-encoding: chunked\r\n")
    found = read(packed + chunked + lower)
    assert [page.data if isinstance(page, Page) else page for page in found] == [PAGE] * 3


def test_a_page_that_cannot_be_unpacked_is_one_warning() -> None:
    bomb = make_record("https://example.org/a", gzip.compress(b"\0" * 20_000_000), extra="Content-Encoding: gzip\r\n")
    strange = make_record("https://example.org/b", PAGE, extra="Content-Encoding: zzz\r\n")
    large = make_record("https://example.org/c", b"a" * (LARGEST + 2))
    found = read(bomb + strange + large + make_record("https://example.org/d", PAGE))
    assert [(each.code, each.source) for each in found if isinstance(each, Warning)] == [
        ("not-readable", "https://example.org/a"),
        ("not-readable", "https://example.org/b"),
        ("not-readable", "https://example.org/c"),
    ]
    assert [page.url for page in found if isinstance(page, Page)] == ["https://example.org/d"]


@pytest.mark.parametrize(
    "data", [b"", b"no archive at all, only words\n" * 20, b"WARC/1.0\r\nbroken", b"\x1f\x8b" + b"x" * 200]
)
def test_what_is_no_archive_is_one_warning(data: bytes) -> None:
    found = read(data)
    assert [isinstance(each, Warning) for each in found] == [True]


def test_a_truncated_archive_gives_what_stands_before() -> None:
    whole = gzip.compress(make_record("https://example.org/a", PAGE))
    found = read(whole + gzip.compress(make_record("https://example.org/b", PAGE))[:-60])
    assert isinstance(found[0], Page)
    assert found[0].data == PAGE


def test_a_page_that_is_cut_is_kept_and_told() -> None:
    words = b" ".join(b"%d" % (n * n) for n in range(9_000))
    found = read(gzip.compress(make_record("https://example.org/a", words))[:12_000])
    assert isinstance(found[0], Page)
    assert words.startswith(found[0].data)
    missing = len(words) - len(found[0].data)
    assert missing > 1000
    told = [(each.code, each.message, each.source) for each in found[1:] if isinstance(each, Warning)]
    assert told == [("cut", f"its last {missing:,} bytes are not in the archive", "https://example.org/a")]


@pytest.mark.parametrize("name", ["a.warc.gz", "noname"])
def test_an_archive_as_an_input(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    pack = gzip.compress if name.endswith("gz") else bytes
    records = [
        make_record("https://example.org/2024/05/03/../../a", PAGE),
        make_record("https://example.org/b", b"<html><body></body></html>"),
        make_record("https://example.org/c", b"The envoys met and said that it was useful.", kind="text/plain"),
    ]
    path.write_bytes(b"".join(pack(record) for record in records))
    found = list(read_inputs([str(path)]))
    assert [type(each) for each in found] == [Report, Warning, Report]
    assert found[0].source == "https://example.org/2024/05/03/../../a"
    assert sorted(tmp_path.iterdir()) == [path]

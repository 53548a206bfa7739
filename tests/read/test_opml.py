from __future__ import annotations

from pathlib import Path

import pytest

from twosource.errors import NotReadable
from twosource.read.opml import read_opml

A, B = "https://example.org/rss", "http://example.net/atom"


def read_or_refuse(data: bytes) -> tuple[str, ...] | None:
    try:
        return read_opml(data, "feeds.opml")
    except NotReadable:
        return None


@pytest.mark.parametrize(
    "data",
    [
        f"<opml version='2.0'><body><outline text='x'><outline xmlUrl='{A}'/></outline><outline xmlurl=' {B} '/><outline xmlUrl='{A}'/></body></opml>",
        f"\ufeff<?xml version='1.0'?><opml><body><outline type='rss' xmlUrl='{A}'/><outline type='link' url='{B}'/></body></opml>",
        f"{A}\n# of the neighbours\n{B} # daily\n\nnot an address\n",
        f"<opml><body><outline xmlUrl='{A}'/><outline xmlUrl='{B}'/><outline xmlUrl='file:///etc/passwd'/></body>",
    ],
)
def test_addresses_in_order(data: str) -> None:
    assert read_opml(data.encode(), "feeds.opml") == (A, B)


@pytest.mark.parametrize(
    "data", [b"", b"<", b"<opml/>", b"words", b"<!-- -->", b"<opml><body><outline text='x'/></body></opml>"]
)
def test_a_list_without_feeds_says_so(data: bytes) -> None:
    with pytest.raises(NotReadable):
        read_opml(data, "feeds.opml")


def test_entities_are_neither_resolved_nor_grown(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(A)
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<!DOCTYPE o [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY e0 "{A}">{bomb}]><opml>&x;&e11;<outline xmlUrl="{B}"/></opml>'
    assert read_or_refuse(data.encode()) in ((B,), None)


def test_20000_outlines_within_each_other() -> None:
    data = b"<opml>" + b"<outline>" * 20_000 + f"<outline xmlUrl='{A}'/>".encode() + b"</outline>" * 20_000 + b"</opml>"
    assert read_or_refuse(data) in ((A,), None)

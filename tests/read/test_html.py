from __future__ import annotations

import json

import pytest

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.read.formats import sniff
from twosource.read.html import DEEPEST, read_html
from twosource.read.markup import plain_text

BODY = "".join(
    f"<p>The envoys of both countries met for hour number {n} in Zenda and said the talks on grain had been useful.</p>"
    for n in range(12)
)
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "name": "x"},
        {
            "@type": ["NewsArticle"],
            "headline": "Envoys meet in Zenda",
            "datePublished": "2024-05-03T08:00:00+02:00",
            "dateModified": "2024-05-09T08:00:00+02:00",
            "author": [{"@type": "Person", "name": "A. Writer"}, "B. Scribe", "The Ledger", "https://example.org/c"],
            "publisher": {"@type": "Organization", "name": "The Ledger"},
            "url": "https://example.org/news/zenda",
        },
    ],
}


def make_page(head: str = "", body: str = BODY, lang: str = "en") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Zenda talks | The Ledger</title>{head}'
        f"</head><body><nav><a href='/'>Home</a><a href='/x'>World</a></nav><article><h1>Zenda talks</h1>{body}</article>"
        "<footer>Copyright The Ledger</footer></body></html>"
    ).encode()


def read(page: bytes, **options: str) -> Document:
    found = list(read_html(page, "page.html", **options))  # type: ignore[arg-type]
    assert isinstance(found[0], Document)
    return found[0]


def test_text_is_the_articles() -> None:
    found = read(make_page())
    assert found.text.count("The envoys of both countries met") == 12
    assert "Copyright" not in found.text
    assert "World" not in found.text
    assert found.source == "page.html"


def test_json_ld_tells_title_outlet_authors_and_the_first_day() -> None:
    found = read(make_page(f'<script type="application/ld+json">{json.dumps(LD)}</script>'))
    assert found.title == "Envoys meet in Zenda"
    assert found.outlet == "The Ledger"
    assert found.authors == ("A. Writer", "B. Scribe")
    assert (found.published or "")[:10] == "2024-05-03"
    assert found.url == "https://example.org/news/zenda"


@pytest.mark.parametrize(
    ("head", "url", "day"),
    [
        (
            '<meta property="article:published_time" content="2024-05-03T10:00:00Z">'
            '<meta property="article:modified_time" content="2024-05-09T10:00:00Z">',
            None,
            "2024-05-03",
        ),
        ("", "https://example.org/2024/05/03/zenda.html", "2024-05-03"),
        (
            '<script type="application/ld+json">{broken</script><meta name="date" content="2024-05-03">',
            None,
            "2024-05-03",
        ),
        ("", None, None),
    ],
)
def test_day_of_publication(head: str, url: str | None, day: str | None) -> None:
    page = make_page(head)
    found = next(iter(read_html(page, "page.html", url=url)))
    assert isinstance(found, Document)
    assert (found.published[:10] if found.published else None) == day


@pytest.mark.parametrize(
    "block",
    [
        json.dumps({"@type": "Organization", "name": "The Ledger"}),
        "null",
        json.dumps([[[[[[[[LD]]]]]]]]),
        "[" * 50_000,
    ],
)
def test_json_ld_without_an_article_is_passed_over(block: str) -> None:
    assert read(make_page(f'<script type="application/ld+json">{block}</script>')).authors == ()


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"no markup at all, only words", "not-readable"),
        (b"<html><body></body></html>", "not-readable"),
        (b"<html><body>" + b"<div>" * 20_000 + BODY.encode() + b"</div>" * 20_000 + b"</body></html>", "not-readable"),
        (b"<html><body><script>" + b"x" * 1000 + b"</script></body></html>", "not-readable"),
        (b"\0\1\2" * 400 + b"\xff", "binary"),
    ],
)
def test_a_page_without_text_says_so(page: bytes, code: str) -> None:
    with pytest.raises(NotReadable) as caught:
        list(read_html(page, "page.html"))
    assert caught.value.code == code


def test_many_paragraphs_without_end_tags_are_not_deep() -> None:
    page = make_page(
        body="".join(
            f"<p>The envoys met for hour number {n} and said so to all who were there." for n in range(DEEPEST + 50)
        )
    )
    assert read(page).text.count("The envoys met") == DEEPEST + 50


def test_an_entity_bomb_does_not_grow() -> None:
    bomb = (
        b'<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>'
    )
    found = read(bomb + make_page(body=BODY + "<p>&c;&c;&c; was said in the hall by the envoys of both countries.</p>"))
    assert found.text.count("boom") <= 5


def test_an_outside_entity_is_not_read(tmp_path) -> None:  # type: ignore[no-untyped-def]
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret of this machine")
    bomb = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>'.encode()
    found = read(bomb + make_page(body=BODY + "<p>&x; was said by the envoys of both countries in the hall.</p>"))
    assert "a secret" not in found.text


@pytest.mark.parametrize(
    ("charset", "named"), [("cp1252", "windows-1252"), ("iso-8859-1", "iso-8859-1"), ("utf-8", "utf-8")]
)
def test_encoding_is_the_one_that_the_page_names(charset: str, named: str) -> None:
    body = BODY + "<p>The owner of the café said that the señor from Zenda had paid for all that was eaten.</p>"
    page = make_page(body=body).decode().replace('charset="utf-8"', f'charset="{named}"').encode(charset)
    assert "café said that the señor" in read(page).text


def test_encoding_that_the_server_names_and_one_that_nobody_knows() -> None:
    body = BODY + "<p>The owner of the café said that the guests had paid for all that was eaten there.</p>"
    page = make_page(body=body).decode().replace('<meta charset="utf-8">', "").encode("cp1252")
    assert "café" in read(page, charset="windows-1252").text
    found = list(read_html(page.replace(b"<head>", b'<head><meta charset="x-none">'), "page.html"))
    assert isinstance(found[0], Document)
    assert "café" in found[0].text
    assert isinstance(found[1], Warning)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf\n <html lang=en>", "html"),
        (b"<!-- saved --><html>", "html"),
        (b'<?xml version="1.0"?><rss version="2.0">', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b'{"id": 1, "text": "x"}', "jsonl"),
        (b"WARC/1.0\r\n", "warc"),
        (b"<p>The word < is in this text.", "txt"),
        (b"Plain words.", "txt"),
    ],
)
def test_sniff(head: bytes, kind: str) -> None:
    assert sniff(head) == kind


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Envoys met.</p><p>They talked.</p>", "Envoys met.\nThey talked."),
        ("Envoys &amp; guests<br/>met", "Envoys & guests\nmet"),
        ("<script>x()</script>Envoys <b>met</b>.<img src='http://example.org/track.gif'>", "Envoys met."),
        ("plain  text ", "plain  text"),
        ("a &lt; b", "a < b"),
        ("<div>" * 30_000 + "deep", "deep"),
        ("", ""),
    ],
)
def test_plain_text(markup: str, text: str) -> None:
    assert plain_text(markup) == text

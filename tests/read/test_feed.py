from __future__ import annotations

from pathlib import Path

import pytest

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.document import Document, make_report
from twosource.read.feed import read_feed

RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Ledger &amp; Co</title><link>https://example.org/</link>
<item><title>Envoys meet</title><link>https://example.org/a</link><pubDate>Fri, 03 May 2024 23:30:00 +0200</pubDate>
<dc:creator>A. Writer</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>Envoys met in Zenda.</p><p>They &amp; others talked.</p><script>x()</script>]]></content:encoded></item>
<item><title>No text</title><link>https://example.org/b</link></item>
<item><title>Without link</title><description>Grain prices fell again.</description></item>
</channel></rss>"""

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title>
<entry><id>tag:example.org,2024:1</id><title>Envoys meet</title><published>2024-05-03T10:00:00Z</published>
<updated>2024-05-09T10:00:00Z</updated><author><name>B. Scribe</name></author>
<content type="html">&lt;p&gt;Envoys met.&lt;/p&gt;</content></entry></feed>"""


def read(data: bytes) -> list[Document | Warning]:
    return list(read_feed(data, "feed.xml"))


def test_rss_entries_in_order() -> None:
    first, empty, last = read(RSS)
    assert isinstance(first, Document)
    assert first.text == "Envoys met in Zenda.\nThey & others talked."
    assert (first.source, first.url, first.title) == ("https://example.org/a", "https://example.org/a", "Envoys meet")
    assert (first.outlet, first.authors) == ("The Ledger & Co", ("A. Writer",))
    report = make_report(first)
    assert report.published is not None
    assert (report.published.start, report.published.how) == ("2024-05-03", "metadata")
    assert isinstance(empty, Warning)
    assert (empty.code, empty.source) == ("empty", "https://example.org/b")
    assert isinstance(last, Document)
    assert (last.source, last.text) == ("feed.xml:3", "Grain prices fell again.")


def test_atom_is_dated_by_its_first_publication() -> None:
    (found,) = read(ATOM)
    assert isinstance(found, Document)
    assert (found.published, found.text, found.authors) == ("2024-05-03T10:00:00Z", "Envoys met.", ("B. Scribe",))
    assert found.source == "tag:example.org,2024:1"


def test_a_feed_that_breaks_off_gives_what_stands_before() -> None:
    found = read(RSS[: RSS.index(b"<item><title>No text")] + b"<item><title>Half")
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], Warning)
    assert found[-1].code == "cut"


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"", "empty", "empty"),
        (b"<rss><channel><title>x</title></channel></rss>", "not-readable", "without entries"),
        (b"only words", "not-readable", "not a feed"),
        (b"<rss" + b"\xff\xfe\x00" * 300, "not-readable", "feed"),
        (
            b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel>'
            b"<item><description>&b;</description></item></channel></rss>",
            "not-readable",
            "entities",
        ),
    ],
)
def test_what_is_no_feed(data: bytes, code: str, message: str) -> None:
    with pytest.raises(NotReadable, match=message) as caught:
        read(data)
    assert caught.value.code == code


def test_an_outside_entity_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    data = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss><channel><item><description>&x;</description></item></channel></rss>'
    with pytest.raises(NotReadable):
        read(data.encode())

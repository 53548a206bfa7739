"""A list of feeds (OPML), as feed readers export it, or plain addresses one a line -> the addresses in it.

Comes in: bytes of a file. Goes out: addresses, each once, in its order. Example:
``<outline text="Ledger" xmlUrl="https://example.org/rss"/>`` gives "https://example.org/rss".
"""

from __future__ import annotations

from lxml import etree

from twosource.errors import NotReadable
from twosource.read.url import is_url


def read_opml(data: bytes, source: str) -> tuple[str, ...]:
    """Return the addresses of the feeds that a list names.

    Raises:
        NotReadable: no list of feeds, or one without any address.
    """
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        names = [line.split("#")[0].strip() for line in data.decode("utf-8-sig", "replace").splitlines()]
    else:
        names = _read_outlines(data, source)
    found = tuple(dict.fromkeys(name for name in names if is_url(name)))
    if not found:
        raise NotReadable("not-readable", "names no feed", source)
    return found


def _read_outlines(data: bytes, source: str) -> list[str]:
    """Entities are never resolved, nothing is fetched, and depth is bounded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as err:
        raise NotReadable("not-readable", f"not a list of feeds ({str(err)[:80]})", source) from err
    if root is None:
        raise NotReadable("not-readable", "not a list of feeds", source)
    outlines = [each for each in root.iter() if isinstance(each.tag, str) and each.tag.lower() == "outline"]
    return [
        str(value).strip()
        for each in outlines
        for name, value in each.attrib.items()
        if str(name).lower() in ("xmlurl", "url")
    ]

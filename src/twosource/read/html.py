"""A web page -> one document: the article's text, and what the page says of it.

Comes in: bytes of a page, and its URL where known. Goes out: one ``Document`` whose text is what the extractor found;
that text is canonical, it is what spans point into. Example: a page with ``"datePublished": "2023-03-01T08:00Z"`` in
its JSON-LD gives a document published on 2023-03-01, whatever day it was updated.

Title, outlet and authors are taken from JSON-LD first, then from the page's meta elements; the day from JSON-LD, then
from meta elements, the URL and marked dates (htmldate), the original day before the updated one. A day that merely
stands somewhere in the text is left to the masthead, which can cite it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import htmldate
import lxml.html
import msgspec
import trafilatura
from lxml.etree import LxmlError

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.decode import Decoded, decode
from twosource.read.document import Document, clean_fields

ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|Report|LiveBlogPosting|\w*NewsArticle)\Z")
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
TAG = re.compile(r"<[a-zA-Z/]")
DEEPEST = 2_000  # open elements; the extractor gives up silently on 20,000, real pages stay below 100
NO_TEXT = "no article text found on the page"
LEVELS = 6  # JSON-LD nests a graph, a page and an article at most


class Told(NamedTuple):
    """What a page says of its article."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None


def read_html(
    data: bytes, source: str, *, url: str | None = None, charset: str | None = None
) -> Iterator[Document | Warning]:
    """Yield the document of a page, then what was wrong with it.

    Args:
        data: the page.
        source: where it came from, as given.
        url: its address, where it was fetched or archived.
        charset: encoding that the server named.

    Raises:
        NotReadable: empty, no page, or no article text on it.
    """
    if not data.strip():
        raise NotReadable("empty", "empty", source)
    decoded = decode_page(data, source, charset)
    if is_too_deep(decoded.text):
        raise NotReadable("not-readable", f"{NO_TEXT}: more than {DEEPEST} elements within each other", source)
    tree = parse_page(decoded.text)
    if tree is None:
        raise NotReadable("not-readable", "not an HTML page", source)
    told = read_told(tree)
    language = (tree.get("lang") or "").strip() or None
    found = extract(tree, url or told.url)
    text = (found.text or "").strip() if found is not None else ""
    if not text:
        raise NotReadable("not-readable", NO_TEXT, source)
    yield Document(
        source=source,
        text=text,
        url=url or told.url or found.url,
        title=told.title or found.title,
        outlet=told.outlet or found.sitename,
        authors=told.authors or _split_authors(found.author),
        published=told.published or _find_date(tree, url),
        language=language,
    )
    if decoded.note is not None:
        yield Warning("garbled", decoded.note, source)


def decode_page(data: bytes, source: str, charset: str | None = None) -> Decoded:
    """Decode a page: marks and valid UTF-8 first, then the encoding that server or page name, then a guess."""
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    declared = CHARSET.search(data[:4096])
    for name in (charset, declared[1].decode("ascii", "replace") if declared is not None else None):
        try:
            if name is not None and name.lower().replace("_", "-") not in ("utf-8", "utf8"):
                return Decoded(data.decode(name))
        except (LookupError, ValueError):
            continue
    return decode(data, source)


def is_too_deep(page: str) -> bool:
    """Tell whether elements stand within each other beyond ``DEEPEST``; void and unclosed ones are let pass."""
    depth = 0
    for match in re.finditer(
        r"<(/?)(div|span|ul|ol|table|section|article|b|i|em|font|blockquote|a|p|dl|center)\b", page
    ):
        depth = max(0, depth - 1) if match[1] else depth + (match[2] != "p")
        if depth > DEEPEST:
            return True
    return False


def parse_page(page: str) -> Any:
    """Return the tree of a page, or None where it is no page."""
    if TAG.search(page) is None:
        return None
    try:
        return lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", page))
    except (LxmlError, ValueError, AssertionError):
        return None


def extract(tree: Any, url: str | None) -> Any:
    """Return the extractor's document, or None; whatever breaks inside it is no reason to stop a run."""
    try:
        return trafilatura.bare_extraction(
            tree,
            url=url,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001 - an extractor on a stranger's page; the caller says that nothing was found
        return None


def read_told(tree: Any) -> Told:
    """Return what the page's JSON-LD says of its article; nothing where it has none."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            value = msgspec.json.decode((script.text or "").strip() or "null")
        except (msgspec.DecodeError, RecursionError):
            continue
        article = _find_article(value, LEVELS)
        if article is not None:
            return _told(article)
    return Told()


def _find_article(value: Any, levels: int) -> Mapping[str, Any] | None:
    if levels == 0:
        return None
    if isinstance(value, list):
        return next((found for each in value if (found := _find_article(each, levels - 1)) is not None), None)
    if not isinstance(value, dict):
        return None
    kinds = value.get("@type")
    if any(ARTICLES.match(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
        return value
    inside = (value.get(name) for name in ("@graph", "mainEntity", "mainEntityOfPage"))
    return next((found for each in inside if (found := _find_article(each, levels - 1)) is not None), None)


def _told(article: Mapping[str, Any]) -> Told:
    fields = clean_fields(article)
    outlet = next(iter(_names(article.get("publisher"))), None)
    authors = tuple(name for name in _names(article.get("author")) if name != outlet)
    return Told(fields.get("headline"), outlet, authors, fields.get("datePublished"), fields.get("url"))


def _names(value: Any) -> list[str]:
    """Return the names in a JSON-LD value, which may be a string, an object, or a list of both."""
    if isinstance(value, list):
        return [name for each in value for name in _names(each)]
    name = value.get("name") if isinstance(value, dict) else value
    return [name.strip()] if isinstance(name, str) and name.strip() and "://" not in name else []


def _split_authors(names: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (names or "").split(";") if name.strip())


def _find_date(tree: Any, url: str | None) -> str | None:
    try:
        found = htmldate.find_date(tree, extensive_search=False, original_date=True, url=url)
    except Exception:  # noqa: BLE001 - see extract
        return None
    return str(found) if found else None

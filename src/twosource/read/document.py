"""One document as a reader found it, before it is a report: ``Document`` -> ``Report``.

Comes in: text and what its source says of it. Goes out: a ``Report`` with a key of its own and a provenance for every
field that was given. Example: ``Document(source="a.txt", text="Xi met Putin.")`` becomes report ``r`` + 12 hex digits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from types import MappingProxyType

from twosource.model.text import How, Known, Report, When

LANGUAGE_FOUND = 0.9  # a language told by its small words
KEY_DIGITS = 12  # 48 bits: two of a million different texts share a key once in 500 runs
FIELDS = ("title", "outlet", "authors", "dateline", "language")
MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader found.

    Args:
        source: file name, URL or id, as given.
        text: decoded text; it is never changed after this.
        published: a date as its source wrote it, or None.
        how: how its fields are known: "given" by the user, or "metadata" of a page or feed.
    """

    source: str
    text: str
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    language: str | None = None
    published: str | None = None
    how: How = "metadata"


def make_report(
    document: Document, *, published: str | None = None, key: str | None = None, language: str | None = None
) -> Report:
    """Make the report of a document.

    Args:
        document: what was found.
        published: ISO date that the user gave for all; wins over the document's own.
        key: the report's, where it is not the text's own.
        language: what the text was found to be written in, for a document that does not say.

    Returns:
        the report; equal text gives an equal ``id``, unless a key is given.

    Example:
        >>> make_report(Document("a.txt", "Xi met Putin.")).id == make_report(Document("b.txt", "Xi met Putin.")).id
        True
    """
    when = read_date(published, "given") or read_date(document.published, document.how)
    known = {name: Known(document.how) for name in FIELDS if getattr(document, name)}
    if when is not None:
        known["published"] = Known(when.how)
    if document.language is None and language is not None:
        known["language"] = Known("inferred", LANGUAGE_FOUND)
    return Report(
        id=key if key is not None else make_key(document.text),
        source=document.source,
        text=document.text,
        title=document.title,
        outlet=document.outlet,
        authors=document.authors,
        dateline=document.dateline,
        published=when,
        language=document.language if document.language is not None else language,
        url=document.url,
        provenance=MappingProxyType(known),
    )


def make_key(text: str) -> str:
    """Return a report's key, from its content alone."""
    return "r" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:KEY_DIGITS]


def make_repeat_key(document: Document) -> str:
    """Return the key of a report whose text another has too: it takes in the source."""
    return make_key(document.text + "\0" + document.source)


def read_date(value: str | None, how: How) -> When | None:
    """Read an ISO date or date-time, a month, a year, or the date of a mail or feed header.

    The day is the one written, in the zone in which it is written: that is the day the newsroom counts from.

    Returns:
        None where there is no date or it cannot be read.

    Example:
        >>> read_date("2023-03-01T23:30:00+03:00", "metadata").start
        '2023-03-01'
    """
    text = (value or "").strip()
    if not text:
        return None
    day = _iso_day(text) or _mail_day(text)
    if day is not None:
        return When(day, day, "day", how)
    month = MONTH.fullmatch(text)
    if month is not None and 1 <= int(month[2]) <= 12:
        return When(f"{text}-01", _last_day(int(month[1]), int(month[2])), "month", how)
    if YEAR.fullmatch(text) is not None and text != "0000":
        return When(f"{text}-01-01", f"{text}-12-31", "year", how)
    return None


def _iso_day(text: str) -> str | None:
    try:
        return (
            date.fromisoformat(text[:10]).isoformat()
            if text[4:5] == "-"
            else datetime.fromisoformat(text).date().isoformat()
        )
    except ValueError:
        return None


def _mail_day(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _last_day(year: int, month: int) -> str:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date.max
    return date.fromordinal(following.toordinal() - 1).isoformat() if following != date.max else "9999-12-31"


def clean_fields(values: Mapping[str, object]) -> dict[str, str]:
    """Return the values that are text, without the space around them and without the empty ones."""
    return {name: text for name, value in values.items() if isinstance(value, str) and (text := value.strip())}

"""Record -> Atom feed: one entry an event, newest first, for a reader that follows an affair.

Comes in: ``Record``. Goes out: an Atom 1.0 document (RFC 4287). Example: an entry's title is the event's summary, its
content the sentences that tell it. It is updated on the day on which the newest report that tells it was published, so
that a reader shows what came since; never "now": same record, same feed.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from twosource.model.record import Happening, Record
from twosource.model.text import Report

EPOCH = "1970-01-01"
HEADER = b"<?xml version='1.0' encoding='utf-8'?>\n"


def write_atom(record: Record) -> bytes:
    """Return the record as an Atom feed.

    Example:
        >>> b"<feed" in write_atom(Record(reports=()))
        True
    """
    feed = Element("feed", xmlns="http://www.w3.org/2005/Atom")
    key = record.reports[0].id if record.reports else "empty"
    days = [r.published.end for r in record.reports if r.published is not None and r.published.end is not None]
    updated = _stamp(max(days, default=EPOCH))
    SubElement(feed, "id").text = f"urn:twosource:affair:{key}"
    SubElement(feed, "title").text = record.title or "Untitled affair"
    SubElement(feed, "updated").text = updated
    SubElement(SubElement(feed, "author"), "name").text = "Twosource"
    for event in reversed(record.timeline):
        _entry(feed, record, event, updated)
    indent(feed)
    return HEADER + bytes(tostring(feed)) + b"\n"


def _entry(feed: Element, record: Record, event: Happening, updated: str) -> None:
    text = {report.id: report for report in record.reports}
    entry = SubElement(feed, "entry")
    SubElement(entry, "id").text = f"urn:twosource:event:{event.id}"
    is_told = event.status == "occurred" or event.status in event.summary  # "allegedly attacked" says it is alleged
    status = "" if is_told else f" ({event.status})"
    SubElement(entry, "title").text = _printable(event.summary + status)
    days = sorted(day for report in {s.report for s in event.evidence} if (day := _published(text[report])) is not None)
    SubElement(entry, "updated").text = _stamp(days[-1]) if days else updated
    if days:
        SubElement(entry, "published").text = _stamp(days[0])
    SubElement(entry, "category", term=event.type)
    for url in dict.fromkeys(text[s.report].url for s in event.evidence):
        if url:
            SubElement(entry, "link", rel="related", href=url)
    quotes = [f"“{' '.join(text[s.report].quote(s).split())}” ({text[s.report].source})" for s in event.evidence]
    lines = [f"{event.independent} independent origin{'' if event.independent == 1 else 's'}", *quotes]
    SubElement(entry, "content", type="text").text = _printable("\n".join(lines))


def _published(report: Report) -> str | None:
    return report.published.end if report.published is not None else None


def _stamp(day: str) -> str:
    return f"{day[:10]}T00:00:00Z"


def _printable(text: str) -> str:
    """Drop control characters, which XML 1.0 cannot hold."""
    return "".join(c for c in text if c >= " " or c in "\t\n")

"""A report -> the same report under the id by which the database knows it.

Comes in: a report whose id comes from its text. Goes out: the report, its id and the spans in it renamed where the
database already knows that id from another source. Example: the same text under a second URL is a second report, so
that copies can be told from one another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from twosource.model.text import Known, Report, Span, When


def content_hash(report: Report) -> str:
    """Return the SHA-256 of a report's text."""
    return sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()


class Identity(NamedTuple):
    """A report under its id in the database, the hash of its text, and its number where it is there already."""

    report: Report
    digest: str
    number: int | None


def identify(connection: sqlite3.Connection, report: Report) -> Identity:
    """Return the report under its id in the database; a report that is not there gets an id that is free."""
    digest = content_hash(report)
    known = connection.execute(
        "select id, number from reports where source = ? and sha256 = ?", (report.source, digest)
    ).fetchone()
    if known is not None:
        return Identity(rename(report, known[0]), digest, int(known[1]))
    taken = connection.execute("select 1 from reports where id = ?", (report.id,)).fetchone()
    if taken is None:
        return Identity(report, digest, None)
    salt = sha256(f"{digest}\0{report.source}".encode("utf-8", "surrogatepass")).hexdigest()
    return Identity(rename(report, "r" + salt[: max(len(report.id) - 1, 8)]), digest, None)


def rename(report: Report, id: str) -> Report:
    """Return a report under another id, with every span that it holds."""
    if id == report.id:
        return report

    def move(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(Span(id, span.start, span.end) for span in spans)

    published = report.published
    return replace(
        report,
        id=id,
        furniture=move(report.furniture),
        headline=move((report.headline,))[0] if report.headline is not None else None,
        published=_move_date(published, move(published.evidence)) if published is not None else None,
        provenance=_move_known(report.provenance, id),
    )


def _move_date(date: When, evidence: tuple[Span, ...]) -> When:
    return replace(date, evidence=evidence)


def _move_known(provenance: Mapping[str, Known], id: str) -> Mapping[str, Known]:
    moved = {
        name: replace(known, evidence=tuple(Span(id, span.start, span.end) for span in known.evidence))
        for name, known in provenance.items()
    }
    return MappingProxyType(moved)

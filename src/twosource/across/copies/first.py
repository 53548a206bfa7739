"""Two reports of which one has text of the other -> which came first, where that can be known.

Comes in: two reports and what their link is. Goes out: an id or None. Example: a report of Monday came before its copy
of Tuesday; a page that credits "Reuters" came after the page of Reuters itself; "UPDATE 2" came after "UPDATE 1"; a
rewriting that has lost dateline and byline came after the report that has them.

A date wins, then a credit, then what the editors say of their own version, then what a rewriting leaves out. Where none
of them tells, or where they are alike, nobody knows.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.model.record import LinkKind
from twosource.model.text import Report

HEAD, FOOT = 500, 400  # characters at the top and at the end of a page, where editors speak of their version
NUMBERED = re.compile(
    r"^\W{0,3}UPDATE (?P<number>\d{1,2})\b|\b(?P<write>\d{1,2})(?:st|nd|rd|th) (?:lead|write[- ]?thru)\b", re.M
)
# Not the page's own "Updated: 12 March, 9:36": a copy that leaves it out does not thereby come first.
UPDATED = re.compile(
    r"^\W{0,3}\((?:updates|adds|recasts|corrects)\b"
    r"|\b(?:this|the) (?:story|article|report|post) (?:has been|was) (?:updated|corrected)\b"
    r"|\ban earlier version of this (?:story|article|report|post)\b",
    re.M | re.I,
)
TELLING = (
    "update",
    " lead",
    " write",
    "(adds",
    "(recasts",
    "correct",
    "earlier version",
)  # one is in every match of both
WHOLE = 0.6  # of a rewriting's text that stands in the other; of less, it may be the other that took it


class Kinship(NamedTuple):
    """What a link says: its kind, and how much of either text stands in the other."""

    kind: LinkKind
    share_a: float
    share_b: float


def find_first(a: Report, b: Report, kinship: Kinship | None = None) -> str | None:
    """Return the id of the one that came first, or None where nothing tells.

    Args:
        a: one report.
        b: another that shares text with it.
        kinship: what their link is, where that is known.

    Example:
        >>> find_first(Report(id="r1", source="a", text=""), Report(id="r2", source="b", text=""))
    """
    told = _by_date(a, b) or _by_credit(a, b)
    if told is not None or kinship is None or kinship.kind == "passage":
        return told
    return _by_version(a, b) or _by_rewriting(a, b, kinship)


def _by_date(a: Report, b: Report) -> str | None:
    if a.published is None or b.published is None or "inferred" in (a.published.how, b.published.how):
        return None
    if a.published.end is not None and b.published.start is not None and a.published.end < b.published.start:
        return a.id
    if b.published.end is not None and a.published.start is not None and b.published.end < a.published.start:
        return b.id
    return None


def _by_credit(a: Report, b: Report) -> str | None:
    """A page that credits another outlet's newsroom, and stands elsewhere, follows that outlet's own page."""
    if a.newsroom is None or a.newsroom != b.newsroom or a.outlet == b.outlet:
        return None
    if a.outlet == a.newsroom and b.outlet is not None:
        return a.id
    return b.id if b.outlet == b.newsroom and a.outlet is not None else None


def _by_version(a: Report, b: Report) -> str | None:
    """Of one house's versions, one that is called updated follows one of which nothing is said, or of a lower number."""
    house = a.newsroom or a.outlet
    if house is None or house != (b.newsroom or b.outlet):
        return None
    first, second = _version(a), _version(b)
    if first == second:
        return None
    return a.id if first < second else b.id


def _version(report: Report) -> int:
    """Return 0 for a version of which nothing is said, 1 for an updated one, the number where it has one."""
    ends = [text for text in (report.text[:HEAD], report.text[-FOOT:]) if _may_tell(text.lower())]
    for text in ends:
        numbered = NUMBERED.search(text)
        if numbered is not None:
            return max(1, int(numbered["number"] or numbered["write"]))
    return int(any(UPDATED.search(text) is not None for text in ends))


def _may_tell(lower: str) -> bool:
    return any(words in lower for words in TELLING)


def _by_rewriting(a: Report, b: Report, kinship: Kinship) -> str | None:
    """A text rewritten throughout that names nobody who reported it follows the one that does.

    Machines that translate a story there and back, or put other words for its words, are fed the story alone.
    """
    if kinship.kind != "paraphrase" or _is_signed(a) == _is_signed(b):
        return None
    signed, bare, share = (a, b, kinship.share_b) if _is_signed(a) else (b, a, kinship.share_a)
    return signed.id if share >= WHOLE and not bare.authors and bare.dateline is None else None


def _is_signed(report: Report) -> bool:
    """Tell whether a page itself says who reported it."""
    return any(
        getattr(report, name) and report.provenance.get(name) is not None and report.provenance[name].how == "stated"
        for name in ("newsroom", "authors")
    )

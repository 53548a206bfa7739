"""Two reports of which one has text of the other -> which came first, where that can be known.

Comes in: two reports. Goes out: an id or None. Example: a report of Monday came before its copy of Tuesday; a page
that credits "Reuters" came after the page of Reuters itself.
"""

from __future__ import annotations

from twosource.model.text import Report


def find_first(a: Report, b: Report) -> str | None:
    """Return the id of the one that came first, or None where neither date nor credit tells.

    Args:
        a: one report.
        b: another that shares text with it.

    Example:
        >>> find_first(Report(id="r1", source="a", text=""), Report(id="r2", source="b", text=""))
    """
    return _by_date(a, b) or _by_credit(a, b)


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

"""The days of which a report brings news: those on which it may have been published, and the week before.

Comes in: times. Goes out: whether they are fresh. Example: of a report of 3 March, 27 February is fresh, 2 February not.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from twosource.model.text import When

SURE_NEWS = 0.7  # share right among deeds without a time of their own that are news (some 200 told elsewhere)
FRESH = 7  # days before the report: a day in its first lines that lies farther back is no news day


class Window(NamedTuple):
    """The first and last day on which the report may have been published, in ISO 8601."""

    first: str
    last: str

    def before(self, days: int) -> str:
        """Return the day ``days`` before the first."""
        return (date.fromisoformat(self.first) - timedelta(days=days)).isoformat()

    def is_fresh(self, when: When) -> bool:
        """Tell whether a time is of these days."""
        return when.start is not None and when.end is not None and self.before(FRESH) <= when.start <= self.last

    def is_fresh_or_ahead(self, when: When) -> bool:
        """Tell whether a time is of these days or of later ones: "asked them to return on Friday"."""
        return self.is_fresh(when) or (when.start is not None and when.start > self.last)

    def is_under_way(self, when: When) -> bool:
        """Tell whether days have begun and are not over: "this week"."""
        return self.before(FRESH) <= (when.start or "") <= self.last <= (when.end or "9999")

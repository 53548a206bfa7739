"""What is new since the reader's last visit: runs seen -> the run from which changes count.

Comes in: a cookie and the number of the last run. Goes out: the run to count from, and the cookie to keep. Example: who
saw run 3 and comes back at run 5 is shown what changed since 3, also when the page is loaded again; once run 6 is made,
what changed since 5.
"""

from __future__ import annotations

import re
from typing import NamedTuple

COOKIE = "twosource_seen"
KEPT = 400 * 86400  # seconds; browsers keep no cookie longer


class Visit(NamedTuple):
    """The run that was the last one at the visit before, and the last one now; 0 where there was no visit."""

    before: int
    now: int

    @property
    def cookie(self) -> str:
        """The visit as the cookie's value."""
        return f"{self.before}.{self.now}"


def note_visit(cookie: str | None, last: int) -> Visit:
    """Return this visit, given the cookie of the one before and the number of the last run.

    Example:
        >>> note_visit("1.3", 5)
        Visit(before=3, now=5)
    """
    known = re.fullmatch(r"(\d{1,9})\.(\d{1,9})", cookie or "")
    if known is None:
        return Visit(0, last)
    before, now = int(known[1]), int(known[2])
    if now > last:  # another database's cookie
        return Visit(0, last)
    return Visit(before, now) if now == last else Visit(now, last)

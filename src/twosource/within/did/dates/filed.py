"""What the day of a dateline says of the deeds behind it: they were done on that day or on the day before.

Comes in: parse, the times of the dateline and the deeds. Goes out: ``When``. Example: "KAZAN, June 4 (Tass) - They met"
was on 3 or 4 June; "KAZAN, June 4 (Tass) - They will meet" is not of that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from twosource.model.facts import Time
from twosource.model.text import Parse, When
from twosource.within.did.dates.attach import Attached

SURE_FILED = 0.7  # as for other news of the day before


class Filed:
    """Answers for the deeds that no time of their own dates, but a dateline before them.

    Args:
        parse: the report's parse.
        times: those that stand in its dateline.
        deeds: tokens that tell a deed, and verbs that carry a deed's noun.
    """

    def __init__(self, parse: Parse, times: Sequence[Time], deeds: frozenset[int]) -> None:
        self.parse = parse
        self._times = Attached(parse, times, deeds) if times else None

    def date(self, trigger: int, carrier: int | None = None) -> When | None:
        """Return the day of the dateline and the one before, for what is told as done."""
        for i in (trigger, carrier):
            if self._times is None or i is None or self.parse.tokens[i].tag not in ("VBD", "VBN"):
                continue
            time = self._times.of(i)
            if time is not None and time.when is not None and time.when.is_day and time.when.start is not None:
                return _or_before(time.when, date.fromisoformat(time.when.start))
        return None


def _or_before(when: When, day: date) -> When:
    start = max(day, date.min + timedelta(days=1)) - timedelta(days=1)
    return replace(when, start=start.isoformat(), precision="days", how="inferred", confidence=SURE_FILED)

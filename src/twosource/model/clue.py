"""A time of a report that tells on which day the report was published, or another that tells the same.

Comes in: spans of one report. Goes out: ``Clue``. Example: "on Friday" with a past verb is a clue of kind weekday, number
5, way -1.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from twosource.model.text import Span

ClueKind = Literal[
    "weekday", "day", "week", "month", "year", "month-day", "day-of-month", "month-name", "dateline", "fixed"
]


class Clue(NamedTuple):
    """A time that moves with the day of publication.

    Args:
        kind: how it moves; "fixed" ones do not, they carry their own year. A "dateline" is the day of filing itself.
        n: distance in units from the publication (day, week, month, year); the weekday beside a month-day; or 0.
        number: weekday (Monday 1), or month, or day of the month, or month * 100 + day.
        way: -1 where it lies behind, +1 ahead.
        words: lemmas of what stands around it, each once and sorted, by which other reports' tellings are matched.
    """

    span: Span
    sentence: Span
    kind: ClueKind
    n: int
    number: int
    way: int
    words: tuple[str, ...]
    first: date | None = None
    last: date | None = None

"""Calendar intervals in words: ``When`` -> "28 February to 2 March 2023".

Comes in: ``When`` or None. Goes out: plain English. Example: a whole month is "February 2023", an open end is
"since 1 March 2023", nothing known is "date unknown".
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from twosource.model.text import When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def say_when(when: When | None) -> str:
    """Return the interval in words.

    Example:
        >>> say_when(When("2023-02-28", "2023-03-02", "days", "resolved"))
        '28 February to 2 March 2023'
    """
    if when is None or (when.start is None and when.end is None):
        return "date unknown"
    if when.start is None:
        return f"until {say_day(str(when.end))}"
    if when.end is None:
        return f"since {say_day(when.start)}"
    return _say_interval(_day(when.start), _day(when.end))


def say_around(when: When | None) -> str:
    """Return the interval in words, "around ..." where no words of a report give it.

    Example:
        >>> say_around(When("2023-02-28", "2023-03-02", "days", "inferred"))
        'around 28 February to 2 March 2023'
    """
    return f"around {say_when(when)}" if when is not None and when.how == "inferred" else say_when(when)


def say_day(iso: str) -> str:
    """Return one ISO date in words: "1 March 2023"."""
    day = _day(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _day(iso: str) -> date:
    return date.fromisoformat(iso[:10])


def _say_interval(first: date, last: date) -> str:
    if first == last:
        return say_day(first.isoformat())
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return f"{MONTHS[first.month - 1]} {first.year}"
        return f"{MONTHS[first.month - 1]} {first.year} to {MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {MONTHS[last.month - 1]} {last.year}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {say_day(last.isoformat())}"
    return f"{say_day(first.isoformat())} to {say_day(last.isoformat())}"

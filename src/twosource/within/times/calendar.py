"""Calendar arithmetic on TIMEX3 values: shifts, weeks, quarters, holidays, and the days that a value spans.

Comes in: dates and values. Goes out: values and intervals. Example: ``interval_of("2023-W09")`` is 27 February to
5 March 2023, precision week. Weeks are ISO 8601's; values follow TimeML 1.2.1.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from twosource.model.text import Precision

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}  # months; 14 is the next February
PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}


class Interval(NamedTuple):
    """First and last day, either open where None, and how fine the words are."""

    start: date | None
    end: date | None
    precision: Precision


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day ("30 February", the year 0)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, n: int) -> date | None:
    """Return ``day`` moved by ``n`` days, None outside the calendar."""
    try:
        return day + timedelta(days=n)
    except OverflowError:
        return None


def add_months(day: date, n: int) -> date | None:
    """Return the same day ``n`` months on, the month's last where it has no such day."""
    months = day.year * 12 + day.month - 1 + n
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_value(day: date) -> str:
    """Return the ISO week of ``day``: 2023-W09."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_value(day: date) -> str:
    """Return the calendar quarter of ``day``: 2023-Q1."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def shift_quarter(value: str, n: int) -> str:
    """Return the quarter ``n`` after ``value``: ("1989-Q3", -4) is 1988-Q3."""
    at = int(value[:4]) * 4 + int(value[-1]) - 1 + n
    return f"{at // 4:04d}-Q{at % 4 + 1}"


def weekday_near(anchor: date, weekday: int, direction: int, *, includes_today: bool = True) -> date | None:
    """Return the nearest such weekday (Monday is 1) before or after ``anchor``."""
    ahead = (weekday - anchor.isoweekday()) % 7
    if ahead == 0:
        return anchor if includes_today else add_days(anchor, 7 * direction)
    return add_days(anchor, ahead if direction > 0 else ahead - 7)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday_date(rule: str, year: int) -> date | None:
    """Return the day of a holiday: ``12-25``; ``11-4-4`` is November's fourth Thursday, -1 the last; ``E+1``."""
    if rule.startswith("E"):
        return add_days(easter(year), int(rule[1:]))
    if rule == "11-E":  # United States: the Tuesday after November's first Monday
        return add_days(_nth(year, 11, 1, 1), 1)
    month, _, rest = rule.partition("-")
    weekday, dash, nth = rest.partition("-")
    if not dash:
        return make_date(year, int(month), int(weekday))
    return _nth(year, int(month), int(weekday), int(nth))


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
MONTH = re.compile(r"(\d{4})-(\d\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
HALF = re.compile(r"(\d{4})-H([12])")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
YEAR = re.compile(r"(?:FY)?(\d{4})")
DECADE = re.compile(r"(\d{3})")
CENTURY = re.compile(r"(\d{2})")


def interval_of(value: str | None) -> Interval | None:
    """Return the days that a TIMEX3 value of type DATE or TIME spans, None where it names no calendar days."""
    if not value:
        return None
    if "/" in value:
        first, last = (interval_of(part) for part in value.split("/", 1))
        return Interval(first.start, last.end, "days") if first and last else None
    try:
        return _interval(value)
    except ValueError:  # the 30th of February, a week 53 that the year lacks, the year 0
        return None


def _interval(value: str) -> Interval | None:
    if m := DAY.fullmatch(value):
        day = date(int(m[1]), int(m[2]), int(m[3]))
        return Interval(day, day, "day")
    if m := MONTH.fullmatch(value):
        return _months(int(m[1]), int(m[2]), int(m[2]), "month")
    if m := WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return Interval(
            monday + timedelta(days=5 if m[3] else 0), monday + timedelta(days=6), "days" if m[3] else "week"
        )
    if m := QUARTER.fullmatch(value):
        return _months(int(m[1]), 3 * int(m[2]) - 2, 3 * int(m[2]), "season")
    if m := HALF.fullmatch(value):
        return _months(int(m[1]), 6 * int(m[2]) - 5, 6 * int(m[2]), "longer")
    if m := SEASON.fullmatch(value):
        return _months(int(m[1]), *SEASONS[m[2]], "season")
    if m := YEAR.fullmatch(value):
        return _months(int(m[1]), 1, 12, "year")
    if m := DECADE.fullmatch(value):
        return _years(int(m[1]) * 10, 10)
    if m := CENTURY.fullmatch(value):
        return _years(int(m[1]) * 100, 100)
    return None


def _months(year: int, first: int, last: int, precision: Precision) -> Interval:
    last_year, last_month = (year, last) if last <= 12 else (year + 1, last - 12)
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Interval(date(year, first, 1), end, precision)


def _years(year: int, n: int) -> Interval:
    return Interval(date(max(1, year), 1, 1), date(year + n - 1, 12, 31), "longer")

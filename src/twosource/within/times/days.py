"""Readings of days by their date: "March 2", "7 June 2019", "June 11-13", "the week of March 6".

Comes in: a scene and a hit. Goes out: a draft, or None where the words turn out to be no time. Example:
"Sept. 31" has no value, since the calendar has no such day.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from twosource.lexicon.load import load_yaml
from twosource.within.times.calendar import add_months, interval_of, make_date, week_value
from twosource.within.times.rules import Hit
from twosource.within.times.scene import Draft, Scene

NEAR_DAYS = 100  # a bare month and day this near is meant, whatever the tense of the verb above
NEXT_DAY = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?")
GAME = frozenset({"golf", "birdie", "bogey", "fairway", "putt"})
LEAP = 2000  # a year that has every day of every month


def read_iso(scene: Scene, hit: Hit) -> Draft | None:
    """Read "2023-03-01" and "2023-03-01T10:00"."""
    text = scene.words(hit)[0].text.upper()
    year, month, day = (int(part) for part in text[:10].split("-"))
    return Draft("TIME" if "T" in text else "DATE", text[:16] if make_date(year, month, day) else None)


def read_slash(scene: Scene, hit: Hit) -> Draft | None:
    """Read "3/14/2023", month first unless that cannot be."""
    first, second, year = (int(part) for part in scene.words(hit)[0].text.split("/"))
    year += (1900 if year > 50 else 2000) if year < 100 else 0
    day = make_date(year, first, second) or make_date(year, second, first)
    return Draft("DATE", day.isoformat()) if day else None


def read_date(scene: Scene, hit: Hit) -> Draft | None:
    """Read a month and a day, with or without weekday and year."""
    month = month_in(scene, hit)
    number = _day_in(scene, hit)
    if month is None or number is None:
        return None
    if hit.rule.name == "day-month" and NEXT_DAY.fullmatch(scene.after(hit)):
        return None  # "the 19 Sept. 11 hijackers": so many of that day's
    year = year_in(scene, hit)
    named = _named_day(scene, hit, month, number) if year is None else None
    if named is not None:
        year = named.year
        if scene.after(hit) in named.aftermath:
            return None  # "the Sept. 11 families": a name of theirs, not when they do what they do
    elif year is None:
        weekday = scene.value(hit, "weekday") or scene.value(hit, "weekdayshort")
        year = _near_year(scene, hit, month, number, int(str(weekday)) if weekday else None)
    if make_date(LEAP if year is None else year, month, number) is None:
        return Draft("DATE", None)  # "Sept. 31": words of a date, and no day
    value = f"{'XXXX' if year is None else format(year, '04d')}-{month:02d}-{number:02d}"
    part = scene.value(hit, "part")
    return Draft("TIME", f"{value}T{part}") if part else Draft("DATE", value)


class _Named(NamedTuple):
    """A day by whose number one event is known for good: "the Sept. 11 attacks"."""

    year: int
    event: frozenset[str]
    aftermath: frozenset[str]


@cache
def _named_days() -> dict[tuple[int, int], _Named]:
    rows = load_yaml("times.yaml")["named_days"]
    return {(r["month"], r["day"]): _Named(r["year"], frozenset(r["event"]), frozenset(r["aftermath"])) for r in rows}


def _named_day(scene: Scene, hit: Hit, month: int, number: int) -> _Named | None:
    """Return the known day where the next word speaks of its event, in reports of later years."""
    named = _named_days().get((month, number))
    if named is None or (scene.anchor is not None and scene.anchor.year <= named.year):
        return None
    return named if scene.after(hit) in named.event | named.aftermath else None


def month_in(scene: Scene, hit: Hit) -> int | None:
    """Return the month that the hit names."""
    found = scene.value(hit, "month") or scene.value(hit, "monthshort")
    return int(str(found)) if found else None


def _day_in(scene: Scene, hit: Hit) -> int | None:
    return next((int(t) for t in scene.texts(hit) if t.isdigit() and len(t) <= 2 and 1 <= int(t) <= 31), None)


def year_in(scene: Scene, hit: Hit) -> int | None:
    """Return the year that the hit names in figures."""
    years = [int(t) for t in scene.texts(hit) if len(t) == 4 and t.isdigit()]
    return years[-1] if years else None


def _near_year(scene: Scene, hit: Hit, month: int, number: int, weekday: int | None) -> int | None:
    anchor = scene.anchor
    if anchor is None:
        return None
    reach = 8 if (month, number) == (2, 29) else 1  # years to the next leap day, over a turn of the century
    years = range(anchor.year - reach, anchor.year + reach + 1)
    days = [day for year in years if (day := make_date(year, month, number))]
    if weekday is not None:
        days = [day for day in days if day.isoweekday() == weekday] or days
    if not days:
        return anchor.year
    nearest = min(days, key=lambda day: abs((day - anchor).days))
    if scene.before(hit) == "ended":
        return max((day.year for day in days if day <= anchor), default=nearest.year)  # "the year ended Jan. 31"
    direction = 0 if abs((nearest - anchor).days) <= NEAR_DAYS or weekday is not None else scene.direction(hit)
    if direction > 0:
        return min((day.year for day in days if day >= anchor), default=nearest.year)
    if direction < 0:
        return max((day.year for day in days if day <= anchor), default=nearest.year)
    return nearest.year


def read_date_range(scene: Scene, hit: Hit) -> Draft | None:
    """Read "March 2-4" as an ISO interval."""
    first = read_date(scene, hit)
    numbers = [int(t) for t in scene.texts(hit) if t.isdigit() and len(t) <= 2 and 1 <= int(t) <= 31]
    if first is None or first.value is None or len(numbers) < 2 or numbers[1] <= numbers[0]:
        return first if first and len(numbers) < 2 else None
    return Draft("DATE", f"{first.value}/{first.value[:8]}{numbers[1]:02d}")


def read_second_day(scene: Scene, hit: Hit) -> Draft | None:
    """Read the 4 of "March 2 and 4"; the month and year are those of the day before it."""
    told = scene.last_told(hit, lengths=(10,))
    number = int(scene.texts(hit)[0])
    if told is None or not told[:7].replace("-", "").isdigit() or number <= int(told[8:]):
        return None
    day = make_date(int(told[:4]), int(told[5:7]), number)
    return Draft("DATE", day.isoformat()) if day else None


def read_spoken_day(scene: Scene, hit: Hit) -> Draft | None:
    """Read "March eighth" and "May twenty third" as broadcasts write them."""
    month = month_in(scene, hit)
    parts = [int(str(n)) for kind in ("number", "ordinal") if (n := scene.value(hit, kind)) is not None]
    number = sum(parts)
    if (
        month is None
        or scene.anchor is None
        or not all(n > 0 for n in parts)
        or (len(parts) == 2 and parts[0] not in (20, 30))
    ):
        return None
    year = _near_year(scene, hit, month, number, None)
    day = make_date(year, month, number) if year is not None else None
    return Draft("DATE", day.isoformat()) if day else None


def read_day_of_month(scene: Scene, hit: Hit) -> Draft | None:
    """Read "on the 19th" as the nearest such day on the side that the verb says; "the 18th" of golf is a hole."""
    token = scene.token(scene.words(hit)[1])
    number = _day_in(scene, hit)
    if token is None or number is None or token.dep not in ("pobj", "npadvmod") or is_of_game(scene):
        return None
    if scene.anchor is None:
        return Draft("DATE", f"XXXX-XX-{number:02d}")
    way = 1 if scene.lean(token) > 0 else -1
    months = (add_months(scene.anchor.replace(day=1), n * way) for n in range(3))
    days = [make_date(first.year, first.month, number) for first in months if first is not None]
    day = next((d for d in days if d is not None and (d - scene.anchor).days * way >= 0), None)
    return Draft("DATE", day.isoformat()) if day else None


def is_of_game(scene: Scene) -> bool:
    """Tell whether the report tells a round of golf, whose numbers are holes."""
    return any(token.lemma in GAME for token in scene.parse.tokens)


def read_week_of(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the week of March 6" as the week that holds the day."""
    draft = read_date(scene, hit)
    span = interval_of(draft.value) if draft is not None else None
    if span is None or span.start is None:
        return None
    return Draft("DATE", week_value(span.start))


def day_draft(scene: Scene, hit: Hit, day: date | None) -> Draft:
    """Return the draft of one day, with the part of the day that the hit names."""
    part = scene.value(hit, "part") or scene.value(hit, "dusk")
    stem = day.isoformat() if day else "XXXX-XX-XX"
    return Draft("TIME", f"{stem}T{part}") if part else Draft("DATE", stem if day else None)

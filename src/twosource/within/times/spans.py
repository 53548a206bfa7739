"""Readings of lengths and of units relative to now: "last week", "two years ago", "the past few months", "12 days".

Comes in: a scene and a hit. Goes out: a draft. Example: "three years ago" in a report of March 2023 is the year
2020: TIMEX3 takes the granularity of the unit named, and the interval spans it.
"""

from __future__ import annotations

from datetime import date

from twosource.within.times.amounts import amount_of, duration, unit_of
from twosource.within.times.calendar import (
    Interval,
    add_days,
    add_months,
    interval_of,
    quarter_value,
    shift_quarter,
    week_value,
)  # fmt: skip
from twosource.within.times.lengths import is_age
from twosource.within.times.rules import Hit
from twosource.within.times.scene import Draft, Scene
from twosource.within.times.story import is_apposed, is_bare, story_day

QUARTERLY = (7,)  # length of "1989-Q3"
MONTHLY = 7  # letters of "1989-10"
EARLY = 3  # days into a month in which "this month" may still mean the last one: the text was written before


def value_at(day: date | None, unit: str) -> str | None:
    """Return the TIMEX3 value of the unit in which ``day`` lies: a year, a month, a week, a day."""
    if day is None:
        return None
    if unit == "W":
        return week_value(day)
    if unit == "Q":
        return quarter_value(day)
    stem = day.isoformat()
    return {"Y": stem[:4], "M": stem[:7], "E": stem[:3], "C": stem[:2], "L": stem[:1]}.get(unit, stem)


def shift(day: date, n: float, unit: str) -> date | None:
    """Return ``day`` moved by ``n`` units; a decade is ten years, a fortnight two weeks."""
    months = {"Y": 12, "M": 1, "Q": 3, "E": 120, "C": 1200, "L": 12000}.get(unit)
    if months is not None:
        return add_months(day, round(n * months))
    days = {"D": 1.0, "N": 1.0, "W": 7.0, "F": 14.0, "H": 1 / 24, "m": 1 / 1440, "S": 0.0}[unit]
    return add_days(day, round(n * days))


def read_relative(scene: Scene, hit: Hit) -> Draft | None:
    """Read "last week", "next year", "this month", "earlier this year"."""
    unit = "WE" if scene.value(hit, "weekend") else unit_of(scene.words(hit))
    way = _way(scene, hit)
    if unit is None or unit in "SmH" or is_age(scene, hit):
        return None
    if (scene.texts(hit)[0] == "the" and way < 0 and unit != "WE" and "of" not in scene.texts(hit)) or (
        "past" in scene.texts(hit) and unit != "WE"
    ):
        return _anchored_length(scene, hit, unit, way)
    if scene.anchor is None:
        return Draft("DATE", "PRESENT_REF" if way == 0 and unit == "D" else None)
    if unit == "WE":
        return _weekend(scene.anchor, way)
    if way > 0 and scene.texts(hit)[0] == "the" and unit in "DWM" and scene.direction(hit) < 0:
        return Draft("DATE", None)  # "she fled the next day" of a story that told no day before
    moved = shift(scene.anchor, way, unit)
    if unit == "W" and scene.anchor.isoweekday() == 7 and way <= 0:
        return _week_on_sunday(scene, hit, way, scene.anchor)
    return Draft("DATE", value_at(moved, unit), _narrowed(scene, hit, value_at(moved, unit)))


def _week_on_sunday(scene: Scene, hit: Hit, way: int, anchor: date) -> Draft:
    """On Sunday "last week" may be the one just over, and what lies ahead "this week" is in the one that begins."""
    if way == 0 and scene.direction(hit) > 0:
        return Draft("DATE", value_at(add_days(anchor, 1), "W"))
    value = value_at(shift(anchor, way, "W"), "W")
    whole = interval_of(value)
    wide = Interval(whole.start, anchor, "week") if whole is not None and way < 0 else None
    return Draft("DATE", value, wide)


def _way(scene: Scene, hit: Hit) -> int:
    for kind in ("back", "ahead", "same"):
        if (found := scene.value(hit, kind)) is not None:
            return int(str(found))
    return 0


def _narrowed(scene: Scene, hit: Hit, value: str | None) -> Interval | None:
    whole = interval_of(value)
    if whole is None or scene.anchor is None or whole.start is None or whole.end is None:
        return None
    first = scene.texts(hit)[0]
    if (
        whole.precision == "month"
        and scene.anchor.day <= EARLY
        and first != "later"
        and whole.start.month == scene.anchor.month
    ):
        return Interval(add_months(whole.start, -1), scene.anchor if first == "earlier" else whole.end, "month")
    if first == "earlier" and whole.start <= scene.anchor <= whole.end:
        return Interval(whole.start, scene.anchor, whole.precision)
    if first == "later" and whole.start <= scene.anchor <= whole.end:
        return Interval(scene.anchor, whole.end, whole.precision)
    return None


def _anchored_length(scene: Scene, hit: Hit, unit: str, way: int) -> Draft:
    words = scene.words(hit)
    amount = amount_of(tuple(w for w in words if w.text not in ("the", "this"))) if len(words) > 3 else 1.0
    letter = "W" if unit == "WE" else unit
    return Draft("DURATION", duration(amount, letter), _reach(scene.anchor, amount, letter, way))


def _reach(anchor: date | None, amount: float | None, unit: str, way: int) -> Interval | None:
    if anchor is None or amount is None:
        return None
    other = shift(anchor, amount * way, unit)
    if other is None:
        return None
    precision = "days" if abs((other - anchor).days) < 15 else "longer"
    return Interval(min(anchor, other), max(anchor, other), precision)  # type: ignore[arg-type]


def _weekend(anchor: date, way: int) -> Draft:
    weekday = anchor.isoweekday()
    moved = add_days(anchor, 7 * way if way > 0 or weekday >= 6 else -7 if way < 0 or weekday <= 3 else 0)
    return Draft("DATE", f"{week_value(moved)}-WE" if moved else None)


def read_the_weekend(scene: Scene, hit: Hit) -> Draft | None:
    """Read "over the weekend": the last one, the coming one where the tense points ahead."""
    if scene.anchor is None:
        return Draft("DATE", "XXXX-WXX-WE")
    if scene.direction(hit) > 0:
        return Draft("DATE", f"{week_value(scene.anchor)}-WE")
    return _weekend(scene.anchor, 0)


def read_span(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the past two months", "the next few days" with the days that they reach over."""
    words = tuple(w for w in scene.words(hit) if w.text not in ("the", "past", "last", "next"))
    unit, amount, way = unit_of(words), amount_of(words), _way(scene, hit)
    if unit is None:
        return None
    if amount == 24 and unit == "H" and "-" not in scene.texts(hit):
        return Draft("DURATION", "PT24H", _reach(scene.anchor, 1, "D", way))
    return Draft("DURATION", duration(amount, unit), _reach(scene.anchor, amount, unit, way))


def read_past_seasons(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the past three summers"."""
    return Draft("SET", f"XXXX-{scene.value(hit, 'seasons')}")


def read_recent_span(scene: Scene, hit: Hit) -> Draft | None:
    """Read "recent weeks", "the months ahead"."""
    unit = unit_of(scene.words(hit))
    texts = scene.texts(hit)
    if unit is None:
        return None
    if unit == "Y" and "recent" in texts:
        return Draft("DATE", "PAST_REF", Interval(None, scene.anchor, "unknown") if scene.anchor else None)
    ahead = bool({"coming", "ahead", "come", "next"}.intersection(texts))
    anchor = scene.anchor
    reach = Interval(None, anchor, "unknown") if not ahead else Interval(anchor, None, "unknown")
    return Draft("DURATION", duration(None, unit), reach if anchor else None)


def read_shifted(scene: Scene, hit: Hit) -> Draft | None:
    """Read "three years ago", "two days later", "a week earlier"."""
    words = scene.words(hit)
    texts = scene.texts(hit)
    if "ago" in texts[:-1]:
        return _ago_this(scene, hit, texts.index("ago"))
    unit = unit_of(words)
    last = texts[-1]
    if unit is None or is_age(scene, hit):
        return None
    number = amount_of(words)
    way = 1 if last in ("later", "after", "now", "hence") else -1
    told = last not in ("ago", "now", "hence")
    if last in ("before", "after") and number is not None and unit == "D" and is_bare(scene, hit):
        return Draft("DATE", value_at(shift(day, way * number, "D"), "D")) if (day := story_day(scene, hit)) else None
    if last in ("before", "after") or (told and number is None):
        return Draft("DURATION", duration(number, unit), end=words[-2].end)
    if number is None:
        return Draft(
            "DATE",
            "PAST_REF" if way < 0 else "FUTURE_REF",
            Interval(None, scene.anchor, "unknown") if scene.anchor and way < 0 else None,
        )
    if unit in "YQ" and number == 1 and (quarter := scene.last_told(hit, lengths=QUARTERLY)) and quarter[5] == "Q":
        return Draft("DATE", shift_quarter(quarter, 4 * way if unit == "Y" else way))
    if told and unit in "YMWD" and is_apposed(scene, hit):
        return Draft("DATE", value_at(_base(scene, hit), unit))  # "in October, just eight months later"
    base = _base(scene, hit) if told else scene.anchor
    if base is None:
        unsaid = "PAST_REF" if way < 0 else "FUTURE_REF"
        return Draft("DURATION", duration(number, unit)) if told else Draft("DATE", unsaid)
    moved = shift(base, way * number, unit)
    if unit in "SmH":
        return Draft("DURATION", duration(number, unit))
    if unit in "EC" and moved is not None:
        about = Interval(add_months(moved, -24), add_months(moved, 24), "longer")  # "a decade ago" is no exact sum
        return Draft("DATE", value_at(moved, "Y"), about)
    return Draft("DATE", value_at(moved, unit))


def _ago_this(scene: Scene, hit: Hit, at: int) -> Draft | None:
    """Read "ten years ago today" as that day, "five years ago this week" as the week five years before."""
    words = scene.words(hit)
    back, unit = amount_of(words[:at]), unit_of(words[:at])
    fine = unit_of(words[at:]) or "D"
    if scene.anchor is None or back is None or unit is None or fine in "SmH":
        return None
    way = next((int(str(v)) for kind in ("back", "ahead") if (v := scene.value(hit, kind)) is not None), 0)
    moved = shift(scene.anchor, -back, unit)
    return Draft("DATE", value_at(shift(moved, way, fine), fine)) if moved is not None else None


def _base(scene: Scene, hit: Hit) -> date | None:
    told = interval_of(scene.last_told(hit))
    return told.start if told is not None and told.start is not None else scene.anchor


def read_long_ago(scene: Scene, hit: Hit) -> Draft | None:
    """Read "long ago", "not that long ago"."""
    return Draft("DATE", "PAST_REF")


def read_that_unit(scene: Scene, hit: Hit) -> Draft | None:
    """Read "that year", "the same day", "the following month" from the time told before."""
    unit = "WE" if scene.value(hit, "weekend") else unit_of(scene.words(hit))
    value = scene.last_told(hit, lengths=FINE_ENOUGH.get(unit or "", ()))
    if unit == "D" and value is not None and len(value) != MONTHLY and (day := story_day(scene, hit)) is not None:
        value = day.isoformat()
    told = interval_of(value)
    if unit is None or unit in "SmH" or value is None or told is None or told.start is None:
        return None
    texts = scene.texts(hit)
    way = 0 if "same" in texts or "that" in texts else int(str(scene.value(hit, "following") or 0))
    if unit == "D" and len(value) == MONTHLY:
        return (
            Draft("DATE", f"{value}-XX") if way == 0 and scene.direction(hit) < 0 else None
        )  # "shot in May ... that day"
    if unit == "WE":
        return _weekend(told.start, way)
    return Draft("DATE", value_at(shift(told.start, way, unit), unit))


# Lengths of values from which "that month", "that week" and "that day" can be counted: no month of "2012" alone.
FINE_ENOUGH = {"M": (7, 10), "W": (8, 10), "WE": (8, 10), "D": (10, 7)}


def read_the_unit(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the year", "the day" where a preposition makes it a time."""
    unit = unit_of(scene.words(hit))
    if (
        unit not in ("Y", "W", "D", "M")
        or scene.after(hit) in ("of", "'s", "-", "before", "after")
        or scene.after(hit)[:1].isdigit()
        or (unit == "D" and scene.is_weekday_next(hit))  # "during the day Friday": that is told by the weekday
    ):
        return None
    if scene.before(hit) not in ("during", "for", "in", "over", "of", "earlier", "later", "throughout", "through"):
        return None
    if scene.before(hit) in ("of", "in") and scene.before(hit, 2) in INNER:
        day = (story_day(scene, hit) if unit == "D" else None) or scene.anchor
        return Draft("DATE", value_at(day, unit)) if day is not None else None
    if unit == "Y" and scene.anchor is not None and scene.before(hit) in ("of", "for", "in", "during"):
        return Draft("DATE", value_at(scene.anchor, "Y"))
    return Draft("DURATION", duration(1, unit))


# Before "of the month", "in the day": the month or day that is now, or was told just before.
INNER = frozenset({"end", "beginning", "start", "middle", "rest", "remainder", "later", "earlier", "late", "early"})


def read_year_earlier(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the year-earlier quarter", "the year-ago third quarter", "the year-earlier nine months"."""
    texts = scene.texts(hit)
    if (unit := unit_of(scene.words(hit)[-1:])) is not None and texts[-1].endswith("s"):
        at = next(i for i, text in enumerate(texts) if text in ("earlier", "ago")) + 1
        return Draft("DURATION", duration(amount_of(scene.words(hit)[at:]), unit))
    if (number := scene.value(hit, "ordinal")) is not None and scene.anchor is not None:
        present = quarter_value(scene.anchor)
        return Draft("DATE", shift_quarter(present, -((int(present[-1]) - int(str(number))) % 4) - 4))
    told = scene.last_told(hit, lengths=QUARTERLY)
    if told is not None and told[5] == "Q":
        return Draft("DATE", shift_quarter(told, -4))
    return Draft("DATE", f"{scene.anchor.year - 1:04d}") if scene.anchor else None

"""Readings of days, months, years and hours: "March 2", "last September", "10 p.m. Wednesday", "the 1990s".

Comes in: a scene and a hit. Goes out: a draft, or None where the words turn out to be no time. Example:
"Sept. 31" has the value 2023-09-31 as written, but no interval, since the calendar has no such day.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from twosource.lexicon.load import load_yaml
from twosource.within.times.calendar import (
    make_date,
)  # fmt: skip
from twosource.within.times.rules import Hit
from twosource.within.times.scene import Draft, Scene, value_of

NEAR_DAYS = 100  # a bare month and day this near is meant, whatever the tense of the verb above
EARLIEST, LATEST = 1000, 2100
COUNTED = frozenset(
    [
        "$",
        "£",
        "€",
        "¥",
        "#",
        "%",
        "no.",
        "nos.",
        "number",
        "about",
        "more",
        "less",
        "over",
        "nearly",
        "than",
        "some",
        "least",
    ]
)


def read_iso(scene: Scene, hit: Hit) -> Draft | None:
    """Read "2023-03-01" and "2023-03-01T10:00"."""
    text = scene.words(hit)[0].text.upper()
    return Draft("TIME" if "T" in text else "DATE", text[:16])


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
    year = year_in(scene, hit)
    named = _named_day(scene, hit, month, number) if year is None else None
    if named is not None:
        year = named.year
        if scene.after(hit) in named.aftermath:
            return None  # "the Sept. 11 families": a name of theirs, not when they do what they do
    elif year is None:
        weekday = scene.value(hit, "weekday") or scene.value(hit, "weekdayshort")
        year = _near_year(scene, hit, month, number, int(str(weekday)) if weekday else None)
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
    years = range(anchor.year - 1, anchor.year + 2)
    days = [day for year in years if (day := make_date(year, month, number))]
    if weekday is not None:
        days = [day for day in days if day.isoweekday() == weekday] or days
    if not days:
        return anchor.year
    nearest = min(days, key=lambda day: abs((day - anchor).days))
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


def read_month(scene: Scene, hit: Hit) -> Draft | None:
    """Read a month with or without its year: "May 2018", "last September", "early April"."""
    month = month_in(scene, hit)
    if month is None or not _is_month(scene, hit):
        return None
    year = year_in(scene, hit)
    if year is None:
        year = _year_of_month(scene, hit, month)
    return Draft("DATE", f"{'XXXX' if year is None else format(year, '04d')}-{month:02d}")


def _is_month(scene: Scene, hit: Hit) -> bool:
    if len(scene.words(hit)) > 1 and year_in(scene, hit):
        return True
    word = next(w for w in scene.words(hit) if value_of(w, "month") or value_of(w, "monthshort"))
    token = scene.token(word)
    if token is None:
        return False
    before = scene.parse.tokens[token.i - 1] if token.i else None
    if before is not None and before.tag == "NNP" and before.head == token.i and value_of(word, "month"):
        return scene.value(hit, "edge") is not None  # "Theresa May"
    return token.tag in ("NNP", "NNPS", "CD") and token.entity not in ("PERSON", "ORG", "GPE")


def _year_of_month(scene: Scene, hit: Hit, month: int) -> int | None:
    if scene.anchor is None:
        return None
    now = scene.anchor.year * 12 + scene.anchor.month - 1
    texts = scene.texts(hit)
    if "year" in texts:
        shift = scene.value(hit, "back") or scene.value(hit, "ahead") or 0
        return scene.anchor.year + int(str(shift))
    behind = (now - (month - 1)) % 12
    if scene.value(hit, "back") is not None:
        return (now - (behind or 12)) // 12
    if scene.value(hit, "same") is not None:
        return scene.anchor.year
    if scene.value(hit, "ahead") is not None or scene.direction(hit) > 0:
        ahead = (month - 1 - now) % 12
        return (now + (ahead or (12 if "next" in texts else 0))) // 12
    return (now - behind) // 12


def read_year(scene: Scene, hit: Hit) -> Draft | None:
    """Read a year that is no count: "in 1987", "(1987)", and not "2000 troops" or "$1987"."""
    year = year_in(scene, hit)
    if year is None or not EARLIEST <= year <= LATEST:
        return None
    if len(scene.words(hit)) == 1 and not _is_year(scene, hit, year):
        return None
    return Draft("DATE", f"{year:04d}")


YEAR_CUES = frozenset(
    [
        "in",
        "since",
        "by",
        "of",
        "during",
        "until",
        "till",
        "before",
        "after",
        "from",
        "between",
        "early",
        "late",
        "mid",
        "around",
        "circa",
        "fiscal",
        "and",
        "to",
        "through",
        "for",
        "the",
        "(",
        ",",
    ]
)


def _is_year(scene: Scene, hit: Hit, year: int) -> bool:
    word = scene.words(hit)[0]
    before, after = scene.before(hit), scene.after(hit)
    if before in COUNTED or (before in ".:/-" and before and scene.lexed.word(hit.first - 1).end == word.start):
        return False
    if after in ("%", "percent", "/", ":", "$") or (
        after == "-" and scene.lexed.word(hit.last).start == word.end and not scene.after(hit, 2)[:1].isdigit()
    ):
        return False
    token = scene.token(word)
    if token is None or (token.end - token.start > 4 and not token.text[:4].isdigit()):
        return False
    if not 1800 <= year <= 2050 and before not in ("in", "since", "by", "of", "year"):
        return False
    if token.dep == "nummod":
        head = scene.parse.head(token.i)
        return head.tag not in ("NNS", "NNPS") or before in ("the", "'s") or head.i < token.i
    return before in YEAR_CUES or token.dep in (
        "pobj",
        "npadvmod",
        "appos",
        "nsubj",
        "compound",
        "conj",
        "dobj",
        "attr",
        "nmod",
        "ROOT",
        "poss",
        "nsubjpass",
    )


def day_draft(scene: Scene, hit: Hit, day: date | None) -> Draft:
    """Return the draft of one day, with the part of the day that the hit names."""
    part = scene.value(hit, "part") or scene.value(hit, "dusk")
    stem = day.isoformat() if day else "XXXX-XX-XX"
    return Draft("TIME", f"{stem}T{part}") if part else Draft("DATE", stem if day else None)

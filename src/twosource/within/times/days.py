"""Readings of days, months, years and hours: "March 2", "last September", "10 p.m. Wednesday", "the 1990s".

Comes in: a scene and a hit. Goes out: a draft, or None where the words turn out to be no time. Example:
"Sept. 31" has the value 2023-09-31 as written, but no interval, since the calendar has no such day.
"""

from __future__ import annotations

from datetime import date

from twosource.within.times.calendar import (
    Interval,
    add_days,
    interval_of,
    make_date,
    quarter_value,
    shift_quarter,
    week_value,
    weekday_near,
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
    year = _year_in(scene, hit)
    if year is None:
        weekday = scene.value(hit, "weekday") or scene.value(hit, "weekdayshort")
        year = _near_year(scene, hit, month, number, int(str(weekday)) if weekday else None)
    value = f"{'XXXX' if year is None else format(year, '04d')}-{month:02d}-{number:02d}"
    part = scene.value(hit, "part")
    return Draft("TIME", f"{value}T{part}") if part else Draft("DATE", value)


def month_in(scene: Scene, hit: Hit) -> int | None:
    """Return the month that the hit names."""
    found = scene.value(hit, "month") or scene.value(hit, "monthshort")
    return int(str(found)) if found else None


def _day_in(scene: Scene, hit: Hit) -> int | None:
    return next((int(t) for t in scene.texts(hit) if t.isdigit() and len(t) <= 2 and 1 <= int(t) <= 31), None)


def _year_in(scene: Scene, hit: Hit) -> int | None:
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
    year = _year_in(scene, hit)
    if year is None:
        year = _year_of_month(scene, hit, month)
    return Draft("DATE", f"{'XXXX' if year is None else format(year, '04d')}-{month:02d}")


def _is_month(scene: Scene, hit: Hit) -> bool:
    if len(scene.words(hit)) > 1 and _year_in(scene, hit):
        return True
    word = next(w for w in scene.words(hit) if value_of(w, "month") or value_of(w, "monthshort"))
    token = scene.token(word)
    if token is None:
        return False
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
    year = _year_in(scene, hit)
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
    if before in COUNTED or (before in ".:/-" and before and scene.lexed.words[hit.first - 1].end == word.start):
        return False
    if after in ("%", "percent", "/", ":", "$") or (
        after == "-" and scene.lexed.words[hit.last].start == word.end and not scene.after(hit, 2)[:1].isdigit()
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


def read_spoken_year(scene: Scene, hit: Hit) -> Draft | None:
    """Read "nineteen ninety-six" and "the year two thousand"."""
    numbers = [int(str(n)) for w in scene.words(hit) if (n := value_of(w, "number")) is not None]
    if "thousand" in scene.texts(hit):
        return Draft("DATE", f"{1000 * numbers[0]:04d}") if numbers and numbers[0] in (1, 2) else None
    if (
        len(numbers) < 2
        or numbers[0] not in range(16, 21)
        or numbers[1] < 10
        or any(t.isdigit() for t in scene.texts(hit))
    ):
        return None
    return Draft("DATE", f"{numbers[0]:02d}{sum(numbers[1:]):02d}")


def read_year_quarter(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the 1988 third quarter", and "the 1988 period" as the quarter told before, of that year."""
    year, number = _year_in(scene, hit), scene.value(hit, "ordinal")
    if number is None:
        told = scene.last_told(hit, lengths=(7,))
        number = told[-1] if told is not None and told[5] == "Q" else None
    return Draft("DATE", f"{year:04d}" + (f"-Q{number}" if number else ""))


def read_year_range(scene: Scene, hit: Hit) -> Draft | None:
    """Read "2011-13" and "1989-1990"."""
    first, last = scene.texts(hit)[0], scene.texts(hit)[-1]
    last = first[: 4 - len(last)] + last if len(last) <= 4 else last
    if not last.isdigit() or not 1 <= int(last) - int(first) <= 100 or not 1700 <= int(first) <= 2100:
        return None
    return Draft("DATE", f"{first}/{last}")


def read_decade(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the 1990s" and "the '80s" as TIMEX3 decades: 199, 198."""
    texts = scene.texts(hit)
    words = scene.words(hit)
    named = scene.value(hit, "decadeword")
    if named is not None:
        return Draft("DATE", str(named)) if texts[0] == "the" else None
    short = next((t for t in texts if t[0] in "'’" and t[1:3].isdigit()), None)
    if short is not None:
        return Draft("DATE", f"{'20' if short[1] in '01' else '19'}{short[1]}")
    if words[-1].start != words[-2].end or words[-2].text[3] != "0":
        return None
    return Draft("DATE", words[-2].text[:3])


def read_century(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the 19th century": TIMEX3 counts the hundreds, 18."""
    number = scene.value(hit, "ordinal") or next((t for t in scene.texts(hit) if t.isdigit()), None)
    if number is None or not 1 <= int(str(number)) <= 30:
        return None
    return Draft("DATE", f"{int(str(number)) - 1:02d}")


def read_quarter(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the third quarter of 2019", "Q3", "last year's fourth quarter"."""
    texts = scene.texts(hit)
    number = scene.value(hit, "ordinal") or next((t for t in texts if t.isdigit() and len(t) == 1), None)
    if number is None or not 1 <= int(str(number)) <= 4:
        return None
    if texts[0] == "q" and scene.words(hit)[1].start != scene.words(hit)[0].end:
        return None
    quarter, year = int(str(number)), _year_in(scene, hit)
    if year is None and "year" in texts and scene.anchor is not None:
        year = scene.anchor.year + int(str(scene.value(hit, "back") or scene.value(hit, "ahead") or 0))
    if year is not None:
        return Draft("DATE", f"{year:04d}-Q{quarter}")
    if scene.anchor is None:
        return Draft("DATE", f"XXXX-Q{quarter}")
    present = quarter_value(scene.anchor)
    behind = (int(present[-1]) - quarter) % 4
    if behind > 1 and scene.direction(hit) > 0:
        return Draft("DATE", shift_quarter(present, 4 - behind))
    return Draft("DATE", shift_quarter(present, -behind))


def read_half(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the first half of 2019" as 2019-H1."""
    number = int(str(scene.value(hit, "ordinal") or 0))
    year = _year_in(scene, hit)
    if year is None and scene.anchor is not None:
        year = scene.anchor.year + int(str(scene.value(hit, "back") or scene.value(hit, "ahead") or 0))
    return Draft("DATE", f"{year:04d}-H{number}") if number in (1, 2) and year is not None else None


def read_season(scene: Scene, hit: Hit) -> Draft | None:
    """Read "summer 2019", "last fall", "this winter"; an autumn and not a fall from office."""
    season = str(scene.value(hit, "season"))
    year = _year_in(scene, hit)
    token = scene.token(scene.words(hit)[-1 if year is None else -2])
    if year is None and (token is None or token.tag not in ("NN", "NNP") or scene.after(hit) == "of"):
        return None
    if year is None and scene.anchor is not None:
        year = _season_year(scene, hit, season, scene.anchor)
    return Draft("DATE", f"{'XXXX' if year is None else format(year, '04d')}-{season}")


def _season_year(scene: Scene, hit: Hit, season: str, anchor: date) -> int:
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    if scene.value(hit, "back") is not None:
        return anchor.year if anchor.month > first + 2 else anchor.year - 1
    if scene.value(hit, "ahead") is not None or scene.direction(hit) > 0:
        return anchor.year if anchor.month <= first + 2 else anchor.year + 1
    if scene.value(hit, "same") is not None:
        return anchor.year - 1 if season == "WI" and anchor.month <= 4 else anchor.year
    return anchor.year if anchor.month >= first else anchor.year - 1


def read_season_bare(scene: Scene, hit: Hit) -> Draft | None:
    """Read "in summer" where a preposition makes it a time."""
    if scene.before(hit) not in ("in", "since", "by", "during", "until", "mid", "late", "early"):
        return None
    return read_season(scene, hit)


def day_draft(scene: Scene, hit: Hit, day: date | None) -> Draft:
    """Return the draft of one day, with the part of the day that the hit names."""
    part = scene.value(hit, "part") or scene.value(hit, "dusk")
    stem = day.isoformat() if day else "XXXX-XX-XX"
    return Draft("TIME", f"{stem}T{part}") if part else Draft("DATE", stem if day else None)


__all__ = ["Interval", "add_days", "interval_of", "week_value", "weekday_near"]

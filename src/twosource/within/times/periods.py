"""Readings of periods longer than a month: quarters, halves, seasons, decades, centuries, ranges of years.

Comes in: a scene and a hit. Goes out: a draft. Example: "the 1990s" is 199, "the third quarter of 2019" 2019-Q3,
"last fall" in a report of March 2023 is 2022-FA.
"""

from __future__ import annotations

from datetime import date

from twosource.within.times.calendar import Interval, interval_of, quarter_value, shift_quarter
from twosource.within.times.days import month_in, year_in
from twosource.within.times.rules import Hit
from twosource.within.times.scene import Draft, Scene, value_of

QUARTERLY = (7,)  # length of "1989-Q3"


def read_spoken_year(scene: Scene, hit: Hit) -> Draft | None:
    """Read "nineteen ninety-six" and "the year two thousand"."""
    numbers = [int(str(n)) for w in scene.words(hit) if (n := value_of(w, "number")) is not None]
    month = month_in(scene, hit)
    stem = f"-{month:02d}" if month is not None else ""
    if "thousand" in scene.texts(hit):
        return Draft("DATE", f"{1000 * numbers[0]:04d}") if numbers and numbers[0] in (1, 2) else None
    if (
        len(numbers) < 2
        or numbers[0] not in range(16, 21)
        or numbers[1] < 10
        or any(t.isdigit() for t in scene.texts(hit))
    ):
        return None
    return Draft("DATE", f"{numbers[0]:02d}{sum(numbers[1:]):02d}{stem}")


def read_year_end(scene: Scene, hit: Hit) -> Draft | None:
    """Read "by year-end": the end of the report's year, of the last one where the verb looks back from its start."""
    if scene.anchor is None:
        return Draft("DATE", None)
    is_past = scene.before(hit) == "since" or (scene.anchor.month <= LATE_RESULTS and scene.direction(hit) < 0)
    year = scene.anchor.year - 1 if is_past else scene.anchor.year
    return Draft("DATE", f"{year:04d}", Interval(date(year, 12, 1), date(year, 12, 31), "month"))


LATE_RESULTS = 4  # months into a year in which "rose at year-end" is still told of the last one


def read_year_ended(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the year ended March 31" as a length: it is no calendar year."""
    return Draft("DURATION", "P1Y")


def read_the_period(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the latest period" as the quarter told before."""
    told = _told_quarter(scene, hit)
    return Draft("DATE", told) if told is not None else None


def _told_quarter(scene: Scene, hit: Hit) -> str | None:
    told = scene.last_told(hit, lengths=(7,), near=FAR)
    return told if told is not None and told[5] == "Q" else None


FAR = 1500  # characters within which a report on results still speaks of the quarter that it named


def read_year_quarter(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the 1988 third quarter", and "the 1988 period" as the quarter told before, of that year."""
    year, number = year_in(scene, hit), scene.value(hit, "ordinal")
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
    if number is None or not 1 <= int(str(number)) <= 30 or _is_name(scene, hit):
        return None
    return Draft("DATE", f"{int(str(number)) - 1:02d}")


def _is_name(scene: Scene, hit: Hit) -> bool:
    """Tell whether a century opens a name: "20th Century Studios"."""
    token = scene.token(scene.words(hit)[-1])
    return (
        token is not None and token.tag == "NNP" and token.dep == "compound" and scene.parse.head(token.i).tag == "NNP"
    )


def read_quarter(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the third quarter of 2019", "Q3", "last year's fourth quarter"."""
    texts = scene.texts(hit)
    number = scene.value(hit, "ordinal") or next((t for t in texts if t.isdigit() and len(t) == 1), None)
    if number is None or not 1 <= int(str(number)) <= 4:
        return None
    if texts[0] == "q" and scene.words(hit)[1].start != scene.words(hit)[0].end:
        return None
    quarter, year = int(str(number)), year_in(scene, hit)
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
    texts = scene.texts(hit)
    at = next((i for i, text in enumerate(texts) if text in ("half", "two")), 0)
    number = 2 if texts[at - 1] in ("last", "final") else int(str(scene.value(hit, "ordinal") or 0))
    year = year_in(scene, hit)
    if year is None and scene.anchor is not None:
        year = scene.anchor.year + int(str(scene.value(hit, "back") or scene.value(hit, "ahead") or 0))
    return Draft("DATE", f"{year:04d}-H{number}") if number in (1, 2) and year is not None else None


def read_season(scene: Scene, hit: Hit) -> Draft | None:
    """Read "summer 2019", "last fall", "this winter"; an autumn and not a fall from office."""
    season = str(scene.value(hit, "season"))
    year = year_in(scene, hit)
    token = scene.token(scene.words(hit)[-1 if year is None else -2])
    if year is None and (token is None or token.tag not in ("NN", "NNP") or scene.after(hit) == "of"):
        return None
    if year is None and scene.anchor is not None:
        year = _season_year(scene, hit, season, scene.anchor)
    if year is None:
        return Draft("DATE", f"XXXX-{season}")
    return Draft("DATE", f"{year:04d}-{season}", _last_season(scene, hit, season, year))


def _season_year(scene: Scene, hit: Hit, season: str, anchor: date) -> int:
    first = SEASON_STARTS[season]
    started = anchor.year if anchor.month >= first else anchor.year - 1
    is_now = (anchor.year * 12 + anchor.month) - (started * 12 + first) < SEASON_MONTHS
    if scene.value(hit, "back") is not None:
        return started - 1 if is_now else started
    if scene.value(hit, "same") is not None and (is_now or scene.direction(hit) <= 0):
        return started if is_now or (season == "WI" and anchor.month <= 4) else anchor.year
    if scene.value(hit, "ahead") is not None or scene.direction(hit) > 0:
        return anchor.year if anchor.month <= first + 2 else anchor.year + 1
    return started


def _last_season(scene: Scene, hit: Hit, season: str, year: int) -> Interval | None:
    """Return two years' seasons as one span where either may be meant: "last fall" told in December."""
    anchor = scene.anchor
    if anchor is None or scene.value(hit, "back") is None:
        return None
    months = (anchor.year * 12 + anchor.month) - (year * 12 + SEASON_STARTS[season])
    this, before = interval_of(f"{year:04d}-{season}"), interval_of(f"{year - 1:04d}-{season}")
    if months != SEASON_MONTHS or this is None or before is None:
        return None
    return Interval(before.start, this.end, "longer")


SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SEASON_MONTHS = 3


def read_season_bare(scene: Scene, hit: Hit) -> Draft | None:
    """Read "in summer" where a preposition makes it a time."""
    if scene.before(hit) not in ("in", "since", "by", "during", "until", "mid", "late", "early"):
        return None
    return read_season(scene, hit)


def read_the_quarter(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the quarter": the one told before, else the present one."""
    told = scene.last_told(hit, lengths=QUARTERLY)
    if told is not None and told[5] == "Q":
        return Draft("DATE", told)
    if scene.anchor is None or scene.after(hit) in ("of", "century"):
        return None
    return Draft("DATE", shift_quarter(quarter_value(scene.anchor), -1))

"""Relative times of an undated report as clues to its date: what day each would mean on any day of publication.

Comes in: parse and report. Goes out: ``Clue``. Example: "on Friday" with a past verb is a clue of kind weekday,
number 5, way -1: published on Sunday 26 February 2023 it means the 24th, on Friday the 24th that day itself.

A clue is made by reading the report as though it had been published on a probe day and asking how far each time
lies from it: so tense, plan verbs and prepositions are judged by the one reading that dates reports too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from twosource.model.clue import Clue, ClueKind
from twosource.model.facts import Time
from twosource.model.text import Parse, Report, When, covered
from twosource.within.times.calendar import add_months, interval_of, make_date
from twosource.within.times.scene import Scene
from twosource.within.times.spans import EARLY
from twosource.within.times.words import Lexed
from twosource.within.when import find_when

PROBE = date(2021, 6, 16)  # a Wednesday in the middle of month, quarter and year: neither side is nearer
FEW = 6  # content words below which a sentence does not say by itself what happened: "It will begin Tuesday."
WINDOW = 20  # tokens either side that describe what happened at a time
LONG_SENTENCE = 100  # tokens of the sentence before that are looked at: one in a hundred is longer

RELATIVE_UNITS: dict[int, ClueKind] = {4: "year", 7: "month", 8: "week", 10: "day"}
FAR = 400


def find_clues(parse: Parse, report: Report) -> tuple[Clue, ...]:
    """Return the clues of a report, whatever its date is said to be.

    Example:
        >>> find_clues(parse, report)[0].kind  # doctest: +SKIP
        'weekday'
    """
    probe = When(PROBE.isoformat(), PROBE.isoformat(), "day", "given")
    times = find_when(parse, replace(report, published=probe))
    scene = Scene(parse, Lexed("", [], ""), None)
    found = (_clue(scene, report, time) for time in times if time.type in ("DATE", "TIME"))
    is_furniture = covered(report.furniture)
    return tuple(_filed(c) if is_furniture(c.span.start) else c for c in found if c is not None)


def _filed(clue: Clue) -> Clue:
    """Read the day of a dateline, "KAZAN, June 4 (Tass) -", for the day of filing, which tells no happening's."""
    return clue._replace(kind="dateline", words=()) if clue.kind == "month-day" else clue


def _clue(scene: Scene, report: Report, time: Time) -> Clue | None:
    parse = scene.parse
    interval = interval_of(time.value)
    at = parse.token_at(time.span.start)
    if interval is None or interval.start is None or interval.end is None or time.value is None or at is None:
        return None
    words = _words(parse, at)
    base = Clue(time.span, parse.sentence_span(at), "day", 0, 0, 0, words)
    quote = report.quote(time.span)
    if time.value[:4] in quote and time.value[:4].isdigit():
        return base._replace(kind="fixed", first=interval.start, last=interval.end)
    return _moving(base, time, interval.start, quote, lean=scene.lean(parse.tokens[at]))


def _moving(base: Clue, time: Time, start: date, quote: str, *, lean: int) -> Clue | None:
    value = str(time.value)
    if time.rule in ("weekday", "weekday-part", "clock-day", "moment-day", "day-clock"):
        is_named = (start - PROBE).days in range(-7, 8)
        return (
            base._replace(kind="weekday", number=start.isoweekday(), way=1 if start > PROBE else -1)
            if is_named
            else None
        )
    if time.rule in ("month-day", "day-month", "date-part", "part-of-date"):
        n = named_weekday(quote)
        return base._replace(kind="month-day", n=n, number=start.month * 100 + start.day, way=lean)
    if time.rule == "day-of-month":
        return base._replace(kind="day-of-month", number=start.day, way=1 if start > PROBE else -1)
    if time.rule in ("month", "border-of-month"):
        return base._replace(kind="month-name", number=start.month, way=1 if start > PROBE else -1)
    if time.rule in (
        "relday",
        "part-relday",
        "this-part",
        "tonight",
        "last-night",
        "relative-unit",
        "ago",
        "month-that-year",
    ):
        return _by_unit(base, value, start)
    return None


def named_weekday(quote: str) -> int:
    """Return the weekday that stands beside a date ("Wednesday, March 1"), 0 where there is none."""
    first = quote[:3].lower()
    return next((n for n, name in enumerate(WEEKDAYS, 1) if name == first), 0)


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _by_unit(base: Clue, value: str, start: date) -> Clue | None:
    kind = RELATIVE_UNITS.get(len(value[:10]))
    if kind == "day" and value[4:6] == "-W":
        return None
    if kind == "day":
        return base._replace(kind=kind, n=(start - PROBE).days, way=_sign((start - PROBE).days))
    if kind == "week":
        monday = PROBE - timedelta(days=PROBE.weekday())
        return base._replace(kind=kind, n=(start - monday).days // 7, way=_sign((start - monday).days))
    if kind == "month":
        n = (start.year - PROBE.year) * 12 + start.month - PROBE.month
        return base._replace(kind=kind, n=n, way=_sign(n))
    if kind == "year":
        return base._replace(kind=kind, n=start.year - PROBE.year, way=_sign(start.year - PROBE.year))
    return None


def _sign(n: int) -> int:
    return (n > 0) - (n < 0)


def _words(parse: Parse, at: int) -> tuple[str, ...]:
    """Return what describes the time at ``at``: words of its sentence, of the one before where that says little."""
    sentence = parse.sentence_of(at)
    found = _content(parse, max(sentence.first, at - WINDOW), min(sentence.last, at + WINDOW))
    if len(found) < FEW and sentence.i and parse.sentences[sentence.i - 1].paragraph == sentence.paragraph:
        before = parse.sentences[sentence.i - 1].first
        found |= _content(parse, max(before, sentence.first - LONG_SENTENCE), sentence.first)
    return tuple(sorted(found))


def _content(parse: Parse, first: int, last: int) -> frozenset[str]:
    return frozenset(
        t.lemma.lower()[:7]
        for t in parse.tokens[first:last]
        if t.pos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ")
        and len(t.text) > 2
        and t.lemma.lower() not in COMMON
        and not (t.tag == "NNP" and t.dep == "compound")  # a name counts once, whatever its length
    )


COMMON = frozenset([
    "say", "tell", "have", "make", "take", "come", "week", "month", "year", "day", "last", "next", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "president", "minister", "leader", "secretary", "state",
    "mr.", "new", "other", "first", "also",
])  # fmt: skip


def days_of(clue: Clue, published: date) -> tuple[date, date]:
    """Return the first and last day that ``clue`` means in a report published on ``published``."""
    if clue.kind == "fixed" and clue.first is not None and clue.last is not None:
        return clue.first, clue.last
    if clue.kind == "weekday":
        ahead = (clue.number - published.isoweekday()) % 7
        day = published + timedelta(days=ahead if clue.way > 0 or ahead == 0 else ahead - 7)
        return day, day
    if clue.kind == "day":
        day = published + timedelta(days=clue.n)
        return day, day
    if clue.kind == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(days=7 * clue.n)
        # A Sunday's report counts its week from that Sunday in half of the press.
        return monday - timedelta(days=1), monday + timedelta(days=13 if published.weekday() == 6 else 6)
    if clue.kind == "year":
        return _year_of(clue, published)
    if clue.kind in ("month-day", "dateline"):
        return _month_day(clue.number, published)
    if clue.kind == "day-of-month":
        return _day_of_month(clue, published)
    return _month(clue, published)


def _year_of(clue: Clue, published: date) -> tuple[date, date]:
    year = min(max(published.year + clue.n, 1), 9999)
    return date(year, 1, 1), date(year, 12, 31)


def _month_day(number: int, published: date) -> tuple[date, date]:
    month, day = divmod(number, 100)
    days = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    if not days:
        return published - timedelta(days=FAR), published + timedelta(days=FAR)
    nearest = min(days, key=lambda d: abs((d - published).days))
    return nearest, nearest


def _day_of_month(clue: Clue, published: date) -> tuple[date, date]:
    """Return the nearest day of that number on the clue's side; February may have none."""
    way = clue.way or -1
    months = (add_months(published.replace(day=1), n * way) for n in range(3))
    days = [make_date(first.year, first.month, clue.number) for first in months if first is not None]
    day = next((d for d in days if d is not None and (d - published).days * way >= 0), published)
    return day, day


def _month(clue: Clue, published: date) -> tuple[date, date]:
    if clue.kind == "month":
        n = clue.n
    else:
        ahead = (clue.number - published.month) % 12
        n = ahead if clue.way > 0 else -((published.month - clue.number) % 12)
    first = (add_months(published.replace(day=1), n)) or published
    last = (add_months(first, 1) or published) - timedelta(days=1)
    if clue.kind == "month" and clue.n == 0 and published.day <= EARLY:
        first = add_months(first, -1) or first
    return first, last

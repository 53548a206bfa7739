"""Every time expression of a report as TIMEX3, with the calendar interval that it means.

Comes in: parse and report. Goes out: ``Time`` in text order. Example: in a report published on Wednesday
2023-03-15, "the talks will begin on Friday" has one DATE with value 2023-03-17.

The words and patterns are data (``data/times.yaml``); what each pattern means is in ``within/times``. Time words
are one character each, so that a pattern is a regular expression over a short string: some 1,000 reports a CPU
second. Annotation follows TimeML 1.2.1 (Saurí et al. 2006), values ISO 8601 with TimeML's additions. Where the
report's own date is not known, only what needs none has a value; nothing ever asks the clock of the machine.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

from twosource.model.facts import Time
from twosource.model.text import Parse, Report, Span, When, covered
from twosource.within.times import days, habits, hours, lengths, months, periods, spans, story
from twosource.within.times.calendar import Interval, interval_of
from twosource.within.times.lasting import anchor_lengths
from twosource.within.times.rules import Hit, find_hits, rules
from twosource.within.times.scene import Draft, Scene, Told
from twosource.within.times.words import lexicon

Reading = Callable[[Scene, Hit], Draft | None]
READINGS: dict[str, Reading] = {
    name.removeprefix("read_"): reading
    for module in (days, months, hours, periods, spans, story, lengths, habits)
    for name, reading in vars(module).items()
    if name.startswith("read_")
}


def find_when(parse: Parse, report: Report) -> tuple[Time, ...]:
    """Find every time expression and resolve it against the report's own date.

    Args:
        parse: the report's parse, for tense and names.
        report: its ``published`` is the anchor; an interval of several days (an inferred date) yields only what
            holds on its first and last day alike, and otherwise a wider interval without a value.

    Returns:
        Times in text order, none overlapping. ``value`` is None where the anchor is missing; ``when`` is None
        where no calendar days are meant.

    Example:
        >>> find_when(parse, report)[0].value  # doctest: +SKIP
        '2023-03-17'
    """
    first, last = anchors(report.published)
    found = _read(parse, report, last)
    if first == last or first is None:
        return found
    earlier = {time.span: time for time in _read(parse, report, first)}
    return tuple(_merge(earlier.get(time.span, time), time) for time in found)


def anchors(published: When | None) -> tuple[date | None, date | None]:
    """Return the first and last day on which the report may have been published, None where that is not known."""
    if published is None:
        return None, None
    days_ = [date.fromisoformat(d[:10]) for d in (published.start, published.end) if d]
    if not days_ or (days_[-1] - days_[0]).days > MOST_DAYS:
        return None, None
    return days_[0], days_[-1]


MOST_DAYS = 10  # an anchor known less finely than this resolves next to nothing


def _read(parse: Parse, report: Report, anchor: date | None) -> tuple[Time, ...]:
    rules()  # adds the patterns' own words to the lexicon
    lexed = lexicon().lex(report.text)
    scene = Scene(parse, lexed, anchor)
    paragraphs = _paragraph_starts(parse)
    is_furniture = covered(report.furniture)
    times: list[Time] = []
    at = paragraph = 0
    for hit in find_hits(lexed):
        if hit.first < at:
            continue
        words = scene.words(hit)
        here = bisect_right(paragraphs, words[0].start)
        if here != bisect_right(paragraphs, words[-1].start):
            continue
        if is_furniture(words[0].start) and hit.rule.name not in STATED_IN_FULL:
            continue
        if here != paragraph:
            paragraph, scene.anchor = here, anchor
        if scene.is_title(hit):
            continue
        if hit.rule.make == "nothing":
            at = hit.last
            continue
        draft = READINGS[hit.rule.make](scene, hit)
        if draft is None:
            continue
        at = hit.last
        times.append(_time(report, scene, hit, draft))
        if (taken := _caption_day(report, times[-1], paragraphs[here - 1 : here + 1])) is not None:
            scene.anchor = taken
        if draft.value and draft.value[0].isdigit() and hit.rule.make not in SHIFTED:
            scene.told.append(Told(words[0].start, draft.value))
    return anchor_lengths(times, parse)


STATED_IN_FULL = frozenset(
    {"iso-date", "slash-date", "month-day", "day-month", "clock", "clock-day", "day-clock", "year"}
)
"""What menus and mastheads say of time that counts from no day: "2 years ago" beside a date is of the page's making."""

CREDIT = re.compile(
    r"\((?:AP|AFP|Reuters|EPA|Xinhua)(?: Photo)?/|\bREUTERS/[A-Z]|\b[Ff]ile [Pp]hoto|\b[Pp]hoto(?:graph)? by |/(?:AFP|AP|EPA)\b|Getty Images"
)


def _caption_day(report: Report, time: Time, starts: Sequence[int]) -> date | None:
    """Return the day on which a picture was taken, from which the rest of its caption counts.

    "... in Riga, Saturday, Sept. 1, 2012. Her father will be buried on Sunday. (AP Photo/Bo Lund)": on 2 September.
    """
    when = time.when
    if when is None or not when.is_day or when.how != "stated" or when.start is None or time.type != "DATE":
        return None
    end = starts[1] if len(starts) > 1 else len(report.text)
    is_caption = _last_credit(report.text, starts[0], end) >= time.span.end
    return date.fromisoformat(when.start) if is_caption else None


@lru_cache(maxsize=1)
def _last_credit(text: str, start: int, end: int) -> int:
    """Return where the last credit of a paragraph begins, -1 for none; kept, as a list of dates asks for it at each."""
    return max((found.start() for found in CREDIT.finditer(text, start, end)), default=-1)


def _paragraph_starts(parse: Parse) -> list[int]:
    starts, paragraph = [], -1
    for sentence in parse.sentences:
        if sentence.paragraph != paragraph:
            starts.append(sentence.start)
            paragraph = sentence.paragraph
    return starts


def _time(report: Report, scene: Scene, hit: Hit, draft: Draft) -> Time:
    words = scene.words(hit)
    start = words[draft.start or 0].start
    end = draft.end or words[-1].end
    interval = draft.interval or (interval_of(draft.value) if draft.type in ("DATE", "TIME") else None)
    span = Span(report.id, start, end)
    return Time(span, draft.type, draft.value, _when(report, span, hit, draft, interval), hit.rule.name)


SHIFTED = frozenset({"shifted", "year_earlier", "the_quarter"})
"""Readings that others do not count from: after "from $3 million a year earlier", "the quarter" is this year's."""

STATED = frozenset({"iso-date", "slash-date", "year", "decade", "year-range", "century"})


def _when(report: Report, span: Span, hit: Hit, draft: Draft, interval: Interval | None) -> When | None:
    if interval is None:
        return None
    start = interval.start.isoformat() if interval.start else None
    end = interval.end.isoformat() if interval.end else None
    is_stated = hit.rule.name in STATED or bool(
        draft.value and draft.value[:4].isdigit() and draft.value[:4] in report.quote(span)
    )
    confidence = 1.0 if is_stated else RESOLVED * (report.published.confidence if report.published else 1.0)
    return When(start, end, interval.precision, "stated" if is_stated else "resolved", round(confidence, 3), (span,))


RESOLVED = 0.9  # share of bare weekdays that nearest-past dates right (measured on public TimeML news)


def _merge(a: Time, b: Time) -> Time:
    if a.when is None or b.when is None or (a.when.start, a.when.end) == (b.when.start, b.when.end):
        return b
    starts = [w.start for w in (a.when, b.when)]
    ends = [w.end for w in (a.when, b.when)]
    start = min(s for s in starts if s) if all(starts) else None
    end = max(e for e in ends if e) if all(ends) else None
    when = When(
        start, end, "days" if b.when.precision == "day" else b.when.precision, "resolved", b.when.confidence, (b.span,)
    )
    return Time(b.span, b.type, b.value if a.value == b.value else None, when, b.rule)

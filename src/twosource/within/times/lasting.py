"""Lengths that start on a told day: "a three-day visit will begin Tuesday" lasts from Tuesday to Thursday.

Comes in: the times of a report. Goes out: the same, lengths in days or weeks with the interval that they span.
Example: "a two-week course starting on May 3" has P2W from 3 to 16 May.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from twosource.model.facts import Time
from twosource.model.text import Parse, When
from twosource.within.times.calendar import add_days

LENGTH = re.compile(r"P(\d{1,2})([DW])")
STARTS = frozenset({"begin", "start", "commence", "open"})
RULES = frozenset({"length", "hyphen-length", "length-one"})


def anchor_lengths(times: Sequence[Time], parse: Parse) -> tuple[Time, ...]:
    """Give each length the days that it spans where its sentence says on which day it starts.

    Example:
        >>> anchor_lengths(times, parse)[0].when.end  # doctest: +SKIP
        '2023-03-02'
    """
    return tuple(_anchored(time, times, parse) if _is_open(time) else time for time in times)


def _is_open(time: Time) -> bool:
    return (
        time.type == "DURATION"
        and time.when is None
        and time.rule in RULES
        and bool(LENGTH.fullmatch(time.value or ""))
    )


def _anchored(time: Time, times: Sequence[Time], parse: Parse) -> Time:
    at = parse.token_at(time.span.start)
    sentence = parse.sentence_of(at) if at is not None else None
    if sentence is None:
        return time
    starts = [t.start for t in parse.tokens[sentence.first : sentence.last] if t.lemma in STARTS and t.pos == "VERB"]
    days = [t for t in times if t.type == "DATE" and t.when is not None and t.when.is_day]
    first = next(
        (t for s in starts for t in days if s < t.span.start < sentence.end and not _parted(times, s, t)), None
    )
    if first is None or first.when is None or first.when.start is None:
        return time
    return replace(time, when=_spanned(time, first.when, first.when.start))


def _parted(times: Sequence[Time], start: int, day: Time) -> bool:
    """Tell whether another time stands between the verb that starts and the day."""
    return any(start < t.span.start < day.span.start for t in times)


def _spanned(time: Time, first: When, start: str) -> When | None:
    match = LENGTH.fullmatch(time.value or "")
    if match is None:
        return None
    n = int(match[1]) * (7 if match[2] == "W" else 1)
    if n < 1:
        return None
    end = add_days(date.fromisoformat(start), n - 1)
    if end is None:
        return None
    return When(start, end.isoformat(), "days", "resolved", first.confidence, (time.span, *first.evidence))

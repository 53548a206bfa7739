"""What one report tells of its own date, without saying it: intervals in which it must have been published.

Comes in: parse, report, its clues and parties. Goes out: ``Hint``. Example: "last year" beside the invasion of
Ukraine, which began in February 2022, says that the report is of 2023; "©2023" says the same.

None of this is sure by itself: a hint carries the probability that the date lies inside it, as judged on reports
whose date is known. ``across/dates/solve.py`` weighs hints of all reports of an affair together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from twosource.errors import BrokenData
from twosource.lexicon.actors import Office, find_actors
from twosource.lexicon.load import load_yaml
from twosource.lexicon.titles import title_key
from twosource.model.clue import Clue
from twosource.model.facts import Party
from twosource.model.text import Report, Span
from twosource.within.clues import days_of

FILE = "known_events.yaml"
REACH = 130  # characters between a time and the name of the event that it dates; farther they belong apart
SCAN = 430  # days around a known event on which a report may call it "last year" or "in September"
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\(c\)\s*|©\s*)?(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)", re.IGNORECASE
)

SURE_COPYRIGHT = 0.95
SURE_KNOWN = 0.87  # 25 of 29 on dated news
SURE_FIXED = 0.85
SURE_OFFICE = 0.85


class Hint(NamedTuple):
    """An interval of days in which the report was published with probability ``sure``; an end may be open."""

    first: date | None
    last: date | None
    sure: float
    reason: str
    evidence: tuple[Span, ...]


def find_hints(report: Report, clues: Sequence[Clue], parties: Sequence[Party]) -> tuple[Hint, ...]:
    """Return every hint that the report gives of its own date.

    Args:
        report: the report; copyright lines count even where they are furniture.
        clues: its relative times (``find_clues``).
        parties: whose told offices are looked up in the knowledge base.

    Example:
        >>> find_hints(report, clues, ())[0].reason  # doctest: +SKIP
        'copyright line'
    """
    return (*_copyright(report), *_known(report, clues), *_fixed(report, clues), *_offices(parties))


def _copyright(report: Report) -> Iterator[Hint]:
    for match in COPYRIGHT.finditer(report.text):
        year = int(match[1])
        yield Hint(
            date(year, 1, 1), date(year, 12, 31), SURE_COPYRIGHT, "copyright line", (Span(report.id, *match.span()),)
        )


class KnownEvent(NamedTuple):
    """A dated event of the world and the words that name it."""

    id: str
    first: date
    last: date
    words: tuple[tuple[re.Pattern[str], ...], ...]


@cache
def known_events() -> tuple[KnownEvent, ...]:
    """Return the known events.

    Raises:
        BrokenData: an entry has no dates or words, or a word is no regular expression.
    """
    return tuple(_known_event(row) for row in load_yaml(FILE)["events"])


def _known_event(row: dict[str, Any]) -> KnownEvent:
    try:
        first, last = row["days"]
        words = tuple(tuple(re.compile(rf"\b(?:{w})", re.IGNORECASE) for w in way) for way in row["words"])
    except (KeyError, ValueError, TypeError, re.error) as err:
        raise BrokenData(f"{FILE}: {row.get('id')}: {err}") from err
    return KnownEvent(row["id"], first, last, words)


@cache
def _prefilter() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{way[0].pattern})" for event in known_events() for way in event.words), re.IGNORECASE
    )


def _known(report: Report, clues: Sequence[Clue]) -> Iterator[Hint]:
    sentences = {clue.sentence: report.quote(clue.sentence) for clue in clues}
    telling = {span: sentence for span, sentence in sentences.items() if _prefilter().search(sentence)}
    for clue in clues:
        # "the Oct. 7 attacks" are called so for years; only a month and day ahead says that the year is this one.
        if (
            clue.kind == "fixed"
            or (clue.kind == "weekday" and clue.way > 0)
            or (clue.kind == "month-day" and clue.way < 1)
        ):
            continue
        sentence = telling.get(clue.sentence)
        if sentence is None:
            continue
        for event in known_events():
            if _is_named(event, sentence, clue, clues) and (days := _invert(clue, event)):
                yield Hint(*days, SURE_KNOWN, f"told beside {event.id}", (clue.span,))


def _is_named(event: KnownEvent, sentence: str, clue: Clue, clues: Sequence[Clue]) -> bool:
    at = clue.span.start - clue.sentence.start
    for way in event.words:
        matches = [pattern.search(sentence) for pattern in way]
        found = [m for m in matches if m is not None]
        if len(found) < len(way):
            continue
        if max(m.end() for m in found) - min(m.start() for m in found) > REACH:
            continue
        near = min(found, key=lambda m: _gap(m, at))
        if _gap(near, at) <= REACH and not _is_nearer(clues, clue, near):
            return True
    return False


def _gap(match: re.Match[str], at: int) -> int:
    return max(match.start() - at, at - match.end(), 0)


def _is_nearer(clues: Sequence[Clue], mine: Clue, match: re.Match[str]) -> bool:
    """Tell whether another time of the sentence stands nearer to the event's name."""
    own = _gap(match, mine.span.start - mine.sentence.start)
    others = (c for c in clues if c.sentence == mine.sentence and c.span != mine.span)
    return any(_gap(match, c.span.start - c.sentence.start) < own for c in others)


def _invert(clue: Clue, event: KnownEvent) -> tuple[date, date] | None:
    """Return the days of publication on which ``clue`` would mean the event's days."""
    fits = []
    for n in range(-SCAN, SCAN):
        day = event.first + timedelta(days=n)
        first, last = days_of(clue, day)
        if first <= event.last and event.first <= last:
            fits.append(day)
    return (fits[0], fits[-1]) if fits else None


def _fixed(report: Report, clues: Sequence[Clue]) -> Iterator[Hint]:
    """Yield that the report is no older than the latest day that it tells in full as past."""
    days = [c for c in clues if c.kind == "fixed" and c.first is not None and c.first == c.last]
    if days:
        latest = max(days, key=lambda c: c.first or date.min)
        yield Hint(latest.first, None, SURE_FIXED, "full date told", (latest.span,))
    years = [c for c in clues if c.kind == "fixed" and c.way < 0]
    if years:
        latest = max(years, key=lambda c: c.first or date.min)
        yield Hint(latest.first, None, SURE_FIXED, "year told as past", (latest.span,))


def _offices(parties: Sequence[Party]) -> Iterator[Hint]:
    for party in parties:
        if party.kind != "person":
            continue
        for role in party.roles:
            if role.how != "text" or role.title.startswith(("former", "ex-", "then", "late")):
                continue
            terms = [
                t
                for actor in find_actors(party.name)[:1]
                for o in actor.offices
                if (t := _term(o, role.title, role.of))
            ]
            if len(terms) == 1:
                yield Hint(*terms[0], SURE_OFFICE, f"{party.name} was {role.title}", role.evidence[:1])


def _term(office: Office, title: str, of: str | None) -> tuple[date, date | None] | None:
    told, known = title_key(title), title_key(office.title)
    if told != known or (of is not None and office.of is not None and of != office.of):
        return None
    first = _day(office.start)
    return (first, _day(office.end, is_last=True)) if first is not None else None


def _day(text: str | None, *, is_last: bool = False) -> date | None:
    if not text:
        return None
    parts = [int(p) for p in text.split("-")]
    try:
        return date(*parts, *((12, 31) if is_last else (1, 1))[len(parts) - 1 :])
    except (ValueError, TypeError):
        return None

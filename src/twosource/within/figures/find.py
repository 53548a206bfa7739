"""Figures: counts, money, shares, distances and lengths of time, with unit, bound, what is counted, and as of when.

Comes in: a parse, and what the stages before found. Goes out: ``Figure`` in text order. Example: "27 airstrikes
and 75 rocket attacks" is two figures, 27 of "airstrikes" and 75 of "rocket attacks".

Dates, ages, list and telephone numbers, names with numbers ("Article 5") are no figures; a sentence that is a
table of numbers gives none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from twosource.model.facts import Event, Figure, Party, Statement, Time
from twosource.model.text import Parse, Report, Span, When
from twosource.within.figures.counted import Counted, find_counted
from twosource.within.figures.numbers import Number, find_numbers, vocabulary
from twosource.within.figures.put_at import name_put

OVER = re.compile(r"\bover\s(?:an?\s|the\s)?$", re.IGNORECASE)
CONVERTED = re.compile(
    r"\s?[(\[](?:or |about |around |some |roughly |nearly |approximately |over |more than |almost )*"
)
TABLE = 9  # numbers in one sentence beyond which it is a table; prose of budgets and polls reached seven


def find_figures(
    parse: Parse,
    report: Report,
    parties: Sequence[Party],
    times: Sequence[Time],
    statements: Sequence[Statement],
    events: Sequence[Event],
) -> tuple[Figure, ...]:
    """Find every quantity that the report tells.

    Args:
        parse: the report's parse.
        report: its furniture is skipped.
        parties: not used yet; the signature is the pipeline's.
        times: dates are no figures, and give a figure its "as of when".
        statements: a figure inside one's content is told in it.
        events: a figure in the sentence of an event belongs to it.

    Returns:
        Figures in text order, ids ``<report>/f<n>``.

    Example:
        >>> [f.value for f in find_figures(parse, report, (), (), (), ())]  # doctest: +SKIP
        [27.0, 75.0]
    """
    numbers = find_numbers(report.text, _taken(report, times))
    crowd = Counter(_sentence_index(parse, n) for n in numbers)
    found: list[Figure] = []
    for number in numbers:
        index = _sentence_index(parse, number)
        if index is None or crowd[index] > TABLE:
            continue
        counted = find_counted(parse, number)
        bare = Counted(number.unit, "", None, None, number.end)
        figure = _figure(parse, report, number, counted or bare, times, statements, events, len(found) + 1)
        figure = name_put(report, figure, found) or _converted(report, figure, found) or figure
        if figure.what:
            found.append(figure)
    return tuple(found)


def _converted(report: Report, figure: Figure, found: Sequence[Figure]) -> Figure | None:
    """Return the sum in brackets as the same sum in other money: "9 billion yen ($58 million)" of one thing."""
    last = found[-1] if found else None
    if (
        last is None
        or not all(f.unit is not None and f.unit.isupper() for f in (last, figure))
        or last.unit == figure.unit
    ):
        return None
    if CONVERTED.fullmatch(report.text[last.span.end : figure.span.start]) is None:
        return None
    return replace(figure, what=last.what, date=last.date, event=last.event, is_change=last.is_change)


def _taken(report: Report, times: Sequence[Time]) -> list[tuple[int, int]]:
    spans = [(t.span.start, t.span.end) for t in times if not _is_length(t)]
    return spans + [(f.start, f.end) for f in report.furniture]


def _is_length(time: Time) -> bool:
    """Tell whether a time is a plain length ("a 40-minute call"), which is a figure too."""
    return (
        time.type == "DURATION"
        and time.rule in ("length", "hyphen-length")
        and bool(time.value)
        and "X" not in str(time.value)
    )


def _sentence_index(parse: Parse, number: Number) -> int | None:
    i = parse.token_at(number.start)
    return parse.tokens[i].sentence if i is not None else None


def _figure(
    parse: Parse,
    report: Report,
    number: Number,
    counted: Counted,
    times: Sequence[Time],
    statements: Sequence[Statement],
    events: Sequence[Event],
    n: int,
) -> Figure:
    first = parse.token_at(number.start) or 0
    sentence = parse.sentence_span(first)
    span = Span(
        report.id, number.start, max(number.end, counted.end if counted.unit and not number.unit else number.end)
    )
    statement = _told_in(span, statements)
    event = _event_of(parse, span, counted, events, sentence)
    date = _date(parse, first, sentence, times) or (event.date if event is not None else None)
    # "over three days" says how long, not how much more than that.
    is_over = (
        counted.unit in vocabulary()["time_units"]
        and OVER.search(report.text[max(0, number.start - 9) : number.start]) is not None
    )
    return Figure(
        id=f"{report.id}/f{n}",
        value=number.value,
        unit=counted.unit,
        bound="exact" if number.bound is None or is_over else number.bound,
        what=counted.what,
        span=span,
        sentence=sentence,
        date=date,
        low=None if is_over else number.low,
        high=number.high,
        is_change=counted.is_change,
        event=event.id if event is not None else None,
        told_in=statement.id if statement is not None else None,
        channel=statement.channel if statement is not None else event.channel if event is not None else (),
        rule="number-noun" if counted.unit is None else "number-unit",
    )


def _told_in(span: Span, statements: Sequence[Statement]) -> Statement | None:
    inside = [s for s in statements if s.kind != "analysis" and any(piece.contains(span) for piece in s.content)]
    return min(inside, key=lambda s: sum(p.end - p.start for p in s.content)) if inside else None


def _event_of(parse: Parse, span: Span, counted: Counted, events: Sequence[Event], sentence: Span) -> Event | None:
    near = [e for e in events if e.sentence.overlaps(sentence) and sentence.contains(e.trigger)]
    if counted.verb is not None:
        verb = parse.tokens[counted.verb]
        for event in near:
            if event.trigger.start <= verb.start < event.trigger.end:
                return event
    return next((e for e in near if e.trigger.start <= span.end + 1 <= e.trigger.end or span.overlaps(e.trigger)), None)


BEHIND = frozenset({"after", "since", "before", "following", "until", "till"})


def _is_since(parse: Parse, time: Time) -> bool:
    """Tell whether a time only says since when, or behind what: "built in Oslo since 1960", "after the May 3 attack"."""
    i = parse.token_at(time.span.start)
    if i is None:
        return False
    if i > 0 and parse.tokens[i - 1].lower == "since":
        return True
    noun, above = parse.tokens[i], parse.head(i)
    while noun.i != above.i and noun.dep in ("compound", "nmod", "nummod", "poss") and above.tag.startswith("NN"):
        noun, above = above, parse.head(above.i)
    return noun.start >= time.span.end and noun.dep == "pobj" and above.lower in BEHIND


def _date(parse: Parse, i: int, sentence: Span, times: Sequence[Time]) -> When | None:
    """Return the one date of the sentence, or of several the one under the same verb."""
    starts = [t.span.start for t in times]
    inside = [t for t in times[bisect_right(starts, sentence.start - 1) :] if t.span.start < sentence.end]
    dated = [
        t
        for t in inside
        if t.when is not None
        and t.when.start
        and t.when.end
        and t.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
        and not _is_since(parse, t)
    ]
    if len(dated) == 1:
        return dated[0].when
    above = [t.i for t in parse.ancestors(i) if t.tag.startswith("VB")]
    for verb in above:
        for time in dated:
            token = parse.token_at(time.span.start)
            if (
                token is not None
                and next((t.i for t in parse.ancestors(token) if t.tag.startswith("VB")), None) == verb
            ):
                return time.when
    return None

"""Numbers at which somebody puts something: "the service put the number at 5,200", "observers put turnout at 46 percent".

Comes in: a report's text, a number's place and the figure found before it. Goes out: what is counted, and its unit.
Example: after "3,900 people had crossed" the number that is put at 5,200 is one of people, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.model.facts import Figure
from twosource.model.text import Report

REACH = 120  # characters before a number in which what is put at it stands
APART = 3  # characters between the sentence of the figure before and the one that takes it up
PUT = re.compile(
    r"\b(?:put|puts|putting|estimated|estimates|estimating|placed|places)\s+(?:the |its |their )?"
    r"(?P<what>[^\W\d_](?:[\w’'-]+\s+){0,5}?[\w’'-]+)\s+at\s+(?:[a-z-]+\s+){0,3}$"
)
POINTING = frozenset({"number", "figure", "total", "count", "tally"})
TOLLS = frozenset({"toll", "death toll", "number of dead", "number of deaths"})


def name_put(report: Report, figure: Figure, found: Sequence[Figure]) -> Figure | None:
    """Return a figure with what it is put to, or None where nobody puts anything at it.

    Args:
        report: the report.
        figure: a number with its place; of what is not looked at.
        found: the figures before it, in text order.

    Example:
        >>> name_put(Report("r", "r", "They left."), figure, [])  # doctest: +SKIP
    """
    start = max(figure.sentence.start, figure.span.start - REACH)
    match = PUT.search(report.text[start : figure.span.start].replace("\n", " "))
    if match is None:
        return None
    what = match["what"].strip()
    if what.lower() in TOLLS:
        return replace(figure, what="people killed", rule="put-at")
    if what.lower().startswith("number of "):
        return replace(figure, what=what[len("number of ") :], rule="put-at")
    if what.lower() not in POINTING:
        return replace(figure, what=what, rule="put-at")
    last = found[-1] if found else None
    if last is None or figure.sentence.start - last.sentence.end > APART:
        return None
    return replace(figure, what=last.what, unit=figure.unit or last.unit, rule="put-at")

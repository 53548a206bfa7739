"""Times of several reports that date the same happening, by the words around them.

Comes in: report id -> clues. Goes out: groups of clues. Example: "released a 12-point paper on Friday" in one report
and "the 12-point paper released last week" in another are one group, whatever days they turn out to mean.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import fsum, log, sqrt
from typing import NamedTuple

import numpy as np

from twosource.model.clue import Clue

LEAST = 0.25  # cosine of weighted words; at .20 basil dates 5% more reports and one more of them wrongly
# How surely a clue tells its group's happening, by the overlap with its best partner (600 pairs of dated news: .70 of those
# under .3 mean days that meet, .83 to .4, .85 to .5, .95 to .6, 37 of 37 over .7; some would by chance).
OVERLAP, SURE = (0.25, 0.35, 0.5, 0.7), (0.45, 0.7, 0.86, 0.97)
COMMON = 40  # a word in more clues than this finds no candidates
LEAST_WORDS = 4


class SameTime(NamedTuple):
    """A clue in a group, and how surely it tells the group's happening (0 to 1)."""

    report: str
    clue: Clue
    score: float


def group_times(clues: Mapping[str, Sequence[Clue]]) -> list[list[SameTime]]:
    """Group the clues that tell of one happening; groups within one report alone are left out.

    Example:
        >>> [len(group) for group in group_times({"a": clues_a, "b": clues_b})]  # doctest: +SKIP
        [2]
    """
    rows = [(report, clue) for report, found in clues.items() for clue in found if len(clue.words) >= LEAST_WORDS]
    weight = _weights([clue for _, clue in rows])
    index: dict[str, list[int]] = defaultdict(list)
    for n, (_, clue) in enumerate(rows):
        for word in clue.words:
            index[word].append(n)
    links = sorted(_links(rows, index, weight), reverse=True)
    return _join(rows, links)


def _weights(clues: Sequence[Clue]) -> dict[str, float]:
    seen = Counter(word for clue in clues for word in clue.words)
    return {word: log(1 + len(clues) / n) for word, n in seen.items()}


def _links(
    rows: Sequence[tuple[str, Clue]], index: Mapping[str, Sequence[int]], weight: Mapping[str, float]
) -> list[tuple[float, int, int]]:
    found = []
    for n, (report, clue) in enumerate(rows):
        near = Counter(m for word in clue.words if len(index[word]) <= COMMON for m in index[word] if m > n)
        for m, shared in near.items():
            other_report, other = rows[m]
            if other_report == report or shared < 2 or not _may_be_one(clue, other):
                continue
            score = _overlap(frozenset(clue.words), frozenset(other.words), weight)
            if score >= LEAST:
                found.append((score, n, m))
    return found


def _may_be_one(a: Clue, b: Clue) -> bool:
    """Tell whether two clues can date one happening: fine with fine, coarse with coarse, and no two that exclude it."""
    if a.kind == b.kind and a.kind in ("weekday", "month-day", "day-of-month", "month-name"):
        return a.number == b.number
    if {a.kind, b.kind} == {"month-day", "day-of-month"}:
        return a.number % 100 == b.number % 100
    if a.kind == b.kind == "fixed":
        return False
    return (a.kind in FINE) == (b.kind in FINE) or "fixed" in (a.kind, b.kind)


FINE = frozenset({"weekday", "day", "week", "month-day", "day-of-month"})


def _overlap(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    common = fsum(weight[w] for w in a & b)  # exact, so that the order of a set changes no tie
    return common / sqrt(fsum(weight[w] for w in a) * fsum(weight[w] for w in b))


def _join(rows: Sequence[tuple[str, Clue]], links: Sequence[tuple[float, int, int]]) -> list[list[SameTime]]:
    """Join from the strongest link down; a clue joins the group of its best partner."""
    home: dict[int, int] = {}
    best: dict[int, float] = {}
    for score, n, m in links:
        for k in (n, m):
            best[k] = max(best.get(k, 0.0), score)
        if n in home and m in home:
            continue
        group = home.get(n, home.get(m, n))
        home[n] = home[m] = group
    groups: dict[int, list[SameTime]] = defaultdict(list)
    for k, group in home.items():
        report, clue = rows[k]
        groups[group].append(SameTime(report, clue, _surely(best[k])))
    return [group for group in groups.values() if len({m.report for m in group}) > 1]


def _surely(overlap: float) -> float:
    """Return how surely clues of this overlap tell one happening, between the measured points."""
    return float(np.interp(overlap, OVERLAP, SURE))

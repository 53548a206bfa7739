"""How like two reports are: reports that share their rare words tell one story, most often within a day of each other.

Comes in: reports. Goes out: for each undated one the others that are like it, and how surely they
are near in time. Example: of pairs of dated news with a likeness of .3 to .4 two in three are of one day, most others a
day apart; of pairs with less than .1 nine in ten are more than a week apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

from twosource.across.stories.words import count_words
from twosource.model.text import Report

BEFORE = 10  # reports that have none of the words, taken to be there: so what all reports share still tells something
# Likeness from which a pair may be, and is, of one story: calibrated on pairs of dated news, in affairs of 3 to 30 reports.
LEAST, MOST = 0.1, 0.35
SUREST = 0.9  # that a pair of the greatest likeness lies within three days
COMMON = 200  # reports that hold a word; a commoner one is not looked at
NEAREST = 12  # reports kept
DIGITS = 6  # of a likeness; the last ones are the processor's


def find_alike(undated: Sequence[Report], reports: Sequence[Report]) -> Mapping[str, Mapping[str, float]]:
    """Return for each undated report the others that are like it, each with how surely it is of the same days.

    Example:
        >>> find_alike([a], [a, b])[a.id][b.id]  # doctest: +SKIP
        0.9
    """
    vectors = _vectors(reports)
    index: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        for word in vectors[report.id]:
            index[word].append(report.id)
    return {report.id: _alike(report.id, vectors, index) for report in undated}


def _alike(me: str, vectors: Mapping[str, Mapping[str, float]], index: Mapping[str, Sequence[str]]) -> dict[str, float]:
    likeness: dict[str, float] = defaultdict(float)
    for word, weight in vectors[me].items():
        holders = index.get(word, ())
        for other in holders if len(holders) <= COMMON else ():
            likeness[other] += weight * vectors[other][word]
    likeness.pop(me, None)
    near = sorted(((-round(v, DIGITS), k) for k, v in likeness.items() if v > LEAST))[:NEAREST]
    return {k: SUREST * min(1.0, (-v - LEAST) / (MOST - LEAST)) for v, k in near}


def _vectors(reports: Sequence[Report]) -> dict[str, dict[str, float]]:
    """Return the words of each report, by how rare they are in the affair, to a length of 1."""
    counts = {report.id: count_words(report) for report in reports}
    holders = Counter(word for found in counts.values() for word in found)
    vectors = {}
    for report, found in counts.items():
        vector = {
            w: (1 + log(n) if n >= 1 else n) * log((len(reports) + BEFORE) / (holders[w] + 0.5))
            for w, n in found.items()
        }
        length = sqrt(sum(v * v for v in vector.values())) or 1.0
        vectors[report] = {w: v / length for w, v in vector.items()}
    return vectors

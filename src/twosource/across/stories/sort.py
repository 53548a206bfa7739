"""A stream of reports, sorted into affairs: Report after Report -> the affair that each belongs to.

Comes in: reports in input order. Goes out: one affair id a report. Example: two outlets' stories on one summit get one
id; next month's summit of the same two presidents gets another. Online: an answer never depends on later input.

A report is compared with affairs by its rare words (tf-idf over what the stream has shown so far), half with the
affair's sum of words and half with its nearest reports, so that one hub article cannot chain two affairs. An affair
that was silent for long is less likely to be meant. Follows the online clustering of news streams by Miranda et al.
(2018) and Laban and Hearst (2017), without their trained weights.

Where vectors of meaning are given, half of the likeness is theirs (``meaning``). That is asked for by the caller
and never chosen by what is installed, so that the same input is sorted the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

import numpy as np

from twosource.across.ids import short_id
from twosource.across.stories.affair import Affair
from twosource.across.stories.keys import Keys
from twosource.across.stories.meaning import Embed, Meanings, Vector
from twosource.across.stories.words import Weigher, Words
from twosource.model.text import Report


class Floors(NamedTuple):
    """Likeness that joins: a text of no words at all, a dated one of LONG words or more, an undated one."""

    short: float
    long: float
    undated: float


# Calibrated on dated articles and on undated headlines (docs/quality.md): a plateau of .03 around each. An undated report
# needs more, since no silence sets it apart from last year's affair.
BY_WORDS = Floors(0.11, 0.20, 0.25)
BY_MEANING = Floors(0.17, 0.275, 0.36)  # half words, half meaning
LONG = 60
HALF_LIFE = 10.0  # days of an affair's silence that halve its similarity
CANDIDATES = 20  # affairs compared with their sums of words
FEWEST = 0.15  # share of the most votes; an affair with fewer has a chance word (.3 loses .01 of B-cubed, .15 none)
FINALISTS = 5  # affairs compared report by report
DIGITS = 6  # of a likeness; the last ones are the processor's, and must not choose between two affairs


class Match(NamedTuple):
    """The affair that a report is most like, by number, and how like it is."""

    affair: int
    likeness: float


class Sorter:
    """Sorts a stream of reports into affairs, one at a time.

    Example:
        >>> sorter = Sorter()
        >>> a = sorter.place(Report("r1", "a", "Oslo hosts grain talks with Rome"))
        >>> a == sorter.place(Report("r2", "b", "Grain talks with Rome hosted in Oslo"))
        True
    """

    def __init__(self, embed: Embed | None = None) -> None:
        self._affairs: list[Affair] = []
        self._weigher = Weigher()
        self._keys = Keys()
        self._weights = np.zeros(1024)  # of the report in hand, by word number
        self._embed = embed
        self._meanings = Meanings()
        self._floors = BY_WORDS if embed is None else BY_MEANING

    def place(self, report: Report) -> str:
        """Return the id of the affair that ``report`` belongs to, a new one where it belongs to none."""
        words = self._weigher.weigh(report)
        vector = self._meanings.centre(self._embed(report)) if self._embed is not None and words.size else None
        day = _day(report)
        self._spread(words)
        best = self._nearest(words, vector, day)
        if best is None or best.likeness < _floor(self._floors, words, day):
            number = len(self._affairs)
            self._affairs.append(Affair(short_id("a", report.id)))
        else:
            number = best.affair
        self._add(number, words, day)
        if vector is not None:
            self._meanings.add(number, vector)
        return self._affairs[number].id

    def _nearest(self, words: Words, vector: Vector | None, day: date | None) -> Match | None:
        best: Match | None = None
        for number, whole in self._find_finalists(words, vector):
            affair = self._affairs[number]
            likeness = (whole + affair.measure_nearest(self._weights)) / 2
            if vector is not None:
                likeness = (likeness + self._meanings.measure(number, vector)) / 2
            likeness = round(likeness * _freshness(affair.last, day), DIGITS)
            if likeness > (best.likeness if best is not None else 0.0):
                best = Match(number, likeness)
        return best

    def _find_finalists(self, words: Words, vector: Vector | None) -> list[tuple[int, float]]:
        """Return the affairs that are compared report by report, each with its likeness by the sum of its words."""
        numbers = dict.fromkeys(self._find_candidates(words))
        if vector is not None:
            numbers |= dict.fromkeys(self._meanings.find(vector))
        wholes = {number: self._affairs[number].measure_whole(self._weights) for number in numbers}
        ranks = wholes
        if vector is not None:
            ranks = {number: whole + self._meanings.measure_whole(number, vector) for number, whole in wholes.items()}
        return [(number, wholes[number]) for number in sorted(ranks, key=lambda n: (-ranks[n], n))[:FINALISTS]]

    def _find_candidates(self, words: Words) -> list[int]:
        affairs, votes = self._keys.vote(words)
        voted = np.flatnonzero(votes >= FEWEST * votes.max(initial=0.0))
        order = np.lexsort((affairs[voted], -votes[voted]))[:CANDIDATES]
        return [int(number) for number in affairs[voted[order]]]

    def _spread(self, words: Words) -> None:
        """Lay the report's weights out by word number; ``Affair.add`` takes them away again."""
        while len(self._weights) < self._weigher.words:
            self._weights = np.concatenate([self._weights, np.zeros_like(self._weights)])
        self._weights[words.ids] = words.weights

    def _add(self, number: int, words: Words, day: date | None) -> None:
        self._affairs[number].add(words, self._weights, day)
        self._keys.add(number, words)


def group_stories(reports: Iterable[Report], embed: Embed | None = None) -> Iterator[tuple[Report, str]]:
    """Yield each report with its affair's id, in input order; nothing is held back.

    Args:
        reports: in the order of the stream.
        embed: gives a report's vector of meaning, of length 1; words alone are compared without it.

    Yields:
        The report and the affair's id.
    """
    sorter = Sorter(embed)
    for report in reports:
        yield report, sorter.place(report)


def _floor(floors: Floors, words: Words, day: date | None) -> float:
    """Return the likeness that joins a report: the more words it has, the more."""
    long = floors.long if day is not None else floors.undated
    return floors.short + (long - floors.short) * min(1.0, words.size / LONG)


def _freshness(last: date | None, day: date | None) -> float:
    if last is None or day is None:
        return 1.0
    return float(0.5 ** (abs((day - last).days) / HALF_LIFE))


def _day(report: Report) -> date | None:
    start = report.published.start if report.published is not None else None
    return date.fromisoformat(start[:10]) if start is not None else None

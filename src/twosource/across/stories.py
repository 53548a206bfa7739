"""A stream of reports, sorted into affairs: Report after Report -> the affair that each belongs to.

Comes in: reports in input order. Goes out: one affair id a report. Example: two outlets' stories on one summit get one
id; next month's summit of the same two presidents gets another. Online: an answer never depends on later input.

A report is compared with affairs by its rare words (tf-idf over what the stream has shown so far), half with the
affair's sum of words and half with its nearest reports, so that one hub article cannot chain two affairs. An affair
that was silent for long is less likely to be meant. Follows the online clustering of news streams by Miranda et al.
(2018) and Laban and Hearst (2017), without their trained weights.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from math import log, sqrt

from twosource.across.ids import short_id
from twosource.lexicon.load import load_yaml
from twosource.model.text import Report

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Calibrated on dated articles and on undated headlines (docs/quality.md): a plateau of .03 around each.
SHORT_FLOOR = 0.11  # similarity that joins a text of no words at all
LONG_FLOOR = 0.20  # similarity that joins a dated text of LONG words or more
UNDATED_FLOOR = 0.25  # the same for an undated one, which no silence can set apart from last year's affair
LONG = 60
HALF_LIFE = 10.0  # days of an affair's silence that halve its similarity
LEAD = 100  # words at the top of a report that count in full: news is told top down
TAIL = 300  # words after these that count half; the rest is background
TITLE_WEIGHT = 2.0
KNOWN_BEFORE = 500  # reports that the stream is taken to have shown before its first one; steadies early idf
KEYS = 30  # rarest words of a report by which candidate affairs are found
RECENT = 40  # most recent affairs kept for each word
HEAVIEST = 80  # words of a report that are kept; the rest weigh next to nothing
CANDIDATES = 20  # affairs compared with their sums of words
FEWEST = 0.15  # share of the most votes; an affair with fewer has a chance word (.3 loses .01 of B-cubed, .15 none)
FINALISTS = 5  # affairs compared report by report
MEMBERS = 30  # latest reports of an affair that are compared one by one
NEAREST = 3


@dataclass(slots=True)
class Affair:
    """One affair as it grows: the sum of its reports' words, its latest reports, the last day it was told of."""

    id: str
    words: dict[str, float] = field(default_factory=dict)
    squares: float = 0.0
    members: list[dict[str, float]] = field(default_factory=list)
    last: date | None = None


class Sorter:
    """Sorts a stream of reports into affairs, one at a time.

    Example:
        >>> sorter = Sorter()
        >>> a = sorter.place(Report("r1", "a", "Oslo hosts grain talks with Rome"))
        >>> a == sorter.place(Report("r2", "b", "Grain talks with Rome hosted in Oslo"))
        True
    """

    def __init__(self) -> None:
        self._affairs: list[Affair] = []
        self._seen: Counter[str] = Counter()
        self._reports = 0
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)

    def place(self, report: Report) -> str:
        """Return the id of the affair that ``report`` belongs to, a new one where it belongs to none."""
        counts = count_words(report)
        self._reports += 1
        self._seen.update(counts.keys())
        words = self._weigh(counts)
        day = _day(report)
        long_floor = LONG_FLOOR if day is not None else UNDATED_FLOOR
        floor = SHORT_FLOOR + (long_floor - SHORT_FLOOR) * min(1.0, sum(counts.values()) / LONG)
        best, likeness = self._nearest(words, day)
        if best is None or likeness < floor:
            best = len(self._affairs)
            self._affairs.append(Affair(short_id("a", report.id)))
        self._add(best, words, day)
        return self._affairs[best].id

    def _weigh(self, counts: Counter[str] | dict[str, float]) -> dict[str, float]:
        total = self._reports + KNOWN_BEFORE
        all_words = {w: (1 + log(c) if c >= 1 else c) * log(total / (self._seen[w] + 0.5)) for w, c in counts.items()}
        words = dict(sorted(all_words.items(), key=lambda item: (-item[1], item[0]))[:HEAVIEST])
        length = sqrt(sum(x * x for x in words.values())) or 1.0
        return {w: x / length for w, x in words.items()}

    def _nearest(self, words: dict[str, float], day: date | None) -> tuple[int | None, float]:
        votes: defaultdict[int, float] = defaultdict(float)
        for word in list(words)[:KEYS]:
            for affair in self._by_word.get(word, ()):
                votes[affair] += words[word]
        least = FEWEST * max(votes.values(), default=0.0)
        voted = [affair for affair, share in votes.items() if share >= least]
        wholes = {
            affair: _product(words, self._affairs[affair].words) / sqrt(self._affairs[affair].squares)
            for affair in sorted(voted, key=lambda a: (-votes[a], a))[:CANDIDATES]
        }
        best, likeness = None, 0.0
        for affair in sorted(wholes, key=lambda a: (-wholes[a], a))[:FINALISTS]:
            found = self._likeness(self._affairs[affair], wholes[affair], words, day)
            if found > likeness:
                best, likeness = affair, found
        return best, likeness

    def _likeness(self, affair: Affair, whole: float, words: dict[str, float], day: date | None) -> float:
        nearest = sorted((_product(words, member) for member in affair.members), reverse=True)[:NEAREST]
        likeness = (whole + sum(nearest) / len(nearest)) / 2
        if day is not None and affair.last is not None:
            likeness *= 0.5 ** (abs((day - affair.last).days) / HALF_LIFE)
        return likeness

    def _add(self, number: int, words: dict[str, float], day: date | None) -> None:
        affair = self._affairs[number]
        for word, weight in words.items():
            before = affair.words.get(word, 0.0)
            affair.words[word] = before + weight
            affair.squares += weight * (2 * before + weight)
        affair.members = [*affair.members[-(MEMBERS - 1) :], words]
        affair.last = max(filter(None, (affair.last, day)), default=None)
        for word in list(words)[:KEYS]:
            recent = self._by_word[word]
            if number in recent:
                recent.remove(number)
            recent.append(number)
            del recent[:-RECENT]


def group_stories(reports: Iterable[Report]) -> Iterator[tuple[Report, str]]:
    """Yield each report with its affair's id, in input order; nothing is held back.

    Args:
        reports: in the order of the stream.

    Yields:
        The report and the affair's id.
    """
    sorter = Sorter()
    for report in reports:
        yield report, sorter.place(report)


def count_words(report: Report) -> dict[str, float]:
    """Return how much each word stem counts in a report: title twice, lead once, the rest half."""
    counts: defaultdict[str, float] = defaultdict(float)
    for word in WORD.findall(report.title or ""):
        if stem := _stem(word):
            counts[stem] += TITLE_WEIGHT
    for n, match in enumerate(WORD.finditer(report.text)):
        if n >= LEAD + TAIL:
            break
        if stem := _stem(match.group()):
            counts[stem] += 1.0 if n < LEAD else 0.5
    return counts


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    """Cut a plural, a possessive or a verb ending; "" for stop words and single letters."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if len(word) < 2 or word in _stopwords():
        return ""
    for ending in ("ings", "ing", "edly", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1)
def _stopwords() -> frozenset[str]:
    return frozenset(load_yaml("stopwords.yaml")["stopwords"].split())


def _product(a: dict[str, float], b: dict[str, float]) -> float:
    if len(b) < len(a):
        a, b = b, a
    return sum(x * b[w] for w, x in a.items() if w in b)


def _day(report: Report) -> date | None:
    start = report.published.start if report.published is not None else None
    return date.fromisoformat(start[:10]) if start is not None else None

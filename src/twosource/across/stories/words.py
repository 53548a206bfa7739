"""The words of a report, as a stream that is sorted into affairs compares them.

Comes in: a report. Goes out: its heaviest words as numbers with weights, heaviest first, of length 1. Example: "Oslo hosts
grain talks" gives the numbers of "oslo", "host", "grain" and "talk"; the rarer a word was in the stream so far, the
heavier it is.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lexicon.load import load_yaml
from twosource.model.text import Report

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LEAD = 100  # words at the top of a report that count in full: news is told top down
TAIL = 300  # words after these that count half; the rest is background
TITLE_WEIGHT = 2
KNOWN_BEFORE = 500  # reports that the stream is taken to have shown before its first one; steadies early idf
HEAVIEST = 80  # words of a report that are kept; the rest weigh next to nothing
LETTERS = 8  # characters of text in which a word is looked for first; a longer text is not split to its end
WORDS_MOST = 200_000  # words whose stem is remembered
STOP = 0  # number of all stop words


class Words(NamedTuple):
    """Numbers and weights of a report's words, heaviest first; ``size`` is how many it has, each by its weight."""

    ids: NDArray[np.int32]
    weights: NDArray[np.float64]
    size: float


class Weigher:
    """Weighs words by how rare they were in the stream so far (tf-idf); gives each word a number.

    Example:
        >>> words = Weigher().weigh(Report("r1", "a", "Oslo hosts grain talks"))
        >>> (words.ids.tolist(), words.size)
        ([3, 2, 1, 4], 4.0)
    """

    def __init__(self) -> None:
        self._reports = 0
        self._numbers = _Numbers()
        self._seen = np.zeros(1024, np.int32)  # reports of the stream that had the word
        self._logs = np.zeros(0)
        self._tf = np.zeros(0)

    @property
    def words(self) -> int:
        """How many different words the stream has shown, stop words counted as one."""
        return len(self._numbers.stems)

    def weigh(self, report: Report) -> Words:
        """Return the report's words; they are counted as shown by the stream."""
        ids, counts = self._count(report)
        self._grow(int(counts.max(initial=0)))
        self._reports += 1
        self._seen[ids] += 1
        weights = self._tf[counts] * (log(self._reports + KNOWN_BEFORE) - self._logs[self._seen[ids]])
        heaviest = self._find_heaviest(ids, weights)
        kept = weights[heaviest]
        length = float((kept * kept).sum()) ** 0.5 or 1.0
        return Words(ids[heaviest], kept / length, float(counts.sum()) / 2)

    def _count(self, report: Report) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """Return the numbers of a report's words, and how many halves each counts."""
        title, text = split_words(report)
        numbers = np.fromiter(map(self._numbers.__getitem__, title + text), np.int32, len(title) + len(text))
        halves = np.ones(len(numbers))
        halves[: len(title) + LEAD] = 2
        halves[: len(title)] = 2 * TITLE_WEIGHT
        ids, places = np.unique(numbers, return_inverse=True)
        counts = np.bincount(places, halves, len(ids)).astype(np.int64)
        first = int(len(ids) > 0 and ids[0] == STOP)
        return ids[first:], counts[first:]

    def _find_heaviest(self, ids: NDArray[np.int32], weights: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the places of the heaviest words, heaviest first, words of one weight in the order of their letters."""
        places = np.arange(len(ids))
        if len(ids) > HEAVIEST:
            least = np.partition(weights, -HEAVIEST)[-HEAVIEST]
            places = np.flatnonzero(weights >= least)
        stems = self._numbers.stems
        named = [stems[number] for number in ids[places].tolist()]
        places = places[sorted(range(len(named)), key=named.__getitem__)]
        heaviest: NDArray[np.int64] = places[np.argsort(-weights[places], kind="stable")[:HEAVIEST]]
        return heaviest

    def _grow(self, most: int) -> None:
        """Make room for new words, for a report more, and for a word that comes so many half times."""
        while len(self._seen) < self.words:
            self._seen = np.concatenate([self._seen, np.zeros_like(self._seen)])
        if len(self._logs) < self._reports + 2:
            # By Python's own logarithm: numpy's differs in the last digit from one kind of processor to the other.
            self._logs = np.array([log(n + 0.5) for n in range(2 * self._reports + 1024)])
        if len(self._tf) <= most:
            self._tf = np.array([1 + log(n / 2) if n >= 2 else n / 2 for n in range(2 * most + 64)])


def split_words(report: Report) -> tuple[list[str], list[str]]:
    """Return the words of the title, and the first ones of the text."""
    words = WORD.findall(report.text, 0, LETTERS * (LEAD + TAIL))
    if len(words) <= LEAD + TAIL:  # else the last one may be cut, and it is not taken
        words = WORD.findall(report.text)
    return WORD.findall(report.title) if report.title else [], words[: LEAD + TAIL]


def count_words(report: Report) -> dict[str, float]:
    """Return how much each word stem counts in a report: title twice, lead once, the rest half."""
    title, text = split_words(report)
    counts: Counter[str] = Counter()
    for words, halves in ((title, 2 * TITLE_WEIGHT), (text[:LEAD], 2), (text[LEAD:], 1)):
        for stem in map(_stem, words):
            counts[stem] += halves
    counts.pop("", None)
    return {stem: halves / 2 for stem, halves in counts.items()}


class _Numbers(dict[str, int]):
    """The number of each word's stem; a new stem gets the next one. Forgets words when full, which changes no number."""

    def __init__(self) -> None:
        super().__init__()
        self.stems = [""]  # by number; the first stands for stop words
        self._by_stem = {"": STOP}

    def __missing__(self, word: str) -> int:
        if len(self) >= WORDS_MOST:
            self.clear()
        stem = _stem(word)
        number = self[word] = self._by_stem.setdefault(stem, len(self.stems))
        if number == len(self.stems):
            self.stems.append(stem)
        return number


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

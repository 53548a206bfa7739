"""One affair of a stream as it grows: what its reports are about, and how alike a new report is to it.

Comes in: the words of reports that belong to it. Goes out: the likeness of another report's words to the sum of all of them
and to the nearest reports. Example: a hub article is like the sum of two affairs, and like no report of either.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from twosource.across.stories.words import Words

Ids = NDArray[np.int32]
Weights = NDArray[np.float64]
MEMBERS = 30  # latest reports of an affair that are compared one by one
NEAREST = 3


def _no_ids() -> Ids:
    return np.zeros(0, np.int32)


def _no_weights() -> Weights:
    return np.zeros(0)


@dataclass(slots=True)
class Affair:
    """The sum of its reports' words; its latest reports, one after the other; the last day told of."""

    id: str
    words: Ids = field(default_factory=_no_ids)
    sums: Weights = field(default_factory=_no_weights)
    squares: float = 0.0
    member_words: Ids = field(default_factory=_no_ids)
    member_weights: Weights = field(default_factory=_no_weights)
    starts: list[int] = field(default_factory=list)  # of each member in the two above
    last: date | None = None

    def add(self, words: Words, weights: Weights, day: date | None) -> None:
        """Take a report in; ``weights`` are its weights by word number, and are 0 afterwards."""
        self._sum(words, weights)
        kept = 0
        if len(self.starts) == MEMBERS:
            kept = self.starts[1]
            self.starts = [start - kept for start in self.starts[1:]]
        self.starts.append(len(self.member_words) - kept)
        self.member_words = np.concatenate([self.member_words[kept:], words.ids])
        self.member_weights = np.concatenate([self.member_weights[kept:], words.weights])
        self.last = max(filter(None, (self.last, day)), default=None)

    def measure_whole(self, weights: Weights) -> float:
        """Return the cosine of a report, given as weights by word number, with the sum of this affair's."""
        return float((weights[self.words] * self.sums).sum()) / sqrt(self.squares)

    def measure_nearest(self, weights: Weights) -> float:
        """Return the mean cosine of a report with the nearest of the latest reports."""
        products = np.add.reduceat(weights[self.member_words] * self.member_weights, self.starts)
        nearest = np.sort(products)[-NEAREST:]
        return float(nearest.sum()) / len(nearest)

    def _sum(self, words: Words, weights: Weights) -> None:
        known = weights[self.words]
        self.squares += float((words.weights * words.weights).sum() + 2 * (known * self.sums).sum())
        self.sums += known
        weights[self.words] = 0.0  # what is left are the words that the affair had not
        left = weights[words.ids]
        is_new = left > 0.0
        self.words = np.concatenate([self.words, words.ids[is_new]])
        self.sums = np.concatenate([self.sums, left[is_new]])
        weights[words.ids] = 0.0

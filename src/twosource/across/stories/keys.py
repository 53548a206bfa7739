"""Which affairs of a stream a word leads to: the way from a report to the few affairs that it is compared with.

Comes in: a report's words, heaviest first. Goes out: affairs with the weight of the words that lead to them. Example:
"Valdivia" leads to the earthquake, "Oslo" to the talks and to last month's marathon.

One table for all words, so that a look at thirty of them is one step however many words and affairs there are.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.across.stories.words import Words

KEYS = 30  # rarest words of a report by which candidate affairs are found
RECENT = 40  # most recent affairs kept for each word
NONE = -1


class Votes(NamedTuple):
    """Affairs by number, and the weight of the words that lead to each."""

    affairs: NDArray[np.int32]
    weights: NDArray[np.float64]


class Keys:
    """For each word the affairs told of last that had it among their reports' heaviest, the last one last."""

    def __init__(self) -> None:
        self._affairs = np.full((1024, RECENT), NONE, np.int32)

    def vote(self, words: Words) -> Votes:
        """Return the affairs that a report's heaviest words lead to."""
        keys = words.ids[:KEYS]
        self._grow(int(keys.max(initial=0)))
        rows = self._affairs[keys]
        weights = np.broadcast_to(words.weights[:KEYS, None], rows.shape)
        is_there = rows != NONE
        affairs, places = np.unique(rows[is_there], return_inverse=True)
        shares = np.bincount(places, weights[is_there], len(affairs)).astype(np.float64)
        return Votes(affairs.astype(np.int32), shares)

    def add(self, affair: int, words: Words) -> None:
        """Let a report's heaviest words lead to an affair, before all that they led to."""
        keys = words.ids[:KEYS]
        self._grow(int(keys.max(initial=0)))
        rows = self._affairs[keys]
        # All of a row moves one place down from where the affair stood, or from the oldest place where it is new.
        stood = np.where((rows == affair).any(axis=1), (rows == affair).argmax(axis=1), 0)
        moves = np.arange(RECENT - 1) >= stood[:, None]
        rows[:, :-1] = np.where(moves, rows[:, 1:], rows[:, :-1])
        rows[:, -1] = affair
        self._affairs[keys] = rows

    def _grow(self, most: int) -> None:
        while len(self._affairs) <= most:
            self._affairs = np.concatenate([self._affairs, np.full_like(self._affairs, NONE)])

"""What the affairs of a stream are about, by vectors of meaning, where these are asked for.

Comes in: one vector a report. Goes out: the affairs nearest to it, and how like each it is. Example: "Latvian premier
resigns" and "government in Riga falls" share no word, and their vectors are near.

What all reports of a stream share is taken off first: in a stream on one country's politics all vectors are near each
other, as all reports have its president's name, and a likeness would mean something else than in a stream of all news.
It is what rarity does for words (Arora et al. 2017 take off a common component for the same reason).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from twosource.across.stories.affair import MEMBERS, NEAREST
from twosource.model.text import Report

Vector = NDArray[np.float32]
Embed = Callable[[Report], Vector]
KNOWN_BEFORE = 30  # reports of no common meaning that the stream is taken to have shown; 20 to 50 do as well
ACTIVE = 4096  # affairs, those told of last, that are found by meaning; older ones are still found by their words
FOUND = 10


class Meanings:
    """Vectors of the affairs of one stream: their sums, and those of their latest reports.

    Example:
        >>> meanings = Meanings()
        >>> meanings.add(0, meanings.centre(np.array([1, 0], np.float32)))
        >>> meanings.find(np.array([1, 0], np.float32))
        [0]
    """

    def __init__(self) -> None:
        self._shown = 0
        self._total: Vector | None = None
        self._sums: dict[int, Vector] = {}
        self._members: dict[int, list[Vector]] = {}
        self._rows: dict[int, int] = {}  # of the active affairs, the one silent for longest first
        self._numbers = np.zeros(ACTIVE, np.int64)  # of the affair, by row
        self._centroids: Vector | None = None

    def centre(self, vector: Vector) -> Vector:
        """Return a report's vector without what the stream has in common; it is counted as shown."""
        self._shown += 1
        self._total = vector if self._total is None else self._total + vector
        return _unit(vector - self._total / np.float32(self._shown + KNOWN_BEFORE))

    def find(self, vector: Vector) -> list[int]:
        """Return the active affairs that are nearest to a centred vector, the nearest first."""
        if self._centroids is None:
            return []
        count = len(self._rows)
        likeness = np.round(self._centroids[:count] @ vector, 6)
        nearest = np.lexsort((self._numbers[:count], -likeness))[:FOUND]
        return [int(number) for number in self._numbers[nearest]]

    def measure(self, number: int, vector: Vector) -> float:
        """Return how like an affair a centred vector is: half its sum, half its nearest reports; not below 0."""
        members = np.sort(np.array(self._members[number]) @ vector)[-NEAREST:]
        return max(0.0, float(self.measure_whole(number, vector) + members.mean()) / 2)

    def measure_whole(self, number: int, vector: Vector) -> float:
        """Return the cosine with an affair's sum."""
        return float(_unit(self._sums[number]) @ vector)

    def add(self, number: int, vector: Vector) -> None:
        """Take a report's centred vector into an affair."""
        total = self._sums.get(number)
        self._sums[number] = vector if total is None else total + vector
        self._members[number] = [*self._members.get(number, ())[-(MEMBERS - 1) :], vector]
        if self._centroids is None:
            self._centroids = np.zeros((ACTIVE, len(vector)), np.float32)
        row = self._take_row(number)
        self._numbers[row] = number
        self._centroids[row] = _unit(self._sums[number])

    def _take_row(self, number: int) -> int:
        """Return an affair's row, which is now the last to be given away."""
        row = self._rows.pop(number, None)
        if row is None:
            row = len(self._rows) if len(self._rows) < ACTIVE else self._rows.pop(next(iter(self._rows)))
        self._rows[number] = row
        return row


def _unit(vector: Vector) -> Vector:
    length = np.sqrt((vector * vector).sum())
    return vector / length if length > 0 else vector

"""Which of many short phrases stand in a text, at little more than the cost of looking for one.

Comes in: phrases, once; then texts. Goes out: the phrases that a text holds. Example: of "newsletter", "all rights
reserved" and "(left", "Sign up for our Newsletter" holds the first.

Most phrases are ruled out by the runs of four letters that they need (Zobel and Moffat, "Inverted files for text search
engines", 2006): a text in which "copy" stands nowhere holds no "copyright". Only the others are looked for one by one.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

BITS = 16  # of a run's number; a report has about three thousand different ones
ASKED = 6  # runs of a phrase that are asked for; few texts have these and not the phrase
RUN = 4  # bytes; a shorter phrase is looked for at once

Bytes = NDArray[np.uint8]


class Holds:
    """Phrases to be looked for together.

    Args:
        phrases: in lower case.

    Example:
        >>> sorted(Holds(["newsletter", "(left"]).find("Sign up for our Newsletter"))
        ['newsletter']
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = [(phrase, phrase.encode()) for phrase in dict.fromkeys(phrases)]
        numbers = [_number(np.frombuffer(data, np.uint8))[:ASKED] for _, data in self._phrases]
        longest = max(map(len, numbers), default=0)
        always = 1 << BITS  # stands for no run at all
        self._needed = np.array([[*n.tolist(), *[always] * (longest - len(n))] for n in numbers], dtype=np.int64)

    def find(self, text: str) -> frozenset[str]:
        """Return the phrases that ``text`` holds, whatever the case of its letters from a to z."""
        data = text.encode("utf-8", "surrogatepass").lower()
        is_there = np.zeros((1 << BITS) + 1, dtype=bool)
        is_there[_number(np.frombuffer(data, np.uint8))] = True
        is_there[-1] = True
        possible = np.flatnonzero(is_there[self._needed].all(axis=1)).tolist() if self._phrases else []
        return frozenset(phrase for phrase, sought in map(self._phrases.__getitem__, possible) if sought in data)


def _number(data: Bytes) -> NDArray[np.uint16]:
    """Number every four neighbouring bytes; letters differ in their lower five bits."""
    if len(data) < RUN:
        return np.empty(0, dtype=np.uint16)
    wide = data.astype(np.uint16)
    high, low = wide[:-1] << np.uint16(5), wide[1:]
    pairs = high ^ low
    numbers: NDArray[np.uint16] = (pairs[:-2] << np.uint16(6)) ^ pairs[2:]
    return numbers

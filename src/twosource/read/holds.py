"""Which of many short phrases stand in a text, at little more than the cost of looking for one.

Comes in: phrases, once; then texts. Goes out: the phrases that a text holds. Example: of "newsletter", "all rights
reserved" and "(left", "Sign up for our Newsletter" holds the first.

Most phrases are ruled out by their trigrams (Zobel and Moffat, "Inverted files for text search engines", 2006): a text
in which "cop" follows nowhere holds no "copyright". Only the others are looked for letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

BITS = 14  # of a trigram's number; a report has about two thousand different ones
LEAST = 3  # bytes; a shorter phrase is looked for at once

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
        numbers = [_number(np.frombuffer(data, np.uint8)) for _, data in self._phrases]
        longest = max(map(len, numbers), default=0)
        always = 1 << BITS  # stands for no trigram at all
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
    """Number every three neighbouring bytes; letters differ in their lower five bits."""
    if len(data) < LEAST:
        return np.empty(0, dtype=np.uint16)
    wide = data.astype(np.uint16)
    numbers: NDArray[np.uint16] = (wide[:-2] << np.uint16(9)) ^ (wide[1:-1] << np.uint16(4)) ^ wide[2:]
    return numbers & np.uint16((1 << BITS) - 1)

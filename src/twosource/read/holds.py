"""Which of many short phrases stand in a text, and in which lines, at little more than the cost of looking for one.

Comes in: phrases, once; then texts with their lines. Goes out: the phrases by the number of the line that holds them.
Example: of "newsletter", "all rights reserved" and "(left", the line "Sign up for our Newsletter" holds the first.

Each phrase is sought by one run of four letters in it, a rare one (Wu and Manber, "A fast algorithm for multi-pattern
searching", 1994): all runs of a text are looked up in a table at once, and only where one is found is a phrase compared.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import AnyStr

import numpy as np
from numpy.typing import NDArray

from twosource.read.page import Line

BITS = 16  # of a run's number; a report has about three thousand different ones
RUN = 4  # letters; a shorter phrase is looked for by itself
MIXER = np.uint32(0x9E3779B1)  # an odd number near 2^32 / 1.618
USUAL = " etaoinsrhdlucmfpgwybvkjxqz"  # the letters of English news, the most frequent first

Held = dict[int, list[str]]  # number of a line -> the phrases in it


class Holds:
    """Phrases to be looked for together.

    Args:
        phrases: in lower case.

    Example:
        >>> Holds(["newsletter", "(left"]).find("Sign up for our Newsletter")
        [(16, 'newsletter')]
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._short: list[tuple[bytes, str]] = []
        self._by_run: dict[int, list[tuple[bytes, str, int]]] = {}
        for phrase in dict.fromkeys(phrases):
            data = plain_letters(phrase)
            if len(phrase) < RUN:
                self._short.append((data, phrase))
            else:
                at = _rarest(phrase)
                self._by_run.setdefault(int(_number(data)[at]), []).append((data, phrase, at))
        self._is_sought = np.zeros(1 << BITS, dtype=bool)
        self._is_sought[list(self._by_run)] = True

    def find(self, text: str) -> list[tuple[int, str]]:
        """Return each phrase that ``text`` holds with its offset, whatever the case of its letters from a to z."""
        data = plain_letters(text)
        runs = _number(data)
        places = self._is_sought.take(runs).nonzero()[0]
        found = [
            (place - at, phrase)
            for place, run in zip(places.tolist(), runs[places].tolist(), strict=True)
            for sought, phrase, at in self._by_run[run]
            if data.startswith(sought, place - at) and place >= at and _is_there(text, phrase, place - at)
        ]
        for sought, phrase in self._short:
            if sought in data:
                found += [(at, phrase) for at in find_places(sought, data) if _is_there(text, phrase, at)]
        return found

    def find_lines(self, text: str, lines: Sequence[Line]) -> Held:
        """Return the phrases that each of the lines of ``text`` holds; lines that hold none are left out."""
        held: Held = {}
        starts = [line.start for line in lines]
        for at, phrase in self.find(text):
            n = bisect_right(starts, at) - 1
            if n >= 0 and at + len(phrase) <= lines[n].end:
                held.setdefault(n, []).append(phrase)
        return held


def plain_letters(text: str) -> bytes:
    """Return a byte for each character, capitals from A to Z as small letters, what is beyond Latin-1 as "?"."""
    return text.encode("latin-1", "replace").lower()


def find_places(sought: AnyStr, text: AnyStr) -> list[int]:
    """Return where ``sought`` begins in ``text``.

    Example:
        >>> find_places("told", "told and told")
        [0, 9]
    """
    places = []
    at = text.find(sought)
    while at >= 0:
        places.append(at)
        at = text.find(sought, at + 1)
    return places


def _is_there(text: str, phrase: str, at: int) -> bool:
    """Tell whether a phrase that was found among bytes is in the text; a "?" may have stood for anything."""
    return (phrase.isascii() and "?" not in phrase) or text[at : at + len(phrase)].lower() == phrase


def _rarest(phrase: str) -> int:
    """Return where in a phrase the run of letters begins that news has least often."""
    ranks = [USUAL.find(letter) if letter in USUAL else len(USUAL) for letter in phrase]
    return max(range(len(phrase) - RUN + 1), key=lambda at: sum(ranks[at : at + RUN]))


def _number(data: bytes) -> NDArray[np.uint32]:
    """Number every four neighbouring letters, by multiplicative hashing (Knuth)."""
    runs: NDArray[np.uint32] = np.ndarray((max(0, len(data) - RUN + 1),), "<u4", data, strides=(1,)) * MIXER
    runs >>= np.uint32(32 - BITS)
    return runs

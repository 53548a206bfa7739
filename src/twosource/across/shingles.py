"""A report's text -> what it is compared by: the order of its content words, with quotations left out.

Comes in: text and the pieces of it that are furniture. Goes out: ``Shingles``. Example: "The mayor said: “Go!” Then
rain fell." has the stems of mayor, rain, fell, in this order, and one shingle for each two neighbours.

Words inside quotation marks are left out because many newsrooms may quote one readout without copying each other
("We have no closed topics", Lukashenko told Li, in two reports of one readout). Function words are left out because
a machine paraphrase changes them first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from twosource.lexicon.load import load_yaml

Hashes = NDArray[np.uint32]
Wide = NDArray[np.uint64]

BREAK = "\ue000"  # stands between two texts; a letter of nobody's alphabet
SYMBOLS = re.compile(rb"\xe2[\x80-\x81].|\xc2[\x80-\xbf]|\xe3\x80[\x80-\xbf]")  # dashes, quotation marks, wide spaces
LETTERS = bytes(c if chr(c).isalnum() or c >= 0x80 else 0x20 for c in range(256))
KEPT = 128  # hashes of one report, the lowest (bottom-k sampling, Broder 1997); of a very long one a third
STEM_LENGTH = (
    5  # cuts endings; of 4, 5, 6 and 7 letters 5 told machine paraphrases best from other reports of one event
)
# One pattern for each opening mark, the mark first, so that the search is for one letter. An unclosed mark quotes to
# the end of the line only where it is a curly one, which cannot be mistaken for an inch or a closing mark.
QUOTED = {
    "\u201c": re.compile("\u201c[^\u201d\\n]{0,900}\u201d?"),
    '"': re.compile(r'"(?<!\w")(?=\S)[^"\n]{0,900}"(?!\w)'),
    "''": re.compile(r"''(?<!\w'')(?=\w)[^\n]{0,900}?''(?!\w)"),
    "\u2018": re.compile("\u2018(?<!\\w\u2018)(?=\\w)[^\u2018\\n]{2,500}?\u2019(?!\\w)"),
}


class Shingles(NamedTuple):
    """What a report is compared by.

    Args:
        hashes: sorted distinct hashes of two neighbouring content stems.
        words: how many content words there are.
    """

    hashes: Hashes
    words: int


class Stemmer(dict[bytes, int]):
    """Remembers each word's stem as a number above 0; function words have 0. Equal in every run."""

    def __init__(self) -> None:
        super().__init__((word.encode(), 0) for word in load_yaml("function_words.yaml")["words"])
        self[BREAK.encode()] = -1

    def __missing__(self, word: bytes) -> int:
        """Number a word that was not met before."""
        number = (crc32(word[:STEM_LENGTH]) or 1) if len(word) > 1 else 0
        self[word] = number
        return number

    def stem(self, text: str) -> list[int]:
        """Return the content stems of ``text`` in order."""
        return list(filter(None, map(self.__getitem__, split_words(text.replace(BREAK, " ")))))

    def stem_each(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the content stems of each text; much faster than one by one."""
        joined = f" {BREAK} ".join(text.replace(BREAK, " ") for text in texts)
        stems = list(filter(None, map(self.__getitem__, split_words(joined))))
        found, start = [], 0
        for _ in range(len(texts) - 1):
            end = stems.index(-1, start)
            found.append(stems[start:end])
            start = end + 1
        found.append(stems[start:])
        return found


def split_words(text: str) -> list[bytes]:
    """Return the words of ``text``, in lower case, as bytes: on bytes the machine does it in a third of the time."""
    data = text.lower().encode("utf-8", "surrogatepass").translate(LETTERS)
    if not data.isascii():
        data = SYMBOLS.sub(b" ", data)
    return data.split()


def read_shingles(text: str, stemmer: Stemmer) -> Shingles:
    """Return what ``text`` is compared by.

    Args:
        text: a report's text, furniture blanked out.
        stemmer: shared by all reports of a run.

    Example:
        >>> read_shingles("The mayor left. Rain fell.", Stemmer()).words
        4
    """
    stems = np.array(stemmer.stem(blank_quotations(text)), dtype=np.uint64)
    if len(stems) < 2:
        return Shingles(np.empty(0, dtype=np.uint32), len(stems))
    hashes = np.unique(_mix(stems[:-1] << np.uint64(32) | stems[1:]))
    return Shingles(hashes[: max(KEPT, len(hashes) // 3)], len(stems))


def blank_quotations(text: str) -> str:
    """Return ``text`` with what stands in quotation marks blanked out by spaces, as long as it was."""
    for mark, pattern in QUOTED.items():
        if mark in text:
            text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def _mix(values: Wide) -> Hashes:
    """Spread the bits (the finaliser of splitmix64), so that the lowest hashes are a fair sample of all."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((values ^ (values >> np.uint64(31))) >> np.uint64(32)).astype(np.uint32)

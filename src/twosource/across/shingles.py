"""A report's text -> what it is compared by: the order of its content words, with quotations left out.

Comes in: text and the pieces of it that are furniture. Goes out: ``Shingles``. Example: "The mayor said: “Go!” Then
rain fell." has the stems of mayor, rain, fell, in this order, and one shingle for each two neighbours.

Words inside quotation marks are left out because many newsrooms may quote one readout without copying each other
("We have no closed topics", Lukashenko told Li, in two reports of one readout). Function words are left out because
a machine paraphrase changes them first.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from twosource.lexicon.load import load_yaml

Hashes = NDArray[np.uint64]
Stems = NDArray[np.uint32]

WORD = re.compile(r"[^\W_]+")
STEM_LENGTH = (
    5  # cuts endings; of 4, 5, 6 and 7 letters 5 told machine paraphrases best from other reports of one event
)
QUOTED = re.compile(
    r"“[^”\n]{0,900}”?|(?<!\w)\"(?=\S)[^\"\n]{0,900}\"(?!\w)|(?<!\w)''(?=\w)[^\n]{0,900}?''(?!\w)|(?<!\w)‘(?=\w)[^‘\n]{2,500}?’(?!\w)"
)


class Shingles(NamedTuple):
    """What a report is compared by.

    Args:
        hashes: sorted distinct hashes of two neighbouring content stems.
        words: how many content words there are.
    """

    hashes: Hashes
    words: int


class Stemmer(dict[str, int]):
    """Remembers each word's stem as a number above 0; function words have 0. Equal in every run."""

    def __init__(self) -> None:
        super().__init__((word, 0) for word in load_yaml("function_words.yaml")["words"])

    def __missing__(self, word: str) -> int:
        """Number a word that was not met before."""
        number = crc32(word[:STEM_LENGTH].encode("utf-8", "surrogatepass")) or 1
        if len(word) < 2:
            number = 0
        self[word] = number
        return number

    def stem(self, text: str) -> list[int]:
        """Return the content stems of ``text`` in order."""
        return [stem for stem in map(self.__getitem__, WORD.findall(text.lower())) if stem]


def read_shingles(text: str, stemmer: Stemmer) -> Shingles:
    """Return what ``text`` is compared by.

    Args:
        text: a report's text, furniture blanked out.
        stemmer: shared by all reports of a run.

    Example:
        >>> read_shingles("The mayor left. Rain fell.", Stemmer()).words
        4
    """
    stems = np.array(stemmer.stem(QUOTED.sub(" ", text)), dtype=np.uint64)
    if len(stems) < 2:
        return Shingles(np.empty(0, dtype=np.uint64), len(stems))
    pairs = _mix(stems[:-1] << np.uint64(32) | stems[1:])
    return Shingles(np.unique(pairs), len(stems))


def _mix(hashes: Hashes) -> Hashes:
    """Spread the bits (the finaliser of splitmix64), so that a sample by value is a fair sample."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))

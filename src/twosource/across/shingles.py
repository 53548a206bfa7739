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

import numpy as np
from numpy.typing import NDArray

from twosource.across.stems import mix, number_stems

Hashes = NDArray[np.uint32]

KEPT = 128  # hashes of one report, the lowest (bottom-k sampling, Broder 1997); of a very long one a third
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


def read_shingles(text: str) -> Shingles:
    """Return what ``text`` is compared by.

    Args:
        text: a report's text, furniture blanked out.

    Example:
        >>> read_shingles("The mayor left. Rain fell.").words
        4
    """
    stems = number_stems(blank_quotations(text)).astype(np.uint64)
    if len(stems) < 2:
        return Shingles(np.empty(0, dtype=np.uint32), len(stems))
    hashes = mix(stems[:-1] << np.uint64(32) | stems[1:])
    hashes.sort()
    hashes = hashes[np.concatenate(([True], hashes[1:] != hashes[:-1]))]
    return Shingles(hashes[: max(KEPT, len(hashes) // 3)], len(stems))


def blank_quotations(text: str) -> str:
    """Return ``text`` with what stands in quotation marks blanked out by spaces, as long as it was."""
    for mark, pattern in QUOTED.items():
        if mark in text:
            text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text

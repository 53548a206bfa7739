"""A report's text -> what it is compared by: the order of its content words, with quotations left out.

Comes in: text and the pieces of it that are furniture. Goes out: ``Shingles``. Example: "The mayor said: “Go!” Then
rain fell." has the stems of mayor, rain, fell, in this order, and one shingle for each two neighbours.

Words inside quotation marks are left out because many newsrooms may quote one readout without copying each other
("We have no closed topics", Lukashenko told Li, in two reports of one readout). Function words are left out because
a machine paraphrase changes them first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.across.copies.stems import mix, number_each

Hashes = NDArray[np.uint32]

KEPT = 128  # hashes of one report, the lowest (bottom-k sampling, Broder 1997); of a very long one a third
TOGETHER = 60_000  # characters of texts that are hashed at once: so much stays in the processor's cache
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
    return next(read_shingles_each([text]))


def read_shingles_each(texts: Iterable[str]) -> Iterator[Shingles]:
    """Yield what each of many texts is compared by; much faster than one by one."""
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(blank_quotations(text))
        size += len(text)
        if size >= TOGETHER:
            yield from _hash_batch(batch)
            batch, size = [], 0
    if batch:
        yield from _hash_batch(batch)


def _hash_batch(texts: Sequence[str]) -> Iterator[Shingles]:
    stems = number_each(texts)
    words = [len(each) for each in stems]
    both = np.concatenate(stems).astype(np.uint64)
    hashes = mix(both[:-1] << np.uint64(32) | both[1:]).astype(np.uint64)
    owners = np.repeat(np.arange(len(texts), dtype=np.uint64), words)
    hashes |= owners[:-1] << np.uint64(32)
    hashes = hashes[owners[:-1] == owners[1:]]
    hashes.sort()
    hashes = hashes[np.concatenate(([True], hashes[1:] != hashes[:-1]))] if len(hashes) else hashes
    bounds = np.searchsorted(hashes, np.arange(len(texts) + 1, dtype=np.uint64) << np.uint64(32)).tolist()
    distinct = hashes.astype(np.uint32)
    for number, start, end in zip(words, bounds[:-1], bounds[1:], strict=True):
        kept = max(KEPT, (end - start) // 3)
        yield Shingles(distinct[start : min(end, start + kept)].copy(), number)


def blank_quotations(text: str) -> str:
    """Return ``text`` with what stands in quotation marks blanked out by spaces, as long as it was."""
    for mark, pattern in QUOTED.items():
        if mark in text:
            text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text

"""The sentences of pairs of reports -> which sentence of one is worth comparing with which of the other.

Comes in: for each pair the stems of its sentences, left and right. Goes out: for each pair the places of sentences that
share rare stems. Example: of "heavy rain flooded four villages" on the left and ten sentences on the right, the three
that share the most, and the rarest, of its words.

All pairs are joined at once on sorted numbers (a sort-merge join), so that the work grows with the number of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

COMMON = 8  # a stem in more sentences of a report than this does not help to find one
VOTES = 840  # of one stem, shared among up to eight sentences without a rest: sums are the same in any order
TRIED = 3  # sentences tried for each sentence
SENTENCE_BITS = 24  # of a sentence's number among all that are looked at together
STEM_BITS = 21  # of a stem's character

Keys = NDArray[np.uint64]
Numbers = NDArray[np.int64]


class Sides(NamedTuple):
    """The stems of the sentences of two reports that have no equal in the other."""

    left: Sequence[str]
    right: Sequence[str]


Seed = tuple[int, int]  # a sentence of the left, and one of the right that it may be


def find_seeds(pairs: Sequence[Sides]) -> list[list[Seed]]:
    """Return, for each pair, up to three sentences of the right for each of the left.

    Example:
        >>> find_seeds([Sides(["abc"], ["xyz", "bcd"])])
        [[(0, 1)]]
    """
    left, right = _spread([pair.left for pair in pairs]), _spread([pair.right for pair in pairs])
    first_left, first_right = (np.cumsum([0, *(len(side) for side in sides)]) for sides in zip(*pairs, strict=True))
    rows, columns = _choose(*_vote(left, right))
    bounds = np.searchsorted(rows, first_left)
    sizes = np.diff(bounds)
    i = (rows - np.repeat(first_left[:-1], sizes)).tolist()
    j = (columns - np.repeat(first_right[:-1], sizes)).tolist()
    seeds = list(zip(i, j, strict=True))
    return [seeds[a:b] for a, b in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True)]


def _spread(sides: Sequence[Sequence[str]]) -> Keys:
    """Return for each stem of each sentence its pair, itself and its sentence in one number, each once and in order."""
    sentences = list(chain.from_iterable(sides))
    lengths = np.fromiter(map(len, sentences), np.int64, len(sentences))
    pair = np.repeat(np.arange(len(sides), dtype=np.uint64), np.fromiter(map(len, sides), np.int64, len(sides)))
    keys = np.repeat(pair << np.uint64(STEM_BITS + SENTENCE_BITS), lengths)
    keys |= np.frombuffer("".join(sentences).encode("utf-32-le"), "<u4").astype(np.uint64) << np.uint64(SENTENCE_BITS)
    keys |= np.repeat(np.arange(len(sentences), dtype=np.uint64), lengths)
    keys.sort()
    return keys[np.concatenate(([True], keys[1:] != keys[:-1]))] if len(keys) else keys


def _vote(left: Keys, right: Keys) -> tuple[Numbers, Numbers]:
    """Return the pairs of sentences that share a rare stem, packed, and how much each stem says, once for each stem."""
    sought, there = left >> np.uint64(SENTENCE_BITS), right >> np.uint64(SENTENCE_BITS)
    start = np.searchsorted(there, sought)
    counts = np.searchsorted(there, sought, side="right") - start
    is_rare = (counts > 0) & (counts <= COMMON)
    start, counts = start[is_rare], counts[is_rare]
    mask = np.uint64((1 << SENTENCE_BITS) - 1)
    before = np.cumsum(counts) - counts
    places = np.arange(int(counts.sum())) + np.repeat(start - before, counts)
    rows = np.repeat((left[is_rare] & mask).astype(np.int64), counts)
    return rows << SENTENCE_BITS | (right[places] & mask).astype(np.int64), np.repeat(VOTES // counts, counts)


def _choose(packed: Numbers, votes: Numbers) -> tuple[Numbers, Numbers]:
    """Return the few best partners of each sentence: those of the most votes, and of equals the first."""
    if len(packed) == 0:
        return packed, packed
    order = np.argsort(packed, kind="stable")
    ordered = packed[order]
    first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    sums = np.add.reduceat(votes[order], first)
    rows, columns = ordered[first] >> SENTENCE_BITS, ordered[first] & ((1 << SENTENCE_BITS) - 1)
    best = np.lexsort((columns, -sums, rows))
    starts = np.flatnonzero(np.concatenate(([True], rows[1:] != rows[:-1])))
    rank = np.arange(len(rows)) - np.repeat(starts, np.diff(np.append(starts, len(rows))))
    chosen = best[rank < TRIED]
    return rows[chosen], columns[chosen]

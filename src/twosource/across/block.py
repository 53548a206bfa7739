"""Sets of hashes -> the pairs of sets worth comparing, in time near to linear.

Comes in: one array of hashes for each item. Goes out: ``Pair`` with the weight of what the two share. Example: of
three items of which the first two share ten rare hashes, and all three one common one, the pair (0, 1) comes out.

A hash that few items have joins all of them in pairs; one that many have joins each item to the first that has it
and to the one before it. So the work grows with the number of hashes, and yet a family of hundreds hangs together:
each of its members shares many hashes with the family's first. No hash is thrown away for being frequent, because
what is frequent may be frequent on account of one large family.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]

ALL_PAIRS = 16  # up to this many items with a hash, every pair of them is counted
RARE = 4  # up to this many items, a hash has the full weight of 1
PART_HASHES = 3_000_000  # hashes counted at once; bounds memory to about 300 MiB
LIGHTEST = 1 / 16  # however many have it: of a family of thousands the members share hundreds of such hashes
SHARE_LEAST = 1 / 32  # of a small item's hashes: half of them, each of the least weight, make a pair
WEIGHT = 64  # a weight of 1, as a whole number
WEIGHT_BITS = 20
WEIGHT_MOST = (1 << WEIGHT_BITS) - 1
PARTNERS = 40  # pairs kept for one item, the heaviest


class Pair(NamedTuple):
    """Two items, the lower number first, and the summed rarity of what they share."""

    a: int
    b: int
    weight: float


def block_pairs(items: Sequence[Hashes], *, weight_least: float, partners: int = PARTNERS) -> list[Pair]:
    """Return the pairs that share enough rare hashes.

    Args:
        items: for each item its distinct hashes.
        weight_least: least summed weight, lower for small items; a hash that up to four items have weighs 1, one that n have 4/n,
            but at least 1/16.
        partners: how many pairs are kept for one item (a pair stays if either side keeps it).

    Returns:
        pairs in order of their numbers.

    Example:
        >>> block_pairs([np.array([1, 2], dtype=np.uint64), np.array([1, 2], dtype=np.uint64)], weight_least=2)
        [Pair(a=0, b=1, weight=2.0)]
    """
    sizes = np.fromiter(map(len, items), dtype=np.int64, count=len(items))
    if sizes.sum() == 0:
        return []
    bits = max(1, (len(items) - 1).bit_length())
    packed = np.concatenate(items) >> np.uint64(bits) << np.uint64(bits)
    packed |= np.repeat(np.arange(len(items), dtype=np.uint64), sizes)
    parts = max(1, -(-len(packed) // PART_HASHES))
    pairs = np.empty(0, dtype=np.uint64)
    for part in range(parts):
        chosen = packed if parts == 1 else packed[(packed >> np.uint64(bits)) % np.uint64(parts) == np.uint64(part)]
        pairs = (
            _pair_owners(np.sort(chosen), bits) if parts == 1 else _merge(pairs, _pair_owners(np.sort(chosen), bits))
        )
    least = np.clip(sizes * SHARE_LEAST, 1.0, weight_least)
    return _keep(pairs, bits, least, partners)


def _pair_owners(packed: Hashes, bits: int) -> Hashes:
    """Pair up the owners of each hash; return both numbers and the weight packed, a pair once for each hash it shares.

    Args:
        packed: sorted hashes, each with its owner's number in the lowest ``bits``.
        bits: how many bits a number takes.
    """
    owners = packed & np.uint64((1 << bits) - 1)
    is_new = np.concatenate(([True], (packed[1:] ^ packed[:-1]) >> np.uint64(bits) != 0))
    first = np.flatnonzero(is_new)
    counts = np.diff(np.append(first, len(packed)))
    shared = np.repeat(counts > 1, counts)
    owners, counts = owners[shared], counts[counts > 1]
    first = np.repeat(np.cumsum(counts) - counts, counts)
    place = np.arange(len(owners))
    rank = place - first
    counts = np.repeat(counts, counts)
    weights = np.round(np.clip(RARE / counts, LIGHTEST, 1.0) * WEIGHT).astype(np.uint64)
    found = []
    later = place[rank >= 1]
    for back in range(1, ALL_PAIRS):
        found.append(_pack(owners[later - back], owners[later], weights[later], bits))
        later = later[(rank[later] > back) & (counts[later] <= ALL_PAIRS)]
    later = place[(rank >= 2) & (counts > ALL_PAIRS)]
    found.append(_pack(owners[first[later]], owners[later], weights[later], bits))
    return _sum(np.sort(np.concatenate(found)))


def _pack(a: Hashes, b: Hashes, weights: Hashes, bits: int) -> Hashes:
    return (a << np.uint64(bits) | b) << np.uint64(WEIGHT_BITS) | weights


def _merge(a: Hashes, b: Hashes) -> Hashes:
    return _sum(np.sort(np.concatenate((a, b))))


def _sum(packed: Hashes) -> Hashes:
    """Add up the weights of equal pairs in sorted ``packed``."""
    if len(packed) == 0:
        return packed
    pairs = packed >> np.uint64(WEIGHT_BITS)
    first = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
    weights = np.add.reduceat(packed & np.uint64(WEIGHT_MOST), first)
    return pairs[first] << np.uint64(WEIGHT_BITS) | np.minimum(weights, WEIGHT_MOST)


def _keep(packed: Hashes, bits: int, least: NDArray[np.float64], partners: int) -> list[Pair]:
    """Keep pairs heavy enough that are among the heaviest of one of their items."""
    weights = (packed & np.uint64(WEIGHT_MOST)) / WEIGHT
    pairs = packed >> np.uint64(WEIGHT_BITS)
    a, b = (pairs >> np.uint64(bits)).astype(np.int64), (pairs & np.uint64((1 << bits) - 1)).astype(np.int64)
    heavy = weights >= np.minimum(least[a], least[b])
    a, b, weights = a[heavy], b[heavy], weights[heavy]
    chosen = _heaviest(a, weights, partners) | _heaviest(b, weights, partners)
    return [Pair(*row) for row in zip(a[chosen].tolist(), b[chosen].tolist(), weights[chosen].tolist(), strict=True)]


def _heaviest(side: Numbers, weights: NDArray[np.float64], partners: int) -> NDArray[np.bool_]:
    order = np.lexsort((-weights, side))
    ordered = side[order]
    first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1]))) if len(ordered) else order
    rank = np.arange(len(ordered)) - np.repeat(first, np.diff(np.append(first, len(ordered))))
    chosen = np.zeros(len(side), dtype=bool)
    chosen[order[rank < partners]] = True
    return chosen

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

Hashes = NDArray[np.uint32]
Packed = NDArray[np.uint64]
Numbers = NDArray[np.int64]

ALL_PAIRS = 16  # up to this many items with a hash, every pair of them is counted
RARE = 4  # up to this many items, a hash has the full weight of 1
PART_POSTINGS = 2_000_000  # worked on at once; bounds memory to a few hundred MiB
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
        >>> block_pairs([np.array([1, 2], np.uint32), np.array([1, 2], np.uint32)], weight_least=2)
        [Pair(a=0, b=1, weight=2.0)]
    """
    sizes = np.fromiter(map(len, items), dtype=np.int64, count=len(items))
    if sizes.sum() == 0:
        return []
    bits = max(1, (len(items) - 1).bit_length())
    packed = np.concatenate(items).astype(np.uint64)
    packed <<= np.uint64(bits)
    packed |= np.repeat(np.arange(len(items), dtype=np.uint32), sizes)  # half as wide as the sum: it is large
    packed.sort()
    postings = _list_postings(packed, bits)
    least = np.clip(sizes * SHARE_LEAST, 1.0, weight_least)
    parts = max(1, -(-len(postings.owners) // PART_POSTINGS))
    bounds = np.linspace(0, len(items), parts + 1).astype(np.uint32)
    found = [_sum(_pair_owners(postings, bounds[n], bounds[n + 1], bits)) for n in range(parts)]
    heavy = [part[_is_heavy(part, least, bits)] for part in found]
    return _keep(np.concatenate(heavy), bits, partners)


class _Postings(NamedTuple):
    """The owners of every hash that several items have, hash by hash, each hash's in order.

    Args:
        owners: numbers of items.
        rank: place of each among the owners of its hash.
        counts: how many own that hash.
    """

    owners: NDArray[np.uint32]
    rank: NDArray[np.uint32]
    counts: NDArray[np.uint32]


def _list_postings(packed: Packed, bits: int) -> _Postings:
    is_new = np.empty(len(packed), dtype=bool)
    is_new[0] = True
    np.greater_equal(
        packed[1:] ^ packed[:-1], np.uint64(1 << bits), out=is_new[1:]
    )  # they differ above the owner's bits
    first = np.flatnonzero(is_new)
    counts = np.diff(np.append(first, len(packed))).astype(np.uint32)
    owners = (packed[np.repeat(counts > 1, counts)] & np.uint64((1 << bits) - 1)).astype(np.uint32)
    counts = counts[counts > 1]
    start = (np.cumsum(counts) - counts).astype(np.uint32)
    rank = np.arange(len(owners), dtype=np.uint32) - np.repeat(start, counts)
    return _Postings(owners, rank, np.repeat(counts, counts))


def _pair_owners(postings: _Postings, low: int, high: int, bits: int) -> Packed:
    """Return the pairs whose lower number is in ``low`` to ``high``, packed with their weight, once for each hash."""
    owners, rank, counts = postings
    found = []
    later = np.flatnonzero(rank >= 1)
    for back in range(1, ALL_PAIRS):
        found.append(_pack(owners, later - back, later, counts, bits=bits, bounds=(low, high)))
        later = later[(rank[later] > back) & (counts[later] <= ALL_PAIRS)]
    later = np.flatnonzero((rank >= 2) & (counts > ALL_PAIRS))
    found.append(_pack(owners, later - rank[later], later, counts, bits=bits, bounds=(low, high)))
    return np.concatenate(found)


def _pack(
    owners: NDArray[np.uint32],
    earlier: Numbers,
    later: Numbers,
    counts: NDArray[np.uint32],
    *,
    bits: int,
    bounds: tuple[int, int],
) -> Packed:
    chosen = (owners[earlier] >= bounds[0]) & (owners[earlier] < bounds[1])
    a, b = owners[earlier[chosen]].astype(np.uint64), owners[later[chosen]]
    weights = np.round(np.clip(RARE / counts[later[chosen]], LIGHTEST, 1.0) * WEIGHT).astype(np.uint64)
    packed: Packed = (a << np.uint64(bits) | b) << np.uint64(WEIGHT_BITS) | weights
    return packed


def _sum(packed: Packed) -> Packed:
    """Add up the weights of equal pairs."""
    if len(packed) == 0:
        return packed
    packed.sort()
    pairs = packed >> np.uint64(WEIGHT_BITS)
    first = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
    weights = np.add.reduceat(packed & np.uint64(WEIGHT_MOST), first)
    summed: Packed = pairs[first] << np.uint64(WEIGHT_BITS) | np.minimum(weights, WEIGHT_MOST)
    return summed


def _is_heavy(packed: Packed, least: NDArray[np.float64], bits: int) -> NDArray[np.bool_]:
    a, b, weights = _unpack(packed, bits)
    return weights >= np.minimum(least[a], least[b])


def _unpack(packed: Packed, bits: int) -> tuple[Numbers, Numbers, NDArray[np.float64]]:
    weights = (packed & np.uint64(WEIGHT_MOST)) / WEIGHT
    pairs = packed >> np.uint64(WEIGHT_BITS)
    return (pairs >> np.uint64(bits)).astype(np.int64), (pairs & np.uint64((1 << bits) - 1)).astype(np.int64), weights


def _keep(packed: Packed, bits: int, partners: int) -> list[Pair]:
    """Keep the pairs that are among the heaviest of one of their items."""
    a, b, weights = _unpack(packed, bits)
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

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
        weight_least: least summed weight; a hash that up to four items have weighs 1, one that n have 4/n.
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
    hashes = np.concatenate(items)
    owners = np.repeat(np.arange(len(items), dtype=np.int32), sizes)
    parts = max(1, -(-len(hashes) // PART_HASHES))
    found: tuple[Numbers, NDArray[np.float32]] = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32))
    for part in range(parts):
        chosen = slice(None) if parts == 1 else hashes % np.uint64(parts) == np.uint64(part)
        found = _add(found, _count(hashes[chosen], owners[chosen], len(items)))
    return _keep(found, len(items), weight_least, partners)


def _count(hashes: Hashes, owners: NDArray[np.int32], size: int) -> tuple[Numbers, NDArray[np.float32]]:
    """Pair up the owners of each hash; return pair keys (a * size + b) and weights, summed."""
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order].astype(np.int64)
    first = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    counts = np.diff(np.append(first, len(hashes)))
    group = np.repeat(np.arange(len(first)), counts)
    rank = np.arange(len(hashes)) - first[group]
    counts = counts[group]
    weights = np.minimum(1.0, RARE / counts).astype(np.float32)
    keys, values = [], []
    for back in range(1, ALL_PAIRS):
        later = np.flatnonzero((rank >= back) & ((counts <= ALL_PAIRS) | (back == 1)))
        keys.append(owners[later - back] * size + owners[later])
        values.append(weights[later])
    later = np.flatnonzero((rank >= 2) & (counts > ALL_PAIRS))
    keys.append(owners[first[group[later]]] * size + owners[later])
    values.append(weights[later])
    return _sum(np.concatenate(keys), np.concatenate(values))


def _add(
    a: tuple[Numbers, NDArray[np.float32]], b: tuple[Numbers, NDArray[np.float32]]
) -> tuple[Numbers, NDArray[np.float32]]:
    return b if len(a[0]) == 0 else _sum(np.concatenate((a[0], b[0])), np.concatenate((a[1], b[1])))


def _sum(keys: Numbers, values: NDArray[np.float32]) -> tuple[Numbers, NDArray[np.float32]]:
    if len(keys) == 0:
        return keys, values
    order = np.argsort(keys, kind="stable")
    keys, values = keys[order], values[order]
    first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    return keys[first], np.add.reduceat(values, first)


def _keep(found: tuple[Numbers, NDArray[np.float32]], size: int, least: float, partners: int) -> list[Pair]:
    """Keep pairs heavy enough that are among the heaviest of one of their items."""
    keys, weights = found
    heavy = weights >= least - 1e-4
    keys, weights = keys[heavy], weights[heavy]
    a, b = keys // size, keys % size
    chosen = _heaviest(a, weights, partners) | _heaviest(b, weights, partners)
    return [Pair(*row) for row in zip(a[chosen].tolist(), b[chosen].tolist(), weights[chosen].tolist(), strict=True)]


def _heaviest(side: Numbers, weights: NDArray[np.float32], partners: int) -> NDArray[np.bool_]:
    order = np.lexsort((-weights, side))
    ordered = side[order]
    first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1]))) if len(ordered) else order
    rank = np.arange(len(ordered)) - np.repeat(first, np.diff(np.append(first, len(ordered))))
    chosen = np.zeros(len(side), dtype=bool)
    chosen[order[rank < partners]] = True
    return chosen

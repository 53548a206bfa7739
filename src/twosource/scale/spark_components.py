"""Pairs of keys -> which hang together, on Spark.

Comes in: pairs (a, b). Goes out: (key, root), the root being the lowest key of all that hang together. Example: of a-b, b-c
and x-y, the roots of a, b and c are a, those of x and y are x.

Few pairs are joined by the driver, which takes a second where rounds on a cluster take a minute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from twosource.scale.copying import Key, Pair
from twosource.scale.spark_rows import on_disk

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame

ROUNDS = 40  # of joining components; each halves what is left of the longest chain
ROOTS = "key binary, root binary"
FEW = 500_000  # pairs that the driver joins: some 200 MiB


def join_components(pairs: DataFrame, parts: int) -> DataFrame:
    """Return (key, root) for each key of some pair."""
    session = pairs.sparkSession
    few = pairs.limit(FEW + 1).collect()
    if len(few) <= FEW:
        roots = join_few((bytes(row["a"]), bytes(row["b"])) for row in few)
        return session.createDataFrame(list(roots.items()), ROOTS)
    edges = pairs.rdd.map(lambda row: (bytes(row["a"]), bytes(row["b"])))
    return session.createDataFrame(join_stars(edges, parts), ROOTS)


def join_few(pairs: Iterable[Pair]) -> dict[Key, Key]:
    """Return the root of each key of some pair."""
    root: dict[Key, Key] = {}

    def find(key: Key) -> Key:
        while (above := root.setdefault(key, key)) != key:
            root[key] = key = root[above]
        return key

    for a, b in pairs:
        low, high = sorted((find(a), find(b)))
        root[high] = low
    return {key: find(key) for key in root}


def join_stars(edges: RDD[Pair], parts: int) -> RDD[Pair]:
    """Return (key, root), by large and small stars in turn.

    Every round each key tells its lowest neighbour to its higher ones, then to its lower ones, until nothing changes
    (Kiveris and others, Connected components in MapReduce and beyond, 2014).
    """
    edges = edges.filter(lambda edge: edge[0] != edge[1]).persist(on_disk())
    for _ in range(ROUNDS):
        large = _both(edges).groupByKey(parts).flatMap(_large_star)
        small = large.map(lambda edge: (max(edge), min(edge))).groupByKey(parts).flatMap(_small_star)
        after = small.distinct(parts).persist(on_disk())
        is_settled = after.count() == edges.count() and after.subtract(edges, parts).isEmpty()
        edges.unpersist()
        edges = after
        if is_settled:
            break
    return edges.flatMap(lambda edge: [edge, (edge[1], edge[1])]).distinct(parts)


def _both(edges: RDD[Pair]) -> RDD[Pair]:
    return edges.flatMap(lambda edge: [edge, (edge[1], edge[0])])


def _large_star(item: tuple[Key, Iterable[Key]]) -> Iterator[Pair]:
    key, around = item[0], set(item[1])
    lowest = min(key, *around)
    return ((other, lowest) for other in around if other > key)


def _small_star(item: tuple[Key, Iterable[Key]]) -> Iterator[Pair]:
    key, lower = item[0], set(item[1])
    lowest = min(lower)
    yield key, lowest
    for other in lower - {lowest}:
        yield other, lowest

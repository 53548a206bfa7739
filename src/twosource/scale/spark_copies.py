"""Families of copies over a whole corpus on Spark, whichever affair their members are in.

Comes in: reports with their places. Goes out: (family, report). Example: a wire story and its reprint a week later, which
is told in another affair, are one family here. The steps are those of ``copying``.

No key is hot: a text with ten thousand reprints is one text before anything is paired, the lines of a page's furniture are
blanked out, a hash that many texts have is cut into parts, and pairs are aligned wherever their texts meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from twosource.model.text import Report
from twosource.scale import copying
from twosource.scale.copying import Aligner, Bond, Key, Owner, Pair, Posting

if TYPE_CHECKING:
    from pyspark import RDD

ROUNDS = 40  # of joining components; each halves what is left of the longest chain


def find_families(reports: RDD[tuple[int, Report]], parts: int) -> RDD[tuple[str, str]]:
    """Return (family id, report id) for every report that has a copy.

    Args:
        reports: each once, with its place in the input and its masthead read.
        parts: how many tasks each step has.
    """
    context = reports.context
    furniture = context.broadcast(_find_furniture(reports, parts))
    texts = reports.map(lambda each: copying.read_words(each[0], each[1], furniture.value))
    texts = texts.reduceByKey(copying.add_owners, parts).persist(_disk())
    words = texts.mapValues(lambda text: text[0])
    bonds = _align(_pair(words, parts), words, parts).persist(_disk())
    root = join_components(bonds.map(lambda bond: (bond.a, bond.b)), parts)
    grouped = _group(bonds, root, words, parts)
    several = texts.mapValues(lambda text: sorted(text[1])).leftOuterJoin(grouped, parts)
    owned = several.map(lambda item: (item[1][1] if item[1][1] is not None else item[0], item[1][0]))
    families = owned.reduceByKey(lambda a, b: a + b, parts).values().filter(lambda owners: len(owners) > 1)
    return families.flatMap(_name)


def join_components(edges: RDD[Pair], parts: int) -> RDD[tuple[Key, Key]]:
    """Return (text, lowest text that it hangs together with), by large and small stars in turn.

    Every round each text tells its lowest neighbour to its higher ones, then to its lower ones, until nothing changes
    (Kiveris and others, Connected components in MapReduce and beyond, 2014).
    """
    edges = edges.filter(lambda edge: edge[0] != edge[1]).persist(_disk())
    for _ in range(ROUNDS):
        large = _both(edges).groupByKey(parts).flatMap(_large_star)
        small = large.map(lambda edge: (max(edge), min(edge))).groupByKey(parts).flatMap(_small_star)
        after = small.distinct(parts).persist(_disk())
        is_settled = after.count() == edges.count() and after.subtract(edges, parts).isEmpty()
        edges.unpersist()
        edges = after
        if is_settled:
            break
    return edges


def _find_furniture(reports: RDD[tuple[int, Report]], parts: int) -> set[Key]:
    """Return the digests of lines that many unrelated reports share."""
    lines = reports.flatMap(lambda each: copying.list_lines(*each)).reduceByKey(copying.add_lines, parts)
    asked = lines.flatMap(lambda line: [(place, line[0]) for place in copying.sample_owners(line[1])])
    told = asked.join(reports.mapValues(copying.long_lines), parts).values()
    judged = told.groupByKey(parts).filter(lambda line: copying.is_furniture(list(line[1])))
    return set(judged.keys().collect())


def _pair(words: RDD[tuple[Key, str]], parts: int) -> RDD[Pair]:
    postings = words.flatMap(lambda item: copying.post(*item))
    counts = postings.mapValues(lambda _: 1).reduceByKey(lambda a, b: a + b, parts)
    hot = words.context.broadcast(dict(counts.filter(lambda item: item[1] > copying.HOT).collect()))

    def spread(item: tuple[int, Posting]) -> tuple[tuple[int, int], Posting]:
        number, posting = item
        cuts = -(-hot.value.get(number, 1) // copying.HOT)
        return (number, int.from_bytes(posting.key[-4:], "big") % cuts), posting

    weighed = postings.map(spread).groupByKey(parts).values().flatMap(copying.pair_postings)
    summed = weighed.reduceByKey(lambda a, b: (a[0] + b[0], a[1]), parts)
    heavy = summed.filter(lambda item: copying.is_heavy(*item[1])).map(lambda item: (-item[1][0], item[0]))
    sides = heavy.flatMap(lambda item: [(key, [item]) for key in item[1]])
    kept = sides.reduceByKey(lambda a, b: copying.heaviest(a + b), parts)
    return kept.flatMap(lambda item: [pair for _, pair in item[1]]).distinct(parts)


def _align(pairs: RDD[Pair], words: RDD[tuple[Key, str]], parts: int) -> RDD[Bond]:
    first = pairs.join(words, parts).map(lambda item: (item[1][0], (item[0], item[1][1])))
    return first.join(words, parts).mapPartitions(_align_all)


def _align_all(found: Iterable[tuple[Key, tuple[tuple[Key, str], str]]]) -> Iterator[Bond]:
    aligner = Aligner()
    for b, ((a, words_a), words_b) in found:
        bond = aligner.align((a, b), words_a, words_b)
        if bond is not None:
            yield bond


def _group(
    bonds: RDD[Bond], root: RDD[tuple[Key, Key]], words: RDD[tuple[Key, str]], parts: int
) -> RDD[tuple[Key, Key]]:
    """Return (text, first text of its family)."""
    roots = _both(root).flatMap(lambda edge: [(edge[0], min(edge)), (min(edge), min(edge))])
    roots = roots.reduceByKey(min, parts)
    of_bond = bonds.map(lambda bond: (bond.a, bond)).join(roots, parts).map(lambda item: (item[1][1], item[1][0]))
    of_text = roots.join(words, parts).map(lambda item: (item[1][0], (item[0], item[1][1])))

    def group(item: tuple[Key, tuple[Iterable[Bond], Iterable[tuple[Key, str]]]]) -> Iterator[tuple[Key, Key]]:
        for family in copying.group_bonds(list(item[1][0]), dict(item[1][1])):
            for key in family:
                yield key, family[0]

    return of_bond.cogroup(of_text, parts).flatMap(group)


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


def _name(owners: list[Owner]) -> Iterator[tuple[str, str]]:
    family = copying.name_family(name for _, name in owners)
    return ((family, name) for _, name in sorted(owners))


def _disk() -> Any:
    from pyspark import StorageLevel

    return StorageLevel.DISK_ONLY

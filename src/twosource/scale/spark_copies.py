"""Families of copies over a whole corpus on Spark, whichever affair their members are in.

Comes in: texts with their places. Goes out: (family, place, report). Example: a wire story and its reprint a week later,
which is told in another affair, are one family here. The steps are those of ``copying``.

No key is hot: a text with ten thousand reprints is one text before anything is paired, the lines of a page's furniture are
blanked out, a hash that many texts have is cut into parts, and pairs are aligned wherever their texts meet.
"""

from __future__ import annotations

import pickle
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from twosource.across.copies.block import PARTNERS
from twosource.across.copies.boilerplate import MANY
from twosource.scale import copying
from twosource.scale.copying import Aligner, Key, Line, Posting
from twosource.scale.spark_components import join_components
from twosource.scale.spark_rows import Rows, map_rows, on_disk
from twosource.scale.spark_tables import FAMILIES

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

PAIRS = "a binary, b binary, weight int, least double"
LINES = "line binary, place bigint, text binary"
TEXTS = "key binary, place bigint, report string, words string, hashes array<bigint>"


def find_families(reports: DataFrame, parts: int) -> DataFrame:
    """Return (family, place, report) for every report that has a copy.

    Args:
        reports: place, report id, text and furniture (start, end, start, end ...), each report once.
        parts: how many tasks each step has.
    """
    from pyspark.sql import functions as sql

    furniture = reports.sparkSession.sparkContext.broadcast(find_furniture(reports, parts))

    def read(rows: Rows) -> Rows:
        for place, report, text, marked in rows:
            words = copying.blank_lines(copying.blank(text, marked), furniture.value)
            yield copying.find_key(place, text), place, report, words, copying.list_hashes(words)

    every = map_rows(reports.select("place", "report", "text", "furniture"), read, TEXTS).persist(on_disk())
    first = every.groupBy("key").agg(sql.min("place").alias("place"))
    texts = every.join(first, ["key", "place"]).select("key", "words", "hashes").persist(on_disk())
    words = texts.select("key", "words")
    bonds = align(pair(texts, parts), words, parts).persist(on_disk())
    families = _group(bonds, join_components(bonds.select("a", "b"), parts), words, parts)
    owned = every.select("key", "place", "report").join(families, "key", "left")
    named = owned.withColumn("family", sql.coalesce("family", "key"))
    whole = named.groupBy("family").agg(sql.collect_list(sql.struct("place", "report")).alias("owners"))
    return map_rows(whole.where(sql.size("owners") > 1).select("owners"), _name, FAMILIES)


def find_furniture(reports: DataFrame, parts: int) -> set[Key]:
    """Return the digests of lines that many unrelated reports share."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    lines = map_rows(reports.select("place", "text", "furniture"), _list_lines, LINES).persist(on_disk())
    many = lines.groupBy("line").count().where(sql.col("count") >= MANY)
    rank = sql.row_number().over(Window.partitionBy("line").orderBy("place"))
    owners = lines.join(many, "line").withColumn("rank", rank).where(sql.col("rank") <= copying.OWNERS)
    ordered = owners.select("line", "count", "place", "text").repartition(parts, "line")
    asked = map_rows(ordered.sortWithinPartitions("line", "place"), _sample, "place bigint, line binary")
    told = asked.join(reports, "place").select("line", "text", "furniture").repartition(parts, "line")
    judged = map_rows(told.sortWithinPartitions("line"), _judge, "line binary").collect()
    lines.unpersist()
    return {bytes(row["line"]) for row in judged}


def pair(texts: DataFrame, parts: int) -> DataFrame:
    """Return the pairs (a, b) of texts that share rare hashes enough, of each text the heaviest.

    Args:
        texts: key and hashes.
        parts: how many tasks each step has.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    postings = texts.select(sql.explode("hashes").alias("hash"), "key", sql.size("hashes").alias("hashes"))
    counted = postings.groupBy("hash").count().where("count > 1")
    cut = sql.pmod(sql.hash("key"), sql.ceil(sql.col("count") / copying.HOT)).alias("cut")
    shared = postings.join(counted, "hash").select("hash", cut, "key", "hashes").repartition(parts, "hash", "cut")
    weighed = map_rows(shared.sortWithinPartitions("hash", "cut", "key"), _pair, PAIRS)
    summed = weighed.groupBy("a", "b").agg(sql.sum("weight").alias("weight"), sql.min("least").alias("least"))
    heavy = summed.where("weight >= least")
    order = (sql.desc("weight"), "a", "b")
    ranks = [sql.row_number().over(Window.partitionBy(side).orderBy(*order)) for side in ("a", "b")]
    ranked = heavy.withColumn("of_a", ranks[0]).withColumn("of_b", ranks[1])
    return ranked.where((sql.col("of_a") <= PARTNERS) | (sql.col("of_b") <= PARTNERS)).select("a", "b")


def align(pairs: DataFrame, words: DataFrame, parts: int) -> DataFrame:
    """Return the pairs that may be of one family, with what they share."""
    first = pairs.join(words.withColumnsRenamed({"key": "a", "words": "words_a"}), "a")
    both = first.join(words.withColumnsRenamed({"key": "b", "words": "words_b"}), "b")
    spread = both.select("a", "b", "words_a", "words_b").repartition(parts, "a", "b")
    return map_rows(spread.sortWithinPartitions("a", "b"), _align, "a binary, b binary, bond binary")


def _group(bonds: DataFrame, roots: DataFrame, words: DataFrame, parts: int) -> DataFrame:
    """Return (key, family) for every text that is in a family with another; the family is its first text's key."""
    from pyspark.sql import functions as sql

    nothing = sql.lit(None)
    of_bond = bonds.join(roots, bonds["a"] == roots["key"]).select(
        "root", nothing.alias("key"), nothing.alias("words"), "bond"
    )
    of_text = roots.join(words, "key").select("root", "key", "words", nothing.alias("bond"))
    spread = of_text.unionByName(of_bond).repartition(parts, "root").sortWithinPartitions("root", "key", "bond")
    return map_rows(spread, _group_each, "key binary, family binary")


def _list_lines(rows: Rows) -> Rows:
    for place, text, marked in rows:
        words = copying.blank(text, marked)
        digest = copying.digest_text(words)
        for line in sorted(copying.list_lines(words)):
            yield line, place, digest


def _sample(rows: Rows) -> Rows:
    for (line, count), found in groupby(rows, key=itemgetter(0, 1)):
        for place in copying.sample_owners(Line(count, [(place, text) for _, _, place, text in found])):
            yield place, line


def _judge(rows: Rows) -> Rows:
    for line, found in groupby(rows, key=itemgetter(0)):
        if copying.is_furniture([copying.long_lines(copying.blank(text, marked)) for _, text, marked in found]):
            yield (line,)


def _pair(rows: Rows) -> Rows:
    for _, found in groupby(rows, key=itemgetter(0, 1)):
        for (a, b), (weight, least) in copying.pair_postings(Posting(key, hashes) for _, _, key, hashes in found):
            yield a, b, weight, least


def _align(rows: Rows) -> Rows:
    aligner = Aligner()
    for a, b, words_a, words_b in rows:
        bond = aligner.align((a, b), words_a, words_b)
        if bond is not None:
            yield a, b, pickle.dumps(bond, 5)


def _group_each(rows: Rows) -> Rows:
    for _, found in groupby(rows, key=itemgetter(0)):
        words: dict[Key, str] = {}
        bonds = []
        for _, key, text, bond in found:
            if key is None:
                bonds.append(pickle.loads(bond))
            else:
                words[key] = text
        for family in copying.group_bonds(bonds, words):
            yield from ((key, family[0]) for key in family)


def _name(rows: Rows) -> Rows:
    for (owners,) in rows:
        told = sorted((owner["place"], owner["report"]) for owner in owners)
        family = copying.name_family(report for _, report in told)
        yield from ((family, place, report) for place, report in told)

"""Copies among more reports than one process holds: the steps of ``across.copies`` cut so that any engine can spread them.

Comes in: texts, keys, pairs, bonds, each by itself. Goes out: what the next step needs. Example: a text is sent to each row
of its MinHash sketch (the lowest hashes of its word pairs, each row a band of its own); where two meet, their common weight
grows by the row's rarity; heavy pairs are aligned; bonds that hang together are grouped into families. On any corpus this
finds the families that ``find_copies`` finds (a hash that more than ``HOT`` texts have is cut into parts, across which it
pairs nothing: such hashes weigh a sixteenth each).

A text is known by the digest of its words, so that ten thousand reprints are one text from the start, and a step that is
done again gives the same. No engine is imported here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

from twosource.across.copies.align import align_reports
from twosource.across.copies.block import ALL_PAIRS, LIGHTEST, RARE, SHARE_LEAST, WEIGHT
from twosource.across.copies.boilerplate import LINE_LONGEST, LONG, MANY, RELATED, SAMPLED
from twosource.across.copies.families import Side, Tie, group_families
from twosource.across.copies.find import CANDIDATE_WEIGHT, WORDS_LEAST
from twosource.across.copies.judge import judge_pair
from twosource.across.copies.sentences import Piece, cut_pieces
from twosource.across.copies.shingles import read_shingles
from twosource.across.copies.stems import split_words

HOT = 5_000  # texts that have one hash, from which on they are cut into parts of so many
OWNERS = 2_000  # reports with one line that are told apart
REMEMBERED = 2_000  # texts that a task keeps cut into sentences

Key = bytes
Pair = tuple[Key, Key]


class Posting(NamedTuple):
    """A text among those that have one hash, and how many hashes it has."""

    key: Key
    hashes: int


class Line(NamedTuple):
    """A line of text as a corpus has it: how many reports, and the first of them with the digests of their texts."""

    reports: int
    owners: Sequence[tuple[int, Key]]


class Bond(NamedTuple):
    """Two texts that share so much that they may be of one family: their sides as ``families.Tie`` has them."""

    a: Key
    b: Key
    sentences_a: dict[int, float]
    sentences_b: dict[int, float]
    share_a: float
    share_b: float
    mass: float


def list_lines(words: str) -> set[Key]:
    """Return the digests of a text's lines, marked furniture blanked out before."""
    return {_digest(line) for raw in words.split("\n") if (line := raw.strip()) and len(line) <= LINE_LONGEST}


def blank(text: str, furniture: Sequence[int]) -> str:
    """Return a text with furniture blanked out, given as start, end, start, end ... (``boilerplate.blank_spans``)."""
    for start, end in zip(furniture[::2], furniture[1::2], strict=True):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def sample_owners(line: Line) -> tuple[int, ...]:
    """Return the places of a few of a line's owners, far apart, equal texts but once; none where it has few owners."""
    if line.reports < MANY:
        return ()
    owners = sorted(line.owners)
    step = max(1, len(owners) // (2 * SAMPLED))
    chosen = sorted({text: place for place, text in reversed(owners[::step])}.values())
    sample = tuple(chosen[:: max(1, len(chosen) // SAMPLED)][:SAMPLED])
    return sample if len(sample) > 2 else ()


def long_lines(words: str) -> frozenset[Key]:
    """Return the digests of a text's long lines, by which it is compared with others that share a line."""
    lines = (raw.strip() for raw in words.split("\n"))
    return frozenset(_digest(line) for line in lines if len(line) >= LONG)


def is_furniture(long: Sequence[frozenset[Key]]) -> bool:
    """Tell whether unrelated reports share a line: fewer than half of the sampled pairs share much else."""
    pairs = list(combinations(long, 2))
    related = sum(len(a & b) >= RELATED * max(1, min(len(a), len(b))) for a, b in pairs)
    return 2 * related < len(pairs)


def find_key(place: int, text: str) -> Key:
    """Return the key of a text, white space aside; equal pages of a few words prove nothing and have a key each."""
    data = text.encode("utf-8", "surrogatepass").replace(b"\xc2\xa0", b" ")
    key = blake2b(b"".join(data.split()), digest_size=16).digest()
    is_short = len(text) < 200 and len(split_words(text)) < WORDS_LEAST
    return key + place.to_bytes(8, "big") if is_short else key


def blank_lines(words: str, furniture: Set[Key]) -> str:
    """Return a text with the lines blanked out that unrelated reports share."""
    if not furniture:
        return words
    return "\n".join(" " * len(line) if _digest(line.strip()) in furniture else line for line in words.split("\n"))


def digest_text(words: str) -> Key:
    """Return a digest by which equal texts are told when a line's owners are sampled."""
    return _digest(words)


def list_hashes(words: str) -> list[int]:
    """Return the rows of a text's MinHash sketch, quotations left out: each is a key by which it is joined."""
    hashes: list[int] = read_shingles(words).hashes.tolist()
    return hashes


def pair_postings(postings: Iterable[Posting]) -> Iterator[tuple[Pair, tuple[int, float]]]:
    """Yield the pairs that one hash makes: all of a few texts, of many each with the one before and with the first.

    Yields:
        pairs with the hash's weight, and the least weight that the pair needs in all, in parts of ``WEIGHT``.
    """
    owners = sorted(set(postings))
    weight = round(min(1.0, max(LIGHTEST, RARE / max(1, len(owners)))) * WEIGHT)
    for later, b in enumerate(owners):
        earlier = range(later) if len(owners) <= ALL_PAIRS else sorted({0, later - 1} - {-1, later})
        for a in (owners[n] for n in earlier):
            yield (a.key, b.key), (weight, WEIGHT * min(_least(a), _least(b)))


class Aligner:
    """Aligns pairs of texts, and remembers the sentences of the last few thousand."""

    def __init__(self) -> None:
        self._known: dict[Key, list[Piece]] = {}

    def align(self, pair: Pair, words_a: str, words_b: str) -> Bond | None:
        """Return what two texts share where that may join a family."""
        a, b = self._cut(pair[0], words_a), self._cut(pair[1], words_b)
        alignment = align_reports(a, b)
        judged = judge_pair(a, b, alignment)
        if judged is None or not judged.is_family:
            return None
        ours = {match.i: a[match.i].own * match.likeness for match in alignment.matches}
        theirs = {match.j: b[match.j].own * match.likeness for match in alignment.matches}
        return Bond(*pair, ours, theirs, alignment.share_a, alignment.share_b, alignment.own)

    def _cut(self, key: Key, words: str) -> list[Piece]:
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            known = self._known[key] = cut_pieces(words)
        return known


def group_bonds(bonds: Sequence[Bond], words: Mapping[Key, str]) -> list[tuple[Key, ...]]:
    """Group the texts of bonds that hang together into families, splices refused.

    Args:
        bonds: all bonds of these texts, each once.
        words: the texts.
    """
    keys = sorted({key for bond in bonds for key in (bond.a, bond.b)})
    number = {key: n for n, key in enumerate(keys)}
    ties = [
        Tie(
            Side(number[bond.a], bond.sentences_a, bond.share_a),
            Side(number[bond.b], bond.sentences_b, bond.share_b),
            bond.mass,
        )
        for bond in sorted(bonds)
    ]

    def stems(n: int) -> frozenset[str]:
        return frozenset("".join([piece.stems for piece in cut_pieces(words[keys[n]])]))

    return [tuple(keys[n] for n in family) for family in group_families(ties, stems).families]


def name_family(ids: Iterable[str]) -> str:
    """Return the id of a family, the one that ``find_copies`` gives to the same reports."""
    return "f" + blake2b("\x1f".join(sorted(ids)).encode(), digest_size=4).hexdigest()


def _least(posting: Posting) -> float:
    return min(CANDIDATE_WEIGHT, max(1.0, posting.hashes * SHARE_LEAST))


def _digest(text: str) -> Key:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()

"""Two reports' sentences -> which sentence of one stands in the other, and how much of each that makes.

Comes in: the ``Piece`` lists of two reports. Goes out: ``Alignment``. Example: where five sentences of a were
rewritten in b, there are five matches with their likeness, and the shares of both texts that they cover.

Follows the seed, align and extend scheme of text-reuse detection: a sentence is sought by the words that are rare
within the two reports themselves, likeness is by the longest common subsequence of content words, and a weak match
is believed between two strong ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from twosource.across.sentences import Piece

COMMON = 8  # a stem in more sentences of a report than this does not help to find one
VOTES = 840  # of one stem, shared among up to eight sentences without a rest: sums are the same in any order
TRIED = 3  # sentences tried for each sentence
SHARED_LEAST = 4  # content words; fewer in common are "the president met reporters"
ALIKE = 0.5  # of content words, in order (Dice). At .4 different reports of one event match, at .6 spun text is lost
BETWEEN = 0.28  # where the sentences before and after match in the same order
GARBLED = 0.25  # of words; a badly scanned text has few whole words left
LETTERS_ALIKE = 0.75  # of letters, where words are garbled
INSIDE = 0.85  # of the shorter sentence, where one was split in two
INSIDE_WORDS = 7


PLAIN_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})


class Match(NamedTuple):
    """Sentence ``i`` of a is sentence ``j`` of b. ``likeness``: 0 to 1, of content words in order."""

    i: int
    j: int
    likeness: float


class Alignment(NamedTuple):
    """What two reports share.

    Args:
        matches: in order of a.
        own: content words outside quotation marks that matched sentences share, weighted by likeness.
        share_a: share of a's own content words that stand in matched sentences.
        share_b: likewise of b.
    """

    matches: tuple[Match, ...]
    own: float
    share_a: float
    share_b: float


def align_reports(a: Sequence[Piece], b: Sequence[Piece]) -> Alignment:
    """Match the sentences of two reports.

    Args:
        a: sentences of one report.
        b: sentences of another.

    Example:
        >>> pieces = cut_pieces("Heavy rain flooded four northern villages.")
        >>> align_reports(pieces, pieces).share_a
        1.0
    """
    matches = _fill(a, b, _seek(a, b))
    own = sum(min(a[m.i].own, b[m.j].own) * m.likeness for m in matches)
    share_a = _share(a, {m.i for m in matches})
    share_b = _share(b, {m.j for m in matches})
    return Alignment(tuple(matches), own, share_a, share_b)


def likeness_of(a: str, b: str) -> float:
    """Return how alike two passages are, letter by letter, 0 to 1; white space and the look of marks do not count.

    Example:
        >>> likeness_of("“Go!”  he said", '"Go!" he said')
        1.0
    """
    return 1.0 if a == b else float(Indel.normalized_similarity(_plain(a), _plain(b)))


def _plain(text: str) -> str:
    return " ".join((text if text.isascii() else text.translate(PLAIN_MARKS)).split())


def _seek(a: Sequence[Piece], b: Sequence[Piece]) -> dict[int, Match]:
    """Find for each sentence of a the one of b that is most like it, one to one."""
    found = _seek_equal(a, b)
    taken = {match.j for match in found.values()}
    where = _index(b, taken)
    options = [
        option
        for i, piece in enumerate(a)
        if i not in found
        for j in _candidates(piece, where)
        if (option := _compare(a, b, i, j)).likeness >= ALIKE
    ]
    for match in sorted(options, key=_rank):
        if match.i not in found and match.j not in taken:
            found[match.i] = match
            taken.add(match.j)
    return found


def _seek_equal(a: Sequence[Piece], b: Sequence[Piece]) -> dict[int, Match]:
    """Match sentences that are the same letter by letter; of copies these are nearly all, and they cost nothing."""
    places: dict[str, list[int]] = {}
    for j in range(len(b) - 1, -1, -1):
        if len(b[j].stems) > 1:
            places.setdefault(b[j].text, []).append(j)
    found = {}
    for i, piece in enumerate(a):
        if places.get(piece.text):
            found[i] = Match(i, places[piece.text].pop(), 1.0)
    return found


def _index(pieces: Sequence[Piece], taken: set[int]) -> dict[str, list[int]]:
    """Return for each stem the sentences that have it and are not yet taken."""
    where: dict[str, list[int]] = {}
    for j, piece in enumerate(pieces):
        if j not in taken:
            for stem in piece.bag:
                where.setdefault(stem, []).append(j)
    return where


def _candidates(piece: Piece, where: dict[str, list[int]]) -> list[int]:
    """Return the few sentences that share the most, and the rarest, stems with ``piece``."""
    votes: dict[int, int] = {}
    for stem in piece.bag & where.keys():
        places = where[stem]
        if len(places) <= COMMON:
            vote = VOTES // len(places)
            for j in places:
                votes[j] = votes.get(j, 0) + vote
    if len(votes) <= TRIED:
        return sorted(votes)
    return sorted(votes, key=lambda j: (-votes[j], j))[:TRIED]


def _compare(a: Sequence[Piece], b: Sequence[Piece], i: int, j: int) -> Match:
    first, second = a[i].stems, b[j].stems
    shared = int(LCSseq.similarity(first, second))
    dice = 2 * shared / (len(first) + len(second)) if first or second else 0.0
    shorter = min(len(first), len(second))
    if shared < SHARED_LEAST and not (shared == shorter == max(len(first), len(second)) and shared > 1):
        return Match(i, j, 0.0)
    if dice < ALIKE and shorter >= INSIDE_WORDS and shared >= INSIDE * shorter:
        return Match(i, j, ALIKE)
    if GARBLED <= dice < ALIKE and likeness_of(a[i].text, b[j].text) >= LETTERS_ALIKE:
        return Match(i, j, ALIKE)
    return Match(i, j, dice)


def _rank(match: Match) -> tuple[float, int, int, int]:
    return -match.likeness, abs(match.i - match.j), match.i, match.j


def _fill(a: Sequence[Piece], b: Sequence[Piece], found: dict[int, Match]) -> list[Match]:
    """Add weaker matches that stand beside strong ones in the same order."""
    taken = {match.j for match in found.values()}
    for i in range(len(a)):
        if i in found:
            continue
        before, after = found.get(i - 1), found.get(i + 1)
        options = {before.j + 1} if before is not None else set()
        options |= {after.j - 1} if after is not None else set()
        for j in sorted(options - taken):
            if 0 <= j < len(b) and _is_near(
                a[i], b[j], both=len(options) == 1 and before is not None and after is not None
            ):
                found[i] = _compare_weak(a, b, i, j)
                taken.add(j)
                break
    return [found[i] for i in sorted(found)]


def _is_near(first: Piece, second: Piece, *, both: bool) -> bool:
    total = len(first.stems) + len(second.stems)
    shared = int(LCSseq.similarity(first.stems, second.stems))
    return total > 0 and 2 * shared / total >= (BETWEEN if both else (BETWEEN + ALIKE) / 2) and shared >= 2


def _compare_weak(a: Sequence[Piece], b: Sequence[Piece], i: int, j: int) -> Match:
    first, second = a[i].stems, b[j].stems
    return Match(i, j, 2 * int(LCSseq.similarity(first, second)) / (len(first) + len(second)))


def _share(pieces: Sequence[Piece], matched: set[int]) -> float:
    total = sum(piece.own for piece in pieces)
    return sum(pieces[i].own for i in matched) / total if total else 0.0

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

from twosource.across.copies.seeds import Seed, Sides, find_seeds
from twosource.across.copies.sentences import Piece

SHARED_LEAST = 4  # content words; fewer in common are "the president met reporters"
ALIKE = 0.5  # of content words, in order (Dice). At .4 different reports of one event match, at .6 spun text is lost
BETWEEN = 0.28  # where the sentences before and after match in the same order
GARBLED = 0.25  # of words; a badly scanned text has few whole words left
LETTERS_ALIKE = 0.75  # of letters, where words are garbled
INSIDE = 0.85  # of the shorter sentence, where one was split in two
INSIDE_WORDS = 7


PLAIN_MARKS = (("’", "'"), ("“", '"'), ("”", '"'), ("—", "-"), ("–", "-"), ("‘", "'"), ("…", "..."))


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
        >>> from twosource.across.copies.sentences import cut_pieces
        >>> pieces = cut_pieces("Heavy rain flooded four northern villages.")
        >>> align_reports(pieces, pieces).share_a
        1.0
    """
    return align_each([(a, b)])[0]


def align_each(pairs: Sequence[tuple[Sequence[Piece], Sequence[Piece]]]) -> list[Alignment]:
    """Match the sentences of each of several pairs; much faster than one by one."""
    drafts = [_draft(a, b) for a, b in pairs]
    seeds = find_seeds([draft.sides for draft in drafts])
    return [_align(a, b, _seek(a, b, draft, found)) for (a, b), draft, found in zip(pairs, drafts, seeds, strict=True)]


def _align(a: Sequence[Piece], b: Sequence[Piece], matches: list[Match]) -> Alignment:
    own = sum([min(a[i].own, b[j].own) * likeness for i, j, likeness in matches])
    share_a = _share(a, {m.i for m in matches})
    share_b = _share(b, {m.j for m in matches})
    return Alignment(tuple(matches), own, share_a, share_b)


def likeness_of(a: str, b: str, *, least: float = 0.0) -> float:
    """Return how alike two passages are, letter by letter, 0 to 1; white space and the look of marks do not count.

    Args:
        a: one passage.
        b: the other.
        least: where they are less alike than that, 0 is returned, and much sooner.

    Example:
        >>> likeness_of("“Go!”  he said", '"Go!" he said')
        1.0
    """
    if a == b:
        return 1.0
    return float(Indel.normalized_similarity(_plain(a), _plain(b), score_cutoff=least or None))


def _plain(text: str) -> str:
    if not text.isascii():
        for mark, plain in PLAIN_MARKS:
            if mark in text:
                text = text.replace(mark, plain)
    is_plain = text.isascii() and text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " "
    return text if is_plain else " ".join(text.split())


class _Draft(NamedTuple):
    """What is the same letter by letter, and the sentences of both sides that are left."""

    equal: dict[int, Match]
    left: list[int]
    right: list[int]
    sides: Sides


def _draft(a: Sequence[Piece], b: Sequence[Piece]) -> _Draft:
    equal = _seek_equal(a, b)
    taken = {match.j for match in equal.values()}
    left = [i for i in range(len(a)) if i not in equal]
    right = [j for j in range(len(b)) if j not in taken]
    return _Draft(equal, left, right, Sides([a[i].stems for i in left], [b[j].stems for j in right]))


def _seek(a: Sequence[Piece], b: Sequence[Piece], draft: _Draft, seeds: Sequence[Seed]) -> list[Match]:
    """Find for each sentence of a the one of b that is most like it, one to one."""
    found = dict(draft.equal)
    taken = {match.j for match in found.values()}
    sought = [(draft.left[i], draft.right[j]) for i, j in seeds]
    options = [Match(i, j, likeness) for i, j in sought if (likeness := _compare(a[i], b[j])) >= ALIKE]
    for match in sorted(options, key=_rank):
        if match.i not in found and match.j not in taken:
            found[match.i] = match
            taken.add(match.j)
    return _fill(a, b, found)


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


def _compare(one: Piece, other: Piece) -> float:
    """Return how like two sentences are, or 0 where what they share is no more than sentences of one event do."""
    first, second = one.stems, other.stems
    shorter, longer = len(first), len(second)
    if shorter > longer:
        shorter, longer = longer, shorter
    shared = LCSseq.similarity(first, second)
    if shared < SHARED_LEAST and not 1 < shared == longer:
        return 0.0
    dice = 2 * shared / (shorter + longer)
    if dice >= ALIKE:
        return dice
    if shorter >= INSIDE_WORDS and shared >= INSIDE * shorter:
        return ALIKE
    if dice >= GARBLED and likeness_of(one.text, other.text, least=LETTERS_ALIKE) >= LETTERS_ALIKE:
        return ALIKE
    return dice


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
            is_between = len(options) == 1 and before is not None and after is not None
            likeness = _dice(a[i].stems, b[j].stems) if 0 <= j < len(b) else 0.0
            if likeness >= (BETWEEN if is_between else (BETWEEN + ALIKE) / 2):
                found[i] = Match(i, j, likeness)
                taken.add(j)
                break
    return [found[i] for i in sorted(found)]


def _dice(first: str, second: str) -> float:
    """Return how like two sentences are that stand between alike ones; a single word in common is nothing."""
    shared = LCSseq.similarity(first, second)
    return 2 * shared / (len(first) + len(second)) if shared >= 2 else 0.0


def _share(pieces: Sequence[Piece], matched: set[int]) -> float:
    total = sum([piece.own for piece in pieces])
    return sum([pieces[i].own for i in matched]) / total if total else 0.0

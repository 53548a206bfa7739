"""An alignment -> what a pair of reports is to each other: copy, edition, excerpt, paraphrase, passage, or nothing.

Comes in: two reports' sentences and their ``Alignment``. Goes out: ``Judged`` or None. Example: two reports of which
one has nine tenths of the other's sentences word for word, and is twice as long, are an excerpt and its source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.across.copies.align import Alignment, Match, likeness_of
from twosource.across.copies.sentences import Piece
from twosource.model.record import LinkKind, PassageKind

# Calibrated on families of copies made by hand and by machine, against different reports of one event; both halves of
# the families gave the same values. Of different reports of one event, 99.8% share less than half of either text.
COPY_SHARE = 0.5  # of the own words of the shorter side
COPY_EVIDENCE = 25.0
SURE_SHARE = 0.7  # where that much of a text is another's, less evidence is enough: it may be short
SURE_EVIDENCE = 8.0
EDITION_SHARE = 0.2  # a follow-up story of one newsroom keeps its background paragraphs
EDITION_EVIDENCE = 40.0
PASSAGE_EVIDENCE = 10.0
QUOTED_EVIDENCE = 18.0  # inside quotation marks: two newsrooms quote a statement at length; a passage, never a family
CHANCE = 0.4  # likeness that sentences about one event reach by chance; only what is above it is evidence
VERBATIM = 0.985  # of characters, so that a changed quotation mark or comma does not count
EDITED = 0.9  # of characters: back-translations have .76 to .89, scanned and lightly edited copies .91 to 1
APART = 3  # characters between two passages that are one
WHOLE = 0.8  # of a text, where it counts as standing in the other whole


class Draft(NamedTuple):
    """A passage in the making: offsets in a and in b."""

    start_a: int
    end_a: int
    start_b: int
    end_b: int
    kind: PassageKind
    similarity: float


class Judged(NamedTuple):
    """What a pair is. ``share_a`` and ``share_b`` are of characters; ``is_family`` tells that it may join a family."""

    kind: LinkKind
    is_family: bool
    share_a: float
    share_b: float
    evidence: float
    passages: tuple[Draft, ...]


def judge_pair(a: Sequence[Piece], b: Sequence[Piece], alignment: Alignment) -> Judged | None:
    """Tell what two reports are to each other, or None where they share nothing that proves reuse.

    Args:
        a: sentences of one report.
        b: sentences of the other.
        alignment: their matches.
    """
    own, quoted = weigh_evidence(a, b, alignment.matches)
    share = max(alignment.share_a, alignment.share_b)
    is_copy = (share >= COPY_SHARE and own >= COPY_EVIDENCE) or (share >= SURE_SHARE and own >= SURE_EVIDENCE)
    is_family = is_copy or (share >= EDITION_SHARE and own >= EDITION_EVIDENCE)
    if not (is_family or own >= PASSAGE_EVIDENCE or quoted >= QUOTED_EVIDENCE):
        return None
    passages = tuple(_draft_passages(a, b, alignment.matches))
    share_a = _share(a, {m.i for m in alignment.matches})
    share_b = _share(b, {m.j for m in alignment.matches})
    kind = _kind(passages, share_a, share_b) if is_family else "passage"
    return Judged(kind, is_family, share_a, share_b, own + quoted, passages)


def weigh_evidence(a: Sequence[Piece], b: Sequence[Piece], matches: Sequence[Match]) -> tuple[float, float]:
    """Return how many own, and how many quoted, words' worth of proof the matches are; chance is taken off."""
    own = quoted = 0.0
    for i, j, likeness in matches:
        gain = (likeness - CHANCE) / (1 - CHANCE)
        if gain > 0:
            one, other = a[i], b[j]
            own += gain * min(one.own, other.own)
            quoted += gain * min(len(one.stems) - one.own, len(other.stems) - other.own)
    return own, quoted


def _draft_passages(a: Sequence[Piece], b: Sequence[Piece], matches: Sequence[Match]) -> Iterator[Draft]:
    """Make passages of matches, neighbours of one kind that follow each other in both texts joined."""
    last: Draft | None = None
    start_a = start_b = end_a = end_b = 0
    for i, j, _ in matches:
        one, other = a[i], b[j]
        similarity = 1.0 if one.text == other.text else likeness_of(one.text, other.text)
        kind, similarity = _passage_kind(similarity), round(similarity, 3)
        if last is not None:
            if kind == last.kind and 0 <= one.start - end_a <= APART and 0 <= other.start - end_b <= APART:
                similarity = _mean(last.similarity, end_a - start_a, similarity, one.end - one.start)
            else:
                yield last
                start_a, start_b = one.start, other.start
        else:
            start_a, start_b = one.start, other.start
        end_a, end_b = one.end, other.end
        last = Draft(start_a, end_a, start_b, end_b, kind, similarity)
    if last is not None:
        yield last


def _mean(one: float, size: int, other: float, more: int) -> float:
    return one if one == other else round((one * size + other * more) / (size + more), 3)


def _passage_kind(similarity: float) -> PassageKind:
    if similarity >= VERBATIM:
        return "verbatim"
    return "edited" if similarity >= EDITED else "paraphrase"


def _kind(passages: Sequence[Draft], share_a: float, share_b: float) -> LinkKind:
    sizes = [passage.end_a - passage.start_a for passage in passages]
    rewritten = sum(size for size, passage in zip(sizes, passages, strict=True) if passage.kind == "paraphrase")
    if rewritten > sum(sizes) / 2:
        return "paraphrase"
    if min(share_a, share_b) >= WHOLE:
        return "near"
    return "excerpt" if max(share_a, share_b) >= WHOLE else "edition"


def _share(pieces: Sequence[Piece], matched: set[int]) -> float:
    total = sum([piece.end - piece.start for piece in pieces])
    return round(sum([pieces[i].end - pieces[i].start for i in matched]) / total, 4) if total else 0.0

"""A report's text -> its sentences as word lists, cut without a parser.

Comes in: text with its furniture blanked out. Goes out: ``Piece`` tuples with offsets. Example: "Rain fell. They
left." is two pieces. A cut in the wrong place does little harm here: both sides of a copy are cut alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from twosource.across.copies.shingles import blank_quotations
from twosource.across.copies.stems import stem_each

PIECE_LONGEST = 700  # characters; a longer sentence is cut at a space
HEAD_LINES = 3  # lines without a full stop before the first sentence: headline, byline, date
HEAD_LONGEST = 160
SHORT_FORM = 8  # characters: the longest of NOT_END, the space before it and the full stop
ENDS = ".!?\"”'’)"
END = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z0-9À-Þ])")
NOT_END = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|St|Jr|Sr|Prof|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Fla|Va|Ore|Calif|Mass|Pa|Minn|Mo|Miss|Ga|Wash|Ariz|Conn|Ill|Ind|Tenn|Tex|Wis|[A-Z]\.[A-Z])\.$"
)


class Piece(NamedTuple):
    """One sentence.

    Args:
        start: offset of its first character.
        end: offset behind its last.
        text: the piece itself.
        stems: its content words' stems, in order, a character for each.
        own: how many of them stand outside quotation marks; 0 in a headline, because two newsrooms that
            tell one event may well have the same.
    """

    start: int
    end: int
    text: str
    stems: str
    own: int


def cut_pieces(text: str) -> list[Piece]:
    """Return the sentences of ``text`` in order.

    Args:
        text: a report's text, furniture blanked out with spaces.

    Example:
        >>> [piece.text for piece in cut_pieces("Rain fell. They left.")]
        ['Rain fell.', 'They left.']
    """
    return cut_each([text])[0]


def cut_each(texts: Sequence[str]) -> list[list[Piece]]:
    """Return the sentences of each of several texts; much faster than one by one."""
    drafts = [_draft(text) for text in texts]
    stems = iter(stem_each([words for draft in drafts for words in (*draft.texts, *draft.unquoted.values())]))
    return [_make_pieces(draft, stems) for draft in drafts]


class _Draft(NamedTuple):
    """The sentences of one text, and what stands outside quotation marks in those that quote, by number."""

    bounds: list[tuple[int, int]]
    texts: list[str]
    unquoted: dict[int, str]


def _draft(text: str) -> _Draft:
    bounds = _bounds(text)
    texts = [text[start:end] for start, end in bounds]
    outside = blank_quotations(text)
    if outside == text:
        return _Draft(bounds, texts, {})
    unquoted = {n: words for n, (start, end) in enumerate(bounds) if (words := outside[start:end]) != texts[n]}
    return _Draft(bounds, texts, unquoted)


def _make_pieces(draft: _Draft, stems: Iterator[str]) -> list[Piece]:
    """Make the pieces of one text; ``stems`` gives those of its sentences, then of what is outside quotations."""
    spelt = list(islice(stems, len(draft.texts)))
    own = list(map(len, spelt))
    for n, outside in zip(draft.unquoted, stems):  # noqa: B905 - stems go on with the next text's
        own[n] = len(outside)
    for n in range(_count_head(draft.texts)):
        own[n] = 0
    parts = zip(draft.bounds, draft.texts, spelt, own, strict=True)
    return [Piece(start, end, piece, words, number) for (start, end), piece, words, number in parts]


def _count_head(texts: list[str]) -> int:
    """Return how many lines stand above the first sentence."""
    count = 0
    while count < min(HEAD_LINES, len(texts)) and texts[count][-1] not in ENDS and len(texts[count]) < HEAD_LONGEST:
        count += 1
    return count


def _bounds(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            start = at if words[0] == raw[0] else at + len(raw) - len(raw.lstrip())
            last = 0
            for end in END.finditer(words):
                stop = end.start() + 1
                if not _is_short_form(words, max(last, stop - SHORT_FORM), stop):
                    found += _limit(text, start + last, start + end.start() + len(end[0].rstrip()))
                    last = end.end()
            found += _limit(text, start + last, start + len(words))
        at += len(raw) + 1
    return found


def _is_short_form(words: str, start: int, stop: int) -> bool:
    """Tell whether a full stop belongs to "Gov." or "vs."; all but the last begin with a capital, as few words do."""
    last = words[start:stop]
    return (not last.islower() or last.endswith("vs.")) and NOT_END.search(words, start, stop) is not None


def _limit(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if 0 < end - start <= PIECE_LONGEST:
        return [(start, end)]
    found = []
    while end - start > PIECE_LONGEST:
        at = text.rfind(" ", start + 1, start + PIECE_LONGEST)
        stop = at if at > start else start + PIECE_LONGEST
        found.append((start, stop))
        start = stop + 1 if at > start else stop
    if end > start:
        found.append((start, end))
    return found

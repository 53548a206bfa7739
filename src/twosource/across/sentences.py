"""A report's text -> its sentences as word lists, cut without a parser.

Comes in: text with its furniture blanked out. Goes out: ``Piece`` tuples with offsets. Example: "Rain fell. They
left." is two pieces. A cut in the wrong place does little harm here: both sides of a copy are cut alike.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.across.shingles import blank_quotations
from twosource.across.stems import stem_each

PIECE_LONGEST = 700  # characters; a longer sentence is cut at a space
HEAD_LINES = 3  # lines without a full stop before the first sentence: headline, byline, date
HEAD_LONGEST = 160
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
        bag: the same, each once.
        own: how many of them stand outside quotation marks; 0 in a headline, because two newsrooms that
            tell one event may well have the same.
    """

    start: int
    end: int
    text: str
    stems: str
    bag: frozenset[str]
    own: int


def cut_pieces(text: str) -> list[Piece]:
    """Return the sentences of ``text`` in order.

    Args:
        text: a report's text, furniture blanked out with spaces.

    Example:
        >>> [piece.text for piece in cut_pieces("Rain fell. They left.")]
        ['Rain fell.', 'They left.']
    """
    bounds = _bounds(text)
    if not bounds:
        return []
    unquoted = blank_quotations(text)
    texts = [text[start:end] for start, end in bounds]
    quoting = (
        [] if unquoted == text else [n for n, (start, end) in enumerate(bounds) if texts[n] != unquoted[start:end]]
    )
    stems = stem_each(texts + [unquoted[bounds[n][0] : bounds[n][1]] for n in quoting])
    own = list(map(len, stems[: len(texts)]))
    for n, outside in zip(quoting, stems[len(texts) :], strict=True):
        own[n] = len(outside)
    for n in range(_count_head(texts)):
        own[n] = 0
    pieces = zip(bounds, texts, stems, own)  # noqa: B905 - stems has those outside quotations behind its own
    return [Piece(start, end, piece, words, frozenset(words), number) for (start, end), piece, words, number in pieces]


def _count_head(texts: list[str]) -> int:
    """Return how many lines stand above the first sentence."""
    count = 0
    while count < min(HEAD_LINES, len(texts)) and texts[count][-1] not in ENDS and len(texts[count]) < HEAD_LONGEST:
        count += 1
    return count


def _bounds(text: str) -> list[tuple[int, int]]:
    found = []
    for line in re.finditer(r"\S(?:[^\n]*\S)?", text):
        start, words = line.start(), line[0]
        last = 0
        for end in END.finditer(words):
            if NOT_END.search(words, max(last, end.start() - 7), end.start() + 1) is None:
                found += _limit(text, start + last, start + end.start() + len(end[0].rstrip()))
                last = end.end()
        found += _limit(text, start + last, line.end())
    return found


def _limit(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    while end - start > PIECE_LONGEST:
        at = text.rfind(" ", start + 1, start + PIECE_LONGEST)
        stop = at if at > start else start + PIECE_LONGEST
        found.append((start, stop))
        start = stop + 1 if at > start else stop
    if end > start:
        found.append((start, end))
    return found

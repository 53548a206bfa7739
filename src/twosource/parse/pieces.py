"""Text -> pieces that are parsed apart: paragraphs, and long paragraphs cut at a sentence's end.

Comes in: a report's text. Goes out: ``Piece``. Example: ``cut("Xi met Putin.\\n\\nThey talked.")`` is two pieces, of
paragraphs 0 and 1. Parsing paragraphs apart bounds a batch by characters, keeps a name or an arc from running over a
paragraph end, and lets a paragraph that was seen before (a copy, a boilerplate line) be parsed once a run.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

PIECE_CHARACTERS = 4_000  # a longer paragraph is cut; it also bounds a sentence, and with it every search in one

# A sentence's end that no abbreviation is mistaken for: "said. The", not "Mr. Li" or "the U.S. The".
SENTENCE_END = re.compile(r"[a-z]{3}[.!?][\"\u2019\u201d]*\s+(?=[\"\u2018\u201c]?[A-Z])")

# Same length in, same length out, so offsets stay.
STRAIGHT = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\n": " ", "\r": " ", "\t": " "})


class Piece(NamedTuple):
    """A stretch of text that is parsed by itself; ``paragraph`` is its paragraph's index."""

    start: int
    end: int
    paragraph: int


def cut(text: str) -> list[Piece]:
    """Cut a text into paragraphs, and long paragraphs into pieces, without leading or trailing space.

    A line end ends a paragraph, unless the text is hard-wrapped (most lines run on in lower case): then only
    a blank line does.
    """
    pattern = r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*" if is_wrapped(text) else r"[^\n]+"
    pieces = []
    for paragraph, match in enumerate(re.finditer(pattern, text)):
        start, end = match.span()
        while start < end:
            stop = end if end - start <= PIECE_CHARACTERS else _break_before(text, start, start + PIECE_CHARACTERS)
            a, b = start, stop
            while a < b and text[a].isspace():
                a += 1
            while b > a and text[b - 1].isspace():
                b -= 1
            if a < b:
                pieces.append(Piece(a, b, paragraph))
            start = stop
    return pieces


def is_wrapped(text: str) -> bool:
    """Tell whether lines were broken at a fixed width: at least a third of them go on in lower case."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    runs_on = sum(
        a.rstrip()[-1] not in ".?!:”\"'" and b.lstrip()[0].islower() and 40 <= len(a) <= 100 for a, b in pairwise(lines)
    )
    return runs_on * 3 >= len(lines)


def _break_before(text: str, start: int, limit: int) -> int:
    ends = [match.end() for match in SENTENCE_END.finditer(text, start, limit)]
    if ends:
        return ends[-1]
    at = text.rfind(" ", start, limit)
    return at + 1 if at > start else limit


def straighten(text: str, piece: Piece) -> str:
    """Return the words of a piece with every white space a plain space, offsets unchanged."""
    return text[piece.start : piece.end].translate(STRAIGHT)

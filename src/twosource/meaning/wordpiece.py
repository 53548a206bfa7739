"""Text -> the numbers of word pieces that the sentence model was trained on: BERT's uncased WordPiece (Devlin et al. 2018).

Comes in: a text. Goes out: numbers of entries of ``data/meaning/vocabulary.txt``. Example: "Oslo's envoys" becomes
"oslo", "'", "s", "envoy", "##s". Written out here, because packages that do it bring a hundred megabytes or a download.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from twosource.lexicon.load import read_data

FIRST, LAST, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
INSIDE = "##"  # before a piece that does not begin a word
LONGEST = 100  # characters of a word; a longer one is unknown
KEPT = 100_000  # chunks of text between spaces whose pieces are remembered
IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


def cut_pieces(text: str, most: int) -> list[int]:
    """Return the first pieces of a text as numbers, at most so many, between those that mark beginning and end.

    Example:
        >>> cut_pieces("Grain talks", 8)
        [101, 8982, 7566, 102]
    """
    known = _chunks()
    pieces: list[int] = []
    for chunk in text.split():
        pieces += known[chunk]
        if len(pieces) >= most - 2:
            break
    return [_vocabulary()[FIRST], *pieces[: most - 2], _vocabulary()[LAST]]


class _Chunks(dict[str, list[int]]):
    """Pieces by chunk; forgets all when it is full, which changes no answer."""

    def __missing__(self, chunk: str) -> list[int]:
        if len(self) >= KEPT:
            self.clear()
        pieces = self[chunk] = [piece for word in _split(chunk) for piece in _find_pieces(word)]
        return pieces


@cache
def _chunks() -> _Chunks:
    return _Chunks()


@cache
def _vocabulary() -> dict[str, int]:
    lines = read_data("meaning/vocabulary.txt").decode().split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


def _split(chunk: str) -> Iterator[str]:
    """Yield words without accents in lower case; every mark and every ideograph is a word of its own."""
    clean = "".join(f" {c} " if _is_ideograph(c) else " " if c.isspace() else c for c in chunk if not _is_control(c))
    plain = "".join(c for c in unicodedata.normalize("NFD", clean) if unicodedata.category(c) != "Mn").lower()
    for word in plain.split():
        for is_mark, letters in groupby(word, _is_mark):
            if is_mark:
                yield from letters
            else:
                yield "".join(letters)


def _find_pieces(word: str) -> list[int]:
    """Cut a word into the longest pieces that are known, from the left; one unknown piece makes all of it unknown."""
    vocabulary = _vocabulary()
    if len(word) > LONGEST:
        return [vocabulary[UNKNOWN]]
    pieces: list[int] = []
    start = 0
    while start < len(word):
        before = INSIDE if start else ""
        end = next((e for e in range(len(word), start, -1) if before + word[start:e] in vocabulary), None)
        if end is None:
            return [vocabulary[UNKNOWN]]
        pieces.append(vocabulary[before + word[start:end]])
        start = end
    return pieces


def _is_control(letter: str) -> bool:
    return letter == "\ufffd" or (not letter.isspace() and unicodedata.category(letter).startswith("C"))


def _is_mark(letter: str) -> bool:
    return (letter.isascii() and not letter.isalnum()) or unicodedata.category(letter).startswith("P")


def _is_ideograph(letter: str) -> bool:
    return any(low <= ord(letter) <= high for low, high in IDEOGRAPHS)

"""Text -> the stems of its content words, each as one character, so that texts are compared as strings.

Comes in: text. Goes out: a string with one character for each content word, in order; equal stems have equal
characters, in every run. Example: "The mayor left the mayors." gives three characters, of which the first and the last
are the same.

Words are numbered on the bytes of a whole text at once, without a Python object for each: that takes a quarter of the
time, and strings are aligned several times faster than lists. A stem's character is one of a million, by a hash of
its letters; two different stems share one in one of a million comparisons.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lexicon.load import load_yaml

Wide = NDArray[np.uint64]
Numbers = NDArray[np.int64]

BREAK = b"\x01"  # stands between two texts
BREAK_CHARACTER = "\ue000"  # what becomes of it: a letter of nobody's alphabet
LETTERS = bytes(
    ord(chr(c).lower()) if c < 0x80 and chr(c).isalnum() else c if c >= 0x80 or c == BREAK[0] else 0x20
    for c in range(256)
)
STEM_LENGTH = (
    5  # cuts endings; of 4, 5, 6 and 7 letters 5 told machine paraphrases best from other reports of one event
)
HEAD = 8  # letters of a word that are looked at: as many as one number holds
FIRST = 0x10000  # the first character that stands for a stem; there are 2^20 of them
SLOTS = 13  # bits of a place in the table of function words
CAPITAL_SIGMA = "\u03a3"  # its small letter at the end of a word is another than elsewhere
MIXER = 0x9E3779B97F4A7C15  # an odd number near 2^64 / 1.618 (Knuth, multiplicative hashing)


def split_words(text: str) -> list[bytes]:
    """Return the words of ``text``, in lower case, as bytes."""
    return plain_bytes(text).split()


def stem_text(text: str) -> str:
    """Return a character for each content word of ``text``, in order.

    Example:
        >>> len(stem_text("The mayor left the mayors."))
        3
    """
    return _spell(number_stems(text))


def number_stems(text: str) -> NDArray[np.uint32]:
    """Return the same as numbers: the code point of each character."""
    return _number(plain_bytes(text))


def stem_each(texts: Sequence[str]) -> list[str]:
    """Return the characters of each text; much faster than one by one."""
    return _spell(_number(_join_plain([text.replace("\x01", " ") for text in texts]))).split(BREAK_CHARACTER)


def number_each(texts: Sequence[str]) -> list[NDArray[np.uint32]]:
    """Return the numbers of each text; much faster than one by one."""
    characters = _number(_join_plain([text.replace("\x01", " ") for text in texts]))
    breaks = np.flatnonzero(characters == ord(BREAK_CHARACTER)).tolist()
    return [characters[a + 1 : b] for a, b in zip([-1, *breaks], [*breaks, len(characters)], strict=True)]


def plain_bytes(text: str) -> bytes:
    """Return ``text`` in lower case as bytes, with a space for each mark that belongs to no word."""
    return _join_plain([text.replace("\x01", " ")])


def _join_plain(texts: Sequence[str]) -> bytes:
    """Return the plain bytes of several texts, a break between each two."""
    plain = _plain(" \x01 ".join(texts))
    if not len(plain.strange):
        return plain.data
    breaks = np.flatnonzero(np.frombuffer(plain.data, np.uint8) == BREAK[0])
    parts = plain.data.split(BREAK)
    for n in set(np.searchsorted(breaks, plain.strange).tolist()):
        parts[n] = b" " + _plain(texts[n].lower()).data + b" "
    return BREAK.join(parts)


class _Plain(NamedTuple):
    """Bytes in lower case, and where there is a letter beyond ASCII that may still be a capital."""

    data: bytes
    strange: Numbers


def _plain(text: str) -> _Plain:
    """Put text in lower case, and spaces for dashes, quotation marks and wide spaces, all on its bytes."""
    data = text.encode("utf-8", "surrogatepass").translate(LETTERS)
    if data.isascii():
        return _Plain(data, np.empty(0, np.int64))
    copied = np.frombuffer(bytearray(data), np.uint8)
    leads = np.flatnonzero(copied >= 0xC2)
    first, second = copied[leads], copied[leads + 1]
    is_wide = (first == 0xE2) & (second <= 0x81) | (first == 0xE3) & (second == 0x80)  # U+2000 to 207F, 3000 to 303F
    is_narrow = first == 0xC2  # U+0080 to 00BF
    wide, narrow = leads[is_wide], leads[is_narrow]
    for places in (wide, wide + 1, wide + 2, narrow, narrow + 1):
        copied[places] = 0x20
    is_letter = (first > 0xC2) & (first < 0xE0)  # U+00C0 to 07FF
    letters = leads[is_letter]
    lower = _lower_letters()[(first[is_letter] & np.uint16(0x1F)) << 6 | second[is_letter] & np.uint16(0x3F)]
    copied[letters], copied[letters + 1] = lower >> 6 | 0xC0, lower & 0x3F | 0x80
    is_plain = is_wide | is_narrow | (first == 0xE2) & (second == 0x82)  # U+2080 to 20BF: small numbers, currencies
    is_plain[is_letter] = lower > 0
    return _Plain(copied.tobytes(), leads[~is_plain])


@cache
def _lower_letters() -> NDArray[np.uint16]:
    """Return the small letter for each code point of two bytes; 0 where it has more bytes, or its place decides."""
    small = ["" if chr(c) == CAPITAL_SIGMA else chr(c).lower() for c in range(0x800)]
    return np.array([ord(s) if len(s) == 1 and ord(s) < 0x800 else 0 for s in small], np.uint16)


def mix(values: Wide) -> NDArray[np.uint32]:
    """Spread the bits (the finaliser of splitmix64), so that the lowest hashes are a fair sample of all."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((values ^ (values >> np.uint64(31))) >> np.uint64(32)).astype(np.uint32)


def _spell(characters: NDArray[np.uint32]) -> str:
    return characters.astype("<u4", copy=False).tobytes().decode("utf-32-le")


def _number(data: bytes) -> NDArray[np.uint32]:
    """Return the character of each content word in ``data``, and of each break."""
    padded = b" " + data + b" " * HEAD
    is_word = np.frombuffer(padded, np.uint8) != 0x20
    edges = np.flatnonzero(is_word[1:] != is_word[:-1]) + 1
    starts, lengths = edges[::2], edges[1::2] - edges[::2]
    every_eight: Wide = np.ndarray((len(padded) - HEAD + 1,), "<u8", padded, strides=(1,))
    heads = every_eight[starts] & _masks()[np.minimum(lengths, HEAD)]
    is_kept = lengths > 1
    is_kept &= ~_functions().has(heads, lengths)
    is_break = heads == BREAK[0]
    characters = (mix(heads & _masks()[STEM_LENGTH]) >> np.uint32(12)) + np.uint32(FIRST)
    characters[is_break] = ord(BREAK_CHARACTER)
    kept: NDArray[np.uint32] = characters[is_kept | is_break]
    return kept


class _Functions(NamedTuple):
    """The function words in a table without collisions: ``known`` has each at its place."""

    multiplier: np.uint64
    known: Wide

    def has(self, heads: Wide, lengths: Numbers) -> NDArray[np.bool_]:
        """Tell which of the words are function words."""
        signed = _sign(heads, lengths)
        found: NDArray[np.bool_] = self.known[_slots(signed, self.multiplier)] == signed
        return found


@cache
def _functions() -> _Functions:
    words = [word.encode() for word in load_yaml("function_words.yaml")["words"]]
    heads = np.array([int.from_bytes(word[:HEAD], "little") for word in words], dtype=np.uint64)
    signed = _sign(heads, np.array([len(word) for word in words]))
    tried = (pow(MIXER, n, 1 << 64) for n in range(1, 10_000))  # one in fifteen has no collisions
    multiplier = next(m for m in map(np.uint64, tried) if len(set(_slots(signed, m).tolist())) == len(set(words)))
    known = np.zeros(1 << SLOTS, np.uint64)
    known[_slots(signed, multiplier)] = signed
    return _Functions(multiplier, known)


def _sign(heads: Wide, lengths: Numbers) -> Wide:
    """Put a word's length beside its first seven letters: "outside" is no function word in "outsider"."""
    signed: Wide = (heads & _masks()[HEAD - 1]) | (lengths.astype(np.uint64) << np.uint64(8 * (HEAD - 1)))
    return signed


def _slots(signed: Wide, multiplier: np.uint64) -> Wide:
    slots: Wide = (signed * multiplier) >> np.uint64(64 - SLOTS)
    return slots


@cache
def _masks() -> Wide:
    """Return for each length the mask that leaves so many letters of a number."""
    masks: Wide = np.array([(1 << 8 * length) - 1 for length in range(HEAD + 1)], dtype=np.uint64)
    return masks

"""Folds a name to the key under which the knowledge base keeps it.

Comes in: a name as somebody wrote it. Goes out: a key in plain lower-case letters, equal for spellings that
differ only in accents, capitals, dots, hyphens and apostrophes. Example: ``fold("The Côte d’Ivoire")`` is
``"cote divoire"``, and ``fold("U.S.")`` is ``"us"``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a base and an accent.
PLAIN_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
        "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ı": "i", "İ": "I", "ə": "a", "Ə": "A",
        "ħ": "h", "Ħ": "H", "ŋ": "n", "Ŋ": "N",
    }
)  # fmt: skip
# Cyrillic, so that a name in its own letters, or a Latin one with a look-alike among its letters, is found.
CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў"
LATIN = [
    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
    "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g", "u",
]  # fmt: skip
PLAIN_LETTERS |= {ord(letter): sound for letter, sound in zip(CYRILLIC, LATIN, strict=True)}
PLAIN_LETTERS |= {ord(letter.upper()): sound.capitalize() for letter, sound in zip(CYRILLIC, LATIN, strict=True)}
# Greek, after the usual spelling of names in news; accents are taken off first.
GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω"
GREEK_SOUNDS = [
    "a",
    "v",
    "g",
    "d",
    "e",
    "z",
    "i",
    "th",
    "i",
    "k",
    "l",
    "m",
    "n",
    "x",
    "o",
    "p",
    "r",
    "s",
    "s",
    "t",
    "y",
    "f",
    "ch",
    "ps",
    "o",
]
GREEK_LETTERS = {ord(letter): sound for letter, sound in zip(GREEK, GREEK_SOUNDS, strict=True)}
GREEK_LETTERS |= {
    ord(letter.upper()): sound.capitalize() for letter, sound in zip(GREEK, GREEK_SOUNDS, strict=True) if letter != "ς"
}
# A word with both scripts is a Latin one with letters that only look Latin ("Рutin" with a Cyrillic P).
MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[А-Яа-яіІјЈ])\w+")
LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХУІЈаеорсхуіј", "ABEKMHOPCTXYIJaeopcxyij")
DROPPED = re.compile(r"['’‘ʼʻ`´.\u200b-\u200f\ufeff]")
BREAKS = re.compile(r"[^\w]+|_+")
ARTICLE = re.compile(r"^the (?=.)")
# Longer than any name; what is cut off can match nothing in the base.
LONGEST_NAME = 300


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Return the key of ``name``: lower case, no accents, dots or apostrophes, single blanks, no leading article.

    Args:
        name: any text; only its first ``LONGEST_NAME`` characters count.

    Example:
        >>> fold("Al-Jazeera"), fold("Nguyễn Phú Trọng")
        ('al jazeera', 'nguyen phu trong')
    """
    plain = strip_accents(name[:LONGEST_NAME])
    key = BREAKS.sub(" ", DROPPED.sub("", plain)).strip().lower()
    return ARTICLE.sub("", key)


def strip_accents(text: str) -> str:
    """Return ``text`` with accents taken off Latin letters; other scripts keep theirs.

    Example:
        >>> strip_accents("Jóhannesson, Støre")
        'Johannesson, Store'
    """
    if text.isascii():
        return text
    text = MIXED.sub(lambda found: found.group().translate(LOOK_ALIKES), text)
    apart = unicodedata.normalize("NFKD", text.translate(PLAIN_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(GREEK_LETTERS)

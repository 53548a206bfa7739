"""Two wordings of one utterance -> how they differ, word by word.

Comes in: texts. Goes out: aligned words, a likeness, and the kind of difference. Example: "only they need this
slaughter" and "only they need this massacre" differ in one word: (("slaughter", "massacre"),).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from twosource.across.shingles import Stemmer

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NEGATIONS = frozenset(["not", "no", "never", "none", "neither", "nor", "nobody", "nothing", "cannot", "without"])


class Difference(NamedTuple):
    """Words of one wording and the words that stand in their place in the other; either may be empty."""

    a: str
    b: str


class Words(NamedTuple):
    """A content as compared: its words in lower case, its content stems in order, and whether it is negated."""

    words: tuple[str, ...]
    stems: tuple[int, ...]
    is_negated: bool


def read_words(text: str, stemmer: Stemmer) -> Words:
    """Return the words of a content.

    Example:
        >>> read_words("They will not go.", Stemmer()).is_negated
        True
    """
    words = tuple(word.lower().replace("’", "'") for word in WORD.findall(text))
    stems = tuple(stem for word in words if (stem := stemmer[word.removesuffix("'s").encode()]))
    return Words(words, stems, any(w in NEGATIONS or w.endswith("n't") for w in words))


def find_differences(a: Sequence[str], b: Sequence[str]) -> tuple[Difference, ...]:
    """Return where two word lists differ, in order.

    Args:
        a: words of one wording, in lower case.
        b: words of the other.

    Example:
        >>> find_differences("only they need this slaughter".split(), "only they need this massacre".split())
        (Difference(a='slaughter', b='massacre'),)
    """
    found = []
    for code in LCSseq.opcodes(a, b):
        if code.tag != "equal":
            found.append(
                Difference(" ".join(a[code.src_start : code.src_end]), " ".join(b[code.dest_start : code.dest_end]))
            )
    return tuple(_join(found))


def _join(found: list[Difference]) -> list[Difference]:
    """Make one difference of a deletion and the insertion beside it."""
    joined: list[Difference] = []
    for one in found:
        if joined and ((not joined[-1].b and not one.a) or (not joined[-1].a and not one.b)):
            last = joined.pop()
            joined.append(Difference(last.a or one.a, last.b or one.b))
        else:
            joined.append(one)
    return joined


class Likeness(NamedTuple):
    """How much two contents share: content stems in order, of both together and of the shorter one."""

    shared: int
    dice: float
    inside: float


def compare_words(a: Words, b: Words) -> Likeness:
    """Return the likeness of two contents.

    Example:
        >>> stemmer = Stemmer()
        >>> compare_words(read_words("Ships sail north", stemmer), read_words("Ships sail north", stemmer)).dice
        1.0
    """
    if not a.stems or not b.stems:
        same = float(a.words == b.words and bool(a.words))
        return Likeness(0, same, same)
    shared = int(LCSseq.similarity(a.stems, b.stems))
    return Likeness(shared, 2 * shared / (len(a.stems) + len(b.stems)), shared / min(len(a.stems), len(b.stems)))


def is_shortened(short: Words, full: Words) -> bool:
    """Tell whether the one is the other with words left out."""
    return len(short.words) < len(full.words) and LCSseq.similarity(short.words, full.words) == len(short.words)

"""Two wordings of one utterance -> how they differ, word by word.

Comes in: texts. Goes out: aligned words, a likeness, and the kind of difference. Example: "only they need this
slaughter" and "only they need this massacre" differ in one word: (("slaughter", "massacre"),).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from twosource.lexicon.load import load_yaml

STEM = 5  # letters; "interference" and "interfering" are one stem
SPELLED_ALIKE = 0.7  # of letters: "gonna" and "going" have .6, spellings and slips of one word .75 and more
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NEGATIONS = frozenset(["not", "no", "never", "none", "neither", "nor", "nobody", "nothing", "cannot", "without"])


class Difference(NamedTuple):
    """Words of one wording and the words that stand in their place in the other; either may be empty."""

    a: str
    b: str


class Words(NamedTuple):
    """A content as compared: its words in lower case, the stems of all and of the content words, and its polarity."""

    words: tuple[str, ...]
    all_stems: tuple[str, ...]
    stems: tuple[str, ...]
    is_negated: bool


def read_words(text: str) -> Words:
    """Return the words of a content.

    Example:
        >>> read_words("They will not go.").is_negated
        True
    """
    words = tuple(word.lower().replace("’", "'") for word in WORD.findall(text))
    stems = tuple(word.removesuffix("'s")[:STEM] for word in words)
    function = _function_words()
    content = tuple(s for s, w in zip(stems, words, strict=True) if w not in function and len(w) > 1)
    return Words(words, stems, content, any(w in NEGATIONS or w.endswith("n't") for w in words))


def is_function_word(word: str) -> bool:
    """Tell whether a word, in any case, tells nothing by itself: "the", "would", "and"."""
    return word.lower().replace("’", "'") in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return frozenset(load_yaml("function_words.yaml")["words"])


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


def is_rendered(a: Words, b: Words) -> bool:
    """Tell whether two wordings may be two translations: other content words stand where one has its own.

    Where one only leaves words out, puts some in, or spells and counts otherwise, somebody has edited it.

    Example:
        >>> is_rendered(read_words("this slaughter"), read_words("this massacre"))
        True
        >>> is_rendered(read_words("the 2,000 neighbours"), read_words("the [friendly] 3,000 neighbors"))
        False
    """
    return any(
        _is_other_word(one, other)
        for difference in find_differences(a.words, b.words)
        for one in _content(difference.a)
        for other in _content(difference.b)
    )


def _content(words: str) -> list[str]:
    return [word for word in words.split() if word.isalpha() and not is_function_word(word)]


def _is_other_word(one: str, other: str) -> bool:
    return one[:STEM] != other[:STEM] and float(Indel.normalized_similarity(one, other)) < SPELLED_ALIKE


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
    """How much two contents share: content stems in order, of both together and of the shorter one; all words."""

    shared: int
    dice: float
    inside: float
    all_words: float = 0.0


def compare_words(a: Words, b: Words) -> Likeness:
    """Return the likeness of two contents.

    Example:
        >>> compare_words(read_words("Ships sail north"), read_words("Ships sail north")).dice
        1.0
    """
    if not a.stems or not b.stems:
        same = float(a.words == b.words and bool(a.words))
        return Likeness(0, same, same)
    shared = int(LCSseq.similarity(a.stems, b.stems))
    total, least = len(a.stems) + len(b.stems), min(len(a.stems), len(b.stems))
    every = 2 * int(LCSseq.similarity(a.all_stems, b.all_stems)) / (len(a.words) + len(b.words))
    return Likeness(shared, 2 * shared / total, shared / least, every)


def is_shortened(short: Words, full: Words) -> bool:
    """Tell whether the one is the other with words left out."""
    return len(short.words) < len(full.words) and LCSseq.similarity(short.words, full.words) == len(short.words)

"""Whether two reports tell one utterance in words of their own: by what is meant, and by the numbers in it.

Comes in: contents. Goes out: ``Sense``, and how much two of them share. Example: "knew nothing of a truce" and "did not
know of any ceasefire" share both words of the shorter.

The order of the words is free and several words stand for one thing, so what is compared here must have one speaker, one
day and one polarity: ``match`` sees to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.across.statements.wording import STEM, WORD, is_function_word
from twosource.lexicon.load import load_yaml

NUMBER = re.compile(r"\b(?:\d[\d,.]*\d|\d)(?!st\b|nd\b|rd\b|th\b|\d)")
COUNT = re.compile(r"\b(\d[\d,.]*\d) (?!million|billion|trillion|per\s?cent)([a-z]{3,})", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
ENDINGS = ("s", "es", "ed", "d", "ing")
TELLING_DIGITS = 3  # digits of a number that hardly ever comes twice by chance: "107,000", "65.3", not "20" or "5,000"
FEW_DIGITS = 2  # "76"; then two words more must be shared
REMEMBERED = 5_000  # words

# In words of their own, one speaker's on one day: words and numbers shared, of both together and of the shorter. Of 28
# pairs of real reports that these join and nothing else does, 24 are one utterance.
RETOLD, RETOLD_DICE, RETOLD_INSIDE = 4, 0.5, 0.6
RETOLD_FEW, RETOLD_FEW_DICE = 3, 0.54
RETOLD_ALONE, RETOLD_ALONE_DICE = 5, 0.7  # one report names no speaker that is known
NUMBERED = 0.3  # the same, where both tell one rare number


class Sense(NamedTuple):
    """What a content tells: its words, one for several that mean one thing, its numbers, and numbers with their nouns."""

    words: frozenset[str]
    numbers: frozenset[str]
    counts: frozenset[str] = frozenset()


class Alike(NamedTuple):
    """Words that two senses share, their Dice coefficient, and their share of the shorter."""

    shared: int
    dice: float
    inside: float


def read_sense(text: str, without: Iterable[str] = ()) -> Sense:
    """Return what a content tells.

    Args:
        text: the content.
        without: names that tell nothing here: the speaker's own.

    Example:
        >>> read_sense("Police counted 1,200 vessels").words == read_sense("The police counted ships").words
        True
        >>> sorted(read_sense("Police counted 1,200 vessels in 2014").numbers)
        ['1200']
    """
    data, own = _same(), {name.lower() for name in without}
    words = {raw.lower().replace("’", "'").removesuffix("'s") for raw in WORD.findall(text)}
    found = {_meaning(word) for word in words - own} - {""}
    figures = {m.group().replace(",", "").strip(".") for m in NUMBER.finditer(text)}
    spelt = {data.numbers[w] for w in text.lower().split() if w in data.numbers}
    counts = {f"{m[1].replace(',', '')} {m[2].lower()}" for m in COUNT.finditer(text)}
    return Sense(frozenset(found), frozenset(f for f in figures | spelt if not YEAR.fullmatch(f)), frozenset(counts))


@lru_cache(maxsize=REMEMBERED)
def _meaning(word: str) -> str:
    """Return what stands for a word, "" for one that tells nothing."""
    data = _same()
    if len(word) < 2 or word[0].isdigit() or word in data.light or is_function_word(word):
        return ""
    return _one_for_many(word, data.same)


def _one_for_many(word: str, same: Mapping[str, str]) -> str:
    """Return what stands for a word and its like, or its own stem: "knows" is "know", which is "knew"."""
    plain = next((word[: len(word) - len(e)] for e in ENDINGS if word.endswith(e) and word[: -len(e)] in same), word)
    return same.get(word) or same.get(plain) or word[:STEM]


def compare_senses(a: Sense, b: Sense) -> Alike:
    """Return how much two contents share of what they tell; a number counts as a word."""
    one, two = a.words | a.numbers, b.words | b.numbers
    if not one or not two:
        return Alike(0, 0.0, 0.0)
    shared = len(one & two)
    return Alike(shared, 2 * shared / (len(one) + len(two)), shared / min(len(one), len(two)))


def is_one_claim(a: Sense, b: Sense, *, is_known: bool, is_opposed: bool) -> bool:
    """Tell whether two contents claim one thing.

    Args:
        a: what one report makes somebody say.
        b: what another makes him say.
        is_known: both name the same speaker; else one names none that is known.
        is_opposed: one of them has a negation and the other none.

    Example:
        >>> told, retold = read_sense("they knew nothing of a truce"), read_sense("they did not know of any ceasefire")
        >>> is_one_claim(told, retold, is_known=True, is_opposed=False)
        False
        >>> told, retold = read_sense("The toll is 1,207 miners"), read_sense("1,207 miners had been lost")
        >>> is_one_claim(told, retold, is_known=True, is_opposed=False)
        True
    """
    if is_known and a.counts & b.counts and share_number(a, b):
        return True
    if is_opposed:
        return False
    alike = compare_senses(a, b)
    if not is_known:  # "the ministry said" here and "a statement said" there
        return alike.shared >= RETOLD_ALONE and alike.dice >= RETOLD_ALONE_DICE
    if alike.dice >= NUMBERED and share_number(a, b):
        return True
    is_enough = alike.shared >= RETOLD or (alike.shared >= RETOLD_FEW and alike.dice >= RETOLD_FEW_DICE)
    return is_enough and alike.dice >= RETOLD_DICE and alike.inside >= RETOLD_INSIDE


def share_number(a: Sense, b: Sense) -> bool:
    """Tell whether both tell one number that hardly comes twice by chance, and something
    beside it or the noun that it counts.

    Example:
        >>> share_number(read_sense("1,207 people marched"), read_sense("It put those who marched at 1207"))
        True
    """
    if any(_digits(count.split()[0]) >= TELLING_DIGITS for count in a.counts & b.counts):
        return True
    digits = [_digits(n) for n in a.numbers & b.numbers]
    beside = len(a.words & b.words)
    return any(n >= TELLING_DIGITS and beside >= 1 for n in digits) or any(
        n >= FEW_DIGITS and beside >= FEW_DIGITS for n in digits
    )


def _digits(number: str) -> int:
    """Return how many digits of a number tell something: 3 of "107000" and of "65.3", 1 of "5000"."""
    return len(number.replace(".", "").strip("0")) if not YEAR.fullmatch(number) else 0


class _Same(NamedTuple):
    same: Mapping[str, str]
    light: frozenset[str]
    numbers: Mapping[str, str]


@cache
def _same() -> _Same:
    data = load_yaml("same_words.yaml")
    same = {word: group[0] for group in data["words"] for word in group}
    return _Same(same, frozenset(data["light"]), {word: str(n) for word, n in data["numbers"].items()})

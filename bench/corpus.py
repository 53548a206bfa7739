"""A stream of made-up news, large and varied enough to sort: affairs of many sizes, reprints, excerpts, edited copies.

Comes in: a number. Goes out: reports, oldest first. Example: of 10,000 reports some 3,000 are copies, and there are about
1,500 affairs, each with words of its own among those that all news shares. The words are of no language.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.texts import copy_text
from twosource.model.text import Report, When

WORDS = 60_000  # that all affairs share, as often as words of a language are
OWN = 60  # words of an affair
OWN_SHARE = 0.3  # of the words of its reports
COPIED = 0.3  # of all reports
NEW = 0.15  # reports that begin an affair
OPEN = 150  # affairs that go on at one time
DAILY = 2_000  # reports
FIRST = date(2024, 1, 1)
Words = NDArray[np.str_]
SYLLABLES = [a + b for a in "bcdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "an", "er", "is", "on", "ul")]


class Form(NamedTuple):
    """How long the reports are, and what else is in them.

    Args:
        shortest: words of the shortest report.
        longest: of the longest.
        small: share of words that are English function words.
        tops: what stands above or before the telling, one of these in each.
        is_quoting: the last paragraph but one stands in quotation marks.
    """

    shortest: int = 120
    longest: int = 320
    small: float = 0.0
    tops: tuple[str, ...] = ()
    is_quoting: bool = False


# As long as news is, 3,400 characters, and with what the masthead is read from.
NEWS = Form(
    320,
    780,
    0.42,
    ("", "", "By Ann Poole\n\n", "OSLO, May 3 (Reuters) \u2014 ", "Harbour Courier\n\n3 May 2022\n\n"),
    True,
)
FUNCTION_WORDS = [
    "the",
    "of",
    "to",
    "and",
    "in",
    "a",
    "that",
    "for",
    "on",
    "with",
    "is",
    "said",
    "was",
    "by",
    "at",
    "as",
    "from",
    "it",
    "be",
    "he",
    "not",
    "have",
    "who",
    "will",
    "were",
    "an",
]


def make_corpus(count: int, seed: int = 1, form: Form = Form()) -> list[Report]:  # noqa: B008 - it never changes
    """Return so many reports; with another seed, others."""
    return list(_tell(count, seed, form))


def _tell(count: int, seed: int, form: Form) -> Iterator[Report]:
    chance, dice = random.Random(seed), np.random.default_rng(seed)
    words = np.array(_make_words(WORDS + 20 * OWN * OPEN, chance))
    weights = 1 / np.arange(8, WORDS + 8)
    steps = np.cumsum(weights / weights.sum())
    affairs: deque[tuple[Words, deque[str]]] = deque(maxlen=OPEN)
    for n in range(count):
        if not affairs or chance.random() < NEW:
            affairs.append((words[WORDS + dice.integers(0, 20 * OWN * OPEN, OWN)], deque(maxlen=8)))
        own, told = affairs[min(int(chance.expovariate(8 / OPEN)), len(affairs) - 1)]
        if told and chance.random() < COPIED:
            text = copy_text(chance.choice(list(told)), chance)
        else:
            text = _make_text(words, steps, own, chance, dice, form)
            told.append(text)
        day = (FIRST + timedelta(days=n // DAILY)).isoformat()
        yield Report(f"r{n}", f"report-{n}", text, published=When(day, day, "day", "given"))


def _make_text(
    words: Words, steps: NDArray[np.float64], own: Words, chance: random.Random, dice: np.random.Generator, form: Form
) -> str:
    length = chance.randrange(form.shortest, form.longest)
    drawn = words[np.searchsorted(steps, dice.random(length))]
    is_own = dice.random(length) < OWN_SHARE
    drawn[is_own] = own[dice.integers(0, OWN, int(is_own.sum()))]
    if form.small > 0:
        is_small = dice.random(length) < form.small
        drawn[is_small] = np.array(FUNCTION_WORDS)[dice.integers(0, len(FUNCTION_WORDS), int(is_small.sum()))]
    sentences = [" ".join(drawn[at : at + 18].tolist()).capitalize() + "." for at in range(0, length, 18)]
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    if form.is_quoting:
        paragraphs[-2] = f"\u201c{paragraphs[-2]}\u201d"
    return (chance.choice(form.tops) if form.tops else "") + "\n\n".join(paragraphs)


def _make_words(count: int, chance: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4))))] = None
    return list(found)

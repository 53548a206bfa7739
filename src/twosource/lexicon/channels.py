"""data/channels.yaml -> the words that name a station between speaker and newsroom.

Comes in: nothing. Goes out: ``Channels``. Example: ``load_channels().nouns["communique"]`` is ``"statement"``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml
from twosource.model.facts import OriginKind

FILE = "channels.yaml"


@dataclass(frozen=True, slots=True)
class Channels:
    """Nouns and verbs by lemma with their origin kind, and the words around them (see the data file's comments)."""

    nouns: dict[str, OriginKind]
    only_source: dict[str, OriginKind]
    hearers: dict[str, OriginKind]
    verbs: dict[str, OriginKind]
    parts: frozenset[str]
    ways: frozenset[str]
    issuing: frozenset[str]
    appearing: frozenset[str]
    speeches: frozenset[str]
    asking: frozenset[str]
    answering: frozenset[str]
    shows: frozenset[str]
    passed_on: frozenset[str]
    quoting: frozenset[str]
    people: frozenset[str]
    media_if: frozenset[str]
    media_words: frozenset[str]
    titles: frozenset[str]
    anonymous: re.Pattern[str]


@cache
def load_channels() -> Channels:
    """Return the words, read and checked once.

    Raises:
        BrokenData: an unknown origin kind.
    """
    data = load_yaml(FILE)
    return Channels(
        nouns=_by_word(data["nouns"]),
        only_source={word: _kind(kind) for word, kind in data["only_source"].items()},
        hearers=_by_word(data["hearers"]),
        verbs=_by_word(data["verbs"]),
        parts=frozenset(data["parts"]),
        ways=frozenset(data["ways"]),
        issuing=frozenset(data["issuing"]),
        appearing=frozenset(data["appearing"]),
        speeches=frozenset(data["speeches"]),
        asking=frozenset(data["asking"]),
        answering=frozenset(data["answering"]),
        shows=frozenset(data["shows"]),
        passed_on=frozenset(data["passed_on"]),
        quoting=frozenset(data["quoting"]),
        people=frozenset(data["people"]),
        media_if=frozenset(data["media_if"]),
        media_words=frozenset(data["media_words"]),
        titles=frozenset(data["titles"]),
        anonymous=_pattern(data["anonymous"]),
    )


def _by_word(kinds: dict[str, list[str]]) -> dict[str, OriginKind]:
    return {word: _kind(kind) for kind, words in kinds.items() for word in words}


def _kind(kind: str) -> OriginKind:
    if kind not in get_args(OriginKind):
        raise BrokenData(f"{FILE}: unknown origin kind {kind!r}")
    return cast(OriginKind, kind)


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    joined = "|".join(phrase.replace(" ", r"\s+").replace("'", "['’]") for phrase in phrases)
    return re.compile(rf"\b(?:{joined})", re.IGNORECASE)

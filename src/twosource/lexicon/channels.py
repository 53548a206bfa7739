"""data/channels.yaml -> the words that name a station between speaker and newsroom.

Comes in: nothing. Goes out: ``Channels``. Example: ``load_channels().nouns["communique"]`` is ``"statement"``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml
from twosource.model.facts import OriginKind

FILE = "channels.yaml"


@dataclass(frozen=True, slots=True)
class Channels:
    """Nouns by lemma with their origin kind, and the words around them (see the data file's head)."""

    nouns: dict[str, OriginKind]
    only_source: dict[str, OriginKind]
    hearers: dict[str, OriginKind]
    ways: frozenset[str]
    issuing: frozenset[str]
    speeches: frozenset[str]
    passed_on: frozenset[str]
    anonymity: frozenset[str]


@cache
def load_channels() -> Channels:
    """Return the words, read and checked once.

    Raises:
        BrokenData: an unknown origin kind.
    """
    data = load_yaml(FILE)
    return Channels(
        nouns={word: _kind(kind) for kind, words in data["nouns"].items() for word in words},
        only_source={word: _kind(kind) for word, kind in data["only_source"].items()},
        hearers={word: _kind(kind) for kind, words in data["hearers"].items() for word in words},
        ways=frozenset(data["ways"]),
        issuing=frozenset(data["issuing"]),
        speeches=frozenset(data["speeches"]),
        passed_on=frozenset(data["passed_on"]),
        anonymity=frozenset(data["anonymity"]),
    )


def _kind(kind: str) -> OriginKind:
    if kind not in get_args(OriginKind):
        raise BrokenData(f"{FILE}: unknown origin kind {kind!r}")
    return cast(OriginKind, kind)

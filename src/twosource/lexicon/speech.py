"""data/speech.yaml -> the verbs and nouns that report speech.

Comes in: nothing. Goes out: ``Cue`` entries by lemma. Example: ``verbs()["deny"].stance`` is ``"denies"``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, cast, get_args

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Stance

FILE = "speech.yaml"
PREPOSITIONS = frozenset(
    ["for", "on", "about", "of", "against", "to", "with", "at", "over", "by", "in", "from", "into"]
)
FRAMES = frozenset(
    ["quote", "clause", "infinitive", "object", "complement", "as", "accuse", "hearer", "hearer-to", "level", "gerund"]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One reporting word: its lemma, its stance, and what can stand beside it (see the data file's head)."""

    lemma: str
    stance: Stance
    takes: frozenset[str]
    prepositions: frozenset[str] = frozenset()
    negated: Stance = "other"


@dataclass(frozen=True, slots=True)
class Speech:
    """All reporting words. ``phrases`` maps a verb's lemma to its particles and their entries."""

    verbs: dict[str, Cue]
    phrases: dict[str, dict[str, Cue]]
    prepositions: dict[str, Cue]
    labels: frozenset[str]
    nouns: dict[str, Cue]
    feelings: dict[str, Cue]
    light: frozenset[str]
    contents: dict[str, Cue]
    judgements: dict[str, frozenset[str]]
    claims: frozenset[str] = frozenset()


@cache
def load_speech() -> Speech:
    """Return the reporting words, read and checked once.

    Raises:
        BrokenData: an entry has an unknown stance or frame.
    """
    data = load_yaml(FILE)
    verbs = {lemma: _cue(lemma, entry) for lemma, entry in data["verbs"].items()}
    phrases: dict[str, dict[str, Cue]] = {}
    for name, entry in data["phrases"].items():
        verb, _, particle = name.partition(" ")
        phrases.setdefault(verb, {})[particle] = _cue(name, entry)
    prepositions = {name: _cue(name, entry) for name, entry in data["prepositions"].items()}
    nouns = {name: _cue(name, entry) for name, entry in data["nouns"].items()}
    feelings = {name: _cue(name, entry) for name, entry in data["feelings"].items()}
    labels, light = frozenset(data["labels"]), frozenset(data["light"])
    contents = {name: _cue(name, entry) for name, entry in data["contents"].items()}
    judgements = {name: frozenset(words) for name, words in data["judgements"].items()}
    return Speech(
        verbs, phrases, prepositions, labels, nouns, feelings, light, contents, judgements, frozenset(data["claims"])
    )


def _cue(name: str, entry: dict[str, Any]) -> Cue:
    takes = frozenset(entry.get("takes", "").split())
    for frame in takes - FRAMES - PREPOSITIONS:
        raise BrokenData(f"{FILE}: entry {name!r}: unknown frame {frame!r}")
    return Cue(
        name,
        _stance(name, entry["stance"]),
        takes & FRAMES,
        takes & PREPOSITIONS,
        _stance(name, entry.get("negated", "other")),
    )


def _stance(name: str, stance: str) -> Stance:
    if stance not in get_args(Stance):
        raise BrokenData(f"{FILE}: entry {name!r}: unknown stance {stance!r}")
    return cast(Stance, stance)

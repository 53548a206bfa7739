"""The words of sport, read once from ``data/teams.yaml``.

Comes in: the file. Goes out: teams by their first word, and sets of words. Example: ``teams()["crystal"]`` holds
``("crystal", "palace")``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from twosource.lexicon.load import load_yaml

# What a number follows that names no team: "Group 2", "Game 7".
NOT_TEAMS = frozenset({"halftime", "attendance", "extras", "total", "referee", "group", "pool", "round", "day", "week", "set", "lap", "game", "stage",
                       "p", "w", "d", "l", "f", "a", "pts", "standings", "results", "final", "par", "hole", "heat", "race", "leg", "top", "no", "no.",
                       "page", "chapter", "figure", "article", "section", "phase", "level", "covid", "type", "boeing", "airbus", "route", "highway",
                       "overall", "scores", "match", "quarter"})  # fmt: skip
APOSTROPHE = re.compile(r"(?<=[a-z])('s?)(?= |$)")


@cache
def teams() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return teams whose name is theirs wherever it stands, as lower-case tokens by the first one, longest first."""
    data = load_yaml("teams.yaml")
    return _by_first_word((*data["full"], *data["one"]))


@cache
def bodies() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return firms and bodies whose name is theirs wherever it stands, in the form of ``teams``."""
    return _by_first_word(load_yaml("firms.yaml")["names"])


def _by_first_word(names: Iterable[object]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(APOSTROPHE.sub(r" \1", str(name).replace("-", " - ").replace("/", " / ")).split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=lambda n: (-len(n), n))) for first, names in found.items()}


@cache
def nicknames() -> frozenset[str]:
    """Return words that name a team in a report of sport: "the Lions"."""
    return frozenset(load_yaml("teams.yaml")["sport"])


@cache
def towns() -> frozenset[str]:
    """Return towns that stand for their team."""
    return frozenset(load_yaml("teams.yaml")["towns"])


@cache
def sport_words() -> frozenset[str]:
    """Return words of which several make a report one of sport."""
    return frozenset(load_yaml("teams.yaml")["words"])


@cache
def common_words() -> frozenset[str]:
    """Return those words of sport that other news have too: "race", "round"."""
    return frozenset(load_yaml("teams.yaml")["common"])


@cache
def sport_verbs() -> frozenset[str]:
    """Return lemmas of what teams do to each other."""
    return frozenset(load_yaml("teams.yaml")["verbs"])


@cache
def desks() -> frozenset[str]:
    """Return what stands before a headline and its hyphen."""
    return frozenset(load_yaml("teams.yaml")["desks"])


@cache
def codes() -> Mapping[str, str]:
    """Return the letters by which results tell a player's country where they are not its alpha-3 code: "GER"."""
    found: dict[str, str] = load_yaml("teams.yaml")["codes"]
    return found

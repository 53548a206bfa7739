"""Make pairs of spellings from the base's own names: the same person written otherwise, and two people alike.

Comes in: the base. Goes out: (a, b, same) rows, the same ones at every run. Example: "Keir Starmer" gives
("Keir Starmer", "STARMER Keir", True) and, with a namesake by surname, a pair that is not the same.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable

from twosource.lexicon.actors import Actor, list_actors
from twosource.lexicon.fold import strip_accents
from twosource.lexicon.name_parts import split_name

SEED = 7
WORDS = re.compile(r"[^\W_]+")
SWAPS = (
    ("y", "i"), ("ei", "ey"), ("iy", "y"), ("ou", "u"), ("kh", "h"), ("sh", "ch"), ("zh", "j"), ("k", "c"), ("q", "k"),
    ("ee", "i"), ("oo", "u"), ("ss", "s"), ("ll", "l"), ("a", "e"), ("u", "o"), ("w", "v"), ("ph", "f"), ("dh", "d"),
)  # fmt: skip


def make_pairs() -> list[tuple[str, str, bool]]:
    """Return about four pairs for each person with a full name: three of one person, the rest of two."""
    chance = random.Random(SEED)
    people = [actor for actor in list_actors() if actor.kind == "person" and len(split_name(actor.name).tokens) > 1]
    rows: list[tuple[str, str, bool]] = []
    for person in people:
        rows += [(person.name, alias, True) for alias in person.aliases if len(split_name(alias).tokens) > 1]
        for change in (_respell, _slip, _reorder):
            rows.append((person.name, change(person.name, chance), True))
    return rows + _pair_strangers(people, chance)


def _respell(name: str, chance: random.Random) -> str:
    """Write a name as another transliteration would."""
    word = max(WORDS.findall(name), key=len)
    fitting = [(old, new) for old, new in SWAPS if old in word[1:]]
    if not fitting or len(word) < 5:
        return strip_accents(name)
    old, new = chance.choice(fitting)
    return name.replace(word, word[0] + word[1:].replace(old, new, 1), 1)


def _slip(name: str, chance: random.Random) -> str:
    """Make one typing error inside the longest word."""
    word = max(WORDS.findall(name), key=len)
    if len(word) < 6:
        return name.upper()
    place = chance.randrange(2, len(word) - 2)
    wrong = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return name.replace(word, wrong, 1)


def _reorder(name: str, chance: random.Random) -> str:
    """Change order, capitals or middle names."""
    words = name.removesuffix(" Jr.").split()
    forms: list[Callable[[], str]] = [
        lambda: f"{words[-1].upper()} {' '.join(words[:-1])}",
        lambda: f"{' '.join(words[:-1])} {words[-1].upper()}",
        lambda: f"{words[0]} {words[-1]}",
    ]
    return chance.choice(forms)()


def _pair_strangers(people: list[Actor], chance: random.Random) -> list[tuple[str, str, bool]]:
    """Pair people of one country, and people who share a surname: the hard ones first."""
    rows: list[tuple[str, str, bool]] = []
    by_surname: dict[str, list[Actor]] = {}
    by_country: dict[str | None, list[Actor]] = {}
    for person in people:
        by_surname.setdefault(split_name(person.name).tokens[-1], []).append(person)
        by_country.setdefault(person.country, []).append(person)
    for group in by_surname.values():
        rows += [(a.name, b.name, False) for a, b in itertools.pairwise(group)]
    for group in by_country.values():
        shuffled = chance.sample(group, len(group))
        rows += [(a.name, b.name, False) for a, b in itertools.pairwise(shuffled)]
    return rows

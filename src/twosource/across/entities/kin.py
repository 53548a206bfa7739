"""What keeps two people of like names apart: initials, generations, surnames that are not one spelling.

Comes in: names. Goes out: yes or no. Example: "George H. W. Bush" and "George W. Bush" are told apart by their
initials, "Peter Hansen" and "Peter Jansen" by surnames that no transliteration and no slip of the pen make one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from twosource.across.entities.keys import name_key, skeleton
from twosource.lexicon.name_parts import NameParts, given_groups, sound_of, split_name

FEW = 4  # forms of a name that are looked at
LONG = 7  # letters of a surname from which one wrong letter inside is a slip: "Lukashneko"
# Offices that anybody may be said to hold, which tell no two namesakes apart.
LOOSE = frozenset({"leader", "official", "politician", "diplomat", "head", "chief", "spokesman", "spokeswoman", "expert",
                   "analyst", "activist", "candidate", "adviser", "lawyer", "director", "member", "professor", "doctor"})  # fmt: skip


def are_told_apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether initials or generations say that two people are meant: "Kim Dahl Jr." and "Kim Dahl Sr."."""
    firsts, seconds = _parts(one), _parts(other)
    return any(_differ(a, b) for a in firsts for b in seconds)


def are_of_two_generations(a: str, b: str) -> bool:
    """Tell whether one name has a "Jr." or "II" and the other has none."""
    return split_name(a).generation != split_name(b).generation


def are_alike(a: str, b: str) -> bool:
    """Tell whether the surnames of two full names can be one, whichever end they stand at."""
    x, y = name_key(a).split(), name_key(b).split()
    if len(x) < 2 or len(y) < 2:
        return True
    return _is_one_surname(x[-1], y[-1]) or _is_one_surname(x[0], y[-1]) or _is_one_surname(x[-1], y[0])


def is_one_full_name(a: str, b: str) -> bool:
    """Tell whether two names of two words or more are written alike: one "her" led astray parts no such two.

    Example:
        >>> is_one_full_name("Ann Lund", "Ann Lund"), is_one_full_name("Lund", "Lund")
        (True, False)
    """
    x = name_key(a).split()
    return len(x) > 1 and x == name_key(b).split()


def is_one_spelling(a: str, b: str) -> bool:
    """Tell whether two names sound the same word for word, as two transliterations in one report do.

    Example:
        >>> is_one_spelling("Volodymyr Zelensky", "Volodymyr Zelenskiy"), is_one_spelling("Ann Hansen", "Ann Hanson")
        (True, False)
    """
    x, y = split_name(a).tokens, split_name(b).tokens
    return len(x) == len(y) and all(_is_one_word(p, q) for p, q in zip(x, y, strict=True))


def are_namesakes(countries: Iterable[frozenset[str]], titles: Iterable[frozenset[str]]) -> bool:
    """Tell whether two of one full name are of different countries and hold different offices."""
    (here, there), (mine, others) = countries, titles
    own, strange = mine - LOOSE, others - LOOSE
    return bool(here and there and own and strange) and not here & there and not own & strange


def _parts(forms: Iterable[str]) -> list[NameParts]:
    return [parts for form in list(forms)[:FEW] if len((parts := split_name(form)).tokens) > 1]


def _differ(a: NameParts, b: NameParts) -> bool:
    if a.generation and b.generation and a.generation != b.generation:
        return True
    return bool(a.initials and b.initials) and a.initials != b.initials and len(a.tokens) == len(b.tokens)


@lru_cache(maxsize=8192)
def _is_one_surname(a: str, b: str) -> bool:
    if skeleton(a) == skeleton(b):
        return True
    if min(len(a), len(b)) < LONG or a[0] != b[0] or a[-1] != b[-1]:
        return False
    return OSA.distance(a, b) == 1


def _is_one_word(a: str, b: str) -> bool:
    groups = given_groups()
    shared = groups.get(a, frozenset()) & groups.get(b, frozenset())
    return bool(shared) or sound_of(a) == sound_of(b)

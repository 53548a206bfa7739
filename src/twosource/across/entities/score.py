"""How likely two groups of parties are one person, with the reason.

Comes in: two groups. Goes out: ``Score``. Example: "Aleksandr Lukashenko" and "Alexander Lukashenko", both of
BLR, score above .9: "spellings of one name; same country".
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from twosource.across.entities.groups import Group
from twosource.across.entities.keys import name_key, skeleton
from twosource.across.entities.kin import LOOSE, are_alike, are_of_two_generations, is_one_full_name
from twosource.lexicon.names import SAME_NAME, is_same_name

SURNAME_ALONE = 0.78  # a surname that fits one person of the affair is that person; kin are caught by gender and office
# Jaro-Winkler below which no two spellings of one name were seen ("jim mattis", "james mattis": .81); it is ten times
# quicker than the full comparison.
FAR_APART = 0.65
OFFICE = 0.15
COUNTRY = 0.1
GENERATION = 0.3  # "Kim Dahl Jr." is Kim Dahl only where both hold one office


class Score(NamedTuple):
    """0 to 1, and why."""

    value: float
    reason: str


def score_people(a: Group, b: Group) -> Score:
    """Compare names, countries, offices and genders of two groups that share a surname's skeleton."""
    if len(a.genders | b.genders) > 1 and (a.bases or b.bases or not is_one_full_name(a.name, b.name)):
        return Score(0.0, "different gender")
    shared = (a.titles & b.titles) - LOOSE
    pairs = ((x, y) for x in _full_forms(a) for y in _full_forms(b))
    name = max((_score_names(x, y, bool(shared)) for x, y in pairs), default=Score(0.0, ""))
    if name.value == 0.0:
        return name
    reasons, value = [name.reason], name.value
    if a.countries and b.countries:
        is_shared = bool(a.countries & b.countries)
        value += COUNTRY if is_shared else -2 * COUNTRY
        reasons.append("same country" if is_shared else "different countries")
    if shared:
        value += OFFICE
        reasons.append(f"both {min(shared)}")
    elif are_of_two_generations(a.name, b.name):
        value -= GENERATION
        reasons.append("father and son, if no more is told")
    return Score(max(0.0, min(1.0, value)), "; ".join(reasons))


def _full_forms(group: Group) -> list[str]:
    full = [form for form in group.forms if len(name_key(form).split()) > 1]
    return (full or list(group.forms))[:4]


def _score_names(a: str, b: str, is_one_office: bool) -> Score:
    x, y = name_key(a).split(), name_key(b).split()
    if not x or not y:
        return Score(0.0, "")
    if len(x) == 1 or len(y) == 1:
        single, other = (x, y) if len(x) == 1 else (y, x)
        fits = skeleton(single[0]) in (skeleton(other[-1]), skeleton(other[0]))
        return Score(SURNAME_ALONE, "surname fits one person of the affair") if fits else Score(0.0, "")
    if sorted(x) == sorted(y):
        return Score(0.95, "same name")
    if JaroWinkler.similarity(" ".join(x), " ".join(y)) < FAR_APART:
        return Score(0.0, "different names")
    if not is_one_office and not are_alike(a, b):
        return Score(0.0, "different surnames")
    value = is_same_name(a, b)
    return Score(value, "spellings of one name") if value >= SAME_NAME else Score(0.0, "different names")

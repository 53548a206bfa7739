"""Keys under which parties meet: a base id, a name, an acronym, a surname.

Comes in: a party. Goes out: keys. Example: "Shanghai Cooperation Organization" and "SCO" share the key
("acronym", "organisation", "sco").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from twosource.lexicon.fold import fold
from twosource.lexicon.places import find_demonym, find_place
from twosource.model.facts import Party

MINISTRY = re.compile(r"\b(ministry|department) (?:of|for) (?:the )?(\w+)")
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "du"})
# Letters that transliterations change: "Zelensky", "Zelenskiy", "Zelenskyy".
SAME_LETTERS = (
    ("ks", "x"), ("iy", "y"), ("yi", "y"), ("ij", "y"), ("yy", "y"), ("ii", "y"), ("ei", "ey"), ("ai", "ay"), ("oi", "oy"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("kh", "h"), ("ck", "k"), ("ph", "f"), ("w", "v"), ("j", "y"), ("i", "y"),
    ("e", "a"), ("o", "a"), ("u", "a"), ("q", "k"), ("c", "k"), ("z", "s"),
)  # fmt: skip


def exact_keys(party: Party) -> list[tuple[str, ...]]:
    """Return keys whose holders are one unless something forbids it."""
    if party.is_plural and party.members:
        return []
    keys: list[tuple[str, ...]] = []
    if party.base is not None:
        keys.append(("base", party.base))
    if not any(m.form == "name" for m in party.mentions):
        key = phrase_key(party)
        return keys if party.base is not None or key is None else [*keys, key]
    if party.kind == "person":
        if len(name_key(party.name).split()) > 1:
            keys.append(("name", "person", name_key(party.name)))
        return keys
    for form in dict.fromkeys((party.name, *party.aliases)):
        # a bare "Foreign Ministry" is one country's or another's
        plain = _without_country(form.split()) if party.country is not None else form
        keys.append(("name", _family(party), body_key(plain or form), party.country or ""))
        short = initials(form)
        if short is not None or (form.isupper() and 2 < len(form) <= 8):
            keys.append(("acronym", _family(party), short or form.lower()))
    return keys


def phrase_key(party: Party) -> tuple[str, ...] | None:
    """Return the key of a description: the same words of the same country, or the same words with a name in them.

    "US officials" and "American officials" are one; "officials" of two reports are not.
    """
    words = party.name.split()
    if party.kind == "person" and not any("spokes" in role.title for role in party.roles):
        # "a senior official" here and there may be two
        return None
    if party.country is not None:
        return ("name", _family(party), body_key(_without_country(words)) or body_key(party.name), party.country)
    if any(word[0].isupper() for word in words):
        return ("phrase", _family(party), fold(party.name))
    return None


def _without_country(words: list[str]) -> str:
    """Return the words without the country's name or adjective at their head: "United States officials"."""
    for k in range(min(4, len(words) - 1), 0, -1):
        place = find_place(" ".join(words[:k]))
        if place is not None and place.kind == "country":
            words = words[k:]
            break
    return " ".join(w for w in words if find_demonym(w) is None)


@lru_cache(maxsize=8192)
def body_key(name: str) -> str:
    """Return a body's name with the usual wordings made one: "Ministry of Foreign Affairs", "foreign ministry".

    Example:
        >>> body_key("Ghanaian Ministry of Foreign Affairs") == body_key("Ghanaian Foreign Ministry")
        True
    """
    key = MINISTRY.sub(r"\2 \1", fold(name)).replace("defence", "defense").replace("organisation", "organization")
    key = key.replace("national defense", "defense")
    return " ".join(word for word in key.split() if word not in ("affairs", "the"))


def person_keys(forms: Iterable[str]) -> list[str]:
    """Return the skeletons of the first and last words of a person's names."""
    keys: dict[str, None] = {}
    for form in forms:
        words = name_key(form).split()
        for word in (words[-1:] + words[:1]) if words else []:
            keys[skeleton(word)] = None
    return list(keys)


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """Return a name as its words in plain lower case, initials left out."""
    words = fold(name).split()
    longer = [w for w in words if len(w) > 1]
    return " ".join(longer or words)


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """Return what is left of a word when letters that transliterations change are made one.

    Example:
        >>> skeleton("zelensky") == skeleton("zelenskiy") == skeleton("zelenskyy")
        True
    """
    for old, new in SAME_LETTERS:
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word.removesuffix("h") if word.endswith("ah") else word)  # "Abdallah", "Abdalla"


def initials(name: str) -> str | None:
    """Return the first letters of a name of three words or more: "African Continental Free Trade Area" -> "acfta"."""
    words = [w for w in name.replace("-", " ").split() if w.lower() not in SMALL]
    if len(words) < 3 or not all(w[0].isupper() for w in words):
        return None
    return "".join(w[0] for w in words).lower()


def _family(party: Party) -> str:
    return party.kind if party.kind in ("person", "place", "country") else "body"

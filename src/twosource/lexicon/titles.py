"""Knows titles: what stands before a name, and which wordings mean one office.

Comes in: a name with or without its titles, or the wording of an office. Goes out: the bare name, or the
office's key. Example: ``strip_titles("Deputy Foreign Minister Yuri Ambrazevich")`` is ``"Yuri Ambrazevich"``,
and ``title_key("Minister of Foreign Affairs")`` is ``"foreign minister"``.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from twosource.lexicon.fold import fold
from twosource.lexicon.load import load_yaml

PASSING = frozenset({"former", "ex", "acting", "interim", "caretaker", "outgoing", "incoming", "late", "then"})

# "MP", "Sen", "PM" are titles in capitals; longer words in capitals beside others are marked surnames.
LONGEST_CAPITAL_TITLE = 3


class _Titles(NamedTuple):
    before: frozenset[str]
    between: frozenset[str]
    offices: dict[str, str]
    by_country: dict[str, dict[str, str]]


def strip_titles(name: str) -> str:
    """Return ``name`` without the titles before it; a name of titles alone comes back as it is.

    Example:
        >>> strip_titles("Mr. Qin"), strip_titles("former President George W. Bush"), strip_titles("Prince")
        ('Qin', 'George W. Bush', 'Prince')
    """
    words = name.split()
    known = _load()
    last = 0
    for number, word in enumerate(words[:12]):
        key = fold(word.strip(","))
        if word.isupper() and len(word) > LONGEST_CAPITAL_TITLE and not name.isupper():
            break  # "BISHOP Julie": the surname, marked by capitals
        if key in known.before or key.replace(" ", "-") in known.before:
            last = number + 1
        elif key not in known.between or (number == 0 and key != "the"):
            break
    if last == len(words):
        return name.strip()
    return " ".join(words[last:])


@lru_cache(maxsize=4096)
def title_key(title: str, of: str | None = None) -> str:
    """Return the key of an office: equal for all wordings of one office, else the folded title itself.

    Args:
        title: "Minister of Foreign Affairs", "the foreign minister", "acting president".
        of: alpha-3; some titles mean another office in one country ("Secretary of State" in the USA).
    """
    words = [word for word in fold(title).split() if word not in PASSING]
    key = " ".join(words)
    known = _load()
    special = known.by_country.get(of or "", {}).get(key)
    return special or known.offices.get(key, key)


def is_office(title: str) -> bool:
    """Tell whether the words are one of the usual wordings of an office.

    Example:
        >>> is_office("Minister of Foreign Affairs"), is_office("lawmakers")
        (True, False)
    """
    key = " ".join(word for word in fold(title).split() if word not in PASSING)
    return key in _load().offices


@cache
def _load() -> _Titles:
    data = load_yaml("titles.yaml")
    offices = {fold(form): key for key, forms in reversed(data["offices"].items()) for form in forms}
    return _Titles(
        frozenset(data["before_names"].split()),
        frozenset(data["between_titles"].split()),
        offices,
        {code: {fold(form): key for form, key in forms.items()} for code, forms in data["offices_by_country"].items()},
    )

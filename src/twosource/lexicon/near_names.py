"""Tells quickly whether two names are worth comparing letter by letter.

Comes in: two names in pieces. Goes out: yes or no. Example: "Kassym Jomart Tokaev" and "Kassym-Jomart Tokayev" may
agree; "Kassym Jomart Tokaev" and "Kassym Baisalov" cannot, since only one word of each begins alike.
"""

from __future__ import annotations

from twosource.lexicon.name_parts import NameParts, given_groups, sound_of

# "Kim Dahl Jr." is not the Kim Dahl of the base, who may be the father.
SONS = frozenset({"jr", "ii", "iii", "iv"})


def may_agree(name: NameParts, form: NameParts) -> bool:
    """Tell whether two words of ``form`` begin like two of ``name``, and the generations do not differ.

    Args:
        name: as a report writes it, of two words or more.
        form: a form of the base.
    """
    if name.generation != form.generation and name.generation in SONS:
        return False
    if len(form.tokens) < 2:
        return True
    words = (*form.tokens, *form.nicknames)
    return sum(any(_begin_alike(a, b) for b in words) for a in name.tokens) >= 2


def _begin_alike(a: str, b: str) -> bool:
    if a[0] == b[0] or a[1:3] == b[1:3] or sound_of(a)[:1] == sound_of(b)[:1]:
        return True
    groups = given_groups()
    return bool(groups.get(a, frozenset()) & groups.get(b, frozenset()))

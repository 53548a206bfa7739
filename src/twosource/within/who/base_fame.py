"""Office holders who are known by their names alone, in a report that does not name their country.

Comes in: a name, what the text says of its bearer, an entry of the knowledge base, and the report's date. Goes out:
yes or no. Example: "Barack Obama said" in 2015 is the president of the United States; "John Lee said" is anybody.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.lexicon.actors import Actor, Office
from twosource.lexicon.fold import fold
from twosource.lexicon.titles import title_key
from twosource.model.facts import Role
from twosource.within.who.wordlists import common_surnames, is_given

# Offices that make their holders known abroad.
HIGH = frozenset({"president", "prime minister", "monarch", "supreme leader", "foreign minister", "defence minister",
                  "secretary general", "vice president", "high representative for foreign affairs and security policy"})  # fmt: skip
HIGHEST = frozenset({"president", "prime minister", "supreme leader"})
# What a text may say of them that their offices do not.
PLAIN = frozenset(
    {"leader", "official", "politician", "statesman", "head", "chief", "candidate", "sir", "lawmaker", "general"}
)
LETTERS = 4  # of a surname that means a head of government wherever it stands: "Xi" may be a baker
AFTER_COMMON = 10  # years in which a common name still means its famous bearer
BEFORE, AFTER = 10, 20  # years around their offices in which office holders are in the news by that name


def is_known_by_name(name: str, roles: Iterable[Role], actor: Actor, on: str | None) -> bool:
    """Tell whether a full name without country means the holder of a high office.

    Args:
        name: as the report writes it.
        roles: what the report says of its bearer.
        actor: the only entry of the base that the name fits.
        on: ISO date of the report, or None.
    """
    if fold(name) not in {fold(form) for form in (actor.name, *actor.aliases)} or not _is_of_the_time(actor, on):
        return False
    if not any(_is_high(office, HIGH) for office in actor.offices):
        return False
    if any(_contradicts(role, actor) for role in roles):
        return False
    return not _is_common(name) or any(_is_high(o, HIGHEST) and _is_near(o, on) for o in actor.offices)


def is_known_by_surname(name: str, actor: Actor, on: str | None) -> bool:
    """Tell whether a lone surname means a head of state or government of the day: "Obama" in 2015."""
    word = fold(name)
    if on is None or len(word) < LETTERS or word in common_surnames() or is_given(word):
        return False
    return any(_is_high(office, HIGHEST) and office.is_held_on(on) for office in actor.offices)


def _is_high(office: Office, offices: frozenset[str]) -> bool:
    return title_key(office.title, office.of) in offices


def _is_of_the_time(actor: Actor, on: str | None) -> bool:
    if on is None:
        return True
    starts = [int(office.start[:4]) for office in actor.offices if office.start is not None]
    ends = [int(office.end[:4]) for office in actor.offices if office.end is not None]
    year = int(on[:4])
    is_over = ends and all(office.end is not None for office in actor.offices) and year > max(ends) + AFTER
    return not (starts and year < min(starts) - BEFORE) and not is_over


def _is_near(office: Office, on: str | None) -> bool:
    """Tell whether an office was held on a day or not long before it: Tony Blair is not yet just anybody in 2015."""
    if on is None or (office.start or "") > on:
        return False
    return office.end is None or int(on[:4]) - int(office.end[:4]) <= AFTER_COMMON


def _contradicts(role: Role, actor: Actor) -> bool:
    """Tell whether the text calls someone what the base does not know: "police sergeant John Kerry"."""
    held = {title_key(office.title, office.of) for office in actor.offices}
    return title_key(role.title, role.of) not in held and not PLAIN & set(role.title.split())


def _is_common(name: str) -> bool:
    words = fold(name).split()
    return words[-1] in common_surnames() and is_given(words[0])

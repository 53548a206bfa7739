"""Acts of words told in words of which few agree: are they one, because each report tells of one such act alone?

Comes in: two profiles of demands, charges or threats, and the deeds told near them. Goes out: yes or no. Example: "Kenya
demanded that Mali hand over two men" and "the Kenyan government asked Mali to extradite the leaders" are one demand if
neither report tells of another that Kenya made.

Who says it must be the same, or a state in one of the two, and to whom must be told by both.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from twosource.across.events.apart import differ_otherwise
from twosource.across.events.profile import Profile

WEEK = 4  # days, where a word for the matter is shared as well
NEWS = 2  # days between two reports; of nine such pairs read by hand the one of three days was of two demands
FULL = 2  # words that name a matter well enough to tell it from another
SAID_TO = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
SAID_OF = SAID_TO | {"REJECT", "SUPPORT"}


def is_only_word(a: Profile, b: Profile, others: Iterable[Profile]) -> bool:
    """Tell whether two acts of words may be one although the words for their matter differ.

    Args:
        a: what the tellings of one say together.
        b: the same of another.
        others: other deeds of the affair that may be of the same parties.

    Returns:
        True where both reports tell of one such act alone.
    """
    if not _is_said(a) or _types(a) != _types(b) or a.stage != "done" or b.stage != "done" or not a.deeds & b.deeds:
        return False
    is_whom = bool(a.others & b.others or a.other_countries & b.other_countries) or is_of_one_matter(a, b)
    is_who = bool(a.actors & b.actors) or bool(a.actor_countries & b.actor_countries and (a.realms or b.realms))
    is_who = is_who and a.actor_countries == b.actor_countries  # two states that blame a third are not one of them
    if _are_two_matters(a, b):
        return False
    if not _types(a) <= SAID_TO and not is_of_one_matter(a, b):
        return False
    if not (is_who and is_whom and _are_news(a, b)) or _reports(a) & _reports(b) or differ_otherwise(a, b):
        return False
    told = _reports(a) | _reports(b)
    return not any(_is_rival(c, a, b) for c in others if c is not a and c is not b and told & _reports(c))


def is_of_one_matter(a: Profile, b: Profile) -> bool:
    """Tell whether a word for the matter is shared, or the same two states or more say it together."""
    return say_together(a, b) or not a.things.isdisjoint(b.things) or _is_matterless(a, b)


def _is_matterless(a: Profile, b: Profile) -> bool:
    """Tell whether one person praises or condemns, and one of the two does not tell what: "congratulated Mali", "hailed the result"."""
    is_noun = any(t.event.is_noun for t in (*a.tellings, *b.tellings))
    if not (_types(a) == {"SUPPORT"} or (_types(a) == {"ACCUSE"} and "@condemn" in a.deeds & b.deeds and not is_noun)):
        return False
    people = a.actors & b.actors & a.persons
    return len(people) == 1 and a.actors == b.actors and not (a.things and b.things) and not (a.others and b.others)


def say_together(a: Profile, b: Profile) -> bool:
    """Tell whether the same two states or more say it: "Norway and Ghana"."""
    return len(a.actor_countries) > 1 and a.actor_countries == b.actor_countries


def _is_said(profile: Profile) -> bool:
    return _types(profile) <= SAID_OF


def _are_two_matters(a: Profile, b: Profile) -> bool:
    """Tell whether both say at length what is asked, and no word is shared: "to free the crew", "to lower its duties"."""
    return min(len(a.things), len(b.things)) >= FULL and not a.things & b.things


def _are_news(a: Profile, b: Profile) -> bool:
    """Tell whether their reports came out in the same days: a week later the same may be asked for once more."""
    pairs = [(date.fromisoformat(x), date.fromisoformat(y)) for x in a.published for y in b.published]
    days = WEEK if a.things & b.things and (a.others & b.others or a.other_countries & b.other_countries) else NEWS
    return any(abs((x - y).days) <= days for x, y in pairs)


def _is_rival(other: Profile, a: Profile, b: Profile) -> bool:
    """Tell whether another act of that type is told of the same party."""
    is_same = other.actors & (a.actors | b.actors) or other.actor_countries & (a.actor_countries | b.actor_countries)
    return bool(is_same) and bool(_types(other) & _types(a))


def _types(profile: Profile) -> frozenset[str]:
    return frozenset(t.event.type for t in profile.tellings)


def _reports(profile: Profile) -> frozenset[str]:
    return frozenset(t.report for t in profile.tellings)

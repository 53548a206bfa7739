"""Two occasions of one sort of deed: of another land, "an earlier attack", two deeds of one sentence, two demands.

Comes in: two tellings of one kind. Goes out: whether they tell of two. Example: "Norway opposes meddling in Mali" and
"Norway opposes meddling in Chad" are two, though all other words are alike.
"""

from __future__ import annotations

import re
from functools import lru_cache

from twosource.across.events.deed import deed_of, deeds_by_land, tell_two_names
from twosource.across.events.matter import matter_of
from twosource.across.events.telling import SPOKEN, Telling
from twosource.lexicon.places import find_demonym, find_metonym, find_place

NAME = re.compile(r"\b[A-Z][\w.-]*(?: [A-Z][\w.-]*)*")
COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens of|scores of|several|hundreds of) (?:[a-z-]+ ){0,2}"
    r"(?:(?:air)?strikes|raids|attacks|missiles|rockets|drones|shellings|bombings)\b"
)
ARMS = re.compile(r"\b(missile|rocket|drone|shell|bomb|knife|car bomb|mortar)s?\b", re.I)
WAGED = frozenset({"assault", "offensive", "aggression", "onslaught", "war", "campaign", "invasion", "incursion"})
CHARGED = frozenset({"ACCUSE"})
OF_DOING = re.compile(r"\b(?:of|for) (?:having |also )?[a-z]+(?:ing|ed)\b")


def are_two_occasions(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings of one sort of deed by one party are of two times that it was done.

    Args:
        a: a telling.
        b: another, of the same type.

    Returns:
        True where what is said is of two lands, where one is "an earlier" such deed, where one counts blows and the
        other tells of the war, and where two charges share no word.

    Example:
        >>> are_two_occasions(meddling_in_mali, meddling_in_chad)  # doctest: +SKIP
        True
    """
    if a.is_other != b.is_other or _is_added_to(a, b) or _is_added_to(b, a):
        return True
    if a.event.type == "ASSAULT":
        return (_is_waged(b) and _is_counted(a)) or (_is_waged(a) and _is_counted(b))
    if {deed_of(a), deed_of(b)} <= deeds_by_land():
        return _are_on_two_lands(a, b)
    return a.event.type in SPOKEN and a.event.type != "AGREE" and (_are_of_two_lands(a, b) or _are_two_charges(a, b))


def _is_added_to(a: Telling, b: Telling) -> bool:
    """Tell whether a report tells the one as done beside the other: "declined to pay. [...] He also declined to go"."""
    is_later = a.is_added and a.report == b.report and not b.is_headline
    return is_later and b.event.sentence.end <= a.event.sentence.start and a.event.rule == b.event.rule


def _are_of_two_lands(a: Telling, b: Telling) -> bool:
    doers = a.actor_countries | b.actor_countries
    one, two = lands_named(a.rest) - doers, lands_named(b.rest) - doers
    return bool(one and two) and not one & two


def _are_on_two_lands(a: Telling, b: Telling) -> bool:
    """Tell whether the thing of each is of another land: duties on mangoes from Mali, on steel from Chad."""
    doers = a.actor_countries | b.actor_countries
    one, two = (lands_named(x.theme or x.rest) - doers for x in (a, b))
    return bool(one and two) and not one & two


def _are_two_charges(a: Telling, b: Telling) -> bool:
    """Tell whether two reports tell whom a party charged with what, in words of which none is shared."""
    if a.event.type not in CHARGED or a.report == b.report or not (OF_DOING.search(a.rest) and OF_DOING.search(b.rest)):
        return False
    one, two = matter_of(a), matter_of(b)
    return bool(one and two) and not one & two


def _is_counted(telling: Telling) -> bool:
    return COUNTED.search(f"{telling.verbal} {telling.theme} {telling.rest}") is not None


def _is_waged(telling: Telling) -> bool:
    return telling.event.is_noun and telling.verbal.lower() in WAGED


@lru_cache(maxsize=8192)
def lands_named(words: str) -> frozenset[str]:
    """Return the countries that a phrase names, by themselves, a town or "Malian"."""
    found = set()
    for name in NAME.findall(words.replace("’", "'").replace("'s", "")):
        for part in dict.fromkeys((name, *name.split())):
            place, metonym = find_place(part), find_metonym(part)
            land = place.country if place is not None else find_demonym(part) or (metonym and metonym.country)
            if land:
                found.add(land)
                break
    return frozenset(found)


def are_two_blows(noun: Telling, first: Telling) -> bool:
    """Tell whether a noun names other arms or another target than the blow told before it: "the drone raid", "the attack on the depot"."""
    if noun.event.type != "ASSAULT" or not noun.event.is_noun:
        return False
    arms, others = (_arms(f"{t.doer} {t.verbal} {t.theme} {t.rest}") for t in (noun, first))
    if arms and others and not arms & others:
        return True
    target, struck = matter_of(noun), matter_of(first)
    return bool(target and struck) and not target & struck and not noun.scene.places & first.scene.places


def _arms(words: str) -> frozenset[str]:
    return frozenset(met[1].lower() for met in ARMS.finditer(words))


def are_side_by_side(a: Telling, b: Telling) -> bool:
    """Tell whether one sentence tells both, each by a verb of its own: "froze the talks, and on Friday put off the visit".

    A participle may tell the same once more: "attacked the port, hitting a silo"; a noun may, if it names no other deed:
    "froze visas after the expulsion of envoys".
    """
    if a.event.sentence != b.event.sentence:
        return False
    if a.event.is_noun or b.event.is_noun:
        return a.event.is_noun != b.event.is_noun and tell_two_names(a, b)
    if a.event.verb == b.event.verb and (a.event.verb is not None or a.trigger == b.trigger):
        return False
    return not any(t.verbal.split()[0].endswith("ing") for t in (a, b) if t.verbal)


def are_two_demands(a: Telling, b: Telling) -> bool:
    """Tell whether two reports ask for two things by one verb: "asked for the ship and its crew", "asked for a loan of gold"."""
    if a.report == b.report or not a.trigger & b.trigger:
        return False
    one, other = matter_of(a), matter_of(b)
    return min(len(one), len(other)) > 1 and not one & other

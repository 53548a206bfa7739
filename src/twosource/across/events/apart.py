"""What keeps two tellings of a deed apart, and what is too little to make them one.

Comes in: two profiles of one deed. Goes out: yes or no. Example: two strikes of one day on two towns differ; "the protest
in Oslo" and "the rally" of another report lack evidence, for rallies are told by the dozen.
"""

from __future__ import annotations

import re

from twosource.across.events.alike import are_many, are_near, are_tolls, have_one_doer, is_one_man
from twosource.across.events.deed import once_deeds, tell_by_matter, tell_two_causes, tell_two_pacts
from twosource.across.events.match import TOLL, differ_in_toll
from twosource.across.events.occasion import are_side_by_side, are_two_occasions
from twosource.across.events.profile import SAMPLE, Profile, points_back

VENUE = re.compile(
    r"\b(?:outside|in front of|around|at|before|to|on) (?:the |its |their )?(?:[\w’'-]+ ){0,2}?"
    r"(parliament|embassy|consulate|court|palace|airport|ministry|station|stadium|university|headquarters|prison)\b"
)
VERBATIM, LONG = 0.8, 8  # the words that two sentences of one share: in proportion, and at least
TELLING_TOLL = 5  # dead of one number are those of one strike, if all else agrees
WORDS = 2  # that tell what was demanded


def are_apart(a: Profile, b: Profile) -> bool:
    """Tell whether what was struck, agreed or asked, where, on which occasion or how many keeps two of a deed apart."""
    if not _is_strike(a, b) and tell_by_matter(a.deeds & b.deeds) and not _is_one_matter(a, b):
        return True
    return differ_otherwise(a, b)


def differ_otherwise(a: Profile, b: Profile) -> bool:
    """Tell whether anything but the words for what was agreed or asked keeps two of a deed apart."""
    is_strike = _is_strike(a, b)
    struck = [x.things - x.broad for x in (a, b)]  # "in Yemen" and "on Houthi positions" may be one
    if is_strike and all(struck) and not a.things & b.things:
        return True
    if a.scenes and b.scenes and not a.scenes & b.scenes:
        return True
    pairs = [(x, y) for x in a.tellings[:SAMPLE] for y in b.tellings[:SAMPLE]]
    if any(are_two_occasions(x, y) or are_side_by_side(x, y) or tell_two_pacts(x, y) for x, y in pairs):
        return True
    if is_one_man(a, b) or any(tell_two_causes(x, y) for x, y in pairs):
        return True
    if a.numbers and b.numbers and not (are_near(a, b) or (is_strike and are_tolls(a, b))):
        return True
    return any(differ_in_toll(x.event, y.event, TOLL) for x, y in pairs)


def _is_strike(a: Profile, b: Profile) -> bool:
    return a.tellings[0].event.type == "ASSAULT" and not a.deeds & b.deeds & once_deeds()


def lack_evidence(a: Profile, b: Profile) -> bool:
    """Tell whether nothing says that two blows or two rallies are one: they are told by the dozen."""
    is_placed = bool(a.places & b.places or a.others & b.others or _venues(a) & _venues(b))
    if a.tellings[0].event.type == "PROTEST" and not is_placed:
        return points_back(a) == points_back(b)
    return _is_strike(a, b) and not _is_one_blow(a, b)


def _venues(profile: Profile) -> frozenset[str]:
    """Return before what building people rally: "outside parliament", "in front of the Malian embassy"."""
    return frozenset(met[1] for t in profile.tellings for met in VENUE.finditer(t.rest.lower()))


def _is_one_blow(a: Profile, b: Profile) -> bool:
    """Tell whether what was struck, or the place and the day, speak for one strike: fights are told by the dozen."""
    if a.things & b.things or max(a.numbers & b.numbers, default=0) >= TELLING_TOLL or are_many(a, b):
        return True
    if len(a.actor_countries) > 1 and a.actor_countries == b.actor_countries and (a.start or b.start):
        return True  # two states that strike together
    if any(len(x & y) >= max(LONG, VERBATIM * max(len(x), len(y))) for x in a.words for y in b.words):
        return True
    if a.others & b.others & a.persons & b.persons:
        return True  # nobody is shot every day
    if (a.things and b.things) or not (a.is_day and b.is_day and a.start == b.start):
        return False
    is_whose = a.is_bare != b.is_bare and bool(a.actor_countries & b.actor_countries)
    return is_whose or bool(a.scenes & b.scenes) or bool(a.modes & b.modes)


def _is_one_matter(a: Profile, b: Profile) -> bool:
    """Tell whether the words for what was agreed or demanded speak for one: of acts of words most of them."""
    shared, fewest = len(a.things & b.things), min(len(a.things), len(b.things))
    if a.tellings[0].event.type == "AGREE":
        return shared > 0 and shared * 3 >= fewest
    persons = (a.actors | b.actors) & (a.persons | b.persons)
    is_same = bool(a.actors & b.actors) or (have_one_doer(a, b) and not persons)
    is_same = is_same or _is_asked(a, b)
    if a.tellings[0].event.type in ("ACCUSE", "SUPPORT") and not (a.things and b.things):
        lands = a.actor_countries | a.other_countries
        is_whom = bool(a.others & b.others) or (len(lands) > 1 and bool(a.other_countries & b.other_countries))
        return is_same and is_whom  # "blamed the army", and nobody says for what
    if is_same and a.things == b.things and a.things:
        return True  # "asked for the talks", and no word more
    return is_same and shared >= max(1, min(WORDS, fewest)) and shared * 2 >= fewest


def _is_asked(a: Profile, b: Profile) -> bool:
    """Tell whether who demands it is told by one alone, and both of whom it is demanded: "the ministry asked Mali"."""
    is_told = bool(a.actors) != bool(b.actors)
    lands = a.other_countries & b.other_countries
    return (
        is_told
        and a.tellings[0].event.type == "REQUEST"
        and bool(lands and not (a.actor_countries | b.actor_countries) & lands)
    )

"""To how many a deed was done, and to people of what land, as the words for whom tell.

Comes in: a telling. Goes out: a number, countries. Example: "expelled two Malian envoys" is done to 2, of Mali; "shot down
two dozen of the drones" to 24.
"""

from __future__ import annotations

import re

from twosource.across.events.deed import ASIDE, whom_or_what
from twosource.across.events.matter import numbers
from twosource.across.events.occasion import lands_named
from twosource.across.events.retold import CLAUSE
from twosource.across.events.telling import Telling

LEADING = re.compile(
    r"(?:\w+s (?:on|against) )?"  # "sanctions on nineteen officials"
    r"(?:(?:an?(?! (?:dozen|hundred)\b)|the|all|at least|about|some|nearly|more than|up to|over|another|some|a further|its|his|her|their|dead) )*([\w,.-]+)(?: (dozen|hundred|thousand)\b)?"
)
TIMES = {"dozen": 12, "hundred": 100, "thousand": 1000}
OF_WHOM = frozenset({"COERCE", "SANCTION", "CONCEDE", "ACCUSE", "REQUEST"})  # done to people of some land


def number_of(telling: Telling) -> int | None:
    """Return how many it was done to, where the phrase begins with that: "two envoys", "all nine", "two dozen drones"."""
    met = LEADING.match(whom_or_what(telling).lower())
    if met is None:
        return None
    found = _number(met[1].replace(",", ""))
    return None if found is None else found * TIMES.get(met[2] or "", 1)


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    known = numbers() | {"a": 1}
    tens, _, ones = word.partition("-")
    if not ones:
        return known.get(tens)
    return known[tens] + known[ones] if {tens, ones} <= known.keys() else None  # "twenty-five"


def lands_of_whom(telling: Telling) -> frozenset[str]:
    """Return the countries of those it was done to: known ones, or as the phrase for them names: "an Estonian clerk"."""
    if telling.recipient_countries or telling.event.type not in OF_WHOM:
        return telling.recipient_countries
    return lands_named(ASIDE.split(CLAUSE.split(whom_or_what(telling), maxsplit=1)[0], maxsplit=1)[0])

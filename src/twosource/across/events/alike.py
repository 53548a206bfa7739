"""Who does it and how many, told in two ways: may both tellings mean the same doers, and the same number?

Comes in: two profiles. Goes out: yes or no. Example: "police" of one report may be the "federal authorities" of another,
137,000 people the 140,000 of a later count; "a former premier refused" is not what his state refuses.
"""

from __future__ import annotations

import re

from twosource.across.events.deed import BY_SORT, REFUSE
from twosource.across.events.matter import lawmakers, officers, servants
from twosource.across.events.profile import Profile

TOLLS = 2  # times: early counts of one raid differed by less in the reports read
TEN = 10
TALLY = re.compile(r"\b(\d+)(?: votes?)?(?:-| to | against )(\d+)\b")
RULING = frozenset({"presi", "minis", "premi", "chanc", "emir", "king", "queen"})  # stems of words of a sentence
CABINET = frozenset({"government", "cabinet", "administration", "authorities"})
RANKS = frozenset({"colon", "major", "gener", "capta", "lieut", "serge", "corpo", "admir", "briga", "marsh"})  # stems
ARMED = re.compile(
    r" (?:fighters?|troops|soldiers?|militia(?:men|s)?|rebels?|gunmen|insurgents?|guerrillas?|army|servicemen)$"
)
MANY, NEARLY = 20, 1.1  # from which a number tells one deed, and times by which two reports of one differ


def are_two_voices(a: Profile, b: Profile) -> bool:
    """Tell whether one man or body denies or refuses in one and another in the other: a former premier, and his state."""
    is_voice = any(deed.startswith(REFUSE) or deed in BY_SORT for deed in a.deeds & b.deeds)
    if not is_voice or a.actors & b.actors:
        return False
    if not a.actors or not b.actors:
        return any(t.doer and not t.actors for t in (*a.tellings, *b.tellings))
    if (a.actors <= a.crowds or b.actors <= b.crowds) and not a.bodies & b.bodies:
        return True
    one, other = a.actors & a.people, b.actors & b.people
    return one != other and (bool(one and other) or any(deed.startswith(REFUSE) for deed in a.deeds & b.deeds))


def have_one_doer(a: Profile, b: Profile) -> bool:
    """Tell whether both are told of one party, or of parties of one state."""
    return bool(a.actors & b.actors or a.actor_countries & b.actor_countries)


def are_one_body(a: Profile, b: Profile) -> bool:
    """Tell whether one name is the other with more said: "the interior ministry", "the Malian interior ministry"."""
    return _share_name(_of_arms(a.bodies), _of_arms(b.bodies))


def are_one_group(a: Profile, b: Profile) -> bool:
    """Tell whether it is done to people whom one telling names with more words: "officials", "Malian officials"."""
    return _share_name(a.whoms, b.whoms)


def _of_arms(names: frozenset[str]) -> frozenset[str]:
    """Return names of which the noun for armed people is one: "Kurdish forces", "Kurdish fighters"."""
    return frozenset(ARMED.sub(" forces", name) for name in names)


def _share_name(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(x == y or x.endswith(f" {y}") or y.endswith(f" {x}") for x in a for y in b)


def are_two_ranks(described: Profile, named: Profile) -> bool:
    """Tell whether one is told by a rank alone that the one who is named does not hold: "a colonel", Major Musa."""
    told, held = described.things & RANKS, named.ranks & RANKS
    return bool(told and held and named.others & named.persons) and not told & held


def are_alike(a: Profile, b: Profile) -> bool:
    """Tell whether who does it may be one though two words tell it: "soldiers" may be "troops" or "officers"."""
    if a.actors <= a.crowds or b.actors <= b.crowds or _is_servant(a, b) or _is_servant(b, a):
        return True
    return not (a.actor_countries and b.actor_countries) and (_are_one_sort(a, b) or _are_officers(a, b))


def _are_one_sort(a: Profile, b: Profile) -> bool:
    """Tell whether both are people of one noun that two reports name in two ways: "Oslo relatives", "Lee's relatives"."""
    sorts = [{name.split()[-1] for name in x.bodies if name.endswith(("s", "men"))} for x in (a, b)]
    return bool(sorts[0] & sorts[1])


def _are_officers(a: Profile, b: Profile) -> bool:
    """Tell whether both are servants of some state and one says no more: "police", "federal authorities"; "parliament"."""
    heads = [{name.split()[-1] for name in x.bodies} for x in (a, b)]
    return any(all(x and x <= words for x in heads) for words in (officers(), lawmakers()))


def _is_servant(a: Profile, b: Profile) -> bool:
    """Tell whether a body of some state does it in one, and a state or who rules it in the other: "the ministry", and Mali."""
    heads = {name.split()[-1] for name in a.bodies}
    return (
        bool(b.states or (b.rulers and heads <= CABINET))
        and not a.actor_countries
        and bool(heads)
        and heads <= servants()
    )


def is_minister(a: Profile, b: Profile) -> bool:
    """Tell whether a ruler or minister of whom no report says of what land does it in one, and a state in the other."""
    is_man = bool(a.actors) and a.actors <= a.people and not a.actor_countries
    return is_man and bool(b.states) and any(not RULING.isdisjoint(words) for words in a.words)


def are_tolls(a: Profile, b: Profile) -> bool:
    """Tell whether two numbers may be early and late tolls of one strike."""
    return max(*a.numbers, *b.numbers) <= TOLLS * min(*a.numbers, *b.numbers)


def are_near(a: Profile, b: Profile) -> bool:
    """Tell whether the numbers of both are one, or so near that they may be two counts of one."""
    pairs = [(x, y) for x in a.numbers for y in b.numbers]
    return any(x == y or (min(x, y) >= MANY and max(x, y) <= NEARLY * min(x, y)) for x, y in pairs)


def are_many(a: Profile, b: Profile) -> bool:
    """Tell whether a number that no other deed shares by chance is told of both."""
    is_odd = any(n > TEN and n % TEN for n in a.numbers & b.numbers)  # 17, where 20 may be said of anything
    return is_odd or (max(a.numbers | b.numbers, default=0) >= MANY and are_near(a, b))


def tell_one_tally(a: Profile, b: Profile) -> bool:
    """Tell whether both are told with the same votes for and against: "by 412 to 96"."""
    return bool(tallies(a) & tallies(b))


def tallies(profile: Profile) -> set[tuple[str, str]]:
    """Return the votes for and against that words tell."""
    return {(met[1], met[2]) for t in profile.tellings for met in TALLY.finditer(t.rest)}


def is_one_man(a: Profile, b: Profile) -> bool:
    """Tell whether one tells of one man by name, and the other of several: "arrested Musa", "arrested two men"."""
    if a.tellings[0].event.type != "COERCE" or a.others & b.others:
        return False
    return any(
        not x.numbers
        and len(x.others & x.persons) == 1
        and x.others <= x.persons | x.plain
        and min(y.numbers, default=1) > 1
        for x, y in ((a, b), (b, a))
    )

"""What agrees in the tellings of two events that may be one deed, in points; None where they cannot be one.

Comes in: two profiles, each of all tellings of an event. Goes out: the sum of ``POINTS`` for what agrees. Example: the
same state expels two envoys of the same other, and only one telling has a day: 1.2 + 1.0 + 1.2 + .6 + .7.

Days, countries, persons and numbers that exclude each other refuse a pair, whatever else agrees.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from twosource.across.events.alike import (
    are_alike,
    are_many,
    are_near,
    are_one_body,
    are_one_group,
    are_two_ranks,
    are_two_voices,
    have_one_doer,
    is_minister,
    tell_one_tally,
)
from twosource.across.events.apart import are_apart, lack_evidence
from twosource.across.events.deed import BY_SORT, is_rare, of_people, once_deeds, whole_deeds
from twosource.across.events.profile import Profile, points_back
from twosource.across.events.retold import anybody
from twosource.across.events.sorts import WILL
from twosource.across.events.they import is_nobody, may_be_they

# Set on pairs of one deed and of two, of seven affairs whose truth was written by hand: no two deeds of one name got
# 2.2 points there.
POINTS: Mapping[str, float] = {
    "actor": 1.2,  # the same entity does it
    "actor's country": 1.0,
    "actor untold": 0.2,  # by one telling
    "whom": 1.0,
    "whose country": 0.8,
    "thing": 1.2,  # all words for the thing are shared; fewer in proportion
    "other thing": -0.6,
    "number": 0.6,
    "toll": 1.5,  # of twenty or more, or nearly that of another report
    "they": 1.2,  # "the two presidents", where another names them and both tell the day
    "body": 1.0,  # "the interior ministry" and the "Malian interior ministry"
    "day": 1.5,
    "same days": 1.2,  # a month or week that both name
    "days": 0.7,  # the days of one lie in those of the other
    "news": 0.7,  # told without a day within days of it
    "weeks": 0.3,
    "place": 0.5,
    "one square": 0.5,  # a protest is told by its town
    "other place": -0.8,
    "words": 1.5,  # all words of the shorter sentence are shared; fewer in proportion
    "copy": 0.5,
    "another day's news": -0.5,  # of two meetings of which one has no day
    "undated": 0.3,  # nobody knows when one was told
    "headline": 1.2,  # and body of one report
    "twice in one report": -0.6,
    "only": 1.0,  # the affair tells of no other deed that either could be
    "sole": 0.5,  # nor of any other of its name that one of them cannot be
    "topic": 0.8,  # of two talks of the same two persons: a word for what they talked of
    "jointly": 0.6,  # the same two states or more, of an act of words
    "silent": 0.4,  # one tells but who did it: "they denied it"
    "one blast": 1.0,  # of a day
    "points back": 0.8,  # one speaks of it as known: "the agreement signed on Monday"
}
NEWS, WEEKS = 4, 21  # days
WELL_TOLD = 1.2  # points for whom and what that make up for a doer who may be anybody's


def compare_profiles(a: Profile, b: Profile, *, is_only: bool = False) -> float | None:
    """Return points for two events being one deed, None where they cannot be; of two that are the only ones whatever was asked."""
    is_named = bool(shared_names(a, b)) and (a.stage == b.stage or _is_carried_out(a, b))
    if not is_named and not _is_promised(a, b):
        return None
    who, whom, when = _who(a, b), _whom(a, b), _when(a, b)
    if who is None and whom is not None and whom >= WELL_TOLD and a.is_landless != b.is_landless:
        who = POINTS["actor untold"]  # "the Marlin" may be the warship of the state that another names
    if who is None or whom is None or when is None or (not is_only and are_apart(a, b)):
        return None
    if lack_evidence(a, b):
        return 0.0  # nothing refuses it, and nothing speaks for it
    if who <= POINTS["actor untold"] and whom < 0:
        return None  # neither doer nor thing speaks for one: two arrests of a day
    points = who + whom + when
    if a.places and b.places and (a.places & b.places or not (_is_one_pair(a, b) or _is_in(a, b))):
        points += POINTS["place" if a.places & b.places else "other place"]
        if a.places & b.places and a.tellings[0].event.type == "PROTEST":
            points += POINTS["one square"]
    points += POINTS["words"] * max(
        (len(x & y) / max(5, min(len(x), len(y))) for x in a.words for y in b.words), default=0.0
    )
    if not a.things & b.things and a.is_day and b.is_day and a.modes & b.modes:
        points += POINTS["one blast"]
    if have_one_doer(a, b) and _is_one_silent(a, b):
        points += POINTS["silent"]
    points += POINTS["points back"] if points_back(a) or points_back(b) else 0.0
    families = {t.family for t in a.tellings} & {t.family for t in b.tellings} - {None}
    return points + (POINTS["copy"] if families else 0.0) + _same_report(a, b)


def _is_one_silent(a: Profile, b: Profile) -> bool:
    """Tell whether one says but who did it, or both but who denies: "denied any role", "rejected the charge"."""
    is_denial = not a.deeds.isdisjoint(b.deeds & BY_SORT)
    return (a.is_silent or b.is_silent) and (
        is_denial or (a.is_silent != b.is_silent and bool(a.actors & b.actors) and not a.is_meeting)
    )


def _is_one_pair(a: Profile, b: Profile) -> bool:
    """Tell whether the same two states do it on one day: the palace and the town are one place."""
    return len(a.actor_countries & b.actor_countries) > 1 and a.is_day and b.is_day and a.start == b.start


def _is_in(a: Profile, b: Profile) -> bool:
    """Tell whether one names the land in which the place of the other lies: "in Ghana", "in Accra"."""
    return bool(a.place_lands & b.place_lands) and not (a.towns and b.towns)


def _is_carried_out(a: Profile, b: Profile) -> bool:
    """Tell whether one tells as planned what the other tells as done: an expulsion, not a meeting."""
    if {a.stage, b.stage} != {"open", "done"} or not any(is_rare(deed) for deed in a.deeds & b.deeds):
        return False
    plan, done = (a, b) if a.stage == "open" else (b, a)
    is_planned = all(t.event.status == "planned" for t in plan.tellings)
    since = done.start or done.until
    is_same = bool(
        a.actors & b.actors or a.things & b.things or a.others & b.others or a.other_countries & b.other_countries
    )
    return is_planned and is_same and have_one_doer(a, b) and bool(plan.published) and plan.published[0] <= since


def _is_promised(a: Profile, b: Profile) -> bool:
    """Tell whether one promises or threatens what the other tells as planned: "pledged a loan", "will lend"."""
    is_met = {a.stage, b.stage} == {"open", "done"} and bool(a.deeds & b.deeds) and not shared_names(a, b)
    return is_met and not any(x.event.sentence == y.event.sentence for x in a.tellings for y in b.tellings)


def shared_names(a: Profile, b: Profile) -> frozenset[str]:
    """Return the names that two deeds share, but for those under which a promise is met by what is planned."""
    return frozenset(deed for deed in a.deeds & b.deeds if not deed.startswith(f"@{WILL}"))


def _same_report(a: Profile, b: Profile) -> float:
    bodies = {t.report for t in a.tellings if not t.is_headline} & {t.report for t in b.tellings if not t.is_headline}
    both = {t.report for t in a.tellings} & {t.report for t in b.tellings}
    if bodies:
        return POINTS["twice in one report"] * (2 if a.is_meeting else 1)
    return POINTS["headline"] if both else 0.0


def _who(a: Profile, b: Profile) -> float | None:
    if a.is_meeting:
        return _among(a, b)
    if are_two_voices(a, b):
        return None
    if not a.actors or not b.actors:
        if a.actor_countries and b.actor_countries:
            return POINTS["actor's country"] if a.actor_countries & b.actor_countries else None
        return POINTS["actor untold"] if a.actors or b.actors else 0.0
    if a.actors & b.actors:
        return POINTS["actor"]
    if a.actors & a.persons and b.actors & b.persons:
        return None
    if a.actor_countries & b.actor_countries:
        is_state = bool(a.realms & b.realms)  # "Norway" and "the government of Norway" are one
        return POINTS["actor" if is_state else "actor's country"]
    if are_one_body(a, b):
        return POINTS["body"]
    is_untold = are_alike(a, b) or tell_one_tally(a, b) or is_minister(a, b) or is_minister(b, a)
    return POINTS["actor untold"] if is_untold else None


def _among(a: Profile, b: Profile) -> float | None:
    """Return points for who meets whom: the order of the sides does not matter."""
    all_a, all_b = a.actors | a.others, b.actors | b.others
    if is_nobody(a) or is_nobody(b):
        return POINTS["they"] if may_be_they(a, b) else None
    persons_a, persons_b = all_a & a.persons, all_b & b.persons
    if persons_a and persons_b and not (persons_a <= persons_b or persons_b <= persons_a):
        return None
    lands_a = a.actor_countries | a.other_countries
    lands_b = b.actor_countries | b.other_countries
    if not (lands_a <= lands_b or lands_b <= lands_a):
        return None
    if not all_a & all_b and may_be_they(a, b):
        return POINTS["they"]
    if not all_a & all_b:
        return POINTS["actor's country"] if len(lands_a & lands_b) > 1 and lands_a == lands_b else None
    return POINTS["actor"] + (POINTS["whom"] if len(all_a & all_b) > 1 else 0.0)


def _whom(a: Profile, b: Profile) -> float | None:
    shared = a.things & b.things
    bare_a, bare_b = a.things - a.named, b.things - b.named
    rank = max(_share(x, y.ranks) for x, y in ((bare_a, b), (a.things, b), (bare_b, a), (b.things, a)))  # "a colonel"
    whole = 1.0 if whole_deeds() & a.deeds & b.deeds else 0.0
    thing = POINTS["thing"] * max(_share(a.things, b.things), _share(bare_a, bare_b), rank, whole)
    if are_two_ranks(a, b) or are_two_ranks(b, a):
        return None
    if tell_one_tally(a, b):
        return POINTS["thing"]
    if are_near(a, b):
        thing += POINTS["toll" if are_many(a, b) else "number"]
    if a.is_meeting:
        return _met(a, b)
    if a.others and b.others:
        if a.others & b.others:
            return POINTS["whom"] + thing
        if a.others & a.persons and b.others & b.persons:
            return None
        if a.other_countries & b.other_countries:
            return POINTS["whose country"] + thing
        if are_one_group(a, b) and not (a.other_countries and b.other_countries):
            return POINTS["body"] + thing
        may_act = have_one_doer(a, b) or not (a.actors and b.actors)
        if not _is_strike(a) and (a.others <= a.towns or b.others <= b.towns):
            return thing  # "closed the Malian consulate in Gao"
        if a.is_described != b.is_described and (a.persons & a.others or b.persons & b.others) and may_act:
            return thing  # "a Pakistani official" may be whom another names
        is_once = not once_deeds().isdisjoint(a.deeds & b.deeds)  # who was overthrown, and the land of which he was
        if not is_once and (not shared or (a.other_countries and b.other_countries)):
            return None
    elif a.other_countries and b.other_countries and of_people() & a.deeds & b.deeds:
        return POINTS["whose country"] + thing if a.other_countries & b.other_countries else None
    told = bare_a - anybody() and bare_b - anybody()  # "two men" and "two suspects" differ in no thing
    if rank == whole == 0.0 and told and not shared and not (a.others & a.persons or b.others & b.persons):
        return POINTS["other thing"] + thing
    return thing


def _met(a: Profile, b: Profile) -> float:
    """Return points for whom a meeting brought together, and what it was about."""
    lands_a, lands_b = a.actor_countries | a.other_countries, b.actor_countries | b.other_countries
    are_same = len((a.actors | a.others) & a.people & (b.actors | b.others)) > 1
    topic = POINTS["topic"] if are_same and a.topics & b.topics else 0.0
    return topic + (POINTS["whose country"] if len(lands_a & lands_b) > 1 and not a.others & b.others else 0.0)


def _is_strike(profile: Profile) -> bool:
    return profile.tellings[0].event.type == "ASSAULT"


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _when(a: Profile, b: Profile) -> float | None:
    if a.start is not None and b.start is not None:
        if a.start > (b.end or "") or b.start > (a.end or ""):
            return None
        if _is_between(a, b) or _is_between(b, a):
            return None
        if (a.is_day or a.is_either) and (b.is_day or b.is_either):
            return POINTS["day"]
        return POINTS["same days" if (a.start, a.end) == (b.start, b.end) else "days"]
    told, since = a.published, b.published
    for vague, dated in ((a, b), (b, a)):
        if vague.start is None and dated.start is not None:
            told, since = vague.published, (dated.start, dated.end or dated.start)
            if vague.stage == "done" and told and vague.until < dated.start:
                return None  # what is told as done was done before
    near = _news(told, since)
    is_meeting = a.is_meeting and told and since
    return POINTS["another day's news"] if is_meeting and _gap(told, since) > 1 else near


def _is_between(a: Profile, b: Profile) -> bool:
    """Tell whether a day lies between the two weekdays of which the other profile means one."""
    return b.is_either and a.is_day and a.start not in (b.start, b.end)


def _news(told: Sequence[str], since: Sequence[str]) -> float:
    if not told or not since:
        return POINTS["undated"]
    days = _gap(told, since)
    return POINTS["news"] if days <= NEWS else POINTS["weeks"] if days <= WEEKS else 0.0


def _gap(told: Sequence[str], since: Sequence[str]) -> int:
    return min(abs((date.fromisoformat(x) - date.fromisoformat(y)).days) for x in told for y in since)

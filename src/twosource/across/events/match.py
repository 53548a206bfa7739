"""Are two tellings one event? Points for the sides, the day, the place and the words.

Comes in: two tellings. Goes out: points, or None where they contradict each other. Example: two tellings of a
meeting of the same two persons on the same day are one; a premier's and a president's meetings are two.
"""

from __future__ import annotations

from datetime import date

from twosource.across.events.deed import tell_alone, tell_two_causes, tell_two_deeds, tell_two_pacts, tell_two_sorts
from twosource.across.events.filing import MUTUAL
from twosource.across.events.matter import lands_of_arms, matter_of
from twosource.across.events.occasion import are_side_by_side, are_two_blows, are_two_demands, are_two_occasions
from twosource.across.events.retold import retold_points
from twosource.across.events.telling import OPEN, SPOKEN, Telling
from twosource.across.events.visit import is_current, is_of_somebody, is_one_host, is_to_land, is_within
from twosource.model.facts import Event

SAME_TRIGGER = 0.8
FEW_WORDS = 5  # sentences of fewer words share too much by chance
UNTOLD = 0.3
LEAD = 500  # characters between a headline and the end of the masthead with the first sentence
SUMMED_UP = 1.5  # a headline tells in the same verb what stands below it
VAGUE_VISIT = 3.3  # "his visit" is the visit of which the reports of one affair tell
SAME_SCENE = 1.5  # of one place and no known doer
SOON = 1.4  # told without a day in the weeks after: news calls it "the bombing" that long
NEWS = 21  # days
DAYS_AFTER = 4  # days within which an undated strike of one state on another is the one in the news
TOLL = 3.0  # early counts of one raid differed by less than twofold in the reports read
ONCE = frozenset({"resign", "resignation-noun"})  # nobody resigns twice in one affair
CAMPAIGN = frozenset({"invade", "war"})
HAPPENED = ("occurred", "ongoing")
NOT_SURE = (OPEN, ("alleged", "denied", "did-not-occur"), ("possible", "denied"))
SAME_BODY = 0.6  # "police" and "Ghanaian police"
SAME_OFFICE = 0.9  # the organisation, and who heads it
SAME_TABLE = 2.0  # two delegations or more of the same states, in one town in the same days


def match_tellings(a: Telling, b: Telling) -> float | None:
    """Return points for two tellings being one event, or None where they contradict each other."""
    if a.kind != b.kind or is_apart(a, b) or differ_in_toll(a.event, b.event, TOLL * (2 if _is_one_scene(a, b) else 1)):
        return None
    if are_two_occasions(a, b) or are_side_by_side(a, b) or tell_two_pacts(a, b) or tell_two_causes(a, b):
        return None
    if _is_negated(a, b) and a.actors and b.actors and not set(a.actors) & set(b.actors):
        return None  # "the bureau has not charged him", "prosecutors will charge him"
    if a.event.type == "ASSAULT" and (_are_other_arms(a, b) or _are_two_targets(a, b) or tell_two_sorts(a, b)):
        return None
    if a.event.type == "REQUEST" and are_two_demands(a, b):
        return None
    sides = _sides_match(a, b)
    scene = _scene_points(a, b)
    if sides is None or scene is None:
        return None
    points = sides + scene + _date_points(a, b)
    if a.place is not None and b.place is not None:
        if a.place != b.place and a.event.type == "PROTEST" and a.report == b.report:
            return None  # dockers of two ports
        if a.place != b.place and a.event.type in ("ASSAULT", "PROTEST") and a.start == b.start:
            points -= 1.0
        points += 0.5 if a.place == b.place else 0.0
    shared = len(a.words & b.words) / max(FEW_WORDS, min(len(a.words), len(b.words)))
    if a.event.sentence == b.event.sentence:
        shared = 0.0  # of which each tells its part
    points += (3.0 if a.event.type in SPOKEN else 2.0) * shared
    points += _standing_points(a, b) + retold_points(a, b)
    alike = len(a.trigger & b.trigger) / max(1, len(a.trigger | b.trigger))
    if tell_alone(a, b) or (alike == 0 and tell_two_deeds(a, b)):
        return None
    points += SAME_TRIGGER * alike
    if a.family is not None and a.family == b.family and shared > 0.8:
        points += 2.0
    if a.report == b.report and a.is_headline != b.is_headline and (alike > 0 or _opens(a, b)):
        points += SUMMED_UP
    return points


def _opens(a: Telling, b: Telling) -> bool:
    """Tell whether the first lines below a headline tell the same sides' deed: "X urges Y to help" over "X called on Y"."""
    head, body = (a, b) if a.is_headline else (b, a)
    is_near = 0 <= body.event.sentence.start - head.event.sentence.end <= LEAD
    is_same = set(a.actors) == set(b.actors) and set(a.recipients) == set(b.recipients)
    return is_near and is_same and bool(a.actors) and bool(a.recipients) and not _is_negated(a, b)


def _are_other_arms(a: Telling, b: Telling) -> bool:
    """Tell whether two states strike: "a Chadian raid", "Norway bombed"; who has named doers on both sides is asked later."""
    if a.actors and b.actors:
        return False
    lands_a, lands_b = a.actor_countries or lands_of_arms(a), b.actor_countries or lands_of_arms(b)
    return bool(lands_a and lands_b) and not lands_a & lands_b


def is_apart(a: Telling, b: Telling) -> bool:
    """Tell whether the days exclude each other."""
    if a.start is None or b.start is None:
        return _is_told_before(a, b) or _is_told_before(b, a)
    if a.start > (b.end or b.start) or b.start > (a.end or a.start):
        return True
    return _is_between(a, b) or _is_between(b, a)


def _is_between(a: Telling, b: Telling) -> bool:
    """Tell whether a day lies between the two Sundays of which the other telling means one."""
    return b.is_either and a.start == a.end and a.start not in (b.start, b.end)


def _is_told_before(a: Telling, b: Telling) -> bool:
    """Tell whether one is told as done in a report that came out before the day of the other."""
    is_undated = a.start is None and a.until is not None and b.start is not None
    return (
        is_undated
        and a.event.status in HAPPENED
        and (b.event.status in HAPPENED or (b.event.status in OPEN and not a.event.is_noun))
        and not (a.event.is_noun and a.event.mode == "visit")  # "the announcement of his visit" is not the visit
        and (a.until or "") < (b.start or "")
    )


def _scene_points(a: Telling, b: Telling) -> float | None:
    """Return points for a deed by nobody known at one place, None where two of them took place apart."""
    if a.event.type != "ASSAULT" or a.actors or b.actors or not a.scene.lands or not b.scene.lands:
        return 0.0
    if a.scene.lands != b.scene.lands or (a.scene.places and b.scene.places and not a.scene.places & b.scene.places):
        return None
    return SAME_SCENE + (SOON if _is_fresh(a, b, NEWS) else 0.0)


def _is_fresh(a: Telling, b: Telling, days: int) -> bool:
    """Tell whether a telling without a day stands in a report of the days after the other, or both in reports near."""
    dated, vague = (a, b) if a.start is not None else (b, a)
    if vague.start is not None or vague.published is None:
        return False
    since = dated.start or dated.published
    if since is None:
        return False
    apart = (date.fromisoformat(vague.published) - date.fromisoformat(since)).days
    return 0 <= apart <= days or (dated.start is None and abs(apart) <= days)


def _standing_points(a: Telling, b: Telling) -> float:
    """Return points for what lasts or is only talked of: a war, sanctions, aid that may be sent are one matter."""
    modes = {a.event.mode, b.event.mode}
    both_sides = bool(a.actor_countries & b.actor_countries and a.recipient_countries & b.recipient_countries)
    if a.event.type == "ASSAULT" and modes <= CAMPAIGN and (both_sides or _is_the_war(a, b)):
        return 1.5
    if a.event.type == "ASSAULT" and a.actors and b.actors and (both_sides or _is_one_scene(a, b)):
        return 1.0 if _is_fresh(a, b, DAYS_AFTER) else 0.0
    if set(a.actors) & set(b.actors) and ({a.event.rule, b.event.rule} <= ONCE or (_is_veto(a) and _is_veto(b))):
        return 2.0
    if modes == {"sanctions"} and (both_sides or not (a.actors and b.actors and a.recipients and b.recipients)):
        return 1.2
    is_open = any(a.event.status in row and b.event.status in row for row in NOT_SURE)
    return 1.2 if is_open and a.actor_countries & b.actor_countries else 0.0


def _is_the_war(a: Telling, b: Telling) -> bool:
    """Tell whether one telling has but the invader: "Russia's invasion" is the one of which the affair tells."""
    return bool(a.actor_countries & b.actor_countries) and not (a.recipients and b.recipients)


def _is_veto(telling: Telling) -> bool:
    return any(word.startswith("veto") for word in telling.trigger)


def _is_one_scene(a: Telling, b: Telling) -> bool:
    return bool(a.scene.lands) and a.scene.lands == b.scene.lands


def differ_in_toll(a: Event, b: Event, times: float) -> bool:
    """Tell whether the numbers are too far apart for one event: 3 killed and nearly 200 killed."""
    theirs = dict(b.magnitude)
    return any(
        what in theirs and what != "money" and max(n, theirs[what]) > times * max(1.0, min(n, theirs[what]))
        for what, n in a.magnitude
    )


def _date_points(a: Telling, b: Telling) -> float:
    if a.start is None or b.start is None:
        return 0.0
    is_day = (a.start == a.end or a.is_either) and (b.start == b.end or b.is_either)
    return (1.0 if a.event.type in SPOKEN else 1.7) if is_day else 0.6


def _sides_match(a: Telling, b: Telling) -> float | None:
    """Return points for who takes part, or None where different persons or countries stand on a side."""
    if a.event.type in MUTUAL:
        all_a, all_b = {*a.actors, *a.recipients}, {*b.actors, *b.recipients}
        countries_a = a.actor_countries | a.recipient_countries
        countries_b = b.actor_countries | b.recipient_countries
        return _mutual(all_a, all_b, countries_a, countries_b, a, b)
    actors = _side(
        a.actors, b.actors, a.actor_countries, b.actor_countries, a.persons & set(a.actors), b.persons & set(b.actors)
    )
    if actors is None and a.body and a.body == b.body and (a.is_bare or b.is_bare):
        actors = SAME_BODY
    if actors is None and a.speaks_for & b.speaks_for and not (a.persons & set(a.actors) and b.persons & set(b.actors)):
        actors = SAME_OFFICE
    others = _side(
        a.recipients, b.recipients, a.recipient_countries, b.recipient_countries,
        a.persons & set(a.recipients), b.persons & set(b.recipients),
    )  # fmt: skip
    if others is None and _is_one_group(a.groups[1], b.groups[1]):
        others = SAME_BODY
    if others is None and _is_one_scene(a, b):
        others = 0.9  # of "sites in Chad and Mali" one telling names the one, another the other
    return None if actors is None or others is None else actors + others


def _are_two_targets(a: Telling, b: Telling) -> bool:
    """Tell whether one report tells of strikes on two towns or states, or with two sorts of arms."""
    is_apart = a.report == b.report and a.event.sentence != b.event.sentence
    if is_apart and (are_two_blows(a, b) or are_two_blows(b, a)):
        return True
    if a.report != b.report or a.is_headline or b.is_headline or set(a.recipients) & set(b.recipients):
        return False
    one, two = (matter_of(t) if _is_place_struck(t) else frozenset() for t in (a, b))
    return bool(one and two) and not one & two


def _is_place_struck(telling: Telling) -> bool:
    return bool(telling.recipients) and not telling.groups[1] and not set(telling.recipients) & telling.persons


def _is_one_group(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether one telling has but the noun for whom another tells more of: "sailors", "Malian sailors"."""
    return any(x.endswith(f" {y}") or y.endswith(f" {x}") for x in a for y in b)


def _mutual(
    all_a: set[str], all_b: set[str], countries_a: frozenset[str], countries_b: frozenset[str], a: Telling, b: Telling
) -> float | None:
    small, large = sorted((all_a, all_b), key=len)
    if not small:
        return 0.3
    if small == large and len(small) == 1:
        return 1.6
    if "visit" in a.kind and is_one_host(a, b):
        return VAGUE_VISIT
    if "visit" in a.kind and len(all_a) == len(all_b) == 1 and bool(a.persons) != bool(b.persons):
        return UNTOLD  # the one tells but the host, the other but the guest
    if small <= large:
        if "visit" in a.kind and (is_current(a, b) or is_within(a, b)):
            return UNTOLD if is_of_somebody(a, b) else VAGUE_VISIT
        if len(small) > 1 and a.persons & b.persons and is_current(a, b) and not _is_negated(a, b):
            return VAGUE_VISIT
        return 2.0 if len(small) > 1 else 0.9
    persons_a, persons_b = a.persons - all_b, b.persons - all_a
    if persons_a and persons_b:
        return None
    if (
        len(small & large) >= 1
        and countries_a
        and countries_b
        and (countries_a <= countries_b or countries_b <= countries_a)
    ):
        return VAGUE_VISIT if "visit" in a.kind and is_to_land(a, b) else 1.6
    if countries_a and countries_a == countries_b and not (a.persons and b.persons):
        return 1.4
    if len(countries_a & countries_b) > 1 and not (a.persons or b.persons) and _is_one_place_and_time(a, b):
        return SAME_TABLE
    return None


def _is_negated(a: Telling, b: Telling) -> bool:
    """Tell whether one says that it did not happen and the other that it did."""
    return (a.event.status == "did-not-occur") != (b.event.status == "did-not-occur")


def _is_one_place_and_time(a: Telling, b: Telling) -> bool:
    """Tell whether both are dated and placed alike; days that exclude each other are refused before."""
    return a.place is not None and a.place == b.place and a.start is not None and b.start is not None


def _side(
    a: tuple[str, ...],
    b: tuple[str, ...],
    countries_a: frozenset[str],
    countries_b: frozenset[str],
    persons_a: frozenset[str],
    persons_b: frozenset[str],
) -> float | None:
    if not a or not b:
        return 0.4
    if set(a) & set(b):
        return 1.2
    if persons_a and persons_b:
        return None
    return 0.9 if countries_a & countries_b else None

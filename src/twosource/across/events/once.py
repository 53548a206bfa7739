"""One deed told in two ways is one, where the affair tells of no other such deed: "the expulsion", "ordered to leave".

Comes in: clusters of tellings, each joined by what its sentences share. Goes out: fewer. Example: an undated "expelled
two envoys" in a report of Monday is the expulsion of Saturday if no report tells of two expulsions by that state.

Every pair of clusters of one deed gets points for what agrees. A cluster that two others fit, which refuse each other,
stays alone unless one fits clearly better.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from twosource.across.events.alike import MANY, tallies
from twosource.across.events.cast import Cast
from twosource.across.events.deed import is_rare
from twosource.across.events.only_word import is_of_one_matter, is_only_word, say_together
from twosource.across.events.points import POINTS, compare_profiles, shared_names
from twosource.across.events.profile import Profile, read_profile
from twosource.across.events.telling import Cluster

JOINS = 3.3  # of a deed known by its verb alone
RARE_JOINS = 2.8  # of one from the table of acts, which no party does every day
MEETING_JOINS = 3.7  # the same two meet many times
RIVAL = 1.0  # points below which another deed is no rival
MARGIN = 0.6  # points by which one of two deeds must fit better
ROUNDS = 3  # what has joined knows more, and may join more
LATEST = 24  # clusters of one block that a cluster is compared with


def join_deeds(clusters: Sequence[Cluster], cast: Cast) -> list[Cluster]:
    """Join clusters that tell one deed in two ways.

    Args:
        clusters: one for each event so far.
        cast: who the parties are.

    Returns:
        The clusters left, in order.

    Example:
        >>> join_deeds([], cast)  # doctest: +SKIP
        []
    """
    left = list(clusters)
    known: dict[tuple[int, int], Profile | None] = {}  # what did not join in a round is not read again
    for _ in range(ROUNDS):
        before, left = len(left), _join_once(left, cast, known)
        if len(left) == before:
            break
    return _join_once(left, cast, known, is_only=True)


def _join_once(
    clusters: Sequence[Cluster], cast: Cast, known: dict[tuple[int, int], Profile | None], *, is_only: bool = False
) -> list[Cluster]:
    blocks: dict[str, list[int]] = defaultdict(list)
    profiles: dict[int, Profile] = {}
    for k, cluster in enumerate(clusters):
        key_of = (id(cluster), len(cluster.tellings))
        if key_of not in known:
            known[key_of] = read_profile(list(cluster.tellings), cast)
        profile = known[key_of]
        if profile is not None:
            profiles[k] = profile
            for key in (*_keys(profile), *_bare(profile)):
                blocks[key].append(k)
    near = {k: _near(k, profile, blocks) for k, profile in profiles.items()}
    home = list(range(len(clusters)))
    for a, b in _only_words(profiles, near) if is_only else _fitting(profiles, near):
        _unite(a, b, home, profiles, cast, is_only=is_only)
    kept: dict[int, Cluster] = {}
    for k, cluster in enumerate(clusters):
        first = _find(home, k)
        if first in kept:
            kept[first].tellings.extend(cluster.tellings)
        else:
            kept[first] = cluster
    for cluster in kept.values():
        cluster.tellings.sort(key=lambda t: t.event.id)
    return list(kept.values())


def _near(k: int, profile: Profile, blocks: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the latest clusters of the same blocks before and after one."""
    found: dict[int, None] = {}
    for key in (*_keys(profile), *_bare(profile)):
        block = blocks[key]
        at = bisect_left(block, k)
        found.update(dict.fromkeys(block[max(0, at - LATEST) : at + LATEST]))
    return sorted(found.keys() - {k})


def _fitting(profiles: Mapping[int, Profile], near: Mapping[int, Sequence[int]]) -> list[tuple[int, int]]:
    """Return the pairs that join, best first: high in points and without a rival that fits nearly as well."""
    points: dict[tuple[int, int], float | None] = {}
    rivals: dict[int, set[int]] = defaultdict(set)

    def compare(a: int, b: int) -> float | None:
        pair = (min(a, b), max(a, b))
        if pair not in points:
            points[pair] = compare_profiles(profiles[pair[0]], profiles[pair[1]])
        return points[pair]

    for a, others in near.items():
        for b in others:
            if compare(a, b) is not None:
                rivals[a].add(b)
                rivals[b].add(a)
    fitting = []
    for a, b in [(a, b) for a, others in rivals.items() for b in others if a < b]:
        found = compare(a, b) or 0.0
        if found + POINTS["only"] + POINTS["sole"] < _needed(profiles[a]):
            continue  # whatever else there is
        best_rival = _best_rival(a, b, compare, rivals, profiles)
        total = found + (POINTS["only"] if best_rival is None else 0.0)
        if best_rival is None and _is_sole(a, b, near, points, profiles):
            total += POINTS["sole"]
        if total >= _needed(profiles[a]) and (best_rival is None or found >= best_rival + MARGIN):
            fitting.append((-total, a, b))
    return [(a, b) for _, a, b in sorted(fitting)]


def _only_words(profiles: Mapping[int, Profile], near: Mapping[int, Sequence[int]]) -> list[tuple[int, int]]:
    """Return the pairs of acts of words that are one because neither report tells of another."""
    found = []
    for a, b in [(a, b) for a, others in near.items() for b in others if a < b]:
        beside = (profiles[c] for c in dict.fromkeys((*near[a], *near[b])))
        if is_only_word(profiles[a], profiles[b], beside):
            points = compare_profiles(profiles[a], profiles[b], is_only=True)
            sole = POINTS["sole"] if is_of_one_matter(profiles[a], profiles[b]) else 0.0
            sole += POINTS["jointly"] if say_together(profiles[a], profiles[b]) else 0.0
            if points is not None and points + POINTS["only"] + sole >= JOINS:
                found.append((-points, a, b))
    return [(a, b) for _, a, b in sorted(found)]


def _is_sole(
    a: int,
    b: int,
    near: Mapping[int, Sequence[int]],
    points: Mapping[tuple[int, int], float | None],
    profiles: Mapping[int, Profile],
) -> bool:
    """Tell whether a deed has no other of its name beside it that one of the two cannot be, or need not be."""
    deeds = shared_names(profiles[a], profiles[b]) or profiles[a].deeds & profiles[b].deeds
    others = {(min(x, c), max(x, c)) for x in (a, b) for c in near[x] if deeds & profiles[c].deeds}
    return not profiles[a].is_meeting and all(points.get(pair) for pair in others)


def _needed(profile: Profile) -> float:
    if profile.is_meeting:
        return MEETING_JOINS
    return RARE_JOINS if any(is_rare(deed) for deed in profile.deeds) else JOINS


def _best_rival(
    a: int,
    b: int,
    compare: Callable[[int, int], float | None],
    rivals: Mapping[int, Iterable[int]],
    profiles: Mapping[int, Profile],
) -> float | None:
    """Return the points of the best deed of their name that one of the two could be and that the other cannot."""
    deeds = shared_names(profiles[a], profiles[b]) or profiles[a].deeds & profiles[b].deeds
    found = [
        points
        for one, two in ((a, b), (b, a))
        for c in rivals[one]
        if c != two
        and not all(t.is_headline for t in profiles[c].tellings)  # its report tells below which deed it means
        and deeds & profiles[c].deeds
        and (points := compare(one, c)) is not None
        and points >= RIVAL
        and compare(two, c) is None
    ]
    return max(found, default=None)


def _find(home: list[int], k: int) -> int:
    while home[k] != k:
        k = home[k]
    return k


def _unite(a: int, b: int, home: list[int], profiles: dict[int, Profile], cast: Cast, *, is_only: bool) -> None:
    """Join the clusters of a and b unless what has joined them before refuses it."""
    first, second = sorted((_find(home, a), _find(home, b)))
    if first == second or compare_profiles(profiles[first], profiles[second], is_only=is_only) is None:
        return
    home[second] = first
    united = read_profile([*profiles[first].tellings, *profiles[second].tellings], cast)
    if united is not None:
        profiles[first] = united


def _keys(profile: Profile) -> list[str]:
    lands = sorted(profile.actor_countries | profile.other_countries)
    sides = [*lands, *sorted(profile.actors), *sorted(profile.others), *sorted(profile.things), *sorted(profile.places)]
    sides += [f"of {name.split()[-1]}" for name in sorted(profile.bodies)]  # "the ministry", "the Malian ministry"
    sides += ["many"] if max(profile.numbers, default=0) >= MANY else []
    sides += [f"by {votes[0]}" for votes in sorted(tallies(profile))]
    sides += [f"on {profile.start}"] if profile.is_meeting and profile.is_day else []  # "the two presidents met"
    if profile.tellings[0].event.type == "ASSAULT":
        sides += [f"toll {n}" for n in sorted(profile.numbers)]
        sides += [profile.start or ""] if profile.is_day else []  # the blast of a day, told of nobody and nothing
    return [f"{deed} {side}" for deed in sorted(profile.deeds) for side in dict.fromkeys(sides)]


def _bare(profile: Profile) -> list[str]:
    """Return the keys under which a rare deed is met by one that names nobody and nothing: "the accord was signed"."""
    return [deed for deed in sorted(profile.deeds) if is_rare(deed)]

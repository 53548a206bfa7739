"""Ties between reports -> disjoint families, so that a splice of two stories never joins the two.

Comes in: ``Tie`` tuples between numbered reports. Goes out: for each tie whether it joins a family, and the families.
Example: S holds the whole of story H and a third of story A. S and H are one family; the tie of S to A stays a
passage, because H, from which S takes more, has none of what S takes from A.

Ties are taken in order of how much text they cover, so each report goes first to the one from which it takes most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

LACKS = 0.5  # a larger source that has less than half of what another gives shows a splice
AS_WELL = 0.8  # a source has a sentence too if it is this near to being as alike as the other's
CONTAINED = 0.85  # a report wholly inside another may be its excerpt
SAME_STORY = 0.25  # of an excerpt's stems, in the rest of the story; parts of different stories share under .15


class Tie(NamedTuple):
    """Text that two reports share.

    Args:
        a: number of one report.
        b: number of the other.
        in_a: sentences of a that stand in b, with the own words of each times their likeness.
        in_b: likewise of b.
        share_a: of a's own words.
        share_b: of b's own words.
        mass: own words shared.
    """

    a: int
    b: int
    in_a: dict[int, float]
    in_b: dict[int, float]
    share_a: float
    share_b: float
    mass: float


class Grouped(NamedTuple):
    """Families as sorted numbers, and the ties, by position, that join nothing."""

    families: tuple[tuple[int, ...], ...]
    refused: frozenset[int]


def group_families(ties: Sequence[Tie], stems: Callable[[int], frozenset[int]]) -> Grouped:
    """Group reports by their ties.

    Args:
        ties: those strong enough to join a family.
        stems: gives the distinct stems of a report's content words.

    Returns:
        families of two or more in order of their first member, and the ties refused.
    """
    order = sorted(range(len(ties)), key=lambda t: (-ties[t].mass, ties[t].a, ties[t].b))
    root: dict[int, int] = {}
    members: dict[int, set[int]] = {}
    joined: defaultdict[int, list[Tie]] = defaultdict(list)
    refused = []
    for position in order:
        tie = ties[position]
        a, b = _find(root, tie.a), _find(root, tie.b)
        if a != b and _is_splice(tie, joined, stems):
            refused.append(position)
            continue
        _union(root, members, a, b)
        joined[tie.a].append(tie)
        joined[tie.b].append(tie)
    together = {position for position in refused if _find(root, ties[position].a) == _find(root, ties[position].b)}
    families = sorted(tuple(sorted(group)) for group in members.values() if len(group) > 1)
    return Grouped(tuple(families), frozenset(refused) - together)


def _is_splice(tie: Tie, joined: dict[int, list[Tie]], stems: Callable[[int], frozenset[int]]) -> bool:
    """Tell whether one side takes this text from elsewhere than it takes most of its text."""
    return any(
        _is_from_elsewhere(x, y, here, share, joined, stems)
        for x, y, here, share in (
            (tie.a, tie.b, tie.in_a, tie.share_b),
            (tie.b, tie.a, tie.in_b, tie.share_a),
        )
    )


def _is_from_elsewhere(
    x: int,
    y: int,
    here: dict[int, float],
    share_y: float,
    joined: dict[int, list[Tie]],
    stems: Callable[[int], frozenset[int]],
) -> bool:
    mass = sum(here.values())
    for other in joined.get(x, ()):
        source, there = (other.b, other.in_a) if other.a == x else (other.a, other.in_b)
        has = sum(weight for s, weight in here.items() if there.get(s, 0.0) >= AS_WELL * weight)
        if sum(there.values()) < mass or has >= LACKS * mass:
            continue
        if share_y < CONTAINED or len(stems(y) & stems(source)) < SAME_STORY * len(stems(y)):
            return True
    return False


def _find(root: dict[int, int], x: int) -> int:
    while root.get(x, x) != x:
        root[x] = root.get(root[x], root[x])
        x = root[x]
    return x


def _union(root: dict[int, int], members: dict[int, set[int]], a: int, b: int) -> None:
    if a == b:
        return
    ours, theirs = members.pop(a, {a}), members.pop(b, {b})
    if len(ours) < len(theirs):
        a, b = b, a
    root[b] = a
    root.setdefault(a, a)
    members[a] = ours | theirs

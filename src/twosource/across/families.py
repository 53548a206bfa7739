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
SOURCES = 12  # ties remembered for a report
SAME_PART = 0.9  # of its sentences; a tie that covers no more than one before it adds nothing
CONTAINED = 0.85  # a report wholly inside another may be its excerpt
SAME_STORY = 0.25  # of an excerpt's stems, in the rest of the story; parts of different stories share under .15


class Side(NamedTuple):
    """One report's side of what two share.

    Args:
        number: the report.
        sentences: those that stand in the other report, with their own words times likeness.
        share: of all its own words that stand in these sentences.
    """

    number: int
    sentences: dict[int, float]
    share: float


class Tie(NamedTuple):
    """Text that two reports share. ``mass``: own words shared, times likeness."""

    a: Side
    b: Side
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
    order = sorted(range(len(ties)), key=lambda t: (-ties[t].mass, ties[t].a.number, ties[t].b.number))
    root: dict[int, int] = {}
    members: dict[int, set[int]] = {}
    joined: defaultdict[int, list[Tie]] = defaultdict(list)
    refused = []
    for position in order:
        tie = ties[position]
        a, b = _find(root, tie.a.number), _find(root, tie.b.number)
        if a != b and (_is_splice(tie.a, tie.b, joined, stems) or _is_splice(tie.b, tie.a, joined, stems)):
            refused.append(position)
            continue
        _union(root, members, a, b)
        _remember(joined[tie.a.number], tie)
        _remember(joined[tie.b.number], Tie(tie.b, tie.a, tie.mass))
    apart = {t for t in refused if _find(root, ties[t].a.number) != _find(root, ties[t].b.number)}
    families = sorted(tuple(sorted(group)) for group in members.values() if len(group) > 1)
    return Grouped(tuple(families), frozenset(apart))


def _is_splice(x: Side, y: Side, joined: dict[int, list[Tie]], stems: Callable[[int], frozenset[int]]) -> bool:
    """Tell whether x takes what it shares with y from elsewhere than it takes most of its text."""
    mass = sum(x.sentences.values())
    for here, source, _ in joined.get(x.number, ()):
        has = sum(w for n, w in x.sentences.items() if here.sentences.get(n, 0.0) >= AS_WELL * w)
        if here.share < x.share or has >= LACKS * mass:
            continue
        if y.share < CONTAINED:
            return True
        if source.share >= CONTAINED and _is_other_story(stems(y.number), stems(source.number)):
            return True
    return False


def _is_other_story(excerpt: frozenset[int], story: frozenset[int]) -> bool:
    return len(excerpt & story) < SAME_STORY * len(excerpt)


def _remember(ties: list[Tie], tie: Tie) -> None:
    """Keep a report's largest ties that differ in what they cover, x's side first; of a thousand copies one is enough."""
    here = tie.a.sentences.keys()
    if len(ties) < SOURCES and not any(len(here & t.a.sentences.keys()) >= SAME_PART * len(here) for t in ties):
        ties.append(tie)


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

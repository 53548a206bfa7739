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

    def turned(self) -> Tie:
        """Return the tie seen from the other report."""
        return Tie(self.b, self.a, self.mass)


class Grouped(NamedTuple):
    """Families as sorted numbers, and the ties, by position, that join nothing."""

    families: tuple[tuple[int, ...], ...]
    refused: frozenset[int]


def group_families(ties: Sequence[Tie], stems: Callable[[int], frozenset[str]]) -> Grouped:
    """Group reports by their ties.

    Args:
        ties: those strong enough to join a family.
        stems: gives the distinct stems of a report's content words.

    Returns:
        families of two or more in order of their first member, and the ties refused.
    """
    order = sorted(range(len(ties)), key=lambda t: (-ties[t].mass, ties[t].a.number, ties[t].b.number))
    groups = _Groups(ties, stems)
    refused = [t for t in order if not groups.join(ties[t])]
    apart = {t for t in refused if groups.find(ties[t].a.number) != groups.find(ties[t].b.number)}
    families = sorted(tuple(sorted(group)) for group in groups.members.values() if len(group) > 1)
    return Grouped(tuple(families), frozenset(apart))


class _Groups:
    """Families as they grow. ``sources`` holds for each report its largest ties so far, its own side first."""

    def __init__(self, ties: Sequence[Tie], stems: Callable[[int], frozenset[str]]) -> None:
        self.members: dict[int, set[int]] = {}
        self._stems = stems
        self._root: dict[int, int] = {}
        self._sources: defaultdict[int, list[Tie]] = defaultdict(list)
        self._around: defaultdict[int, dict[int, Tie]] = defaultdict(dict)
        for tie in ties:
            self._around[tie.a.number][tie.b.number] = tie
            self._around[tie.b.number][tie.a.number] = tie.turned()

    def find(self, x: int) -> int:
        """Return the report that stands for the family of ``x``."""
        root = self._root
        while root.get(x, x) != x:
            root[x] = root.get(root[x], root[x])
            x = root[x]
        return x

    def join(self, tie: Tie) -> bool:
        """Join two families, unless the tie is a splice between them; tell whether they are one now."""
        a, b = self.find(tie.a.number), self.find(tie.b.number)
        if a != b and (self._is_splice(tie.a, tie.b) or self._is_splice(tie.b, tie.a)):
            return False
        self._unite(a, b)
        _remember(self._sources[tie.a.number], tie)
        _remember(self._sources[tie.b.number], tie.turned())
        return True

    def _is_splice(self, x: Side, y: Side) -> bool:
        """Tell whether x takes what it shares with y from elsewhere than it takes most of its text."""
        mass = sum(x.sentences.values())
        for here, source, _ in self._sources.get(x.number, ()):
            has = sum(weight for n, weight in x.sentences.items() if here.sentences.get(n, 0.0) >= AS_WELL * weight)
            if here.share < x.share or has >= LACKS * mass:
                continue
            if y.share < CONTAINED or self._has_other_home(x, y, here):
                return True
            if source.share >= CONTAINED and _is_other_story(self._stems(y.number), self._stems(source.number)):
                return True
        return False

    def _has_other_home(self, x: Side, y: Side, here: Side) -> bool:
        """Tell whether y, which stands in x whole, stands whole in a report too that has no more of x than y has."""
        for number, tie in self._around[y.number].items():
            if number == x.number or tie.a.share < CONTAINED or self.find(number) == self.find(x.number):
                continue
            shared = self._around[x.number].get(number)
            if shared is None or len(shared.a.sentences.keys() & here.sentences.keys()) < LACKS * len(here.sentences):
                return True
        return False

    def _unite(self, a: int, b: int) -> None:
        if a == b:
            return
        ours, theirs = self.members.pop(a, {a}), self.members.pop(b, {b})
        if len(ours) < len(theirs):
            a, b = b, a
        self._root[b] = self._root[a] = a
        self.members[a] = ours | theirs


def _is_other_story(excerpt: frozenset[str], story: frozenset[str]) -> bool:
    return len(excerpt & story) < SAME_STORY * len(excerpt)


def _remember(ties: list[Tie], tie: Tie) -> None:
    """Keep a report's largest ties that differ in what they cover, x's side first; of a thousand copies one is enough."""
    here = tie.a.sentences.keys()
    if len(ties) < SOURCES and not any(len(here & t.a.sentences.keys()) >= SAME_PART * len(here) for t in ties):
        ties.append(tie)

"""Affairs of a corpus that no single process can sort: blocks of days, sorted apart, then joined at their edges.

Comes in: light reports (title and first words) with their places. Goes out: which affair each belongs to. Example: up to
100,000 reports are one block, and then the affairs are those of ``twosource stories``; ten days of CC-NEWS are forty
blocks, and an affair that goes on from one block to the next is one where its words are alike enough.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from twosource.across.stories.keys import KEYS
from twosource.across.stories.sort import BY_WORDS, group_stories
from twosource.across.stories.words import LEAD, TAIL, WORD, count_words
from twosource.model.text import Report

BLOCK_REPORTS = 100_000  # some two minutes of one core
AFFAIR_MOST = 2_000  # reports that one task compares; a larger affair is cut, in order of input
WORDS = 80  # heaviest words of an affair that are compared
RECENT = 40  # affairs of the block before that one word leads to; a word that more have tells nothing


class Placed(NamedTuple):
    """A report with its affair and part of it. ``part`` grows with every ``AFFAIR_MOST`` reports of one affair."""

    report: str
    affair: str
    part: int


class Outline(NamedTuple):
    """An affair of one block, as its neighbours see it: its words, of length 1, and how many reports it has."""

    block: int
    affair: str
    words: dict[str, float]
    reports: int


def lighten(report: Report) -> Report:
    """Return a report with the words only by which it is sorted."""
    end = len(report.text)
    for n, match in enumerate(WORD.finditer(report.text)):
        if n == LEAD + TAIL:
            end = match.start()
            break
    return Report(report.id, report.source, report.text[:end], title=report.title, published=report.published)


def cut_blocks(days: Mapping[str | None, int], most: int = BLOCK_REPORTS) -> dict[str | None, int]:
    """Return the block of each day: following days together, as long as they do not pass so many reports.

    Undated reports are in the last block where all fit into one, else in a block of their own.

    Example:
        >>> cut_blocks({"2024-01-01": 6, "2024-01-02": 3, "2024-01-03": 2}, most=10)
        {'2024-01-01': 0, '2024-01-02': 0, '2024-01-03': 1}
    """
    if sum(days.values()) <= most:
        return dict.fromkeys(days, 0)
    blocks: dict[str | None, int] = {}
    block, size = 0, 0
    for day in sorted(day for day in days if day is not None):
        if size and size + days[day] > most:
            block, size = block + 1, 0
        blocks[day] = block
        size += days[day]
    if None in days:
        blocks[None] = block + 2  # no neighbour of any
    return blocks


def sort_block(reports: Iterable[Report]) -> Iterator[Placed]:
    """Sort the reports of one block, in input order, as ``twosource stories`` does."""
    sizes: Counter[str] = Counter()
    for report, affair in group_stories(reports):
        yield Placed(report.id, affair, sizes[affair] // AFFAIR_MOST)
        sizes[affair] += 1


def outline_block(block: int, reports: Sequence[Report], placed: Sequence[Placed]) -> list[Outline]:
    """Return what the neighbours of a block need to know of its affairs."""
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for report, place in zip(reports, placed, strict=True):
        counts = count_words(report)
        words[place.affair].update(counts)
        spread.update(counts.keys())
        sizes[place.affair] += 1
    return [Outline(block, affair, _weigh(words[affair], spread), sizes[affair]) for affair in sizes]


def match_blocks(before: Sequence[Outline], after: Sequence[Outline]) -> Iterator[tuple[str, str]]:
    """Yield pairs of affairs of two neighbouring blocks that are one: each later one with its nearest earlier one."""
    leading: defaultdict[str, list[int]] = defaultdict(list)
    for n, outline in enumerate(before):
        for word in list(outline.words)[:KEYS]:
            leading[word].append(n)
    for outline in after:
        votes: Counter[int] = Counter()
        for word in list(outline.words)[:KEYS]:
            if len(leading[word]) <= RECENT:
                votes.update(leading[word])
        likeness = {n: _product(outline.words, before[n].words) for n, _ in votes.most_common(20)}
        best = max(likeness, key=lambda n: (likeness[n], before[n].affair), default=None)
        if best is not None and likeness[best] >= BY_WORDS.long:
            yield before[best].affair, outline.affair


def join_affairs(outlines: Iterable[Outline], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the name of each affair that another name stands for; affairs that grow too large stay apart."""
    root: dict[str, str] = {}
    size = {outline.affair: outline.reports for outline in outlines}

    def find(affair: str) -> str:
        while affair in root:
            affair = root[affair]
        return affair

    for a, b in sorted(pairs):
        a, b = find(a), find(b)
        if a != b and size[a] + size[b] <= AFFAIR_MOST:
            root[b] = a
            size[a] += size[b]
    return {affair: find(affair) for affair in root}


def name_affair(placed: Placed, joined: Mapping[str, str]) -> str:
    """Return the name under which a report's affair is written: ``a1b2c3d4``, its second part ``a1b2c3d4.2``."""
    affair = joined.get(placed.affair, placed.affair)
    return affair if placed.part == 0 else f"{affair}.{placed.part + 1}"


def _weigh(counts: Mapping[str, float], spread: Mapping[str, int]) -> dict[str, float]:
    weights = {word: count / spread[word] ** 0.5 for word, count in counts.items()}
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:WORDS]
    length = sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {word: weight / length for word, weight in heaviest}


def _product(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return sum(weight * b[word] for word, weight in a.items() if word in b)

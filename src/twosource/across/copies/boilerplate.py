"""Reports -> their texts with furniture blanked out: what the masthead marked, and lines that unrelated pages share.

Comes in: reports. Goes out: texts of unchanged length. Example: "Sign up for our daily letter" under six reports that
share nothing else becomes spaces; a paragraph that ten reprints of one story share stays.

How many reports have a line says nothing by itself, because a wire story may have 200 reprints. What tells is whether
the reports that have it share their other lines too.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from twosource.model.text import Report

MANY = 5  # reports that have a line, from which on it is looked at
LINE_LONGEST = 600
LONG = 80  # characters; shorter lines are as often furniture as telling
SAMPLED = 6  # of the reports that have a line
RELATED = 0.35  # of the long lines of the shorter report


def blank_boilerplate(reports: Sequence[Report]) -> list[str]:
    """Return the reports' texts with furniture blanked out by spaces, each as long as it was.

    Example:
        >>> blank_boilerplate([Report(id="r1", source="a", text="Rain fell.")])
        ['Rain fell.']
    """
    blanker = Blanker(reports)
    return [blanker.blank(number) for number in range(len(reports))]


class Blanker:
    """Gives the texts of reports with furniture blanked out, one at a time, so that none is held twice.

    Args:
        reports: all of them; what is furniture is told by the lines that they share.
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._furniture = _find_furniture(reports)

    def blank(self, number: int) -> str:
        """Return a report's text, as long as it was."""
        text = blank_spans(self._reports[number])
        return _blank_lines(text, self._furniture.lines) if number in self._furniture.owners else text


def blank_spans(report: Report) -> str:
    """Return the text with the furniture that is marked already blanked out."""
    text = report.text
    for span in report.furniture:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


class _Furniture(NamedTuple):
    """Hashes of lines that many unrelated texts share, and the numbers of the reports that have any of them."""

    lines: set[int]
    owners: set[int]


def _find_furniture(reports: Sequence[Report]) -> _Furniture:
    found = _Furniture(set(), set())
    hashes, sizes = array("q"), array("q")
    for report in reports:
        lines = _hash_lines(blank_spans(report))
        hashes.extend(lines)
        sizes.append(len(lines))
    if not hashes:
        return found
    flat = np.frombuffer(hashes, np.int64)
    order = np.argsort(flat, kind="stable")
    flat, owners = flat[order], np.repeat(np.arange(len(reports)), np.frombuffer(sizes, np.int64))[order]
    starts = np.flatnonzero(np.concatenate(([True], flat[1:] != flat[:-1])))
    ends = np.append(starts[1:], len(flat))
    is_many = ends - starts >= MANY
    verdicts: dict[tuple[int, ...], bool] = {}
    for start, end in zip(starts[is_many].tolist(), ends[is_many].tolist(), strict=True):
        having = owners[start:end].tolist()
        sample = _sample(having, reports)
        if sample not in verdicts:
            long = [_long_lines(blank_spans(reports[n])) for n in sample]
            verdicts[sample] = len(sample) > 2 and not _is_one_story(long)
        if verdicts[sample]:
            found.lines.add(int(flat[start]))
            found.owners.update(having)
    return found


def _hash_lines(text: str) -> set[int]:
    return {hash(line) for raw in text.split("\n") if (line := raw.strip()) and len(line) <= LINE_LONGEST}


def _long_lines(text: str) -> set[str]:
    return {line for raw in text.split("\n") if len(line := raw.strip()) >= LONG}


def _sample(owners: list[int], reports: Sequence[Report]) -> tuple[int, ...]:
    """Choose a few of the reports, far apart, equal texts but once."""
    step = max(1, len(owners) // (2 * SAMPLED))
    distinct = {blank_spans(reports[n]): n for n in reversed(owners[::step])}
    chosen = sorted(distinct.values())
    return tuple(chosen[:: max(1, len(chosen) // SAMPLED)][:SAMPLED])


def _is_one_story(samples: list[set[str]]) -> bool:
    """Tell whether at least half of the pairs share much of their long lines."""
    pairs = list(combinations(samples, 2))
    related = sum(len(a & b) >= RELATED * max(1, min(len(a), len(b))) for a, b in pairs)
    return 2 * related >= len(pairs)


def _blank_lines(text: str, furniture: set[int]) -> str:
    return "\n".join(" " * len(line) if hash(line.strip()) in furniture else line for line in text.split("\n"))

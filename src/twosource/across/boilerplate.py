"""Reports -> their texts with furniture blanked out: what the masthead marked, and lines that unrelated pages share.

Comes in: reports. Goes out: texts of unchanged length. Example: "Sign up for our daily letter" under six reports that
share nothing else becomes spaces; a paragraph that ten reprints of one story share stays.

How many reports have a line says nothing by itself, because a wire story may have 200 reprints. What tells is whether
the reports that have it share their other lines too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

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
    texts = [blank_spans(report) for report in reports]
    furniture = _find_furniture(texts)
    return [_blank_lines(text, furniture) for text in texts] if furniture else texts


def blank_spans(report: Report) -> str:
    """Return the text with the furniture that is marked already blanked out."""
    text = report.text
    for span in report.furniture:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _find_furniture(texts: Sequence[str]) -> set[int]:
    """Return the hashes of lines that many unrelated texts share."""
    hashes = [_hash_lines(text) for text in texts]
    sizes = np.fromiter(map(len, hashes), dtype=np.int64, count=len(hashes))
    if sizes.sum() == 0:
        return set()
    flat = np.fromiter((h for lines in hashes for h in lines), dtype=np.int64, count=int(sizes.sum()))
    owners = np.repeat(np.arange(len(texts)), sizes)
    order = np.argsort(flat, kind="stable")
    flat, owners = flat[order], owners[order]
    starts = np.flatnonzero(np.concatenate(([True], flat[1:] != flat[:-1])))
    ends = np.append(starts[1:], len(flat))
    found: set[int] = set()
    verdicts: dict[tuple[int, ...], bool] = {}
    for start, end in zip(starts[ends - starts >= MANY].tolist(), ends[ends - starts >= MANY].tolist(), strict=True):
        sample = _sample(owners[start:end].tolist(), texts)
        if sample not in verdicts:
            verdicts[sample] = len(sample) > 2 and not _is_one_story([_long_lines(texts[n]) for n in sample])
        if verdicts[sample]:
            found.add(int(flat[start]))
    return found


def _hash_lines(text: str) -> set[int]:
    return {hash(line) for raw in text.split("\n") if (line := raw.strip()) and len(line) <= LINE_LONGEST}


def _long_lines(text: str) -> set[str]:
    return {line for raw in text.split("\n") if len(line := raw.strip()) >= LONG}


def _sample(owners: list[int], texts: Sequence[str]) -> tuple[int, ...]:
    """Choose a few of the reports, far apart, equal texts but once."""
    step = max(1, len(owners) // (2 * SAMPLED))
    distinct = {texts[n]: n for n in reversed(owners[::step])}
    chosen = sorted(distinct.values())
    return tuple(chosen[:: max(1, len(chosen) // SAMPLED)][:SAMPLED])


def _is_one_story(samples: list[set[str]]) -> bool:
    """Tell whether at least half of the pairs share much of their long lines."""
    pairs = list(combinations(samples, 2))
    related = sum(len(a & b) >= RELATED * max(1, min(len(a), len(b))) for a, b in pairs)
    return 2 * related >= len(pairs)


def _blank_lines(text: str, furniture: set[int]) -> str:
    if furniture.isdisjoint(_hash_lines(text)):
        return text
    return "\n".join(" " * len(line) if hash(line.strip()) in furniture else line for line in text.split("\n"))

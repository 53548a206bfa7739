"""What is found without parsing: copies among many reports, and the affair that each belongs to.

Comes in: reports. Goes out: reports a CPU second. Example: 500 reports in 0.5 s are 1,000.
"""

from __future__ import annotations

from collections.abc import Sequence

from bench.ratio import spend
from twosource.across.copies import find_copies
from twosource.across.stories import group_stories
from twosource.model.text import Report


def measure_copies(reports: Sequence[Report]) -> float:
    """Return how many reports a CPU second the copy finder takes in."""
    return len(reports) / spend(lambda: find_copies(reports))


def measure_stories(reports: Sequence[Report]) -> float:
    """Return how many reports a CPU second are sorted into affairs."""
    return len(reports) / spend(lambda: list(group_stories(reports)))

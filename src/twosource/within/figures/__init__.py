"""Figures: counts, money, shares, distances and lengths of time, with unit, bound and what is counted.

Comes in: parse, report, parties, times, statements and events. Goes out: ``Figure``s. Example: "more than 40 guards were
killed" is a count of guards killed, bound from below at 40.
"""

from twosource.within.figures.find import find_figures

__all__ = ["find_figures"]

"""A stream of reports, sorted into affairs.

Comes in: reports in input order. Goes out: one affair id a report. Example: two outlets' stories on one summit
get one id; next month's summit of the same two presidents gets another.
"""

from twosource.across.stories.sort import Sorter, group_stories

__all__ = ["Sorter", "group_stories"]

"""How near in time the reports of one affair are: to all others, to copies, to those of one story or quotation.

Comes in: reports and families, then beliefs on their days. Goes out: for each undated report what the days of the others
say of its day. Example: beside a report of 2 March that tells the same story another is of the 1st to 3rd in nine of ten.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from twosource.across.dates.same_quotes import find_quoting
from twosource.across.dates.same_story import find_alike
from twosource.model.record import Family
from twosource.model.text import Report

Array = npt.NDArray[Any]

# Days between reports of one affair that are not alike. That they are of one event is not taken for granted: of 800
# pairs with a likeness under .1 not one lay within a day, and one in thirty within three.
NEAR_AFFAIR = 15.0
NEAR_FAMILY = 3.0  # days between copies
# Days between reports that quote the same words (156 pairs of dated news: .65 of one day, .30 a day apart), softened:
# the weekdays that they tell say the same once more.
QUOTED = {0: 0.4, 1: 0.26, 2: 0.03, 3: 0.01}
# The same between reports of one story (510 pairs of dated news with a likeness over .2), on either side.
STORY = {0: 0.6, 1: 0.13, 2: 0.035, 3: 0.025, 4: 0.005, 5: 0.003, 6: 0.002}
SURE_QUOTED = 0.8  # the rest quote again what was said weeks ago
REACH_QUOTED = 60  # days over which it may have been
MOST_KIN = 50  # copies asked for the day; a thousand copies of one wire story say no more
# Days from a dateline's to the report's own date (all of 12 reports read: the same day), and the chance of any other day.
FILED, UNFILED = (1.0, 0.1, 0.02), 0.001
REACH = 120  # days over which nearness is told
NEAR_SHORT = 7.0  # days between reports where two or more are dated and all of those lie within ``SHORT``
# Where all dated reports of an affair lie within two weeks, any likeness to them says more than in a crisis of months, and
# each one's says it anew (198 dated news reports: 94% dated instead of 80%, 96% of them rightly as before; of 99 beside two
# dated ones 98% instead of 83%; where two stories were mixed 60% instead of 57%, 91.5% of them rightly instead of 92.9%).
SHORT = 14
SURER, SUREST_SHORT = 2.3, 0.95


class Nearness:
    """Which reports of an affair lie near each other, and how near.

    Args:
        reports: of one affair.
        undated: ids of those that are to be dated; whoever has dated one takes it out.
        families: reports that copy each other.

    Example:
        >>> Nearness(reports, {"r2"}, ()).tell(belief)["r2"].argmax()  # doctest: +SKIP
        60
    """

    def __init__(self, reports: Sequence[Report], undated: set[str], families: Sequence[Family]) -> None:
        self.ids = [r.id for r in reports]
        self.undated = undated
        self.quoting = find_quoting(reports)
        self.likenesses = find_alike([r for r in reports if r.id in undated], reports)
        ids = set(self.ids)
        self.kin = {
            r: [k for k in family.reports if k != r and k in ids] for family in families for r in family.reports
        }
        days = np.abs(np.arange(-REACH, REACH + 1))
        self.affair = normal(np.exp(-days / NEAR_AFFAIR))
        self.short = normal(np.exp(-days / NEAR_SHORT))
        self.copy = normal(np.exp(-days / NEAR_FAMILY))
        self.quoted = normal(np.array([QUOTED.get(int(n), 0.0) for n in days]))
        self.story = normal(np.array([STORY.get(int(n), 0.0) for n in days]))

    def tell(self, belief: Mapping[str, Array]) -> dict[str, Array]:
        """Return for each undated report what the days of the others say of its own: more where they are kin."""
        total = np.sum([belief[k] for k in self.ids], axis=0)
        days = [int(np.argmax(belief[k])) for k in self.ids if k not in self.undated]
        is_short = bool(days) and max(days) - min(days) <= SHORT
        affair = self.short if is_short and len(days) > 1 else self.affair
        return {
            report: self._near(report, belief, smooth(total - belief[report], affair), is_short=is_short)
            for report in sorted(self.undated)
        }

    def _near(self, report: str, belief: Mapping[str, Array], affair: Array, *, is_short: bool) -> Array:
        """Return the same of one report; ``affair`` is where the days of all others would have it."""
        size = len(affair)
        near = affair / (len(self.ids) - 1) + 0.02 / size if len(self.ids) > 1 else np.ones(size)
        alike = self.alike_dated(report)
        if alike:
            sure, weight = _surely(alike, is_short=is_short), sum(v * v for v in alike.values())
            of_story = np.sum([belief[k] * (v * v / weight) for k, v in alike.items()], axis=0)
            near = (1.0 - sure) * near + sure * smooth(of_story, self.story)
        kin = [belief[k] for k in self.kin.get(report, ())[:MOST_KIN]]
        if kin:
            near = near * (smooth(np.mean(kin, axis=0), self.copy) + 0.1 / size)
        same = [belief[k] for k in self.quoting_dated(report)]
        if same:
            quoted = smooth(np.mean(same, axis=0), self.quoted)
            near = near * (SURE_QUOTED * quoted + (1.0 - SURE_QUOTED) / REACH_QUOTED)
        return near

    def alike_dated(self, report: str) -> dict[str, float]:
        """Return the dated reports that tell the same story, and how surely; undated ones would hear their own echo."""
        return {k: v for k, v in self.likenesses[report].items() if k not in self.undated}

    def quoting_dated(self, report: str) -> list[str]:
        """Return the dated reports that quote the same words; undated ones would only hear their own echo."""
        return [k for k in self.quoting.get(report, {}) if k not in self.undated][:MOST_KIN]


def _surely(alike: Mapping[str, float], *, is_short: bool) -> float:
    """Return how surely a report is of the days of those that it is like: surer in an affair of a few days."""
    best = max(alike.values())
    any_of = 1.0 - float(np.prod([1.0 - v for v in alike.values()]))
    return max(best, min(SUREST_SHORT, SURER * any_of)) if is_short else best


def normal(values: Array) -> Array:
    """Return the values to a sum of 1."""
    total = float(values.sum())
    return values / total if total > 0 else np.full(len(values), 1.0 / len(values))


def since_filed(gaps: Array) -> Array:
    """Return how likely a report is published so many days after the day of its dateline."""
    is_near = (gaps >= 0) & (gaps < len(FILED))
    return np.asarray(np.where(is_near, np.array(FILED)[np.clip(gaps, 0, len(FILED) - 1)], UNFILED))


def smooth(values: Array, kernel: Array) -> Array:
    """Return the values spread by the kernel; an axis shorter than it is left as it is."""
    return np.convolve(values, kernel, mode="same") if len(values) >= len(kernel) else values

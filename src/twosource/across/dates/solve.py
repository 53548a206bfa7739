"""Dates of reports that carry none, solved for all reports of an affair together.

Comes in: readings with their clues (those without a date still with their parse) and families. Goes out: report id -> ``When``, how
"inferred". Example: one report says "met on Wednesday" and has no date; another, published on 2 March 2023, tells
the same meeting "on Wednesday": the first was published between 1 and 7 March, most likely on the 1st or 2nd.

Each undated report has a belief over a common axis of days. It starts from the report's own hints (``dated.py``)
and from how far reports lie from the weekdays, months and days that they name; then reports that tell the same
happening send each other what day it must have been (sum-product on the graph of reports and happenings, a few
rounds). A date is given only where most of the belief lies within a week: otherwise it stays unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from twosource.across.dates.near import Array, Nearness, normal, since_filed, smooth
from twosource.across.dates.same_times import SameTime, group_times
from twosource.model.clue import Clue
from twosource.model.facts import Reading
from twosource.model.record import Family
from twosource.model.text import Precision, Span, When
from twosource.within.clues import days_of, find_clues
from twosource.within.dated import Hint, find_hints
from twosource.within.when import anchors

# Belief within the interval given. Measured: 198 reports of basil with one date of three left, 294 in affairs of 5 to 8
# with about half left: 94% dated, 96% of them right, and 60%, 91%.
ENOUGH = 0.85
# The same where others are dated, and none of them tells the story, nor any report a happening of it.
ENOUGH_ALONE, ALIKE = 0.95, 0.3
# The same for a single day: a paper of the day after tells the same weekdays. All of 25 were right.
ENOUGH_DAY, ENOUGH_DAY_QUOTED = 0.97, 0.98
# Share of the belief in a day that each neighbour gets before an interval is looked for: what tells of one day (weekdays,
# story, happenings told) is not independent, and a day's error is the commonest; two days away a quarter of it.
BLUR = 0.06
MOST_HINTS = 4  # pieces of evidence from hints; the rest are times that other reports tell too
WIDEST = 7  # days; wider intervals date nothing that a report tells
ROUNDS = 4
PASSES = 3
MARGIN = 500  # days of the axis after the latest hint begins
MOST_DAYS = 4000
# Who holds an office with no end may do so until the knowledge base was made; an axis that ended before would exclude it.
KNOWN_UNTIL = date(2026, 12, 31)
# How many days after the first weekday that it tells as past a report was published (420 dated news reports).
AFTER_WEEKDAY = (0.68, 0.17, 0.05, 0.05, 0.02, 0.01, 0.02)
# The same for the other weekdays that it tells, softened (square root), since they depend on each other.
AFTER_OTHERS = (0.28, 0.20, 0.14, 0.11, 0.09, 0.07, 0.07)
# Months from the report to one that it names as ahead (37 cases), and back from it to one behind (144), smoothed.
MONTHS_AHEAD = (0.05, 0.28, 0.2, 0.14, 0.1, 0.08, 0.05, 0.04, 0.03, 0.02, 0.02, 0.02)
MONTHS_BEHIND = (0.05, 0.13, 0.15, 0.13, 0.11, 0.09, 0.08, 0.07, 0.06, 0.06, 0.05, 0.04)
MOST_MONTHS = 2
LATE = 0.005  # the same for each day after a week, where the day is told by its number alone ("on the 19th")
NEAR_MONTH_DAY = 25.0  # days; months and days without a year lie this far from the report on average (272 cases)
SLACK = 0.05  # share of belief kept everywhere: any single clue may be misread


def date_reports(readings: Sequence[Reading], families: Sequence[Family]) -> Mapping[str, When]:
    """Infer a date for each undated report that the affair dates.

    Args:
        readings: of one affair; only those without ``published`` and with a parse are dated, by the clues of all.
        families: reports that copy each other lie close in time.

    Returns:
        Report id -> date with confidence and evidence; reports of which the date stays unknown are missing.

    Example:
        >>> date_reports(readings, ())["r1"].start  # doctest: +SKIP
        '2023-03-01'
    """
    undated = [r for r in readings if r.report.published is None and r.parse is not None]
    if not undated:
        return {}
    affair = _Affair(readings, families)
    return affair.solve() if affair.has_axis else {}


def _clues(reading: Reading) -> tuple[Clue, ...]:
    if reading.clues or reading.parse is None:
        return reading.clues
    return find_clues(reading.parse, reading.report)


class _Affair:
    """The axis of days, and each report's clues, hints and belief on it."""

    def __init__(self, readings: Sequence[Reading], families: Sequence[Family]) -> None:
        self.ids = [r.report.id for r in readings]
        self.clues = {r.report.id: _clues(r) for r in readings}
        self.known = {r.report.id: anchors(r.report.published) for r in readings}
        self.hints = {
            r.report.id: find_hints(r.report, self.clues[r.report.id], r.parties) if r.report.published is None else ()
            for r in readings
        }
        self.can_date = {r.report.id for r in readings if r.report.published is None and r.parse is not None}
        self.has_dated = len(self.can_date) < len(readings)
        self.nearness = Nearness([r.report for r in readings], set(self.can_date), families)
        self.spans: dict[tuple[object, ...], tuple[Array, Array]] = {}
        first, last = self._reach()
        self.first = first or date(2000, 1, 1)
        self.size = (last - first).days + 1 if first and last else 0
        self.has_axis = self.size > 0

    def _reach(self) -> tuple[date | None, date | None]:
        """Return the first and last day that any report may have been published on, None without any footing."""
        days = [d for pair in self.known.values() for d in pair if d is not None]
        starts = [h.first for hints in self.hints.values() for h in hints if h.first is not None and h.sure > 0.8]
        latest = max(days + starts, default=None)
        if latest is None:
            return None, None
        near = [d for d in days + starts if (latest - d).days <= MOST_DAYS - MARGIN]
        reach = [h.last or KNOWN_UNTIL for hints in self.hints.values() for h in hints if h.first == latest]
        return min(near) - timedelta(days=60), max([latest + timedelta(days=MARGIN), *([] if days else reach)])

    def solve(self) -> dict[str, When]:
        """Return the dates that are sure enough; a report that has got one then vouches for others of its story."""
        groups = group_times(self.clues)
        own = {k: self._own(k) for k in self.ids}
        reach = {id(m): self._span_indices(m.clue) for g in groups for m in g}
        found: dict[str, When] = {}
        for _ in range(PASSES):
            belief = self._believe(own, groups, reach)
            asked = [k for k in self.ids if k in self.nearness.undated]
            new = {k: when for k in asked if (when := self._when(k, belief[k], groups))}
            found |= new
            own |= {k: belief[k] for k in new}
            self.nearness.undated -= set(new)
            if not new or not self.nearness.undated:
                break
        return found

    def _believe(
        self,
        own: Mapping[str, Array],
        groups: Sequence[Sequence[SameTime]],
        reach: Mapping[int, tuple[Array, Array]],
    ) -> dict[str, Array]:
        """Pass messages for a few rounds between the reports that are still undated, and to them from the others."""
        belief = dict(own)
        for _ in range(ROUNDS):
            told = self._tell(groups, belief, reach)
            belief |= {k: normal(own[k] * told.get(k, 1.0) * near) for k, near in self.nearness.tell(belief).items()}
        return belief

    def _own(self, report: str) -> Array:
        first, last = self.known[report]
        belief = np.zeros(self.size)
        if first is not None and last is not None:
            a, b = self._index(first), self._index(last)
            belief[max(0, a) : min(self.size, b + 1)] = 1.0
            return normal(belief)
        if report not in self.can_date:
            return np.full(self.size, 1.0 / self.size)
        belief[:] = 1.0
        for hint in _distinct(self.hints[report]):
            belief *= self._of_hint(hint)
        return normal(belief * self._of_clues(self.clues[report]))

    def _index(self, day: date) -> int:
        return (day - self.first).days

    def _of_hint(self, hint: Hint) -> Array:
        a = max(0, self._index(hint.first)) if hint.first else 0
        b = min(self.size, self._index(hint.last) + 1) if hint.last else self.size
        # A misread hint would point anywhere: that it points to just these days is as rare as they are few.
        out = np.full(self.size, (1.0 - hint.sure) * max(b - a, 1) / self.size)
        out[a : max(a, b)] = 1.0
        return out

    def _of_clues(self, clues: Sequence[Clue]) -> Array:
        out = np.ones(self.size)
        days = np.arange(self.size)
        weekday = (days + self.first.weekday()) % 7 + 1
        behind = list(dict.fromkeys(c.number for c in clues if c.kind == "weekday" and c.way < 0))
        for n, number in enumerate(behind):
            table = np.array(AFTER_WEEKDAY if n == 0 else AFTER_OTHERS)
            out *= table[(weekday - number) % 7]
        for clue in list({(c.number, c.way): c for c in clues if c.kind == "month-name"}.values())[:MOST_MONTHS]:
            out *= self._of_month_name(clue)
        for clue in [c for c in clues if c.kind == "day-of-month" and c.way < 0][:1]:
            out *= self._of_day_of_month(clue)
        for clue in _month_days(clues):
            out *= self._of_month_day(clue)
        for clue in [c for c in clues if c.kind == "dateline"][:1]:
            out *= since_filed(np.arange(self.size) - self._span_indices(clue)[0])
        return out

    def _of_month_name(self, clue: Clue) -> Array:
        """A month told as ahead is rarely the report's own, and mostly one of the next ones."""
        months = np.array([(self.first + timedelta(days=i)).month for i in range(self.size)])
        gaps = (clue.number - months) % 12 if clue.way > 0 else (months - clue.number) % 12
        return np.asarray(np.array(MONTHS_AHEAD if clue.way > 0 else MONTHS_BEHIND)[gaps])

    def _of_day_of_month(self, clue: Clue) -> Array:
        """A day is told by its bare number while it is as new as a weekday, or else within the month."""
        gaps = np.arange(self.size) - self._span_indices(clue)[0]
        table = np.array([*AFTER_WEEKDAY, *[LATE] * 31])
        return np.asarray(table[np.clip(gaps, 0, len(table) - 1)])

    def _of_month_day(self, clue: Clue) -> Array:
        out = np.empty(self.size)
        for i in range(self.size):
            published = self.first + timedelta(days=i)
            day = days_of(clue, published)[0]
            gap = (day - published).days
            near = np.exp(-abs(gap) / NEAR_MONTH_DAY) + 0.05
            near *= 1.0 if gap == 0 or clue.way == 0 or (gap > 0) == (clue.way > 0) else 0.3
            out[i] = near * (1.0 if not clue.n or day.isoweekday() == clue.n else SLACK)
        return out

    def _span_indices(self, clue: Clue) -> tuple[Array, Array]:
        key = clue[2:6] + clue[7:]  # all but where it stands and the words around it
        if key not in self.spans:
            self.spans[key] = self._find_span_indices(clue)
        return self.spans[key]

    def _find_span_indices(self, clue: Clue) -> tuple[Array, Array]:
        pairs = [days_of(clue, self.first + timedelta(days=i)) for i in range(self.size)]
        first = np.array([self._index(a) for a, _ in pairs])
        last = np.array([self._index(b) for _, b in pairs])
        return np.clip(first, 0, self.size - 1), np.clip(last, 0, self.size - 1)

    def _tell(
        self,
        groups: Sequence[Sequence[SameTime]],
        belief: Mapping[str, Array],
        reach: Mapping[int, tuple[Array, Array]],
    ) -> dict[str, Array]:
        """Return for each report what the others' tellings of the same happenings say of its day."""
        told: dict[str, Array] = {}
        for group in groups:
            spread = [self._spread(belief[m.report], *reach[id(m)]) for m in group]
            total = np.sum(spread, axis=0)
            for member, mine in zip(group, spread, strict=True):
                if member.report not in self.nearness.undated:
                    continue
                others = (total - mine) / max(1, len(group) - 1)
                mass = np.concatenate(([0.0], np.cumsum(others)))
                first, last = reach[id(member)]
                inside = np.clip(mass[last + 1] - mass[first], 0.0, 1.0)
                message = (1.0 - member.score) + member.score * (inside + SLACK)
                told[member.report] = told.get(member.report, np.ones(self.size)) * message
        return told

    def _spread(self, belief: Array, first: Array, last: Array) -> Array:
        """Return where the happening lies, given where the report may: each day of publication votes for a span."""
        weight = belief / (last - first + 1)
        steps = np.zeros(self.size + 1)
        np.add.at(steps, first, weight)
        np.add.at(steps, last + 1, -weight)
        return np.asarray(np.cumsum(steps)[: self.size])

    def _when(self, report: str, belief: Array, groups: Sequence[Sequence[SameTime]]) -> When | None:
        is_quoted = bool(self.nearness.quoting_dated(report))
        at = int(np.argmax(belief))
        if belief[at] >= (ENOUGH_DAY_QUOTED if is_quoted else ENOUGH_DAY):
            return self._inferred(report, at, 1, float(belief[at]), groups)
        blurred = smooth(belief, np.array([BLUR / 4, BLUR, 1.0 - 2.5 * BLUR, BLUR, BLUR / 4]))
        mass = np.concatenate(([0.0], np.cumsum(blurred)))
        is_told = any(m.report == report for group in groups for m in group)
        is_alike = max(self.nearness.alike_dated(report).values(), default=0.0) >= ALIKE
        is_alone = self.has_dated and not (is_alike or is_quoted or is_told)
        enough = ENOUGH_ALONE if is_alone else ENOUGH
        for width in range(2, WIDEST + 1):
            inside = mass[width:] - mass[:-width]
            at = int(np.argmax(inside))
            if inside[at] >= enough:
                return self._inferred(report, at, width, float(inside[at]), groups)
        return None

    def _inferred(self, report: str, at: int, width: int, sure: float, groups: Sequence[Sequence[SameTime]]) -> When:
        start, end = self.first + timedelta(days=at), self.first + timedelta(days=at + width - 1)
        precision: Precision = "day" if width == 1 else "days"
        evidence = self._evidence(report, start, end, groups)
        return When(start.isoformat(), end.isoformat(), precision, "inferred", round(sure * 0.95, 2), evidence)

    def _evidence(self, report: str, start: date, end: date, groups: Sequence[Sequence[SameTime]]) -> tuple[Span, ...]:
        fitting = [h for h in self.hints[report] if (h.first or start) <= end and start <= (h.last or end)]
        fitting.sort(key=lambda h: (h.last or date.max) - (h.first or date.min))  # the narrowest says most
        spans = [s for h in fitting[:MOST_HINTS] for s in h.evidence]
        spans += [m.clue.span for group in groups for m in group if m.report == report]
        spans += [c.span for c in self.clues[report] if c.kind in ("weekday", "month-day", "day-of-month")][:1]
        spans += [self.nearness.quoting[report][k] for k in self.nearness.quoting_dated(report)[:1]]
        return tuple(dict.fromkeys(spans))[:6]


def _distinct(hints: Sequence[Hint]) -> list[Hint]:
    """Return one hint for each interval: three sentences on one event are one reason."""
    return list({(h.first, h.last): h for h in hints}.values())


def _month_days(clues: Sequence[Clue]) -> list[Clue]:
    found = {c.number: c for c in clues if c.kind == "month-day"}
    return list(found.values())[:3]

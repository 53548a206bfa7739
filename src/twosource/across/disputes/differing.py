"""Figures that differ for the same thing at the same time.

Comes in: the ground. Goes out: disputes of kind figure. Example: "about 20 million tonnes of grain are stuck" by one
origin and "nearly 25 million tonnes of grain are stuck" by another, on one day. A later figure is news, not a dispute.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import combinations

from twosource.across.disputes.figure_sides import holders_of, lay_out, locals_of
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.rival_counts import find_rivals
from twosource.across.matters import find_matter, find_stems, is_approximate, stem, words_of
from twosource.model.facts import Bound, Figure
from twosource.model.record import Dispute, Quantity
from twosource.model.text import When

# Two roundings of one count stay within a tenth of each other ("about 20", "21.5"); not tuned.
ROUNDING = 0.10
# Two exact counts ("129", "139") are no roundings; by fewer than these they may still be one count of two hours.
FINE, SEVERAL = 0.05, 5
# A word that describes more figures than this ("people") tells nothing of what one of them counts.
COMMON = 60
# Share of the stems of the shorter of two descriptions that the longer one must have for them to count one thing.
ALIKE = 0.75
# Share of stems that two sentences must have in common (Dice) to give two counts of one thing; on real reports of one
# affair pairs that count two things stay below .3.
CONTEXT = 0.35
OF_SOME = frozenset({
    "new", "original", "founding", "former", "current", "additional", "other", "remaining", "more", "extra", "further",
    "female", "male", "foreign",
})  # fmt: skip
PUT = "put-at"  # the rule of a figure at which somebody puts something
NEAR = 700  # characters of one report within which two named sides give two tolls of one fight


def find_differing(ground: Ground) -> list[Dispute]:
    """Find pairs of figures that cannot both be right.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute for each pair, the lower figure first; ids are still empty.
    """
    by_unit: dict[tuple[str, bool], list[Quantity]] = {}
    for figure in ground.figures:
        if figure.what.strip() and figure.value == figure.value:
            by_unit.setdefault((figure.unit or "", bool(figure.change)), []).append(figure)
    found = []
    for figures in by_unit.values():
        for a, b in _candidates(figures, ground):
            if _is_one_thing(a, b, ground) and _is_one_time(a, b, ground) and _is_apart(a, b, ground):
                low, high = sorted((a, b), key=lambda f: f.value)
                found.append(lay_out(low, high, ground))
    told = {dispute.facts for dispute in found}
    return found + [lay_out(a, b, ground) for a, b in find_rivals(ground) if (a.id, b.id) not in told]


def _candidates(figures: list[Quantity], ground: Ground) -> Iterable[tuple[Quantity, Quantity]]:
    """Pair figures whose descriptions share a stem, or that belong to one event."""
    keyed: dict[str, list[int]] = {}
    for k, figure in enumerate(figures):
        things = {f"of {local.what.lower()}" for local in locals_of(figure, ground)}
        for key in {figure.event} | things | set(_stems(figure, ground)):
            if key is not None:
                keyed.setdefault(key, []).append(k)
    pairs = {pair for sharing in keyed.values() if len(sharing) <= COMMON for pair in combinations(sharing, 2)}
    return [(figures[a], figures[b]) for a, b in sorted(pairs)]


def _stems(figure: Quantity, ground: Ground) -> frozenset[str]:
    """Return the stems of what is counted; a name alone says whose money it is, not what for."""
    stems = find_stems(figure.what) - _measures()
    return stems if stems - ground.names else frozenset()


@cache
def _measures() -> frozenset[str]:
    """Return the stems of units, which do not say what is measured."""
    return frozenset(stem(word) for word in words_of("measures"))


def _is_one_thing(a: Quantity, b: Quantity, ground: Ground) -> bool:
    if a.event is not None and b.event is not None and _event(a, ground) != _event(b, ground):
        return _are_rival_tolls(a, b, ground)
    if _are_rival_counts(a, b, ground):
        return True
    one, two = _stems(a, ground), _stems(b, ground)
    short = min(one, two, key=len)
    is_alike = bool(short) and len(one & two) >= ALIKE * len(short) and not _is_set_apart(a, b)
    return is_alike and not _is_part(a, b, ground) and _is_one_context(a, b, ground)


def _is_set_apart(a: Quantity, b: Quantity) -> bool:
    """Tell whether a word sets one count apart from the other: "12 original members", "three new members"."""
    one, two = (frozenset(figure.what.lower().split()) & OF_SOME for figure in (a, b))
    return one != two


def _is_part(a: Quantity, b: Quantity, ground: Ground) -> bool:
    """Tell whether the lower count is of some among those of the higher: "11 Italians killed" of "82 killed"."""
    low, high = sorted((a, b), key=lambda f: f.value)
    narrow, wide = _stems(low, ground), _stems(high, ground)
    return low.unit is None and wide < narrow


def _are_rival_tolls(a: Quantity, b: Quantity, ground: Ground) -> bool:
    """Tell whether two named sides give two tolls in a row: "Five soldiers fell, the ministry said. The rebels say nine".

    Neither names another place or another day than the other.
    """
    if not _stems(a, ground) or _stems(a, ground) != _stems(b, ground) or a.unit or b.unit:
        return False
    pairs = [(x, y) for x in locals_of(a, ground) for y in locals_of(b, ground)]
    return any(_is_answer(x, y, ground) for x, y in pairs)


def _are_rival_counts(a: Quantity, b: Quantity, ground: Ground) -> bool:
    """Somebody puts at another number what was counted just before: "3,900 had crossed. The service put it at 5,200"."""
    return any(
        PUT in (x.rule, y.rule)
        and _is_of_one(x.what, y.what)
        and x.span.report == y.span.report
        and abs(x.span.start - y.span.start) <= NEAR
        for x in locals_of(a, ground)
        for y in locals_of(b, ground)
    )


def _is_of_one(one: str, other: str) -> bool:
    """Tell whether two counts name one thing, be it in fewer words: "detained" and "activists arrested"."""
    a, b = find_matter(one), find_matter(other)
    return one.lower() == other.lower() or bool(a and b and (a <= b or b <= a))


def _is_answer(one: Figure, two: Figure, ground: Ground) -> bool:
    told = [ground.local_statements.get(f.told_in or "") for f in (one, two)]
    if told[0] is None or told[1] is None or one.span.report != two.span.report:
        return False
    makers = [ground.ids(s.speakers) for s in told if s is not None]
    if not all(makers) or ground.is_any_side(*makers) or abs(one.span.start - two.span.start) > NEAR:
        return False
    events = [ground.local_events.get(f.event or "") for f in (one, two)]
    places = [e.place for e in events if e is not None and e.place is not None]
    days = {e.date.start for e in events if e is not None and e.date is not None and e.date.how == "resolved"}
    return len(set(places)) <= 1 and len(days) <= 1


def _event(figure: Quantity, ground: Ground) -> str | None:
    happening = ground.happening_of.get(figure.event or "")
    return happening.id if happening is not None else figure.event


def _is_one_context(a: Quantity, b: Quantity, ground: Ground) -> bool:
    """Ships that wait and ships that sail are two counts: the sentences must tell one thing, or one event."""
    if a.event is not None and b.event is not None:
        return _event(a, ground) == _event(b, ground)
    pairs = [(find_stems(ground.quote(x)), find_stems(ground.quote(y))) for x in a.evidence for y in b.evidence]
    return any(2 * len(x & y) >= CONTEXT * (len(x) + len(y)) for x, y in pairs)


def _is_one_time(a: Quantity, b: Quantity, ground: Ground) -> bool:
    """Both dated to days that meet, or both undated, and told on one day: a toll that rises by Friday is news."""
    days = [_days(figure, ground) for figure in (a, b)]
    is_told_together = bool(days[0] & days[1]) or not (days[0] and days[1])
    if a.date is not None and b.date is not None:
        return _meets(a.date, b.date) and (is_told_together or not _grows(a, b))
    if _are_rival_counts(a, b, ground):
        return True  # put beside each other, they are of one time
    if a.date is not None or b.date is not None:
        return a.event is not None and _event(a, ground) == _event(b, ground) and is_told_together
    return is_told_together


def _grows(a: Quantity, b: Quantity) -> bool:
    """Tell whether they count what a later report may have counted further; a sum or a share stays what it was."""
    return a.unit is None and b.unit is None


def _meets(a: When, b: When) -> bool:
    return (a.start or "") <= (b.end or "9999") and (b.start or "") <= (a.end or "9999")


def _days(figure: Quantity, ground: Ground) -> set[date]:
    published = [ground.reports[span.report].published for span in figure.evidence]
    return {date.fromisoformat(p.start) for p in published if p is not None and p.start is not None}


def _is_apart(a: Quantity, b: Quantity, ground: Ground) -> bool:
    """Values that neither rounding nor "more than" and "up to" reconciles, from different origins."""
    if set(ground.origins(a.id)) & set(ground.origins(b.id)):
        return False
    if _tells_both(a, b, ground) and not _are_rival_counts(a, b, ground):
        return False
    low, high = sorted((a, b), key=lambda f: f.value)
    least = FINE if _are_exact(low, high, ground) else ROUNDING
    if high.value <= 0 or (high.value - low.value) / high.value <= least:
        return False
    if _bound(low, ground) == "at-least" or _bound(high, ground) == "at-most":
        return False
    return (low.low is None and high.low is None) or not _ranges_meet(low, high)


def _are_exact(a: Quantity, b: Quantity, ground: Ground) -> bool:
    """Tell whether two named voices each count to the last one: "129" and "139", not "130" nor "about 139"."""
    holders = [set(holders_of(figure, ground)) for figure in (a, b)]
    is_named = all(named <= ground.by_id.keys() for named in holders) and holders[0].isdisjoint(holders[1])
    are_fine = all(f.value % 10 > 0 and f.low is None and _bound(f, ground) in (None, "exact") for f in (a, b))
    return is_named and are_fine and abs(a.value - b.value) >= SEVERAL and _grows(a, b)


def _tells_both(a: Quantity, b: Quantity, ground: Ground) -> bool:
    """A report that gives both numbers in one sentence counts two things: "21 percent ... at 17 percent each"."""
    shared = {span.report for span in a.evidence} & {span.report for span in b.evidence}
    if shared and set(holders_of(a, ground)) & ({*holders_of(b, ground)} | shared):
        return True  # one report in one voice: two numbers, two things
    if a.event is None and any(_is_among_others(figure, ground) for figure in (a, b)):
        return True
    return bool(set(a.evidence) & set(b.evidence)) or any(
        local.value == other.value
        for one, other in ((a, b), (b, a))
        for span in one.evidence
        for local in ground.figures_at(span)
    )


def _is_among_others(figure: Quantity, ground: Ground) -> bool:
    """Two rates in one sentence are of two things, and which is which only a reader can tell."""
    return any(
        local.unit == figure.unit and local.value != figure.value
        for span in figure.evidence
        for local in ground.figures_at(span)
    )


def _ranges_meet(a: Quantity, b: Quantity) -> bool:
    (a_low, a_high), (b_low, b_high) = _range(a), _range(b)
    return a_low <= b_high and b_low <= a_high


def _range(figure: Quantity) -> tuple[float, float]:
    low = figure.low if figure.low is not None else figure.value
    return low, figure.high if figure.high is not None else figure.value


def _bound(figure: Quantity, ground: Ground) -> Bound | None:
    """Take "nearly 25" for a rounding, not for a limit, and what one report has as "at least" for that."""
    if any(local.bound == "at-least" for local in locals_of(figure, ground)):
        return "at-least"
    if figure.bound != "at-most":
        return figure.bound
    for member in figure.members:
        local = ground.local_figures.get(member)
        if local is not None and is_approximate(ground.reports[local.span.report].text, local.span.start):
            return "about"
    return figure.bound

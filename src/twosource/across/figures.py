"""Figures of many reports -> quantities: the same number of the same thing for the same time is one.

Comes in: readings, entities, happenings. Goes out: ``Quantity`` with all its evidence. Example: "27 airstrikes" in
one report and "27 air strikes" in another, both on Saturday, are one quantity with two pieces of evidence.

Figures that differ in value are never joined: whether they contradict each other is ``disputes``' question.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from twosource.across.entities import Entities
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Bound, Figure, Reading
from twosource.model.record import Happening, Quantity
from twosource.model.text import When

WORD = re.compile(r"[^\W\d_]+")
FORMS = ("ies", "y"), ("sses", "ss"), ("es", "e"), ("s", "")


def group_figures(readings: Sequence[Reading], entities: Entities, events: Sequence[Happening]) -> tuple[Quantity, ...]:
    """Join figures with the same value, unit and thing counted, unless their dates or events exclude each other.

    Args:
        readings: readings with local figures.
        entities: not needed yet; the signature is the pipeline's.
        events: a local event is looked up in the happening that has it as a member.

    Returns:
        Quantities in order of first evidence, ids ``q<n>``.

    Example:
        >>> [q.value for q in group_figures(readings, entities, ())]  # doctest: +SKIP
        [27.0, 75.0]
    """
    happening = {member: event.id for event in events for member in event.members}
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)
    groups: list[list[Figure]] = []
    for figure in (f for reading in readings for f in reading.figures):
        keys = _keys(figure, happening)
        near = dict.fromkeys(n for key in keys for n in index[key][-MOST_TRIED:])
        home = next((n for n in near if _is_same(figure, groups[n][:MOST_COMPARED], happening)), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(figure)
        for key in keys:
            if not index[key] or index[key][-1] != home:
                index[key].append(home)
    return tuple(_quantity(f"q{n}", group, happening) for n, group in enumerate(groups, 1))


MOST_TRIED = 40  # newest groups of one value and word that a figure is held against; keeps joining near linear
MOST_COMPARED = 8  # members of a group that must agree


def _keys(figure: Figure, happening: dict[str, str]) -> list[tuple[object, ...]]:
    """Return the blocks of a figure: its value and unit with each word of what is counted, its day, its event."""
    words = content_words(figure.what)
    joined = {x + y for x in words for y in words if x != y} if len(words) <= 4 else set()
    day = figure.date.start if figure.date is not None else None
    words_ = sorted(words | joined)
    keys: list[tuple[object, ...]] = [(figure.value, figure.unit, w, day) for w in words_ if day is not None]
    keys += [(figure.value, figure.unit, w) for w in words_]
    if (event := happening.get(figure.event or "")) is not None:
        keys.append((figure.value, figure.unit, "", event))
    return keys or [(figure.value, figure.unit)]


def _is_same(figure: Figure, group: Sequence[Figure], happening: dict[str, str]) -> bool:
    """Dates must fit all; what is counted most of them: "ports", "Ukrainian ports", "Ukrainian harbours"."""
    words = content_words(figure.what)
    mine = happening.get(figure.event or "")
    alike = 0
    for other in group:
        theirs = happening.get(other.event or "")
        is_one_event = mine is not None and mine == theirs
        if not _fits(figure.date, other.date) or (figure.is_change is True) != (other.is_change is True):
            return False
        alike += is_one_event or _shares(words, content_words(other.what))
    return 2 * alike >= len(group)


def content_words(what: str) -> frozenset[str]:
    """Return the words of a description that say what is counted, plural endings taken off."""
    hollow, same = _words()
    stems = (_stem(w) for w in WORD.findall(what.lower()) if w not in hollow)
    return frozenset(same.get(stem, stem) for stem in stems)


@cache
def _words() -> tuple[frozenset[str], dict[str, str]]:
    """Return the words that count nothing, and for each of several words for one thing the first of them."""
    data = load_yaml("figures.yaml")
    same = {word: group[0] for group in data["same_things"] for word in group}
    return frozenset(data["hollow_words"]), same


def _stem(word: str) -> str:
    for ending, instead in FORMS:
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith("ss"):
            return word[: -len(ending)] + instead
    return word


def _shares(a: frozenset[str], b: frozenset[str]) -> bool:
    if not a or not b:
        return a == b
    joined = {x + y for x in a for y in a} | {x + y for x in b for y in b}  # "air strikes", "airstrikes"
    common = len(a & b) + len((a ^ b) & joined)
    return 2 * common >= min(len(a), len(b))


def _fits(a: When | None, b: When | None) -> bool:
    if a is None or b is None or not (a.start and a.end and b.start and b.end):
        return True
    return a.start <= b.end and b.start <= a.end


def _quantity(id_: str, group: Sequence[Figure], happening: dict[str, str]) -> Quantity:
    first = group[0]
    return Quantity(
        id=id_,
        value=first.value,
        unit=first.unit,
        bound=_common(f.bound for f in group),
        what=_described([f.what for f in group]),
        date=_finest([f.date for f in group if f.date is not None]),
        evidence=tuple(dict.fromkeys(f.sentence for f in group)),
        low=_agreed(f.low for f in group),
        high=_agreed(f.high for f in group),
        change=first.is_change,
        event=next((e for f in group if (e := happening.get(f.event or ""))), None),
        origins=(),
        independent=1,
        members=tuple(f.id for f in group),
    )


def _described(whats: Sequence[str]) -> str:
    """Return the description that says most; of several the one in the commonest words, most told, the shortest."""
    told = Counter(whats)
    return max(whats, key=lambda w: (len(content_words(w)), _plainness(w), told[w], -len(w)))


def _plainness(what: str) -> int:
    """Return how many words are those that stand for others: "killed" for "dead", so that tolls read alike."""
    _, same = _words()
    return sum(same.get(word) == word for word in WORD.findall(what.lower()))


def _common(bounds: Iterable[Bound | None]) -> Bound | None:
    """Return the bound that all give; where they differ, one that claims least of them."""
    found = {b for b in bounds if b is not None}
    if len(found) > 1:
        found.discard("exact")  # "Nine dead" above "at least nine people": nine at least
    if len(found) == 1:
        return found.pop()
    return "about" if found else None


def _agreed(values: Iterable[float | None]) -> float | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _finest(dates: Sequence[When]) -> When | None:
    return min(dates, key=lambda d: (d.end or "9999") > (d.start or "") and not d.is_day, default=None)

"""Which statements of several reports are one utterance, and how its wording drifts from report to report.

Comes in: readings, entities, carriers and families. Goes out: ``Said``, each with one variant a telling. Example:
"only they want this slaughter" in one report and "they alone want this massacre" in another are one utterance with
two variants, the second translated.

Statements meet only where they share a speaker, or lack one, and a content word that is rare among them, so the
cost grows with their number. Two utterances on one topic stay two: what joins is the order of the words, not the
topic; different days, different hearers and a negation in only one of them keep apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from twosource.across.carriers import Carriers, carrier_key
from twosource.across.entities import Entities
from twosource.across.ids import short_id
from twosource.across.variants import Telling, make_said
from twosource.across.wording import Likeness, compare_words, read_words
from twosource.model.facts import Reading
from twosource.model.record import Family, Said
from twosource.model.text import When

COMMON = 10  # statements with a stem beyond which it pairs nothing; only an utterance told by dozens loses pairs
DICE = 0.5  # of content stems in order; seeds and written examples join above .55 and stay apart below .42
INSIDE = 0.75  # of the shorter content, where one report tells only a part
SHARED = 3  # content stems that must be shared; two are a topic, not an utterance
SHORT = 4  # contents with fewer stems must be the same, and said with the same stance
WORDS = 0.55  # of all words of two quotations in order: "only they want this slaughter", "... massacre"
TOLD_TO_ONE = 0.55  # of the shorter quotation's content stems, where both were said to the same person
SURE = 8  # shared stems of two quotations that join in spite of a missing speaker
DAYS = 1  # time zones and "on Monday night" put one utterance on two days


@dataclass(slots=True)
class _Item:
    """One local statement with what it is compared by."""

    telling: Telling
    speakers: frozenset[str]
    addressees: frozenset[str]
    order: int


def group_statements(
    readings: Sequence[Reading], entities: Entities, carriers: Carriers, families: Sequence[Family]
) -> tuple[Said, ...]:
    """Join the tellings of one utterance.

    Args:
        readings: one a report, statements with channels.
        entities: which entity each party belongs to.
        carriers: which document each carrier is.
        families: reports that are copies; a changed word in a copy is an alteration, not a translation.

    Returns:
        Statements in order of first telling; ``members`` are the local statements' ids.
    """
    items = _items(readings, entities, carriers)
    groups = _Groups(items)
    for a, b, likeness in _scored(items):
        groups.join(a, b, likeness)
    family_of = {report: family.id for family in families for report in family.reports}
    countries = {entity.id: entity.country for entity in entities.entities}
    made = [make_said(_id(members), [m.telling for m in members], family_of, countries) for members in groups.list()]
    return tuple(made)


def _id(members: Sequence[_Item]) -> str:
    return short_id("s", *sorted(m.telling.statement.id for m in members))


def _items(readings: Sequence[Reading], entities: Entities, carriers: Carriers) -> list[_Item]:
    found: list[_Item] = []
    for reading in readings:
        for statement in reading.statements:
            text = " ".join(reading.report.quote(span) for span in statement.content)
            speakers = tuple(dict.fromkeys(entities.of[p] for p in statement.speakers if p in entities.of))
            addressees = tuple(dict.fromkeys(entities.of[p] for p in statement.addressees if p in entities.of))
            channel = tuple(
                dict.fromkeys(carriers.of[k] for c in statement.channel if (k := carrier_key(c)) in carriers.of)
            )
            telling = Telling(reading.report, statement, read_words(text), speakers, addressees, channel)
            found.append(_Item(telling, frozenset(speakers), frozenset(addressees), len(found)))
    return found


def _scored(items: Sequence[_Item]) -> list[tuple[int, int, Likeness]]:
    """Return the pairs that are one utterance, the most alike first."""
    found = []
    for a, b in sorted(_candidates(items)):
        likeness = compare_words(items[a].telling.words, items[b].telling.words)
        if _is_same(items[a], items[b], likeness):
            found.append((a, b, likeness))
    return sorted(found, key=lambda pair: (-pair[2].dice, -pair[2].inside, pair[0], pair[1]))


def _candidates(items: Sequence[_Item]) -> set[tuple[int, int]]:
    """Pair statements that share a speaker (or lack one) and a stem that is rare among that speaker's."""
    holders: dict[tuple[str, str], list[int]] = {}
    for k, item in enumerate(items):
        for stem in set(item.telling.words.stems) or {""}:
            for speaker in item.speakers or {""}:
                holders.setdefault((speaker, stem), []).append(k)
            holders.setdefault(("*", stem), []).append(k)
    pairs: set[tuple[int, int]] = set()
    for members in holders.values():
        if 1 < len(members) <= COMMON:
            pairs.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
        elif len(members) > COMMON:
            pairs.update(pairwise(members))
    return pairs


def _is_same(a: _Item, b: _Item, likeness: Likeness) -> bool:
    one, two = a.telling.statement, b.telling.statement
    if (one.kind == "analysis") != (two.kind == "analysis") or not _have_same_speaker(a, b, likeness):
        return False
    if not _fit_dates(one.date, two.date) or (a.addressees and b.addressees and not a.addressees & b.addressees):
        return False
    first, second = a.telling.words, b.telling.words
    are_quoted = "indirect" not in (one.kind, two.kind) and one.kind != "analysis"
    if are_quoted and min(len(first.words), len(second.words)) >= SURE and _are_same_words(likeness):
        return True
    if min(len(first.stems), len(second.stems)) < SHORT:
        return one.stance == two.stance and likeness.dice >= 0.8 and likeness.shared >= 1
    if first.is_negated != second.is_negated and likeness.dice < 0.8:
        return False
    if a.telling.report.id == b.telling.report.id:
        return likeness.dice >= 0.9
    if likeness.shared < SHARED:
        return False
    if are_quoted and a.addressees and b.addressees and likeness.inside >= TOLD_TO_ONE:
        return True
    return likeness.dice >= DICE or (likeness.inside >= INSIDE and likeness.shared > SHARED)


def _are_same_words(likeness: Likeness) -> bool:
    return likeness.all_words >= WORDS and likeness.shared >= 1 and likeness.dice >= 0.2


def _have_same_speaker(a: _Item, b: _Item, likeness: Likeness) -> bool:
    if a.speakers and b.speakers:
        return bool(a.speakers & b.speakers)
    if a.telling.statement.kind == b.telling.statement.kind == "analysis":
        return True
    return likeness.shared >= SURE and likeness.dice >= INSIDE


def _fit_dates(a: When | None, b: When | None) -> bool:
    if a is None or b is None or a.start is None or a.end is None or b.start is None or b.end is None:
        return True
    return max(_day(a.start) - _day(b.end), _day(b.start) - _day(a.end)) <= DAYS


def _day(iso: str) -> int:
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return 0


class _Groups:
    """Union-find over statements that keeps two speakers' or two days' utterances out of one group."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self._items = items
        self._parent = list(range(len(items)))
        self._members: dict[int, list[int]] = {k: [k] for k in range(len(items))}

    def join(self, a: int, b: int, likeness: Likeness) -> None:
        """Join the groups of two statements if each member of one fits the fullest member of the other."""
        one, two = self._find(a), self._find(b)
        if one == two:
            return
        first, second = self._fullest(one), self._fullest(two)
        if not self._fits(first, second) or not all(
            _fit_dates(self._date(x), self._date(second)) for x in self._members[one]
        ):
            return
        low, high = min(one, two), max(one, two)
        self._parent[high] = low
        self._members[low] += self._members.pop(high)

    def list(self) -> list[list[_Item]]:
        """Return the groups, and their members, in order of first telling."""
        return [[self._items[k] for k in sorted(members)] for _, members in sorted(self._members.items())]

    def _find(self, k: int) -> int:
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def _fullest(self, group: int) -> int:
        return max(self._members[group], key=lambda k: (len(self._items[k].telling.words.stems), -k))

    def _date(self, k: int) -> When | None:
        return self._items[k].telling.statement.date

    def _fits(self, a: int, b: int) -> bool:
        one, two = self._items[a], self._items[b]
        likeness = compare_words(one.telling.words, two.telling.words)
        return likeness.dice >= DICE * 0.8 or likeness.inside >= INSIDE or _is_same(one, two, likeness)

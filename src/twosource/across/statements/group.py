"""Which statements of several reports are one utterance, and how its wording drifts from report to report.

Comes in: readings, entities, carriers and families. Goes out: ``Said``, each with one variant a telling. Example:
"only they want this slaughter" in one report and "they alone want this massacre" in another are one utterance with
two variants, the second translated.

Statements meet only where they share a speaker, or lack one, and a content word that is rare among them, or quote the
same words, so the cost grows with their number. Two utterances on one topic stay two: what joins is the order of the
words, not the topic; different days, different hearers and a negation in only one of them keep apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.across.carriers.group import Carriers, carrier_key
from twosource.across.copies.spun import find_spun
from twosource.across.entities import Entities
from twosource.across.ids import short_id
from twosource.across.statements.item import Item, make_item
from twosource.across.statements.match import DICE, INSIDE, fit_dates, is_same, is_verbatim, list_pairs
from twosource.across.statements.variants import Telling, make_said
from twosource.across.statements.wording import compare_words, read_words
from twosource.model.facts import Reading
from twosource.model.record import Family, Link, Said

WITHIN = 0.5  # of a quotation's stems, in a fuller one; two translations of one sentence share no more
COMPARED = 24  # members of a group that are compared with what joins it; an affair has fewer reports of one utterance


def group_statements(
    readings: Sequence[Reading],
    entities: Entities,
    carriers: Carriers,
    families: Sequence[Family],
    links: Sequence[Link] = (),
) -> tuple[Said, ...]:
    """Join the tellings of one utterance.

    Args:
        readings: one a report, statements with channels.
        entities: which entity each party belongs to.
        carriers: which document each carrier is.
        families: reports that are copies; a changed word in a copy is an alteration, not a translation.
        links: which of them paraphrases which; a statement is shown in its first words.

    Returns:
        Statements in order of first telling; ``members`` are the local statements' ids.
    """
    family_of = {report: family.id for family in families for report in family.reports}
    items = _items(readings, entities, carriers, family_of, find_spun(links))
    groups = _Groups(items)
    for a, b, _ in list_pairs(items):
        groups.join(a, b)
    countries = {entity.id: entity.country for entity in entities.entities}
    made = [make_said(_id(members), [m.telling for m in members], family_of, countries) for members in groups.list()]
    return tuple(made)


def _id(members: Sequence[Item]) -> str:
    return short_id("s", *sorted(m.telling.statement.id for m in members))


def _items(
    readings: Sequence[Reading],
    entities: Entities,
    carriers: Carriers,
    family_of: Mapping[str, str],
    spun: frozenset[str],
) -> list[Item]:
    found: list[Item] = []
    by_id = {entity.id: entity for entity in entities.entities}
    called = _name_people(entities)
    for reading in readings:
        for statement in reading.statements:
            text = " ".join(reading.report.quote(span) for span in statement.content)
            speakers = tuple(dict.fromkeys(entities.of[p] for p in statement.speakers if p in entities.of))
            if not statement.speakers and statement.speaker is not None:
                speakers = called.get(" ".join(reading.report.quote(statement.speaker).split()), ())
            hearers = (entities.of[p] for p in statement.addressees if p in entities.of)
            addressees = tuple(dict.fromkeys(h for h in hearers if h not in speakers))  # nobody tells it to himself
            channel = tuple(
                dict.fromkeys(carriers.of[k] for c in statement.channel if (k := carrier_key(c)) in carriers.of)
            )
            is_spun = reading.report.id in spun
            telling = Telling(reading.report, statement, read_words(text), speakers, addressees, channel, is_spun)
            found.append(make_item(telling, len(found), family_of.get(reading.report.id, reading.report.id), by_id))
    return found


def _name_people(entities: Entities) -> dict[str, tuple[str, ...]]:
    """Return the people whose full name or surname no other bears: one report may know "Lund", another "Ann Lund"."""
    found: dict[str, set[str]] = {}
    for entity in entities.entities:
        names = {entity.name, *entity.aliases} if entity.kind == "person" else set()
        for name in names | {name.split()[-1] for name in names}:
            found.setdefault(name, set()).add(entity.id)
    return {name: tuple(ids) for name, ids in found.items() if len(ids) == 1 and name[:1].isupper()}


class _Groups:
    """Union-find over statements that keeps two speakers' or two days' utterances out of one group."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._parent = list(range(len(items)))
        self._members: dict[int, list[int]] = {k: [k] for k in range(len(items))}
        self._fullest = list(range(len(items)))
        self._reports = [{item.telling.report.id} for item in items]

    def join(self, a: int, b: int) -> None:
        """Join the groups of two statements if each member of one fits the fullest member of both."""
        one, two = self._find(a), self._find(b)
        if one == two:
            return
        longer, others = self._fullest[one], two
        if self._length(self._fullest[two]) > self._length(longer):
            longer, others = self._fullest[two], one
        if not all(self._fits(x, longer) for x in self._members[others][:COMPARED]):
            return
        if not self._reports[one].isdisjoint(self._reports[two]) and not all(
            self._is_within(x, longer) for x in self._members[one][:COMPARED] + self._members[two][:COMPARED]
        ):
            return
        low, high = min(one, two), max(one, two)
        self._parent[high] = low
        self._members[low] += self._members.pop(high)
        self._reports[low] |= self._reports[high]
        self._fullest[low] = longer

    def list(self) -> list[list[Item]]:
        """Return the groups, and their members, in order of first telling."""
        return [[self._items[k] for k in sorted(members)] for _, members in sorted(self._members.items())]

    def _find(self, k: int) -> int:
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def _length(self, k: int) -> int:
        return len(self._items[k].telling.words.stems)

    def _is_within(self, a: int, b: int) -> bool:
        """Two quotations that one report sets apart stay two, unless another report has both as one."""
        return compare_words(self._items[a].telling.words, self._items[b].telling.words).inside >= WITHIN

    def _fits(self, a: int, b: int) -> bool:
        one, two = self._items[a], self._items[b]
        if is_verbatim(one, two):
            return True
        likeness = compare_words(one.telling.words, two.telling.words)
        is_alike = likeness.dice >= DICE * 0.8 or likeness.inside >= INSIDE or is_same(one, two, likeness)
        return is_alike and fit_dates(one.telling.statement.date, two.telling.statement.date)

"""Parties being joined: groups that remember who must stay apart.

Comes in: parties and a user's edges. Goes out: groups, and an edge for every joining. Example: after a split
of ``r1/p3`` and ``r2/p4`` by the user no chain of other joinings brings the two together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from twosource.across.entities.kin import are_namesakes, are_told_apart, is_one_full_name, is_one_spelling
from twosource.model.facts import Kind, Party
from twosource.model.record import Edge

STAGE = "entities"
# Kinds that may be one thing seen from two sides; every other pair of kinds stays apart.
ALIKE: frozenset[frozenset[Kind]] = frozenset(
    frozenset(pair)
    for pair in (
        ("organisation", "government"), ("organisation", "media"), ("organisation", "military"),
        ("organisation", "group"), ("organisation", "other"), ("government", "group"), ("military", "group"),
        ("military", "government"), ("media", "group"), ("other", "document"), ("other", "group"),
    )
)  # fmt: skip


BODIES: frozenset[Kind] = frozenset({"government", "military", "country"})


class Group:
    """Parties held to be one, with what they add up to: kept as they join, since a big group is asked often."""

    def __init__(self, party: Party) -> None:
        self.parties = [party]
        self.reports = {party.id.partition("/")[0]}
        self.bases = {party.base} - {None}
        self.apart: set[str] = set()
        self.countries = {party.country} - {None}
        self.genders = {party.gender} - {None}
        self.titles = {role.title for role in party.roles}
        self.forms = dict.fromkeys((party.name, *party.aliases))
        named = sum(m.form == "name" for m in party.mentions)
        self._kinds: Counter[Kind] = Counter({party.kind: 1 + named})
        self._names: Counter[str] = Counter({party.name: 1})
        self._written = {party.name} if named else set[str]()

    @property
    def kind(self) -> Kind:
        """The commonest kind among the parties, weighed by mentions by name."""
        return max(self._kinds, key=lambda k: (self._kinds[k], k))

    @property
    def is_named(self) -> bool:
        """Whether any report names it, by its own name or the knowledge base's."""
        return bool(self._written or self.bases)

    @property
    def name(self) -> str:
        """The name in most reports; full names before surnames, written names before descriptions."""
        votes = self._names
        return max(votes, key=lambda n: (n in self._written, min(2, len(n.split())), votes[n], len(n), n))

    def absorb(self, other: Group) -> None:
        """Take over all of ``other``, which is left empty."""
        self.parties += other.parties
        self.reports |= other.reports
        self.bases |= other.bases
        self.apart |= other.apart
        self.countries |= other.countries
        known = self.genders | other.genders
        self.genders = known if len(known) == 1 else set()  # two of one name: a pronoun was led astray
        self.titles |= other.titles
        self.forms.update(other.forms)
        if self.kind != "person" or other.kind == "person":  # a surname that one report takes for a firm's
            self._kinds.update(other._kinds)
        self._names.update(other._names)
        self._written |= other._written
        other.parties = []


class Groups:
    """All groups of a record. ``edges`` grows with every joining.

    Args:
        parties: every party of every report.
        edges: a user's judgements; they are kept in ``edges``.
    """

    def __init__(self, parties: Sequence[Party], edges: Iterable[Edge]) -> None:
        self._of = {party.id: Group(party) for party in parties}
        self._order = list(self._of.values())
        self.edges: list[Edge] = []
        judged = [e for e in edges if e.a in self._of and e.b in self._of]
        for edge in judged:
            if not edge.is_same:
                self._of[edge.a].apart.add(edge.b)
                self._of[edge.b].apart.add(edge.a)
                self.edges.append(edge)
        for edge in judged:
            a, b = self._of[edge.a], self._of[edge.b]
            if edge.is_same and a is not b and not self._is_apart(a, b):
                self._absorb(a, b)
                self.edges.append(edge)

    def list(self) -> list[Group]:
        """Return the groups in order of their first party."""
        return [group for group in self._order if group.parties]

    def of(self, party: str) -> Group:
        """Return the group of a party."""
        return self._of[party]

    def join_all(self, parties: Sequence[Party], *, score: float, reason: str) -> None:
        """Join the groups of ``parties`` with the first that takes them."""
        heads: list[Group] = []
        for party in parties:
            group = self._of[party.id]
            if group in heads:
                continue
            if not any(self.join(head, group, score, reason) for head in heads[:3]):
                heads.append(group)

    def join(self, a: Group, b: Group, score: float, reason: str) -> bool:
        """Join ``b`` into ``a`` unless something forbids it; tell whether they are one now."""
        if a is b:
            return True
        if not a.parties or not b.parties or not self._may_join(a, b):
            return False
        self.edges.append(Edge(a.parties[0].id, b.parties[0].id, round(score, 3), reason, STAGE))
        self._absorb(a, b)
        return True

    def join_bare(self, person: Group, bare: Group, score: float, reason: str) -> None:
        """Join what one report calls by a surname alone, and takes for no person, into the person of that surname."""
        if not self._is_apart(person, bare):
            self.edges.append(Edge(person.parties[0].id, bare.parties[0].id, round(score, 3), reason, STAGE))
            self._absorb(person, bare)

    def _may_join(self, a: Group, b: Group) -> bool:
        if a.bases and b.bases and not a.bases & b.bases:
            return False
        if len(a.genders | b.genders) > 1 and (a.bases or b.bases or not is_one_full_name(a.name, b.name)):
            return False
        if a.kind == b.kind == "person" and not a.bases & b.bases and self._are_two(a, b):
            return False
        if a.kind in BODIES and a.countries and b.countries and not a.countries & b.countries:
            return False  # two states have a "Defence Ministry" each
        if a.kind != b.kind and frozenset((a.kind, b.kind)) not in ALIKE:
            return False
        return not self._is_apart(a, b)

    def _are_two(self, a: Group, b: Group) -> bool:
        """Tell whether two people of like names are kin or namesakes."""
        if not a.reports.isdisjoint(b.reports) and not is_one_spelling(a.name, b.name):
            # one report that tells both knows of two
            return True
        if are_told_apart(a.forms, b.forms):
            return True
        return are_namesakes(
            (frozenset(filter(None, a.countries)), frozenset(filter(None, b.countries))),
            (frozenset(a.titles), frozenset(b.titles)),
        )

    def _is_apart(self, a: Group, b: Group) -> bool:
        # most groups have nobody to stay apart from, and a big one must not be walked for every joining
        return (bool(a.apart) and any(p.id in a.apart for p in b.parties)) or (
            bool(b.apart) and any(p.id in b.apart for p in a.parties)
        )

    def _absorb(self, a: Group, b: Group) -> None:
        for party in b.parties:
            self._of[party.id] = a
        a.absorb(b)

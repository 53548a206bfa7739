"""Two names for one origin are one: a ministry and its briefing, a broadcaster and the family that it published.

Comes in: the tellings of each fact. Goes out: the same tellings, names of one origin joined. Example: "the Defence
Ministry said on Sunday" in one report and "a Defence Ministry spokesperson told a briefing on Sunday" in another are one
briefing where both tell the same fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, permutations

from twosource.across.carriers.group import Carriers, is_overlapping
from twosource.across.carriers.interviews import outlet_words
from twosource.across.issuers import is_one_of, is_one_voice, is_whole_state
from twosource.across.origins.tellings import Telling
from twosource.lexicon.fold import fold
from twosource.model.facts import OriginKind, Reading
from twosource.model.record import Entity, Family
from twosource.model.text import Report

# Of two documents that are one, the first kind in this order names it.
RANK: tuple[OriginKind, ...] = ("readout", "briefing", "statement", "document", "social", "interview", "broadcast")
PUBLIC = frozenset({"readout", "briefing", "statement", "document", "social"})


class Names:
    """The names of origins, and which of them are one.

    Args:
        by_id: entities and documents.
        carriers: what is known of each document.
        readings: for the dates and newsrooms of reports.
        families: for the newsroom of each family.
        told: the tellings of every fact; documents that tell one fact may be one.
    """

    def __init__(
        self,
        by_id: Mapping[str, Entity],
        carriers: Carriers,
        readings: Sequence[Reading],
        families: Sequence[Family],
        told: Mapping[str, Sequence[Telling]],
    ) -> None:
        self.by_id = by_id
        self.carriers = carriers
        self.published = {r.report.id: r.report.published for r in readings}
        self.newsrooms = _newsrooms(readings, families)
        self._labels = _labels(readings, families)
        self._same: dict[str, str] = {}
        for tellings in told.values():
            self._join_documents({t.key for t in tellings if t.is_document})

    def join(self, tellings: Sequence[Telling]) -> tuple[Telling, ...]:
        """Return the tellings of one fact, each led to the one name of its origin."""
        named = [t.told_by(self._root(t.key)) for t in tellings]
        documents = list(dict.fromkeys(t.key for t in named if t.is_document))
        named = [self._to_document(t, documents) for t in named]
        named = [t.told_by(self._to_body(t.key, [other.key for other in named])) for t in named]
        voices = self._voices([t.key for t in named if t.key.startswith("who:")])
        named = [t.told_by(voices.get(t.key, t.key)) for t in named]
        own = list(dict.fromkeys(t.key for t in named if t.is_own))
        return tuple(t.told_by(self._to_newsroom(t.key, own)) for t in named)

    def entities_of(self, key: str) -> list[Entity]:
        """Return the entities that a key names: issuers of a document, speakers, or a medium."""
        lead, _, rest = key.partition(":")
        if lead == "doc" and rest in self.carriers.issues:
            issue = self.carriers.issues[rest]
            # an interview is the word of whoever is interviewed, not of the medium
            ids: Iterable[str] = (issue.kind == "interview" and issue.speakers) or issue.issuers
        else:
            ids = rest.split("+") if lead in ("doc", "who", "media") else ()
        return [self.by_id[i] for i in ids if i in self.by_id]

    def label(self, home: str, reports: Sequence[str]) -> str:
        """Return what a reader calls the newsroom of a family or report."""
        return self._labels.get(home) or f"unknown newsroom of {', '.join(reports)}"

    def _join_documents(self, keys: Iterable[str]) -> None:
        for a, b in combinations(sorted({self._root(key) for key in keys}), 2):
            if self._is_one_document(a, b):
                first, second = sorted((a, b), key=self._rank)
                self._same[second] = first

    def _root(self, key: str) -> str:
        while key in self._same:
            key = self._same[key]
        return key

    def _rank(self, key: str) -> tuple[int, str]:
        issue = self.carriers.issues.get(key.partition(":")[2])
        return (RANK.index(issue.kind) if issue is not None and issue.kind in RANK else len(RANK), key)

    def _is_one_document(self, a: str, b: str) -> bool:
        """One issuer, no two days and one fact told: "a readout" here and "a statement" there are one publication."""
        one, two = (self.carriers.issues.get(key.partition(":")[2]) for key in (a, b))
        if one is None or two is None or not {one.kind, two.kind} <= PUBLIC:
            return False
        if one.date is not None and two.date is not None and not is_overlapping(one.date, two.date):
            return False
        if not one.issuers or not two.issuers:
            return True
        return any(is_one_of(issuer, two.issuers, self.by_id) for issuer in one.issuers)

    def _to_document(self, telling: Telling, documents: Sequence[str]) -> Telling:
        if telling.key.startswith("words:"):
            return self._to_paper_of(telling, documents)
        if not telling.key.startswith("who:"):
            return telling
        speakers = self.entities_of(telling.key)
        for key in documents:
            issue = self.carriers.issues.get(key.partition(":")[2])
            if issue is None or not self._may_know(telling.report, key):
                continue
            voices = (*issue.issuers, *issue.speakers)
            if any(is_one_of(speaker.id, voices, self.by_id) for speaker in speakers):
                return telling.told_by(key)
        return telling

    def _to_body(self, key: str, others: Sequence[str]) -> str:
        """Lead "the prosecutor's office" of one report to "the Norwegian prosecutor's office" of another."""
        if not key.startswith("words::"):
            return key
        name = key.removeprefix("words::").lower()
        for other in others:
            entities = self.entities_of(other) if other.startswith("who:") else []
            full = entities[0].name.lower() if len(entities) == 1 else ""
            if " " in name and (full == name or full.endswith(f" {name}")):
                return other
        return key

    def _to_paper_of(self, telling: Telling, documents: Sequence[str]) -> Telling:
        """Lead "according to the port authority" to the port authority's statement."""
        name = telling.key.split(":", 2)[2].lower()
        for key in documents:
            issue = self.carriers.issues.get(key.partition(":")[2])
            if issue is not None and issue.voice is not None and issue.voice.lower() == name and not issue.issuers:
                return telling.told_by(key)
        return telling

    def _may_know(self, report: str, document: str) -> bool:
        """A report of Friday does not quote the interview of Monday."""
        published, issue = self.published.get(report), self.carriers.issues[document.partition(":")[2]]
        if published is None or published.end is None or issue.date is None or issue.date.start is None:
            return True
        return issue.date.start <= published.end

    def _voices(self, keys: Sequence[str]) -> dict[str, str]:
        """Lead a state to its one body that speaks here: "China" to "Chinese Foreign Ministry"."""
        led: dict[str, str] = {}
        single = [key for key in dict.fromkeys(keys) if len(self.entities_of(key)) == 1]
        for a, b in combinations(single, 2):
            one, two = self.entities_of(a)[0], self.entities_of(b)[0]
            if is_one_voice(one, two):
                broad, narrow = (a, b) if is_whole_state(one) else (b, a)
                led.setdefault(broad, led.get(narrow, narrow))
        for a, b in permutations(dict.fromkeys(keys), 2):
            if set(_members(a)) < set(_members(b)):
                led.setdefault(a, b)  # "China and Belarus said" and "Belarus said" of one utterance
        return {key: led.get(to, to) for key, to in led.items()}

    def _to_newsroom(self, key: str, own: Sequence[str]) -> str:
        """Lead "the Volga agency reported" to the agency's own report where that tells the fact too."""
        if not (key.startswith("media:") or (key.startswith("who:") and self._is_house(key))):
            return key
        forms = {outlet_words(form) for entity in self.entities_of(key) for form in (entity.name, *entity.aliases)}
        rooms = {o: {outlet_words(n) for n in self.newsrooms.get(o.partition(":")[2], ())} for o in own}
        same = [o for o in own if forms & rooms[o] - {frozenset()}]
        return same[0] if len(same) == 1 else key

    def _is_house(self, key: str) -> bool:
        """Tell whether a key names one body that may be a newsroom nobody knows: "the Highland agency"."""
        return [entity.kind for entity in self.entities_of(key)] in (["organisation"], ["government"], ["other"])


def _members(key: str) -> list[str]:
    return key.partition(":")[2].split("+")


def _newsrooms(readings: Sequence[Reading], families: Sequence[Family]) -> dict[str, frozenset[str]]:
    """Return the folded names of the newsroom of each report and family."""
    names: dict[str, set[str]] = {}
    by_report = {reading.report.id: reading.report for reading in readings}
    for report in by_report.values():
        names[report.id] = {fold(name) for name in (report.newsroom or report.outlet,) if name}
    for family in families:
        known = {fold(family.newsroom)} if family.newsroom is not None else set()
        names[family.id] = known or {name for report in family.reports for name in names.get(report, ())}
    return {home: frozenset(found) for home, found in names.items()}


def _label(report: Report, number: int) -> str:
    """A file's name is no newsroom's: what nobody names is called by the report's place in the record."""
    return report.newsroom or report.outlet or f"Unnamed newsroom (R{number})"


def _labels(readings: Sequence[Reading], families: Sequence[Family]) -> dict[str, str]:
    labels = {r.report.id: _label(r.report, number) for number, r in enumerate(readings, 1)}
    for family in families:
        known = [family.newsroom] if family.newsroom is not None else [labels[r] for r in family.reports if r in labels]
        labels[family.id] = known[0] if known else family.id
    return labels

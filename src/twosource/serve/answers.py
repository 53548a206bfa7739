"""What an assistant may ask of the database: read-only, typed, every result with report, offsets and text.

Comes in: a shelf of records and a question. Goes out: dataclasses. Example: ``Answers(shelf).corroborate("all", "e1f2")``
returns the branches behind a count. Text of reports is returned as data under ``text``, never as instruction.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.export.brief.dates import say_when
from twosource.model.record import Dispute, Happening, Quantity, Relation, Said
from twosource.model.text import Span
from twosource.serve.affair import Affair
from twosource.serve.views import Wanted, choose_events, find_side
from twosource.serve.web.shelf import Shelf
from twosource.store.search import Filters

MOST = 200  # results of one call
# The answers' types have no slots: the protocol's schema maker takes a slot for a default value.


@dataclass(frozen=True)
class Evidence:
    """A verbatim piece of one report: where it stands, and its words."""

    report: str
    source: str
    newsroom: str | None
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class AffairLine:
    """One affair of the database."""

    affair: str
    title: str
    made: str


@dataclass(frozen=True)
class AffairAnswer:
    """One affair in numbers."""

    affair: str
    title: str
    reports: int
    families: int
    origins: int
    events: int
    statements: int
    disputes: int
    sources: list[str]
    unknowns: list[str]


@dataclass(frozen=True)
class Fact:
    """One event, figure or relation: what the record says, how often independently, and on which words."""

    id: str
    kind: str
    summary: str
    date: str
    status: str
    actors: list[str]
    recipients: list[str]
    independent: int
    evidence: list[Evidence]


@dataclass(frozen=True)
class Quote:
    """One statement with its speakers, addressees, channel and every wording's evidence."""

    id: str
    speakers: list[str]
    addressees: list[str]
    stance: str
    kind: str
    content: str
    date: str
    channel: list[str]
    independent: int
    evidence: list[Evidence]


@dataclass(frozen=True)
class SideAnswer:
    """One side of a dispute."""

    holders: list[str]
    summary: str
    evidence: list[Evidence]


@dataclass(frozen=True)
class Claim:
    """One dispute: what it is about, and its sides."""

    id: str
    kind: str
    about: str
    sides: list[SideAnswer]


@dataclass(frozen=True)
class OriginAnswer:
    """One origin that counts for a fact, and the tellings traced to it."""

    origin: str
    kind: str
    interested: bool | None
    reason: str
    inferred: bool
    tellings: list[Evidence]


@dataclass(frozen=True)
class Corroboration:
    """Why a fact counts as it does."""

    id: str
    independent: int
    origins: list[OriginAnswer]


@dataclass(frozen=True)
class HitAnswer:
    """One thing found by search."""

    kind: str
    id: str
    date: str
    evidence: Evidence


class Answers:
    """Answers questions from the records of one database; nothing here writes."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def list_affairs(self) -> list[AffairLine]:
        """List the affairs of the database, newest first."""
        return [AffairLine(k.name or "all", k.title or "Untitled affair", k.made) for k in self.shelf.list()]

    def get_affair(self, affair: str = "all") -> AffairAnswer:
        """Tell an affair in numbers, with its sources and what is not known."""
        found = self._affair(affair)
        r = found.record
        return AffairAnswer(
            found.slug, r.title or "Untitled affair", len(r.reports), len(r.families), len(r.origins), len(r.events),
            len(r.statements), len(r.disputes), [x.source for x in r.reports], [u.what for u in r.unknowns],
        )  # fmt: skip

    def search(self, query: str, limit: int = 20) -> list[HitAnswer]:
        """Search reports, statements and events by words, a "phrase" or a beginning such as sanction*."""
        with self.shelf.open() as store:
            hits = store.search(query, Filters(limit=min(limit, MOST)))
        return [
            HitAnswer(
                h.kind, h.id, h.day or "date unknown", Evidence(h.report, h.source, h.outlet, h.start, h.end, h.text)
            )
            for h in hits
        ]

    def timeline(self, affair: str = "all", actor: str | None = None, type: str | None = None, start: str | None = None,
                 end: str | None = None, status: str | None = None) -> list[Fact]:  # fmt: skip
        """Return events in order of date, narrowed by actor, PLOVER type, ISO days and status."""
        found = self._affair(affair)
        wanted = Wanted(actor=actor, type=type, start=start, end=end, status=status)
        return [self._event(found, event) for event in choose_events(found.record, wanted)[:MOST]]

    def facts(self, affair: str = "all", about: str | None = None) -> list[Fact]:
        """Return events, figures and relations with a word, best attested first."""
        found = self._affair(affair)
        all_ = [
            *(self._event(found, e) for e in found.record.events),
            *(self._figure(found, f) for f in found.record.figures),
            *(self._relation(found, r) for r in found.record.relations),
        ]
        chosen = [f for f in all_ if about is None or about.casefold() in _text(f).casefold()]
        return sorted(chosen, key=lambda f: (-f.independent, f.id))[:MOST]

    def quotes(self, affair: str = "all", speaker: str | None = None, about: str | None = None) -> list[Quote]:
        """Return statements by speaker and word, with every wording's evidence."""
        found = self._affair(affair)
        speakers = find_side(found.record, speaker) if speaker is not None else None
        return [
            self._quote(found, said)
            for said in found.record.statements
            if (speakers is None or not speakers.isdisjoint(said.speakers))
            and (about is None or about.casefold() in said.content.casefold())
        ][:MOST]

    def claims(self, affair: str = "all") -> list[Claim]:
        """Return the disputes: accusations and denials, opposed positions, figures and wordings that differ."""
        found = self._affair(affair)
        return [self._claim(found, dispute) for dispute in found.record.disputes[:MOST]]

    def corroborate(self, id: str, affair: str = "all") -> Corroboration:
        """Tell how many independent origins stand behind a fact, which, and why."""
        found = self._affair(affair)
        branches = found.record.why.get(id)
        if branches is None:
            raise ValueError(f"there is no fact {id} in {affair}")
        origins = {origin.id: origin for origin in found.record.origins}
        return Corroboration(
            id,
            len({branch.origin for branch in branches}),
            [
                OriginAnswer(
                    origins[b.origin].name, origins[b.origin].kind, origins[b.origin].interested, b.reason, b.is_inferred,
                    self._evidence(found, tuple(span for _, span, _ in b.tellings)),
                )
                for b in branches
                if b.origin in origins
            ],
        )  # fmt: skip

    def cite(self, report: str, start: int, end: int, affair: str = "all") -> Evidence:
        """Return the verbatim text of a report between two offsets (code points, end exclusive)."""
        found = self._affair(affair)
        if report not in found.reports or not 0 <= start < end <= len(found.reports[report].text):
            raise ValueError("there is no such place")
        return self._evidence(found, (Span(report, start, end),))[0]

    def _affair(self, slug: str) -> Affair:
        found = self.shelf.affair(slug)
        if found is None:
            raise ValueError(f"there is no affair {slug}")
        return found

    def _evidence(self, affair: Affair, spans: tuple[Span, ...]) -> list[Evidence]:
        found = []
        for span in dict.fromkeys(spans):
            report = affair.reports[span.report]
            found.append(Evidence(report.id, report.source, report.newsroom, span.start, span.end, report.quote(span)))
        return found

    def _names(self, affair: Affair, ids: tuple[str, ...]) -> list[str]:
        return [affair.desk.name(id) for id in ids]

    def _event(self, affair: Affair, e: Happening) -> Fact:
        return Fact(e.id, f"event {e.type}", e.summary, say_when(e.date), e.status, self._names(affair, e.actors),
                    self._names(affair, e.recipients), e.independent, self._evidence(affair, e.evidence))  # fmt: skip

    def _figure(self, affair: Affair, f: Quantity) -> Fact:
        return Fact(f.id, "figure", affair.desk.figure(f).text, say_when(f.date), f.bound or "exact", [], [],
                    f.independent, self._evidence(affair, f.evidence))  # fmt: skip

    def _relation(self, affair: Affair, r: Relation) -> Fact:
        ends = self._names(affair, (r.subject, r.object))
        summary = f"{ends[0]} {r.relation} {ends[1]}" + (f" ({r.detail})" if r.detail else "")
        return Fact(r.id, "relation", summary, say_when(r.date), r.status, ends[:1], ends[1:], r.independent,
                    self._evidence(affair, r.evidence))  # fmt: skip

    def _quote(self, affair: Affair, s: Said) -> Quote:
        return Quote(s.id, self._names(affair, s.speakers), self._names(affair, s.addressees), s.stance, s.kind, s.content,
                     say_when(s.date), self._names(affair, s.channel), s.independent,
                     self._evidence(affair, tuple(v.evidence for v in s.variants)))  # fmt: skip

    def _claim(self, affair: Affair, d: Dispute) -> Claim:
        sides = [
            SideAnswer(self._names(affair, s.holders), s.summary, self._evidence(affair, s.evidence)) for s in d.sides
        ]
        return Claim(d.id, d.kind, d.about, sides)


def _text(fact: Fact) -> str:
    return " ".join([fact.summary, *fact.actors, *fact.recipients, *(e.text for e in fact.evidence)])

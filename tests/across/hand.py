"""Readings made by hand, for tests of the stages that compare reports."""

from __future__ import annotations

from typing import Any

from twosource.across.entities import Entities
from twosource.model.facts import Carrier, Event, Figure, Mention, Party, Reading, Statement
from twosource.model.record import Entity, Happening, Quantity, Said
from twosource.model.text import Report, Span, When


def day(iso: str | None) -> When | None:
    return None if iso is None else When(iso, iso, "day", "resolved")


class Desk:
    """One report in the making; facts are placed by the words that tell them."""

    def __init__(self, name: str, text: str, *, published: str | None = None, **fields: Any) -> None:
        self.report = Report(name, f"{name}.txt", text, published=day(published), **fields)
        self.parties: list[Party] = []
        self.statements: list[Statement] = []
        self.events: list[Event] = []
        self.figures: list[Figure] = []

    def span(self, words: str) -> Span:
        start = self.report.text.index(words)
        return Span(self.report.id, start, start + len(words))

    def sentence(self, span: Span) -> Span:
        start = self.report.text.rfind("\n", 0, span.start) + 1
        end = self.report.text.find("\n", span.end)
        return Span(self.report.id, start, len(self.report.text) if end < 0 else end)

    def party(self, words: str, kind: Any = "person", **fields: Any) -> str:
        identity = f"{self.report.id}/p{len(self.parties)}"
        mention = Mention(self.span(words), "name", 0)
        name = fields.pop("name", words)
        self.parties.append(Party(identity, name, kind, mentions=(mention,), **fields))
        return identity

    def carrier(self, kind: Any, words: str, issuer: str | None = None, **fields: Any) -> Carrier:
        name = fields.pop("name", words)
        return Carrier(kind, name, issuer, fields.pop("party", None), day(fields.pop("date", None)), self.span(words))

    def says(self, content: str, *speakers: str, channel: tuple[Carrier, ...] = (), **fields: Any) -> str:
        identity = f"{self.report.id}/s{len(self.statements)}"
        span = self.span(content)
        cue = fields.pop("cue", None)
        who = fields.pop("speaker", None)
        self.statements.append(
            Statement(
                identity,
                speakers,
                fields.pop("addressees", ()),
                fields.pop("kind", "indirect"),
                fields.pop("stance", "asserts"),
                self.sentence(span),
                (span,),
                None if who is None else self.span(who),
                None if cue is None else self.span(cue),
                channel=channel,
                date=day(fields.pop("date", None)),
                **fields,
            )
        )
        return identity

    def tells(self, trigger: str, type_: Any = "CONSULT", **fields: Any) -> str:
        identity = f"{self.report.id}/e{len(self.events)}"
        span = self.span(trigger)
        self.events.append(
            Event(
                identity,
                type_,
                fields.pop("mode", None),
                fields.pop("actors", ()),
                fields.pop("recipients", ()),
                fields.pop("status", "occurred"),
                self.sentence(span),
                span,
                fields.pop("rule", "test"),
                date=day(fields.pop("date", None)),
                **fields,
            )
        )
        return identity

    def counts(self, words: str, value: float, what: str, **fields: Any) -> str:
        identity = f"{self.report.id}/f{len(self.figures)}"
        span = self.span(words)
        self.figures.append(
            Figure(
                identity,
                value,
                fields.pop("unit", None),
                fields.pop("bound", None),
                what,
                span,
                self.sentence(span),
                date=day(fields.pop("date", None)),
                **fields,
            )
        )
        return identity

    def reading(self) -> Reading:
        return Reading(
            self.report,
            None,
            tuple(self.parties),
            (),
            tuple(self.statements),
            tuple(self.events),
            tuple(self.figures),
        )


def join_by_name(*desks: Desk) -> Entities:
    """Join parties of equal name: the id is the name."""
    made: dict[str, Entity] = {}
    of: dict[str, str] = {}
    for party in (p for desk in desks for p in desk.parties):
        of[party.id] = party.name
        made.setdefault(party.name, Entity(party.name, party.name, party.kind, (), party.country, (), (), party.sector))
    return Entities(tuple(made.values()), of, ())


def happening(desks: tuple[Desk, ...], *members: str, of: Entities, **fields: Any) -> Happening:
    local = [e for d in desks for e in d.events if e.id in members]
    first = local[0]
    actors = tuple(dict.fromkeys(of.of[a] for e in local for a in e.actors))
    recipients = tuple(dict.fromkeys(of.of[a] for e in local for a in e.recipients))
    return Happening(
        id=fields.pop("id", "e:" + first.id),
        type=first.type,
        mode=first.mode,
        actors=actors,
        recipients=recipients,
        place=None,
        date=fields.pop("date", first.date),
        status=fields.pop("status", first.status),
        summary=fields.pop("summary", "something happened"),
        evidence=tuple(e.sentence for e in local),
        trigger=tuple(e.trigger for e in local),
        origins=(),
        independent=1,
        positions=fields.pop("positions", ()),
        members=tuple(e.id for e in local),
        **fields,
    )


def said(desks: tuple[Desk, ...], *members: str, of: Entities, **fields: Any) -> Said:
    from twosource.model.record import Variant

    local = [(d, s) for d in desks for s in d.statements if s.id in members]
    desk, first = local[0]
    return Said(
        id=fields.pop("id", "s:" + first.id),
        speakers=tuple(dict.fromkeys(of.of[p] for _, s in local for p in s.speakers)),
        addressees=tuple(dict.fromkeys(of.of[p] for _, s in local for p in s.addressees)),
        kind=first.kind,
        stance=first.stance,
        content=desk.report.quote(first.content[0]),
        date=first.date,
        occasion=first.occasion,
        channel=(),
        origins=(),
        independent=1,
        about=first.about,
        variants=tuple(
            Variant(s.sentence, s.content, s.speaker, s.cue, fields.get("wording", "same")) for _, s in local
        ),
        members=tuple(s.id for _, s in local),
    )


def quantity(desks: tuple[Desk, ...], *members: str, **fields: Any) -> Quantity:
    local = [f for d in desks for f in d.figures if f.id in members]
    first = local[0]
    return Quantity(
        id=fields.pop("id", "f:" + first.id),
        value=first.value,
        unit=first.unit,
        bound=first.bound,
        what=first.what,
        date=first.date,
        evidence=tuple(f.sentence for f in local),
        low=first.low,
        high=first.high,
        change=first.is_change,
        event=first.event,
        origins=(),
        independent=1,
        members=tuple(f.id for f in local),
    )

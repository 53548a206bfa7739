"""Record -> JSON by the contract (``record.schema.json``, version 1).

Comes in: ``Record``. Goes out: bytes. Example: an event becomes ``{"id": "e1", "type": "CONSULT", ...}``,
and every span ``{"report": "r1", "start": 0, "end": 7}``. Fields beyond the contract's are added, never renamed.
"""

from __future__ import annotations

from typing import Any

import msgspec

from twosource.model.facts import Role, Time
from twosource.model.record import (
    Branch,
    Dispute,
    Entity,
    Family,
    Happening,
    Link,
    Origin,
    Quantity,
    Record,
    Relation,
    Said,
    Unknown,
    Variant,
    Warning,
)
from twosource.model.text import Report, Span, When

Json = dict[str, Any]


def write_json(record: Record, *, with_text: bool = True) -> bytes:
    """Return the record as one line of JSON, keys in the contract's order.

    Args:
        record: what to write.
        with_text: False leaves the reports' text out (``twosource copies``).

    Example:
        >>> write_json(Record(reports=()))[:12]
        b'{"version":1'
    """
    return msgspec.json.encode(as_json(record, with_text=with_text))


def as_json(record: Record, *, with_text: bool = True) -> Json:
    """Return the record as plain values, ready for any JSON writer."""
    return {
        "version": 1,
        "title": record.title,
        "reports": [report_json(report, with_text=with_text) for report in record.reports],
        "links": [link_json(link) for link in record.links],
        "families": [family_json(family) for family in record.families],
        "origins": [origin_json(origin) for origin in record.origins],
        "entities": [entity_json(entity) for entity in record.entities],
        "relations": [relation_json(relation) for relation in record.relations],
        "times": [time_json(time) for time in record.times],
        "statements": [said_json(said) for said in record.statements],
        "events": [event_json(event) for event in record.events],
        "figures": [figure_json(figure) for figure in record.figures],
        "disputes": [dispute_json(dispute) for dispute in record.disputes],
        "timeline": [event.id for event in record.timeline],
        "unknowns": [unknown_json(unknown) for unknown in record.unknowns],
        "warnings": [warning_json(warning) for warning in record.warnings],
        "why": {fact: [branch_json(branch) for branch in branches] for fact, branches in sorted(record.why.items())},
    }


def span_json(span: Span) -> Json:
    """Return a piece of evidence."""
    return {"report": span.report, "start": span.start, "end": span.end}


def _spans(spans: tuple[Span, ...]) -> list[Json]:
    return [span_json(span) for span in spans]


def _span_or_none(span: Span | None) -> Json | None:
    return None if span is None else span_json(span)


def when_json(when: When | None) -> Json | None:
    """Return a calendar interval, or None."""
    if when is None:
        return None
    return {
        "start": when.start,
        "end": when.end,
        "precision": when.precision,
        "how": "inferred" if when.how == "unknown" else when.how,
        "confidence": round(when.confidence, 3),
        "evidence": _spans(when.evidence),
    }


def report_json(report: Report, *, with_text: bool = True) -> Json:
    """Return one report; without its text where ``with_text`` is False."""
    provenance = {
        name: {"how": known.how, "confidence": round(known.confidence, 3), "evidence": _spans(known.evidence)}
        for name, known in sorted(report.provenance.items())
    }
    written: Json = {"id": report.id, "source": report.source}
    if with_text:
        written["text"] = report.text
    written |= {
        "title": report.title,
        "outlet": report.outlet,
        "newsroom": report.newsroom,
        "authors": list(report.authors),
        "dateline": report.dateline,
        "published": when_json(report.published),
        "language": report.language,
        "url": report.url,
        "provenance": provenance,
    }
    return written


def link_json(link: Link) -> Json:
    """Return one link with its passages."""
    return {
        "a": link.a,
        "b": link.b,
        "kind": link.kind,
        "share_a": round(link.share_a, 4),
        "share_b": round(link.share_b, 4),
        "passages": [
            {"a": span_json(p.a), "b": span_json(p.b), "kind": p.kind, "similarity": round(p.similarity, 4)}
            for p in link.passages
        ],
        "first": link.first,
    }


def family_json(family: Family) -> Json:
    """Return one family."""
    return {"id": family.id, "reports": list(family.reports), "newsroom": family.newsroom}


def origin_json(origin: Origin) -> Json:
    """Return one origin."""
    return {
        "id": origin.id,
        "kind": origin.kind,
        "name": origin.name,
        "entity": origin.entity,
        "interested": origin.interested,
        "reports": list(origin.reports),
        "date": when_json(origin.date),
    }


def entity_json(entity: Entity) -> Json:
    """Return one entity with every mention."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "aliases": list(entity.aliases),
        "country": entity.country,
        "roles": [_role_json(role) for role in entity.roles],
        "wikidata": entity.wikidata,
        "mentions": [span_json(mention.span) | {"form": mention.form} for mention in entity.mentions],
        "sector": entity.sector,
    }


def _role_json(role: Role) -> Json:
    return {
        "title": role.title,
        "of": role.of,
        "from": role.start,
        "to": role.end,
        "how": role.how,
        "evidence": _spans(role.evidence),
    }


def relation_json(relation: Relation) -> Json:
    """Return one standing relation."""
    return {
        "id": relation.id,
        "subject": relation.subject,
        "relation": relation.relation,
        "object": relation.object,
        "detail": relation.detail,
        "date": when_json(relation.date),
        "status": relation.status,
        "evidence": _spans(relation.evidence),
        "origins": list(relation.origins),
        "independent": relation.independent,
    }


def time_json(time: Time) -> Json:
    """Return one time expression."""
    return {"evidence": span_json(time.span), "type": time.type, "value": time.value, "when": when_json(time.when)}


def said_json(said: Said) -> Json:
    """Return one statement with its variants."""
    return {
        "id": said.id,
        "speakers": list(said.speakers),
        "addressees": list(said.addressees),
        "kind": said.kind,
        "stance": said.stance,
        "content": said.content,
        "date": when_json(said.date),
        "occasion": said.occasion,
        "channel": list(said.channel),
        "origins": list(said.origins),
        "independent": said.independent,
        "about": list(said.about),
        "variants": [_variant_json(variant) for variant in said.variants],
    }


def _variant_json(variant: Variant) -> Json:
    return {
        "evidence": span_json(variant.evidence),
        "content": _spans(variant.content),
        "speaker": _span_or_none(variant.speaker),
        "cue": _span_or_none(variant.cue),
        "wording": variant.wording,
        "omits": _spans(variant.omits),
        "channel": list(variant.channel),
    }


def event_json(event: Happening) -> Json:
    """Return one event."""
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "place": event.place,
        "date": when_json(event.date),
        "status": event.status,
        "summary": event.summary,
        "evidence": _spans(event.evidence),
        "origins": list(event.origins),
        "independent": event.independent,
        "contexts": list(event.contexts),
        "part_of": event.part_of,
        "rule": event.rule,
        "trigger": _spans(event.trigger),
        "positions": [
            {"holder": p.holder, "status": p.status, "statement": p.statement, "evidence": _spans(p.evidence)}
            for p in event.positions
        ],
        "condition": _span_or_none(event.condition),
    }


def figure_json(figure: Quantity) -> Json:
    """Return one figure."""
    return {
        "id": figure.id,
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound,
        "what": figure.what,
        "date": when_json(figure.date),
        "evidence": _spans(figure.evidence),
        "low": figure.low,
        "high": figure.high,
        "change": figure.change,
        "event": figure.event,
        "origins": list(figure.origins),
        "independent": figure.independent,
    }


def dispute_json(dispute: Dispute) -> Json:
    """Return one dispute with its sides."""
    return {
        "id": dispute.id,
        "kind": dispute.kind,
        "about": dispute.about,
        "sides": [
            {
                "holders": list(side.holders),
                "summary": side.summary,
                "evidence": _spans(side.evidence),
                "origins": list(side.origins),
            }
            for side in dispute.sides
        ],
        "facts": list(dispute.facts),
    }


def unknown_json(unknown: Unknown) -> Json:
    """Return one thing that is not known."""
    return {"about": unknown.about, "what": unknown.what, "evidence": _spans(unknown.evidence)}


def warning_json(warning: Warning) -> Json:
    """Return one warning."""
    return {
        "code": warning.code,
        "message": warning.message,
        "source": warning.source,
        "evidence": _spans(warning.evidence),
    }


def branch_json(branch: Branch) -> Json:
    """Return one branch of the tree behind an ``independent`` number."""
    return {
        "origin": branch.origin,
        "reason": branch.reason,
        "inferred": branch.is_inferred,
        "tellings": [
            {"report": report, "evidence": span_json(span), "channel": channel}
            for report, span, channel in branch.tellings
        ],
    }

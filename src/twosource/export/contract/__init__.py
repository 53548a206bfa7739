"""Record -> JSON by the contract (``record.schema.json``, version 1).

Comes in: ``Record``. Goes out: bytes. Example: an event becomes ``{"id": "e1", "type": "CONSULT", ...}``,
and every span ``{"report": "r1", "start": 0, "end": 7}``. Fields beyond the contract's are added, never renamed.
"""

from __future__ import annotations

import msgspec

from twosource.export.contract.facts import (
    Json,
    dispute_json,
    event_json,
    figure_json,
    relation_json,
    said_json,
    span_json,
    spans_json,
    time_json,
    when_json,
)
from twosource.model.facts import Role
from twosource.model.record import Branch, Entity, Family, Link, Origin, Record, Unknown, Warning
from twosource.model.text import Report

__all__ = [
    "as_json",
    "dispute_json",
    "event_json",
    "family_json",
    "link_json",
    "report_json",
    "said_json",
    "write_json",
]


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


def report_json(report: Report, *, with_text: bool = True) -> Json:
    """Return one report; without its text where ``with_text`` is False."""
    provenance = {
        name: {"how": known.how, "confidence": round(known.confidence, 3), "evidence": spans_json(known.evidence)}
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
        "evidence": spans_json(role.evidence),
    }


def unknown_json(unknown: Unknown) -> Json:
    """Return one thing that is not known."""
    return {"about": unknown.about, "what": unknown.what, "evidence": spans_json(unknown.evidence)}


def warning_json(warning: Warning) -> Json:
    """Return one warning."""
    return {
        "code": warning.code,
        "message": warning.message,
        "source": warning.source,
        "evidence": spans_json(warning.evidence),
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

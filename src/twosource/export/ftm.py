"""Record -> FollowTheMoney entities as JSON lines.

Comes in: ``Record``. Goes out: one entity a line with id, schema and properties, as OpenSanctions and Aleph read them:
Person, PublicBody, Organization, Company, Article, Event, UnknownLink. Every value is a list of strings. Example:
``{"id": "n1", "schema": "Person", "properties": {"name": ["Xi Jinping"]}}``. The tests hold each property against the
schemata.
"""

from __future__ import annotations

import msgspec

from twosource.model.countries import alpha2
from twosource.model.record import Entity, Happening, Record, Relation
from twosource.model.text import Report

Properties = dict[str, list[str]]
SCHEMATA = {
    "person": "Person", "government": "PublicBody", "country": "PublicBody", "organisation": "Organization",
    "military": "Organization", "media": "Organization", "group": "Organization",
}  # fmt: skip


def write_ftm(record: Record) -> bytes:
    """Return the record as FollowTheMoney entities, one JSON object a line. Places and documents are not actors.

    Example:
        >>> write_ftm(Record(reports=()))
        b''
    """
    kept = {entity.id for entity in record.entities if entity.kind in SCHEMATA}
    lines = [
        *(_line(report.id, "Article", _article(report)) for report in record.reports),
        *(_line(e.id, SCHEMATA[e.kind], _actor(e)) for e in record.entities if e.kind in SCHEMATA),
        *(_line(event.id, "Event", _event(event, record, kept)) for event in record.timeline),
        *(
            _line(relation.id, "UnknownLink", _relation(relation))
            for relation in record.relations
            if {relation.subject, relation.object} <= kept
        ),
    ]
    return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)


def _line(id: str, schema: str, properties: Properties) -> dict[str, object]:
    return {"id": id, "schema": schema, "properties": {k: v for k, v in properties.items() if v}}


def _some(value: str | None) -> list[str]:
    return [value] if value else []


def _article(report: Report) -> Properties:
    published = report.published
    return {
        "title": _some(report.title or report.source),
        "fileName": [report.source],
        "sourceUrl": _some(report.url),
        "publisher": _some(report.outlet or report.newsroom),
        "author": list(report.authors),
        "publishedAt": _some(published.start) if published is not None and published.is_day else [],
        "language": ["eng"] if (report.language or "").startswith("en") else [],
    }


def _actor(entity: Entity) -> Properties:
    properties: Properties = {
        "name": [entity.name],
        "alias": [alias for alias in entity.aliases if alias != entity.name],
        "wikidataId": _some(entity.wikidata),
        "country": _some(alpha2(entity.country)),  # in lower case, as its schemata have it
    }
    if entity.kind == "person":
        properties["position"] = sorted({role.title for role in entity.roles})
    return properties


def _event(event: Happening, record: Record, kept: set[str]) -> Properties:
    texts = {report.id: report for report in record.reports}
    date = event.date
    return {
        "name": [event.summary],
        "summary": [f"{event.type}, {event.status}, independent origins: {event.independent}"],
        "startDate": _some(date.start) if date is not None else [],
        "endDate": _some(date.end) if date is not None else [],
        "involved": [id for id in dict.fromkeys(event.actors + event.recipients) if id in kept],
        "proof": sorted({span.report for span in event.evidence}),
        "description": [texts[span.report].quote(span) for span in dict.fromkeys(event.evidence)],
    }


def _relation(relation: Relation) -> Properties:
    return {
        "subject": [relation.subject],
        "object": [relation.object],
        "role": [relation.relation if relation.detail is None else f"{relation.relation}: {relation.detail}"],
        "status": [relation.status],
    }

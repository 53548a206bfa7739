"""Record -> JSON-LD: schema.org NewsArticle, Quotation and Claim; W3C PROV for who carried what.

Comes in: ``Record``. Goes out: one JSON-LD document. Example: a statement is a ``Quotation`` spoken by a ``Person``,
``prov:wasDerivedFrom`` each carrier of its channel, ``prov:hadPrimarySource`` each origin.
"""

from __future__ import annotations

from typing import Any

import msgspec

from twosource.model.record import Entity, Happening, Origin, Record, Said
from twosource.model.text import Report, Span

Node = dict[str, Any]
CONTEXT = {"@vocab": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#", "ts": "urn:twosource:"}
TYPES = {
    "person": "Person", "government": "GovernmentOrganization", "country": "Country", "organisation": "Organization",
    "military": "Organization", "media": "NewsMediaOrganization", "place": "Place", "document": "CreativeWork",
    "group": "Organization", "other": "Thing",
}  # fmt: skip


def write_jsonld(record: Record) -> bytes:
    """Return the record as one JSON-LD document.

    Example:
        >>> b'"@graph":[]' in write_jsonld(Record(reports=()))
        True
    """
    graph: list[Node] = [
        *(_report(report) for report in record.reports),
        *(_entity(entity) for entity in record.entities),
        *(_origin(origin) for origin in record.origins),
        *(_said(said, record) for said in record.statements),
        *(_event(event, record) for event in record.timeline),
    ]
    return msgspec.json.encode({"@context": CONTEXT, "@graph": [_without_empty(node) for node in graph]})


def _id(id: str) -> str:
    return f"ts:{id}"


def _refs(ids: tuple[str, ...]) -> list[Node]:
    return [{"@id": _id(id)} for id in ids]


def _without_empty(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def _report(report: Report) -> Node:
    published = report.published
    return {
        "@id": _id(report.id),
        "@type": ["NewsArticle", "prov:Entity"],
        "headline": report.title,
        "url": report.url,
        "identifier": report.source,
        "inLanguage": report.language,
        "datePublished": published.start if published is not None and published.is_day else None,
        "publisher": {"@type": "NewsMediaOrganization", "name": report.outlet} if report.outlet else None,
        "sourceOrganization": {"@type": "NewsMediaOrganization", "name": report.newsroom} if report.newsroom else None,
        "author": [{"@type": "Person", "name": name} for name in report.authors],
    }


def _entity(entity: Entity) -> Node:
    same = f"http://www.wikidata.org/entity/{entity.wikidata}" if entity.wikidata else None
    return {
        "@id": _id(entity.id),
        "@type": TYPES[entity.kind],
        "name": entity.name,
        "alternateName": [alias for alias in entity.aliases if alias != entity.name],
        "sameAs": same,
    }


def _origin(origin: Origin) -> Node:
    return {
        "@id": _id(origin.id),
        "@type": ["CreativeWork", "prov:Entity"],
        "name": origin.name,
        "additionalType": origin.kind,
        "creator": {"@id": _id(origin.entity)} if origin.entity else None,
        "dateCreated": origin.date.start if origin.date is not None and origin.date.is_day else None,
    }


def _citations(spans: tuple[Span, ...], record: Record) -> list[Node]:
    texts = {report.id: report for report in record.reports}
    return [
        {
            "@type": "Quotation",
            "isPartOf": {"@id": _id(span.report)},
            "text": texts[span.report].quote(span),
            "position": f"{span.start}-{span.end}",
        }
        for span in dict.fromkeys(spans)
    ]


def _said(said: Said, record: Record) -> Node:
    return {
        "@id": _id(said.id),
        "@type": ["Quotation" if said.kind in ("direct", "mixed") else "Claim", "prov:Entity"],
        "text": said.content,
        "spokenByCharacter": _refs(said.speakers),
        "audience": _refs(said.addressees),
        "dateCreated": said.date.start
        if said.date is not None and said.date.is_day and said.date.how != "inferred"
        else None,
        "citation": _citations(tuple(variant.evidence for variant in said.variants), record),
        "prov:wasDerivedFrom": _refs(said.channel),
        "prov:hadPrimarySource": _refs(said.origins),
    }


def _event(event: Happening, record: Record) -> Node:
    date = event.date
    return {
        "@id": _id(event.id),
        "@type": ["Event", "prov:Entity"],
        "name": event.summary,
        "additionalType": event.type,
        "eventStatus": event.status,
        "startDate": date.start if date is not None else None,
        "endDate": date.end if date is not None else None,
        "location": {"@id": _id(event.place)} if event.place else None,
        "actor": _refs(event.actors),
        "attendee": _refs(event.recipients),
        "superEvent": {"@id": _id(event.part_of)} if event.part_of else None,
        "citation": _citations(event.evidence, record),
        "prov:hadPrimarySource": _refs(event.origins),
    }

"""Record -> PLOVER events as JSON lines.

Comes in: ``Record``. Goes out: one JSON object a line, fields named after the PLOVER 2 codebook (event type, mode,
contexts, actors with country and sector, date, location), with the record's status and independence added. STATE,
which PLOVER lacks, is left out. Example: ``{"id": "e1", "type": "CONSULT", "mode": "visit", ...}``.
"""

from __future__ import annotations

import msgspec

from twosource.model.record import Entity, Record

QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "CONCEDE": 2, "RETREAT": 2, "REQUEST": 3,
    "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""Quad classes by the codebook: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""


def write_plover(record: Record) -> bytes:
    """Return the record's PLOVER events, one JSON object a line, in order of date.

    Example:
        >>> write_plover(Record(reports=()))
        b''
    """
    entities = {entity.id: entity for entity in record.entities}
    sources = {report.id: report.source for report in record.reports}
    lines = []
    for event in record.timeline:
        if event.type == "STATE":
            continue
        place = entities.get(event.place) if event.place is not None else None
        lines.append(
            {
                "id": event.id,
                "type": event.type,
                "mode": event.mode,
                "context": list(event.contexts),
                "quad": QUAD[event.type],
                "date": {"start": event.date.start, "end": event.date.end} if event.date is not None else None,
                "actor": [_party(entities[id]) for id in event.actors if id in entities],
                "recipient": [_party(entities[id]) for id in event.recipients if id in entities],
                "location": None if place is None else {"name": place.name, "country": place.country},
                "status": event.status,
                "independent": event.independent,
                "summary": event.summary,
                "evidence": [
                    {"source": sources[s.report], "report": s.report, "start": s.start, "end": s.end}
                    for s in event.evidence
                ],
            }
        )
    return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)


def _party(entity: Entity) -> dict[str, str | None]:
    return {"id": entity.id, "name": entity.name, "country": entity.country, "sector": entity.sector}

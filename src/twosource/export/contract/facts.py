"""Facts of a record as plain values: spans, dates, relations, times, statements, events, figures, disputes.

Comes in: one fact. Goes out: a dictionary in the contract's words. Example: a span becomes
``{"report": "r1", "start": 0, "end": 7}``. ``contract`` puts them together.
"""

from __future__ import annotations

from typing import Any

from twosource.model.facts import Time
from twosource.model.record import Dispute, Happening, Quantity, Relation, Said, Variant
from twosource.model.text import Span, When

Json = dict[str, Any]


def span_json(span: Span) -> Json:
    """Return a piece of evidence."""
    return {"report": span.report, "start": span.start, "end": span.end}


def spans_json(spans: tuple[Span, ...]) -> list[Json]:
    """Return pieces of evidence, in their order."""
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
        "evidence": spans_json(when.evidence),
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
        "evidence": spans_json(relation.evidence),
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
        "content": spans_json(variant.content),
        "speaker": _span_or_none(variant.speaker),
        "cue": _span_or_none(variant.cue),
        "wording": variant.wording,
        "omits": spans_json(variant.omits),
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
        "evidence": spans_json(event.evidence),
        "origins": list(event.origins),
        "independent": event.independent,
        "contexts": list(event.contexts),
        "part_of": event.part_of,
        "rule": event.rule,
        "trigger": spans_json(event.trigger),
        "positions": [
            {"holder": p.holder, "status": p.status, "statement": p.statement, "evidence": spans_json(p.evidence)}
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
        "evidence": spans_json(figure.evidence),
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
                "evidence": spans_json(side.evidence),
                "origins": list(side.origins),
            }
            for side in dispute.sides
        ],
        "facts": list(dispute.facts),
    }

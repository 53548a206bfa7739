"""A meeting or call that one newsroom quotes and others know from its readout comes from the readout.

Comes in: the traced tellings of statements and events. Goes out: events whose own-voice tellings quote words that were
led to a document which tells the same event. Example: "In a call on Friday the minister said China would ..." beside
"in a call on Friday, according to a readout": one origin.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.across.origins.tellings import Telling
from twosource.model.facts import Event, Reading, Statement
from twosource.model.record import Happening, Said


def trace_occasions(
    readings: Sequence[Reading],
    statements: Sequence[Said],
    events: Sequence[Happening],
    traces: Mapping[str, Sequence[Telling]],
) -> dict[str, tuple[Telling, ...]]:
    """Lead own-voice tellings of meetings to the document from which their quotations come.

    Args:
        readings: one a report.
        statements: grouped statements with members.
        events: grouped events with members.
        traces: tellings of each fact, names joined.

    Returns:
        New tellings for the events that change.
    """
    behind = _documents_behind(statements, traces)
    local = {event.id: event for reading in readings for event in reading.events}
    said = {reading.report.id: reading.statements for reading in readings}
    changed: dict[str, tuple[Telling, ...]] = {}
    for event in events:
        tellings = traces.get(event.id, ())
        documents = {t.key for t in tellings if t.is_document}
        if event.type != "CONSULT" or not documents or not any(t.is_own for t in tellings):
            continue
        members = [local[m] for m in event.members if m in local]
        changed[event.id] = tuple(_lead(t, members, said.get(t.report, ()), behind, documents) for t in tellings)
    return changed


def _documents_behind(statements: Sequence[Said], traces: Mapping[str, Sequence[Telling]]) -> dict[str, str]:
    """Return for each sentence of a report the document from which a statement in it comes."""
    return {
        f"{t.evidence.report}:{t.evidence.start}": t.key
        for said in statements
        for t in traces.get(said.id, ())
        if t.is_document
    }


def _lead(
    telling: Telling,
    members: Sequence[Event],
    statements: Sequence[Statement],
    behind: Mapping[str, str],
    documents: set[str],
) -> Telling:
    if not telling.is_own:
        return telling
    here = {m.id for m in members if m.sentence == telling.evidence}
    for statement in statements:
        key = behind.get(f"{statement.sentence.report}:{statement.sentence.start}")
        is_quoted = statement.kind in ("direct", "mixed")
        at_it = statement.occasion in here or statement.sentence.overlaps(telling.evidence)
        if key in documents and key is not None and is_quoted and at_it:
            return telling.told_by(key)
    return telling

"""A deed that a speaker's words tell came from where his words came from.

Comes in: the tellings of statements and events before and after their origins got one name. Goes out: events led to the
document or the medium behind the words. Example: "Lund said that Oslo opposes the ban" in one report, his words word for
word from the ministry's readout in another: what Oslo opposes is told by the readout. And where the agency reports in one
paragraph that he told Musa of his support, and he says so himself in the next, one origin tells of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.across.carriers.sources import Source
from twosource.across.entities import Entities
from twosource.across.origins.tellings import Telling
from twosource.model.facts import Reading
from twosource.model.record import Happening, Said
from twosource.model.text import Span

Told = Mapping[str, Sequence[Telling]]


def trace_utterances(
    readings: Sequence[Reading],
    entities: Entities,
    sources: Mapping[str, Source],
    *,
    statements: Sequence[Said],
    events: Sequence[Happening],
    told: Told,
    traces: Told,
) -> dict[str, tuple[Telling, ...]]:
    """Lead what a speaker tells to the document or the medium that his words came by.

    Args:
        readings: one a report.
        entities: which entity each party is.
        sources: who tells each local fact.
        statements: grouped statements.
        events: grouped events.
        told: tellings of each fact, as the reports name their sources.
        traces: the same with names joined.

    Returns:
        New tellings for the events that change.
    """
    behind = _papers_behind(readings, sources, statements, traces)
    through = _media_through(readings, entities, sources)
    changed: dict[str, tuple[Telling, ...]] = {}
    for event in events:
        old = traces[event.id]
        led = [t.told_by(behind.get((b.evidence, b.key), t.key)) for b, t in zip(told[event.id], old, strict=True)]
        here = {(t.report, t.key) for t in led}
        new = tuple(_through_medium(t, through, here) for t in led)
        if new != tuple(old):
            changed[event.id] = new
    return changed


def _papers_behind(
    readings: Sequence[Reading], sources: Mapping[str, Source], statements: Sequence[Said], traces: Told
) -> dict[tuple[Span, str], str]:
    """Return for a sentence and the speaker whom it names the document to which his words were led."""
    sentences = {s.id: s.sentence for reading in readings for s in reading.statements}
    found: dict[tuple[Span, str], set[str]] = {}
    for said in statements:
        papers = {t.evidence: t.key for t in traces[said.id] if t.is_document}
        for member in said.members:
            place, source = sentences.get(member), sources.get(member)
            if place in papers and place is not None and source is not None and source.key.startswith("who:"):
                found.setdefault((place, source.key), set()).add(papers[place])
    return {place: min(keys) for place, keys in found.items() if len(keys) == 1}


def _media_through(
    readings: Sequence[Reading], entities: Entities, sources: Mapping[str, Source]
) -> dict[tuple[str, str], set[str]]:
    """Return for a report and a speaker the media through which it has his words."""
    found: dict[tuple[str, str], set[str]] = {}
    for reading in readings:
        for statement in reading.statements:
            key = sources[statement.id].key if statement.id in sources else ""
            speakers = sorted({entities.of[p] for p in statement.speakers if p in entities.of})
            if key.startswith("media:") and speakers:
                found.setdefault((reading.report.id, f"who:{'+'.join(speakers)}"), set()).add(key)
    return found


def _through_medium(
    telling: Telling, through: Mapping[tuple[str, str], set[str]], here: set[tuple[str, str]]
) -> Telling:
    """Lead a speaker to the one medium that, in his report, tells the same deed by his words."""
    media = [key for key in through.get((telling.report, telling.key), ()) if (telling.report, key) in here]
    return telling.told_by(media[0]) if len(media) == 1 else telling

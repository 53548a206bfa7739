"""Whom each fact of one report is told by: a readout, a broadcaster, a speaker, or the newsroom itself.

Comes in: a reading, entities and carriers. Goes out: ``Source`` for every local statement, event, figure and relation.
Example: "The missiles hit a depot, a spokesperson told a briefing on Sunday" is told by the briefing; "Missiles struck
the port" is told by the newsroom's own voice.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.across.carriers.group import Carriers, carrier_key, is_overlapping
from twosource.across.carriers.sightings import DOCUMENTS, UNNAMED
from twosource.across.carriers.speaker_words import find_voice
from twosource.across.issuers import is_medium, is_voice_of_body
from twosource.model.facts import Carrier, Event, EventType, Figure, Holding, Reading, Stance, Statement
from twosource.model.record import Entity
from twosource.model.text import Report, Span, When

OWN = "own"
REACH = 5000  # characters: a statement of several sentences is no longer
MASTHEAD = 300  # characters above the story that may hold its outlet's name
PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which", "i", "we", "this", "that"})
VOICES = frozenset({"person", "other"})  # kinds of carriers that pass on what another said and are no medium
JUDGING: frozenset[Stance] = frozenset({"criticises", "praises"})
BESIDE = re.compile(r"\b(?:before|after|since|until|ahead of|prior to|following) (?:\w+ )?$", re.I)
FOR = re.compile(r"\b(?:for|over) (?:[^\W\d_]+ )?$|\b(?:for|over) having ")
# To agree, to order, to refuse and to threaten is to do something: that it was done the newsroom tells.
DONE_IN_WORDS: frozenset[EventType] = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
INSTITUTIONS = frozenset({"government", "country", "organisation", "military"})


@dataclass(frozen=True, slots=True)
class Source:
    """Who tells a fact.

    Args:
        key: ``doc:<entity>``, ``media:<entity>``, ``who:<entity>[+<entity>]``, ``words:<report>:<words>`` for a speaker
            who is no known party, ``paper:<report>:<words>`` for a letter or the like, or ``own``.
        channel: how the report names it, for a reader.
        is_open: told without attribution, so that its words may lead to a named origin.
        is_inferred: led to its origin by its words, not by the report's naming it.
    """

    key: str
    channel: str
    is_open: bool = False
    is_inferred: bool = False


OWN_VOICE = Source(OWN, "own voice")
UNATTRIBUTED = Source(OWN, "no attribution", is_open=True)


@dataclass(frozen=True, slots=True)
class Frame:
    """What is needed to say who tells something in one report."""

    reading: Reading
    of: Mapping[str, str]
    by_id: Mapping[str, Entity]
    carriers: Carriers


class Near:
    """The statements of one report by where they stand, so that a long report costs no square of them."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._sorted = sorted(statements, key=lambda s: (s.sentence.start, s.id))
        self._starts = [s.sentence.start for s in self._sorted]

    def around(self, span: Span) -> list[Statement]:
        """Return the statements whose sentences may overlap ``span``."""
        first = bisect_left(self._starts, span.start - REACH)
        return self._sorted[first : bisect_left(self._starts, span.end)]


def find_sources(frame: Frame) -> dict[str, Source]:
    """Return who tells each local fact of one report.

    Args:
        frame: the reading, which entity each party belongs to, entities by id, and the carriers.

    Returns:
        Source by id of the local fact.
    """
    reading = frame.reading
    near = Near(reading.statements)
    alone = {s.id: _of_statement(s, frame) for s in reading.statements}
    alone = _go_on(alone, frame)
    found = {s.id: alone[_outermost(s, near.around(s.sentence), alone, frame).id] for s in reading.statements}
    for event in reading.events:
        found[event.id] = _of_event(event, frame, found, near.around(event.sentence))
    others: tuple[Figure | Holding, ...] = reading.figures + reading.holdings
    for fact in others:
        found[fact.id] = _of_other(fact, frame, found)
    return found


def _go_on(sources: Mapping[str, Source], frame: Frame) -> dict[str, Source]:
    """Lead a speaker's further words to the interview, or in the same paragraph to the readout, that carries the first.

    "In an interview on Monday, she accused them of theft. [...] The ships will sail, she said."
    """
    led = dict(sources)
    carried = _Carried(sources, frame)
    for statement in frame.reading.statements:
        if sources[statement.id].key.startswith("who:"):
            near = carried.around(statement)
            if len({source.key for source in near}) == 1:
                led[statement.id] = near[0]
    return led


class _Carried:
    """The sources of statements that a document carries, by speaker: own interviews, and the rest by paragraph.

    Of many statements of one interview on one day one is kept, so that a long report costs no square of them.
    """

    def __init__(self, sources: Mapping[str, Source], frame: Frame) -> None:
        text = frame.reading.report.text
        self._breaks = [k for k, letter in enumerate(text) if letter == "\n"]
        self._interviews: dict[str, dict[tuple[str, When | None], Source]] = {}
        self._here: dict[tuple[str, int], dict[tuple[str, When | None], Source]] = {}
        for statement in frame.reading.statements:
            source = sources[statement.id]
            if not source.key.startswith("doc:"):
                continue
            is_own = any(_is_own_interview(c, statement, frame) for c in statement.channel)
            for speaker in statement.speakers:
                here = self._here.setdefault((speaker, self._paragraph(statement)), {})
                here.setdefault((source.key, statement.date), source)
                if is_own:
                    self._interviews.setdefault(speaker, {}).setdefault((source.key, statement.date), source)

    def around(self, statement: Statement) -> list[Source]:
        """Return the sources that a speaker's words may go on from; words of another day do not."""
        if statement.kind == "analysis":
            return []
        known: dict[tuple[str, When | None], Source] = {}
        for speaker in statement.speakers:
            known |= self._here.get((speaker, self._paragraph(statement)), {})
            known |= self._interviews.get(speaker, {}) if statement.date is None else {}
        return [source for (_, day), source in known.items() if _are_together(statement.date, day)]

    def _paragraph(self, statement: Statement) -> int:
        return bisect_left(self._breaks, statement.sentence.start)


def _are_together(a: When | None, b: When | None) -> bool:
    return a is None or b is None or is_overlapping(a, b)


def _is_own_interview(carrier: Carrier, statement: Statement, frame: Frame) -> bool:
    """Tell whether a newsroom quotes its own interview, and not what another medium was told."""
    if carrier.kind != "interview":
        return False
    issuer = frame.by_id.get(frame.of.get(carrier.issuer, "")) if carrier.issuer is not None else None
    if issuer is None or not is_medium(issuer):
        return True
    report = frame.reading.report
    above = report.text[: min(MASTHEAD, statement.sentence.start)]
    own = f"{report.newsroom} {report.outlet} {above}".lower()
    return issuer.name.lower() in own


def _outermost(
    statement: Statement, statements: Sequence[Statement], sources: Mapping[str, Source], frame: Frame
) -> Statement:
    """Return the statement in whose content this one stands, the widest of them.

    "The Russians told us that they had no part in it," Akar said, per a readout: both are told by the readout. An agency
    that passes on what an institution said is not asked: "the ministry said on Sunday that ..., the agency reported".
    """
    around = [
        other
        for other in statements
        if other.id != statement.id
        and _is_inside(statement, other)
        and not (_is_by_medium(sources[other.id], frame) and _is_by_institution(statement, frame))
    ]
    return max(around, key=lambda s: _length(s.content), default=statement)


def _is_by_medium(source: Source, frame: Frame) -> bool:
    lead, _, rest = source.key.partition(":")
    return lead == "media" or (lead == "who" and rest in frame.by_id and is_medium(frame.by_id[rest]))


def _is_by_institution(statement: Statement, frame: Frame) -> bool:
    speakers = [frame.by_id[frame.of[p]] for p in statement.speakers if p in frame.of]
    return bool(speakers) and all(s.kind in INSTITUTIONS or is_voice_of_body(s) for s in speakers)


def _is_inside(inner: Statement, outer: Statement) -> bool:
    if outer.kind == "analysis" or not outer.content or not inner.content:
        return False
    anchor = inner.cue if inner.cue is not None else inner.content[0]
    held = any(piece.contains(anchor) for piece in outer.content)
    return held and _length(outer.content) > _length(inner.content)


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _of_statement(statement: Statement, frame: Frame) -> Source:
    if statement.kind == "analysis":
        return OWN_VOICE
    speakers = [frame.of[p] for p in statement.speakers if p in frame.of]
    carried = _of_channel(statement.channel, speakers, frame)
    if carried is not None:
        return carried
    if speakers:
        return _of_speakers(speakers, frame)
    if statement.speaker is None or frame.reading.report.quote(statement.speaker).strip().lower() in PRONOUNS:
        return UNATTRIBUTED
    voice = find_voice(frame.reading.report, statement.speaker)
    if voice is None:
        return UNATTRIBUTED
    words = frame.reading.report.quote(statement.speaker)
    if voice.is_body:
        return Source(f"words::{voice.name}", words)
    lead = "paper" if voice.is_paper else "words"
    return Source(f"{lead}:{frame.reading.report.id}:{voice.name}", words)


def _of_channel(channel: Sequence[Carrier], speakers: Sequence[str], frame: Frame) -> Source | None:
    """The document nearest to the speaker is where the words came from; else the medium that reported them.

    An institution's words that an agency passes on are the institution's: "the Defence Ministry said on Sunday, the
    agency reported". A person's words in a meeting reached nobody but through the medium.
    """
    text = " < ".join(carrier.name for carrier in channel)
    for carrier in channel:
        if carrier.kind in DOCUMENTS and carrier_key(carrier) in frame.carriers.of:
            return Source(f"doc:{frame.carriers.of[carrier_key(carrier)]}", text)
    if speakers and all(frame.by_id[s].kind in INSTITUTIONS for s in speakers):
        return None
    for carrier in channel:
        identity = frame.carriers.of.get(carrier_key(carrier))
        if identity is not None and carrier.name != UNNAMED:
            return Source(f"{'who' if carrier.kind in VOICES else 'media'}:{identity}", text)
    return None


def _of_speakers(speakers: Sequence[str], frame: Frame) -> Source:
    kinds = {"media" if is_medium(frame.by_id[s]) else frame.by_id[s].kind for s in speakers}
    names = " and ".join(frame.by_id[s].name for s in dict.fromkeys(speakers))
    lead = "media" if kinds == {"media"} else "doc" if kinds == {"document"} else "who"
    return Source(f"{lead}:{'+'.join(sorted(set(speakers)))}", names)


def _of_event(event: Event, frame: Frame, found: Mapping[str, Source], near: Sequence[Statement]) -> Source:
    if event.told_in is not None and event.told_in in found and not _is_judged(event, near, frame.reading.report):
        return found[event.told_in]
    carried = _of_channel(event.channel, (), frame)
    if carried is not None:
        return carried
    for statement in near:
        if statement.cue is not None and statement.cue.overlaps(event.trigger) and event.type not in DONE_IN_WORDS:
            return found[statement.id]  # to accuse is to say: the accusation is told by who makes it
    for statement in near:
        if _covers(statement, event, frame.reading.report) and found[statement.id].key.startswith(("doc:", "media:")):
            return found[statement.id]
    return OWN_VOICE


def _is_judged(event: Event, near: Sequence[Statement], report: Report) -> bool:
    """Tell whether the words speak of a deed as known: "Norway condemned Denmark for having expelled an envoy"."""
    outer = next((s for s in near if s.id == event.told_in and s.stance in JUDGING and s.content), None)
    if outer is None or event.status != "occurred" or event.is_noun:
        return False
    return FOR.search(report.text[outer.content[0].start : event.trigger.start]) is not None


def _covers(statement: Statement, event: Event, report: Report) -> bool:
    """Tell whether the attribution of a sentence covers the meeting that it tells as the occasion.

    "Lukashenko met with Li and called for closer ties, according to a readout": the meeting is told by it as well. "After
    news of the visit, Podolyak issued a statement": the visit is not; nor is what was done "before heading to Oslo".
    """
    if not statement.channel or not statement.sentence.overlaps(event.sentence):
        return False
    if statement.occasion == event.id:
        return True
    is_meeting = event.type == "CONSULT" and not event.is_noun
    return is_meeting and BESIDE.search(report.text[event.sentence.start : event.trigger.start]) is None


def _of_other(fact: Figure | Holding, frame: Frame, found: Mapping[str, Source]) -> Source:
    if fact.told_in is not None and fact.told_in in found:
        return found[fact.told_in]
    return _of_channel(fact.channel, (), frame) or OWN_VOICE

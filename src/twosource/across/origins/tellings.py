"""Every telling of a fact, with whoever tells it.

Comes in: a grouped fact, the readings and the sources of local facts. Goes out: ``Telling`` for each member. Example: a
strike told by two newsrooms in their own voice and by a briefing in a third report has three tellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from twosource.across.carriers.sources import OWN, OWN_VOICE, Source
from twosource.model.facts import Reading, Stance
from twosource.model.text import Span

# Whoever takes one of these stances to a deed tells it; who condemns or welcomes it speaks of what others tell.
TELLING: frozenset[Stance] = frozenset({"asserts", "accuses", "denies", "promises", "threatens", "warns", "offers"})
# Who takes one of these speaks of what others tell: a number in his words is theirs ("hailed the release of 12 men").
JUDGED: frozenset[Stance] = frozenset({"supports", "opposes", "praises", "criticises", "doubts", "denies"})
# Who warns of what may come speaks of the deeds behind a preposition as known: "warned against aid to Dahl's war".
AHEAD: frozenset[Stance] = frozenset({"warns", "threatens", "promises", "offers"})
BEHIND = re.compile(r"\b(?:to|for|in|on|about|over|from|during|after|before|since|despite|amid) ", re.I)
SUBJECT = (
    5  # words of a content before a noun that is still what the content is about: "that Monday's deadly attack ..."
)


class Grouped(Protocol):
    """A fact of the record, joined from local ones."""

    @property
    def members(self) -> tuple[str, ...]:
        """The ids of the local facts."""
        ...


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's telling of a fact; ``key`` says by whom, ``own:<home>`` for a newsroom's own voice."""

    report: str
    evidence: Span
    key: str
    channel: str
    is_inferred: bool = False

    @property
    def is_own(self) -> bool:
        """Tell whether a newsroom tells it in its own voice."""
        return self.key.startswith("own:")

    def told_by(self, key: str) -> Telling:
        """Return this telling led to another name of its origin; a bare name led to a document is inferred."""
        if key == self.key:
            return self
        return replace(self, key=key, is_inferred=self.is_inferred or (key.startswith("doc:") and not self.is_document))

    def copied_from(self, key: str) -> Telling:
        """Return this telling led to the source that other copies of its sentence name."""
        return self if key == self.key else replace(self, key=key, is_inferred=not key.startswith("own:"))

    @property
    def is_document(self) -> bool:
        """Tell whether the report names a document."""
        return self.key.startswith("doc:")


@dataclass(frozen=True, slots=True)
class Places:
    """Where each local fact stands, where each report's headline is, and which facts are only spoken of or denied."""

    sentence: Mapping[str, Span]
    headline: Mapping[str, Span | None]
    unsaid: frozenset[str] = frozenset()


def list_places(readings: Sequence[Reading]) -> Places:
    """Return the sentence of every local fact."""
    sentence: dict[str, Span] = {}
    headline: dict[str, Span | None] = {}
    for reading in readings:
        headline[reading.report.id] = reading.report.headline
        for fact in reading.facts:
            sentence[fact.id] = fact.sentence
    return Places(sentence, headline, frozenset(id_ for reading in readings for id_ in _list_unsaid(reading)))


def _list_unsaid(reading: Reading) -> Iterator[str]:
    """Yield the facts of which a speaker's words speak without telling them: "Guterres condemned the strike".

    He who confirms or is accused of the strike, or says that the strike killed nobody, tells of it. He who denies or
    doubts it stands behind no telling of it: a denial corroborates nothing.
    """
    statements = {statement.id: statement for statement in reading.statements}
    for event in reading.events:
        statement = statements.get(event.told_in or "")
        if event.status == "denied" or (statement is not None and statement.stance == "doubts"):
            yield event.id
        elif event.is_noun and statement is not None and statement.content:
            before = reading.report.text[statement.content[0].start : event.trigger.start]
            is_aside = statement.stance in AHEAD and BEHIND.search(before) is not None
            if statement.stance not in TELLING or len(before.split()) > SUBJECT or is_aside:
                yield event.id
    for figure in reading.figures:
        statement = statements.get(figure.told_in or "")
        if statement is not None and statement.stance in JUDGED:
            yield figure.id


def list_tellings(
    fact: Grouped, places: Places, sources: Mapping[str, Source], home: Mapping[str, str]
) -> tuple[Telling, ...]:
    """Return the tellings of one fact.

    Args:
        fact: a grouped fact.
        places: where its members stand.
        sources: who tells each local fact.
        home: report id -> the family (or report) in whose own voice it speaks.

    Returns:
        One telling for each member; a headline is left out where its report tells the fact below it, because it only
        sums up: "Port hit, says army" over "The port was hit, the army said in a statement". Likewise words that
        only speak of it or deny it, where others tell it.
    """
    made: list[Telling] = []
    for member in [m for m in fact.members if m not in places.unsaid] or fact.members:
        span = places.sentence.get(member)
        if span is not None:
            source = sources.get(member, OWN_VOICE)
            key = _key(source, home.get(span.report, span.report))
            made.append(Telling(span.report, span, key, source.channel, source.is_inferred))
    below = {t.report for t in made if not _in_headline(t.evidence, places)}
    return tuple(t for t in made if t.report not in below or not _in_headline(t.evidence, places))


def _key(source: Source, home: str) -> str:
    """A speaker known by words alone ("analysts") is one within a family, and another one elsewhere.

    A body whose name says which it is ("the port authority") comes without a report, and is one everywhere.
    """
    if source.key == OWN:
        return f"own:{home}"
    if source.key.startswith("words:") and not source.key.startswith("words::"):
        return f"words:{home}:{source.key.split(':', 2)[2]}"
    return source.key


def _in_headline(span: Span, places: Places) -> bool:
    headline = places.headline.get(span.report)
    return headline is not None and headline.overlaps(span)

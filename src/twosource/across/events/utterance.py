"""In which words somebody did what words do: the quotation that makes an accusation, a demand, a refusal.

Comes in: readings, then a telling. Goes out: the quoted words, or nothing. Example: of '"This plan is a disgrace," Poole
said' the criticism's words are "This plan is a disgrace". Where its verb says nothing of what was said, an event's line
shows them, so that no line says only that somebody voiced criticism.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from twosource.across.events.telling import SPOKEN, Telling
from twosource.model.facts import Event, Reading, Statement
from twosource.model.text import Report, Span

LONGEST = 160  # characters of a quotation in a line
SHORTEST = 3  # words, of which fewer say nothing: "I do", "No way"
DIRECT = ("direct", "partial")
MARKS = str.maketrans({"“": "", "”": "", '"': ""})


class Utterances:
    """The quotations of all reports by their sentences.

    Args:
        readings: one a report.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._reports = {reading.report.id: reading.report for reading in readings}
        self._at: dict[tuple[str, int], list[Statement]] = defaultdict(list)
        for reading in readings:
            for said in reading.statements:
                if said.kind in DIRECT:
                    self._at[reading.report.id, said.sentence.start].append(said)

    def quote(self, telling: Telling) -> str:
        """Return the words in which those who did a deed of words did it; nothing where they are not quoted in its sentence."""
        event = telling.event
        if event.type not in SPOKEN or not event.actors:
            return ""
        told = self._at.get((telling.report, event.sentence.start), ())
        own = (said for said in told if set(event.actors) <= set(said.speakers))
        return next((words for said in own if (words := _words_of(said, event, self._reports[telling.report]))), "")


def _words_of(said: Statement, event: Event, report: Report) -> str:
    """Return the piece of a quotation in the event's sentence, the one around its trigger first, cut where it is long."""
    pieces = [Span(p.report, max(p.start, event.sentence.start), min(p.end, event.sentence.end)) for p in said.content]
    pieces = sorted((p for p in pieces if p.start < p.end), key=lambda p: (not p.overlaps(event.trigger), p.start))
    for piece in pieces:
        words = " ".join(report.quote(piece).translate(MARKS).split()).strip(" ,;.")
        if len(words.split()) >= SHORTEST:
            return _cut(words)
    return ""


def _cut(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[: LONGEST + 1].rsplit(' ', 1)[0].rstrip(' ,;')} …"

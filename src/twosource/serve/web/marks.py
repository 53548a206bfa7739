"""One report with people, times, statements and events marked in its text: spans -> pieces that never overlap.

Comes in: a report and its record. Goes out: paragraphs of ``Piece``, each with the marks that cover it. Example: in
"Xi met Putin on Monday" the piece "Xi" has the mark of a person and that of the event's sentence. The text is split, never
changed, so that a template escapes every letter of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from twosource.export.brief.dates import say_when
from twosource.model.text import Report, Span
from twosource.serve.affair import Affair


class Mark(NamedTuple):
    """One mark: its kind (who, when, said, did), where it leads, and what it says of itself."""

    start: int
    end: int
    kind: str
    link: str
    title: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the marks that cover all of it, outermost first."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def kinds(self) -> str:
        """The marks' kinds as class names."""
        return " ".join(dict.fromkeys(mark.kind for mark in self.marks))


def find_marks(affair: Affair, report: Report) -> list[Mark]:
    """Return all marks of one report, in text order."""
    record, base = affair.record, f"/a/{affair.slug}"
    marks = [
        Mark(m.span.start, m.span.end, "who", f"{base}/who/{e.id}", f"{e.name} ({e.kind}, {m.form})")
        for e in record.entities
        for m in e.mentions
        if m.span.report == report.id
    ]
    marks += [
        Mark(t.span.start, t.span.end, "when", "", f"{t.type} {t.value or 'unresolved'}: {say_when(t.when)}")
        for t in record.times
        if t.span.report == report.id
    ]
    marks += [
        Mark(
            s.start,
            s.end,
            "said",
            f"{base}/statement/{said.id}",
            f"{affair.desk.join(said.speakers) or 'unknown'}, {said.stance}",
        )
        for said in record.statements
        for variant in said.variants
        for s in variant.content
        if s.report == report.id
    ]
    marks += [
        Mark(s.start, s.end, "did", f"{base}/event/{event.id}", f"{event.type}, {event.status}: {event.summary}")
        for event in record.events
        for s in event.trigger
        if s.report == report.id
    ]
    return sorted(set(marks))


def mark_cited(report: Report, at: str) -> list[Mark]:
    """Return the mark of a cited place, given as "start-end"; none where it is not one.

    Example:
        >>> mark_cited(Report("r", "a.txt", "Xi met Putin."), "0-2")[0].kind
        'cited'
    """
    found = re.fullmatch(r"(\d{1,9})-(\d{1,9})", at)
    if found is None or not int(found[1]) < int(found[2]) <= len(report.text):
        return []
    return [Mark(int(found[1]), int(found[2]), "cited", "", "cited")]


def cut_paragraphs(report: Report, marks: list[Mark]) -> list[list[Piece]]:
    """Cut a report into paragraphs of pieces at every end of a mark."""
    paragraphs, start = [], 0
    for line in report.text.split("\n"):
        end = start + len(line)
        if line.strip():
            inside = [mark for mark in marks if mark.start < end and start < mark.end]
            paragraphs.append(_cut(report.text, Span(report.id, start, end), inside))
        start = end + 1
    return paragraphs


def _cut(text: str, span: Span, marks: list[Mark]) -> list[Piece]:
    edges = {span.start, span.end}
    for mark in marks:
        edges |= {max(span.start, mark.start), min(span.end, mark.end)}
    cuts = sorted(edges)
    pieces = []
    for a, b in pairwise(cuts):
        is_space = not text[a:b].strip()  # a link that shows nothing would be one more stop for the keyboard
        covering = [mark for mark in marks if mark.start <= a and b <= mark.end and not is_space]
        covering.sort(key=lambda mark: (mark.start - mark.end, mark.kind))
        pieces.append(Piece(text[a:b], tuple(covering)))
    return pieces

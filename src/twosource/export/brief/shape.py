"""What a brief is made of: sections of lines, every line with its citations.

Comes in: nothing; goes out: ``Brief``, ``Section``, ``Line``, ``Citation``. Example: ``Citation(...).label`` is "R2 ¶5".
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.text import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a line stands: report number (from 1), paragraph number (from 1), the words before, of and after it."""

    report: int
    paragraph: int
    span: Span
    quote: str

    @property
    def label(self) -> str:
        """Short form for the reader: "R2 ¶5"."""
        return f"R{self.report} ¶{self.paragraph}"


@dataclass(frozen=True, slots=True)
class Line:
    """One claim of the brief.

    Args:
        text: the claim.
        citations: where it stands; never empty for a claim about the world.
        date: in words, or "".
        status: "planned", "denied" ...; "" for what occurred.
        count: independent origins, 0 where the notion does not apply.
        why: one clause for each origin counted.
        details: further sentences under the line, each with its own citations.
        id: the fact's id, for ``twosource why ID``.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    date: str = ""
    status: str = ""
    count: int = 0
    why: tuple[str, ...] = ()
    details: tuple[Line, ...] = ()
    id: str = ""

    @property
    def reports(self) -> tuple[int, ...]:
        """Numbers of the reports cited, in order, each once."""
        return tuple(sorted({citation.report for citation in self.citations}))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, one sentence on what stands below it, its lines, and how many there would be if all were laid out."""

    name: str
    heading: str
    note: str
    lines: tuple[Line, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a brief says, before it is set as text or HTML."""

    title: str
    counts: str
    period: str
    sections: tuple[Section, ...]

"""What the tests of speech share: the statements of a text, as speaker and content."""

from __future__ import annotations

from collections.abc import Callable

from twosource.model.text import Parse, Report
from twosource.within.said import find_said

ReadText = Callable[..., tuple[Report, Parse]]


def words(read_text: ReadText, text: str) -> list[tuple[str | None, str]]:
    """Return (speaker, content) of each statement, pieces joined by " | "."""
    report, parse = read_text(text)
    return [
        (report.quote(s.speaker) if s.speaker is not None else None, " | ".join(report.quote(c) for c in s.content))
        for s in find_said(parse, report, (), ())
        if s.kind != "analysis"
    ]

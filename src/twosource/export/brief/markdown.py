"""Brief -> Markdown: the same lines, with citations as footnotes that quote the sentence.

Comes in: ``Brief``. Goes out: Markdown text. Example: "- 1 March 2023: Xi Jinping met ... [R1 ¶3][^1]".
"""

from __future__ import annotations

import re

from twosource.export.brief.lines import SHOWN, count
from twosource.export.brief.shape import Brief, Citation, Line


def write_markdown(brief: Brief) -> str:
    """Return the brief as Markdown; report text is escaped, so that it stays text.

    Example:
        >>> write_markdown(Brief("Affair", "1 report", "", ())).splitlines()[0]
        '# Affair'
    """
    notes: dict[Citation, int] = {}
    parts = [f"# {escape(brief.title)}", "", f"{brief.counts}; {brief.period}", ""]
    for section in brief.sections:
        if not section.lines:
            continue
        parts += [f"## {section.heading}", "", section.note, ""]
        for line in section.lines:
            parts += _line(line, notes, "")
        parts.append("")
    parts += [f"[^{n}]: {c.label}: “{escape(c.quote)}”" for c, n in notes.items()]
    return "\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Return text in which no character is Markdown or HTML."""
    return re.sub(r"([\\`*_{}\[\]()#+!|<>~-])", r"\\\1", text.replace("&", "&amp;"))


def _line(line: Line, notes: dict[Citation, int], indent: str) -> list[str]:
    for citation in line.citations[:SHOWN]:
        notes.setdefault(citation, len(notes) + 1)
    cites = " ".join(f"{c.label}[^{notes[c]}]" for c in line.citations[:SHOWN])
    head = f"**{line.date}** " if line.date else ""
    status = f" ({line.status})" if line.status else ""
    origins = f" — {count(line.count, 'independent origin')}" if line.count else ""
    why = f" ({escape('; '.join(line.why))})" if line.why else ""
    first = f"{indent}- {head}{escape(line.text)}{status}{origins}{why} {cites}".rstrip()
    return [first, *(row for detail in line.details for row in _line(detail, notes, indent + "  "))]

r"""Text -> lines with their offsets, and the head and foot of a page, where mastheads stand.

Comes in: a report's text. Goes out: ``Line`` tuples. Example: ``cut_lines("A\n\n B ")`` gives lines "A" (0 to 1)
and "B" (4 to 5), the second after a blank line.
"""

from __future__ import annotations

from typing import NamedTuple

HEAD_LINES = 9  # menus, title, standfirst, byline, date and dateline all stood within these on the pages read
FOOT_LINES = 16  # credits, copyright and the reply form
LONGEST = 400  # a longer line is a paragraph of telling, never a masthead's; it also bounds every pattern's work


class Line(NamedTuple):
    """A line without the space around it; ``is_apart`` tells that a blank line (or nothing) follows."""

    start: int
    end: int
    text: str
    is_apart: bool


def cut_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that hold anything, in order."""
    found: list[Line] = []
    at = start = 0
    held, is_apart = "", False
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            if held:
                found.append(Line(start, start + len(held), held, is_apart))
            start = at if words[0] == raw[0] else at + len(raw) - len(raw.lstrip())
            held, is_apart = words, False
        else:
            is_apart = True
        at += len(raw) + 1
    if held:
        found.append(Line(start, start + len(held), held, True))
    return found


def head_of(lines: list[Line]) -> list[Line]:
    """Return the first lines, where title, byline, date and dateline stand."""
    return lines[:HEAD_LINES]


def foot_of(lines: list[Line]) -> list[Line]:
    """Return the last lines, where credits and copyright stand; never the very first line."""
    return lines[1:][-FOOT_LINES:]

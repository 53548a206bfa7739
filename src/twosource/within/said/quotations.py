"""Report -> Quotation: where quotation marks open and close, whatever their kind, in one pass.

Comes in: a paragraph of text. Goes out: outermost quotations with offsets. Example: in 'He said “we agree”.'
one quotation stands at 8 to 18, marks included.

A regex over pairs of marks backtracks on odd numbers of marks and takes possessives ("the leaders’ meeting")
for closing marks; this is a scanner with a stack instead, and every character is looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

MARK = re.compile("``|''|[\"“”„‟«»‹›‘’‚‛'「」『』＂]")
OPENERS = {
    "“": "”“", "„": "“”‟", "‟": "”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", "``": "''", "‘": "’'", "‚": "‘’",
    "‛": "’", "'": "'’",
}  # fmt: skip
DOUBLE = frozenset(["“", "„", "‟", '"', "``", "''", "＂"])
DOUBLE_CLOSERS = frozenset(["”", '"', "''", "＂"])
SINGLE = frozenset("‘’‚‛'‹›")
APOSTROPHES = frozenset("'’‘")
STRAIGHT = frozenset(['"', "''", "＂", "'"])
OPENING_ONLY = frozenset(["„", "‚", "‛", "「", "『", "``"])
CLOSING_ONLY = frozenset(["”", "」", "』", "’"])
SPACED = frozenset(['"', "''", "``", "”", "“"])
DEPTH = 4  # quotations inside quotations that are followed; deeper ones are words of the fourth
CLIPPED = frozenset(["em", "til", "tis", "twas", "cause", "n", "bout", "round", "cos", "and"])


class Quotation(NamedTuple):
    """An outermost quotation; ``start`` and ``end`` include the marks, ``inner_*`` do not."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_single: bool
    is_closed: bool


class _Mark(NamedTuple):
    at: int
    end: int
    text: str
    opens: bool
    closes: bool
    is_possessive: bool = False


class _Open(NamedTuple):
    mark: _Mark
    inside: list[Quotation]


def find_quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Return the outermost quotations of each paragraph, in order; one that never closes ends with its paragraph."""
    found: list[Quotation] = []
    for start, end in paragraphs:
        marks = [
            mark for match in MARK.finditer(text, start, end) if (mark := _read(text, match, start, end)) is not None
        ]
        if marks:
            found.extend(_pair(text, marks, end))
    return found


def _read(text: str, match: re.Match[str], start: int, end: int) -> _Mark | None:
    """Say what one mark can be by its neighbours; None for an apostrophe inside a word."""
    mark, at, after = match.group(), match.start(), match.end()
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    if mark in APOSTROPHES and before.isalnum() and behind.isalnum():
        return None
    is_spaced = before.isspace() and behind.isspace() and mark in SPACED  # "`` We go , '' he said", as corpora have it
    closes = (not before.isspace() or is_spaced) and mark not in OPENING_ONLY
    is_near = not behind.isspace() or is_spaced
    opens = mark not in CLOSING_ONLY and is_near and (not before.isalnum() or mark in OPENING_ONLY)
    if closes and opens and before in ".,!?;…" and mark in STRAIGHT:
        opens = False
    if mark in ("'", "‘") and opens and _is_clipped(text, after, end):
        return None
    is_possessive = mark in APOSTROPHES and before in "sSzx" and behind == " " and text[after + 1 : after + 2].islower()
    return _Mark(at, after, mark, opens, closes, is_possessive)


def _is_clipped(text: str, at: int, end: int) -> bool:
    stop = at
    while stop < end and stop < at + 6 and text[stop].isalnum():
        stop += 1
    word = text[at:stop].lower()
    return word in CLIPPED or (word[:2].isdigit() and len(word) <= 3)


def _pair(text: str, marks: list[_Mark], end: int) -> list[Quotation]:
    """Match marks with a stack of at most DEPTH open ones, so that hostile text stays linear."""
    later = _count_single_closers(marks)
    base: list[Quotation] = []
    stack: list[_Open] = []
    for k, mark in enumerate(marks):
        level = _find_open(stack, mark, has_later=later[k] > 0)
        if level is not None:
            first = stack[level].mark
            del stack[level:]
            holder = stack[-1].inside if stack else base
            is_single = first.text in SINGLE
            holder.append(Quotation(first.at, mark.end, first.end, mark.at, is_single, True))
        elif mark.opens and len(stack) < DEPTH and (mark.text != "'" or later[k]):
            stack.append(_Open(mark, []))
    for one in reversed(stack):
        _flatten(text, one, base, end)
    return sorted(base)


def _find_open(stack: list[_Open], mark: _Mark, *, has_later: bool) -> int | None:
    """Return the level of the open quotation that this mark closes, or None."""
    if not mark.closes or (mark.is_possessive and has_later):
        return None
    for level in range(len(stack) - 1, -1, -1):
        first = stack[level].mark.text
        is_mixed = (
            mark.text in DOUBLE_CLOSERS and not mark.opens and (first in DOUBLE or (first == "‘" and not has_later))
        )
        if mark.text in OPENERS.get(first, first) or is_mixed:
            return None if mark.opens and mark.text in STRAIGHT and level < len(stack) - 1 else level
    return None


def _flatten(text: str, one: _Open, base: list[Quotation], end: int) -> None:
    """Give up an open mark that never closed: it ends where the first quotation after it begins."""
    base.extend(one.inside)
    if one.mark.text in SINGLE:
        return
    stop = min((q.start for q in base if q.start > one.mark.at and not q.is_single), default=end)
    base[:] = [q for q in base if not one.mark.at < q.start < stop]
    while stop > one.mark.end and text[stop - 1].isspace():
        stop -= 1
    if stop > one.mark.end:
        base.append(Quotation(one.mark.at, stop, one.mark.end, stop, False, False))


def _count_single_closers(marks: list[_Mark]) -> list[int]:
    """For each mark, how many marks after it can only close a single quotation."""
    later, count = [0] * len(marks), 0
    for k in range(len(marks) - 1, -1, -1):
        later[k] = count
        if marks[k].text in APOSTROPHES and marks[k].closes and not marks[k].opens:
            count += 1
    return later

"""Lines of a page -> the pieces that are not the report's telling: menus, share lines, copyright, other headlines.

Comes in: ``Line`` tuples. Goes out: the lines that are furniture. Example: of "Leave a Reply" and "Rain fell." the
first is. The forms are ``data/furniture.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml
from twosource.read.headline import CLOSED, is_title_case
from twosource.read.holds import Held
from twosource.read.page import LONGEST, Line

Form = re.Pattern[str]
FILE = "furniture.yaml"
OTHER_HEADLINE_WORDS = 5  # fewer words in title case may be a name or a heading of this very report
UNLIKE_HEADLINE = ".!?\u2026:,;)'\"\u201d"  # the last character of a line that is no headline
FIRST_WORD = 40  # characters among which a line's first word is read; all in `starts` are shorter
AFTER_CLOSER = 90  # a line after "Related articles" that is longer than this is telling again


def find_furniture(lines: list[Line], *, headline: Line | None = None, held: Held | None = None) -> list[Line]:
    r"""Return the lines that are not the report's telling, in order.

    Args:
        lines: all lines of one page.
        headline: the report's own headline, which is none.
        held: what of ``list_furniture_holds()`` each line holds, where that is known already.

    Example:
        >>> from twosource.read.page import cut_lines
        >>> [line.text for line in find_furniture(cut_lines("Rain fell.\nLeave a Reply"))]
        ['Leave a Reply']
    """
    if held is None:
        held = {n: find_held(line.text) for n, line in enumerate(lines)}
    found = []
    is_closed = False
    for n, line in enumerate(lines):
        text = line.text
        if line == headline:
            continue
        if (n in held or _starts_of(text)) and has_form(text, held.get(n, ())):
            found.append(line)
            is_closed = text.lower().rstrip(":") in read_closers()
        elif is_closed and len(text) <= AFTER_CLOSER and CLOSED.search(text) is None:
            found.append(line)
        else:
            is_closed = False
            if text[-1] not in UNLIKE_HEADLINE and 1 < n < len(lines) - 1 and is_other_headline(text):
                found.append(line)
    return found


def list_furniture_holds() -> list[str]:
    """Return all that a line must hold for some form, in lower case."""
    return list(read_forms().by_hold)


def find_held(text: str) -> list[str]:
    """Return what of ``list_furniture_holds()`` a line holds."""
    lower = text.lower()
    return [hold for hold in read_forms().by_hold if hold in lower]


def has_form(text: str, held: Sequence[str]) -> bool:
    """Tell whether a line has one of the forms of furniture; ``held`` is what it holds of their phrases."""
    if len(text) > LONGEST:
        return False
    if any(form.fullmatch(text) is not None for form in _starts_of(text)):
        return True
    by_hold = read_forms().by_hold
    return any(form.fullmatch(text) is not None for hold in held for form in by_hold.get(hold, ()))


def _starts_of(text: str) -> Sequence[Form]:
    """Return the forms that begin with a line's first word."""
    end = text.find(" ", 0, FIRST_WORD)
    return _starting_with(text[:end] if end >= 0 else text[:FIRST_WORD])


@lru_cache(maxsize=1 << 14)
def _starting_with(words: str) -> Sequence[Form]:
    return read_forms().by_start.get(words.split(None, 1)[0].lower().rstrip(":|>"), ())


def is_furniture(text: str) -> bool:
    """Tell whether one line by itself has one of the forms of furniture."""
    return has_form(text, find_held(text))


def is_other_headline(text: str) -> bool:
    """Tell whether a line inside a report is the headline of another story, set between its paragraphs."""
    if text[-1] in UNLIKE_HEADLINE or (text[-1] == "\u2019" and CLOSED.search(text) is not None):
        return False
    if not OTHER_HEADLINE_WORDS <= len(text.split()) <= 20:
        return False
    return is_title_case(text) and text[0] not in '"\u201c-*\u2022('


class Forms(NamedTuple):
    """The compiled forms, by a line's first word and by what it holds."""

    by_start: dict[str, list[Form]]
    by_hold: dict[str, list[Form]]


@cache
def read_forms() -> Forms:
    """Return the compiled forms of furniture.

    Raises:
        BrokenData: a pattern is not a regular expression, or nothing says where it is tried.
    """
    forms = Forms({}, {})
    for entry in load_yaml(FILE)["furniture"]:
        form = compile_form(entry["pattern"], is_cased=bool(entry.get("cased")))
        if not (entry.get("starts") or entry.get("holds")):
            raise BrokenData(f"{FILE}: pattern {entry['pattern']!r}: neither starts nor holds")
        for start in entry.get("starts", ()):
            forms.by_start.setdefault(start, []).append(form)
        for hold in entry.get("holds", ()):
            forms.by_hold.setdefault(hold, []).append(form)
    return forms


@cache
def read_closers() -> frozenset[str]:
    """Return the lines after which a page tells of other things."""
    return frozenset(load_yaml(FILE)["closers"])


def compile_form(pattern: str, *, is_cased: bool) -> re.Pattern[str]:
    """Compile one form, without regard to case unless ``is_cased``."""
    try:
        return re.compile(pattern, 0 if is_cased else re.IGNORECASE)
    except re.error as err:
        raise BrokenData(f"{FILE}: pattern {pattern!r}: {err}") from err

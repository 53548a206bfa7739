"""Lines of a page -> the pieces that are not the report's telling: menus, share lines, copyright, other headlines.

Comes in: ``Line`` tuples. Goes out: the lines that are furniture. Example: of "Leave a Reply" and "Rain fell." the
first is. The forms are ``data/furniture.yaml``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml
from twosource.read.headline import CLOSED, is_title_case
from twosource.read.holds import Holds
from twosource.read.page import LONGEST, Line

Form = re.Pattern[str]
FILE = "furniture.yaml"
OTHER_HEADLINE_WORDS = 5  # fewer words in title case may be a name or a heading of this very report
UNLIKE_HEADLINE = ".!?\u2026:,;)'\"\u201d"  # the last character of a line that is no headline
FIRST_WORD = 40  # characters among which a line's first word is read; all in `starts` are shorter
AFTER_CLOSER = 90  # a line after "Related articles" that is longer than this is telling again


def find_furniture(
    lines: list[Line], *, headline: Line | None = None, held: frozenset[str] | None = None
) -> list[Line]:
    r"""Return the lines that are not the report's telling, in order.

    Args:
        lines: all lines of one page.
        headline: the report's own headline, which is none.
        held: what of ``list_furniture_holds()`` the page holds, where that is known already.

    Example:
        >>> [line.text for line in find_furniture(cut_lines("Rain fell.\nLeave a Reply"))]
        ['Leave a Reply']
    """
    found = []
    is_closed = False
    forms = choose_forms(lines, held)
    for n, line in enumerate(lines):
        if line == headline:
            continue
        if has_form(line.text, forms):
            found.append(line)
            is_closed = line.text.lower().rstrip(":") in read_closers()
        elif is_closed and len(line.text) <= AFTER_CLOSER and CLOSED.search(line.text) is None:
            found.append(line)
        else:
            is_closed = False
            if 1 < n < len(lines) - 1 and is_other_headline(line.text):
                found.append(line)
    return found


def list_furniture_holds() -> list[str]:
    """Return all that a line must hold for some form, in lower case."""
    return list(read_forms().by_hold)


def choose_forms(lines: list[Line], held: frozenset[str] | None = None) -> dict[str, list[Form]]:
    """Return, by what a line must hold, the forms that can match any of these lines."""
    if held is None:
        held = find_held("\n".join(line.text for line in lines))
    return {hold: forms for hold, forms in read_forms().by_hold.items() if hold in held}


@cache
def _own_holds() -> Holds:
    return Holds(list_furniture_holds())


def find_held(text: str) -> frozenset[str]:
    """Return what of ``list_furniture_holds()`` a text holds."""
    return _own_holds().find(text)


def has_form(text: str, by_hold: dict[str, list[Form]]) -> bool:
    """Tell whether a line has one of the forms of furniture."""
    if len(text) > LONGEST:
        return False
    first = text[:FIRST_WORD].split(None, 1)[0].lower().rstrip(":|>")
    tried = read_forms().by_start.get(first, [])
    if by_hold:
        lower = text.lower()
        tried = tried + [form for hold, forms in by_hold.items() if hold in lower for form in forms]
    return bool(tried) and any(form.fullmatch(text) is not None for form in tried)


def is_furniture(text: str) -> bool:
    """Tell whether one line by itself has one of the forms of furniture."""
    return has_form(text, read_forms().by_hold)


def is_other_headline(text: str) -> bool:
    """Tell whether a line inside a report is the headline of another story, set between its paragraphs."""
    if text[-1] in UNLIKE_HEADLINE or CLOSED.search(text) is not None:
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

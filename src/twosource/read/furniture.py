"""Lines of a page -> the pieces that are not the report's telling: menus, share lines, copyright, other headlines.

Comes in: ``Line`` tuples. Goes out: the lines that are furniture. Example: of "Leave a Reply" and "Rain fell." the
first is. The forms are ``data/furniture.yaml``.
"""

from __future__ import annotations

import re
from functools import cache

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml
from twosource.read.headline import CLOSED, is_title_case
from twosource.read.page import LONGEST, Line

FILE = "furniture.yaml"
OTHER_HEADLINE_WORDS = 5  # fewer words in title case may be a name or a heading of this very report
AFTER_CLOSER = 90  # a line after "Related articles" that is longer than this is telling again


def find_furniture(lines: list[Line], *, headline: Line | None = None) -> list[Line]:
    r"""Return the lines that are not the report's telling, in order.

    Args:
        lines: all lines of one page.
        headline: the report's own headline, which is none.

    Example:
        >>> [line.text for line in find_furniture(cut_lines("Rain fell.\nLeave a Reply"))]
        ['Leave a Reply']
    """
    found = []
    is_closed = False
    for n, line in enumerate(lines):
        if line == headline:
            continue
        if is_furniture(line.text):
            found.append(line)
            is_closed = line.text.lower().rstrip(":") in read_closers()
        elif is_closed and len(line.text) <= AFTER_CLOSER and CLOSED.search(line.text) is None:
            found.append(line)
        else:
            is_closed = False
            if 1 < n < len(lines) - 1 and is_other_headline(line.text):
                found.append(line)
    return found


def is_furniture(text: str) -> bool:
    """Tell whether a line has one of the forms of furniture."""
    return len(text) <= LONGEST and any(pattern.fullmatch(text) is not None for pattern in read_forms())


def is_other_headline(text: str) -> bool:
    """Tell whether a line inside a report is the headline of another story, set between its paragraphs."""
    words = text.split()
    if not OTHER_HEADLINE_WORDS <= len(words) <= 20 or CLOSED.search(text) is not None or text[-1] in ':,;)"\u201d':
        return False
    return is_title_case(text) and text[0] not in '"\u201c-*\u2022('


@cache
def read_forms() -> tuple[re.Pattern[str], ...]:
    """Return the compiled forms of furniture, in the file's order.

    Raises:
        BrokenData: a pattern is not a regular expression.
    """
    return tuple(
        compile_form(entry["pattern"], is_cased=bool(entry.get("cased"))) for entry in load_yaml(FILE)["furniture"]
    )


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

r"""Lines of a page -> the headline, where the first line looks like one.

Comes in: ``Line`` tuples. Goes out: a ``Line`` or None. Example: of "Dam Repairs Begin\n\nWorkers came on Monday."
the first line is the headline; of "Workers came on Monday.\nThey left." there is none.
"""

from __future__ import annotations

import re

from twosource.read.page import Line

LOOKED_AT = 4  # lines among which the title as given stands
WORDS_MOST = 30
LENGTH_MOST = 220
CAPITAL_SHARE = 0.7  # of words longer than three letters, in a headline set in title case
CAPITAL_WORDS = 3
WORD = re.compile(r"\w+")
CLOSED = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*$")


def find_headline(lines: list[Line], *, title: str | None = None, after: Line | None = None) -> Line | None:
    r"""Return the line that is the report's headline, or None.

    Args:
        lines: the page's first lines without furniture, in order.
        title: the title as the source gave it, if it did.
        after: the line that holds byline or dateline, if any; a headline stands before it.

    Example:
        >>> from twosource.read.page import cut_lines
        >>> find_headline(cut_lines("Dam Repairs Begin\nWorkers came on Monday.")).text
        'Dam Repairs Begin'
    """
    words = _words(title) if title is not None else []
    for line in lines[:LOOKED_AT] if title is not None else ():
        if _begins_with(line.text, words[:1]) and _words(line.text) == words:
            return line
    if len(lines) < 2 or (after is not None and lines[0].start >= after.start):
        return None
    first = lines[0]
    return first if is_headline(first, is_before_byline=after is not None and lines[1].start >= after.start) else None


def is_headline(line: Line, *, is_before_byline: bool = False) -> bool:
    """Tell whether a first line reads like a headline: short, and not a sentence of running text."""
    text = line.text
    if len(text) > LENGTH_MOST or not 2 <= len(text.split()) <= WORDS_MOST or text[-1] in ":,;-_\u2014\u2013\u2015":
        return False
    if CLOSED.search(text) is None or is_title_case(text):
        return True
    return is_before_byline or (line.is_apart and text[-1] in "?!" and len(text.split()) <= WORDS_MOST // 2)


def is_title_case(text: str) -> bool:
    """Tell whether most long words begin with a capital, as American headlines do."""
    words = [word for word in re.findall(r"[^\W\d_][\w'\u2019-]*", text) if len(word) > 3]
    capital = sum(word[0].isupper() for word in words)
    return len(words) >= CAPITAL_WORDS and capital >= CAPITAL_SHARE * len(words)


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _begins_with(text: str, first: list[str]) -> bool:
    """Tell whether a line's first word is the title's, which most paragraphs' is not."""
    found = WORD.search(text)
    return first == [] if found is None else [found[0].lower()] == first

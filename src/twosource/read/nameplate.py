r"""Lines of a page -> the outlet that names itself above its headline, and whether it reports for itself.

Comes in: ``Line`` tuples. Goes out: a ``Line`` or None; a ``Span`` or None. Example: of "The Harbour Courier\n2 May 2022\n\n
Dam opens\nBy our correspondent" the first line is the nameplate, and the last says that the Courier reported it.
"""

from __future__ import annotations

import re
from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.model.text import Span
from twosource.read.page import Line

WORDS_MOST = 6
LINES = 2  # a nameplate stands first, or below one line of a menu
BELOW = 4  # lines below it among which the headline stands


def find_nameplate(lines: list[Line]) -> Line | None:
    r"""Return the line in which an outlet names itself, or None.

    Args:
        lines: the page's lines, in order.

    Returns:
        a line of two to six words in capitals, one of them a newspaper's, with a headline or a date below it.

    Example:
        >>> find_nameplate(cut_lines("The Harbour Courier\n2 May 2022\n\nDam opens after floods\n\nOSLO - It rained.")).text
        'The Harbour Courier'
    """
    for n, line in enumerate(lines[:LINES]):
        below = lines[n + 1 : n + 1 + BELOW]
        if _is_name(line.text) and any(_is_headline_or_date(other) for other in below):
            return line
    return None


def find_own_reporting(text: str, outlet: str, report: str) -> Span | None:
    """Return where an outlet says that it learnt something itself: "told the Courier"; None where it does not.

    Example:
        >>> text = "A baker told the Courier that it rained."
        >>> text[find_own_reporting(text, "The Harbour Courier", "r1").start :][:16]
        'told the Courier'
    """
    name = re.sub(r"^[Tt]he ", "", outlet)
    for form in _own_forms():
        pattern = form.replace("{OUTLET}", re.escape(name)).replace("{SHORT}", re.escape(name.split()[-1]))
        match = re.search(pattern, text, re.MULTILINE | re.IGNORECASE)
        if match is not None:
            return Span(report, *match.span())
    return None


def is_between(text: str) -> bool:
    """Tell whether a line is a date or a byline, as they stand between nameplate and headline.

    Example:
        >>> is_between("Monday, 2 May 2022"), is_between("Dam opens in 2022")
        (True, False)
    """
    return any(form.fullmatch(text) is not None for form in _between_forms())


def _is_name(text: str) -> bool:
    words = re.findall(r"[\w'’&-]+", text)
    if not 2 <= len(words) <= WORDS_MOST or re.search(r"[^\w\s'’&-]", text) or any(w.isdigit() for w in words):
        return False
    named = all(w[0].isupper() or w in ("of", "and", "the", "for") for w in words)
    return named and any(w.lower() in _press_words() for w in words)


def _is_headline_or_date(line: Line) -> bool:
    """A nameplate stands over something else that is short: a headline, a date, a byline."""
    return len(line.text.split()) <= 20 and not line.text.endswith((".", "!", ":"))


@cache
def _press_words() -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("nameplates.yaml")["words"])


@cache
def _own_forms() -> tuple[str, ...]:
    return tuple(str(entry["pattern"]) for entry in load_yaml("nameplates.yaml")["own"])


@cache
def _between_forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["pattern"], re.IGNORECASE) for entry in load_yaml("nameplates.yaml")["between"])

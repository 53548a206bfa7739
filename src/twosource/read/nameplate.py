r"""Lines of a page -> the outlet that names itself above its headline, and whether it reports for itself.

Comes in: ``Line`` tuples. Goes out: a ``Line`` or None; a ``Span`` or None. Example: of "The Harbour Courier\n2 May 2022\n\n
Dam opens\nBy our correspondent" the first line is the nameplate, and the last says that the Courier reported it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.lexicon.load import load_yaml
from twosource.model.text import Span
from twosource.read.holds import find_places, plain_letters
from twosource.read.page import Line

WORDS_MOST = 6
WORD = re.compile(r"[\w'’&-]+")
NO_NAME = re.compile(r"[^\w\s'’&-]")  # what no outlet has in its name
LONGEST = 160  # characters; a longer line tells
LINES = 2  # a nameplate stands first, or below one line of a menu
BELOW = 4  # lines below it among which the headline stands
SHORT = 4  # letters of "from", "of", "do": small words within a name
NOUNS = frozenset({"report", "view", "note", "time", "mark", "press"})  # whose -s names papers: "Africa Reports"
DAYS = 2  # of the forms between nameplate and headline, those that are days
SECTION = re.compile(
    r"(?P<name>[^|/\u00bb\u203a>]{3,60}?)\s*[|/\u00bb\u203a>]\s*\w+(?: \w+){0,2}"
)  # "Harbour Courier | World"
PLACED = re.compile(r"(?P<name>[^()]{3,60}) \([^()]{2,30}\)")  # "Harbour Courier (Oslo)"
EDITION = re.compile(
    r"(?P<name>.{3,60}?),? (?:[A-Z]\w+|online|web|print|weekend) [Ee]dition"
)  # "Harbour Courier English edition"
DATED = re.compile(
    r"(?P<name>[^|,\u2013\u2014]{3,60}?)(?:,| [|\u2013\u2014-]) (?P<day>.{6,40})"
)  # "Harbour Courier, 2 May 2022"


def find_nameplate(lines: list[Line]) -> Line | None:
    r"""Return the line in which an outlet names itself, or None.

    Args:
        lines: the page's lines, in order.

    Returns:
        the line, without a section or day behind the name: two to six words in capitals with a headline or a date below
        them, where one of the words is a newspaper's, or where the place tells: name, date, headline, report.

    Example:
        >>> from twosource.read.page import cut_lines
        >>> find_nameplate(cut_lines("The Harbour Courier\n2 May 2022\n\nDam opens after floods\n\nOSLO - It rained.")).text
        'The Harbour Courier'
    """
    for n, line in enumerate(lines[:LINES]):
        below = lines[n + 1 : n + 1 + BELOW]
        name = _name_in(line.text)
        is_plate = _is_name(name) and any(_is_headline_or_date(other) for other in below)
        if is_plate or _is_name_by_place(name, below):
            return line._replace(end=line.start + len(name), text=name)
    return None


def find_own_reporting(text: str, outlet: str, report: str) -> Span | None:
    """Return where an outlet says that it learnt something itself: "told the Courier"; None where it does not.

    Example:
        >>> text = "A baker told the Courier that it rained."
        >>> text[find_own_reporting(text, "The Harbour Courier", "r1").start :][:16]
        'told the Courier'
    """
    plain = b"\n" + plain_letters(text)
    for form in _own_forms():
        if form.begins in plain:
            before = 0 if form.begins.startswith(b"\n") else 1
            places = [at - before for at in find_places(form.begins, plain)]
            match = _match_at(_own_pattern(form.pattern, outlet), text, places)
            if match is not None:
                return Span(report, *match.span())
    return None


def _match_at(pattern: re.Pattern[str], text: str, places: Sequence[int]) -> re.Match[str] | None:
    """Return the first match at one of the places, which is much faster than to search."""
    return next((match for at in places if (match := pattern.match(text, at)) is not None), None)


def is_between(text: str) -> bool:
    """Tell whether a line is a date, with its hour or without, or a byline, as they stand between nameplate and headline.

    Example:
        >>> is_between("Monday, 2 May 2022"), is_between("Dam opens in 2022")
        (True, False)
    """
    return any(form.fullmatch(text) is not None for form in _between_forms())


def _name_in(text: str) -> str:
    """Cut what some put behind their name in the same line: a section, a day, a place."""
    if len(text) > LONGEST:
        return text
    dated = DATED.fullmatch(text)
    if dated is not None and is_between(dated["day"]):
        text = dated["name"]
    for form in (SECTION, PLACED, EDITION):
        found = form.fullmatch(text)
        text = found["name"] if found is not None else text
    return text


def _is_name(text: str) -> bool:
    if NO_NAME.search(text) is not None:
        return False
    words = WORD.findall(text)
    if not 2 <= len(words) <= WORDS_MOST or any(w.isdigit() for w in words) or words[0].lower() == "by":
        return False
    named = all(w[0].isupper() or w in ("of", "and", "the", "for") for w in words)
    return named and (any(w.lower() in _press_words() for w in words) or _is_short_name(words))


def _is_name_by_place(text: str, below: Sequence[Line]) -> bool:
    """Tell whether words in capitals stand over a date, and that over the headline of what is told: "Sahel Morning".

    A headline over its date and standfirst is none: it has a verb, or a word of what stands below.
    """
    if (
        len(below) < BELOW - 1
        or not _is_day(below[0].text)
        or not _is_headline_or_date(below[1])
        or is_between(below[1].text)
    ):
        return False
    words = WORD.findall(text)
    if not 2 <= len(words) <= WORDS_MOST or NO_NAME.search(text) is not None or any(w[0].isdigit() for w in words):
        return False
    telling = {w.lower() for w in words if w[0].isupper()}
    repeated = telling & {w.lower() for w in WORD.findall(below[1].text)}
    is_named = all(len(w) <= SHORT or w[0].isupper() for w in words) and words[0] != "By"
    return is_named and not repeated and telling.isdisjoint(_verbs()) and not _is_headline_or_date(below[2])


def _is_day(text: str) -> bool:
    return any(form.fullmatch(text) is not None for form in _between_forms()[:DAYS])


@cache
def _verbs() -> frozenset[str]:
    """Return verbs as headlines have them: "seizes", "held"."""
    raw = load_yaml("headlines.yaml")
    verbs = {*raw["irregular"], *raw["regular"], *raw["passive"]} - NOUNS
    ends = (f"{verb}{'es' if verb.endswith(('s', 'sh', 'ch', 'x', 'o')) else 's'}" for verb in verbs)
    past = (f"{verb}{'d' if verb.endswith('e') else 'ed'}" for verb in verbs)
    return frozenset(map(str, (*ends, *past, *raw["irregular"].values(), *raw["participles"].values())))


def _is_short_name(words: list[str]) -> bool:
    """Tell whether two words end as names of outlets do that are words of headlines too: "Anatolian World"."""
    plain = words[1:] if words[0] == "The" else words
    return len(plain) == 2 and plain[1].lower() in _last_words()


def _is_headline_or_date(line: Line) -> bool:
    """A nameplate stands over something else that is short: a headline, a date, a byline."""
    return len(line.text.split()) <= 20 and not line.text.endswith((".", "!", ":"))


@cache
def _press_words() -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("nameplates.yaml")["words"])


@cache
def _last_words() -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("nameplates.yaml")["last words"])


class OwnForm(NamedTuple):
    """A form of telling what an outlet learnt itself, and what it begins with: words in lower case, or a line's end."""

    pattern: str
    begins: bytes


@cache
def _own_forms() -> tuple[OwnForm, ...]:
    return tuple(
        OwnForm(str(entry["pattern"]), str(entry["begins"]).encode()) for entry in load_yaml("nameplates.yaml")["own"]
    )


@lru_cache(maxsize=1024)
def _own_pattern(pattern: str, outlet: str) -> re.Pattern[str]:
    name = re.sub(r"^[Tt]he ", "", outlet)
    named = pattern.replace("{OUTLET}", re.escape(name)).replace("{SHORT}", re.escape(name.split()[-1]))
    return re.compile(named, re.MULTILINE | re.IGNORECASE)


@cache
def _between_forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["pattern"], re.IGNORECASE) for entry in load_yaml("nameplates.yaml")["between"])

"""Lines of a page -> who reported it, who wrote it, where it was filed, each with its evidence.

Comes in: ``Line`` tuples of one page. Goes out: ``Credit`` objects, best first. Example: from
"GOMEL (AP) - Farmers blocked a road." comes a dateline "GOMEL" and the newsroom "Associated Press".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from twosource.errors import BrokenData
from twosource.lexicon.actors import find_outlet
from twosource.lexicon.places import find_place
from twosource.read.forms import CreditForm, read_credits, read_datelines, read_words
from twosource.read.holds import Held
from twosource.read.page import FOOT_LINES, HEAD_LINES, Line, head_of

USUAL = frozenset({"by", ", "})  # nearly every page holds them, so that looking for them saves nothing
DATELINE_LENGTH = 140  # the part of a line in which a dateline is looked for
DATELINE_CONFIDENCE = 0.95
UNKNOWN_AGENCY = 0.8  # "HARARE (The Daily Ledger) - ": stated, but the name is taken on trust
What = Literal["newsroom", "outlet", "authors", "dateline"]


class Credit(NamedTuple):
    """One thing that a line says of the page. ``end`` closes the words that say it; ``value`` is what they say."""

    what: What
    value: str
    start: int
    end: int
    how: Literal["stated", "inferred"]
    confidence: float


def find_credits(lines: list[Line], *, dateline: Sequence[Credit] = (), held: Held | None = None) -> list[Credit]:
    r"""Return all that the first and last lines say of newsroom, outlet, authors and dateline.

    Args:
        lines: all lines of one page, in order.
        dateline: what its dateline says, which is added.
        held: what of ``list_credit_holds()`` each line holds, where that is known already.

    Returns:
        credits in order of confidence, surest first; equals in order of the text.

    Example:
        >>> from twosource.read.page import cut_lines
        >>> find_credits(cut_lines("Ships left.\nSource: Reuters"))[0].value
        'Reuters'
    """
    if held is None:
        held = {n: [hold for hold in list_credit_holds() if hold in line.text.lower()] for n, line in enumerate(lines)}
    found = list(dateline)
    for k, line in _possible(lines, held):
        form = read_credits()[k]
        match = form.match(line.text)
        if match is not None:
            found += _read_credit(line, form, match)
    return sorted(found, key=lambda credit: (-credit.confidence, credit.start))


def find_dateline(lines: list[Line]) -> list[Credit]:
    """Return place and agency of the first dateline, both pointing at the whole dateline."""
    for line in head_of(lines):
        text = line.text[:DATELINE_LENGTH]
        if "(" not in text and not text[:2].isupper():
            continue
        for pattern in read_datelines():
            match = pattern.match(text)
            if match is not None and (credits := _read_dateline(line, match)):
                return credits
    return []


def name_outlet(name: str) -> str | None:
    """Return the knowledge base's name of an outlet, however it is written, or None."""
    plain = re.sub(r"^[Tt]he ", "", _without_company(name))
    for form in (name, name.rstrip("."), _without_company(name), plain, plain.removesuffix(" News")):
        outlet = find_outlet(form) if form else None
        if outlet is not None:
            return str(outlet.name)
    return None


def is_agency(name: str) -> bool:
    """Tell whether the knowledge base knows ``name`` as a news agency, which sells its reports to others."""
    outlet = find_outlet(name)
    return outlet is not None and outlet.type == "agency"


def list_credit_holds() -> list[str]:
    """Return what lines must hold for the forms of credit that few lines can have, in lower case."""
    return list(_seldom_forms())


def _possible(lines: list[Line], held: Held) -> list[tuple[int, Line]]:
    """Return the forms, by number, with the lines of head and foot that can have them, in order."""
    foot = max(1, len(lines) - FOOT_LINES)
    found = [(k, line) for k, form in _usual_forms() for line in head_of(lines) if len(line.text) <= form.longest]
    numbers = {(k, n) for n, holds in held.items() for hold in holds for k in _seldom_forms().get(hold, ())}
    for k, n in numbers:
        where = read_credits()[k].where
        if (where != "foot" and n < HEAD_LINES) or (where != "head" and n >= foot):
            found.append((k, lines[n]))
    return sorted(found) if numbers else found


@cache
def _usual_forms() -> list[tuple[int, CreditForm]]:
    """Return, with their numbers, the forms that ask for what nearly every page holds, such as "by"; all of the head.

    Raises:
        BrokenData: one is of the foot.
    """
    forms = [(k, form) for k, form in enumerate(read_credits()) if not USUAL.isdisjoint(form.holds)]
    if any(form.where != "head" for _, form in forms):
        raise BrokenData(f"outlets.yaml: a form that holds one of {sorted(USUAL)} is not of the head")
    return forms


@cache
def _seldom_forms() -> dict[str, list[int]]:
    """Return the other forms by what they ask for."""
    forms: dict[str, list[int]] = {}
    for k, form in enumerate(read_credits()):
        if USUAL.isdisjoint(form.holds):
            for hold in form.holds:
                forms.setdefault(hold, []).append(k)
    return forms


def _read_dateline(line: Line, match: re.Match[str]) -> list[Credit]:
    groups = match.groupdict()
    place, agency = groups.get("place"), groups.get("outlet")
    start, end = line.start, line.start + len(match[0].rstrip())
    known = name_outlet(agency) if agency is not None else None
    if agency is None:
        if place is None or place in read_words("not_places") or name_outlet(place) is not None:
            return []
        if groups.get("dash") == ":" and not _is_city(place):
            return []  # "ANN POOLE: Good evening", "ISRAEL: Two men were held"
    elif known is None and not _is_trusted(place, agency, groups.get("dash")):
        return []
    found = [] if agency is None else [_newsroom(known, agency, start, end)]
    if place is not None:
        found.append(Credit("dateline", place, start, end, "stated", DATELINE_CONFIDENCE))
    return found


def _is_city(place: str) -> bool:
    found = find_place(place.split(",")[0].title())
    return found is not None and found.kind == "city"


def _newsroom(known: str | None, agency: str, start: int, end: int) -> Credit:
    confidence = UNKNOWN_AGENCY if known is None else DATELINE_CONFIDENCE
    return Credit("newsroom", known or agency, start, end, "stated", confidence)


def _is_trusted(place: str | None, agency: str, dash: str | None) -> bool:
    """Believe an agency that nobody knows only as "HARARE (The Daily Ledger) -", never "Poole (D-Ohio) -"."""
    if place is None or dash is None or not place.split(",")[0].isupper():
        return False
    return len(agency) > 2 and re.match(r"[DRI]-|.*\d", agency) is None


def _read_credit(line: Line, form: CreditForm, match: re.Match[str]) -> list[Credit]:
    groups = match.groupdict()
    written = groups.get("outlet")
    known = name_outlet(written) if written is not None else None
    if form.is_known_only and known is None:
        return []
    start, end = line.start + match.start(), line.start + match.end()
    found = (
        _read_authors(groups.get("authors"), form, line.start + match.start("authors")) if "authors" in groups else []
    )
    if form.says is not None:
        found.append(Credit("newsroom", form.says, start, end, "inferred", form.confidence))
    elif written is not None:
        found.append(_named(form, known, _without_company(written), start, end))
    return found


def _named(form: CreditForm, known: str | None, written: str, start: int, end: int) -> Credit:
    """Tell what the outlet in a credit line is: an agency's copyright is its newsroom's, another's is the page's."""
    confidence = form.confidence if known is not None else form.confidence - 0.1
    if form.gives == "copyright":
        what: What = "newsroom" if known is not None and is_agency(known) else "outlet"
        return Credit(what, known or written, start, end, "stated", confidence)
    return Credit("newsroom", known or written, start, end, "stated", confidence)


def _read_authors(names: str | None, form: CreditForm, start: int) -> list[Credit]:
    found = []
    for match in re.finditer(r"(?:(?!,| and | & ).)+", names or ""):
        name = re.sub(r"^(?:,|and|&|\s)+", "", match[0])
        if not name or name in read_words("not_authors"):
            continue
        at, known = start + match.end() - len(name), name_outlet(name)
        what: What = "authors" if known is None else "newsroom"
        found.append(Credit(what, known or name, at, at + len(name), "stated", form.confidence))
    return found


def _without_company(name: str) -> str:
    """Cut "Bloomberg L.P." and "The Associated Press. All rights" down to the newsroom's own name."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".,") in read_words("company_words"):
        words.pop()
    return " ".join(words).rstrip(".,")

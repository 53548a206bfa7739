"""A name as it stands in a report, and the words that may stand in it.

Comes in: token indices. Goes out: ``Named``. Example: ``Named(3, 5, "person", "names/finder")``.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.known import Known, know_name

# What stands before a hyphen inside a name: articles of Arabic names, and prefixes.
HYPHENED = frozenset({
    "ad", "al", "an", "anti", "ar", "as", "ash", "at", "az", "counter", "el", "ex", "non", "post", "pro", "ul", "ur", "vice",
})  # fmt: skip
LONGEST = 8  # tokens of a name that is looked up in the knowledge base
# Lower-case words that may stand inside a person's name.
PARTICLES = frozenset({
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ten", "ter",
    "arap", "bin", "bint", "ibn", "al", "el", "ul", "e", "y", "-", "abu", "ben", "zu", "af", "’", "'",
})  # fmt: skip

# Rules of names that a line's layout tells, whatever stands around them.
FAST = frozenset({"names/list", "names/card", "names/team", "names/score", "names/dateline"})
SHORTEST_DATELINE = 4  # letters: "RIGA"
DATELINE_ENDS = frozenset({",", "(", "-", "–", "—", "_", "--"})
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", ",", "."})


@dataclass(frozen=True, slots=True)
class Named:
    """Tokens ``first`` to ``last`` (exclusive) that name something.

    Args:
        kind: what it is; "group" for demonyms, with ``demonym`` set.
        known: the knowledge base's entry.
        demonym: alpha-3 code where this is "Norwegian" or "Norwegians".
        rule: what found or last mended it.
    """

    first: int
    last: int
    kind: Kind
    rule: str
    known: Known | None = None
    demonym: str | None = None


def text_of(parse: Parse, first: int, last: int) -> str:
    """Return the words of tokens ``first`` to ``last`` with single spaces where the text has any."""
    tokens = parse.tokens
    if last - first == 1:
        return tokens[first].text
    pieces = [tokens[first].text]
    for k in range(first + 1, last):
        if tokens[k].start > tokens[k - 1].end:
            pieces.append(" ")
        pieces.append(tokens[k].text)
    return "".join(pieces)


def known_piece(parse: Parse, first: int, last: int) -> Named | None:
    """Return the tokens as a name that the knowledge base knows, or None."""
    known = know_name(text_of(parse, first, last)) if last - first <= LONGEST else None
    return None if known is None else Named(first, last, known.kind, "names/base", known)


def surname_of(parse: Parse, name: Named) -> str:
    """Return the last word of a person's name that is no "Jr." or "III"."""
    for k in range(name.last - 1, name.first, -1):
        if parse.tokens[k].lower not in SUFFIXES:
            return parse.tokens[k].text
    return parse.tokens[name.first].text


def whole_surname(parse: Parse, name: Named) -> str:
    """Return a person's surname with what is tied to it by a hyphen: "Opoku-Mensah"."""
    tokens, last = parse.tokens, name.last - 1
    first = last
    while first - 2 > name.first and tokens[first - 1].text == "-" and tokens[first - 1].start == tokens[first - 2].end:
        first -= 2
    return surname_of(parse, name) if first == last else text_of(parse, first, last + 1)


def is_capital(text: str) -> bool:
    """Tell whether a word begins with a capital letter."""
    return text[:1].isupper()


def is_dateline(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a name in capitals opens its sentence as a dateline: "RIGA, May 14 -"."""
    tokens = parse.tokens
    if last >= len(tokens) or first != parse.sentence_of(first).first:
        return False
    text = text_of(parse, first, last)
    return text.isupper() and len(text) >= SHORTEST_DATELINE and tokens[last].text in DATELINE_ENDS


def is_spaced_dash(parse: Parse, k: int) -> bool:
    """Tell whether a token is a dash with a space on both sides, which parts what stands around it."""
    tokens = parse.tokens
    if tokens[k].text not in ("-", "–", "—", "--") or not 0 < k < len(tokens) - 1:
        return False
    if tokens[k - 1].end >= tokens[k].start or tokens[k].end >= tokens[k + 1].start:
        return False
    before, after = tokens[k - 1], tokens[k + 1]
    is_hyphen = tokens[k].text == "-" and (before.lower in HYPHENED or (before.text.isupper() and after.text.isupper()))
    return not is_hyphen  # texts that a tool has cut into words have "Abu Musab al - Masri", "CJTF - OIR"

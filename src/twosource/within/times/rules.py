"""The patterns of ``data/times.yaml``, compiled, and where they match.

Comes in: ``Lexed``. Goes out: ``Hit`` by ``Hit``, best first where they overlap (leftmost, then longest). Example:
in "the past two months" the pattern ``the? <back|ahead> NUMBER <units>`` wins over ``NUMBER <units>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml
from twosource.within.times.words import FILE, OTHER, Lexed, Lexicon, lexicon

PIECE = re.compile(
    r"(?P<open>\((?:\?(?:<[=!]|[:=!])|(?=\s)))|(?P<operator>[)|?*+])|<(?P<classes>[^>]+)>|(?P<macro>[A-Z]{3,})(?![a-z])"
    r"|\\(?P<mark>\S)|(?P<word>'s|[a-z'%]+|--?|[,./])|(?P<bad>\S)"
)


class Rule(NamedTuple):
    """One pattern: its name, the reading that makes a value of it, and its regular expression."""

    name: str
    make: str
    pattern: re.Pattern[str]


class Hit(NamedTuple):
    """Words ``first`` to ``last`` (exclusive) of a text, matched by a rule."""

    rule: Rule
    first: int
    last: int


@cache
def rules() -> tuple[Rule, ...]:
    """Return the compiled rules in the order of the file.

    Raises:
        BrokenData: a pattern names a class that no word has, or is no regular expression.
    """
    data = load_yaml(FILE)
    macros: dict[str, str] = data["macros"]
    pieces = {row["rule"]: list(_cut(row["rule"], row["pattern"], macros)) for row in data["rules"]}
    words = lexicon()
    words.add_literals(
        {piece["word"] or piece["mark"] for row in pieces.values() for piece in row if piece["word"] or piece["mark"]}
    )
    return tuple(
        Rule(row["rule"], row["make"], _compile(row["rule"], pieces[row["rule"]], words)) for row in data["rules"]
    )


def find_hits(lexed: Lexed) -> Iterator[Hit]:
    """Yield every match of every rule: leftmost first, of those that start together the longest first."""
    codes, places = _without_prose(lexed.codes)
    compiled = rules()
    found = []
    for order, rule in enumerate(compiled):
        for match in rule.pattern.finditer(codes):
            found.append((places[match.start()], -places[match.end() - 1] - 1, order))
    found.sort()
    for start, end, order in found:
        yield Hit(compiled[order], start, -end)


def _without_prose(codes: str) -> tuple[str, list[int]]:
    """Return the stretches of words of time, set apart by one character each, and where each came from.

    A quarter of a news report is left; a hundred patterns pass over it in a quarter of the time.
    """
    pieces: list[str] = []
    places: list[int] = []
    telling = _telling()
    for match in STRETCH.finditer(codes):
        if telling.search(codes, match.start(), match.end()):
            pieces.append(match.group())
            places.extend(range(match.start(), match.end() + 1))
    return OTHER.join(pieces) + OTHER, places


STRETCH = re.compile(f"[^{OTHER}]+")


@cache
def _telling() -> re.Pattern[str]:
    """Match a word that is no everyday word: a stretch without one holds no time."""
    return re.compile(f"[^{OTHER}{lexicon().common()}]")


def _cut(rule: str, pattern: str, macros: dict[str, str]) -> Iterator[dict[str, Any]]:
    for match in PIECE.finditer(pattern):
        piece = match.groupdict()
        if piece["bad"]:
            raise BrokenData(f"{FILE}: rule {rule}: {piece['bad']!r} is not understood")
        if piece["macro"]:
            if piece["macro"] not in macros:
                raise BrokenData(f"{FILE}: rule {rule}: no macro {piece['macro']}")
            yield from _cut(rule, f"(?: {macros[piece['macro']]} )", macros)
        else:
            yield piece


def _compile(rule: str, pieces: list[dict[str, Any]], words: Lexicon) -> re.Pattern[str]:
    out = []
    for piece in pieces:
        name = piece["classes"] or piece["word"] or piece["mark"]
        if name:
            wanted = set(piece["classes"].split("|")) if piece["classes"] else {f"={name}"}
            codes = words.codes_of(wanted)
            if not codes:
                raise BrokenData(f"{FILE}: rule {rule}: no word has a class of {name}")
            out.append(f"[{codes}]")
        else:
            out.append(piece["open"] or piece["operator"])
    try:
        return re.compile("".join(out))
    except re.error as err:
        raise BrokenData(f"{FILE}: rule {rule}: {err}") from err

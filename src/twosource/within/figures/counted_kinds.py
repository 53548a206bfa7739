"""Numbers before a noun that name or class it, and count nothing: "the 787 jet", "a two-person race", "2005 levels".

Comes in: a parse, a number and the noun behind it. Goes out: whether it is of that kind. Example: of "12 aircraft" no,
of "a 787 jet" yes.
"""

from __future__ import annotations

from twosource.lexicon.places import find_demonym
from twosource.model.text import Parse, Token
from twosource.within.figures.numbers import Number, vocabulary

SMALL = 12  # number words up to here before "-person" or "-way" say of what kind
HYPHENS = frozenset({"-", "–"})


def is_model(parse: Parse, first: int, last: int, noun: int, number: Number, unit: str | None) -> bool:
    """Tell whether digits before a singular noun name a thing: "the 787 jet", "737 production"; "12 aircraft" counts."""
    name, text = parse.tokens[noun], parse.tokens[first].text
    if unit or number.unit or number.value <= 1 or number.bound is not None or not text.isdigit():
        return False
    if parse.tokens[last].end != number.end or parse.tokens[last + 1].text in HYPHENS:
        return False
    if name.entity == "NORP" or find_demonym(name.text) is not None:
        return False  # a people: "147 Rohingya"
    return name.tag in ("NN", "NNP") and name.lower not in (*vocabulary()["uninflected"], *vocabulary()["bodies"])


def is_item(parse: Parse, first: int, last: int, noun: int) -> bool:
    """Tell whether a number only stands before a name: "3 Ann Lund" in a list, "5-HTP"."""
    name = parse.tokens[noun]
    if name.tag != "NNP":
        return False
    is_first = parse.sentence_of(first).first == first and parse.tokens[first].text.isdigit()
    return name.entity == "PERSON" or is_first or (last + 1 < noun and parse.tokens[last + 1].text in HYPHENS)


def is_kind(parse: Parse, last: int, noun: int, number: Number) -> bool:
    """Tell whether a small number only says of what kind a thing is: "a two-person race", "a two-state solution"."""
    joined = _hyphened(parse, last, noun)
    return joined is not None and number.value <= SMALL and joined.lemma in vocabulary()["kinds"]


def is_points(parse: Parse, last: int, noun: int) -> bool:
    """Tell whether points of percent are meant: "a 35-point margin"; "a 12-point paper" has points of its own."""
    joined = _hyphened(parse, last, noun)
    return joined is not None and joined.lemma == "point" and parse.tokens[noun].lemma in vocabulary()["margins"]


def is_place(parse: Parse, noun: int) -> bool:
    """Tell whether a number stands before a street: "131 West Street"."""
    return parse.tokens[noun].tag in ("NNP", "NNPS") and parse.tokens[noun].lower in vocabulary()["streets"]


def is_year(parse: Parse, number: Number, first: int, noun: int) -> bool:
    """Tell whether "2005 levels" names a year: four bare digits of our times, and nobody is counted."""
    if (
        number.unit
        or number.bound in ("about", "at-least")
        or not 1900 <= number.value <= 2100
        or len(parse.tokens[first].text) != 4
    ):
        return False
    return parse.tokens[noun].lemma.lower() not in vocabulary()["people"]


def _hyphened(parse: Parse, last: int, noun: int) -> Token | None:
    """Return the noun that a hyphen joins to a number before another noun: "seven-member panel" -> "member"."""
    if last + 2 >= noun or parse.tokens[last + 1].text not in HYPHENS:
        return None
    joined = parse.tokens[last + 2]
    return joined if joined.tag == "NN" and joined.head == noun else None

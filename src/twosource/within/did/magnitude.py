"""How many were killed, wounded or arrested, and what sum: numbers told with a deed.

Comes in: a parse and a match. Goes out: (what, number) pairs. Example: "killed at least 12 people" -> ("killed", 12).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.rules.match import Match
from twosource.within.did.words import lemma_of

COUNTED = {
    "kill": "killed", "slay": "killed", "die": "killed", "massacre": "killed", "behead": "killed", "execute": "killed",
    "assassinate": "killed", "murder": "killed", "wound": "injured", "injure": "injured", "hurt": "injured",
    "arrest": "arrested", "detain": "arrested", "apprehend": "arrested", "jail": "arrested", "capture": "captured",
    "kidnap": "abducted", "abduct": "abducted", "seize": "captured", "displace": "displaced", "evacuate": "evacuated",
    "release": "released", "free": "released", "deport": "deported", "expel": "expelled", "deploy": "deployed",
    "send": "sent", "withdraw": "withdrawn", "pull": "withdrawn", "dispatch": "sent",
}  # fmt: skip
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 10**12}
CURRENCY = frozenset([
    "$", "€", "£", "¥", "us$", "dollar", "euro", "pound", "yen", "yuan", "rouble", "ruble", "rupee", "franc", "peso",
    "lira",
])  # fmt: skip
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def find_magnitude(parse: Parse, match: Match) -> tuple[tuple[str, float], ...]:
    """Return the numbers told with a deed, in text order.

    Example: "The raid killed 12 and wounded about 30" -> (("killed", 12.0), ("injured", 30.0)).
    """
    found: dict[str, float] = {}
    for verb, heads in _counted(parse, match):
        for head in heads:
            token = parse.tokens[head]
            value, is_money = read_number(parse, token)
            if value is None:
                continue
            what = "money" if is_money else COUNTED.get(verb)
            if what is not None:
                found.setdefault(what, value)
    return tuple(found.items())


def _counted(parse: Parse, match: Match) -> Iterator[tuple[str, list[int]]]:
    token = parse.tokens[match.trigger]
    if token.pos in ("VERB", "AUX"):
        yield lemma_of(token), clause.objects(parse, token.i)
        for t in parse.dependents(token.i, "conj", "advcl"):
            if lemma_of(t) in COUNTED and t.pos == "VERB":
                yield lemma_of(t), clause.objects(parse, t.i)
    elif match.carrier is not None:
        for t in parse.dependents(match.carrier, "advcl", "conj"):
            if lemma_of(t) in COUNTED and t.pos == "VERB":
                yield lemma_of(t), clause.objects(parse, t.i)
    else:
        head = parse.tokens[token.head]
        if token.dep == "nsubj" and lemma_of(head) in COUNTED:
            yield lemma_of(head), clause.objects(parse, head.i)


def read_number(parse: Parse, token: Token) -> tuple[float | None, bool]:
    """Return the number on a noun, and whether it is a sum of money: "$3.5 million", "two dozen soldiers"."""
    parts = [token] if token.pos == "NUM" or token.tag == "$" else []
    parts += parse.dependents(token.i, "nummod", "quantmod", "compound", "nmod")
    parts += [inner for part in parts for inner in parse.dependents(part.i, "compound", "quantmod", "nummod")]
    is_money = any(part.lower in CURRENCY or lemma_of(part) in CURRENCY for part in [token, *parts])
    values = [value for part in sorted(set(parts)) if (value := read_word(part.lower)) is not None]
    if not values:
        return None, is_money
    total = values[0]
    for value in values[1:]:
        total = total * value if value >= 100 > total or value >= 1_000 else total
    return float(total), is_money


def read_word(word: str) -> float | None:
    """Return the number that one word writes: "1,200" -> 1200.0, "dozen" -> 12.0."""
    if NUMBER.fullmatch(word):
        return float(word.replace(",", ""))
    if word in WORDS:
        return float(WORDS[word])
    return {"dozen": 12.0}.get(word) or (float(SCALES[word]) if word in SCALES else None)

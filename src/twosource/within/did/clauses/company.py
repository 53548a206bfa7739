"""Whose company and which row a subject or noun is in: who does it along with him, the last of several clauses, a rank.

Comes in: a parse and tokens. Goes out: indices, or yes and no. Example: in "Chad, along with Mali, condemned the raid"
Mali does it too.
"""

from __future__ import annotations

from itertools import pairwise

from twosource.model.text import Parse, Token

GIVE = frozenset({"give", "grant", "allow"})
MARKS = frozenset({",", "-", "--", "–", "—", "("})
RANKS = frozenset({"first", "second", "third", "last", "latest", "only", "newest", "next"})
BESIDE = frozenset({"along", "together"})
SPANS = frozenset({"hour", "day", "week", "month"})


def given_time(parse: Parse, i: int) -> list[int]:
    """Return the time that somebody is given, which the parser takes for when it was: "gave him two days to go"."""
    if parse.tokens[i].lemma not in GIVE:
        return []
    return [t.i for t in parse.dependents(i, "npadvmod") if t.lemma in SPANS]


def accompanied(parse: Parse, subject: int, verb: int) -> list[int]:
    """Return who does it too: "Chad, along with Mali, condemned the raid"."""
    between = parse.lowers[subject:verb]
    if "along" not in between and "together" not in between:
        return []
    near = [t for top in (subject, verb) for t in parse.dependents(top, "prep", "advmod")]
    near += [t for along in near if along.lower in BESIDE for t in parse.dependents(along.i, "prep")]
    return [
        k.i
        for link in near
        if link.lower == "with" and subject < link.i < verb and parse.lowers[link.i - 1] in BESIDE
        for t in parse.dependents(link.i, "pobj")
        for k in (t, *parse.dependents(t.i, "conj"))
        if k.pos == "PROPN"
    ]


def last_clause(parse: Parse, found: list[int]) -> int:
    """Return the first of the subjects behind a semicolon: "Oslo shelled Gao; Mali denies it" is denied by Mali alone.

    So it is of two that nothing joins: in "Mali fired Ali Musa this year, and Rui Alves quit" only Alves did.
    """
    for n in range(len(found) - 1, 0, -1):
        between = parse.tokens[found[n - 1] + 1 : found[n]]
        if any(t.text == ";" for t in between):
            return n
        is_apart = all(parse.tokens[k].dep == "nsubj" for k in found[n - 1 : n + 1])
        if is_apart and any(a.text == "," and b.lower in ("and", "but") for a, b in pairwise(between)):
            return n
    return 0


def apposed_to(parse: Parse, noun: Token) -> Token:
    """Return the name beside which a noun stands: in "Dahl said Lund -- the first clerk to quit -- left" it is Lund."""
    first = parse.subtree(noun.i)[0]
    name = parse.tokens[max(0, first - 2)]
    is_beside = first > 1 and parse.tokens[first - 1].text in MARKS and name.pos == "PROPN"
    return name if is_beside and name.i > noun.head and name.head != noun.head else parse.tokens[noun.head]


def is_ranked(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun is one of a row: "the latest country to recognise"."""
    return any(parse.lowers[k] in RANKS for k in (noun.i, *parse.children[noun.i]))

"""Whom a verb calls or finds something: "dismissed as absurd Mali's claim", "found the crew adrift", "called Lund to ask".

Comes in: a parse and a verb. Goes out: the token of whom or what it speaks of, for which the parser has no object.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

# Verbs of whose object a clause without a verb speaks, and that do something to it.
PHONES = frozenset({"call", "phone", "ring", "telephone"})
JUDGES = frozenset({"find", "spot", "locate", "declare", "deem", "pronounce"})


def called_as(parse: Parse, i: int) -> int | None:
    """Return the object behind what it is called: "dismissed as “absurd” Mali's claim", for which the parser has none."""
    ways = [t for t in parse.dependents(i, "prep") if t.lower == "as" and t.i == i + 1]
    for noun in parse.dependents(ways[0].i, "pobj") if ways else []:
        first = next((t for t in parse.tokens[i + 2 : noun.i] if t.pos != "PUNCT"), None)
        if first is not None and first.tag in ("JJ", "VBN") and first.i < noun.i and noun.i in _above(parse, first):
            return noun.i
    return None


def judged(parse: Parse, i: int) -> int | None:
    """Return whom a clause without a finite verb speaks of: "found the crew adrift", "found 40 men clinging to it"."""
    if parse.tokens[i].lemma not in JUDGES:
        return None
    for t in parse.dependents(i, "ccomp"):
        is_plain = t.tag == "VBG" or (t.pos in ("ADJ", "NOUN") and not t.tag.startswith("VB"))
        if is_plain and not parse.dependents(t.i, "aux", "mark"):
            return next((s.i for s in parse.dependents(t.i, "nsubj") if i < s.i < t.i), None)
    return None


def phoned(parse: Parse, i: int) -> int | None:
    """Return who is rung up: Lund in "Poole called Lund to offer help", which the parser takes for what somebody is named."""
    if parse.tokens[i].lemma not in PHONES:
        return None
    named = next((t for t in parse.dependents(i, "oprd") if t.pos == "PROPN" and t.i > i), None)
    is_to_do = any(t.tag == "VB" and t.i > i for t in parse.dependents(i, "xcomp", "advcl"))
    return named.i if named is not None and is_to_do else None


def _above(parse: Parse, token: Token) -> list[int]:
    """Return the two words above a word: "as “wild” Musa's claim" hangs "wild" on Musa."""
    return [token.head, parse.tokens[token.head].head]

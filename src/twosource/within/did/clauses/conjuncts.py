"""The nouns of a list: "Oslo, Rome and Bern met".

Comes in: a parse and the head of the first. Goes out: the heads of all. Example: of "Ali Musa of Chad and Rui Alves of Peru"
Musa and Alves are joined, though the parser joins Alves to Chad.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

MOST = 60  # of one list
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET", "ADJ"})


def conjuncts(parse: Parse, i: int) -> list[int]:
    """Return ``i`` and the nouns joined to it by "and", "or" or commas, in text order.

    Example: "Oslo, Rome and Bern met" -> the three cities, from the first.
    """
    found = [i]
    if not parse.children[i]:
        return found
    for k in found:
        if len(found) >= MOST:
            break
        found.extend(c for c in parse.children[k] if _is_joined(parse, parse.tokens[c], parse.tokens[k]))
        found.extend(_joined_behind_land(parse, k))
    return found


def _joined_behind_land(parse: Parse, i: int) -> list[int]:
    """Return Alves for Musa in "Ali Musa of Chad and Rui Alves of Peru", where the parser joins Alves to Chad."""
    if parse.tokens[i].entity != "PERSON":
        return []
    return [
        t.i
        for prep in parse.dependents(i, "prep")
        if prep.lower == "of"
        for land in parse.dependents(prep.i, "pobj")
        if land.entity == "GPE"
        for t in parse.dependents(land.i, "conj")
        if t.entity == "PERSON" and t.pos == "PROPN"
    ]


def _is_joined(parse: Parse, token: Token, head: Token) -> bool:
    """Tell whether a noun is one more of a list; "Oslo, Rome, and Bern" often has Rome as an apposition of Oslo."""
    if token.dep == "conj":
        return token.pos in NOMINAL
    if token.dep != "appos" or token.pos != "PROPN" or head.pos != "PROPN":
        return False
    return any(t.pos == "PROPN" for t in parse.dependents(token.i, "conj"))

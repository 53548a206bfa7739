"""What stands behind "what it called": in "lobbed what appeared to be a missile" a missile was lobbed.

Comes in: a parse and a verb, or a noun. Goes out: the noun behind the clause, or the verb above it. Example: in "carried
out what it called a strike" the verb carries the strike, and nobody called for one.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

NAMING = frozenset(
    {"call", "describe", "believe", "say", "appear", "seem", "term", "consider", "deem", "think", "suspect", "claim"}
)
STEPS = 3  # clauses between "what" and its noun: "what it said was a drone"
REACH = 4  # tokens from the verb to "what": "carried out on Friday what it called"


def what_held(parse: Parse, verb: int) -> int | None:
    """Return the noun that a clause with "what" only names, as the object of the verb above it."""
    clause = next((t for t in parse.dependents(verb, "ccomp") if _is_naming(parse, verb, t)), None)
    return None if clause is None else _named(parse, clause, STEPS)


def what_verbs(parse: Parse, verb: int) -> list[int]:
    """Return the verbs of the clause that only names: "fired what appeared to be rockets at the town"."""
    clause = next((t for t in parse.dependents(verb, "ccomp") if _is_naming(parse, verb, t)), None)
    if clause is None or _named(parse, clause, STEPS) is None:
        return []
    return [clause.i, *(t.i for t in parse.dependents(clause.i, "xcomp", "ccomp"))]


def verb_above_what(parse: Parse, noun: int) -> int | None:
    """Return the verb of which a noun is the object behind "what"."""
    token = parse.tokens[noun]
    for _ in range(STEPS + 2):
        above = parse.tokens[token.head]
        if above.i == token.i:
            return None
        if token.dep == "ccomp" and _is_naming(parse, above.i, token):
            return above.i if what_held(parse, above.i) == noun else None
        token = above
    return None


def only_names(parse: Parse, verb: int) -> bool:
    """Tell whether a verb only names what another verb is done to: "what it called a raid" calls for nothing."""
    token = parse.tokens[verb]
    return token.lemma in NAMING and token.dep == "ccomp" and what_held(parse, token.head) is not None


def _is_naming(parse: Parse, verb: int, clause: Token) -> bool:
    """Tell whether a clause begins with "what" right behind the verb and has a verb of naming."""
    if clause.lemma not in NAMING or clause.i < verb:
        return False
    return any(
        t.lower == "what" and verb < t.i <= verb + REACH
        for t in parse.tokens[verb + 1 : min(clause.i, verb + REACH + 1)]
    )


def _named(parse: Parse, clause: Token, steps: int) -> int | None:
    """Return the noun that a clause gives to "what", by "be", "as" or by itself."""
    for t in parse.dependents(clause.i, "attr", "oprd"):
        if t.pos in ("NOUN", "PROPN") and t.i > clause.i:
            return t.i
    for way in parse.dependents(clause.i, "prep"):
        if way.lower == "as":
            return next((t.i for t in parse.dependents(way.i, "pobj")), None)
    below = parse.dependents(clause.i, "xcomp", "ccomp") if steps else []
    return next((found for t in below if (found := _named(parse, t, steps - 1)) is not None), None)

"""What a relative pronoun stands for.

Comes in: a parse and the index of a pronoun. Goes out: the index of the noun. Example: in "a list of diplomats that were
declared" it is "diplomats"; in "Lund, head of Karvel, who left" it is "Lund".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.plan_above import plan_above

MANY = frozenset({"are", "were", "have"})


def antecedent(parse: Parse, i: int) -> int:
    """Return the noun that a relative pronoun stands for, or ``i`` itself."""
    token = parse.tokens[i]
    if token.tag in ("WDT", "WP"):
        verb = parse.tokens[token.head]
        for _ in range(3):
            if verb.dep == "relcl":
                return plan_above(parse, verb, token) or _aide_of(parse, token, _agreeing(parse, verb))
            if verb.dep not in ("conj", "ccomp", "xcomp"):
                break
            verb = parse.tokens[verb.head]
    return i


def _aide_of(parse: Parse, pronoun: Token, noun: int) -> int:
    """Return who is meant behind a title: the aide in "Lund, head of Karvel, who"; the pronoun where it may be either.

    In "Ali Musa, an aide to Ms. Lund, who came" nobody knows which of the two came.
    """
    of = parse.tokens[parse.tokens[noun].head]
    title = parse.tokens[of.head]
    named = parse.tokens[title.head]
    is_told = parse.tokens[noun].dep == "pobj" and of.lower in ("of", "to", "for") and title.dep == "appos"
    if pronoun.lower != "who" or not is_told or named.entity != "PERSON" or parse.tokens[noun].pos != "PROPN":
        return noun
    return pronoun.i if parse.tokens[noun].entity == "PERSON" else named.i


def _agreeing(parse: Parse, verb: Token) -> int:
    """Return the noun that a relative clause speaks of, by number: "a list of diplomats that were declared"."""
    head = parse.tokens[verb.head]
    finite = [t for t in parse.dependents(verb.i, "aux", "auxpass") if t.lower in MANY] or [verb]
    if head.tag != "NN" or (finite[0].lower not in MANY and finite[0].tag != "VBP"):
        return head.i
    of = parse.dependents(head.i, "prep")
    near = [t for p in of if p.lower == "of" for t in parse.dependents(p.i, "pobj") if t.tag in ("NNS", "NNPS")]
    return near[-1].i if near else head.i

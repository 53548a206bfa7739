"""Negation of a verb or a noun where it stands: "did not", "no longer", "no talks", "nor".

Comes in: a parse and a token. Goes out: whether it is negated. Example: "whether or not to send" negates nothing.
"""

from __future__ import annotations

from twosource.model.text import Parse

NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "no", "hardly", "without"})


def is_negated(parse: Parse, i: int) -> bool:
    """Tell whether a verb or noun is negated where it stands: "did not", "no longer", "no talks"."""
    token = parse.tokens[i]
    if token.dep == "conj" and any(t.lower == "nor" and t.i < i for t in parse.dependents(token.head, "cc")):
        return True
    for child in parse.children[i]:
        t = parse.tokens[child]
        if t.dep == "neg" and child > 0 and parse.tokens[child - 1].lower == "or":
            continue  # "whether or not to send"
        if t.dep == "neg" or (t.lower in NEGATIONS and t.dep in ("det", "advmod", "preconj", "cc")):
            return True
        if (
            t.dep in ("advmod", "npadvmod")
            and t.lower in ("longer", "never")
            and any(parse.tokens[c].lower == "no" for c in parse.children[child])
        ):
            return True
    return False

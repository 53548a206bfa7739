"""Negation of a verb or a noun where it stands: "did not", "no longer", "no talks", "nor".

Comes in: a parse and a token. Goes out: whether it is negated. Example: "whether or not to send" negates nothing;
"rather than bombing" and "instead of a raid" do.
"""

from __future__ import annotations

from twosource.model.text import Parse

NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "no", "hardly", "without"})
NOBODY = frozenset({"none", "nobody", "neither"})
NOT_ANY = frozenset({("not", "one"), ("not", "a"), ("not", "any"), ("not", "even"), ("hardly", "any"), ("scarcely", "any"),
                     ("barely", "any"), ("almost", "no"), ("virtually", "no")})  # fmt: skip
CHOICES = frozenset(
    {("rather", "than"), ("instead", "of"), ("opposed", "to")}
)  # what stands behind them was not chosen


def is_negated(parse: Parse, i: int) -> bool:
    """Tell whether a verb or noun is negated where it stands: "did not", "no longer", "no talks"."""
    token = parse.tokens[i]
    if _is_passed_over(parse, i) or _is_of_nobody(parse, i):
        return True
    if token.dep == "conj" and any(t.lower == "nor" and t.i < i for t in parse.dependents(token.head, "cc")):
        return True
    for child in parse.children[i]:
        t = parse.tokens[child]
        if t.dep in ("aux", "auxpass") and parse.dependents(child, "neg"):
            return True  # "were not yet approved", where "not" hangs on "were"
        if t.dep == "neg" and child > 0 and parse.tokens[child - 1].lower == "or":
            continue  # "whether or not to send"
        if t.dep in ("neg", "preconj") and child + 1 < len(parse.tokens) and parse.tokens[child + 1].lower == "only":
            continue  # "not only brushed it off"
        if t.dep == "neg" or (t.lower in NEGATIONS and t.dep in ("det", "advmod", "preconj", "cc")):
            return True
        if (
            t.dep in ("advmod", "npadvmod")
            and t.lower in ("longer", "never")
            and any(parse.tokens[c].lower == "no" for c in parse.children[child])
        ):
            return True
    return False


def _is_of_nobody(parse: Parse, i: int) -> bool:
    """Tell whether nobody is the subject: "none of them was able to go", "neither Oslo nor Bern", "no envoy"."""
    for head in parse.dependents(i, "nsubj", "nsubjpass"):
        first = min(parse.subtree(head.i))
        opening = tuple(parse.lowers[first : first + 2])
        if head.lower in NOBODY or opening[0] in ("neither", "no") or opening in NOT_ANY:
            return True
    return False


def _is_passed_over(parse: Parse, i: int) -> bool:
    """Tell whether another deed was chosen over it: "rather than bombing the port, Oslo sent aid"."""
    first = i if parse.tokens[i].pos in ("VERB", "AUX") else min(parse.subtree(i))
    while first > 0 and parse.tokens[first - 1].dep in ("aux", "advmod", "neg") and parse.tokens[first - 1].head == i:
        if parse.tokens[first - 1].lower == "rather":
            break
        first -= 1
    return first > 1 and (parse.tokens[first - 2].lower, parse.tokens[first - 1].lower) in CHOICES

"""Whom somebody names something, where the parser reads both as one: "declared himself king", "named her envoy".

Comes in: a parse and a verb. Goes out: the heads of whom it names. Example: of "The general declared himself head of
state" the parser makes a clause "himself head" or a noun "himself head"; named is "himself".
"""

from __future__ import annotations

from twosource.model.text import Parse

REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


def named_as(parse: Parse, i: int) -> list[int]:
    """Return the heads of whom verb ``i`` names something; none where the parser has an object of its own."""
    found: list[int] = []
    for t in parse.dependents(i, "ccomp", "dobj"):
        if t.pos not in ("NOUN", "PROPN") or parse.dependents(t.i, "aux"):
            continue
        heads = [s for s in parse.dependents(t.i, "nsubj", "poss") if i < s.i < t.i]
        found += [s.i for s in heads if (s.dep, t.dep) == ("nsubj", "ccomp") or s.lower in REFLEXIVE]
    return found

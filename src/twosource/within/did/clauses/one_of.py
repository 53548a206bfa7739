"""Who is told to be one of many that did it or suffered it.

Comes in: a parse and the index of the noun for the many. Goes out: indices of who is one of them. Example: in "Musa was
among those freed" it is "Musa"; where "may" or "not" stands with "be" nobody is.
"""

from __future__ import annotations

from twosource.model.text import Parse
from twosource.within.did.clauses.relative import antecedent


def one_of(parse: Parse, noun: int) -> list[int]:
    """Return who is one of the many: "Musa was among those freed", "Lund is one of nine men held"."""
    prep = parse.tokens[parse.tokens[noun].head]
    if parse.tokens[noun].dep != "pobj" or prep.lower not in ("among", "of"):
        return []
    above = parse.tokens[prep.head]
    if prep.lower == "of":
        if above.tag != "CD" or above.dep != "attr":
            return []
        above = parse.tokens[above.head]
    is_plain = above.lemma == "be" and not parse.dependents(above.i, "aux", "neg")
    found = [antecedent(parse, t.i) for t in parse.dependents(above.i, "nsubj")] if is_plain else []
    return [k for k in found if parse.tokens[k].pos in ("NOUN", "PROPN")]

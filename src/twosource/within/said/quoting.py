"""Two turns of news agencies: "the agency quoted an aide as saying", and the aide "who asked not to be named".

Comes in: a verb. Goes out: what is said, or that nothing is. Example: in "The talks were put off, the agency quoted an
aide as saying" what stands before "the agency" is what the aide says.
"""

from __future__ import annotations

from twosource.model.text import Parse
from twosource.within.said.phrases import extent

KEEPING = 6  # tokens behind "asked" in which "not to be named" stands
NAMING = frozenset(["named", "identified", "quoted"])
QUOTING = frozenset(["quote", "cite"])


def keeps_his_name(parse: Parse, verb: int) -> bool:
    """As in "who declined to be identified", "asked not to be named": he says nothing by that."""
    tokens = parse.tokens
    after = tokens[verb + 1 : verb + KEEPING]
    is_passive = [t.lower for t in after if t.lower in ("to", "be")] == ["to", "be"]
    return is_passive and any(t.lower in NAMING for t in after)


def told_before_quoting(parse: Parse, verb: int) -> tuple[int, int] | None:
    """As in "The talks were put off, the agency quoted an aide as saying": what is said stands before all of it."""
    above = parse.head(verb)
    quoting = parse.head(above.i)
    if parse.tokens[verb].dep != "pcomp" or above.lower != "as" or quoting.lemma not in QUOTING:
        return None
    told = next((t for t in parse.dependents(quoting.i, "ccomp") if t.i < quoting.i), None)
    return extent(parse, told.i) if told is not None else None

"""To whom a passive is done that has no subject of its own: "is expected to be freed", "fled before being charged".

Comes in: a parse and a passive verb. Goes out: the heads of the subject that it shares with the verb above it. Example: in
"The envoy is likely to be expelled by Chad" the verb "expelled" hangs on "likely", and it is the envoy whom Chad expels.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.relative import antecedent, told_of

CLIMB = 5  # verbs above, of which each may leave its subject to the next
# Behind these a participle tells what befell the subject of the verb before them, or its object: "saved Musa from being shot".
LINKS = frozenset(
    {"after", "before", "since", "while", "without", "despite", "by", "on", "upon", "from", "of", "into", "for"}
)
OF_OBJECT = frozenset({"from", "of", "into", "for"})
SAYS = frozenset({"say", "report", "add", "state"})
VERBAL = ("VERB", "AUX")
NOBODY = frozenset({"it", "there", "that", "this", "which"})


def raised(parse: Parse, verb: Token) -> list[int]:
    """Return the subject that a passive without one of its own shares with the verb above it."""
    above = parse.tokens[verb.head]
    if above.i == verb.i:
        return []
    if verb.dep in ("xcomp", "oprd"):
        return _sharing(parse, verb, above)
    if verb.dep == "pcomp" and above.dep == "prep" and above.lower in LINKS:
        governor = _governor(parse, above)
        return (
            []
            if governor is None or _is_said_behind(parse, governor)
            else _sharing(parse, verb, governor, is_of_object=above.lower in OF_OBJECT)
        )
    is_helped = any(t.lower in ("being", "been") for t in parse.dependents(verb.i, "auxpass"))
    if verb.dep == "advcl" and above.i < verb.i and is_helped:
        return _sharing(parse, verb, above, is_of_object=False)
    return []


def _governor(parse: Parse, prep: Token) -> Token | None:
    """Return the verb to which a preposition belongs, over the noun of time or place that the parser chose."""
    current = parse.tokens[prep.head]
    for _ in range(CLIMB):
        if current.pos in VERBAL:
            return current
        if prep.lower in OF_OBJECT or current.dep not in ("dobj", "pobj", "prep", "npadvmod", "nmod"):
            return None
        current = parse.tokens[current.head]
    return None


def _is_said_behind(parse: Parse, governor: Token) -> bool:
    """Tell whether a verb only says who told it all: "The driver fled, police said, before being shot"."""
    is_set_off = governor.lemma in SAYS and parse.tokens[governor.i + 1].text == ","
    return is_set_off or any(t.i < governor.i for t in parse.dependents(governor.i, "ccomp"))


def _sharing(parse: Parse, verb: Token, governor: Token, *, is_of_object: bool = True) -> list[int]:
    """Return the object of the verb above where it has one, "had the men arrested", else its subject."""
    if is_of_object and (things := parse.dependents(governor.i, "dobj")):
        return [antecedent(parse, t.i) for t in things if t.i < verb.i]
    for _ in range(CLIMB):
        told = parse.dependents(governor.i, "nsubjpass") or told_of(parse, governor.i)
        if told:
            return [antecedent(parse, t.i) for t in told if t.lower not in NOBODY or t.tag in ("WDT", "WP")]
        above = parse.tokens[governor.head]
        if governor.dep in ("acl", "relcl") and above.pos in ("NOUN", "PROPN"):
            return [above.i]
        if governor.dep == "pcomp":
            above = parse.tokens[above.head]
        elif governor.dep not in ("xcomp", "acomp", "conj", "oprd", "aux"):
            return []
        if above.pos not in (*VERBAL, "ADJ") or above.i == governor.i:
            return []
        governor = above
    return []

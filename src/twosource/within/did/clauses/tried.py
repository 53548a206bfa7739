"""Courts try people for what these did: the deed told behind "of" or "for" is theirs, and not the court's.

Comes in: a parse, what a preposition hangs on, and that preposition. Goes out: the verb of the court. Example: in "jailed
Musa for six years for spying" it is Musa who spied, though "for" hangs on "years".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

# Verbs of courts: what stands behind "of" or "for", be it ever so far behind, was done by who is tried.
TRIES = frozenset({
    "convict", "acquit", "sentence", "jail", "imprison", "indict", "charge", "accuse", "fine", "arrest", "detain", "remand", "hang",
    "execute", "clear", "deport", "expel", "suspend", "sanction", "blacklist", "punish", "prosecute", "oust", "impeach", "dismiss",
    "sack", "disqualify", "strip", "outlaw", "disband", "censure", "reprimand", "rebuke", "remove",
})  # fmt: skip


def find_tried(parse: Parse, governor: Token, preposition: str) -> int | None:
    """Return the verb by which somebody is tried: "jailed him for six years for spying", "convicted him in May of spying"."""
    if preposition == "for" and governor.pos == "VERB" and governor.lemma in TRIES:
        return governor.i  # "ousted him for appointing a felon": he appointed one
    if preposition not in ("of", "for") or governor.dep != "pobj" or governor.pos not in ("NOUN", "NUM", "PROPN"):
        return None
    verb = parse.tokens[parse.tokens[governor.head].head]
    return verb.i if verb.pos == "VERB" and verb.lemma in TRIES else None

"""Deeds that the words take for granted, whatever is doubted or suspected beside them.

Comes in: a parse and a match. Goes out: yes or no. Examples: "I doubt that the invasion of Mali led to peace" doubts
what it led to; "a suspect in the bombings" is suspected, and the bombings happened.
"""

from __future__ import annotations

from twosource.model.facts import Status
from twosource.model.text import Parse
from twosource.within.did.rules.charge import is_charge
from twosource.within.did.rules.match import Match

PARTS = frozenset(
    {"suspect", "role", "involvement", "responsibility", "charge", "responsible", "guilty", "part", "hand"}
)

SINCE = frozenset({"after", "since", "during", "following", "before"})
BLAMES = frozenset({"blame", "fault", "condemn", "criticise", "criticize"})


def happened_anyway(parse: Parse, match: Match, status: Status, *, is_of_nobody: bool, is_told: bool) -> bool:
    """Tell whether a deed happened though its sentence doubts it: only somebody's part in it, or a charge, is doubted.

    Args:
        parse: the parse.
        match: what was found.
        status: what the sentence says of it.
        is_of_nobody: nobody known does it.
        is_told: it stands in somebody's statement.
    """
    is_doubted = status == "denied" or (status == "alleged" and not is_told)
    if is_doubted and is_of_nobody and is_of_suspect(parse, match):
        return True
    if status == "alleged" and is_of_nobody and is_blamed_for(parse, match):
        return True
    return status in ("denied", "did-not-occur") and is_charge(parse, match.rule, match.trigger)


def is_of_suspect(parse: Parse, match: Match) -> bool:
    """Tell whether only somebody's part in it is suspected: "a suspect in the embassy bombings"."""
    token = parse.tokens[match.trigger]
    prep = parse.tokens[token.head]
    if token.dep == "pobj" and prep.lower == "behind":
        return parse.head(prep.i).lemma == "be"  # "denied the claim that it was behind the bombing"
    return token.dep == "pobj" and prep.lower in ("in", "of", "for") and parse.head(prep.i).lemma in PARTS


def is_blamed_for(parse: Parse, match: Match) -> bool:
    """Tell whether somebody is only blamed for it, who may not have done it: "blamed Mali for Monday's raid on Gao"."""
    token = parse.tokens[match.trigger]
    prep = parse.tokens[token.head]
    is_known = any(
        t.lower in ("the", "this", "that") or t.dep == "poss" for t in parse.dependents(token.i, "det", "poss")
    )
    is_for = token.pos == "NOUN" and token.dep == "pobj" and prep.lower in ("for", "over")
    return is_for and is_known and parse.head(prep.i).lemma in BLAMES


def is_setting(parse: Parse, match: Match) -> bool:
    """Tell whether a known deed is but the time of what is told: "accused Oslo of lying after the attacks on Gao"."""
    token = parse.tokens[match.trigger]
    is_the = any(t.lower in ("the", "this") or t.dep == "poss" for t in parse.dependents(token.i, "det", "poss"))
    return token.pos == "NOUN" and is_the and token.dep == "pobj" and parse.lowers[token.head] in SINCE


def is_given(parse: Parse, match: Match) -> bool:
    """Tell whether a deed is taken for granted by what is doubted: "I doubt that the invasion of Mali led to peace"."""
    token = parse.tokens[match.trigger]
    is_the = any(t.lower in ("the", "this") or t.dep == "poss" for t in parse.dependents(token.i, "det", "poss"))
    return token.pos == "NOUN" and is_the and token.dep == "nsubj" and parse.head(token.i).tag in ("VBD", "VBZ")

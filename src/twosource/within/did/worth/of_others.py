"""Deeds of others that are told of with somebody's name: an order that another gave, a warning of what others may do.

Comes in: a match and the event made of it. Goes out: yes or no. Examples: a minister who reverses the agency's order
concedes nothing; "warnings from Chad that rebels could strike" threaten nobody.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match

REVERSE = "reverse"
WARNINGS = frozenset({"threat-to-do", "threat-of"})
OWN = frozenset({"it", "he", "she", "they", "we", "i"})


def is_of_others(parse: Parse, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether what is taken back or warned of is not the doer's own.

    Args:
        parse: the parse.
        match: what was found.
        event: what was made of it.
        cast: parties by token.
    """
    token = parse.tokens[match.trigger]
    if event.rule == REVERSE and token.pos == "VERB":
        return any(_is_owned_by_other(parse, k, event, cast) for k in clause.objects(parse, token.i)[:1])
    return event.rule in WARNINGS and token.lemma == "warning" and _is_done_by_other(parse, token, event, cast)


def _is_owned_by_other(parse: Parse, noun: int, event: Event, cast: Cast) -> bool:
    owners = [t for t in parse.dependents(noun, "poss") if t.tag != "PRP$"]
    return any(not set(cast.find(t.i)) & set(event.actors) for t in owners)


def _is_done_by_other(parse: Parse, noun: Token, event: Event, cast: Cast) -> bool:
    """Tell whether the clause of a warning has a doer of its own: "warnings from Chad that rebels could strike"."""
    doers = [s for t in parse.dependents(noun.i, "acl", "ccomp", "relcl") for s in parse.dependents(t.i, "nsubj")]
    return any(s.lower not in OWN and not set(cast.find(s.i)) & set(event.actors) for s in doers if s.tag != "WDT")

"""Whom words of blame, refusal and threat are meant for, where the verb itself names nobody.

Comes in: a match without recipients. Goes out: ids of parties. Examples: "Oslo lashed out at Mali, accusing it of theft"
accuses Mali; "Oslo will strike back if Mali attacks its ships" threatens Mali.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match

WORDS = frozenset({"ACCUSE", "REJECT", "THREATEN"})
WHOM = frozenset({"it", "them", "him", "her"})
AIMED = ("at", "on", "against", "with", "of")
UNLESS = frozenset({"if", "unless"})
BELOW = 40  # tokens looked through for a condition


def find_addressed(parse: Parse, match: Match, cast: Cast, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom the words are meant for.

    Args:
        parse: the parse.
        match: a match for which the verb's own places named no recipient.
        cast: parties by token.
        actors: who speaks, and so is not meant.
    """
    if match.type not in WORDS or parse.tokens[match.trigger].pos != "VERB":
        return ()
    found = _of_participle(parse, match.trigger) or _of_called(parse, match.trigger)
    if not found and match.type == "THREATEN":
        found = _of_condition(parse, match)
    return tuple(dict.fromkeys(p for k in found for p in cast.find(k) if p not in actors))


def _of_participle(parse: Parse, verb: int) -> list[int]:
    """Return at whom the verb above is aimed: "criticised Mali, accusing it of theft"."""
    token = parse.tokens[verb]
    objects = parse.dependents(verb, "dobj")
    if token.tag != "VBG" or token.dep != "advcl" or not objects or objects[0].lower not in WHOM:
        return []
    aimed = clause.objects(parse, token.head)
    aimed = [*aimed, *(k for top in (token.head, *aimed[:1]) for k in clause.preposed(parse, top, *AIMED))]
    return [k for k in aimed if k < verb]


def _of_called(parse: Parse, verb: int) -> list[int]:
    """Return the name that the parser takes for part of what somebody is called: "called Musa a liar"."""
    return [
        name.i
        for noun in parse.dependents(verb, "oprd")
        for name in parse.dependents(noun.i, "nmod", "compound")
        if name.pos == "PROPN" and any(name.i < t.i for t in parse.dependents(noun.i, "det"))
    ]


def _of_condition(parse: Parse, match: Match) -> list[int]:
    """Return who is to keep from something, or to do it: "if Mali attacks", "unless Mali leaves"."""
    queue = [match.trigger, *match.inner]
    for k in queue:
        token = parse.tokens[k]
        if token.dep == "advcl" and _is_condition(parse, token):
            return [s.i for s in parse.dependents(k, "nsubj")]
        if len(queue) < BELOW:
            queue += [c for c in parse.children[k] if parse.tokens[c].pos in ("VERB", "AUX")]
    return []


def _is_condition(parse: Parse, verb: Token) -> bool:
    return any(t.lower in UNLESS for t in parse.dependents(verb.i, "mark", "advmod"))

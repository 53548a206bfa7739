"""Who takes part though the parse hangs him elsewhere: first of a headline's list, a helper, or whom somebody invites.

Comes in: a parse and a verb. Goes out: tokens. Example: of "Musa, Danish envoys huddle" Musa huddles too.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.phrases import datives, preposed

JOINT = frozenset(
    {"cooperation", "help", "assistance", "collaboration", "aid", "support"}
)  # "help from Chad in probing"
SENDS = frozenset({"extend", "send", "issue", "give", "hand", "deliver", "repeat", "renew", "convey", "address"})
FIRST_LISTED = 2  # tokens of "Musa," before the rest of a headline's list


def listed_before(parse: Parse, verb: int, own: list[int]) -> list[int]:
    """Return the name that stands first of a list and that the parser hangs on the verb: "Ali Musa, Rui Alves and Al met"."""
    if len(own) != 1:
        return []
    first = parse.subtree(own[0])[0]
    start = parse.sentence_of(verb).first
    if first < FIRST_LISTED + start or parse.tokens[first - 1].text != ",":
        return []
    name = parse.tokens[first - 2]
    if parse.subtree(name.i)[0] != start or (first > FIRST_LISTED + start and name.entity != "PERSON"):
        return []
    return [name.i] if name.pos == "PROPN" and name.head == verb and name.dep in ("npadvmod", "dep", "nmod") else []


def joint_before(parse: Parse, governor: Token, prep: Token) -> list[int]:
    """Return who joined in, where the parse hangs it higher: "was heartened by help from Chad in probing the raid"."""
    for k in range(prep.i - 1, governor.i, -1):
        if parse.tokens[k].lemma in JOINT:
            return preposed(parse, k, "from", "between", "of")
    return []


def is_listed_noun(parse: Parse, token: Token, verb: Token) -> bool:
    """Tell whether a gerund goes with the noun before it: "sent the army in after a day of arson and looting"."""
    before = parse.tokens[max(token.i - 2, 0)]
    is_last = token.tag == "VBG" and parse.tokens[token.i - 1].lower == "and" and not parse.dependents(token.i, "aux")
    return (
        is_last
        and verb.tag in ("VBD", "VBZ", "VBP")
        and verb.i < before.i
        and before.pos == "NOUN"
        and before.dep == "pobj"
    )


def told_beside(parse: Parse, verb: Token, head: Token) -> int | None:
    """Return who is told beside a clause: the minister in "Oslo shut the port, with the minister, Ali Musa, blaming Mali"."""
    if verb.tag != "VBG" or verb.i < head.i:
        return None
    for prep in parse.dependents(head.i, "prep"):
        if prep.lower != "with" or not head.i < prep.i < verb.i or parse.tokens[prep.i - 1].text != ",":
            continue
        for noun in parse.dependents(prep.i, "pobj"):
            between = parse.tokens[parse.subtree(noun.i)[-1] + 1 : verb.i]
            if noun.i < verb.i and all(t.text == "," for t in between):
                return noun.i
    return None


def whom_invited(parse: Parse, invitation: Token) -> list[int]:
    """Return who is to come of an invitation: Musa in "sent an invitation to Musa to attend"."""
    named = preposed(parse, invitation.i, "to", "for")
    verb = parse.tokens[invitation.head]
    if not named and verb.lemma in SENDS and invitation.dep == "dobj":
        named = datives(parse, verb.i) or preposed(parse, verb.i, "to")
    return [k for k in named if parse.tokens[k].pos in ("NOUN", "PROPN", "PRON")]

"""Who takes part though the parse hangs him elsewhere: first of a headline's list, or a helper.

Comes in: a parse and a verb. Goes out: tokens. Example: of "Musa, Danish envoys huddle" Musa huddles too.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.phrases import preposed

JOINT = frozenset(
    {"cooperation", "help", "assistance", "collaboration", "aid", "support"}
)  # "help from Chad in probing"
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

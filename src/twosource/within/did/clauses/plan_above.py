"""The plan that is judged, not the land in it: "the decision to pull out of Mali, which was opposed by the army".

Comes in: a parse, the verb of a relative clause and its pronoun. Goes out: the index of the plan's noun, or None. The
parser hangs such a clause on the name right before it.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

DEEP = 6  # words from the name up to the plan
PLANS = frozenset({
    "decision", "plan", "move", "proposal", "order", "bid", "announcement", "withdrawal", "vow", "pledge", "threat", "offer",
    "demand", "pullout", "pact", "deal", "agreement", "raid", "strike", "intervention", "policy", "effort", "campaign",
})  # fmt: skip
JUDGING = frozenset({
    "oppose", "criticise", "criticize", "condemn", "laud", "praise", "denounce", "reject", "applaud", "hail", "decry",
    "deplore", "question", "announce", "approve", "endorse", "dismiss", "protest", "lambast", "slam", "resist", "favour",
    "favor",
})  # fmt: skip


def plan_above(parse: Parse, verb: Token, pronoun: Token) -> int | None:
    """Return the plan of which a relative clause speaks behind the name of a land.

    Args:
        parse: the report's parse.
        verb: the clause's verb.
        pronoun: "which" as its object, or as the subject of its passive.
    """
    current = parse.tokens[verb.head]
    is_place = current.pos == "PROPN" and current.dep == "pobj" and current.entity != "PERSON"
    if (
        not is_place
        or pronoun.lower != "which"
        or pronoun.dep not in ("nsubjpass", "dobj")
        or verb.lemma not in JUDGING
    ):
        return None
    for _ in range(DEEP):
        if current.lemma in PLANS and current.pos == "NOUN":
            return current.i
        if current.dep not in ("pobj", "prep", "acl", "xcomp", "dobj", "nmod") or current.head == current.i:
            break
        current = parse.tokens[current.head]
    return None

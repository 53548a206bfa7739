"""Charges that another turns down: they were made, though what they say is denied.

Comes in: a parse and a noun that accuses. Goes out: yes or no. Example: "Mali rejected Chad's claim that it armed the
rebels" tells a charge by Chad besides Mali's denial.
"""

from __future__ import annotations

from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.rules.rule import Rule

TURNED_DOWN = frozenset({
    "deny", "reject", "dismiss", "refute", "rebut", "dispute", "rebuff", "scorn", "ridicule", "brush", "shrug", "wave",
    "contest", "call", "label", "brand",
})  # fmt: skip


def is_charge(parse: Parse, rule: Rule, noun: int) -> bool:
    """Tell whether a noun of a charge says whose it is, and stands under a verb that turns it down.

    Args:
        parse: the parse.
        rule: what the noun was found to tell.
        noun: the token that tells it: "claim", "accusation".
    """
    if rule.type != "ACCUSE" or rule.clause is None:
        return False
    token = parse.tokens[noun]
    verb = parse.tokens[token.head]
    if token.pos != "NOUN" or token.dep not in ("dobj", "nsubjpass", "pobj"):
        return False
    if token.dep == "pobj":
        verb = parse.tokens[verb.head]  # "dismissed as “absurd” Chad's claim"
    whose = any(t.tag != "PRP$" for t in parse.dependents(noun, "poss"))
    return verb.lemma in TURNED_DOWN and (whose or bool(clause.agents(parse, noun)))

"""Deeds of good will that somebody says he will not do: a refusal is a deed of its own.

Comes in: a parse, a verb and the type of deed that it tells. Goes out: whether that is refused. Example: "Oslo will not
free the men" tells a refusal and no release.
"""

from __future__ import annotations

from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.negation import is_negated

GOOD_WILL = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
WILL = frozenset({"will", "would", "'ll", "wo", "shall", "'d"})
SAYS = frozenset({"say", "tell", "announce", "insist", "vow", "declare", "add", "state", "warn"})
NOBODY = frozenset({"it", "this", "that", "there"})


def is_refused(parse: Parse, verb: int, type_: str) -> bool:
    """Tell whether somebody says that he will not do a deed of good will."""
    if type_ not in GOOD_WILL or not is_negated(parse, verb):
        return False
    if not any(t.lower in WILL for t in parse.dependents(verb, "aux")):
        return False
    subject = [parse.tokens[k] for k in clause.subjects(parse, verb)]
    if any(t.pos not in ("PRON", "DET") or t.lower not in NOBODY for t in subject):
        return True
    return any(t.lower == "it" for t in subject) and _is_said(parse, verb)


def _is_said(parse: Parse, verb: int) -> bool:
    """Tell whether "it" is who says so: "the council said it will not lift them"."""
    token = parse.tokens[verb]
    head = parse.tokens[token.head]
    return token.dep == "ccomp" and head.lemma in SAYS and bool(parse.dependents(head.i, "nsubj"))


def tell_refusal(parse: Parse, verb: int, lemma: str) -> str:
    """Return "not recognise", which is no refusal and not told as one; what will not be done is told as such."""
    if lemma == "go" and parse.tokens[verb].tag == "VBG":
        return "refuse"  # "is not going to pay"
    is_future = any(t.lower in WILL for t in parse.dependents(verb, "aux"))
    never = "no longer" if any(t.lower == "longer" and t.i < verb for t in parse.dependents(verb, "advmod")) else "not"
    return f"will {never} {lemma}" if is_future else f"{never} {lemma}"

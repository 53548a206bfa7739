"""Which word stands above a clause, and whether the clause owes it anything.

Comes in: a parse and the head of a clause. Goes out: the word above it; yes or no. Example: in "knew of the plot to kill him"
the parser hangs "kill" on "knew", and here on "plot"; what follows a colon stands for itself.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.clause import joined_to
from twosource.within.did.status.forms import is_before_dash, is_behind_colon
from twosource.within.did.status.words import MODALS, load_effects
from twosource.within.did.words import lemma_of

SETTINGS = frozenset({"after", "when", "while", "as", "since", "because", "although", "though", "where"})


def governor_of(parse: Parse, current: Token) -> Token:
    """Return the word above a clause: the plot in "knew of the plot to kill him", which the parser hangs on the knowing."""
    if current.dep == "conj":
        return joined_to(parse, current)
    to = next((t.i for t in parse.dependents(current.i, "aux") if t.tag == "TO"), 0)
    before = parse.tokens[to - 1] if to else current
    is_its = current.dep == "advcl" and before.pos == "NOUN" and before.dep == "pobj"
    return before if is_its and before.lemma in load_effects()["governors"] else parse.tokens[current.head]


def stands_apart(parse: Parse, current: Token, head: Token) -> bool:
    """Tell whether a clause owes nothing to the word above it: a relative, what follows a colon or a dash."""
    if current.dep == "conj" and (current.tag, head.tag, head.dep) == ("VBD", "VBN", "acl"):
        return True  # "denied claims that it had bombed the port and praised Mali": it praised
    if (
        current.dep == "ccomp"
        and current.i < head.i
        and any(t.lower in SETTINGS for t in parse.dependents(current.i, "mark", "advmod"))
    ):
        return current.tag == "VBD"  # "after Oslo asked them to leave, they volunteered", whatever the label
    if current.dep == "conj" and head.tag in ("VB", "VBN") and _is_main(parse, current, head):
        return True
    is_aside = current.dep in ("relcl", "appos", "parataxis", "nsubj") and not _is_content(parse, current, head)
    return is_aside or is_behind_colon(parse, current, head) or is_before_dash(parse, current, head)


def _is_main(parse: Parse, current: Token, head: Token) -> bool:
    """Tell whether a whole clause is joined to a bare one: "Oslo asked that he be freed, and Mali has said that he was"."""
    kids = [parse.tokens[c] for c in parse.children[current.i] if c < current.i]
    is_whole = any(k.dep in ("nsubj", "nsubjpass") for k in kids) and not any(k.lower in MODALS for k in kids)
    is_finite = current.tag in ("VBD", "VBZ") or any(
        k.tag in ("VBD", "VBZ", "VBP") for k in kids if k.dep in ("aux", "auxpass")
    )
    helpers = parse.dependents(head.i, "aux", "auxpass")
    is_bare = head.tag == "VB" or (head.tag == "VBN" and any(k.tag == "VB" for k in helpers))
    return is_whole and is_finite and is_bare and not any(k.lower in MODALS for k in helpers)


def _is_content(parse: Parse, current: Token, head: Token) -> bool:
    """Tell whether a clause is what a noun holds, though the parser calls it relative: "the report that it had left"."""
    is_that = any(t.lower == "that" for t in parse.dependents(current.i, "mark"))
    return current.dep == "relcl" and is_that and lemma_of(head) in load_effects()["governors"]

"""The clauses that complete a verb: what somebody agrees to do, says or rules.

Comes in: a parse and the index of a token. Goes out: verbs. Example: of "agreed to send" it is "send", and of "ruled in a
binding order that Mali may fish" it is "fish".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

SETTINGS = frozenset({"in", "at", "during", "before"})  # behind which it is told where or in which paper it was said
SAYING = frozenset({
    "say", "tell", "announce", "declare", "state", "rule", "find", "decide", "conclude", "hold", "warn", "claim", "allege",
    "insist", "assert", "maintain", "argue", "admit", "acknowledge", "confirm", "deny", "agree", "promise", "pledge", "vow",
    "threaten", "demand", "order", "urge", "propose", "complain", "reveal", "disclose", "report", "recommend", "write",
})  # fmt: skip


def complements(parse: Parse, i: int) -> list[Token]:
    """Return the verbs of the clauses that complete token ``i``: "agreed to send", "said it would send"."""
    found = [t for t in parse.dependents(i, "xcomp", "ccomp", "acl", "pcomp", "advcl") if t.pos in ("VERB", "AUX")]
    return [t for t in found if t.dep != "advcl" or is_close_infinitive(parse, t)] or _behind_setting(parse, i)


def _behind_setting(parse: Parse, i: int) -> list[Token]:
    """Return the clause that the parser hangs on where a thing was said: "ruled in a binding opinion that Mali may fish"."""
    return [
        t
        for prep in parse.dependents(i, "prep")
        if parse.tokens[i].lemma in SAYING and prep.lower in SETTINGS
        for noun in parse.dependents(prep.i, "pobj")
        for t in parse.dependents(noun.i, "acl", "relcl")
        if t.pos in ("VERB", "AUX") and _opens_with_that(parse, t.i)
    ]


def _opens_with_that(parse: Parse, verb: int) -> bool:
    """Tell whether "that" opens a clause, though the parser takes it for the object at times: "a speech that Mali fled"."""
    if any(t.lower == "that" for t in parse.dependents(verb, "mark")):
        return True
    things = parse.dependents(verb, "dobj")
    return any(t.lower == "that" and (t.tag == "IN" or len(things) > 1) for t in things)


def is_close_infinitive(parse: Parse, t: Token) -> bool:
    """The parser often calls the complement of "agreed to send" an adverbial clause; it stands close by."""
    kids = [parse.tokens[c] for c in parse.children[t.i]]
    if not any(k.tag == "TO" for k in kids):
        return False
    if any(k.dep == "mark" and k.lower == "for" for k in kids):
        return True  # "called for both sides to stop"
    return not any(k.dep in ("mark", "nsubj") for k in kids) and t.i - t.head <= 6

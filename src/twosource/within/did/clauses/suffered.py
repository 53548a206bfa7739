"""Who a deed was done to, where the deed's noun hangs on a word of suffering, and where it was.

Comes in: a parse and the noun that tells a deed. Goes out: whom it struck, or where. Examples: "the port was the target
of a raid", "Gao was rocked by a bombing" and "the mayor fell victim to an ambush" are a raid on the port, a bombing of
Gao and an ambush of the mayor; "the square was the scene of a rally" is a rally in the square.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

TARGETS = frozenset({"target", "victim", "object", "subject", "recipient", "focus"})
SCENES = frozenset({"scene", "site", "venue", "setting"})
# "was rocked by a bombing", "has been gripped by protests", "was subjected to a raid".
STRUCK = frozenset({"rock", "hit", "shake", "strike", "jolt", "wrack", "rack", "plague", "devastate", "convulse"})
HELD = frozenset({"grip", "paralyse", "paralyze", "engulf", "sweep", "roil", "disrupt"})
EXPOSED = frozenset({"subject", "expose"})
RECEIVE = frozenset({"receive", "get", "obtain", "win", "secure"})
# What is done to the one who owns it: "the tanker's release", and not "Iran's release of the tanker".
DONE_TO_OWNER = frozenset({
    "arrest", "detention", "release", "expulsion", "deportation", "extradition", "imprisonment", "jailing", "execution",
    "ouster", "removal", "dismissal", "conviction", "acquittal", "repatriation", "rescue", "evacuation", "overthrow",
})  # fmt: skip
NO_PATIENT = frozenset({"GPE", "NORP", "ORG", "DATE", "TIME"})
NAMED = frozenset({"NOUN", "PROPN", "PRON"})
BE = frozenset({"be", "become", "remain"})
FALL = frozenset({"fall"})
OUTLIVED = frozenset({"survive", "escape", "suffer", "endure", "withstand"})


def sufferers(parse: Parse, i: int) -> list[tuple[str, int]]:
    """Return ("on", whom) or ("in", where) of a noun's deed, told by the verb above it.

    Args:
        parse: the parse.
        i: index of the noun that tells the deed.
    """
    token = parse.tokens[i]
    prep = parse.tokens[token.head]
    if token.dep == "dobj" and prep.lemma in RECEIVE:
        return _received(parse, token, prep)
    if token.dep == "dobj" and prep.lemma in OUTLIVED:
        return [("on", t.i) for t in parse.dependents(prep.i, "nsubj") if t.pos in NAMED]
    if token.dep != "pobj" or prep.head == prep.i:
        return []
    above = parse.tokens[prep.head]
    if prep.lower == "of" and above.pos == "NOUN":
        return _of_target(parse, above)
    if prep.lower == "to" and above.lower == "victim" and parse.tokens[above.head].lemma in FALL:
        return [("on", t.i) for t in parse.dependents(above.head, "nsubj")]
    if above.tag != "VBN":
        return []
    told = [t.i for t in parse.dependents(above.i, "nsubjpass")]
    if prep.lower == "to" and above.lemma in EXPOSED:
        return [("on", k) for k in told]
    if prep.lower != "by" or above.lemma not in STRUCK | HELD:
        return []
    if not told and above.dep in ("acl", "amod"):
        told = [above.head]  # "a port hit by raids"
    return [("on" if above.lemma in STRUCK else "in", k) for k in told]


def _of_target(parse: Parse, noun: Token) -> list[tuple[str, int]]:
    """Return the subject of "was the target of", "became the scene of", the place in "the site of a rally"."""
    where = "on" if noun.lower in TARGETS else "in" if noun.lower in SCENES else None
    verb = parse.tokens[noun.head]
    if where is None or noun.dep != "attr" or verb.lemma not in BE or not _is_told(parse, verb):
        return []
    return [(where, t.i) for t in parse.dependents(noun.head, "nsubj") if t.pos in NAMED]


def _is_told(parse: Parse, verb: Token) -> bool:
    """Tell whether it came to that: "was the target", not "will never again become the victim"."""
    with_it = parse.dependents(verb.i, "aux", "neg", "advmod")
    if any(t.dep == "neg" or t.lower == "never" or t.tag == "MD" for t in with_it):
        return False
    return verb.tag in ("VBD", "VBZ", "VBP") or any(t.tag in ("VBZ", "VBP", "VBD") for t in with_it)


def _received(parse: Parse, noun: Token, verb: Token) -> list[tuple[str, int]]:
    """Return to whom and by whom in "Mali received support from Chad": Chad's support for Mali."""
    subjects = [t.i for t in parse.dependents(verb.i, "nsubj") if t.pos in NAMED]
    givers = [
        t.i
        for top in (noun.i, verb.i)
        for prep in parse.dependents(top, "prep")
        if prep.lower == "from"
        for t in parse.dependents(prep.i, "pobj")
        if t.entity not in ("DATE", "TIME")
    ]
    if not givers:
        return []
    return [(link, k) for link in ("to", "for", "of") for k in subjects] + [("by", k) for k in givers]


def owner_done_to(parse: Parse, i: int) -> list[int]:
    """Return whom a noun's deed is done to, told as its owner: "Musa's arrest", "the nurses' release"."""
    token = parse.tokens[i]
    if token.pos != "NOUN" or token.lemma not in DONE_TO_OWNER:
        return []
    if any(t.lower == "of" for t in parse.dependents(i, "prep")):
        return []
    return [t.i for t in parse.dependents(i, "poss") if t.entity not in NO_PATIENT and t.pos in ("NOUN", "PROPN")]

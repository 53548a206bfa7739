"""Passives that leave out the helping verb told before: "Three guards were killed and nine wounded".

Comes in: a parse and a verb that the parser may take for active. Goes out: whether it is such a passive. Example: in "The
party was banned and its leader arrested" the leader arrests nobody.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

PARTICIPLES = ("VBN", "VBD")
OWN = frozenset({"dobj", "aux", "auxpass", "ccomp", "xcomp", "nsubjpass", "oprd", "dative", "prt"})
# Verbs that nobody does without an object, so that with a subject alone they are passive: "the curfew imposed".
WANTS_OBJECT = frozenset({
    "abduct", "arrest", "ban", "blindfold", "cancel", "capture", "close", "confiscate", "convict", "damage", "deploy",
    "deport", "destroy", "detain", "disband", "dismiss", "dissolve", "evacuate", "execute", "expel", "fine", "free",
    "freeze", "hospitalise", "hospitalize", "impose", "impound", "imprison", "injure", "jail", "kidnap", "kill", "lift",
    "loot", "overthrow", "postpone", "raze", "release", "remand", "repeal", "revoke", "sack", "seize", "sentence",
    "shoot", "shut", "suspend", "torch", "torture", "wound",
})  # fmt: skip


# Verbs behind which a noun and a participle tell what is to be done to it.
WANTS_DONE = frozenset(
    {"want", "order", "have", "get", "see", "like", "need", "keep", "watch", "request", "demand", "wish"}
)
# Verbs that keep their thing in the passive: "was summoned and handed a note".
GIVES = frozenset({"hand", "give", "grant", "award", "issue"})
TELLS = frozenset({"tell", "order", "instruct", "inform", "warn"})


def is_gapped(parse: Parse, token: Token) -> bool:
    """Tell whether a verb joined to a passive one is passive too, with a subject but no helping verb of its own."""
    if token.tag not in PARTICIPLES or token.dep != "conj":
        return False
    labels = {parse.tokens[c].dep for c in parse.children[token.i]}
    if "nsubj" not in labels or labels & OWN or (token.tag == "VBD" and token.lemma not in WANTS_OBJECT):
        return False
    if any(t.tag in ("WDT", "WP", "PRP") for t in parse.dependents(token.i, "nsubj")):
        return False
    head = parse.tokens[token.head]
    return bool(parse.dependents(head.i, "auxpass")) or is_gapped(parse, head)


def is_wanted(parse: Parse, token: Token) -> bool:
    """Tell whether a participle tells what somebody wants done to another: "wants the men freed", "saw Musa deposed"."""
    is_participle = token.tag == "VBN" or (token.tag == "VBD" and token.lemma in WANTS_OBJECT)
    if not is_participle or token.dep not in ("ccomp", "xcomp"):
        return False
    labels = {parse.tokens[c].dep for c in parse.children[token.i]}
    return "nsubj" in labels and not labels & {*OWN, "mark"} and parse.tokens[token.head].lemma in WANTS_DONE


def is_given(parse: Parse, token: Token) -> bool:
    """Tell whether somebody is given or told a thing: the envoy in "was called in and handed a note of protest"."""
    if token.dep != "conj" or token.tag not in PARTICIPLES:
        return False
    labels = {parse.tokens[c].dep for c in parse.children[token.i]}
    if labels & {"nsubj", "nsubjpass", "aux", "auxpass", "dative"}:
        return False
    head = parse.tokens[token.head]
    if not parse.dependents(head.i, "auxpass") or token.i < head.i:
        return False
    things = parse.dependents(token.i, "dobj")
    if token.lemma in GIVES:
        is_to = any(t.lower == "to" for t in parse.dependents(token.i, "prep"))
        return bool(things) and not is_to and not things[0].entity and things[0].tag in ("NN", "NNS")
    return token.lemma in TELLS and not things and bool(labels & {"ccomp", "xcomp"})

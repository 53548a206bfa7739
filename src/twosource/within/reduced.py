"""Verbs that nobody named before them does: "Mali is the only other country promised jets", "..., raising concerns".

Comes in: a parse and a verb. Goes out: whether nobody named before it did what it tells.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

STIRS = frozenset({"raise", "spark", "stoke", "fuel", "stir", "prompt", "draw", "provoke", "trigger"})
ONE = frozenset({"only", "other", "sole", "lone", "first", "last"})


def is_reduced(parse: Parse, verb: Token) -> bool:
    """Tell whether a past tense right after "is the ... country" is a participle: the country was promised jets.

    Args:
        parse: the parse.
        verb: the verb, as the parser tags it.
    """
    above = parse.tokens[verb.head]
    if verb.dep not in ("ccomp", "conj") or verb.tag != "VBD" or above.lemma != "be" or above.i > verb.i:
        return False
    if parse.dependents(verb.i, "mark", "aux", "expl"):
        return False
    before = parse.tokens[verb.i - 1]
    subject = next(iter(parse.dependents(verb.i, "nsubj")), None)
    if subject is not None:
        return subject.i == before.i and any(t.lower in ONE for t in parse.dependents(before.i, "amod"))
    return before.head == above.i and before.dep == "attr"


def is_effect(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle tells what the whole sentence stirs: "Oslo will host the king, raising concerns"."""
    if verb.tag != "VBG" or verb.lemma not in STIRS or parse.dependents(verb.i, "nsubj", "aux") or not verb.i:
        return False
    return parse.tokens[min(parse.subtree(verb.i)) - 1].text == ","

"""Verbs that nobody named before them does: "Mali is the only other country promised jets", "..., raising concerns".

Comes in: a parse and a verb. Goes out: whether nobody named before it did what it tells.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

STIRS = frozenset({"raise", "spark", "stoke", "fuel", "stir", "prompt", "draw", "provoke", "trigger"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
ONE = frozenset({"only", "other", "sole", "lone", "first", "last"})


def is_reduced(parse: Parse, verb: Token) -> bool:
    """Tell whether a past tense is a participle: "is the only country promised jets"; "...; hailed as fair, it runs on".

    Args:
        parse: the parse.
        verb: the verb, as the parser tags it.
    """
    above = parse.tokens[verb.head]
    if _opens_anew(parse, verb, above):
        return True
    if verb.dep not in ("ccomp", "conj") or verb.tag != "VBD" or above.lemma != "be" or above.i > verb.i:
        return False
    if parse.dependents(verb.i, "mark", "aux", "expl"):
        return False
    before = parse.tokens[verb.i - 1]
    subject = next(iter(parse.dependents(verb.i, "nsubj")), None)
    if subject is not None:
        return subject.i == before.i and any(t.lower in ONE for t in parse.dependents(before.i, "amod"))
    return before.head == above.i and before.dep == "attr"


def _opens_anew(parse: Parse, verb: Token, above: Token) -> bool:
    """Tell whether it begins what a semicolon parts from a finite verb: who signed the pact is not who hailed it."""
    if verb.tag != "VBN" or verb.dep != "conj" or not verb.i or parse.tokens[verb.i - 1].text != ";":
        return False
    return above.tag in FINITE and not parse.dependents(verb.i, "aux", "auxpass", "agent", "nsubj", "nsubjpass")


def is_effect(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle tells what the whole sentence stirs: "Oslo will host the king, raising concerns"."""
    if verb.tag != "VBG" or verb.lemma not in STIRS or parse.dependents(verb.i, "nsubj", "aux") or not verb.i:
        return False
    return parse.tokens[min(parse.subtree(verb.i)) - 1].text == ","

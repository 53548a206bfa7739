"""What a length of time is the term of: "ordered to leave within 48 hours", "had 48 hours to leave", "was held for 9 days".

Comes in: a parse and a token of the length. Goes out: the act in the report's own word, or "". Example: of both of the
first it is "leave", so that two reports of one term share it.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

PLAIN = frozenset(
    ["be", "have", "do", "go", "come", "say", "get", "make", "take", "last", "live", "work", "know", "see"]
)


def name_term(parse: Parse, i: int) -> str:
    """Return the act that has so much time, or that took it; "" where the length only says since when or how late.

    Args:
        parse: the report's parse.
        i: a token of the number.

    Example:
        of "The guards held them for nine days": "held".
    """
    unit = parse.head(i) if parse.tokens[i].dep in ("nummod", "compound", "quantmod") else parse.tokens[i]
    for child in parse.dependents(unit.i, "acl", "relcl", "xcomp"):
        if child.tag == "VB" and any(t.lower == "to" for t in parse.dependents(child.i, "aux")):
            return child.lower  # "had 48 hours to leave"
    before = parse.head(unit.i)
    if unit.dep != "pobj" or before.lower not in ("within", "for"):
        return ""
    act = parse.head(before.i)
    if before.lower == "within":
        return _within(act)
    is_done = act.tag == "VBN" and bool(parse.dependents(act.i, "auxpass"))
    return act.lower if is_done and act.lemma not in PLAIN else ""


def _within(act: Token) -> str:
    is_act = act.tag in ("VB", "VBN", "VBD", "VBG") or act.tag in ("NN", "NNS")
    return act.lower if is_act and act.lemma not in PLAIN else ""

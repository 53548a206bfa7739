"""How a verb tells its deed: as past, as perfect, as present, as going on, or as older than what is told.

Comes in: parse and a verb. Goes out: one word. Example: "had left" is "old", "has left" is "perfect".
"""

from __future__ import annotations

from twosource.model.text import Parse, Sentence, Token
from twosource.within.did.dates.attach import load_words


def form_of(parse: Parse, verb: Token) -> str | None:
    """Return how a verb tells its deed: past, perfect, present, ongoing, old ("had left"), None where it does not."""
    aux = {t.lower for t in parse.dependents(verb.i, "aux", "auxpass")}
    if verb.dep == "conj" and not aux and verb.tag in ("VBN", "VBD"):
        above = {t.lower for t in parse.dependents(verb.head, "aux", "auxpass")}
        is_perfect = bool(above & HAVE) and parse.tokens[verb.head].tag == "VBN"  # "has backed it and questioned him"
        is_shared = is_perfect and not any(True for _ in parse.dependents(verb.i, "nsubj", "nsubjpass"))
        aux = above if verb.tag == "VBN" or is_shared else aux
    if aux & OLD_AUX:
        return "old"
    if aux & MODAL or "to" in aux:
        return None
    if aux & HAVE:
        return "perfect"
    if verb.tag == "VBD" or (aux & {"was", "were", "did", "got"} and verb.tag != "VBG"):
        return "past"
    if verb.tag == "VBG":
        return (
            "ongoing"
            if aux & {"is", "are", "'s", "'re", "’s", "’re", "am"}
            else "past"
            if aux & {"was", "were"}
            else None
        )
    if (
        verb.tag == "VBN"
        and not aux
        and verb.dep in ("ROOT", "ccomp", "conj")
        and any(parse.dependents(verb.i, "nsubj"))
    ):
        return "past"  # the parser takes "sided" for a participle in "Lund, for her part, sided with the mayor"
    if verb.tag in ("VBZ", "VBP"):
        return "present"
    return "present" if verb.tag == "VBN" and aux & {"is", "are"} else None


HAVE = frozenset({"has", "have", "'ve", "’ve"})
OLD_AUX = frozenset({"had", "'d", "’d"})
MODAL = frozenset(
    {"will", "'ll", "’ll", "wo", "would", "may", "might", "can", "ca", "could", "should", "must", "shall", "used"}
)


def is_performed(parse: Parse, verb: Token) -> bool:
    """Tell whether saying it does it: "we would like to thank them", "I want to congratulate her"."""
    head = parse.tokens[verb.head]
    return verb.tag == "VB" and verb.dep == "xcomp" and head.lemma in load_words()["wishing"]


def is_lasting(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb in reported words tells what somebody wants or is ready for when he speaks."""
    if verb.lemma in load_words()["lasting"]:
        return True
    return verb.lemma == "be" and any(t.lemma in load_words()["stances"] for t in parse.dependents(verb.i, "acomp"))


def is_standing(parse: Parse, verb: Token) -> bool:
    """Tell whether the past is one of years: "He favored low taxes", "worked for the police, and his son was hurt"."""
    if verb.dep == "conj" and parse.tokens[verb.head].lemma in load_words()["careers"]:
        return True
    return verb.dep == "ROOT" and verb.lemma in load_words()["standing"]


def is_told_old(parse: Parse, verb: Token) -> bool:
    """Tell whether adverbs and marks place a deed by another, or before it: "previously sent", "immediately refused"."""
    beside = {t.lower for t in parse.dependents(verb.i, "advmod", "mark", "npadvmod")} & load_words()["old"]
    is_not_yet = any(True for _ in parse.dependents(verb.i, "neg"))  # "did not immediately answer" is news
    return bool(beside - AT_ONCE if is_not_yet else beside)


def is_made(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle tells how the paper came about that tells the news: "A letter signed by ten says"."""
    head = parse.tokens[verb.head]
    is_paper = verb.tag == "VBN" and verb.dep == "acl" and head.dep == "nsubj"
    return is_paper and verb.lemma in load_words()["making"] and not is_told_old(parse, verb)


AT_ONCE = frozenset({"immediately", "promptly"})


def stands_alone(text: str, token: Token, head: Token) -> bool:
    """Tell whether what the parse hangs on a later verb is a clause of its own, before a colon and a quotation."""
    between = text[token.end : head.start]
    return token.i < head.i and (": " in between or ":\n" in between) and any(mark in between for mark in OPENING)


def is_told_first(text: str, row: Sentence, token: Token, head: Token) -> bool:
    """Tell whether the newsroom tells it and names its source after it: "Three teams came, the agency said"."""
    before = text[row.start : token.start]
    return token.i < head.i and not any(mark in before for mark in OPENING)


OPENING = ("“", '"', "``", "«", "„")

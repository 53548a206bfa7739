"""Words that the parser takes for others: a band's short name for a verb, a participle behind a hyphen.

Comes in: a parse and a token. Goes out: yes or no. Example: in "IS had carried out an attack" the first word is no verb.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.words import DEED_NOUNS

# Verbs with an infinitive that are seldom passive: "Musa and his wife planned to apply".
ACTIVE = frozenset({"plan", "decide", "agree", "refuse", "vow", "try", "intend", "hope", "begin", "start", "promise", "threaten", "pledge", "fail", "manage", "decline", "attempt"})  # fmt: skip
BROKERED = frozenset({"brokered", "mediated", "facilitated"})


def is_name_of_is(parse: Parse, i: int) -> bool:
    """Tell whether the parser took the band for the verb: "IS had carried out an attack"."""
    token = parse.tokens[i]
    return token.text == "IS" and token.dep == "auxpass" and parse.lowers[i + 1 : i + 2] in (("had",), ("has",))


def is_brokered(parse: Parse, i: int) -> bool:
    """Tell whether a word says through whom its noun came about: "a Qatari-brokered truce"."""
    return i >= 2 and parse.lowers[i] in BROKERED and parse.tokens[i - 1].text == "-"


def is_noun_tagged_verb(token: Token) -> bool:
    """Tell whether a subject was taken for a verb: "populists like Ali Musa blame foreigners", "Fighting broke out"."""
    is_deed = token.tag == "VBG" and token.lower in DEED_NOUNS
    return (token.tag == "VBZ" or is_deed) and token.dep == "nsubj"


def doers_below(parse: Parse, subject: Token) -> list[int]:
    """Return who is meant where a subject is no noun: the leaders in "Leaders meeting in Oslo imposed sanctions"."""
    if subject.tag == "VBG" and subject.dep == "nsubj":
        return [t.i for t in parse.dependents(subject.i, "nsubj") if t.i + 1 == subject.i]
    return [t.i for t in parse.dependents(subject.i, "pobj")]


def swallowed(parse: Parse, i: int) -> int | None:
    """Return who does what a verb tells that the parser took for a participle below a second subject of the saying.

    "A drone killed six and wounded nine, the ministry said": "killed" hangs on "drone", and both on "said".
    """
    token = parse.tokens[i]
    doer = parse.tokens[token.head]
    if token.dep != "acl" or token.tag not in ("VBN", "VBD") or doer.dep != "nsubj" or doer.i + 1 != i:
        return None
    has_object = any(parse.tokens[c].dep == "dobj" for c in parse.children[i])
    told = [c for c in parse.children[doer.head] if parse.tokens[c].dep == "nsubj" and c > i]
    return doer.i if has_object and told else None


def is_lone_verb(parse: Parse, token: Token, labels: set[str]) -> bool:
    """Tell whether a participle is the only verb of its sentence, of which the parser took the doer for the head.

    "A tribunal found in March that the girl should live with her father": "found" hangs on "tribunal", and a passive
    would have no such clause.
    """
    head = parse.tokens[token.head]
    if token.dep != "acl" or head.dep != "ROOT" or head.pos not in ("NOUN", "PROPN") or labels & {"auxpass", "agent"}:
        return False
    if parse.tokens[parse.sentence_of(token.i).last - 1].text != ".":
        return False  # a headline or a caption
    return "ccomp" in labels or ("xcomp" in labels and token.lemma in ACTIVE)


STANDING = frozenset({"occupied", "besieged", "annexed", "liberated", "blockaded", "embattled", "divided", "seized"})


def is_state_of_land(parse: Parse, token: Token) -> bool:
    """Tell whether a verb only says how a land stands: "a depot in occupied Crimea", where the parser reads a clause."""
    if token.lower not in STANDING or not token.i or token.i + 1 == len(parse.tokens):
        return False
    return parse.tokens[token.i - 1].tag == "IN" and parse.tokens[token.i + 1].pos == "PROPN"

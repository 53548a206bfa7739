"""Denials that stand behind what they deny: "he arranged it himself, which he denies", "..., a charge Lund rejects".

Comes in: the parse. Goes out: stretches of tokens. Example: of "Ann says he fled, which he denies" the denial is of
"he fled".
"""

from __future__ import annotations

from typing import NamedTuple

from twosource.lexicon.speech import load_speech
from twosource.model.text import Parse
from twosource.within.said.phrases import extent

DENYING = frozenset(["deny", "reject", "dispute", "dismiss", "refute"])
BESIDE = frozenset(["appos", "npadvmod", "dep", "conj", "dobj"])
FEWEST = 3  # tokens of a clause that is denied


class Replied(NamedTuple):
    """Where the words begin that deny, comma and all, and the clause that they deny."""

    at: int
    told: tuple[int, int]


def find_replied(parse: Parse, verb: int) -> Replied | None:
    """Return what a verb denies of the clause before it, or None where it denies no such thing."""
    token = parse.tokens[verb]
    if token.lemma not in DENYING or token.dep != "relcl":
        return None
    noun = parse.head(verb)
    pointing = [t for t in parse.dependents(verb, "dobj") if t.lower == "which"]
    is_claim = noun.lemma in load_speech().claims and noun.dep in BESIDE
    if pointing and noun.lemma in load_speech().claims:
        return None  # "over the accusations, which he denies"
    start = pointing[0].i if pointing else extent(parse, noun.i)[0] if is_claim else 0
    if start < 1 or parse.tokens[start - 1].text != ",":
        return None
    top = parse.head(noun.i) if is_claim else noun
    while top.pos not in ("VERB", "AUX") and top.head != top.i:
        top = parse.head(top.i)
    first = max(extent(parse, top.i)[0], parse.sentence_of(verb).first)
    first = _inner(parse, first, start - 1)
    return Replied(start - 1, (first, start - 1)) if start - 1 - first >= FEWEST else None


def _inner(parse: Parse, first: int, last: int) -> int:
    """Return where that begins which others say there: of "filed papers alleging Bo lied" it is "Bo lied"."""
    for at in range(last - 1, first, -1):
        if parse.tokens[at].lemma in load_speech().verbs:
            told = [extent(parse, t.i)[0] for t in parse.dependents(at, "ccomp") if at < t.i < last]
            if told:
                return max(told[0], at + 1)
    return first

"""What a speaker does besides speaking: "said nothing had been sent, and accused Mali of theft".

Comes in: a parse and two verbs that the parser joined. Goes out: the verb of saying with which the second goes.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.control import SPEAKING

PRESENT = frozenset({"VBZ", "VBP"})
PERFECT = frozenset({"had", "has", "have", "'d", "'ve", "would", "will"})


def saying_above(parse: Parse, verb: Token, joined: Token) -> Token | None:
    """Return the verb of saying with which a plain past goes on, for what was said is of another tense; else None."""
    if verb.tag != "VBD" or parse.dependents(verb.i, "nsubj", "nsubjpass", "aux", "auxpass"):
        return None
    if joined.tag in PRESENT:
        return _past_above(parse, joined) if verb.lemma in SPEAKING else None
    above = parse.tokens[joined.head]
    is_perfect = any(t.lower in PERFECT for t in parse.dependents(joined.i, "aux"))
    if joined.dep != "ccomp" or above.tag != "VBD" or not (is_perfect or joined.tag == "VBG"):
        return None
    ands = [t for t in parse.dependents(joined.i, "cc") if joined.i < t.i < verb.i]
    # "said its troops were responding and denied", "said the raid had been planned and demanded"
    is_apart = bool(ands) and (parse.tokens[ands[-1].i - 1].text == "," or verb.lemma in SPEAKING)
    return above if is_apart else None


def _past_above(parse: Parse, joined: Token) -> Token | None:
    """Return the past above what is told in the present: "said it would rain if she wins and urged them to pray"."""
    current = joined
    while current.dep in ("ccomp", "advcl") and current.head != current.i:
        current = parse.tokens[current.head]
        if current.tag == "VBD":
            return current
    return None

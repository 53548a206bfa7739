"""What a speaker does besides speaking: "said nothing had been sent, and accused Mali of theft".

Comes in: a parse and two verbs that the parser joined. Goes out: whether the second goes with the verb of saying above.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.control import SPEAKING

PERFECT = frozenset({"had", "has", "have", "'d", "'ve", "would", "will"})


def goes_with_saying(parse: Parse, verb: Token, joined: Token) -> bool:
    """Tell whether a plain past behind a comma goes on with who said it, for what was said is of another tense."""
    above = parse.tokens[joined.head]
    if verb.tag != "VBD" or joined.dep != "ccomp" or above.tag != "VBD" or parse.dependents(verb.i, "nsubj", "aux"):
        return False
    is_perfect = any(t.lower in PERFECT for t in parse.dependents(joined.i, "aux"))
    if not is_perfect and joined.tag != "VBG":
        return False
    ands = [t for t in parse.dependents(joined.i, "cc") if joined.i < t.i < verb.i]
    # "said its troops were responding and denied", "said the raid had been planned and demanded"
    return bool(ands) and (parse.tokens[ands[-1].i - 1].text == "," or verb.lemma in SPEAKING)

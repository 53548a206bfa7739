"""Whether a verb's object went before it though more follows: "a treaty he had rejected in talks".

Comes in: a parse, a verb and what follows it. Goes out: yes or no. Example: in "a treaty he rejected in talks" the
treaty is what he rejected; in "the day he left for Lima" nothing is missing.
"""

from __future__ import annotations

from twosource.model.text import Parse

# "the day he left": what goes before the verb is no object of it.
WHENCE = frozenset(
    {"day", "time", "year", "month", "week", "moment", "way", "reason", "place", "extent", "point", "hour"}
)
TRANSITIVE = frozenset({
    "reject", "sign", "accept", "propose", "offer", "demand", "denounce", "condemn", "criticise", "criticize", "back",
    "support", "oppose", "endorse", "veto", "approve", "seize", "capture", "destroy", "bomb", "kill", "arrest", "free",
    "release", "send", "deploy", "lift", "impose", "announce", "sanction", "ban", "expel", "host", "visit", "invade",
})  # fmt: skip


def is_gone(parse: Parse, verb: int, children: list[int]) -> bool:
    """Tell whether a relative clause without a pronoun lacks the object that its noun is.

    Args:
        parse: the parse.
        verb: the verb's index.
        children: the dependents behind it that tell what was done.
    """
    if not children or not parse.dependents(verb, "nsubj") or parse.dependents(verb, "dobj", "mark", "advmod", "conj"):
        return False
    if any(parse.tokens[k].dep != "prep" or not parse.dependents(k, "pobj") for k in children):
        return False
    token = parse.tokens[verb]
    return token.dep == "relcl" and parse.head(verb).lemma not in WHENCE and token.lemma in TRANSITIVE

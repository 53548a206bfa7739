"""Verbs joined in a clause behind "came after", which the parser joins to "came".

Comes in: a parse, a joined verb and the verb that the parser joins it to. Goes out: the verb of the clause to which it belongs.
Example: in "The step came after Chad expelled two envoys, shelled Gao and closed its border" it is Chad that shelled Gao.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

COMES = frozenset({"come", "follow", "occur", "happen", "begin", "start"})
MARKS = frozenset({"after", "as", "when", "because", "since", "before", "while"})
PAST = ("VBD", "VBZ")
# What a step itself brings about: "came after Chad left and angered Peru" says that the step angered Peru.
EFFECTS = frozenset({
    "anger", "spark", "trigger", "prompt", "provoke", "draw", "cause", "lead", "end", "bring", "mark", "follow", "leave", "raise",
    "deal", "kill", "wound", "injure", "put", "push", "send", "force", "surprise", "shock", "alarm", "deepen", "fuel", "last",
    "continue", "threaten", "underscore", "highlight", "underline", "show", "reflect", "add", "give", "make", "include", "be",
    "coincide", "appear", "seem", "rise", "fall", "grow", "come", "go", "affect", "involve", "upset", "ease", "set", "open",
})  # fmt: skip


def behind_coming(parse: Parse, token: Token, head: Token) -> Token | None:
    """Return the verb of the clause behind "came after" to which a joined verb belongs, or None."""
    if token.dep != "conj" or token.tag not in PAST or head.lemma not in COMES or token.lemma in EFFECTS:
        return None
    things = parse.dependents(head.i, "nsubj")
    if not things or any(t.pos != "NOUN" for t in things) or parse.dependents(token.i, "nsubj", "nsubjpass"):
        return None
    for clause in parse.dependents(head.i, "advcl"):
        is_between = (
            head.i < clause.i < token.i and clause.tag == token.tag and bool(parse.dependents(clause.i, "nsubj"))
        )
        if is_between and any(parse.tokens[c].lower in MARKS for c in parse.children[clause.i]):
            return clause
    return None

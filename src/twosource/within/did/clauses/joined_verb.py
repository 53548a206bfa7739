"""To which verb a coordinated one really belongs.

Comes in: a parse and a joined verb. Goes out: the verb to which it belongs, whatever the parser says. Examples: in "The step
came after Chad expelled two envoys, shelled Gao and closed its border" it is Chad that shelled Gao; in "He hopes that Oslo
will stay and praised Rome" he praised it.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.mistaken import swallowed
from twosource.within.did.clauses.reported import saying_above

COMES = frozenset({"come", "follow", "occur", "happen", "begin", "start"})
MARKS = frozenset({"after", "as", "when", "because", "since", "before", "while"})
PAST = ("VBD", "VBZ")
FINITE = frozenset({"VBD", "VBZ", "VBP"})
# What a step itself brings about: "came after Chad left and angered Peru" says that the step angered Peru.
EFFECTS = frozenset({
    "anger", "spark", "trigger", "prompt", "provoke", "draw", "cause", "lead", "end", "bring", "mark", "follow", "leave", "raise",
    "deal", "kill", "wound", "injure", "put", "push", "send", "force", "surprise", "shock", "alarm", "deepen", "fuel", "last",
    "continue", "threaten", "underscore", "highlight", "underline", "show", "reflect", "add", "give", "make", "include", "be",
    "coincide", "appear", "seem", "rise", "fall", "grow", "come", "go", "affect", "involve", "upset", "ease", "set", "open",
})  # fmt: skip


def joined_to(parse: Parse, token: Token) -> Token:
    """Return the verb to which a coordinated one really belongs: one of its own tense.

    "He hopes that Oslo will stay and praised Rome": "praised" hangs on "stay" in many parses, but goes with "hopes".
    """
    head = parse.tokens[token.head]
    if (clause := _behind_coming(parse, token, head)) is not None:
        return clause
    is_finite = token.tag in FINITE or any(t.tag in FINITE for t in parse.dependents(token.i, "aux", "auxpass"))
    above = parse.tokens[head.head]
    if above.pos == "ADJ" and head.dep == "ccomp" and any(t.lower == "but" for t in parse.dependents(head.i, "cc")):
        return parse.tokens[above.head]  # "it is glad that he is home but condemns the raid": it condemns
    if head.dep == "ccomp" and above.lemma == "order" and head.tag in ("VBD", "VBN") and token.tag == "VBD":
        return above  # "ordered the border closed and froze its assets"
    if token.tag == "VBG" and head.tag != "VBG" and not is_finite:  # "saying he would not go and suggesting that"
        return next((above for above in parse.ancestors(head.i) if above.tag == "VBG"), head)
    if token.tag == "VB" and head.tag in FINITE and not is_finite and not parse.dependents(token.i, "aux"):
        # "was to talk to people who survived and meet the king": who was to talk was to meet him
        return next((above for above in parse.ancestors(head.i) if above.tag == "VB" and above.pos == "VERB"), head)
    if (saying := saying_above(parse, token, head)) is not None:
        return saying
    if swallowed(parse, head.i) is not None:
        return head  # "A drone killed six and wounded nine, the ministry said"
    if not is_finite or head.tag in FINITE or (token.tag == "VBP" and head.tag == "VB"):
        return head
    if any(
        t.dep in ("aux", "auxpass") and t.tag in FINITE and t.lemma in ("have", "be", "do")
        for t in parse.dependents(head.i)
    ):
        return head
    for above in parse.ancestors(head.i):
        if above.tag in FINITE and above.pos in ("VERB", "AUX"):
            return above
    return head


def _behind_coming(parse: Parse, token: Token, head: Token) -> Token | None:
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

"""Lines whose object only points back in its report, and tells a reader of the record nothing: "rejected that idea".

Comes in: a verb and the event made of it. Goes out: yes or no. Examples: "the premier welcomed the move" and "dismissed those
claims" tell nobody what; "dismissed those claims of the rebels" and "rejected Mali's offer" do.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.words import lemma_of

STANCES = frozenset({"ACCUSE", "REJECT", "SUPPORT", "AGREE", "REQUEST"})
POINTERS = frozenset({"this", "that", "these", "those", "such"})
# With an article these too mean only what was just said; "the deal", "the bill" may be the matter of the whole affair.
EMPTY = frozenset({
    "move", "option", "idea", "issue", "matter", "effort", "suggestion", "step", "action", "thing", "comment", "remark",
    "claim", "assumption", "notion", "point", "view", "argument", "approach", "possibility", "characterisation",
    "characterization", "description",
})  # fmt: skip
# With a pointer these are as empty; "appealed that decision", "passed this bill" still tell what was done.
THOUGHTS = frozenset({
    "assessment", "perspective", "concern", "reality", "interruption", "charge", "allegation", "accusation", "report",
    "rumour", "rumor", "narrative", "sentiment", "belief", "theory", "concept", "premise", "practice", "behaviour",
    "behavior", "rhetoric", "language", "situation", "trend", "standard", "goal", "day", "word", "question", "problem",
    "criticism", "fear", "worry", "complaint", "conclusion", "interpretation", "portrayal", "label", "remark", "value",
    "principle", "kind", "type", "statement", "message", "line", "position", "term", "condition", "demand", "request",
})  # fmt: skip
TELLING = frozenset({"of", "by", "from", "to", "for", "against", "about", "that", "with"})
FULL = ("prep", "acl", "relcl", "amod", "compound", "poss", "nmod", "appos", "ccomp", "nummod", "conj")


def is_pointing(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether what a stance is about can only be known from the words before it.

    Args:
        parse: the parse.
        verb: the verb that tells it.
        event: what was made of it.
    """
    if event.type not in STANCES or event.recipients or event.echoes is not None or event.mode == "deny":
        return False
    found = parse.dependents(verb.i, "dobj")
    if len(found) != 1 or parse.dependents(found[0].i, *FULL) or found[0].i < verb.i:
        return False
    noun = found[0]
    dets = {t.lower for t in parse.dependents(noun.i, "det")}
    if any(t.i > noun.i and t.lower in TELLING for t in parse.dependents(verb.i, "prep", "agent")):
        return False  # "applauded the action by Mali"
    is_empty = lemma_of(noun) in EMPTY or (bool(dets & POINTERS) and lemma_of(noun) in THOUGHTS)
    if noun.pos == "NOUN" and dets & {*POINTERS, "the"} and is_empty:
        return not parse.dependents(verb.i, "ccomp", "xcomp", "oprd", "advcl")
    return noun.lower in POINTERS and noun.pos == "PRON"

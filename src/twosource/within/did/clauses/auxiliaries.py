"""What the auxiliaries of a clause say, as the rules ask for it: "will", "must", "not", "to", "do".

Comes in: a parse, a verb and the words that a rule wants. Goes out: yes or no. Example: "is to send" and "plans to send" do
as "will send" does.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.words import lemma_of

WISHES = frozenset({"will", "must", "not", "do", "to"})
FUTURE = frozenset({"will", "would", "shall", "'ll"})
INVERTED = frozenset({"had", "should", "were"})
DUTY = frozenset({"must", "should", "ought", "need"})


def has_auxiliaries(parse: Parse, verb: Token, wanted: frozenset[str]) -> bool:
    """Tell whether a clause's verb has all that the words of a rule ask of its auxiliaries."""
    if is_inverted(parse, verb):
        return False
    found = {lemma_of(token) for token in parse.dependents(verb.i, "aux")}
    if "will" in wanted and not (found & FUTURE or _is_set(parse, verb)):
        return False
    if "must" in wanted and not (found & DUTY or _is_asked_for(parse, verb)):
        return False
    if "not" in wanted and not is_negated(parse, verb.i):
        return False
    if "to" in wanted and not any(parse.tokens[c].tag == "TO" for c in parse.children[verb.i]):
        return False
    return not ("do" in wanted and is_negated(parse, verb.i))


def is_inverted(parse: Parse, verb: Token) -> str | None:
    """Return the auxiliary that opens a clause in place of "if": "had Musa gone", "should Musa win"; None for others."""
    first = next((t for t in parse.dependents(verb.i, "aux") if t.lower in INVERTED), None)
    if first is None or verb.dep not in ("advcl", "ccomp", "dep", "conj"):
        return None
    subject = next(iter(parse.dependents(verb.i, "nsubj", "nsubjpass")), None)
    if subject is None or first.i > subject.i or parse.tokens[parse.sentence_of(verb.i).last - 1].text == "?":
        return None
    opens = next(k for k in parse.subtree(verb.i) if parse.tokens[k].pos != "PUNCT")
    return first.lower if opens == first.i else None


def _is_set(parse: Parse, verb: Token) -> bool:
    """Tell whether the future is spoken of: "is to send", "is going to send", "plans to send" do as "will" does."""
    if verb.lemma in ("plan", "intend", "prepare"):
        return True
    return verb.lemma == "go" and bool(parse.dependents(verb.i, "xcomp"))


def _is_asked_for(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause says what is to be, without a helper: "asked that it be settled", "urged that he free them"."""
    if not any(t.lower == "that" for t in parse.dependents(verb.i, "mark")) or parse.dependents(verb.i, "aux"):
        return False
    asking = [k for t in parse.dependents(verb.head, "nsubj") for k in parse.subtree(t.i)]
    if any(parse.lowers[k] == "not" for k in asking):
        return False  # "not all insist that he stay"
    if verb.tag == "VBN":
        return any(t.lower == "be" for t in parse.dependents(verb.i, "auxpass"))
    alone = [t for t in parse.dependents(verb.i, "nsubj") if not parse.dependents(t.i, "conj")]
    is_one = any(t.tag in ("NN", "NNP") or t.lower in ("it", "he", "she") for t in alone)
    return verb.lower == "be" or (is_one and verb.tag in ("VB", "VBP") and verb.lower == verb.lemma)

"""Words that the parser mislabels in set turns of news -> what they are.

Comes in: a parse. Goes out: the same, or one with the labels mended. Examples: in "fell to rebel groups" nobody rebels; in
"Mali's military seized power" the power is seized; in "called its envoy home" the envoy is called; in "Mali accused Chad of
a raid, a charge Chad denied" Chad denies the charge, and not that Mali made it.
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.text import Parse, Token

BEFORE_NOUN = ("amod", "compound", "nmod")
SAYS = frozenset({"say", "tell", "report", "add", "write", "announce", "state", "show", "suggest", "indicate"})
CALLS = frozenset({"call", "bring", "order", "summon", "send", "recall"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Nouns that sum up what was just said, for somebody to turn down or to praise.
SUMS_UP = frozenset({
    "charge", "claim", "allegation", "accusation", "assertion", "contention", "step", "move", "demand", "decision", "view",
    "suggestion", "notion", "act", "report", "offer", "proposal", "request",
})  # fmt: skip
ARMED = frozenset({"military"})  # an adjective to the parser where it is the army


def mend_labels(parse: Parse) -> Parse:
    """Return a parse in which such words are what they are; the same one where there are none.

    Example:
        >>> [t.dep for t in mend_labels(parse_of("It fell to rebel groups.")).tokens]  # doctest: +SKIP
        ['nsubj', 'ROOT', 'prep', 'compound', 'pobj', 'punct']
    """
    told = list(parse.tokens)
    for token in parse.tokens:
        if token.lower == "rebel" and token.tag == "VB":
            _mend_rebels(parse, token, told)
        elif token.tag == "VBD" and token.dep == "amod" and token.pos == "VERB":
            _mend_verb(parse, token, told)
        elif token.dep == "ROOT" and token.pos == "VERB" and token.lemma not in SAYS:
            _mend_summary(parse, token, told)
        elif token.lower == "home" and token.dep in ("oprd", "dobj") and token.i:
            _mend_home(parse, token, told)
    tokens = tuple(told)
    return parse if tokens == parse.tokens else replace(parse, tokens=tokens)


def _mend_rebels(parse: Parse, verb: Token, told: list[Token]) -> None:
    """Make "to rebel groups" a preposition with its noun: only who rebels against somebody has an object."""
    to = parse.tokens[verb.i - 1] if verb.i else verb
    behind = [t for t in parse.dependents(verb.i, "dobj") if t.i > verb.i and t.tag == "NNS"]
    if to.lower != "to" or to.dep != "aux" or not behind or parse.head(verb.i).i == verb.i:
        return
    noun = behind[0]
    told[to.i] = told[to.i]._replace(tag="IN", pos="ADP", dep="prep", head=verb.head)
    told[noun.i] = told[noun.i]._replace(dep="pobj", head=to.i)
    told[verb.i] = told[verb.i]._replace(tag="NN", pos="NOUN", dep="compound", head=noun.i)


def _mend_verb(parse: Parse, verb: Token, told: list[Token]) -> None:
    """Make a verb in the past tense that stands as an adjective before the head of its sentence that head."""
    noun = parse.tokens[verb.head]
    doer = parse.tokens[verb.i - 1] if verb.i else verb
    is_doer = doer.head == noun.i and doer.dep in BEFORE_NOUN and (doer.pos in ("NOUN", "PROPN") or doer.lower in ARMED)
    if noun.dep != "ROOT" or noun.pos not in ("NOUN", "PROPN") or noun.i < verb.i or not is_doer:
        return
    for k in parse.children[noun.i]:
        if k < doer.i:
            told[k] = told[k]._replace(head=doer.i)
        elif k > noun.i:
            told[k] = told[k]._replace(head=verb.i)
    told[verb.i] = told[verb.i]._replace(dep="ROOT", head=verb.i)
    told[noun.i] = told[noun.i]._replace(dep="dobj", head=verb.i)
    pos, tag = (doer.pos, doer.tag) if doer.pos == "PROPN" else ("NOUN", "NN")
    told[doer.i] = told[doer.i]._replace(dep="nsubj", head=verb.i, pos=pos, tag=tag)


def _mend_home(parse: Parse, home: Token, told: list[Token]) -> None:
    """Make "called its envoy home" call the envoy."""
    noun = parse.tokens[home.i - 1]
    verb = parse.tokens[home.head]
    if noun.dep != "compound" or noun.head != home.i or noun.pos != "NOUN" or verb.lemma not in CALLS:
        return
    told[noun.i] = told[noun.i]._replace(dep="dobj", head=verb.i)
    told[home.i] = told[home.i]._replace(tag="RB", pos="ADV", dep="advmod")
    for k in parse.children[home.i]:
        if k != noun.i:
            told[k] = told[k]._replace(head=noun.i if k < noun.i else verb.i)


def _mend_summary(parse: Parse, verb: Token, told: list[Token]) -> None:
    """Hang what somebody does about a thing just said on the noun that sums it up: "..., a charge Chad denied"."""
    clauses = [t for t in parse.dependents(verb.i, "ccomp") if t.i < verb.i and t.tag in FINITE]
    nouns = [t for t in parse.dependents(verb.i, "nsubj") if t.lemma in SUMS_UP and t.i < verb.i]
    if len(clauses) != 1 or len(nouns) != 1 or not parse.dependents(clauses[0].i, "nsubj"):
        return
    clause, noun = clauses[0], nouns[0]
    opening = noun.i - 1
    is_summed = parse.lowers[opening] in ("a", "an") and parse.tokens[opening - 1].text == "," and clause.i < opening
    doers = [
        t for t in (*parse.dependents(verb.i, "nsubj"), *parse.dependents(noun.i, "appos")) if noun.i < t.i < verb.i
    ]
    if not is_summed or len(doers) != 1:
        return
    told[clause.i] = told[clause.i]._replace(dep="ROOT", head=clause.i)
    told[noun.i] = told[noun.i]._replace(dep="appos", head=opening - 2)
    told[verb.i] = told[verb.i]._replace(dep="relcl", head=noun.i)
    told[doers[0].i] = told[doers[0].i]._replace(dep="nsubj", head=verb.i)
    for k in parse.children[verb.i]:
        if parse.tokens[k].dep == "punct":
            told[k] = told[k]._replace(head=clause.i)

"""Where the parse leaves open who does it, so that no line may be made of it.

Comes in: a parse and a verb. Goes out: yes or no. Examples: in "a reference to protests rulers allege are backed by
Rome" nothing agrees with "are"; in "Oslo named as the only country promised jets" nobody promised.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.words import MANY
from twosource.within.reduced import is_effect, is_reduced

PLURAL = frozenset({"are", "were", "have", "'re", "’re"})
SENDS = frozenset({"deploy", "despatch", "dispatch", "send"})
BUT = frozenset({"but", "yet"})


def is_unclear(parse: Parse, verb: Token) -> bool:
    """Tell whether the parse gives a verb a doer that its sentence may not mean.

    Args:
        parse: the parse.
        verb: the verb that tells a deed.
    """
    tests = (_tells_how, is_effect, _disagrees, is_reduced, _is_open_contrast, _is_errand)
    return any(test(parse, verb) for test in tests)


def _tells_how(parse: Parse, verb: Token) -> bool:
    """Tell whether it only tells how things stand: "papers show how the guards are deployed"; "how Oslo bombed it" tells it."""
    asks = [t for t in parse.dependents(verb.i, "advmod") if t.lower in ("how", "where") and t.i < verb.i]
    return bool(asks) and any(t.lower in ("are", "is", "'re") for t in parse.dependents(verb.i, "auxpass"))


def _disagrees(parse: Parse, verb: Token) -> bool:
    """Tell whether one single thing stands before a plural verb: "a reference to ... are backed"."""
    single = [
        t
        for t in parse.dependents(verb.i, "nsubj", "nsubjpass")
        if t.tag == "NN" and t.lemma not in MANY and any(d.lower in ("a", "an") for d in parse.dependents(t.i, "det"))
    ]
    if not single or any(parse.dependents(t.i, "conj", "nummod") for t in single):
        return False
    return any(t.lower in PLURAL for t in parse.dependents(verb.i, "aux", "auxpass"))


def _is_open_contrast(parse: Parse, verb: Token) -> bool:
    """Tell whether it is open which verb is answered: "cited a paper which asked for talks, but did not seek a truce"."""
    if verb.dep != "conj" or parse.dependents(verb.i, "nsubj", "nsubjpass"):
        return False
    joint = next((t for t in parse.dependents(verb.head, "cc") if t.lower in BUT and verb.head < t.i < verb.i), None)
    if joint is None or joint.i < 2 or not any(t.dep == "neg" for t in parse.dependents(verb.i)):
        return False
    last = joint.i - 2 if parse.tokens[joint.i - 1].text == "," else joint.i - 1
    for above in parse.ancestors(last):
        if above.i == verb.head:
            return False
        if above.dep == "relcl" and above.tag in ("VBD", "VBZ"):
            return True
    return False


def _is_errand(parse: Parse, verb: Token) -> bool:
    """Tell whether others were sent to do it: "no sign of Oslo sending its soldiers to fight" is no fight of Oslo's."""
    above = parse.tokens[verb.head]
    if verb.tag != "VB" or verb.dep not in ("advcl", "xcomp") or above.lemma not in SENDS:
        return False
    return any(t.i < verb.i for t in parse.dependents(above.i, "dobj"))

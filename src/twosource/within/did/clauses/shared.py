"""Verbs that are joined to another and share its subject.

Comes in: a parse and a verb. Goes out: the subject to which a passive verb that is joined to another is done. Example: in
"Lund flew to Lima, met the king and was held" the subject of "held" stands with "flew".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

CLIMB = 4  # verbs joined in a row


def shared_subject(parse: Parse, verb: Token) -> list[Token]:
    """Return to whom the second of two verbs is done: "was tried and jailed", "criticised the king and was jailed"."""
    if is_second(parse, verb):
        return [parse.tokens[verb.head]]
    above = _verb_above(parse, verb)
    if told := parse.dependents(above.i, "nsubjpass"):
        return told
    if above.dep == "acl" and above.tag == "VBN":
        return [parse.tokens[above.head]]  # "a resolution drafted by Chile and adopted on Friday"
    if not parse.dependents(verb.i, "auxpass") or parse.dependents(verb.i, "neg") or not _is_joined(parse, verb):
        return []
    return [t for t in parse.dependents(above.i, "nsubj") if _is_of_number(parse, verb, t)]


def is_second(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle is the second that describes a noun: "a text drafted by Chile and adopted on Friday"."""
    noun = parse.tokens[verb.head]
    if verb.tag != "VBN" or verb.dep != "conj" or noun.pos not in ("NOUN", "PROPN"):
        return False
    return any(t.tag == "VBN" and t.i < verb.i for t in parse.dependents(noun.i, "acl"))


def _verb_above(parse: Parse, verb: Token) -> Token:
    """Return the first of the verbs above a joined one that has a subject of its own, or the next one above."""
    above = parse.tokens[verb.head]
    current = above
    for _ in range(CLIMB):
        if parse.dependents(current.i, "nsubj", "nsubjpass"):
            return current
        if current.dep not in ("conj", "xcomp"):
            break
        current = parse.tokens[current.head]
    return above


def _is_joined(parse: Parse, verb: Token) -> bool:
    """Tell whether "and", "but" or a comma stands before a joined verb; without one the parser guessed."""
    above = parse.tokens[verb.head]
    return any(t.text == "," or t.dep == "cc" for t in parse.tokens[above.i + 1 : verb.i])


def _is_of_number(parse: Parse, verb: Token, noun: Token) -> bool:
    """Tell whether a passive verb's helper goes with a noun: "the men fled and were shot", not "and was shot"."""
    helpers = {t.lower for t in parse.dependents(verb.i, "aux", "auxpass")}
    is_many = noun.tag in ("NNS", "NNPS") or bool(parse.dependents(noun.i, "conj"))
    if helpers & {"were", "are", "have"}:
        return is_many or noun.entity != "PERSON"
    return not (is_many and helpers & {"was", "is", "has"})

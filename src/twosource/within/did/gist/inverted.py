"""Clauses that tell first what was done, and behind "was" or "were" who did it or to whom -> the usual order.

Comes in: a parse. Goes out: the same, or one in which whoever stands behind is the subject. Example: in "Also arrested were
two editors" the parser has no subject; here it is "editors". "Attending the talks was a mistake" stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from twosource.model.text import Parse, Token

BE = frozenset({"was", "were", "is", "are"})
MANY = frozenset({"were", "are"})
WHO = frozenset({"PERSON", "ORG", "GPE", "NORP"})
STATES = frozenset(
    {"opposed", "gone", "involved", "included", "attached", "interested"}
)  # what one is, and not suffers
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def turn_round(parse: Parse, people: Collection[str] = ()) -> Parse:
    """Return a parse in which inverted clauses have their subject; the same one where there are none.

    Args:
        parse: a parse.
        people: lemmas of who can act, such as "minister".

    Example:
        >>> [t.text for t in turn_round(parse_of("Also killed were nine men.")).tokens if t.dep == "nsubjpass"]  # doctest: +SKIP
        ['men']
    """
    if BE.isdisjoint(parse.lowers):
        return parse
    found: dict[int, Token] = {}
    for be in parse.tokens:
        if be.lemma == "be" and be.text in BE and (behind := _behind(parse, be)) is not None:
            found.update({t.i: t for t in _turned(parse, be, behind, people)})
    return replace(parse, tokens=tuple(found.get(t.i, t) for t in parse.tokens)) if found else parse


def is_behind(parse: Parse, verb: int, doer: int) -> bool:
    """Tell whether who does it stands behind its verb and the helper: "Also attending the talks were two envoys"."""
    return parse.tokens[verb].tag == "VBG" and any(verb < t.i < doer for t in parse.dependents(verb, "aux"))


def _behind(parse: Parse, be: Token) -> Token | None:
    """Return who stands behind "was", where nobody is its subject before it."""
    return next((t for t in parse.dependents(be.i, "attr", "nsubj") if t.i > be.i and t.pos in ("NOUN", "PROPN")), None)


def _turned(parse: Parse, be: Token, behind: Token, people: Collection[str]) -> list[Token]:
    """Return the tokens that change: the participle becomes the verb, "was" its helper, and who stands behind its subject."""
    verb = parse.tokens[be.head]
    is_helper = be.dep in ("aux", "auxpass") and verb.i < be.i
    if not is_helper:
        above = [t for t in parse.dependents(be.i, "csubj", "csubjpass") if t.i < be.i]
        if not above:
            return _turned_among(parse, be, behind)
        verb = above[0]
    if verb.tag not in ("VBN", "VBG") or parse.dependents(verb.i, *SUBJECTS, "det", "poss"):
        return []
    if verb.lower in STATES or (verb.tag == "VBG" and not _can_act(parse, be, behind, people)):
        return []
    passive = "pass" if verb.tag == "VBN" else ""
    turned = [behind._replace(dep=f"nsubj{passive}", head=verb.i), be._replace(dep=f"aux{passive}", head=verb.i)]
    if is_helper:
        return turned
    turned.append(verb._replace(dep=be.dep, head=verb.i if be.head == be.i else be.head))
    return turned + [t._replace(head=verb.i) for t in parse.dependents(be.i) if t.i not in (verb.i, behind.i)]


def _turned_among(parse: Parse, be: Token, behind: Token) -> list[Token]:
    """Return as subject who is one of many: the governor in "Among those killed was the governor"."""
    is_among = any(t.i < be.i and t.lower == "among" for t in parse.dependents(be.i, "prep"))
    return [behind._replace(dep="nsubj")] if is_among and behind.dep == "attr" else []


def _can_act(parse: Parse, be: Token, behind: Token, people: Collection[str]) -> bool:
    """Tell whether who stands behind does it: the pilots in "Seeking asylum are two pilots", no "mistake"."""
    if behind.entity in WHO or behind.lemma.lower() in people:
        return True
    is_many = behind.tag in ("NNS", "NNPS") or bool(parse.dependents(behind.i, "conj"))
    return be.text in MANY and is_many

"""Guests told by "visiting" before their office, which the parser takes for what somebody does -> the guest as object.

Comes in: a parse. Goes out: the same, or one in which "visiting" only describes. Example: in "met visiting Ghanaian
President Ama Osei" and "talks with visiting Premier Osei" nobody visits the president: the president is met.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from twosource.model.text import Parse, Token

GUEST = "visiting"
BESIDE = frozenset({"with", "by", "for", "from", "to", "and"})
HOSTS = frozenset(
    {"meet", "receive", "host", "welcome", "greet", "tell", "see", "brief", "assure", "urge", "ask", "thank"}
)


def see_guests(parse: Parse, titles: Collection[str] = ()) -> Parse:
    """Return a parse in which a visiting official is whom somebody meets; the same one where there is none.

    Args:
        parse: a parse.
        titles: lemmas of offices, such as "minister".

    Example:
        >>> see_guests(parse_of("Musa met visiting Premier Ann Lund.")).tokens[5].dep  # doctest: +SKIP
        'dobj'
    """
    if GUEST not in parse.lowers:
        return parse
    found: dict[int, Token] = {}
    for token in parse.tokens:
        if token.lower == GUEST and token.tag == "VBG" and (guest := _guest(parse, token, titles)) is not None:
            found.update({t.i: t for t in _described(parse, token, guest)})
    return replace(parse, tokens=tuple(found.get(t.i, t) for t in parse.tokens)) if found else parse


def _guest(parse: Parse, visiting: Token, titles: Collection[str]) -> Token | None:
    """Return who visits, where an office stands right behind the word: "visiting Ghanaian President Ama Osei"."""
    governor = parse.tokens[visiting.head]
    guests = parse.dependents(visiting.i, "dobj")
    if len(guests) != 1 or guests[0].pos != "PROPN" or parse.subtree(guests[0].i)[0] != visiting.i + 1:
        return None
    if parse.dependents(visiting.i, "aux", "nsubj", "mark"):
        return None
    has_title = any(t.lower in titles for t in parse.tokens[visiting.i + 1 : guests[0].i])
    is_beside = visiting.dep == "pcomp" and governor.lower in BESIDE
    is_met = visiting.dep in ("xcomp", "advcl", "ccomp") and governor.lemma in HOSTS
    return guests[0] if has_title and visiting.head == visiting.i - 1 and (is_beside or is_met) else None


def _described(parse: Parse, visiting: Token, guest: Token) -> list[Token]:
    """Return the tokens that change: the guest takes the word's place, and the word describes the guest."""
    label = "pobj" if visiting.dep == "pcomp" else "dobj"
    others = [t._replace(head=_verb_above(parse, visiting)) for t in parse.dependents(visiting.i) if t.i != guest.i]
    return [guest._replace(dep=label, head=visiting.head), visiting._replace(dep="amod", head=guest.i), *others]


def _verb_above(parse: Parse, visiting: Token) -> int:
    """Return the verb that where and when the guest is met belong to."""
    above = parse.tokens[visiting.head]
    return next((t.i for t in (above, *parse.ancestors(above.i)) if t.pos in ("VERB", "AUX")), above.i)

"""Ships by name, which bear the names of bays, stars and admirals.

Comes in: a parse and its names. Goes out: the same names, with those of ships as "other". Example: after "the tanker
Karvel Bay" every "Karvel Bay" of the report is that ship, and no bay. A country's or town's name is a ship's only
where it stands beside "the ferry".
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.text import Parse
from twosource.within.who.drafts import head_of
from twosource.within.who.named import Named, text_of
from twosource.within.who.wordlists import name_words

SUBJECTS = ("nsubj", "nsubjpass")
REACH = 5  # tokens after the comma in which "a Cook Islands tanker" names its noun


def name_ships(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names, those of ships told as such wherever the report has them."""
    vessels, prefixed = name_words("vessels"), [n for n in found if _is_prefixed(parse, n)]
    if not prefixed and vessels.isdisjoint(parse.lowers):
        return found
    told = {text_of(parse, n.first, n.last) for n in found if n.known is None and _is_ship(parse, n)}
    for name in prefixed:
        # "the Boxer" is the "USS Boxer" of the report
        told |= {text_of(parse, name.first, name.last), text_of(parse, name.first + 1, name.last)}
    return [
        replace(n, kind="other", known=None, demonym=None, rule="names/ship")
        if (n.known is None and text_of(parse, n.first, n.last) in told) or _is_beside(parse, n)
        else n
        for n in found
    ]


def _is_prefixed(parse: Parse, name: Named) -> bool:
    token = parse.tokens[name.first]
    return name.last - name.first > 1 and token.text.isupper() and token.lower in name_words("ship_prefixes")


def _is_ship(parse: Parse, name: Named) -> bool:
    return _is_beside(parse, name) or _is_apposed(parse, name) or _sails(parse, name)


def _is_beside(parse: Parse, name: Named) -> bool:
    """Tell whether the noun of a ship stands right before: "the tanker Karvel Bay"."""
    tokens, k = parse.tokens, name.first - 1
    while k > 0 and tokens[k].text in ("``", '"', "“", "'", "‘"):
        k -= 1
    if k < 0 or tokens[k].lower not in name_words("vessels") or tokens[k].sentence != tokens[name.first].sentence:
        return False
    if tokens[k].head in range(name.first, name.last):
        return True
    # "the ship Ghana seized": what stands after is no name of it
    return tokens[k].tag != "NNS" and tokens[head_of(parse, name.first, name.last)].dep not in (*SUBJECTS, "npadvmod")


def _is_apposed(parse: Parse, name: Named) -> bool:
    """Tell whether a ship's noun explains the name: "Karvel Bay, a Norwegian tanker"."""
    tokens, k = parse.tokens, name.last
    if k + 1 >= len(tokens) or tokens[k].text != "," or tokens[k + 1].lower not in ("a", "an", "the"):
        return False
    after = parse.dependents(head_of(parse, name.first, name.last), "appos")
    return any(t.lower in name_words("vessels") and t.i <= k + 1 + REACH for t in after)


def _sails(parse: Parse, name: Named) -> bool:
    """Tell whether the name does, or is done to, what only ships are: "boarded the Karvel Bay", "the Karvel Bay sank"."""
    tokens = parse.tokens
    before = parse.lowers[name.first - 1] if name.first else ""
    if before == "aboard" and name.last - name.first > 1:
        return True
    if before != "the":
        return False
    token = tokens[head_of(parse, name.first, name.last)]
    verb = parse.head(token.i)
    if name.first > 1 and parse.lowers[name.first - 2] == "aboard":
        return True
    if token.dep in SUBJECTS:
        below = parse.dependents(token.i, "relcl", "acl")
        gear = {t.lower for t in parse.dependents(verb.i, "dobj")} & name_words("gear")
        return bool(gear) or any(t.lemma in name_words("sailing") for t in (verb, *below))
    if token.dep == "dobj":
        return verb.lemma in name_words("boarding")
    return (
        token.dep == "pobj"
        and verb.lower == "of"
        and parse.head(verb.i).lower in ("crew", "captain", "hull", "crewmen")
    )

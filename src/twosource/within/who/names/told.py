"""What surely is a name, by the words around it, where the parser's finder saw none.

Comes in: a parse and tokens. Goes out: a kind or None. Example: "Mikel Berg said" is a person, and "a unit of Karvel"
an organisation, though nothing in their letters says so.
"""

from __future__ import annotations

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.named import Named
from twosource.within.who.names.context import SOME, STRONG, context_points, head_of_name
from twosource.within.who.names.own import own_points
from twosource.within.who.wordlists import name_words, titles

SPEAKING = frozenset({"say", "tell", "tweet", "add", "write", "warn", "urge"})


def told_kind(parse: Parse, first: int, last: int) -> Kind | None:
    """Return the kind that words around and the name itself tell surely of tokens that nobody took for a name."""
    if any((t.lower,) in titles() or t.lower in name_words("cuts") for t in parse.tokens[first:last]):
        return None
    points: dict[Kind, float] = {}
    name = Named(first, last, "other", "names/context")
    for kind, weight in (*context_points(parse, name), *own_points(parse, name)):
        points[kind] = points.get(kind, 0.0) + weight
    head = head_of_name(parse, name)
    if last - first > 1 and parse.tokens[head].dep == "nsubj" and parse.head(head).lemma in SPEAKING:
        # "Mikel Berg said": firms and towns that speak have mostly been told by their own words
        points["person"] = points.get("person", 0.0) + STRONG
    best = max(points, key=lambda kind: (points[kind], kind), default=None)
    others = [weight for kind, weight in points.items() if kind != best]
    is_sure = best is not None and points[best] >= STRONG and points[best] - max(others, default=0.0) >= SOME
    return best if is_sure and best in ("person", "place", "organisation") else None

"""What people are called beside their names: "cleric Kofi Osei", "Ama Dahl, a shopkeeper in Lome,".

Comes in: names of persons. Goes out: common nouns, each with where it stands and of whom it is told. Example: "the
shopkeeper" is later Ama Dahl, where nobody else was called so.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.text import Parse
from twosource.within.who.drafts import Draft
from twosource.within.who.named import Named
from twosource.within.who.wordlists import titles, words

DEEDS = ("sion", "tion", "ment", "ance", "ence", "ism", "ship", "ness")  # ends of nouns for what one does or is

Callings = dict[str, list[tuple[int, Draft]]]


def find_callings(parse: Parse, people: Iterable[tuple[Named, Draft]]) -> Callings:
    """Return the nouns that stand right before a person's name or in apposition to it, by themselves."""
    found: Callings = {}
    for name, draft in people:
        last = name.last - 1
        beside = [t.i for t in parse.dependents(last, "appos") if t.i > last]
        head = parse.tokens[last]
        if head.dep == "appos" and head.head < name.first:
            beside.append(head.head)
        before = parse.tokens[name.first - 1] if name.first else None
        if before is not None and before.dep in ("compound", "nmod") and before.head == last:
            beside.append(before.i)
        for token in (parse.tokens[k] for k in beside):
            if token.tag == "NN" and token.text.islower() and _is_somebody(token.lower):
                found.setdefault(token.lower, []).append((token.i, draft))
    return found


def _is_somebody(noun: str) -> bool:
    """Tell whether a noun can be what a person is: no family, no deed, and no office that one alone holds."""
    title = titles().get((noun,))
    is_one = title is not None and title.is_unique
    return not (is_one or noun in words("collectives") or noun.endswith(DEEDS))

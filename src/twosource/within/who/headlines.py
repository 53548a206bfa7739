"""Headlines and captions in title case, where every word looks like a name.

Comes in: names. Goes out: those that the knowledge base or the rest of the report vouches for. Example: in "Osei To
Host Summit" only "Osei" stays, where the report names an Osei.
"""

from __future__ import annotations

from twosource.model.text import Parse
from twosource.within.who.named import Named, is_capital
from twosource.within.who.wordlists import given_names

TITLE_CASE = 0.7  # share of longer words with a capital from which a sentence is read as a headline
SENTENCE_ENDS = frozenset({".", "?", "!", "”", '"', ":", "''"})


def trust_headlines(parse: Parse, found: list[Named]) -> list[Named]:
    """In title case every word looks like a name: keep there what the base or the rest of the report knows."""
    loud = loud_sentences(parse)
    if not loud:
        return found
    calm = {t.text for n in found if parse.tokens[n.first].sentence not in loud for t in parse.tokens[n.first : n.last]}
    return [n for n in found if parse.tokens[n.first].sentence not in loud or _is_vouched(parse, n, calm)]


def _is_vouched(parse: Parse, name: Named, calm: set[str]) -> bool:
    if name.known is not None or name.demonym is not None:
        return True
    tokens = parse.tokens[name.first : name.last]
    if tokens[0].lower in given_names() and 2 <= len(tokens) <= 3:
        return True
    return all(t.text in calm for t in tokens if is_capital(t.text))


def loud_sentences(parse: Parse) -> frozenset[int]:
    """Return the sentences in title case that hold a verb, which tells a headline from a list of names."""
    return frozenset(s.i for s in parse.sentences if _is_title_case(parse, s.first, s.last))


def _is_title_case(parse: Parse, first: int, last: int) -> bool:
    tokens = parse.tokens[first:last]
    if last - first >= 3 and all(t.text.isupper() for t in tokens if t.text[0].isalpha()):
        return True
    long = [t for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    if len(long) < 4 or sum(is_capital(t.text) for t in long) < TITLE_CASE * len(long):
        return False
    if len(long) >= 5 and tokens[-1].text not in SENTENCE_ENDS and not any(t.text == "," for t in tokens):
        return True
    return any(t.tag[:2] == "VB" and is_capital(t.text) and t.i > first for t in tokens)

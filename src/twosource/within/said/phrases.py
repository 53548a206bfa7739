"""Noun phrases and clauses as stretches of tokens, from the parse.

Comes in: a head token. Goes out: its phrase's first and last token. Example: in "Ann Lee, the mayor, said so"
the phrase of "Lee" is tokens 0 to 5.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

PUNCTUATION = frozenset(["PUNCT", "SPACE", "SYM"])
RELATIVE = frozenset(["who", "which", "that", "whom"])


LONGEST = 250  # tokens of one reported clause or of one noun phrase; bounds the work on a paragraph without full stops


def extent(parse: Parse, head: int) -> tuple[int, int]:
    """Return tokens first to last (exclusive) between the ends of what hangs below ``head``, at most LONGEST."""
    first, last = parse.edges[head]
    return max(first, head - LONGEST), min(last + 1, head + LONGEST)


def noun_phrase(parse: Parse, head: int) -> tuple[int, int]:
    """Return tokens first to last (exclusive) of the noun phrase that ``head`` heads, outer punctuation dropped."""
    left, right = extent(parse, head)
    if right - left >= LONGEST:
        return head, head + 1
    first = last = head
    members = set(parse.subtree(head))
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    return trim(parse, first, last + 1)


def trim(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Drop punctuation and conjunctions from both ends, but not a bracket or mark that closes one inside."""
    tokens = parse.tokens
    while first < last - 1 and (tokens[first].pos in PUNCTUATION or tokens[first].dep in ("cc", "preconj")):
        first += 1
    while last - 1 > first and _is_loose(tokens[last - 1]):
        last -= 1
    return first, last


def past_owner(parse: Parse, last: int) -> int:
    """Return the end of what somebody owns where only he stands at the end: "aid to Chad's | struggling army"."""
    tokens, end = parse.tokens, last
    if tokens[last - 1].tag != "POS":
        return last
    while end < len(tokens) and (tokens[end].pos in ("ADJ", "NOUN", "PROPN") or tokens[end].tag in ("VBG", "VBN")):
        end += 1
    return end if end > last and tokens[end - 1].pos in ("NOUN", "PROPN") else last


def _is_loose(token: Token) -> bool:
    return token.pos == "CCONJ" or (token.pos in PUNCTUATION and token.text not in ")]%")


def coordinated(parse: Parse, head: int) -> tuple[int, ...]:
    """Return ``head`` and the heads joined to it: (Xi, Putin, Modi)."""
    found = [head]
    for token in parse.dependents(head, "conj"):
        if token.pos in ("NOUN", "PROPN", "PRON"):
            found.extend(coordinated(parse, token.i))
    return tuple(found)

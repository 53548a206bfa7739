"""Datelines that the parser takes for a part of the sentence behind them.

Comes in: a parse and the index of a token. Goes out: the token meant. Example: in "PARIS, Jan. 5 -- President Musa on
Monday ordered" the subject is the president, though the parser hangs him on the city.
"""

from __future__ import annotations

from twosource.model.text import Parse

TOWN = 3  # words of a dateline's town at most; letters of its first word at least
LINE = 18  # tokens of a dateline: town, day, month, year, agency of several words
DASHES = frozenset({"--", "—", "–", "-", "_", "---"})


def past_dateline(parse: Parse, i: int) -> list[int]:
    """Return the subject behind a dateline that the parser took for it: "PARIS -- President Musa said"."""
    row = parse.sentence_of(i)
    letters = sum(len(t.text) for t in parse.tokens[row.first : i + 1])  # "LA PAZ" opens with two
    if not parse.tokens[i].text.isupper() or i - row.first >= TOWN or letters < TOWN:
        return [i]
    if not all(parse.tokens[k].text.isupper() for k in range(row.first, i)):
        return [i]
    dash = next((k for k in range(i + 1, min(i + LINE, row.last)) if _is_dash(parse, k)), None)
    if dash is None:
        return [i]
    hung = (parse.tokens[k] for k in parse.subtree(i) if k > dash and parse.tokens[k].head < dash)  # on town or land
    behind = [t.i for t in hung if t.pos in ("NOUN", "PROPN", "NUM")][:1]
    if behind and parse.tokens[behind[0]].pos == "NUM":  # "Two of the Gulf's rivals, Iran and Oman, agreed"
        named = (k for k in parse.subtree(behind[0]) if parse.tokens[k].pos == "PROPN")
        return [k for k in named if parse.tokens[k].dep in ("conj", "appos")][:1] or behind
    return behind or [i]


def opens_dateline(parse: Parse, i: int) -> bool:
    """Tell whether a name opens its sentence and a dash follows, an agency between: "BRUSSELS, Belgium (AP) — Crowds"."""
    row = parse.sentence_of(i)
    if i - row.first >= TOWN or i + 1 >= len(parse.tokens):
        return False
    if _is_dash(parse, i + 1):
        return True
    dash = next((k for k in range(i + 1, min(i + LINE, row.last)) if _is_dash(parse, k)), None)
    return dash is not None and parse.tokens[dash - 1].text == ")" and parse.tokens[i + 1].text in (",", "(")


def behind_dateline(parse: Parse, first: int, head: int) -> int:
    """Return where a phrase begins behind a dateline or an hour: "HELSINKI - Border guards went aboard"."""
    if parse.tokens[first].text[-1:].islower() or first != parse.sentence_of(head).first:
        return first
    dashes = (k for k in range(first + 1, head) if parse.tokens[k].text in DASHES)
    dash = next(dashes, None)
    is_apart = dash is not None and parse.tokens[dash - 1].end < parse.tokens[dash].start
    return dash + 1 if dash is not None and is_apart and dash - first <= TOWN else first


def _is_dash(parse: Parse, k: int) -> bool:
    """Tell whether a token ends a dateline; the hyphen of "pre-war" has no room beside it."""
    token, after = parse.tokens[k], parse.tokens[min(k + 1, len(parse.tokens) - 1)]
    is_apart = parse.tokens[k - 1].end < token.start and token.end < after.start
    return token.text in DASHES and (is_apart or token.text in ("--", "_"))

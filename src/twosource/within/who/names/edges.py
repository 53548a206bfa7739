"""Where a name begins and ends.

Comes in: a raw name of the parser. Goes out: token ranges. Example: "the UK's Foreign Secretary Jo Marsh" is cut
into "UK" and "Jo Marsh"; "Kofi Mensah and Ama Osei" into two.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from twosource.model.text import Parse
from twosource.within.who.known import know_demonym
from twosource.within.who.named import PARTICLES, is_capital, known_piece
from twosource.within.who.offices import Office
from twosource.within.who.wordlists import before_title, heads, is_given, is_surname, titles, words

ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "former"}
)
EDGES = frozenset("\"'“”‘’.,;:!?()[]–—-…/*&%#@•|<>$£€+=~^") | {"'s", "’s", "`", "``", "''", "--", "...", "…"}
COMPANY_ENDS = frozenset({"inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "ltd.", "plc", "llc", "n.v.", "ag", "gmbh", "l.p.", "se",
                          "sa", "spa", "nv", "ab", "asa", "oyj", "kgaa", "bhd", "tbk", "pjsc", "s.p.a.", "s.a.", "kk", "limited", "llp"})  # fmt: skip
POSSESSIVES = frozenset({"'s", "’s"})


class Edges(NamedTuple):
    """A name's tokens; ``is_titled`` where a title stood before it inside the raw name."""

    first: int
    last: int
    is_titled: bool


def mend_edges(parse: Parse, piece: tuple[int, int], taken: set[int], in_titles: Mapping[int, Office]) -> Edges | None:
    """Trim a piece, take titles off its front, and drop it where it is but part of a title."""
    first, last = trim(parse, *piece)
    if first < last and is_platform(parse, first):
        # "in a post on X. Two officials said": the sentence ends there
        first = first + 1 if last - first > 2 else last
    if first >= last or first in taken:
        return None
    if all(k in in_titles for k in range(first, last)):
        return None
    office = in_titles.get(first)
    if office is not None and first < office.last < last and _may_follow_title(parse, office.last, last):
        # "Secretary of State Marian Holt", of which the finder took "State Marian Holt"
        return Edges(office.last, last, True)
    if known_piece(parse, first, last) is not None:
        return Edges(first, last, False)
    if (
        last - first > 2
        and parse.tokens[last - 1].lower in COMPANY_ENDS
        and known_piece(parse, first, last - 1) is not None
    ):
        # "General Motors Co" has no general
        return Edges(first, last, False)
    first, last = _with_given(parse, first, taken), _with_surname(parse, first, last)
    if _is_trade(parse, first, last):
        # "Defender Espen Dahl"
        first += 1
    start = after_title(parse, first, last)
    while last < len(parse.tokens) and _is_company_end(parse, last):
        last += 1
    if first < start < last and is_capital(parse.tokens[start].text):
        inner_first, inner_last = trim(parse, start, last)
        if inner_first < inner_last and _may_follow_title(parse, inner_first, inner_last):
            return Edges(inner_first, inner_last, True)
    return Edges(first, last, False)


def is_platform(parse: Parse, k: int) -> bool:
    """Tell whether a token is the site X at a sentence's end, which the parser takes for an initial: "on X. Two"."""
    return k > 0 and parse.tokens[k].text == "X." and parse.lowers[k - 1] in ("on", "via", "to", "from")


def _is_trade(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a name begins with what its bearer does, not with a given name: "Defender", "Accountant"."""
    word = parse.tokens[first].lower
    is_noun = (
        word in words("person")
        or know_demonym(parse.tokens[first].text) is not None
        or word.endswith(("keeper", "logist", "icist", "tender", "maker"))
    )
    if not is_noun or not 2 < last - first < 5 or is_given(word) or is_surname(word) or (word,) in titles():
        return False
    rest = parse.tokens[first + 1 : last]
    return rest[-1].lower not in heads() and all(is_capital(t.text) and t.text.isalpha() for t in rest)


def _with_given(parse: Parse, first: int, taken: set[int]) -> int:
    """Take in the given name before a surname's particles ("Espen van der" before "Dahl") or right before a name."""
    tokens, k = parse.tokens, first - 1
    while k > 0 and first - k < 3 and tokens[k].lower in PARTICLES and tokens[k].text.isalpha():
        k -= 1
    if k < 0 or k in taken or tokens[k].sentence != tokens[first].sentence:
        return first
    has_given = is_capital(tokens[k].text) and is_given(tokens[k].lower)
    if k < first - 1:
        return k if has_given else first
    is_noun = tokens[k].tag == "NNP" or (has_given and tokens[k].tag == "NN")
    if not is_noun or not first <= tokens[k].head <= first + 2:
        return first
    if tokens[first].entity != "PERSON":
        # "Erling" before a "Haaland" that the finder took for a town
        is_stranger = tokens[first].entity == "GPE" and known_piece(parse, first, first + 1) is None
        return k if has_given and is_stranger else first
    # "Substitute Bill Berg" begins with Bill
    is_whole = is_given(tokens[first].lower) and not is_surname(tokens[first].lower)
    return k if has_given or (not is_whole and _may_be_given(parse, k)) else first


def _may_be_given(parse: Parse, k: int) -> bool:
    """Tell whether a capital word before a person's name is a given name that no list holds: "Saroj Kumar Jha"."""
    tokens = parse.tokens
    token, before = tokens[k], tokens[k - 1] if k else None
    is_free = before is None or before.sentence != token.sentence or before.tag not in ("NNP", "NNPS", "JJ")
    is_word = (
        (token.lower,) in titles()
        or token.lower in before_title()
        or token.lower in heads()
        or token.lower in words("person")
    )
    is_name = (
        token.text.isalpha()
        and is_capital(token.text)
        and not token.text.isupper()
        and not token.entity
        and token.dep == "compound"
    )
    return (
        is_free
        and is_name
        and not is_word
        and known_piece(parse, k, k + 1) is None
        and know_demonym(token.text) is None
    )


def _with_surname(parse: Parse, first: int, last: int) -> int:
    """Take in the surname that the finder left outside after a lone given name: "Espen" of "Espen van der Dahl"."""
    tokens, k = parse.tokens, last
    if last - first > 1 or not is_given(tokens[first].lower) or not is_capital(tokens[first].text):
        return last
    while k < len(tokens) and k - last < 3 and tokens[k].lower in PARTICLES and tokens[k].text.isalpha():
        k += 1
    if k >= len(tokens) or not is_capital(tokens[k].text) or tokens[k].sentence != tokens[first].sentence:
        return last
    head = tokens[first].head
    if tokens[first].dep == "compound" and last < head <= first + 3 and tokens[head].sentence == tokens[first].sentence:
        # "Therese" of "Therese Hugstmyr Woie"
        rest = tokens[last : head + 1]
        if all(t.tag == "NNP" and is_capital(t.text) and not t.entity for t in rest) and rest[-1].lower not in heads():
            return head + 1
    joined = k > last or (tokens[first].dep == "compound" and tokens[first].head == k and not tokens[k].entity)
    is_name = tokens[k].tag == "NNP" and tokens[k].lower not in heads() and tokens[k].text.isalpha()
    return k + 1 if joined and is_name else last


WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def trim(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Take articles, punctuation, possessives and small words off both ends."""
    tokens = parse.tokens
    while first < last and (
        tokens[first].text in EDGES or tokens[first].lower in ARTICLES or _is_loose(parse, first, last)
    ):
        first += 1
    is_opening = last - first > 1 and first == parse.sentence_of(first).first
    if is_opening and tokens[first].tag[:2] == "VB":
        first += 1
    if last - first == 2 and tokens[first].text.isdigit() and tokens[first + 1].tag == "NNPS":
        first += 1  # "all 880 Danes"
    if last - first > 2 and tokens[last - 2].lower == "on" and tokens[last - 1].lower in WEEKDAYS:
        last -= 2  # "the Saudi Cabinet on Tuesday"
    while last > first:
        token = tokens[last - 1]
        is_loose = token.text in EDGES and not (
            token.text == "." and len(tokens[last - 2].text) <= 3 and last - first > 1
        )
        is_small = token.text[:1].islower() and token.lower not in PARTICLES and not _has_capital(token.text)
        if last - first > 2 and tokens[last - 2].text == "-" and token.start == tokens[last - 2].end:
            break
        is_score = (
            last - first > 1 and token.text[0].isdigit() and "-" in token.text and token.text.replace("-", "").isdigit()
        )
        if not (
            is_loose
            or is_small
            or is_score
            or (token.lower in PARTICLES and last - first > 1 and token.text[:1].islower())
        ):
            break
        last -= 1
    return first, last


def _is_loose(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a name's first token is a small word before its capitals: "state Department of Revenue"."""
    token = parse.tokens[first]
    if last - first < 2 or not token.text[0].islower() or _has_capital(token.text) or token.lower in PARTICLES:
        return False
    return any(is_capital(t.text) for t in parse.tokens[first + 1 : last])


def _is_company_end(parse: Parse, k: int) -> bool:
    token = parse.tokens[k]
    return token.lower in COMPANY_ENDS and is_capital(token.text) and token.sentence == parse.tokens[k - 1].sentence


def _has_capital(text: str) -> bool:
    return any(letter.isupper() for letter in text)


def after_title(parse: Parse, first: int, last: int) -> int:
    """Return the index after the titles with which tokens ``first`` to ``last`` begin."""
    tokens, table = parse.tokens, titles()
    at = first
    while at < last:
        lowers = tuple(t.lower for t in tokens[at : min(last, at + 6)])
        size = next((n for n in range(len(lowers), 0, -1) if lowers[:n] in table), 0)
        if size == 0 and len(lowers) > 2 and know_demonym(f"{tokens[at].text} {tokens[at + 1].text}") is not None:
            size = 2 if after_title(parse, at + 2, last) > at + 2 else 0
        if size == 0 and (lowers[0] in before_title() or know_demonym(tokens[at].text) or lowers[0] in POSSESSIVES):
            size = 1 if after_title(parse, at + 1, last) > at + 1 else 0
        if size == 0:
            return at
        at += size
    return at


def _may_follow_title(parse: Parse, first: int, last: int) -> bool:
    """Tell whether what is left after a title looks like a person: "King County" keeps its King."""
    if last - first > 4 or parse.tokens[last - 1].lower in heads():
        return False
    return all(is_capital(t.text) or t.lower in PARTICLES or t.text == "." for t in parse.tokens[first:last])

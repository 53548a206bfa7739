"""What the finder takes for a name, and what names nobody: fields of offices, adverbs, figures of the markets, months.

Comes in: names. Goes out: the same without those. Example: in "Migration minister Ama Osei" only the second is a name,
and "the Nikkei" is no firm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.text import Parse
from twosource.within.who.named import Named, text_of
from twosource.within.who.offices import is_cut_off
from twosource.within.who.wordlists import before_title, is_given, name_words, titles

COUNTING = frozenset(
    {"some", "many", "several", "most", "few", "dozens", "more", "fewer", "enough", "individual", "two", "three"}
)

GLOSS_BEFORE = frozenset({"(", "-LRB-", ":", "/", "["})
AFTER_LATIN = "\u0370"


def drop_portfolios(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """Drop what is but the field of an office ("Migration minister") or a word of direction ("Upstream, ...")."""
    found = [_as_counted(parse, n) for n in found]
    found = [n for n in found if not _is_count(parse, n)]
    kept = [n for n in found if not (_is_portfolio(parse, n) or _is_adverb(parse, n) or _is_half(parse, n))]
    kept = [n for n in kept if n.last - n.first > 1 or not is_cut_off(parse, n.last)]  # "Capt" of "Capt ."
    return [replace(n, kind="other", known=None) if _is_index(parse, n) else n for n in kept]


def _as_counted(parse: Parse, name: Named) -> Named:
    """Take "three Democrats" for people, not for their party."""
    if name.known is None or name.last - name.first > 1 or not name.first:
        return name
    token, before = parse.tokens[name.first], parse.tokens[name.first - 1]
    is_many = token.lower in name_words("adherents") and token.lower.endswith("s")
    is_counted = before.tag == "CD" or before.lower in COUNTING
    return replace(name, known=None, kind="group", rule="names/counted") if is_many and is_counted else name


def _is_count(parse: Parse, name: Named) -> bool:
    """Tell whether a name is the first word of a count: "ACCRA - Some 2,000 people"."""
    after = parse.tokens[name.last : name.last + 1]
    return (
        name.last - name.first == 1 and parse.tokens[name.first].lower in COUNTING and [t.tag for t in after] == ["CD"]
    )


def _is_half(parse: Parse, name: Named) -> bool:
    """Tell whether a name is cut out of a word: "America" of "All-America", or a "Hall of Famer"."""
    tokens, k = parse.tokens, name.first
    is_all = (
        k > 1 and tokens[k - 1].text == "-" and tokens[k - 2].text == "All" and tokens[k - 1].end == tokens[k].start
    )
    return is_all or tokens[name.last - 1].lower == "famer"


def _is_index(parse: Parse, name: Named) -> bool:
    """Tell whether a name is a figure of the markets, not a firm: "the Nikkei", "the BEL20 index"."""
    tokens, k = parse.tokens, name.last
    if name.kind not in ("organisation", "place", "person") or name.rule == "names/title":
        return False
    if k < len(tokens) and tokens[k].lower in ("index", "futures") and name.last - name.first < 4:
        return True
    return text_of(parse, name.first, name.last).lower() in name_words("indexes")


def is_gloss(parse: Parse, name: Named) -> bool:
    """Tell whether a name in another script only repeats the one before it: "Karvel (Карвель)"."""
    token = parse.tokens[name.first]
    if token.text.isascii() or not name.first or parse.tokens[name.first - 1].text not in GLOSS_BEFORE:
        return False
    return not any(letter.isalpha() and letter < AFTER_LATIN for letter in text_of(parse, name.first, name.last))


def is_month(parse: Parse, name: Named) -> bool:
    """Tell whether a lone "May" is the month: before a figure."""
    after = parse.tokens[name.last].text if name.last < len(parse.tokens) else ""
    is_named_so = parse.tokens[name.first].text in ("May", "March", "April", "June", "August")
    return name.last - name.first == 1 and is_named_so and after[:1].isdigit()


def _is_portfolio(parse: Parse, name: Named) -> bool:
    tokens, k = parse.tokens, name.last
    if name.kind in ("person", "country") or name.demonym is not None or k >= len(tokens) or name.last - name.first > 3:
        return False
    if (tokens[k].lower,) not in titles() and tokens[k].lower not in before_title():
        return False
    words = [t.lower for t in tokens[name.first : name.last] if t.text.isalpha() and t.lower != "and"]
    return bool(words) and all(word in name_words("portfolios") for word in words)


def _is_adverb(parse: Parse, name: Named) -> bool:
    token = parse.tokens[name.first]
    if name.last - name.first > 1 or name.known is not None or is_given(token.lower):
        return False
    is_first = token.i == parse.sentence_of(token.i).first
    return (
        is_first
        and (token.tag == "RB" or token.lower.endswith(("wards", "ward", "stream")))
        and _is_before_comma(parse, token.i)
    )


def _is_before_comma(parse: Parse, k: int) -> bool:
    return k + 1 < len(parse.tokens) and parse.tokens[k + 1].text == ","

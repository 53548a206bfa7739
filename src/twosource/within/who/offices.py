"""Titles as token runs: "Deputy Foreign Minister", "secretary of state".

Comes in: a parse. Goes out: ``Office`` pieces. Example: in "acting Prime Minister Ama Osei" the office that ends
before the name is "acting prime minister".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from twosource.model.text import Parse
from twosource.within.who.named import text_of
from twosource.within.who.wordlists import Title, before_title, title_ends, titles


@dataclass(frozen=True, slots=True)
class Office:
    """A title that ends at token ``last - 1``, with the words before it that belong to it."""

    first: int
    last: int
    title: Title
    words: str


def office_ending_at(parse: Parse, last: int) -> Office | None:
    """Return the longest title whose last word is token ``last - 1``, with "former", "deputy" and the like."""
    tokens, table = parse.tokens, titles()
    floor = parse.sentence_of(last - 1).first
    lowers = parse.lowers
    for key in title_ends().get(lowers[last - 1], ()):
        first = last - len(key)
        if first >= floor and lowers[first : last - 1] == key[:-1]:
            start = first
            while start > floor and (lowers[start - 1] in before_title() or _is_hyphen(parse, start - 1)):
                start -= 1
            while tokens[start].text == "-":
                start += 1
            return Office(start, last, table[key], _words(parse, start, last, table[key]))
    return None


PIECES = 3  # abbreviations that one rank is made of at most: "Lt. Col."


def rank_ending_at(parse: Parse, last: int) -> Office | None:
    """Return the rank whose stop the tokenizer set apart before a name: "Col ." and "Maj . Gen." are one each."""
    found: Office | None = None
    words: list[str] = []
    k = last
    while k > 0 and len(words) < PIECES:
        is_whole = parse.lowers[k - 1].endswith(".") and len(parse.lowers[k - 1]) > 1
        if is_cut_off(parse, k - 1):
            words.insert(0, parse.lowers[k - 2] + ".")
            k -= 2
        elif is_whole and (words or is_cut_off(parse, k - 2)):
            words.insert(0, parse.lowers[k - 1])
            k -= 1
        else:
            break
        title = titles().get(tuple(words))
        if title is not None and not title.is_address and last - k > 1:
            found = Office(k, last, title, title.title)
    return found


def is_cut_off(parse: Parse, k: int) -> bool:
    """Tell whether token ``k`` is the stop of an abbreviated rank before it: "Capt .", "Brig ."."""
    if not 0 < k < len(parse.tokens) or parse.tokens[k].text != "." or parse.tokens[k - 1].end != parse.tokens[k].start:
        return False
    word = parse.tokens[k - 1]
    return word.text[:1].isupper() and word.lower + "." in rank_words()


@cache
def rank_words() -> frozenset[str]:
    """Return the abbreviations with a stop that ranks and offices are made of: "capt.", "brig."."""
    return frozenset(
        w for key, title in titles().items() if not title.is_address for w in key if w[-1:] == "." and w[1:-1]
    )


def _is_hyphen(parse: Parse, k: int) -> bool:
    """Tell whether a token ties two words: in "Karvel Press - Foreign Minister" it parts them."""
    tokens = parse.tokens
    return tokens[k].text == "-" and tokens[k].end == tokens[k + 1].start


def _words(parse: Parse, first: int, last: int, title: Title) -> str:
    """Return a title as it is told, an abbreviation written out: "former senator" for "former Sen."."""
    if not parse.tokens[last - 1].lower.endswith(".") or title.is_address:
        return text_of(parse, first, last).lower()
    before = text_of(parse, first, last - 1).lower() + " " if last - first > 1 else ""
    return title.title if before.strip() and before.strip() in title.title else before + title.title


def tokens_in_titles(parse: Parse) -> dict[int, Office]:
    """Return the tokens inside titles of several words, "State" in "Secretary of State" among them, with the title."""
    ends, found = title_ends(), dict[int, Office]()
    for i, lower in enumerate(parse.lowers):
        if lower in ends:
            office = office_ending_at(parse, i + 1)
            if office is not None and len(office.title.title.split()) > 1:
                found.update(dict.fromkeys(range(office.first, office.last), office))
    return found


def head_of_title(parse: Parse, office: Office) -> int:
    """Return the noun that heads a title: "Secretary" in "Secretary of State"."""
    for k in range(office.first + 1, office.last):
        if parse.tokens[k].lower in ("of", "for"):
            return k - 1
    return office.last - 1

"""Headlines and captions in title case, where every word looks like a name.

Comes in: names. Goes out: those that the knowledge base or the rest of the report vouches for. Example: in "Osei To
Host Summit" only "Osei" stays, where the report names an Osei.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from twosource.model.text import Parse, Sentence
from twosource.within.who.named import FAST, Named, is_capital
from twosource.within.who.offices import Office
from twosource.within.who.wordlists import heads, is_given

LEAST = 3  # capitalised words from which a sentence may be a headline
TITLE_CASE = 0.8  # share of longer words with a capital from which a sentence is read as a headline
LEAST_LONG = 4  # longer words of a headline
MOST_OPENING, LONGEST_HEADLINE = 4, 30  # sentences and tokens of a first paragraph that may be a headline
FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Small words of headlines that no list of names has: "Osei Declares an Emergency, and Provokes a Clash".
SAYING = frozenset({"a", "an", "to", "as", "after", "amid", "over", "his", "her", "its", "their"})
CREDITS = frozenset({"reporting", "editing", "writing", "compiled", "photo", "written"})
SENTENCE_ENDS = frozenset({".", "?", "!", "”", '"', ":", "''"})


@dataclass(frozen=True, slots=True)
class Page:
    """A parse with what every search for names asks: its capitalised tokens, loud sentences, tokens inside titles."""

    parse: Parse
    capitals: tuple[int, ...]
    loud: frozenset[int]
    titles: Mapping[int, Office]


def read_page(parse: Parse, titles: Mapping[int, Office]) -> Page:
    """Look the parse over once."""
    capitals = tuple(t.i for t in parse.tokens if t.text[0].isupper())
    many = Counter(parse.tokens[i].sentence for i in capitals)
    loud = {k for k, count in many.items() if count >= LEAST and _is_loud(parse, parse.sentences[k])}
    loud |= _opening(parse)
    return Page(parse, capitals, frozenset(loud), titles)


def _opening(parse: Parse) -> set[int]:
    """Return the sentences of the first paragraph where that is a headline in title case, cut into several or with commas."""
    first = [s for s in parse.sentences[:MOST_OPENING] if s.paragraph == parse.sentences[0].paragraph]
    tokens = [t for s in first for t in parse.tokens[s.first : s.last] if t.tag != "_SP"]
    if (
        not tokens
        or len(tokens) > LONGEST_HEADLINE
        or tokens[-1].text in SENTENCE_ENDS
        or len(first) == len(parse.sentences)
    ):
        return set()
    long = [t for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    is_credit = any(t.lower in CREDITS or t.lower == "by" for t in tokens[:2])
    if len(long) < LEAST_LONG or is_credit or any(t.tag in FINITE and t.text.islower() for t in long):
        return set()
    return {s.i for s in first} if sum(is_capital(t.text) for t in long) >= TITLE_CASE * len(long) else set()


def trust_headlines(page: Page, found: list[Named]) -> list[Named]:
    """In title case every word looks like a name: keep there what the base or the rest of the report knows."""
    tokens, loud = page.parse.tokens, page.loud
    if not loud:
        return found
    calm = {t.text for n in found if tokens[n.first].sentence not in loud for t in tokens[n.first : n.last]}
    people = {
        t.text
        for n in found
        if n.kind == "person" and tokens[n.first].sentence not in loud
        for t in tokens[n.first : n.last]
        if is_capital(t.text)
    }
    kept = []
    for name in found:
        if tokens[name.first].sentence in loud and name.rule not in FAST:
            name = _cut(page.parse, name, people)
        if tokens[name.first].sentence not in loud or _is_vouched(page.parse, name, calm):
            kept.append(name)
    return kept


def _cut(parse: Parse, name: Named, people: set[str]) -> Named:
    """Leave of "Meeting Trump", "Osei Urges Calm" what the rest of the report names as a person."""
    tokens = parse.tokens[name.first : name.last]
    if (
        len(tokens) < 2
        or name.known is not None
        or name.demonym is not None
        or name.kind not in ("person", "organisation")
    ):
        return name
    inside = [t.i for t in tokens if t.text in people]
    if not inside or len(inside) == len(tokens) or (name.kind == "organisation" and tokens[-1].lower in heads()):
        return name
    first, last = inside[0], inside[0] + 1
    while last < name.last and parse.tokens[last].text in people:
        last += 1
    if first > name.first and is_given(parse.tokens[first - 1].lower):
        # "Ama Osei" of a headline, where the text has but "Osei"
        first -= 1
    return replace(name, first=first, last=last, kind="person")


def _is_vouched(parse: Parse, name: Named, calm: set[str]) -> bool:
    if name.known is not None or name.demonym is not None or name.rule in FAST:
        return True
    tokens = parse.tokens[name.first : name.last]
    if is_given(tokens[0].lower) and 2 <= len(tokens) <= 4:
        return True
    return all(t.text in calm for t in tokens if is_capital(t.text))


def _is_loud(parse: Parse, sentence: Sentence) -> bool:
    """Tell whether a sentence is in capitals or in title case, and no mere list of names."""
    tokens = parse.tokens[sentence.first : sentence.last]
    if all(t.text.isupper() for t in tokens if t.text[0].isalpha()):
        return True
    if tokens[0].lower == "by" and not any(t.tag in FINITE for t in tokens):
        # "By Ama Osei and Espen Dahl"
        return False
    lowers = parse.lowers[sentence.first : sentence.last]
    if not CREDITS.isdisjoint(lowers) and any(a in CREDITS and b == "by" for a, b in pairwise(lowers)):
        # "Reporting by Ama Osei and Espen Dahl; Editing by Liv Dahl"
        return False
    long = [t for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    if len(long) < 4 or sum(is_capital(t.text) for t in long) < TITLE_CASE * len(long):
        return False
    if any(t.tag in FINITE and t.text.islower() for t in long):
        # "Ama Osei spoke to Espen Dahl on Monday;" is a sentence with many names
        return False
    is_list = any(t.text == "," for t in tokens) and not any(t.lower in SAYING for t in tokens)
    if len(long) >= 5 and tokens[-1].text not in SENTENCE_ENDS and not is_list:
        return True
    return any(t.tag[:2] == "VB" and is_capital(t.text) and t.i > sentence.first for t in tokens)

"""What a number counts, in the report's own words, and whether it tells a change.

Comes in: a parse and a number. Goes out: ``Counted`` or None where the number counts nothing that can be named.
Example: "trade rose 33% year-on-year to surpass $5 billion" has 33 percent as a change of "trade", and 5e9 USD
as the level of "trade".
"""

from __future__ import annotations

from typing import NamedTuple

from twosource.model.text import Parse, Span, Token
from twosource.within.numbers import Number, vocabulary

SMALL = 12  # number words up to here with "the" point back at what was told: "the two leaders"
STEPS = 6


class Counted(NamedTuple):
    """The unit, what is counted, whether it is a change, and the token of the verb over it."""

    unit: str | None
    what: str
    is_change: bool | None
    verb: int | None
    end: int


def find_counted(parse: Parse, number: Number) -> Counted | None:
    """Find what ``number`` counts; None where it is a name ("Article 5") or nothing can be said."""
    tokens = parse.tokens_in(Span(parse.report, number.start, number.end))
    first = parse.token_at(number.start)
    if first is None:
        return None
    last = tokens[-1] if len(tokens) else first
    token = parse.tokens[last if parse.tokens[last].dep != "punct" else first]
    if _is_naming(parse, first) or _points_back(parse, first, number):
        return None
    unit, noun, end = _noun(parse, first, last, number)
    if noun is None and number.unit is None and unit is None:
        return None
    if unit in vocabulary()["time_units"] and noun is None:
        return None
    if noun is not None and (
        _is_place(parse, noun) or parse.tokens[noun].lemma in EMPTY or _is_year(parse, number, first, noun)
    ):
        return None
    verb = _verb(parse, noun if noun is not None else token.i)
    is_change = _change(parse, token.i, noun, verb) if unit or number.unit else None
    if noun is not None and _is_definite(parse, noun, number):
        return None
    what = _what(parse, end if unit else number.end, noun, token, verb)
    if not what:
        return None
    return Counted(number.unit or unit, what, is_change, verb, end)


def _is_naming(parse: Parse, first: int) -> bool:
    if first == 0:
        return False
    before, token = parse.tokens[first - 1], parse.tokens[first]
    if before.sentence != token.sentence:
        return False
    if before.lower in vocabulary()["naming"]:
        return True
    if before.tag in ("NNP", "NNPS") and token.text[:1].isdigit() and before.text[-1] not in ")”":
        head = parse.head(token.i)
        return (head.i <= first - 1 and token.dep in ("nummod", "appos", "npadvmod")) or token.tag in ("NNP", "NNPS")
    return token.entity in ("PRODUCT", "LAW", "FAC", "WORK_OF_ART")


EMPTY = frozenset({"time", "o'clock", "digit", "figure"})
STREETS = frozenset(["street", "avenue", "road", "boulevard", "st.", "ave.", "lane", "drive", "square"])


def _is_place(parse: Parse, noun: int) -> bool:
    return parse.tokens[noun].tag in ("NNP", "NNPS") and parse.tokens[noun].lower in STREETS


def _is_year(parse: Parse, number: Number, first: int, noun: int) -> bool:
    """Tell whether "2005 levels" names a year: four bare digits of our times, and nobody is counted."""
    if (
        number.unit
        or number.bound in ("about", "at-least")
        or not 1900 <= number.value <= 2100
        or len(parse.tokens[first].text) != 4
    ):
        return False
    return parse.tokens[noun].lemma.lower() not in vocabulary()["people"]


def _points_back(parse: Parse, first: int, number: Number) -> bool:
    if not number.is_word or number.value > SMALL or number.low is not None or first == 0:
        return False
    before = parse.tokens[first - 1]
    return (
        before.lower in ("the", "these", "those", "both", "all", "his", "her", "their", "its", "other")
        or before.tag == "POS"
        or (parse.tokens[first].dep not in ("nummod", "compound", "quantmod"))
    )


def _noun(parse: Parse, first: int, last: int, number: Number) -> tuple[str | None, int | None, int]:
    """Return unit, the index of the noun counted, and the end of the figure's own words."""
    data = vocabulary()
    limit = parse.sentence_of(last).last
    at = last + 1
    end = number.end
    token = parse.tokens[last]
    glued = token.end > number.end  # "12-point" may be one token
    if glued:
        name = token.text[number.end - token.start :].strip("-").lower()
        unit = data["units"].get(name) or data["money_words"].get(name)
        head = parse.head(token.i)
        return unit, head.i if head.i > token.i else None, token.end
    if at < limit and parse.tokens[at].text in ("-", "–") and at + 1 < limit:
        at += 1
    if at < limit:
        word = parse.tokens[at]
        name = word.lemma.lower()
        unit = data["units"].get(name) or data["units"].get(word.lower) or data["money_words"].get(name)
        if unit and number.unit is None:
            return unit, _modified(parse, at), word.end
    if number.unit:
        return None, _modified(parse, last), end
    if number.low is not None and token.tag.startswith("NN"):  # "dozens of boats", "millions of dollars"
        noun = _modified(parse, last)
        money = data["money_words"].get(parse.tokens[noun].lemma.lower()) if noun is not None else None
        return (money, _modified(parse, noun), end) if money and noun is not None else (None, noun or token.i, end)
    head = parse.tokens[first]
    for _ in range(STEPS):
        if head.i > last and head.tag.startswith("NN"):
            return None, _whole(parse, last, head), head.end
        if head.head == head.i or head.tag.startswith("VB"):
            break
        head = parse.head(head.i)
    return None, None, end


def _whole(parse: Parse, last: int, noun: Token) -> int:
    """Return the noun that a hyphened count modifies: "12-point position" is a position of 12 points."""
    above = parse.head(noun.i)
    is_hyphened = last + 2 == noun.i and parse.tokens[last + 1].text == "-"
    return above.i if is_hyphened and above.i > noun.i and above.tag.startswith("NN") else noun.i


def _modified(parse: Parse, i: int) -> int | None:
    """Return the noun that a measure modifies: "a 5 km walk", "a $5 billion deal", "5 tons of aid"."""
    token = parse.tokens[i]
    for prep in parse.dependents(i, "prep"):
        if prep.lower in ("of", "in", "for") and (objects := parse.dependents(prep.i, "pobj")):
            return objects[0].i
    for _ in range(3):
        head = parse.head(token.i)
        if head.i == token.i or not head.tag.startswith("NN"):
            return None
        if head.i > i and token.dep in ("nummod", "compound", "amod", "nmod", "quantmod", "npadvmod"):
            return head.i
        token = head
    return None


def _verb(parse: Parse, i: int) -> int | None:
    if parse.tokens[i].tag.startswith("VB"):
        return i
    return next((t.i for t in parse.ancestors(i) if t.tag.startswith("VB")), None)


def _change(parse: Parse, i: int, noun: int | None, verb: int | None) -> bool | None:
    data = vocabulary()
    if noun is not None and parse.tokens[noun].lemma in data["change_nouns"]:
        return True
    before = {parse.tokens[k].lower for k in range(max(0, i - 4), i)}
    if "to" in before or "from" in before:
        return False
    if any(t.lower in ("up", "down") and t.dep != "prt" for t in parse.tokens[max(0, i - 3) : i]):
        return True
    return verb is not None and parse.tokens[verb].lemma in data["change_verbs"] and noun is None


def _is_definite(parse: Parse, noun: int, number: Number) -> bool:
    """Tell whether a small number word stands in "the past two winners": told before, not counted here."""
    if not number.is_word or number.value > SMALL or number.low is not None or number.unit:
        return False
    return any(
        t.lower in ("the", "these", "those", "both") and t.start < number.start for t in parse.dependents(noun, "det")
    )


def _what(parse: Parse, after: int, noun: int | None, token: Token, verb: int | None) -> str:
    if noun == token.i:  # "dozens were arrested"
        is_act = verb is not None and parse.tokens[verb].lemma in vocabulary()["casualty_verbs"]
        return parse.tokens[verb].text if verb is not None and is_act else ""
    if noun is not None:
        what = _phrase(parse, noun, after=after)
        lemma = parse.tokens[noun].lemma
        if lemma in vocabulary()["change_nouns"]:
            inner = _object_of(parse, noun, ("in", "of"))
            return f"{what} in {inner}" if inner else what
        return _with_act(parse, noun, what, verb)
    subject = _subject(parse, verb) if verb is not None else None
    if verb is None:
        return ""
    if subject is None or parse.tokens[subject].tag in ("PRP", "WP", "WDT", "DT", "EX"):
        return parse.tokens[verb].text if parse.tokens[verb].lemma in SPENDING else ""
    if subject == token.i or parse.tokens[subject].lemma in ("percent", "percentage", "%"):
        things = parse.dependents(verb, "dobj")
        return f"{parse.tokens[verb].text} {_phrase(parse, things[0].i, after=None)}" if things else ""
    return _phrase(parse, subject, after=None)


SPENDING = frozenset(
    [
        "raise",
        "collect",
        "give",
        "spend",
        "pay",
        "earn",
        "donate",
        "owe",
        "lose",
        "borrow",
        "invest",
        "pledge",
        "cost",
        "save",
        "offer",
    ]
)


def _object_of(parse: Parse, noun: int, prepositions: tuple[str, ...]) -> str:
    for prep in parse.dependents(noun, "prep"):
        if prep.lower in prepositions:
            for child in parse.dependents(prep.i, "pobj"):
                return _phrase(parse, child.i, after=None)
    return ""


def _phrase(parse: Parse, noun: int, *, after: int | None) -> str:
    """Return the noun with its close modifiers: "long-range rocket attacks", "members of the parliament"."""
    words = {noun}
    for child in parse.dependents(noun):
        if child.i < noun and child.dep in CLOSE and child.tag != "CD" and (after is None or child.start >= after):
            below = [k for k in parse.subtree(child.i) if after is None or parse.tokens[k].start >= after]
            if child.dep == "punct" and child.text not in ("-", "–"):
                continue
            if not any(parse.tokens[k].tag in ("CD", "-LRB-", "-RRB-", "WP", "WDT", ",", ":") for k in below):
                words.update(below)
    text = _written(parse, sorted(words)).strip(" -,()“”\"'‘")
    before, _, last = text.rpartition(" ")
    text = before if before and last in DIRECTIONS else text  # "the border north of the town" counts the border
    inner = _object_of(parse, noun, ("of",)) if parse.tokens[noun].lemma in vocabulary()["hollow"] else ""
    return f"{text} of {inner}" if inner else text


DIRECTIONS = frozenset({"north", "south", "east", "west"})
CLOSE = frozenset({"compound", "amod", "nmod", "poss", "case", "punct", "hmod", "advmod", "nummod"})


def _written(parse: Parse, words: list[int]) -> str:
    """Return the words as the report spaces them, with one space where some are left out."""
    out = ""
    for at, k in enumerate(words):
        token = parse.tokens[k]
        if at and (token.start > parse.tokens[words[at - 1]].end or words[at - 1] != k - 1):
            out += " "
        out += token.text
    return out


def _with_act(parse: Parse, noun: int, what: str, verb: int | None) -> str:
    for child in parse.dependents(noun, "acl"):
        if child.lemma in vocabulary()["casualty_verbs"]:
            return f"{what} {child.text}"
    if verb is None:
        return what
    token = parse.tokens[verb]
    is_subject = any(t.i == noun for t in parse.dependents(verb, "nsubjpass", "nsubj", "dobj"))
    if is_subject and token.lemma in vocabulary()["casualty_verbs"]:
        participle = {"kill": "killed", "die": "dead", "injure": "injured", "wound": "wounded"}.get(
            token.lemma, token.lower
        )
        return f"{what} {participle}"
    return what


def _subject(parse: Parse, verb: int) -> int | None:
    at = verb
    for _ in range(STEPS):
        subjects = parse.dependents(at, "nsubj", "nsubjpass")
        if subjects and not subjects[0].tag.startswith("W"):
            return subjects[0].i
        token = parse.tokens[at]
        if token.dep == "relcl":
            return token.head
        if token.dep not in ("xcomp", "conj", "advcl", "ccomp") or token.head == at:
            return None
        at = token.head
    return None

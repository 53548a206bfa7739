"""What a number counts, in the report's own words, and whether it tells a change.

Comes in: a parse and a number. Goes out: ``Counted`` or None where the number counts nothing that can be named.
Example: "trade rose 33% year-on-year to surpass $5 billion" has 33 percent as a change of "trade", and 5e9 USD
as the level of "trade".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.model.text import Parse, Span, Token
from twosource.within.figures.counted_alone import name_alone, name_long, name_prison, name_worth
from twosource.within.figures.counted_kinds import is_item, is_kind, is_model, is_place, is_points, is_year
from twosource.within.figures.counted_terms import name_term
from twosource.within.figures.counted_words import phrase_of, say_counted
from twosource.within.figures.numbers import Number, vocabulary

DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "away", "tall"}
)
SMALL = 12  # number words up to here with "the" point back at what was told: "the two leaders"
STEPS = 6
POINTING = frozenset({"the", "these", "those", "both", "his", "her", "their", "its", "other", "any", "every", "either"})
NAMED_OF = frozenset({"Group", "Gang", "League", "Club", "Council"})
NUMERAL = frozenset({"million", "billion", "trillion"})


OWNED = re.compile(r"^(?:its|his|her|their|our|my|your|such)\s+", re.IGNORECASE)  # says nothing outside its report


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
    if token.lower == "both":
        return _both(parse, token, number)
    is_naming = _is_naming(parse, first)
    is_bare = number.unit is None and (not is_naming or parse.tokens[first - 1].lower == "number")
    if is_bare and (alone := name_alone(parse, first, last, number.value)) is not None:
        return Counted(None, alone.what, None, alone.verb, number.end)
    if is_naming or _points_back(parse, first, number):
        return None
    unit, noun, end = _noun(parse, first, last, number)
    money = number.unit or unit
    if money and money.isupper() and (worth := name_worth(parse, first)):
        return Counted(money, worth, False, None, end if unit else number.end)
    if noun is None and unit is not None:
        told = _of_unit(parse, first, parse.token_at(end - 1) or last, token=token, unit=unit, end=end)
        if told is not None or unit in vocabulary()["time_units"]:
            return told
    if noun is None and number.unit is None and unit is None:
        return None
    if noun is not None and _counts_nothing(parse, first, last, noun, number, unit):
        return None
    if noun is not None and is_points(parse, last, noun):
        unit = "percentage point"
    if noun is not None and not unit and not number.unit and parse.tokens[noun].lower == "points":
        if parse.tokens[noun].dep == "pobj":
            return None  # "several of the 12 points outlined"
        unit, end, noun = "point", parse.tokens[noun].end, None  # an index "fell 176 points"
    if noun is not None and _is_definite(parse, noun, number):
        return None
    verb = _verb(parse, noun if noun is not None else token.i)
    is_change = _change(parse, token.i, noun, verb) if unit or number.unit else None
    what = say_counted(parse, end if unit else number.end, noun, token, verb, is_length=unit in vocabulary()["lengths"])
    what = OWNED.sub("", what)
    return Counted(number.unit or unit, what, is_change, verb, end) if any(map(str.isalpha, what)) else None


def _of_unit(parse: Parse, first: int, at: int, *, token: Token, unit: str, end: int) -> Counted | None:
    """Return what a length or a time is of, where no noun tells: "a tunnel 40 metres long", "jailed for two years"."""
    if unit in vocabulary()["lengths"] and (long := name_long(parse, first, at)):
        return Counted(unit, long, False, None, end)
    if unit not in vocabulary()["time_units"]:
        return None
    if name_prison(parse, at):
        return Counted(unit, "prison", False, _verb(parse, token.i), end)
    return _lasting(parse, token, unit, end)


def _counts_nothing(parse: Parse, first: int, last: int, noun: int, number: Number, unit: str | None) -> bool:
    """Tell whether the number before a noun numbers or names it: an item, a kind, a model, a place, a year."""
    if is_item(parse, first, last, noun) or is_kind(parse, last, noun, number):
        return True
    if is_model(parse, first, last, noun, number, unit) or is_place(parse, noun):
        return True
    return parse.tokens[noun].lower in vocabulary()["uncounted"] or is_year(parse, number, first, noun)


def _both(parse: Parse, token: Token, number: Number) -> Counted | None:
    """Return what befell both: "both pilots were killed"; of "both sides" nothing is told."""
    noun = parse.head(token.i)
    if noun.tag != "NNS" or noun.i < token.i:
        return None
    verb = _verb(parse, noun.i)
    plain = phrase_of(parse, noun.i)
    what = say_counted(parse, number.end, noun.i, token, verb, is_length=False)
    return Counted(None, what, None, verb, number.end) if what != plain else None


def _lasting(parse: Parse, token: Token, unit: str | None, end: int) -> Counted | None:
    """Return what lasts that long ("the accords run for 120 days"), or what is to be done or was done for so long.

    "ordered to leave within 48 hours", "had 48 hours to leave", "was held for three days": other lengths count nothing.
    """
    verb = _verb(parse, token.i)
    if verb is None:
        return None
    is_going_on = parse.tokens[verb].lemma == "go" and any(
        t.lower == "on" for t in parse.dependents(verb, "prt", "prep")
    )
    if parse.tokens[verb].lemma not in vocabulary()["lasting_verbs"] and not is_going_on:
        done = name_term(parse, token.i)
        return Counted(unit, done, False, verb, end) if done else None
    what = say_counted(parse, end, None, token, verb, is_length=True)
    return Counted(unit, what, False, verb, end) if what else None


def _is_naming(parse: Parse, first: int) -> bool:
    if first == 0:
        return False
    before, token = parse.tokens[first - 1], parse.tokens[first]
    if before.sentence != token.sentence:
        return False
    if before.lower in vocabulary()["naming"]:
        return True
    if first > 1 and before.lower == "of" and token.text[:1].isupper() and parse.tokens[first - 2].text in NAMED_OF:
        return True  # "the Group of Eight"
    if before.tag in ("NNP", "NNPS") and token.text[:1].isdigit() and before.text[-1] not in ")”":
        head = parse.head(token.i)
        return (head.i <= first - 1 and token.dep in ("nummod", "appos", "npadvmod")) or token.tag in ("NNP", "NNPS")
    return token.entity in ("PRODUCT", "LAW", "FAC", "WORK_OF_ART")


def _points_back(parse: Parse, first: int, number: Number) -> bool:
    if not number.is_word or number.value > SMALL or number.low is not None or first == 0:
        return False
    before = parse.tokens[first - 1]
    if _is_length_of(parse, first):
        return False  # "their three-day visit" tells how long it is
    return (
        before.lower in POINTING
        or before.tag == "POS"
        or (parse.tokens[first].dep not in ("nummod", "compound", "quantmod") and number.unit is None)
    )


def _is_length_of(parse: Parse, first: int) -> bool:
    """Tell whether a number is hyphened to a unit of time: "three-day"."""
    hyphen, unit = ([*parse.tokens[first + 1 : first + 3], None, None])[:2]
    if hyphen is None or unit is None or hyphen.text not in "-–":
        return False
    return vocabulary()["units"].get(unit.lemma.lower()) in vocabulary()["time_units"]


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
    if at < limit and number.unit is None:
        unit, at = _unit_at(parse, at, limit)
        if unit:
            return unit, _modified(parse, at, is_length=unit in data["time_units"]), parse.tokens[at].end
    if number.unit:
        return None, _modified(parse, last), end
    if number.low is not None and token.tag.startswith("NN"):  # "dozens of boats", "millions of dollars"
        noun = _modified(parse, last)
        money = data["money_words"].get(parse.tokens[noun].lemma.lower()) if noun is not None else None
        return (money, _modified(parse, noun), end) if money and noun is not None else (None, noun or token.i, end)
    head = parse.tokens[first]
    for _ in range(STEPS):
        if head.i > last and head.tag.startswith("NN"):
            is_time = data["units"].get(head.lemma.lower()) in data["time_units"]  # "300,000 last year"
            return None, None if is_time else _whole(parse, last, head), head.end
        if head.head == head.i or head.tag.startswith("VB"):
            break
        head = parse.head(head.i)
    return None, None, end


def _unit_at(parse: Parse, at: int, limit: int) -> tuple[str | None, int]:
    """Return the unit that stands at a token, and its last token: "miles", "dollars", "U.S. dollars", "Hong Kong dollars"."""
    data, word = vocabulary(), parse.tokens[at]
    if word.lower in ("hong", "new") and at + 2 < limit:
        at += 1
    if at + 1 < limit and parse.tokens[at + 1].lower in ("dollars", "dollar"):
        return data["dollars"].get(parse.tokens[at].lower), at + 1
    word = parse.tokens[at]
    name = word.lemma.lower()
    return data["units"].get(name) or data["units"].get(word.lower) or data["money_words"].get(name), at


def _whole(parse: Parse, last: int, noun: Token) -> int:
    """Return the noun that a hyphened count modifies: "12-point position" is a position of 12 points."""
    above = parse.head(noun.i)
    is_hyphened = last + 2 == noun.i and parse.tokens[last + 1].text == "-"
    return above.i if is_hyphened and above.i > noun.i and above.tag.startswith("NN") else noun.i


def _modified(parse: Parse, i: int, *, is_length: bool = False) -> int | None:
    """Return the noun that a measure modifies: "a 5 km walk", "a $5 billion deal", "5 tons of aid"."""
    token = parse.tokens[i]
    for prep in parse.dependents(i, "prep"):
        if prep.lower in (("of", "for") if is_length else ("of", "in", "for")):
            objects = parse.dependents(prep.i, "pobj")
            if objects and i < objects[0].i and (objects[0].tag in ("CD", "$") or objects[0].lemma in NUMERAL):
                return _modified(parse, objects[0].i)  # "$20 million of the roughly $27 million in advertising"
            if objects:
                return objects[0].i
    above = parse.head(token.head)
    is_vague = above.lower in vocabulary()["vague"]  # "thousands of dollars": the number itself
    if token.dep == "pobj" and parse.head(i).lower == "of" and above.tag.startswith("NN") and not is_vague:
        return None if above.lemma in vocabulary()["sums"] else above.i  # "a fine of $5"
    if token.dep == "pobj" and parse.head(i).lower == "for" and above.lemma in vocabulary()["asked"]:
        return above.i
    for _ in range(3):
        head = parse.head(token.i)
        if head.i == token.i or not head.tag.startswith("NN"):
            return None
        if head.i > i and token.dep in ("nummod", "compound", "amod", "nmod", "quantmod", "npadvmod"):
            return None if head.lower in DIRECTIONS else head.i
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

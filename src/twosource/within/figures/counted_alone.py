"""What a number without a noun of its own counts: "nine of the crew", "six were held", "the crew number 22", "19 dead".

Comes in: a parse and the tokens of a number. Goes out: what is counted, or None where only a guess could say it.
Example: of "Police arrested five of them" after "students marched", five "students arrested".
"""

from __future__ import annotations

from typing import NamedTuple

from twosource.model.text import Parse, Token
from twosource.within.figures.counted_words import act_of, phrase_of
from twosource.within.figures.numbers import vocabulary

SMALL = 12  # "the two dead" points back at who they are; of more "the 15 dead" tells the number
BESIDE = 4  # words of a bound ("more than", "an estimated") between a number and what stands before it
SUBJECTS = ("nsubj", "nsubjpass")
THEM = frozenset({"them", "whom", "those"})
LONG = {"long": "", "wide": " width", "deep": " depth", "high": " height", "thick": " thickness"}
YEARS = (1900.0, 2100.0)
PRISON = ("in prison", "in jail", "behind bars", "of hard", "imprisonment", "' imprisonment", "’ imprisonment")


class Alone(NamedTuple):
    """What is counted, and the token of the verb over it."""

    what: str
    verb: int | None


def name_alone(parse: Parse, first: int, last: int, value: float) -> Alone | None:
    """Return what a number without a noun counts.

    Args:
        parse: the report's parse.
        first: the number's first token.
        last: the number's last token.
        value: the number; four bare digits of our times may be a year.

    Returns:
        what is counted and the verb over it; None where nothing says it.

    Example:
        "six had been charged" -> "charged".
    """
    left = _before(parse, first)
    is_definite = left is not None and left.lower in ("the", "these", "those", "all", "his", "her", "their", "its")
    of = _part_of(parse, first, last)
    if of is not None:
        return of
    if is_definite:
        return _state(parse, last) if value > SMALL else None  # "a silence for the 15 dead"
    return (
        _state(parse, last)
        or _numbering(parse, first, last)
        or _gathered(parse, first, last)
        or (None if _may_be_year(parse, first, value) else _acted_on(parse, first, last) or _being(parse, last))
    )


def name_long(parse: Parse, first: int, unit_at: int) -> str | None:
    """Return what is so long: "a trench 30 kilometres long", "the trench is 30 km wide"; None where nothing is."""
    after = parse.tokens[unit_at + 1] if unit_at + 1 < parse.sentence_of(unit_at).last else None
    if after is None or after.lower not in LONG:
        return None
    above = parse.head(after.i)
    nouns = [above.i] if above.tag.startswith("NN") and above.i < unit_at else []
    if not nouns and above.tag.startswith("VB"):
        nouns = [t.i for t in parse.dependents(above.i, *SUBJECTS) if t.tag.startswith("NN")]
        nouns += [above.head] if above.dep == "relcl" else []  # "the canal, which is 60 km long"
    left = _before(parse, first)
    if not nouns and left is not None and left.tag in ("NN", "NNS"):
        nouns = [left.i]
    noun = parse.tokens[nouns[0]] if nouns else None
    if noun is None or noun.entity == "PERSON" or noun.lemma.lower() in vocabulary()["people"]:
        return None
    return phrase_of(parse, noun.i) + LONG[after.lower]


def name_worth(parse: Parse, first: int) -> str | None:
    """Return what is worth a sum: "radars worth 9 billion yen", "20 million tonnes of grain, worth about $10 billion"."""
    worth = _before(parse, first)
    if (
        worth is not None
        and worth.lower == "at"
        and worth.i
        and parse.tokens[worth.i - 1].lower in ("valued", "priced")
    ):
        worth = parse.tokens[worth.i - 1]
    if worth is None or worth.lower not in ("worth", "costing", "valued", "priced") or worth.i < 1:
        return None
    start = parse.sentence_of(first).first
    above = parse.head(worth.i)
    nouns = [above] if above.tag.startswith("NN") and above.i < worth.i else []
    if not nouns and above.lemma == "be":
        nouns = [t for t in parse.dependents(above.i, *SUBJECTS) if t.tag.startswith("NN")]
    at = worth.i - 1
    if not nouns and parse.tokens[max(at, start)].tag.startswith("NN"):
        nouns = [parse.tokens[at]]
    if not nouns:
        return None
    return _measured(parse, nouns[0])


def _measured(parse: Parse, noun: Token) -> str | None:
    """Return what is counted, or of a measure ("20 million tonnes of grain") what it is of; None where it says nothing."""
    if noun.lemma.lower() not in vocabulary()["units"]:
        return phrase_of(parse, noun.i)
    for prep in parse.dependents(noun.i, "prep"):
        objects = parse.dependents(prep.i, "pobj")
        if prep.lower == "of" and objects:
            return phrase_of(parse, objects[0].i)
    return None


def name_prison(parse: Parse, unit_at: int) -> bool:
    """Tell whether a length of time is a sentence: "12 years in prison", "six months of hard labour"."""
    after = " ".join(t.lower for t in parse.tokens[unit_at + 1 : unit_at + 3])
    if after.startswith(PRISON):
        return True
    above = parse.head(unit_at)
    return above.lower in ("for", "to") and parse.head(above.i).lemma in ("jail", "imprison", "sentence")


def _before(parse: Parse, first: int) -> Token | None:
    """Return the token before a number and its bound, within the sentence."""
    start, at = parse.sentence_of(first).first, first - 1
    bounds = vocabulary()["bound_words"]
    while at >= start and first - at <= BESIDE and parse.tokens[at].lower in bounds:
        at -= 1
    return parse.tokens[at] if at >= start else None


def _part_of(parse: Parse, first: int, last: int) -> Alone | None:
    """Return what "nine of the crew", "five of them", "three of whom were women", "112 of 250 seats" count."""
    limit = parse.sentence_of(last).last
    at = last + 1
    if at + 1 >= limit or parse.tokens[at].lower != "of":
        return None
    token = parse.tokens[last]
    objects = parse.dependents(at, "pobj")
    if not objects:
        return None
    noun = objects[0]
    verb = _verb_of(parse, token)
    if token.tag.startswith("NN") and noun.lower not in THEM:  # "dozens of boats", "millions of dollars"
        return None
    if noun.lower in THEM:
        named = parse.tokens[noun.i + 1] if noun.i + 1 < limit else None
        if named is not None and named.tag == "NNS":  # "five of them children"
            return Alone(phrase_of(parse, named.i), None)
        if noun.lower == "whom" and named is not None and named.lower in ("were", "are"):
            said = parse.head(named.i) if named.dep in ("aux", "auxpass") else named
            kinds = parse.dependents(said.i, "attr")
            if kinds and kinds[0].tag == "NNS":
                return Alone(phrase_of(parse, kinds[0].i), None)
        stood = _people_before(parse, first, verb)
        if stood is None:
            act = act_of(parse, token.i, verb)
            return Alone(act, verb) if act else None
        what = phrase_of(parse, stood)
    elif noun.lower in vocabulary()["states"] and parse.dependents(noun.i, "det"):
        return Alone(noun.lower, verb)  # "three of the dead"
    elif noun.tag.startswith("NN"):
        what = phrase_of(parse, noun.i, is_owned=False)
    else:
        return None
    return Alone(f"{what} {act_of(parse, token.i, verb)}".strip(), verb)


def _state(parse: Parse, last: int) -> Alone | None:
    """Return the state in which they are: "19 dead", "44 wounded"."""
    at = last + 1
    if at >= parse.sentence_of(last).last or parse.tokens[at].lower not in vocabulary()["states"]:
        return None
    after = parse.tokens[at + 1].lower if at + 1 < parse.sentence_of(last).last else ""
    is_noun_next = at + 1 < parse.sentence_of(last).last and parse.tokens[at + 1].tag.startswith("NN")
    return None if is_noun_next and after not in ("people",) else Alone(parse.tokens[at].text, None)


def _being(parse: Parse, last: int) -> Alone | None:
    """Return in what state they are: "eight are unaccounted for", "twelve were still missing"."""
    token = parse.tokens[last]
    above = parse.head(token.i)
    if token.dep not in SUBJECTS or not above.tag.startswith("VB") or not token.tag.startswith("CD"):
        return None
    states = [above, *parse.dependents(above.i, "acomp", "oprd", "attr")]
    named = [t for t in states if t.i > last and t.lower in vocabulary()["states"]]
    return Alone(named[0].text, above.i) if named else None


def _numbering(parse: Parse, first: int, last: int) -> Alone | None:
    """Return who "number 22", "numbering 40": the noun right before the word."""
    left = _before(parse, first)
    if left is None or left.i < 1 or left.lower not in ("number", "numbers", "numbered", "numbering"):
        return None
    if last + 1 < parse.sentence_of(last).last and parse.tokens[last + 1].tag.startswith(("NN", "JJ")):
        return None
    at = left.i - 1
    if parse.tokens[at].lower in ("now", "only", ",", "still", "which", "who", "that"):
        at -= 1
    noun = parse.tokens[max(at, 0)]
    if noun.tag != "NNS" and noun.lower not in vocabulary()["bodies"] and left.lower != "numbering":
        return None
    return Alone(phrase_of(parse, noun.i), None) if noun.tag in ("NN", "NNS") else None


def _gathered(parse: Parse, first: int, last: int) -> Alone | None:
    """Return the body of so many: "the crew of 18", "a team of about 40"."""
    of = _before(parse, first)
    if of is None or of.lower != "of" or of.i < 1:
        return None
    follows = parse.tokens[last + 1] if last + 1 < parse.sentence_of(last).last else None
    if follows is not None and follows.tag.startswith(("NN", "JJ")):
        return None
    body = parse.tokens[of.i - 1]
    is_body = body.lower in vocabulary()["bodies"] and body.lower != "family"
    return Alone(phrase_of(parse, body.i), None) if is_body else None


def _acted_on(parse: Parse, first: int, last: int) -> Alone | None:
    """Return what befell them: "six were held", "killed at least six", "Of the delegates, 212 voted"."""
    token = parse.tokens[last]
    is_vague = token.tag.startswith("NN") and any(t.lower == "of" for t in parse.dependents(token.i, "prep"))
    if token.dep not in (*SUBJECTS, "dobj") or is_vague:
        return None
    verb = _verb_of(parse, token)
    if verb is None or parse.tokens[verb].sentence != token.sentence:
        return None
    act = act_of(parse, token.i, verb)
    stood = _named_of(parse, first)
    if stood is not None:
        return Alone(f"{phrase_of(parse, stood)} {act}".strip(), verb)
    return Alone(act, verb) if act else None


def _named_of(parse: Parse, first: int) -> int | None:
    """Return the noun of an opening "Of the 300 delegates, ..." or "Among the students, ..."."""
    sentence = parse.sentence_of(first)
    opening = parse.tokens[sentence.first]
    if opening.lower not in ("of", "among"):
        return None
    objects = [t for t in parse.dependents(opening.i, "pobj") if t.i < first and t.tag == "NNS"]
    return objects[0].i if objects else None


def _people_before(parse: Parse, first: int, verb: int | None) -> int | None:
    """Return the people named last before a number in its sentence or the one before, but not who acts on them."""
    data = vocabulary()
    sentence = parse.sentence_of(first)
    start = sentence.first
    doers = {t.i for t in parse.dependents(verb, "nsubj")} if verb is not None else set()
    for at in range(first - 1, start - 1, -1):
        token = parse.tokens[at]
        if token.tag == "NNS" and at not in doers and token.lower not in data["uncounted"] and token.dep != "compound":
            return at if token.lemma.lower() not in data["time_units"] else None
    return None


def _verb_of(parse: Parse, token: Token) -> int | None:
    above = parse.head(token.i)
    return above.i if above.tag.startswith("VB") and above.i != token.i else None


def _may_be_year(parse: Parse, first: int, value: float) -> bool:
    text = parse.tokens[first].text
    return YEARS[0] <= value <= YEARS[1] and len(text) == 4 and text.isdigit()

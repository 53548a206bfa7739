"""Who speaks, read from word order where the parse does not tell.

Comes in: the place of a verb. Goes out: ``Voice``. Example: in 'her aide, Bo Lund, said' the words before "said" are
its speaker; in '"...," said Lund' the words behind it.
"""

from __future__ import annotations

from typing import NamedTuple

from twosource.model.text import Parse

OPENERS = frozenset(["that", "to", "“", '"'])  # what may follow a past tense: "told that", "vowed to", "called “..."
MARKS = frozenset(['"', "“", "”", "``", "''"])
AMOUNTS = frozenset(["DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "QUANTITY"])
SERVING = frozenset(["to", "for", "of", "at", "with"])  # "an aide to Lund", "a spokeswoman for the army"
BRACKET = 8  # tokens in brackets behind a name: party and place, age, a former name
STARTS = frozenset(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "VERB"])
PHRASE = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"])


class Voice(NamedTuple):
    """The phrase that names a speaker: tokens first to last (exclusive), and the heads that it stands for."""

    first: int
    last: int
    heads: tuple[int, ...]


def right_before(parse: Parse, verb: int) -> Voice | None:
    """Return the speaker that the words before a finite verb name: "her aide, Bo Lund, said"."""
    tokens, sentence = parse.tokens, parse.sentence_of(verb)
    if tokens[verb].tag not in ("VBD", "VBZ", "VBP") and not _is_finite(parse, verb):
        return None
    last = verb
    while last > sentence.first and tokens[last - 1].pos in ("ADV", "AUX") and not _is_name(parse, last - 1):
        last -= 1
    last = _before_bracket(parse, last, sentence.first)
    first = last
    if first > sentence.first and tokens[first - 1].text == ",":
        first = _before_comma(parse, first - 1, sentence.first)
    while first > sentence.first and (tokens[first - 1].pos in PHRASE or _is_name(parse, first - 1)):
        first -= 1
    is_set_off = tokens[last - 1].text == "," and first > sentence.first
    if is_set_off and tokens[first - 1].pos in ("ADP", "VERB"):
        return _opening(parse, sentence.first, verb)
    if first > sentence.first and tokens[first - 1].pos == "ADP" and all(t.pos != "PROPN" for t in tokens[first:last]):
        return _with_phrase_before(parse, sentence.first, first, last)
    if (aide := _whose_aide(parse, sentence.first, first, last)) is not None:
        return aide
    heads = [
        t.i
        for t in tokens[first:last]
        if (t.pos in ("NOUN", "PROPN", "PRON") or _is_name(parse, t.i)) and t.entity not in AMOUNTS
    ]
    return Voice(first, last, (heads[-1],)) if heads else None


def _whose_aide(parse: Parse, floor: int, first: int, last: int) -> Voice | None:
    """As in "He will not go to Rome, an adviser to President Musa said": the adviser speaks, though hung on Rome."""
    tokens = parse.tokens
    if first - 2 <= floor or tokens[first - 1].lower not in SERVING or tokens[first - 2].pos != "NOUN":
        return None
    start = first - 2
    while start > floor and tokens[start - 1].pos in PHRASE:
        start -= 1
    is_apart = start > floor and tokens[start - 1].text == "," and tokens[start].pos in ("DET", "NOUN", "ADJ")
    return Voice(start, last, (first - 2,)) if is_apart else None


def _with_phrase_before(parse: Parse, start: int, first: int, last: int) -> Voice | None:
    """As in "A voice over the footage called": the noun before "over" speaks, if it opens the sentence."""
    while first > start and (parse.tokens[first - 1].pos in PHRASE or parse.tokens[first - 1].pos == "ADP"):
        first -= 1
    noun = next((t for t in parse.tokens[first:last] if t.pos in ("NOUN", "PROPN", "PRON")), None)
    is_opening = first == start and parse.tokens[first].pos != "ADP"
    return Voice(first, last, (noun.i,)) if is_opening and noun is not None else None


def _opening(parse: Parse, first: int, verb: int) -> Voice | None:
    """As in "Ann Poole, ending a visit, said": where the words before the verb are no speaker, the sentence's first may be."""
    first = _past_quotation(parse, first, verb)
    last = first
    while last < verb and (parse.tokens[last].pos in PHRASE or _is_name(parse, last)):
        last += 1
    heads = [t.i for t in parse.tokens[first:last] if t.pos in ("NOUN", "PROPN", "PRON")]
    if last == verb or parse.tokens[last].text != "," or not heads:
        return None
    return Voice(first, last, (heads[-1],))


def _past_quotation(parse: Parse, first: int, verb: int) -> int:
    """As in '"We left," Ann Poole, speaking by telephone, told the paper': behind the marks she opens the sentence."""
    marks = [t.i for t in parse.tokens[first:verb] if t.text in MARKS]
    return marks[-1] + 1 if marks and marks[0] == first and len(marks) > 1 else first


def _is_finite(parse: Parse, verb: int) -> bool:
    """As in "Sanders' campaign called the report a “rush to judgment”": a past tense that the parser took for passive.

    "Lund accused of lying" stays passive: what follows is no object.
    """
    token, tokens = parse.tokens[verb], parse.tokens
    if token.tag != "VBN" or verb + 1 >= len(tokens) or parse.dependents(verb, "aux", "auxpass", "agent"):
        return False
    if tokens[verb + 1].pos not in ("DET", "PRON", "PROPN", "NOUN", "SCONJ") and tokens[verb + 1].lower not in OPENERS:
        return False
    if token.dep == "ROOT":
        return True
    root = parse.tokens[verb]
    while root.head != root.i:
        root = parse.head(root.i)
    return token.dep == "acl" and root.pos not in ("VERB", "AUX")


def _is_name(parse: Parse, i: int) -> bool:
    """As in "Asked why, Early said": a capital inside a sentence makes no adverb."""
    return parse.tokens[i].text[0].isupper() and i > parse.sentence_of(i).first


def _before_bracket(parse: Parse, last: int, floor: int) -> int:
    """Step over the bracket in "Ann Lund (H-Oslo) said"."""
    if last - 1 <= floor or parse.tokens[last - 1].text != ")":
        return last
    for at in range(last - 2, max(floor, last - 2 - BRACKET), -1):
        if parse.tokens[at].text == "(":
            return at
    return last


def _before_comma(parse: Parse, comma: int, floor: int) -> int:
    """Return where an apposition that ends at ``comma`` begins, its own comma included."""
    at = comma
    while at > floor and parse.tokens[at - 1].pos in PHRASE:
        at -= 1
    return at - 1 if at > floor and parse.tokens[at - 1].text == "," else comma


def surface_voice(parse: Parse, start: int, verb: int, stop: int) -> Voice | None:
    """Read the speaker from the words between a quotation and its verb, or right behind the verb.

    Parses go wrong after long quotations; word order does not: '"...," Lund, 61, told' or '"...," said Lund'.
    """
    tokens = parse.tokens
    first = start
    while first < verb and tokens[first].pos in ("PUNCT", "SPACE"):
        first += 1
    last = verb
    if first < verb:
        while (
            last > first
            and (tokens[last - 1].pos in ("ADV", "AUX", "PUNCT") or tokens[last - 1].dep == "aux")
            and not _is_name(parse, last - 1)
        ):
            last -= 1  # not the name in "“We left,” Will wrote"
    else:
        first = last = verb + 1
        while last < stop and (tokens[last].pos in PHRASE or tokens[last].tag == "VBN" or _is_name(parse, last)):
            last += 1
    heads = [t.i for t in tokens[first:last] if t.pos in ("NOUN", "PROPN", "PRON") or _is_name(parse, t.i)]
    if not heads and last - first == 1 and tokens[first].lower in ("another", "one", "some", "many", "others"):
        heads = [first]  # "“They lost,” wrote another"
    if not heads and first < last == verb and tokens[first].lower == "the" and tokens[last - 1].pos in ("ADJ", "NUM"):
        heads = [last - 1]  # "“They lost,” the editorial read", "the two write"
    if not heads or (tokens[first].pos not in STARTS and not _is_name(parse, first)):
        return None
    commas = [t.i for t in tokens[first:last] if t.text == ","]
    head = max((h for h in heads if not commas or h < commas[0]), default=heads[0])
    return Voice(first, last, (head,))

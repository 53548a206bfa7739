"""Where a reported clause ends, where the parse hangs what follows too high or too low.

Comes in: a verb and the stretch of tokens that the parse gives it. Goes out: the stretch that it reports.
Example: in "He said he would stay if asked, adding that he hoped so" the content of "said" ends with "asked".
"""

from __future__ import annotations

from collections.abc import Container

from twosource.lexicon.channels import load_channels
from twosource.model.text import Parse, Token
from twosource.within.said.phrases import LONGEST, extent
from twosource.within.said.replied import find_replied

FINITE = frozenset(["VBD", "VBZ", "VBP"])
ASIDES = frozenset(["while", "after", "although", "though", "as", "even"])
DASHES = frozenset(["—", "–", "--"])
ASIDE_ARTICLES = frozenset(["a", "an", "another", "one"])
PRONOUNS = frozenset(["he", "she", "they"])
BREAKS = frozenset([",", "—", "–", "--", ";", "-"])


def settle(
    parse: Parse, verb: int, stretch: tuple[int, int], reporting: Container[int], *, is_object: bool = False
) -> tuple[int, int]:
    """Return the stretch widened by clauses hung from the verb and cut before what another verb reports.

    A noun phrase (``is_object``) is not widened by a clause: "denied any role and two inquiries have cleared her".
    """
    first, last = stretch[0], min(stretch[1], stretch[0] + LONGEST)
    if first > verb:
        last = _widen(parse, verb, last, reporting, kinds=("advcl", "prep") if is_object else ("advcl", "conj", "prep"))
        last = _without_joint(parse, first, last)
    if parse.tokens[last - 1].tag == "POS":
        while last < parse.sentence_of(verb).last and parse.tokens[last].pos in ("ADJ", "NOUN", "PROPN", "VERB"):
            last += 1
    return first, _cut(parse, verb, first, last, reporting)


def _without_joint(parse: Parse, first: int, last: int) -> int:
    return last - 1 if last - 1 > first and parse.tokens[last - 1].pos == "CCONJ" else last


def _widen(parse: Parse, verb: int, last: int, reporting: Container[int], *, kinds: tuple[str, ...]) -> int:
    """As in "said they would stay if asked": the clause with "if" may hang from "said"."""
    tokens = parse.tokens
    end = parse.sentence_of(verb).last
    if last < end and tokens[last].tag in ("VBZ", "VBD", "VBP", "MD") and last not in reporting:
        return min(end, last + LONGEST)
    for child in parse.dependents(verb, *kinds):
        if child.i < last or last >= end or child.i in reporting:
            continue
        start, stop = extent(parse, child.i)
        gap = [tokens[i] for i in range(last, start)]
        if any(t.pos != "CCONJ" for t in gap) or start - last > 1:
            continue
        is_clause = child.dep == "advcl" and (child.tag != "VBG" or parse.dependents(child.i, "mark"))
        is_joined = child.dep == "conj" and (
            bool(parse.dependents(child.i, "nsubj")) or any(t.tag == "MD" for t in parse.dependents(child.i, "aux"))
        )
        if is_clause or is_joined:
            last = stop
    return last


def _cut(parse: Parse, verb: int, first: int, last: int, reporting: Container[int]) -> int:
    """Return where the content ends: before ", adding", ", and she left", ", according to", "but warned"."""
    tokens = parse.tokens
    for i in range(first + 2, last):
        token = tokens[i]
        if token.lower in ("according", "per") and token.dep == "prep":
            if _follows_break(parse, i):
                return i - 1
            if _names_paper(parse, i):
                return i
        if token.lower == "with" and tokens[i - 1].text == "," and _brings_speaker(parse, i, reporting):
            return i - 1
        if (
            token.text in DASHES
            and i + 1 < last
            and tokens[i + 1].lower in ASIDE_ARTICLES
            and not _comes_back(parse, i, last)
        ):
            return i
        if token.pos not in ("VERB", "AUX", "NOUN"):
            continue
        replied = find_replied(parse, i) if i in reporting else None
        if replied is not None and replied.at > first:
            return replied.at
        if token.tag == "VBG" and i in reporting and token.dep == "advcl" and _is_set_off(parse, i, first):
            return _start_of(parse, i)
        if token.dep == "advcl" and i in reporting and token.tag in FINITE and _starts_with(parse, i, ASIDES):
            return _start_of(parse, i)
        if token.dep == "ccomp" and i in reporting and (tail := _tail_of(parse, token, first)) is not None:
            return tail
        if token.dep == "conj" and _is_another(parse, verb, token, first, reporting):
            return _start_of(parse, token.i)
    return last


def _names_paper(parse: Parse, i: int) -> bool:
    """As in "trade would grow according to a readout", where no comma parts the two."""
    words = load_channels()
    below = [t for p in (parse.tokens[i], *parse.dependents(i, "prep")) for t in parse.dependents(p.i, "pobj")]
    return any(t.lemma in words.nouns or t.lemma in words.only_source for t in below)


def _follows_break(parse: Parse, i: int) -> bool:
    before = parse.tokens[i - 1]
    return before.text in BREAKS or (before.tag == "''" and parse.tokens[i - 2].text in BREAKS)


def _brings_speaker(parse: Parse, i: int, reporting: Container[int]) -> bool:
    """As in "ships left, with its ministry saying": another speaker follows."""
    return any(k in reporting and parse.tokens[k].tag == "VBG" for k in range(*extent(parse, i)))


def _tail_of(parse: Parse, token: Token, first: int) -> int | None:
    """Return the comma before who passes it on: "Ann said the halt was open, the news agency reported"."""
    subjects = parse.dependents(token.i, "nsubj")
    told = [t for t in parse.dependents(token.i, "ccomp") if t.i < token.i]
    if not subjects or not told or token.i + 1 < parse.sentence_of(token.i).last - 1:
        return None
    start = extent(parse, subjects[0].i)[0]
    return start - 1 if told[0].i < start - 1 > first and parse.tokens[start - 1].text == "," else None


def _starts_with(parse: Parse, i: int, words: frozenset[str]) -> bool:
    return any(t.lower in words for t in parse.dependents(i, "mark", "advmod"))


def _comes_back(parse: Parse, dash: int, last: int) -> bool:
    """As in "the plan - a new one - works": after the second dash the clause goes on."""
    return any(parse.tokens[i].text in DASHES for i in range(dash + 1, last))


def _is_set_off(parse: Parse, i: int, first: int) -> bool:
    start = extent(parse, i)[0]
    return start > first and _follows_break(parse, start)


def _is_another(parse: Parse, verb: int, token: Token, first: int, reporting: Container[int]) -> bool:
    """Tell whether a coordinated verb is told by the newsroom rather than by the speaker."""
    head = parse.head(token.i)
    if head.pos in ("NOUN", "PROPN") and token.tag == "VBD" and parse.tokens[verb].tag in ("VBD", "VBN"):
        return True
    if head.i < first or not any(c.i < token.i for c in parse.dependents(head.i, "cc", "punct")):
        return False
    if parse.dependents(token.i, "mark"):
        return False
    subjects = parse.dependents(token.i, "nsubj", "nsubjpass")
    is_same_tense = token.tag == parse.tokens[verb].tag
    if token.i in reporting:
        return bool(subjects) or is_same_tense
    start = extent(parse, token.i)[0]
    before = [parse.tokens[k].text for k in (start - 1, start - 2) if k > first]
    return bool(subjects) and is_same_tense and "," in before and subjects[0].lower in PRONOUNS


def _start_of(parse: Parse, i: int) -> int:
    """Return where the clause of ``i`` starts, its conjunction and comma taken off."""
    at = extent(parse, i)[0]
    while parse.tokens[at - 1].pos in ("PUNCT", "CCONJ"):
        at -= 1
    return at


def before_clause(parse: Parse, noun: Token, last: int) -> int:
    """As in "denied any role and inquiries have cleared it": the parser joins a clause of its own to the noun."""
    for child in parse.dependents(noun.i, "conj"):
        joint = next((t.i for t in parse.dependents(noun.i, "cc") if t.i < child.i), None)
        if joint is not None and child.pos in ("VERB", "AUX") and parse.dependents(child.i, "nsubj", "nsubjpass"):
            return min(last, joint)
    return last


def before_day(parse: Parse, noun: Token, last: int) -> int:
    """Leave out when it was said: "announced a ban on fishing on Friday"."""
    for child in parse.dependents(noun.i, "prep"):
        first, end = extent(parse, child.i)
        is_day = any(t.entity in ("DATE", "TIME") for t in parse.dependents(child.i, "pobj"))
        if is_day and end == last and child.lower == "on" and first > noun.i:
            return first
    return last

"""The words that tell what was done, for a summary line: the verb's base form and what follows it.

Comes in: a match. Goes out: ``Gist``. Example: "Oslo agreed to reopen its consulate, officials said" -> verb "agree",
rest "to reopen its consulate". Where no such words stand together there is none, and a phrase of the rule is used.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.text import Parse, Span
from twosource.within.did import clause
from twosource.within.did.match import Match
from twosource.within.did.words import lemma_of

PARTICLES = frozenset(["back", "up", "down", "out", "off", "away", "together", "over", "aside", "forward", "apart"])
THEME = 10  # tokens before or after the head noun of what a passive deed was done to
MODIFYING = frozenset({"compound", "amod", "nummod", "poss", "det", "quantmod", "npadvmod", "nmod", "case", "advmod"})
LONGEST = 24  # tokens; longer complements are cut where one of their parts begins
TAKEN = frozenset({"dobj", "dative", "prt", "prep", "xcomp", "ccomp", "oprd", "acomp", "attr", "agent", "quantmod"})
CUT = frozenset({"relcl", "advcl", "parataxis", "appos", "npadvmod", "nsubj"})
OBSCURE = frozenset(
    [
        "it",
        "him",
        "her",
        "them",
        "me",
        "us",
        "you",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "they",
        "i",
        "we",
        "who",
        "which",
        "so",
    ]
)


def find_theme(parse: Parse, match: Match) -> Span | None:
    """Return the words for whom or what a passive deed was done to: "Two sailors were freed" -> "Two sailors"."""
    verb = match.trigger
    if parse.tokens[verb].pos == "NOUN":
        return _noun_phrase(parse, verb)
    if not clause.is_passive(parse, verb):
        return None
    heads = clause.objects(parse, verb)
    return _phrase(parse, heads[0], verb) if heads else None


def find_doer(parse: Parse, match: Match) -> Span | None:
    """Return the words for who does it, for a summary where no known party does: "The company's president"."""
    verb = match.trigger if parse.tokens[match.trigger].pos in ("VERB", "AUX") else match.carrier
    if verb is None or clause.is_passive(parse, verb):
        return None
    heads = [k for k in clause.subjects(parse, verb) if k < verb and not _is_dateline(parse, k)]
    return _phrase(parse, heads[0], verb) if heads else None


def _is_dateline(parse: Parse, i: int) -> bool:
    """Tell whether a word opens its paragraph in capitals: "MOSCOW, 24 July (Volga) - Missiles have destroyed"."""
    token = parse.tokens[i]
    return token.text.isupper() and len(token.text) > 3 and parse.sentence_of(i).first == i


def _phrase(parse: Parse, head: int, verb: int) -> Span | None:
    """Return a noun with what belongs to it before and, with prepositions, after it; None for a pronoun."""
    if parse.tokens[head].lower in OBSCURE or parse.tokens[head].pos not in ("NOUN", "PROPN", "NUM"):
        return None
    subtree = parse.subtree(head)
    before = [k for k in subtree if k <= head]
    first = before[0]
    if head - first >= THEME or any(parse.tokens[k].tag in ("PRP$", "WP$") for k in before):
        return None
    inside = set(subtree)
    last = head
    for k in range(head + 1, min(head + THEME, len(parse.tokens))):
        token = parse.tokens[k]
        if k == verb or k not in inside or token.dep in ("relcl", "acl", "appos", "advcl", "punct", "conj", "cc"):
            break
        last = k
    while last > head and parse.tokens[last].dep in (
        "prep",
        "det",
        "amod",
        "compound",
        "poss",
        "case",
        "advmod",
        "nummod",
    ):
        last -= 1
    return parse.span(first, last + 1)


def _noun_phrase(parse: Parse, noun: int) -> Span | None:
    """Return a noun with what stands close before it: "mass street protests"."""
    first = noun
    for child in sorted(parse.children[noun], reverse=True):
        token = parse.tokens[child]
        if child < noun and token.dep in ("compound", "amod", "nummod", "punct") and token.lower not in OBSCURE:
            left = parse.subtree(child)[0]
            if noun - left > THEME or token.lower in ("same", "such", "other", "another"):
                break
            first = min(first, left)
    return parse.span(first, noun + 1) if parse.tokens[first].pos != "PUNCT" else None


@dataclass(frozen=True, slots=True)
class Gist:
    """A verb's base form and the span of what follows it, or None where nothing does."""

    verb: str
    rest: Span | None


def find_gist(parse: Parse, match: Match) -> Gist | None:
    """Return the verb and its complement in the report's own words.

    None where the verb is passive, where its object is a pronoun, or where the deed is told by a noun alone.
    """
    verb = match.trigger if parse.tokens[match.trigger].pos in ("VERB", "AUX") else match.carrier
    if verb is None or clause.is_passive(parse, verb):
        return None
    last = _end(parse, verb)
    if last is None:
        return None
    lemma = lemma_of(parse.tokens[verb])
    if match.rule.negated:
        lemma = f"not {lemma}"  # "does not recognise" is no refusal, and is not told as one
    return Gist(lemma, parse.span(verb + 1, last + 1) if last > verb else None)


def _end(parse: Parse, verb: int) -> int | None:
    """Return the last token of the complement, the verb itself where there is none, None where it is obscure."""
    last = verb
    for child in parse.children[verb]:
        token = parse.tokens[child]
        if child < verb:
            if token.dep == "dobj":
                return None  # "the country that it accused of": whom stands before
            continue
        if token.dep in ("dobj", "dative") and token.lower in OBSCURE:
            return None
        if token.dep == "punct" and token.text in "“”\"'‘’":
            continue
        is_particle = token.dep == "advmod" and token.lower in PARTICLES and child <= verb + 2
        is_infinitive = token.dep == "advcl" and clause.is_close_infinitive(parse, token)
        if not (token.dep in TAKEN or is_particle or is_infinitive or token.dep in ("npadvmod", "advmod")):
            break
        if (token.dep in ("npadvmod", "advmod") and not is_particle) or (
            token.dep == "prep" and _is_time(parse, child)
        ):
            continue
        last = max(last, parse.subtree(child)[-1])
    return _cut(parse, verb, min(last, verb + LONGEST), is_long=last > verb + LONGEST)


def _cut(parse: Parse, verb: int, last: int, *, is_long: bool) -> int:
    """Cut where a clause begins that only adds, and, where it is too long, before the last part begun."""
    for k in range(verb + 1, last + 1):
        token = parse.tokens[k]
        adds = token.dep in ("relcl", "advcl", "parataxis", "appos") and verb < token.head < k
        if adds and k - verb > 2:
            first = min(parse.subtree(k)[0], k)
            if first > verb + 1:
                last = min(last, first - 1)
                break
    while is_long and last > verb + 6 and parse.tokens[last].dep not in ("prep", "cc", "punct", "mark"):
        last -= 1
        if parse.tokens[last + 1].dep in ("prep", "cc", "punct", "mark"):
            break
    last = _whole(parse, verb, last)
    while last > verb and (
        (parse.tokens[last].pos == "PUNCT" and parse.tokens[last].text not in '”"’')
        or parse.tokens[last].dep in ("prep", "cc", "mark", "det", "case")
    ):
        last -= 1
    return last


def _whole(parse: Parse, verb: int, last: int) -> int:
    """Step back from a word whose own noun or object was cut off."""
    while last > verb + 1:
        token = parse.tokens[last]
        hangs_on = token.head > last and token.dep in MODIFYING
        lacks = token.pos == "VERB" and token.dep in ("acl", "advcl", "pcomp") and parse.subtree(last)[-1] > last
        if not (hangs_on or lacks or token.dep in ("prep", "det", "cc", "mark", "punct")):
            break
        last -= 1
    return last


def _is_time(parse: Parse, prep: int) -> bool:
    return any(t.entity in ("DATE", "TIME") for t in parse.dependents(prep, "pobj"))

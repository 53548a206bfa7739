"""Whom or what a deed was done to, and who did it, in the report's own words.

Comes in: a match. Goes out: spans. Example: of "Two sailors of the tug were freed on Monday" the theme is "Two sailors of
the tug"; a phrase ends where an aside or a time begins.
"""

from __future__ import annotations

from twosource.model.text import Parse, Span
from twosource.within.dateline import behind_dateline
from twosource.within.did.clauses import clause
from twosource.within.did.gist.inverted import is_behind
from twosource.within.did.rules.match import Match
from twosource.within.did.rules.spoken import doers as doers_of
from twosource.within.did.rules.spoken import wholes
from twosource.within.did.words import MANY, lemma_of

NEXT = 2  # tokens between "most of" and those who are
THEME = 10  # tokens before or after the head noun of what a passive deed was done to
LEADING = frozenset({"prep", "det", "amod", "compound", "poss", "case", "advmod", "nummod"})  # end no noun phrase
NEARBY = frozenset({"near", "outside", "in", "at"})
DATELINE = 3  # words of a dateline's town
CLAUSES = frozenset({"relcl", "acl", "advcl"})
CUTS = CLAUSES | {"appos", "punct", "conj", "cc"}
AROUND = frozenset({"on", "in", "at", "against", "between", "near", "by", "of", "with", "to", "into", "outside"})
NAMING = ("NOUN", "PROPN", "NUM")
MINE = frozenset({"my", "our", "your"})
OBSCURE = frozenset({
    "it", "him", "her", "them", "me", "us", "you", "this", "that", "these", "those", "he", "she", "they", "i", "we", "who",
    "which", "so",
})  # fmt: skip


def find_theme(parse: Parse, match: Match) -> Span | None:
    """Return the words for whom or what a passive deed was done to: "Two sailors were freed" -> "Two sailors"."""
    verb = match.trigger
    if parse.tokens[verb].pos == "NOUN":
        is_carried = match.carrier is not None and match.carrier > verb and clause.is_passive(parse, match.carrier)
        return phrase_at(parse, verb, match.carrier or verb) if is_carried else _noun_phrase(parse, verb, match.type)
    if not clause.is_passive(parse, verb):
        return None
    heads = clause.objects(parse, verb)
    while len(heads) > 1 and parse.tokens[heads[0]].pos != "PRON" and _is_aside_of(parse, heads[0]):
        heads = heads[1:]  # "herders, most of them Malians, and at least 31 people were killed"
    return phrase_at(parse, heads[0], verb) if heads else None


def _is_aside_of(parse: Parse, head: int) -> bool:
    """Tell whether a noun only says who some were that are told of before: "most of them Malians"."""
    return any(
        parse.tokens[k].lower == "them" and parse.lowers[k - 1] == "of" and abs(head - k) <= NEXT
        for k in range(max(1, head - NEXT), min(head + NEXT + 1, len(parse.tokens)))
    )


def find_doer(parse: Parse, match: Match, *, is_known: bool = False) -> Span | None:
    """Return the words for who does it, where no known party does or so many of one: "Hundreds of Georgian activists"."""
    trigger = parse.tokens[match.trigger]
    verb = match.trigger if trigger.pos in ("VERB", "AUX") else match.carrier
    if trigger.pos == "ADJ" and trigger.dep == "acomp":
        verb = trigger.head
    if verb is None or clause.is_passive(parse, verb):
        return None
    doers = [k for k in doers_of(parse, verb) if k < verb or is_behind(parse, verb, k)]
    heads = [k for k in doers if not _is_dateline(parse, k)]
    if len(heads) > 1 and parse.tokens[parse.subtree(heads[0])[0]].lower == "near":
        heads = heads[1:]
    if len(heads) > 1 and heads[0] + 1 < len(parse.tokens) and parse.tokens[heads[0] - 1].lower in NEARBY:
        heads = heads[1:]  # "Near Gao, two strikes hit a depot", where the parser takes "Near Gao" for a name
    if not heads or (is_known and (len(heads) > 1 or not _is_many_of(parse, heads[0]))):
        return None
    return phrase_at(parse, heads[0], verb)


def _is_many_of(parse: Parse, i: int) -> bool:
    """Tell whether so many of a group act: "hundreds of activists"; "the group" is named instead."""
    is_the = any(t.lower in ("the", "this", "that") for t in parse.dependents(i, "det"))
    is_bare = is_the and parse.tokens[i].text.islower() and not parse.dependents(i, "prep")
    return lemma_of(parse.tokens[i]) in MANY and not is_bare


def _is_dateline(parse: Parse, i: int) -> bool:
    """Tell whether a word opens its paragraph in capitals: "MOSCOW, 24 July (Volga) - Missiles have destroyed"."""
    token = parse.tokens[i]
    first = parse.sentence_of(i).first
    return (
        token.text.isupper()
        and i - first < DATELINE
        and len(parse.tokens[first].text) > 2
        and all(parse.tokens[k].text.isupper() for k in range(first, i))
    )


def _is_titled(parse: Parse, k: int) -> bool:
    """Tell whether a name stands behind its title, which the parser takes for what it belongs to: "President Ali Musa"."""
    end = parse.tokens[k]
    while end.dep == "compound" and end.head > end.i:
        end = parse.tokens[end.head]
    title = parse.tokens[end.head]
    is_name = end.dep == "appos" and end.pos == "PROPN" and title.pos in ("PROPN", "NOUN") and title.i < k
    return is_name and not any(parse.tokens[j].pos == "PUNCT" for j in range(title.i + 1, end.i))


def phrase_at(parse: Parse, head: int, verb: int) -> Span | None:
    """Return a noun with what belongs to it before and, with prepositions, after it; None for a pronoun."""
    if parse.tokens[head].lower in OBSCURE or not any(parse.tokens[k].pos in NAMING for k in wholes(parse, [head])):
        return None
    subtree = parse.subtree(head)
    before = [k for k in subtree if k <= head]
    first = before[0]
    owned = [k for k in before if parse.tokens[k].tag in ("PRP$", "WP$")]
    if _is_aside_of(parse, head):
        return None
    if head - first >= THEME or (owned and (owned[-1] != first or parse.tokens[first].lower in MINE)):
        return None
    first = behind_dateline(parse, first, head)
    if parse.tokens[first].entity == "DATE" and parse.tokens[first].pos == "NUM":
        while first < head and parse.tokens[first].pos in ("NUM", "PUNCT"):
            first += 1  # "in nineteen ninety-one | Ali Musa was convicted"
    if owned and parse.tokens[first].tag == "WP$":
        first += 1  # "whose aide Ali Musa was shot" is about "aide Ali Musa"
        if parse.tokens[head].tag == "NN":
            return None  # "a man whose sister was shot": whose sister is not told
    inside = set(subtree)
    last = head
    for k in range(head + 1, min(head + THEME, len(parse.tokens))):
        token = parse.tokens[k]
        is_cut = token.dep in CUTS and not _is_between(parse, k) and not _is_titled(parse, k)
        if k == verb or k not in inside or is_cut or _is_in_clause(parse, k, head):
            break
        last = k
    while last > head and parse.tokens[last].dep in LEADING:
        last -= 1
    return parse.span(first, last + 1)


def _is_between(parse: Parse, k: int) -> bool:
    """Tell whether a word joins the second side to the first: "a deal between Chad and Mali"."""
    token = parse.tokens[k]
    for _ in range(THEME):
        if token.dep not in ("cc", "conj"):
            break
        token = parse.tokens[token.head]
    if k == token.i or token.dep != "pobj":
        return False
    prep = parse.tokens[token.head]
    side = parse.tokens[prep.head]  # "talks between lawyers for the family | and officials": no family of officials
    is_last = side.dep == "pobj" and parse.tokens[side.head].lower == "between" and not parse.dependents(side.i, "conj")
    return prep.lower == "between" or is_last


def _is_in_clause(parse: Parse, k: int, head: int) -> bool:
    """Tell whether a token opens a clause of its own below the noun: "a deal | that will", "a man | whose house"."""
    for _ in range(THEME):
        if k == head:
            return False
        token = parse.tokens[k]
        if token.dep in CLAUSES:
            return True
        k = token.head
    return False


def _noun_phrase(parse: Parse, noun: int, kind: str) -> Span | None:
    """Return a noun with what stands close before it: "mass street protests"; where talks were held is told apart."""
    first = noun
    for child in sorted(parse.children[noun], reverse=True):
        token = parse.tokens[child]
        if token.tag == "VBD" and child < noun:
            break  # "the South held joint drills": no adjective
        if child < noun and token.dep in ("compound", "amod", "nummod", "punct") and token.lower not in OBSCURE:
            left = parse.subtree(child)[0]
            if noun - left > THEME or token.lower in ("same", "such", "other", "another"):
                break
            first = min(first, left)
    last = noun if kind == "CONSULT" and _is_placed(parse, noun) else _end_of_deed(parse, noun)
    return parse.span(first, last + 1) if parse.tokens[first].pos != "PUNCT" else None


def _is_placed(parse: Parse, noun: int) -> bool:
    """Tell whether a place stands next to a noun: "talks in Doha"."""
    return any(t.i == noun + 1 and t.lower in NEARBY for t in parse.dependents(noun, "prep"))


def _end_of_deed(parse: Parse, noun: int) -> int:
    """Return where "attack in Benghazi", "clashes between the clans" end, the noun itself where a pronoun follows."""
    last = noun
    for prep in parse.dependents(noun, "prep"):
        heads = parse.dependents(prep.i, "pobj")
        if prep.i != last + 1 or prep.lower not in AROUND or not heads:
            break
        named = clause.conjuncts(parse, heads[0].i) if prep.lower == "between" else [heads[0].i]
        phrase = phrase_at(parse, named[-1], noun)
        if phrase is None or is_time(parse, prep.i) or heads[0].i - noun > THEME:
            break
        last = parse.token_at(phrase.end - 1) or last
    return last


def is_time(parse: Parse, prep: int) -> bool:
    """Tell whether a prepositional phrase says when; of a sentence "to ten years" does not."""
    if parse.tokens[prep].lower == "to":
        return False  # "sentenced him to ten years"
    return any(t.entity in ("DATE", "TIME") for t in parse.dependents(prep, "pobj"))

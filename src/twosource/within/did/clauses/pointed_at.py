"""Who or what a verb points at beside its subject: whom a cleft singles out, whom a headline names, the deed that killed.

Comes in: a parse and a token. Goes out: indices of head tokens, or None. Example: in "it was Mali that bombed the port"
the one singled out is "Mali".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.control import DEEDS, HARMS
from twosource.within.did.clauses.phrases import preposed
from twosource.within.did.words import lemmas_of

BELOW = 60  # dependents looked through for a word of the topic
DEEP = 6


def singled_out(parse: Parse, i: int, pronoun: int) -> int | None:
    """Return who is singled out as the doer: "it was Mali that bombed the port" -> "Mali"."""
    verb, token = parse.tokens[i], parse.tokens[pronoun]
    above = parse.tokens[verb.head]
    if token.tag not in ("WDT", "WP") or verb.dep != "ccomp" or above.lemma != "be" or pronoun == 0:
        return None
    is_empty = any(t.lower == "it" for t in parse.dependents(above.i, "nsubj"))
    heads = [t.i for t in parse.dependents(above.i, "attr") if t.i < pronoun]
    return heads[-1] if is_empty and heads else None


def below(parse: Parse, tops: list[int], lemmas: frozenset[str]) -> int | None:
    """Return the first of the words among some tokens and their nearest dependents, direct and indirect."""
    return next((k for k, lemma in list_below(parse, tops) if lemma in lemmas), None)


def list_below(parse: Parse, tops: list[int]) -> list[tuple[int, str]]:
    """Return some tokens and their nearest dependents, direct and indirect, with their lemmas."""
    queue = list(tops)
    for k in queue:
        if len(queue) < BELOW:
            queue.extend(parse.children[k])
    lemmas = lemmas_of(parse)
    return [(k, lemmas[k]) for k in queue]


def deep(parse: Parse, i: int, options: list[str]) -> list[int]:
    """Return nouns after "to" or "from" deeper in the phrase, where the parser hung them on a wrong noun."""
    wanted = [p for p in options if p in ("to", "from")]
    if not wanted or parse.tokens[i].pos not in ("VERB", "AUX"):
        return []
    found, queue = [], [i]
    for k in queue:
        found += preposed(parse, k, *wanted) if k != i else []
        if len(queue) < BELOW:
            queue += [t.i for t in parse.dependents(k, "dobj", "acl", "prep", "pobj", "conj")]
    return found


def bearer(parse: Parse, i: int) -> int:
    """Return the verb whose subject an adjective speaks of: "the envoy is due in Oslo" -> "is"."""
    token = parse.tokens[i]
    return token.head if token.pos == "ADJ" and token.dep == "acomp" else i


def called(parse: Parse, noun: int) -> int | None:
    """Return the person whom a noun describes: "Musa is a liar who shelled the port"; "Musa, a Liberal who met her"."""
    token = parse.tokens[noun]
    above = parse.tokens[token.head]
    if token.dep == "appos" and above.pos == "PROPN" and above.entity == "PERSON":
        return above.i
    for _ in range(DEEP):
        if token.dep != "conj":
            break
        token = parse.tokens[token.head]
    if token.dep != "attr" or parse.tokens[token.head].lemma != "be":
        return None
    return next((t.i for t in parse.dependents(token.head, "nsubj") if t.pos == "PROPN"), None)


def headed_by(parse: Parse, i: int) -> list[int]:
    """Return the doer in a headline such as "Norway to host envoys", which the parser hangs on loosely."""
    token = parse.tokens[i]
    if token.tag != "VB" or token.dep != "ROOT" or not any(parse.tokens[c].tag == "TO" for c in parse.children[i]):
        return []
    return [
        c
        for c in parse.children[i]
        if c < i
        and parse.tokens[c].dep in ("dep", "nsubj", "nmod", "compound")
        and parse.tokens[c].pos in ("PROPN", "NOUN")
    ][-1:]


def land_before(parse: Parse, noun: Token) -> int | None:
    """Return the land that stands shortly before a noun and a comma."""
    near = range(noun.i - 1, max(noun.i - 6, 0), -1)
    return next((k for k in near if parse.tokens[k].entity == "GPE" and parse.tokens[k].pos == "PROPN"), None)


def deed_above(parse: Parse, verb: Token, place: Token) -> Token:
    """Return the deed that killed, not its place: "the bombings of embassies in Chad and Mali, which killed ten"."""
    if verb.lemma not in HARMS or place.pos != "PROPN" or place.entity in ("PERSON", "ORG", "NORP", "PRODUCT"):
        return place
    current = place
    for _ in range(DEEP):
        if current.lemma in DEEDS:
            return current
        if current.dep not in ("pobj", "prep", "conj", "nmod", "appos") or current.head == current.i:
            break
        current = parse.tokens[current.head]
    return place

"""Words that the tokenizer cuts at their hyphen, the tagger takes for verbs or the parser for asides -> what they are.

Comes in: a parse. Goes out: the same, or one in which the last part bears the whole lemma. Example: of "signed a
cease-fire" the tokens are cease, - and fire; the last gets the lemma "cease-fire", so that no truce is taken for a fire.
In "Shelling by the rebels killed six" the first word becomes the noun that it is, and in "ruled out sending troops" what is
ruled out hangs on that, and is nothing done meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.text import Parse, Token

# First part, and lemma of the last. Spellings with a hyphen of nouns that event rules name.
JOINED = {
    ("cease", "fire"): "cease-fire",
    ("air", "strike"): "air-strike",
    ("co", "operation"): "cooperation",
    ("war", "plane"): "warplane",
    ("by", "election"): "by-election",
    ("run", "off"): "run-off",
}
FIRST = frozenset(first for first, _ in JOINED)
# Deeds that are nouns where they open a sentence with one of these behind them, and nothing that they are done to.
GERUNDS = frozenset(
    {"shelling", "bombing", "fighting", "shooting", "firing", "backing", "rioting", "looting", "mediating"}
)
# Verbs with their particle that say of a deed whether it is done.
TAKING = frozenset(
    {("rule", "out"), ("put", "off"), ("hold", "off"), ("give", "up"), ("call", "off"), ("keep", "on"), ("go", "on")}
)
BEHIND = frozenset({"by", "between", "in", "near", "at", "from", "around", "along", "on", "with"})


def join_hyphens(parse: Parse) -> Parse:
    """Return a parse in which words cut at a hyphen have the lemma of the whole; the same one where there are none.

    Example:
        >>> [t.lemma for t in join_hyphens(parse_of("a cease-fire")).tokens]  # doctest: +SKIP
        ['a', 'cease', '-', 'cease-fire']
    """
    is_plain = FIRST.isdisjoint(parse.lowers) and GERUNDS.isdisjoint(parse.lowers)
    tokens = parse.tokens if is_plain else tuple(_as_noun(_join(token, parse), parse) for token in parse.tokens)
    if hung := [k for k in range(2, len(tokens)) if _is_complement(tokens, k)]:
        told = list(tokens)
        for k in hung:
            told[k] = told[k]._replace(dep="xcomp")
        tokens = tuple(told)
    return parse if tokens == parse.tokens else replace(parse, tokens=tokens)


def _join(token: Token, parse: Parse) -> Token:
    i = token.i
    if i < 2 or parse.tokens[i - 1].text != "-" or parse.tokens[i - 2].end != parse.tokens[i - 1].start:
        return token
    whole = JOINED.get((parse.lowers[i - 2], token.lemma.lower()))
    return token if whole is None else token._replace(lemma=whole)


def _is_complement(tokens: Sequence[Token], k: int) -> bool:
    """Tell whether a participle right behind "ruled out" is what is ruled out, though the parser calls it an aside."""
    token = tokens[k]
    if token.tag != "VBG" or token.dep != "advcl" or token.head != k - 2:
        return False
    return (tokens[k - 2].lemma, tokens[k - 1].lower) in TAKING


def _as_noun(token: Token, parse: Parse) -> Token:
    """Return a deed that opens its sentence as a noun: "Shelling by the rebels killed six", no "Fighting them off"."""
    if token.tag != "VBG" or token.lower not in GERUNDS or token.dep not in ("csubj", "nsubj", "advcl"):
        return token
    is_opening = token.i == 0 or parse.tokens[token.i - 1].sentence != token.sentence
    behind = parse.tokens[token.i + 1 : token.i + 2]
    if not is_opening or not behind or behind[0].lower not in BEHIND or parse.dependents(token.i, "dobj"):
        return token
    return token._replace(tag="NN", pos="NOUN", lemma=token.lower, dep="nsubj")

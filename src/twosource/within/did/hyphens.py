"""Words that the tokenizer cuts at their hyphen, or the tagger takes for verbs -> nouns as the event files write them.

Comes in: a parse. Goes out: the same, or one in which the last part bears the whole lemma. Example: of "signed a
cease-fire" the tokens are cease, - and fire; the last gets the lemma "cease-fire", so that no truce is taken for a fire.
In "Shelling by the rebels killed six" the first word becomes the noun that it is.
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.text import Parse, Token

# First part, and lemma of the last. Spellings with a hyphen of nouns that event rules name.
JOINED = {
    ("cease", "fire"): "cease-fire",
    ("air", "strike"): "air-strike",
    ("co", "operation"): "cooperation",
    ("war", "plane"): "warplane",
    ("by", "election"): "by-election",
}
FIRST = frozenset(first for first, _ in JOINED)
# Deeds that are nouns where they open a sentence with one of these behind them, and nothing that they are done to.
GERUNDS = frozenset(
    {"shelling", "bombing", "fighting", "shooting", "firing", "backing", "rioting", "looting", "mediating"}
)
BEHIND = frozenset({"by", "between", "in", "near", "at", "from", "around", "along", "on", "with"})


def join_hyphens(parse: Parse) -> Parse:
    """Return a parse in which words cut at a hyphen have the lemma of the whole; the same one where there are none.

    Example:
        >>> [t.lemma for t in join_hyphens(parse_of("a cease-fire")).tokens]  # doctest: +SKIP
        ['a', 'cease', '-', 'cease-fire']
    """
    if FIRST.isdisjoint(parse.lowers) and GERUNDS.isdisjoint(parse.lowers):
        return parse
    tokens = tuple(_as_noun(_join(token, parse), parse) for token in parse.tokens)
    return parse if tokens == parse.tokens else replace(parse, tokens=tokens)


def _join(token: Token, parse: Parse) -> Token:
    i = token.i
    if i < 2 or parse.tokens[i - 1].text != "-" or parse.tokens[i - 2].end != parse.tokens[i - 1].start:
        return token
    whole = JOINED.get((parse.lowers[i - 2], token.lemma.lower()))
    return token if whole is None else token._replace(lemma=whole)


def _as_noun(token: Token, parse: Parse) -> Token:
    """Return a deed that opens its sentence as a noun: "Shelling by the rebels killed six", no "Fighting them off"."""
    if token.tag != "VBG" or token.lower not in GERUNDS or token.dep not in ("csubj", "nsubj", "advcl"):
        return token
    is_opening = token.i == 0 or parse.tokens[token.i - 1].sentence != token.sentence
    behind = parse.tokens[token.i + 1 : token.i + 2]
    if not is_opening or not behind or behind[0].lower not in BEHIND or parse.dependents(token.i, "dobj"):
        return token
    return token._replace(tag="NN", pos="NOUN", lemma=token.lower, dep="nsubj")

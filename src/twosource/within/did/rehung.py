"""Names that the parser hangs in the wrong place -> the place where they stand.

Comes in: a parse. Goes out: the same, or one with names rehung. Examples: in "The wife of the editor Ali Musa wept" the
parser has two subjects, and here Ali Musa is the editor; in "Taiwan, which Nauru then recognised" it takes Nauru for an
adverb, and here Nauru recognises.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from twosource.model.text import Parse, Token

SUBJECTS = ("nsubj", "nsubjpass")
ADVERBIAL = frozenset({"advmod", "npadvmod", "amod", "compound", "nmod", "dep"})
WHOM = frozenset({"which", "whom", "who", "that"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NAMED = frozenset({"NOUN", "PROPN"})
# What the tagger makes of a verb right behind a name: "which Kyiv accuses of theft", "which Chad still claims".
NO_VERBS = frozenset({"NNS", "NN"})
SIBILANTS = ("ches", "shes", "sses", "xes", "zzes")
GIVING = frozenset({"give", "grant", "deny", "refuse", "offer"})
GRANTED = frozenset({
    "permission", "access", "approval", "asylum", "consent", "clearance", "authority", "immunity", "citizenship", "refuge", "time",
})  # fmt: skip
ASIDES = frozenset({",", "-", "--", "–", "—", "("})
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "QUANTITY", "MONEY", "PERCENT"})


def rehang_names(parse: Parse, people: Collection[str] = ()) -> Parse:
    """Return a parse in which names stand where they belong; the same one where all do.

    Args:
        parse: a parse.
        people: lemmas of who can bear a person's name, such as "minister".

    Example:
        >>> [t.text for t in rehang_names(parse_of("Gao, which Mali then held, fell.")).tokens if t.dep == "nsubj"]  # doctest: +SKIP
        ['Mali', 'Gao']
    """
    found: dict[int, Token] = {}
    for token in parse.tokens:
        if token.dep == "relcl":
            found.update({t.i: t for t in _with_doer(parse, token)})
        if token.pos in ("VERB", "AUX"):
            found.update({t.i: t for t in _one_subject(parse, token, people)})
        if token.dep == "dobj" and (given := _whom_given(parse, token)) is not None:
            found[given.i] = given
        if token.dep == "npadvmod" and (aside := _aside(parse, token)) is not None:
            found[token.i] = aside
    return replace(parse, tokens=tuple(found.get(t.i, t) for t in parse.tokens)) if found else parse


def _with_doer(parse: Parse, verb: Token) -> list[Token]:
    """Return the tokens that change where a relative clause has nobody who acts: "which Nauru then recognised"."""
    pronouns = [t for t in parse.dependents(verb.i) if t.tag in ("WDT", "WP") and t.i < verb.i]
    if len(pronouns) != 1 or pronouns[0].lower not in WHOM or any(t.dep == "auxpass" for t in parse.dependents(verb.i)):
        return []
    names = [
        t
        for t in parse.dependents(verb.i)
        if t.i == pronouns[0].i + 1 + _length_before(parse, t) and t.pos in ("PROPN", "ADJ") and t.dep in ADVERBIAL
    ]
    is_verb = verb.tag in FINITE or (verb.tag in NO_VERBS and verb.i == names[0].i + 1 if names else False)
    if not names or not is_verb or not names[0].text[:1].isupper() or any(_is_doer(parse, t) for t in pronouns):
        return []
    turned = [names[0]._replace(dep="nsubj", pos="PROPN", tag="NNP"), pronouns[0]._replace(dep="dobj")]
    if verb.tag in NO_VERBS:
        turned.append(verb._replace(tag="VBZ", pos="VERB", lemma=_verb_lemma(verb)))
    return turned


def _length_before(parse: Parse, name: Token) -> int:
    """Return how many tokens of a name stand before its head: one in "Ali Musa"."""
    return name.i - parse.subtree(name.i)[0]


def _is_doer(parse: Parse, pronoun: Token) -> bool:
    """Tell whether a pronoun itself acts, with something else that it acts on: "which Norway-bound ships carried"."""
    verb = parse.tokens[pronoun.head]
    return pronoun.dep in SUBJECTS and any(
        t.dep in ("dobj", "xcomp", "ccomp", "acomp", "attr") for t in parse.dependents(verb.i)
    )


def _verb_lemma(verb: Token) -> str:
    if verb.lower.endswith("ies"):
        return f"{verb.lower[:-3]}y"
    return verb.lower.removesuffix("es" if verb.lower.endswith(SIBILANTS) else "s")


def _one_subject(parse: Parse, verb: Token, people: Collection[str]) -> list[Token]:
    """Return the token that changes where a noun and the name right behind it are two subjects of one verb."""
    told = [t for t in parse.dependents(verb.i, *SUBJECTS) if t.pos in NAMED and t.i < verb.i]
    if len(told) != 2 or told[1].pos != "PROPN" or told[0].pos != "NOUN" or told[0].dep != told[1].dep:
        return []
    noun, name = told
    first = parse.subtree(name.i)[0]
    subtree = parse.subtree(noun.i)
    if subtree[-1] + 1 != first or any(k >= first for k in subtree):
        return []
    last, is_apart = parse.tokens[first - 1], parse.tokens[first].tag in ("DT", "PRP$")
    if last.dep == "prep" and last.i in subtree and not parse.dependents(last.i):
        return [name._replace(dep="pobj", head=last.i)]  # "supporters of the jailed leader Ali Musa marched"
    if is_apart:
        return []
    if last.i == noun.i:
        return [noun._replace(dep="compound", head=name.i)]
    is_his = last.pos == "NOUN" and last.tag == "NN" and last.dep == "pobj" and last.lemma.lower() in people
    return [name._replace(dep="appos", head=last.i)] if is_his else []


def _whom_given(parse: Parse, thing: Token) -> Token | None:
    """Return a name that the parser takes for part of what it is given: "gave the Pentagon permission to land"."""
    verb = parse.tokens[thing.head]
    if verb.lemma not in GIVING or thing.lower not in GRANTED or parse.dependents(verb.i, "dative"):
        return None
    named = [t for t in parse.dependents(thing.i, "compound") if t.pos == "PROPN" and t.i + 1 == thing.i]
    return named[0]._replace(dep="dative", head=verb.i) if named and verb.i < named[0].i else None


def _aside(parse: Parse, noun: Token) -> Token | None:
    """Return a noun that the parser takes for a time as the aside that it is: "from a rival, the banker Ali Musa"."""
    first = parse.subtree(noun.i)[0]
    named = (
        noun if noun.pos == "PROPN" else next((t for t in parse.dependents(noun.i, "appos") if t.pos == "PROPN"), None)
    )
    if named is None or named.entity in TIMES or noun.entity in TIMES or first < 2:
        return None
    before = parse.tokens[first - 2]
    is_aside = parse.tokens[first - 1].text in ASIDES and before.pos in NAMED and noun.head < before.i
    if not is_aside or before.dep not in ("pobj", "dobj") or before.entity in TIMES:
        return None
    above = {t.i for t in parse.ancestors(before.i)}
    return noun._replace(dep="appos", head=before.i) if noun.head in above else None

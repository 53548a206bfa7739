"""What a relative pronoun stands for.

Comes in: a parse and the index of a pronoun. Goes out: the index of the noun. Example: in "a list of diplomats that were
declared" it is "diplomats"; in "Lund, head of Karvel, who left" it is "Lund".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.clauses.plan_above import plan_above
from twosource.within.did.words import lemma_of

MANY = frozenset({"are", "were", "have"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
TITLES = frozenset({
    "governor", "mayor", "president", "premier", "minister", "king", "queen", "head", "chief", "ambassador", "leader",
    "envoy", "ruler", "people", "resident", "citizen", "native", "deputy", "chancellor", "commander", "bishop",
    "archbishop", "emir", "prince", "princess", "official", "officer", "soldier", "fighter", "judge", "prosecutor",
})  # fmt: skip
OF_PLACE = frozenset({"of", "in", "from", "for", "at"})
# Who stands for somebody else, who is named behind "of" or "for" and whom it befell.
STANDS_FOR = frozenset({
    "family", "relative", "parent", "friend", "colleague", "supporter", "lawyer", "attorney", "kin", "advocate", "mourner",
    "fan", "follower", "loved", "one", "neighbour", "neighbor", "classmate", "comrade", "descendant",
})  # fmt: skip
KIN = frozenset({
    "mother", "father", "wife", "husband", "widow", "son", "daughter", "brother", "sister", "uncle", "aunt", "cousin",
    "nephew", "niece",
})  # fmt: skip
BEFALLS = frozenset({
    "kill", "murder", "shoot", "slay", "stab", "behead", "execute", "hang", "wound", "injure", "jail", "imprison", "detain",
    "arrest", "abduct", "kidnap", "capture", "massacre", "deport", "expel", "evict",
})  # fmt: skip


def antecedent(parse: Parse, i: int) -> int:
    """Return the noun that a relative pronoun stands for, or ``i`` itself."""
    token = parse.tokens[i]
    if token.tag in ("WDT", "WP"):
        verb = parse.tokens[token.head]
        for _ in range(3):
            if verb.dep == "relcl":
                noun = plan_above(parse, verb, token) or _aide_of(parse, token, _agreeing(parse, verb))
                return mourned(parse, noun, parse.tokens[token.head]) if token.dep == "nsubjpass" else noun
            if verb.dep not in ("conj", "ccomp", "xcomp"):
                break
            verb = parse.tokens[verb.head]
    return i


def piped(parse: Parse, token: Token) -> int:
    """Return the noun for which a relative pronoun stands behind its preposition: "Lund, with whom the king met"."""
    prep = parse.tokens[token.head]
    verb = parse.tokens[prep.head]
    if token.tag not in ("WP", "WDT") or prep.dep != "prep" or verb.dep != "relcl" or verb.i < token.i:
        return token.i
    before = prep.i - 2 if parse.tokens[prep.i - 1].text == "," else prep.i - 1
    is_name = token.lower == "whom" and before >= 0 and parse.tokens[before].entity == "PERSON"
    return (
        before if is_name and parse.tokens[before].pos == "PROPN" else verb.head
    )  # "a letter from Musa, with whom he met"


def mourned(parse: Parse, noun: int, verb: Token) -> int:
    """Return whom violence befell where the parser says his kin: "the families of two clerks killed in Gao"."""
    lemma = lemma_of(parse.tokens[noun])
    if lemma_of(verb) not in BEFALLS or not (lemma in STANDS_FOR or (lemma in KIN and verb.dep == "acl")):
        return noun
    if parse.dependents(noun, "nummod"):
        return noun  # "two relatives of the king killed by rebels": the two
    links = [t for t in parse.dependents(noun, "prep") if t.lower in ("of", "for") and t.i < verb.i]
    found = [t.i for link in links for t in parse.dependents(link.i, "pobj") if t.pos in ("NOUN", "PROPN", "NUM")]
    return found[-1] if found else noun


def _aide_of(parse: Parse, pronoun: Token, noun: int) -> int:
    """Return who is meant behind a title: the aide in "Lund, head of Karvel, who"; the pronoun where it may be either.

    In "Ali Musa, an aide to Ms. Lund, who came" nobody knows which of the two came.
    """
    of = parse.tokens[parse.tokens[noun].head]
    title = parse.tokens[of.head]
    named = parse.tokens[title.head]
    is_place = parse.tokens[noun].entity in PLACES and parse.tokens[noun].dep == "pobj"
    if pronoun.lower == "who" and is_place and of.lower in OF_PLACE and title.lemma in TITLES:
        return title.i  # "the governor of Gao, who": no town is a who
    is_told = parse.tokens[noun].dep == "pobj" and of.lower in ("of", "to", "for") and title.dep == "appos"
    if pronoun.lower != "who" or not is_told or named.entity != "PERSON" or parse.tokens[noun].pos != "PROPN":
        return noun
    return pronoun.i if parse.tokens[noun].entity == "PERSON" else named.i


def _agreeing(parse: Parse, verb: Token) -> int:
    """Return the noun that a relative clause speaks of, by number: "a list of diplomats that were declared"."""
    head = parse.tokens[verb.head]
    finite = [t for t in parse.dependents(verb.i, "aux", "auxpass") if t.lower in MANY] or [verb]
    if head.tag != "NN" or (finite[0].lower not in MANY and finite[0].tag != "VBP"):
        return head.i
    of = parse.dependents(head.i, "prep")
    near = [t for p in of if p.lower == "of" for t in parse.dependents(p.i, "pobj") if t.tag in ("NNS", "NNPS")]
    return near[-1].i if near else head.i


def told_of(parse: Parse, i: int) -> list[Token]:
    """Return the subjects of a verb; where time stands between, they hang on its helper: "Mali had on Monday closed"."""
    if own := parse.dependents(i, "nsubj", "csubj"):
        return own
    return [t for helper in parse.dependents(i, "aux") for t in parse.dependents(helper.i, "nsubj")]

"""What the words around a name say about its kind.

Comes in: a parse and a name. Goes out: points for kinds. Example: "Karvel, a town in Latvia," gives points for a
place, "shares of Karvel" for an organisation, "Karvel, 41," for a person.

Weights were set by hand on texts with names marked: a point is worth a little less than half the name finder's word.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.facts import Kind
from twosource.model.text import Parse, Token
from twosource.within.who.known import know_name
from twosource.within.who.named import Named
from twosource.within.who.wordlists import around, name_words, titles, words

Points = Iterator[tuple[Kind, float]]
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
QUOTES = frozenset({'"', "”", "''", "``", "“"})
BRACKETS = frozenset({"(", "-LRB-"})
OLDEST, YOUNGEST = 110, 5
# How nouns of trades end: "shopkeeper", "physicist", "fisherman".
TRADES = ("keeper", "woman", "logist", "icist", "ician", "grapher", "wright", "herder", "hunter", "teacher", "worker")
# What stands before a noun that a name behind a comma takes up: "its top leader, Karvel".
BEFORE_NOUN = frozenset({"PRP$", "JJ", "NN", "DT", "POS"})
SURE, STRONG, SOME, WEAK = 5.0, 3.0, 1.5, 0.7


def context_points(parse: Parse, name: Named) -> Points:
    """Yield points for kinds from one place where a name stands."""
    head = head_of_name(parse, name)
    yield from _before(parse, name, head)
    yield from _after(parse, name)
    yield from _governed(parse, head)


def head_of_name(parse: Parse, name: Named) -> int:
    """Return the token of a name whose head stands outside it."""
    tokens = parse.tokens
    for k in range(name.last - 1, name.first - 1, -1):
        if not name.first <= tokens[k].head < name.last:
            return k
    return name.last - 1


def _before(parse: Parse, name: Named, head: int) -> Points:
    tokens, k = parse.tokens, name.first - 1
    if k < 0 or tokens[k].sentence != tokens[name.first].sentence:
        return
    before = tokens[k]
    is_object = tokens[head].dep == "pobj"
    if before.lower == "the":
        yield "person", -STRONG
        yield "organisation", WEAK
        if name.last - name.first == 1 and tokens[k + 1].tag == "NNPS":
            # "the Lions" is a team, if no family
            yield "organisation", SOME
    elif before.lower in ("a", "an"):
        yield "person", -SOME
    if is_object and before.pos == "ADP":
        yield from _after_preposition(parse, before)
    if before.text == "," and k > 1 and tokens[head].dep in ("appos", "conj") and tokens[k - 2].tag in BEFORE_NOUN:
        # "his brother, Shannan, left", "the rock band, Karvel"
        before = tokens[k - 1]
        if tokens[head].dep == "conj" and before.lower not in around("relatives"):
            return
    if before.text.islower() and before.pos in ("NOUN", "PROPN") and before.tag in ("NN", "NNS"):
        yield from _beside_noun(before.lower)
    elif before.lower in around("place_adjectives"):
        # "suburban Karvel"
        yield "place", STRONG


def _after_preposition(parse: Parse, preposition: Token) -> Points:
    word = preposition.lower
    governor = parse.head(preposition.i)
    if word == "to" and governor.lower in around("ways"):
        # "east to Karvel", "the road to Karvel"
        yield "place", STRONG
    elif (word == "in" and governor.lower in around("holdings")) or (
        word == "at" and governor.lower in around("body_relations")
    ):
        yield "organisation", STRONG
    elif word in around("place_prepositions"):
        yield "place", STRONG if word != "at" else WEAK
    elif (
        word in ("to", "into", "from", "for", "through", "towards", "toward") and governor.lemma in around("moving")
    ) or (word == "of" and governor.lower in around("place_nouns")):
        yield "place", STRONG
    elif word == "from" and (governor.lower in words("person") or governor.lower.endswith(("men", "ers", "ists"))):
        # "a student from Karvel"
        yield "place", SOME
    elif word in ("of", "at", "with", "for", "by", "in") and governor.lower in around("body_relations"):
        yield "organisation", STRONG
    elif word == "of" and (governor.lower in around("kin") or governor.lower in around("fates")):
        # "the wife of Karvel", "the arrest of Karvel"
        yield "person", SOME
    elif word in ("with", "for") and governor.lemma in around("joining"):
        # "signed with Karvel", "released two albums for Karvel"
        yield "organisation", SOME
    elif word in ("with", "between") and governor.lemma in around("meeting"):
        # "talks with Karvel": whoever that is, it is somebody
        yield "person", WEAK
        yield "organisation", WEAK
    elif word in ("with", "of") and governor.lower in around("borders"):
        # "the border with Karvel", "the confluence of the Karvel"
        yield "place", STRONG
    elif word in ("of", "at", "with", "for") and (governor.lower,) in titles():
        yield "organisation", SOME
        yield "person", -SOME


def _beside_noun(word: str) -> Points:
    if word in around("kin") or word in around("relatives"):
        yield "person", STRONG
    elif word in words("person") or word.removesuffix("s") in words("person") or (word.removesuffix("s"),) in titles():
        yield "person", SOME
    elif word in around("body_nouns") or word.endswith("maker"):
        yield "organisation", STRONG
    elif word in around("place_nouns"):
        yield "place", SOME


def _after(parse: Parse, name: Named) -> Points:
    tokens, k = parse.tokens, name.last
    if k >= len(tokens) or tokens[k].sentence != tokens[name.first].sentence:
        return
    after = tokens[k]
    if after.text == ",":
        yield from _after_comma(parse, name)
    elif after.text in BRACKETS and k + 2 < len(tokens):
        inner = tokens[k + 1].text
        if tokens[k + 1].text.isdigit() and YOUNGEST < int(tokens[k + 1].text) < OLDEST and tokens[k + 2].text == ")":
            # "Osei (34)"
            yield "person", SOME
        if (
            inner[:2] in ("R-", "D-", "R.", "D.")
            or (inner in ("R", "D") and tokens[k + 2].text in ("-", "–"))
            or inner.lower() in ("born", "aged")
        ):
            yield "person", SURE
    elif after.text in POSSESSIVE and k + 1 < len(tokens):
        owned = parse.head(head_of_name(parse, name))
        if tokens[k + 1].lower in around("kin"):
            yield "person", SOME
        elif owned.i > k and owned.lower in around("owned") and owned.text.islower():
            # "Karvel's voting shares"
            yield "organisation", STRONG
    elif after.text == "-" and k + 1 < len(tokens) and tokens[k + 1].lower in ("based", "born"):
        yield "place", STRONG
    elif after.tag in ("NN", "NNS") and after.text.islower() and tokens[name.last - 1].dep in ("compound", "nmod"):
        if after.lower in around("body_parts"):
            yield "organisation", STRONG
        elif after.lower in around("place_parts"):
            yield "place", STRONG if after.lower in around("land_parts") else SOME
    elif after.text[:1].isupper() and (after.lower,) in titles() and tokens[name.last - 1].dep == "compound":
        # "Karvel Chairman Kofi Mensah"
        yield "organisation", STRONG
    elif after.lower == "who":
        yield "person", STRONG


def _after_comma(parse: Parse, name: Named) -> Points:
    tokens, k = parse.tokens, name.last + 1
    if k >= len(tokens):
        return
    after = tokens[k]
    if after.lower in ("who", "whom"):
        yield "person", SURE
    elif after.lower == "whose" and k + 1 < len(tokens) and tokens[k + 1].lower in around("owned"):
        # "Karvel, whose shares rose"
        yield "organisation", STRONG
    elif after.lower == "which" and name.last - name.first < 3:
        yield "person", -SOME
        yield "organisation", WEAK
    elif after.text.isdigit() and YOUNGEST <= int(after.text) <= OLDEST and k + 1 < len(tokens):
        if tokens[k + 1].text in (",", ".", ";"):
            yield "person", STRONG
    elif after.text[:1].isupper() and name.last - name.first < 3 and tokens[name.last - 1].dep in ("pobj", "ROOT"):
        known = know_name(after.text)
        if known is not None and known.kind in ("country", "place") and tokens[name.last - 1].dep == "pobj":
            yield "place", SOME
    noun = _apposed(parse, name)
    if noun is not None:
        yield from _as_attribute(noun)


def _apposed(parse: Parse, name: Named) -> Token | None:
    """Return the noun of ", a payments firm based in Oslo," after a name: by the tree, else by its article."""
    for token in parse.dependents(head_of_name(parse, name), "appos"):
        if token.i > name.last and (token.text.islower() or "-" in token.text):
            return token
    tokens, k = parse.tokens, name.last + 1
    if tokens[k].lower not in ("a", "an", "the"):
        return None
    for token in tokens[k + 1 : k + 7]:
        after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        if token.pos in ("VERB", "AUX", "PUNCT", "ADP") or token.sentence != tokens[k].sentence:
            return None
        if token.tag in ("NN", "NNS") and (after is None or after.tag not in ("NN", "NNS", "HYPH")):
            return token
    return None


def _as_attribute(token: Token) -> Points:
    """Yield what "a town", "the company", "a spokesman" say of the name that they are told of."""
    if token.lower in words("person") or (token.lower,) in titles() or token.lower.endswith(TRADES):
        yield "person", STRONG
    elif token.lower in around("body_nouns"):
        yield "organisation", STRONG
    elif token.lower in around("place_nouns"):
        yield "place", STRONG


def _governed(parse: Parse, head: int) -> Points:
    token, verb = parse.tokens[head], parse.head(head)
    if token.dep not in ("nsubj", "nsubjpass") or verb.i == head:
        return
    if token.dep == "nsubjpass" and verb.lemma in around("human_passives"):
        # "Osei was traded to Karvel"
        yield "person", SOME
    if verb.lemma == "be":
        for attribute in parse.dependents(verb.i, "attr"):
            # "Karvel is a village" leaves no doubt, whatever the finder said four times
            yield from ((kind, weight + SOME) for kind, weight in _as_attribute(attribute))
        return
    if verb.lemma in around("human_verbs"):
        yield "person", SOME
    elif verb.lemma == "say":
        yield "person", SOME if _is_quoted(parse, token) else WEAK
        yield "place", -WEAK
        if any(
            t.lower == "it" for clause in parse.dependents(verb.i, "ccomp") for t in parse.dependents(clause.i, "nsubj")
        ):
            # "Karvel said it had paid"
            yield "organisation", STRONG
    if verb.lemma in around("body_verbs") and token.dep == "nsubj":
        yield "organisation", SOME
    if verb.i < head and verb.lemma in ("say", "write", "add"):
        yield "person", WEAK
    yield from _told_on(parse, verb, head)


def _is_quoted(parse: Parse, token: Token) -> bool:
    """Tell whether a quotation stands before a speaker in the sentence: firms give theirs seldom so."""
    first = parse.sentence_of(token.i).first
    return any(word in QUOTES for word in parse.lowers[first : token.i])


def _told_on(parse: Parse, verb: Token, head: int) -> Points:
    """A lone subject whose sentence or the next goes on with "he" or "she" is mostly a person."""
    sentence = verb.sentence + 1
    if sentence < len(parse.sentences):
        first = parse.tokens[parse.sentences[sentence].first]
        if first.lower in ("he", "she"):
            yield "person", SOME
        elif first.lower == "they":
            yield "organisation", WEAK
    for token in parse.tokens[head + 1 : min(head + 12, len(parse.tokens))]:
        if token.sentence != verb.sentence:
            return
        if token.lower in name_words("human_pronouns"):
            yield "person", SOME
            return
        if token.lower == "its":
            yield "organisation", WEAK
            return

"""Lemmas as the rules know them: what the lemmatizer's rules of endings get wrong is mended here.

Comes in: a token. Goes out: its lemma in lower case. Example: "staged" -> "stage", where endings alone say "stag".
"""

from __future__ import annotations

from functools import cache

from twosource.lexicon.places import find_demonym, find_place
from twosource.model.text import Parse, Token

MENDED = {
    "stag": "stage", "wag": "wage", "rap": "rape", "fin": "fine", "hop": "hope", "slat": "slate", "din": "dine",
    "instal": "install", "readie": "ready", "resupplie": "resupply", "cordone": "cordon", "batone": "baton",
    "airdropp": "airdrop", "lambast": "lambaste", "re-arreste": "rearrest", "rearreste": "rearrest",
    "reappointe": "reappoint", "ax": "axe", "rag": "rage", "coope": "coop", "reconnecte": "reconnect",
    "overflie": "overfly", "wiretappe": "wiretap", "unblackliste": "unblacklist", "restaffe": "restaff", "re-appointe": "reappoint", "co-hoste": "co-host",
}  # fmt: skip
# Plurals that the tagger takes for names where they are capitalised: "45,000 Marines".
CAPITALISED = {
    f"{noun}s": noun
    for noun in (
        "marine", "soldier", "ranger", "sailor", "commando", "paratrooper", "rebel", "militant", "troop", "president",
        "minister", "ambassador", "diplomat", "envoy", "sanction", "protester", "gunman", "warship", "jet", "tank",
    )
}  # fmt: skip


FIRST_PERSON = frozenset({"i", "we", "us", "me"})
OURS = FIRST_PERSON | {"our", "ours", "my"}
OUGHT = frozenset({"should", "must", "ought"})
# Of whom there are so many: "thousands of protesters", "a group of Ugandan lawmakers", "some of the rebels".
MANY = frozenset({
    "thousand", "hundred", "dozen", "score", "million", "ten", "group", "number", "crowd", "handful", "majority", "couple",
    "pair", "team", "band", "column", "squad", "mob", "some", "most", "many", "several", "all", "both", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "half", "total",
})  # fmt: skip
NO_PLURALS = frozenset({"specimen", "acumen", "regimen", "abdomen", "bitumen"})
DEED_NOUNS = frozenset({"fighting", "shelling", "bombing", "shooting", "looting", "rioting"})


def lemma_of(token: Token) -> str:
    """Return the lemma in lower case."""
    lemma = token.lemma.lower()
    if lemma == "basis" and token.lower == "bases":
        return "base"  # "returned to their bases"
    if token.tag == "VBG" and token.dep == "nsubj" and token.lower in DEED_NOUNS:
        return token.lower  # "Fighting between them broke out"
    if token.pos == "NOUN" and lemma.endswith("men") and len(lemma) > len("women"):
        return f"{lemma[:-2]}an" if lemma not in NO_PLURALS else lemma  # "airmen", which the tagger takes for one
    if token.tag == "NNPS" and lemma in CAPITALISED:
        return CAPITALISED[lemma]
    return MENDED.get(lemma, lemma) if token.pos in ("VERB", "AUX") else lemma


def lemmas_of(parse: Parse) -> list[str]:
    """Return the lemma of each token, made once; not to be changed."""
    lemmas = parse.answers.get(("lemmas",))
    if lemmas is None:
        lemmas = parse.answers[("lemmas",)] = [lemma_of(token) for token in parse.tokens]
    return lemmas


def is_land(token: Token) -> bool:
    """Tell whether a token names a country, city or region; the tagger misses countries in headlines."""
    return token.pos == "PROPN" and (token.entity == "GPE" or _is_country(token.text))


def is_of_land(parse: Parse, noun: int) -> bool:
    """Tell whether a noun is some land's, by an adjective: "a Turkish appeal"."""
    return any(t.text[:1].isupper() and find_demonym(t.text) is not None for t in parse.dependents(noun, "amod"))


@cache
def _is_country(name: str) -> bool:
    place = find_place(name)
    return place is not None and place.kind == "country"

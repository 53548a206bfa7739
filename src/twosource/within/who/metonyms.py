"""Capitals and palaces: the government where they act or speak, the town otherwise.

Comes in: drafts of places that are seats of government. Goes out: the same list, with the acting mentions moved
to a draft of the government. Example: in "Oslo urged talks in Riga", "Oslo" is Norway's government and "Riga" a town.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.lexicon.places import country, find_metonym
from twosource.model.text import Parse, Token
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.known import know_name
from twosource.within.who.named import is_dateline, text_of
from twosource.within.who.wordlists import nouns

ARTICLED = frozenset({"United", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Democratic", "Republic",
                      "Central", "Dominican", "Marshall", "Solomon", "Czech", "Comoros", "Seychelles"})  # fmt: skip


def split_metonyms(parse: Parse, drafts: list[Draft]) -> list[Draft]:
    """Move the mentions in which a seat of government acts to the government's own draft."""
    governments: dict[str, Draft] = {}
    towns = {
        p.head for d in drafts if d.kind == "place" and (d.known is None or d.known.seat is None) for p in d.places
    }
    kept = []
    for draft in drafts:
        if draft.known is None or draft.known.seat is None:
            kept.append(draft)
            continue
        is_town = draft.known.is_place
        acting = [p for p in draft.places if (is_acting(parse, p, towns) if is_town else not _is_inside(parse, p.head))]
        if not _is_whole(draft.name):
            # the Pentagon is a body of its own; where it does not act it is a building
            if not acting and draft.kind == "government":
                draft.kind, draft.sector = "place", None
            kept.append(draft)
            continue
        for place in acting:
            government_of(governments, draft.known.seat).add(place, text_of(parse, place.first, place.last))
        draft.places = [p for p in draft.places if p not in acting]
        if draft.places:
            draft.kind, draft.sector = "place", None
            kept.append(draft)
    return kept + list(governments.values())


def government_of(governments: dict[str, Draft], code: str) -> Draft:
    """Return the draft of a country's government, made on first need."""
    if code not in governments:
        place = country(code)
        name = place.name if place is not None else code
        article = "the " if name.split()[0] in ARTICLED else ""
        governments[code] = Draft(
            f"Government of {article}{name}", "government", "metonyms/acts",
            country=code, sector="GOV", base=f"government/{code.lower()}",
        )  # fmt: skip
    return governments[code]


def _is_inside(parse: Parse, i: int) -> bool:
    """Tell whether a palace is spoken of as a building: "in the Kremlin"."""
    head = parse.head(i)
    return parse.tokens[i].dep == "pobj" and (
        head.lower in _words("place_prepositions") or (head.lower in ("to", "from") and not _acts_after(parse, head))
    )


def is_acting(parse: Parse, place: Place, towns: Collection[int] = ()) -> bool:
    """Tell whether a town's name acts, speaks or is dealt with as a government; ``towns`` are heads of plain towns."""
    token = parse.tokens[place.head]
    if is_dateline(parse, place.first, place.last):
        return False
    if place.last + 1 < len(parse.tokens) and parse.tokens[place.last].text == ",":
        # "Riga, Latvia" is the town
        known = know_name(parse.tokens[place.last + 1].text)
        if (
            known is not None
            and known.kind == "country"
            and parse.tokens[place.last + 1].dep in ("appos", "npadvmod", "conj")
        ):
            return False
    for _ in range(8):
        if token.dep != "conj":
            break
        token = parse.head(token.i)
        if token.i in towns:
            # "flights to Lagos, Accra and Oslo" go to towns
            return False
    head = parse.head(token.i)
    if token.dep == "nsubj":
        return head.pos in ("VERB", "AUX") and head.lemma not in _words("place_verbs") and not _is_town(parse, head)
    if token.dep == "nsubjpass":
        return head.lemma in _words("passive_verbs")
    if token.dep in ("pobj", "agent"):
        return _acts_after(parse, head)
    if token.dep == "poss":
        return head.lower not in _words("town_nouns") and head.pos == "NOUN"
    if token.dep in ("dobj", "dative"):
        return head.lemma in _words("object_verbs")
    if token.dep in ("compound", "nmod", "amod"):
        noun = nouns().get(head.lower)
        return noun is not None and noun.sector == "GOV"
    return False


def _acts_after(parse: Parse, preposition: Token) -> bool:
    word = preposition.lower
    governor = parse.head(preposition.i)
    if word == "of":
        return governor.lower in _words("of_nouns")
    if word not in _words("acting_prepositions"):
        return False
    if word in ("with", "against", "by", "than", "like", "unlike"):
        return True
    if word in ("to", "from") and governor.lemma.lower() not in _words("dealing"):
        return False
    return governor.lemma.lower() not in _words("motion") and governor.lower not in _words("motion")


def _is_town(parse: Parse, verb: Token) -> bool:
    """Tell whether the predicate calls the name a town: "Riga is the capital"."""
    return any(t.dep == "attr" and t.lower in ("city", "capital", "town", "home") for t in parse.dependents(verb.i))


def _is_whole(name: str) -> bool:
    metonym = find_metonym(name)
    return metonym is None or metonym.stands_for in _words("whole_government")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_yaml("acting.yaml")[name])

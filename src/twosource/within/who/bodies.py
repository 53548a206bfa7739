"""Ministries, armies and parliaments by name: whose they are.

Comes in: drafts of bodies whose names do not tell the country, "Foreign Ministry". Goes out: the same drafts, one
for each country's body. Example: "the Ghanaian Foreign Ministry" and "Togo's Foreign Ministry" are two parties;
a bare "the Foreign Ministry" beside one of them only is that one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise

from twosource.lexicon.places import country
from twosource.model.text import Parse
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.known import know_demonym, know_name
from twosource.within.who.named import Named
from twosource.within.who.scene import Scene
from twosource.within.who.titles import country_of, opening_country
from twosource.within.who.wordlists import nouns

BODIES = ("government", "military")
SECTORS = {"government": "GOV", "military": "MIL"}


def split_bodies(parse: Parse, drafts: list[Draft], at: Mapping[int, Named]) -> list[Draft]:
    """Give every government body and army its country, and take apart those of several countries."""
    out: list[Draft] = []
    for draft in drafts:
        if draft.kind not in BODIES or draft.known is not None:
            out.append(draft)
            continue
        parts: dict[str | None, list[Place]] = defaultdict(list)
        for place in draft.places:
            parts[_country(parse, place, at)].append(place)
        codes = [code for code in parts if code is not None]
        if len(codes) == 1 and None in parts:
            parts[codes[0]] += parts.pop(None)
        out += [_part(parse, draft, code, places) for code, places in parts.items()]
    return out


def _part(parse: Parse, draft: Draft, code: str | None, places: list[Place]) -> Draft:
    """Make one country's body, named by its own mentions: "Russia's Defence Ministry" beside a "Turkish Defence Ministry"."""
    forms = Counter(" ".join(t.text for t in parse.tokens[p.first : p.last]) for p in places if p.form == "name")
    kept = {form: count for form, count in draft.forms.items() if form in forms} or dict(draft.forms)
    name = draft.name if draft.name in kept or not forms else max(forms, key=lambda form: (len(form), form))
    part = Draft(name, draft.kind, draft.rule, country=code, sector=_sector(draft))
    part.places, part.forms = places, kept
    name_body(part)
    return part


def _sector(draft: Draft) -> str:
    """Return the sector that a word of the name tells: a court judges, a parliament makes laws."""
    words = [w for w in draft.name.lower().split() if (noun := nouns().get(w)) is not None and noun.sector != "GOV"]
    found = nouns()[words[-1]].sector if words else None
    return found or SECTORS[draft.kind]


def name_body(draft: Draft) -> None:
    """Put the country's adjective before a body's name that lacks it: "Ghanaian Foreign Ministry"."""
    words = draft.name.split()
    if (
        draft.country is None
        or " of " in draft.name
        or any(know_demonym(w) for w in (*words, *map(" ".join, pairwise(words))))
    ):
        return
    if any(
        (known := know_name(" ".join(words[:k]))) and known.kind in ("country", "place")
        for k in range(1, len(words) + 1)
    ):
        return
    place = country(draft.country)
    if place is not None and place.demonyms:
        draft.name = f"{place.demonyms[0]} {draft.name}"


def settle_bodies(scene: Scene) -> None:
    """Give "its Foreign Ministry" the country for which "its" stands, once pronouns are resolved."""
    for draft in [d for d in scene.discourse.drafts if d.kind in BODIES and d.country is None and d.known is None]:
        codes = {
            owner.country
            for place in draft.places
            for token in scene.parse.dependents(place.head, "poss")
            if (owner := scene.discourse.at(token.i)) is not None and owner.country is not None
        }
        if len(codes) != 1 or draft.is_plural:
            continue
        draft.country, plain = codes.pop(), draft.name.lower()
        if not any(mark in draft.name for mark in ("'s ", "’s ", "s’ ", "s' ")):
            name_body(draft)
        for other in scene.discourse.bodies_called(plain.split()[-1], draft.country):
            if other is not draft and other.kind == draft.kind and other.name.lower().endswith(plain):
                other.places += draft.places
                draft.places = []
                break


def _country(parse: Parse, place: Place, at: Mapping[int, Named]) -> str | None:
    """Return the country in the name, before it or in "of" after it."""
    tokens = parse.tokens
    for k in range(place.first, place.last):
        code = know_demonym(tokens[k].text)
        if code is None and k + 1 < place.last:
            code = know_demonym(f"{tokens[k].text} {tokens[k + 1].text}")
        if code is None and tokens[k].text[0].isupper():
            known = know_name(tokens[k].text)
            code = known.country if known is not None and known.kind in ("country", "place") else None
        if code is not None:
            return code
    k = place.first - 1
    while k >= 0 and tokens[k].lower in ("'s", "’s", "’", "'", "federal", "state", "royal", "the"):
        k -= 1
    code = country_of(parse, at.get(k)) if k >= 0 and tokens[k].sentence == tokens[place.first].sentence else None
    if code is None and place.last < len(tokens) and tokens[place.last].lower == "of":
        code = country_of(parse, at.get(place.last + 1) or at.get(place.last + 2))
    return code or opening_country(parse, place.first, at)

"""Reads country and sector from the words of a phrase: names of places and organisations, and nouns.

Comes in: a phrase. Goes out: a Told. Example: in "pro-Russian separatists in Ukraine" the compound says
nothing of whose they are; "separatists" tells REB, and the place behind "in" tells UKR.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from twosource.lexicon.actors import Actor, Outlet, find_organisation, find_outlet
from twosource.lexicon.load import load_yaml
from twosource.lexicon.places import Place, find_demonym, find_metonym, find_place, find_places
from twosource.lexicon.sectors import find_sector, is_open_head, list_groups

LONGEST_PHRASE = 300
MOST_WORDS = 40
LONGEST_NAME = 8
WORD = re.compile(r"[^\W_]+(?:[.&'’\-–][^\W_]+)*[.'’]?")
POSSESSIVE = re.compile(r"['’]s?$")
LOOSE_POSSESSIVE = re.compile(r"\s+['’]s(?=\s|$)")
COMPOUND = re.compile(r"[-–]")
STATE_OWNED = frozenset({"state"})


class Word(NamedTuple):
    """A word of a phrase, without possessive ending and as it is written.

    ``is_whose`` is False in compounds that tell no allegiance ("US-backed"); ``is_part`` is True in any compound.
    """

    text: str
    is_whose: bool
    written: str = ""
    is_part: bool = False


class Named(NamedTuple):
    """A name that stands in the words ``first`` to ``last`` (exclusive) of a phrase."""

    first: int
    last: int
    country: str | None
    sector: str | None
    actor: Actor | None
    is_organisation: bool


class Told(NamedTuple):
    """What the words of a phrase tell. ``actor`` is the organisation that the phrase as a whole names."""

    country: str | None
    sector: str | None
    actor: Actor | None = None


class _Rules(NamedTuple):
    breaks: frozenset[str]
    not_whose: frozenset[str]
    not_whose_before: frozenset[str]


def split_phrase(phrase: str) -> list[Word]:
    """Return the words of a phrase without articles and possessive endings; compounds are taken apart."""
    rules = _rules()
    found: list[Word] = []
    for text in WORD.findall(LOOSE_POSSESSIVE.sub("'s", phrase[:LONGEST_PHRASE]))[:MOST_WORDS]:
        parts = COMPOUND.split(text)
        is_whose = parts[-1].lower() not in rules.not_whose and parts[0].lower() not in rules.not_whose_before
        is_part = len(parts) > 1
        found += [Word(POSSESSIVE.sub("", part), is_whose, part, is_part) for part in parts if POSSESSIVE.sub("", part)]
    while found and found[0].text.lower() in ("the", "a", "an"):
        found.pop(0)
    return found


def read_words(words: list[Word]) -> Told:
    """Return what the words tell together; fields are None where they tell nothing."""
    names = find_names(words)
    end = _find_end(words, names)
    head, rest = _plain(words, names, 0, end), _plain(words, names, end, len(words))
    return Told(_find_country(names, end), _find_sector(head, rest, names, end))


def read_name(text: str) -> Told | None:
    """Return what a name tells by itself: a country, a capital, an organisation, an outlet."""
    place, metonym = find_place(text), find_metonym(text)
    if place is not None and place.kind == "country":
        return Told(place.country, "PRE" if place.note == "breakaway" else None)
    organisation = find_organisation(text)
    if organisation is not None:
        return Told(country_of(organisation), organisation.sector, organisation)
    if metonym is not None:
        return Told(metonym.country, metonym.sector)
    if place is not None:
        return Told(place.country, "PRE" if place.note == "breakaway" else None)
    outlet = find_outlet(text) if not text.islower() else None
    return Told(outlet.country, _outlet_sector(outlet)) if outlet is not None else None


def country_of(organisation: Actor) -> str | None:
    """Return the country of an organisation, or PLOVER's code for one of many countries."""
    return organisation.country or organisation.bloc


def find_names(words: list[Word]) -> list[Named]:
    """Return the names of places and organisations among the words, longest first, without overlap."""
    found: list[Named] = []
    first = 0
    while first < len(words):
        named = _find_name_at(words, first)
        if named is not None and named.is_organisation and _is_anothers(named, found):
            named = None
        if named is not None:
            found.append(named)
        first = named.last if named is not None else first + 1
    return found


def _is_anothers(named: Named, before: list[Named]) -> bool:
    """Tell whether a people or place before a common name says that it is not the one of the base.

    "Chile's Defense Department" is not the Pentagon, "the Albanian Democratic Party" not the American one.
    """
    if not before or before[-1].last != named.first or before[-1].is_organisation:
        return False
    if named.actor is not None and named.actor.bloc is not None:
        return False  # "Turkish Red Crescent": a branch of it
    return None not in (named.country, before[-1].country) and named.country != before[-1].country


def _find_name_at(words: list[Word], first: int) -> Named | None:
    if words[first].text.islower():
        return None
    for last in range(min(first + LONGEST_NAME, len(words)), first, -1):
        text = " ".join([word.written or word.text for word in words[first : last - 1]] + [words[last - 1].text])
        organisation = find_organisation(text)
        if organisation is not None and words[first].is_whose:
            return Named(first, last, country_of(organisation), organisation.sector, organisation, True)
        place: Place | None = next(iter(find_places(text)), None)
        code = place.country if place is not None else find_demonym(text)
        metonym = find_metonym(text)
        if metonym is not None and metonym.stands_for != "capital" and words[first].is_whose:
            return Named(first, last, metonym.country, metonym.sector, None, True)
        if place is not None and place.note == "ambiguous" and _stands_in_name(words, first, last):
            continue
        if code is not None and words[first].is_whose:
            return Named(first, last, code, None, None, False)
        if place is not None or code is not None:
            return Named(first, last, None, None, None, False)
        outlet = find_outlet(text) if last - first > 1 or text.isupper() else None
        if outlet is not None:
            return Named(first, last, outlet.country, _outlet_sector(outlet), None, True)
    return None


def _stands_in_name(words: list[Word], first: int, last: int) -> bool:
    """Tell whether a capitalised word stands beside: "Florence" is a city, "Florence Parly" is not in it."""
    beside = [words[place].text for place in (first - 1, last) if 0 <= place < len(words)]
    return any(text[0].isupper() for text in beside)


def _outlet_sector(outlet: Outlet) -> str:
    """State outlets speak for their government; the codebook counts them to it."""
    return "GOV" if outlet.ownership in STATE_OWNED else "JRN"


def _find_end(words: list[Word], names: list[Named]) -> int:
    """Return where the head of the phrase ends: at the first preposition outside names and word groups."""
    inside = {place for name in names for place in range(name.first, name.last)}
    for group in list_groups([word.text for word in words]):
        inside |= set(range(group.first, group.last))
    breaks = _rules().breaks
    for place, word in enumerate(words):
        if place > 0 and place not in inside and word.text.lower() in breaks and not word.is_part:
            return place
    return len(words)


def _plain(words: list[Word], names: list[Named], first: int, last: int) -> list[str]:
    """Return the words between, but for those of organisations' names, whose sector is known."""
    taken = {place for name in names if name.is_organisation for place in range(name.first, name.last)}
    return [words[place].text for place in range(first, last) if place not in taken]


def _find_country(names: list[Named], end: int) -> str | None:
    """Return whose the actor is: by an organisation or a people before the preposition, then behind it."""
    told = [name for name in names if name.country is not None]
    head = [name for name in told if name.first < end]
    ranked = [*head, *(name for name in told if name.first >= end)]
    return ranked[0].country if ranked else None


def _find_sector(head: list[str], rest: list[str], names: list[Named], end: int) -> str | None:
    found = find_sector(head)
    if found is not None and not found.is_open:
        return found.code
    near = [name.sector for name in names if name.sector is not None and name.first < end]
    if near:
        return near[-1]
    far = [name.sector for name in names if name.sector is not None and name.first >= end]
    if far and (found is not None or not head or is_open_head(head[-1])):
        return far[0]
    behind = find_sector(_first_part(rest)) if rest else None
    if behind is not None and (not behind.is_open or found is None):
        return behind.code
    return found.code if found is not None else None


def _first_part(rest: list[str]) -> list[str]:
    """Return the words of the first complement that holds a noun: "of heavily armed police"."""
    breaks = _rules().breaks
    part: list[str] = []
    for word in rest:
        if word.lower() in breaks and part and find_sector(part) is not None:
            break
        if word.lower() not in breaks or word.lower() == "armed":
            part.append(word)
    return part


@cache
def _rules() -> _Rules:
    data = load_yaml("sectors.yaml")
    return _Rules(frozenset(data["breaks"]), frozenset(data["not_whose"]), frozenset(data["not_whose_before"]))

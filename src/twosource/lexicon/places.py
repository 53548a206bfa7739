"""Asks the knowledge base about countries, cities, regions, demonyms and metonyms.

Comes in: a name as a report writes it. Goes out: a Place or a Metonym, or None. Example:
``find_place("Minsk").country`` is ``"BLR"``, and ``find_demonym("Belarusian")`` is ``"BLR"``.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from twosource.errors import BrokenData
from twosource.lexicon.fold import fold
from twosource.lexicon.load import read_data

PlaceKind = Literal["country", "city", "region"]


class Place(msgspec.Struct, frozen=True):
    """A country, a city, or a region (a part of a country, a disputed land, a sea, a continent).

    Args:
        id: key in the base, ``place/minsk-blr``.
        country: alpha-3, or None where it spans several.
        note: "capital", "state", "disputed", "breakaway", "territory", "former", "continent", "water", or
            "ambiguous" for a city whose name is also a person's or a word ("Florence", "Split"), or "".
        demonyms: the adjective first, then what its people are called.
        source: where the row comes from; None is common knowledge, not checked against a source.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    aliases: tuple[str, ...] = ()
    note: str = ""
    demonyms: tuple[str, ...] = ()
    alpha2: str | None = None
    source: str | None = None


class Metonym(msgspec.Struct, frozen=True):
    """A place or building whose name stands for those who work there ("Kremlin")."""

    name: str
    country: str | None
    stands_for: str
    sector: str = "GOV"
    source: str | None = None


class _Places(msgspec.Struct, frozen=True):
    version: str
    date: str
    places: tuple[Place, ...]
    index: dict[str, tuple[int, ...]]
    capitals_only: dict[str, tuple[int, ...]]
    demonyms: dict[str, str]
    metonyms: tuple[Metonym, ...]


def find_place(name: str) -> Place | None:
    """Return the best known place of that name: a country before a region before a city, capitals first.

    Cities whose name is first of all a person's or a word ("Jackson", "Split") are left to find_places. Short forms in capitals ("US", "UAE") are found only in capitals, so that "us" is no country.

    Example:
        >>> find_place("Kiev").name
        'Kyiv'
    """
    return next((place for place in find_places(name) if place.note != "ambiguous"), None)


def find_places(name: str) -> tuple[Place, ...]:
    """Return every place of that name, best known first ("Tripoli" is in Libya and in Lebanon)."""
    base = _load()
    return tuple(base.places[number] for number in _lookup(name, base.index, base.capitals_only))


def find_demonym(word: str) -> str | None:
    """Return the country (alpha-3) of an adjective or of a people's name, singular or plural.

    A word without any capital letter is none, so that "polish" is not Polish.

    Example:
        >>> find_demonym("Belarusians"), find_demonym("Scots"), find_demonym("European")
        ('BLR', 'GBR', None)
    """
    if word.islower():
        return None
    if fold(word) == "us" and not _is_capitals(word):
        return None
    return _load().demonyms.get(fold(word))


def find_part(word: str) -> Place | None:
    """Return the part of a country of which a word is the adjective or people; None where it is a whole country's.

    Example:
        >>> find_part("Bavarian").name, find_part("German")
        ('Bavaria', None)
    """
    return None if word.islower() else _parts().get(fold(word))


def find_metonym(name: str) -> Metonym | None:
    """Return what a metonym stands for; capitals of countries stand for the government.

    Example:
        >>> find_metonym("the Kremlin").country
        'RUS'
    """
    if name.islower():
        return None
    number = _metonym_index().get(fold(name))
    return _load().metonyms[number] if number is not None else None


def country(alpha3: str) -> Place | None:
    """Return the country with that alpha-3 code."""
    return _countries().get(alpha3)


def list_places() -> tuple[Place, ...]:
    """Return every place of the base, in its order."""
    return _load().places


def _lookup(name: str, index: dict[str, tuple[int, ...]], capitals_only: dict[str, tuple[int, ...]]) -> list[int]:
    key = fold(name)
    if not key or name.islower():
        return []
    found = list(index.get(key, ()))
    if _is_capitals(name):
        found = [*capitals_only.get(key, ()), *found]
    return found


def _is_capitals(name: str) -> bool:
    letters = [letter for letter in name.removeprefix("the ").removeprefix("The ") if letter.isalpha()]
    return all(letter.isupper() for letter in letters)


@cache
def _load() -> _Places:
    try:
        return msgspec.json.decode(read_data("kb/places.json"), type=_Places)
    except msgspec.MsgspecError as err:
        raise BrokenData(f"kb/places.json: {err}") from err


@cache
def _countries() -> dict[str, Place]:
    return {place.country: place for place in _load().places if place.kind == "country" and place.country}


@cache
def _parts() -> dict[str, Place]:
    """Return the parts of countries by their adjectives and peoples, those that no country has as well."""
    whole = {fold(word) for place in _load().places if place.kind == "country" for word in place.demonyms}
    parts = (place for place in _load().places if place.kind == "region" and place.country is not None)
    found = {fold(word): place for place in parts for word in place.demonyms}
    return {word: place for word, place in found.items() if word not in whole}


@cache
def _metonym_index() -> dict[str, int]:
    return {fold(metonym.name): number for number, metonym in enumerate(_load().metonyms)}

"""Asks the knowledge base about people, organisations and news outlets.

Comes in: a name as a report writes it, and a date where one is known. Goes out: actors with their offices
and dates, best match first. Example: ``find_actors("Qin Gang")[0].offices[0].title`` is ``"Minister of
Foreign Affairs"``. An office whose ``source`` is None is common knowledge that was checked against no
source: it is shown as unverified and never overrides a text.
"""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from twosource.errors import BrokenData
from twosource.lexicon.fold import fold
from twosource.lexicon.load import read_data
from twosource.lexicon.name_parts import given_groups, skeleton_of, split_name
from twosource.lexicon.names import match_names
from twosource.lexicon.near_names import may_agree
from twosource.lexicon.titles import strip_titles, title_key

# A name that nobody in the base is known to bear must agree better than two spellings within one text:
# of the base's own 2,700 people no two different ones of different surname score as high.
SURE_SPELLING = 0.87
# A name so short, or made of given names alone ("Mohammed Ali"), is found only in a spelling that the base has.
FEWEST_LETTERS = 8
MOST_BEARERS = 40  # people of the base who share a word of a name, from which on the word finds nobody
# Outlets whose names are up to so many capitals are found in capitals only.
LONGEST_CAPITALS = 4


class Office(msgspec.Struct, frozen=True):
    """An office held. ``of`` is an alpha-3 code or an organisation's name; dates are ISO, cut short, or None."""

    title: str
    of: str | None
    start: str | None = None
    end: str | None = None
    source: str | None = None

    def is_held_on(self, on: str) -> bool:
        """Tell whether the office was held on the ISO date ``on``, as far as its dates say."""
        if self.start is not None and on[: len(self.start)] < self.start:
            return False
        return self.end is None or on[: len(self.end)] <= self.end


class Actor(msgspec.Struct, frozen=True):
    """A person, organisation, armed group, party, ministry or company of the base.

    Args:
        id: key in the base, ``person/sergei-aleinik``.
        kind: a value of ``model.facts.Kind``.
        country: alpha-3, or None.
        sector: PLOVER sector code, or None.
        members: for an organisation, its member countries (alpha-3).
        gender: "m", "f" or None.
        bloc: PLOVER's code of an organisation of many countries: "UNO" for the United Nations and what
            belongs to them, "EUR" for the European Union's, "IGO" for others.
        source: where the row comes from; None is common knowledge, not checked against a source.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    gender: str | None = None
    offices: tuple[Office, ...] = ()
    members: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    bloc: str | None = None
    source: str | None = None


class Outlet(msgspec.Struct, frozen=True):
    """A news outlet. ``country`` is alpha-3; ``ownership`` state, state-funded, state-linked, public or private."""

    name: str
    country: str | None
    ownership: str
    type: str
    domain: str | None = None
    aliases: tuple[str, ...] = ()
    owner: str | None = None
    source: str | None = None


class _Actors(msgspec.Struct, frozen=True):
    version: str
    date: str
    actors: tuple[Actor, ...]
    index: dict[str, tuple[int, ...]]
    capitals_only: dict[str, tuple[int, ...]]
    surnames: dict[str, tuple[int, ...]]
    sounds: dict[str, tuple[int, ...]]


class _Outlets(msgspec.Struct, frozen=True):
    version: str
    date: str
    outlets: tuple[Outlet, ...]


def find_actors(name: str, on: str | None = None) -> tuple[Actor, ...]:
    """Return the actors of that name, best first: full names before surnames alone, in office on ``on`` first.

    Titles before the name are left out of the comparison ("Mr. Qin", "President Lukashenko").

    Args:
        name: as the report writes it.
        on: ISO date; None orders by the latest office.
    """
    base = _people()
    if name.islower():
        return ()
    bare = strip_titles(name)
    numbers = (
        _find_exact(name, base)
        or _find_exact(bare, base)
        or list(base.surnames.get(fold(bare), ()))
        or list(_find_spelling(bare))
    )
    found = [base.actors[number] for number in numbers]
    return tuple(sorted(found, key=lambda actor: _rank(actor, on)))


def find_people_named(name: str) -> tuple[Actor, ...]:
    """Return the people whose full name is written just so in the base; quicker than ``find_actors``."""
    base = _people()
    found = (base.actors[number] for number in base.index.get(fold(name), ()))
    return tuple(actor for actor in found if actor.kind == "person")


def find_holders(title: str, of: str, on: str | None = None) -> tuple[Actor, ...]:
    """Return those who held an office, latest first; only those who held it on ``on`` where it is given.

    Args:
        title: in any usual wording ("foreign minister", "Minister of Foreign Affairs").
        of: alpha-3 code or name of an organisation.
        on: ISO date.
    """
    key = title_key(title, of)
    base = _people()
    held = [(office, base.actors[number]) for number, office in _offices().get((key, fold(of)), ())]
    if on is not None:
        held = [(office, actor) for office, actor in held if office.is_held_on(on)]
    held.sort(key=lambda pair: (pair[0].start or "", pair[1].id), reverse=True)
    return tuple(dict.fromkeys(actor for _, actor in held))


def find_organisation(name: str) -> Actor | None:
    """Return the organisation, armed group, party or ministry of that name.

    Example:
        >>> find_organisation("Shanghai Cooperation Organization").aliases[0]
        'SCO'
    """
    base = _people()
    if name.islower():
        return None
    found = [base.actors[number] for number in _find_exact(name, base)]
    return next((actor for actor in found if actor.kind != "person"), None)


def find_outlet(name_or_domain: str) -> Outlet | None:
    """Return a news outlet by name, alias or domain ("BelTA", "www.belta.by", "eng.belta.by")."""
    index, written = _outlet_index(), _outlet_forms()
    if "." in name_or_domain and " " not in name_or_domain.strip():
        labels = name_or_domain.strip().lower().split("://")[-1].split("/")[0].split(".")
        for first in range(len(labels) - 1):
            found = index.get(".".join(labels[first:]))
            if found is not None:
                return found
    key = fold(name_or_domain)
    return index.get(key) if any(_is_so_written(name_or_domain, form) for form in written.get(key, ())) else None


def list_actors() -> tuple[Actor, ...]:
    """Return every actor of the base, in its order."""
    return _people().actors


def list_outlets() -> tuple[Outlet, ...]:
    """Return every outlet of the base, in its order."""
    return _outlets().outlets


def kb_version() -> tuple[str, str]:
    """Return version and ISO date of the base."""
    return _people().version, _people().date


def _find_exact(name: str, base: _Actors) -> list[int]:
    key = fold(name)
    found = list(base.index.get(key, ()))
    letters = [letter for letter in name if letter.isalpha()]
    if key in base.capitals_only and all(letter.isupper() for letter in letters[-len(key) :]):
        found = [*base.capitals_only[key], *found]
    return found


@lru_cache(maxsize=8192)
def _find_spelling(name: str) -> tuple[int, ...]:
    """Return the people whose name is spelt otherwise in the base ("Kassym Jomart Tokaev")."""
    base = _people()
    parts = split_name(name)
    if (
        len(parts.tokens) < 2
        or sum(map(len, parts.tokens)) < FEWEST_LETTERS
        or given_groups().keys() >= set(parts.tokens)
    ):
        return ()
    listed = [base.sounds.get(skeleton_of(token), ()) for token in parts.tokens]
    # a given name that forty in the base bear finds nobody by itself
    near = {number for numbers in listed if len(numbers) <= MOST_BEARERS for number in numbers}
    scored = []
    for number in sorted(near):
        forms = [form for form in _forms_of(number) if may_agree(parts, split_name(form))]
        best = max((match_names(name, form) for form in forms), default=0.0)
        if best >= SURE_SPELLING:
            scored.append((best, number))
    top = max(scored)[0] if scored else 0.0
    return tuple(number for score, number in scored if score >= top - 0.02)


def _forms_of(number: int) -> tuple[str, ...]:
    actor = _people().actors[number]
    return (actor.name, *actor.aliases)


def _rank(actor: Actor, on: str | None) -> tuple[bool, str, str]:
    in_office = on is not None and any(office.is_held_on(on) for office in actor.offices)
    latest = max((office.end or "9999" for office in actor.offices), default="")
    return (not in_office, "".join(chr(0x10FFFF - ord(letter)) for letter in latest), actor.id)


def _is_so_written(name: str, form: str) -> bool:
    """Tell whether a name may be the outlet's: "MAP" is an agency, "Map" is not, nor is "times" The Times."""
    letters = [letter for letter in form if letter.isalpha()]
    if len(letters) <= LONGEST_CAPITALS and form.isupper():
        return not any(letter.islower() for letter in name.removeprefix("the ").removeprefix("The "))
    if form.lower().startswith("the ") and form.count(" ") == 1:
        return name.lower().startswith("the ")
    return True


@cache
def _people() -> _Actors:
    try:
        return msgspec.json.decode(read_data("kb/actors.json"), type=_Actors)
    except msgspec.MsgspecError as err:
        raise BrokenData(f"kb/actors.json: {err}") from err


@cache
def _offices() -> dict[tuple[str, str], list[tuple[int, Office]]]:
    index: dict[tuple[str, str], list[tuple[int, Office]]] = {}
    for number, actor in enumerate(_people().actors):
        for office in actor.offices:
            if office.of is not None:
                index.setdefault((title_key(office.title, office.of), fold(office.of)), []).append((number, office))
    return index


@cache
def _outlets() -> _Outlets:
    try:
        return msgspec.json.decode(read_data("kb/outlets.json"), type=_Outlets)
    except msgspec.MsgspecError as err:
        raise BrokenData(f"kb/outlets.json: {err}") from err


@cache
def _outlet_index() -> dict[str, Outlet]:
    index: dict[str, Outlet] = {}
    for outlet in _outlets().outlets:
        for name in (outlet.name, *outlet.aliases):
            index.setdefault(fold(name), outlet)
            if "." in name and " " not in name:
                index.setdefault(name, outlet)  # a second domain
        if outlet.domain is not None:
            index.setdefault(outlet.domain, outlet)
    return index


@cache
def _outlet_forms() -> dict[str, tuple[str, ...]]:
    """Return the written forms behind each key of the outlets' index."""
    forms: dict[str, tuple[str, ...]] = {}
    for outlet in _outlets().outlets:
        for name in (outlet.name, *outlet.aliases):
            forms[fold(name)] = (*forms.get(fold(name), ()), name)
    return forms

"""Titles, roles and affiliations as the text tells them.

Comes in: names. Goes out: ``Titled`` for what stands before a name ("Norwegian Foreign Minister", "Mr."), and
``Described`` for a noun phrase that tells an office ("the foreign minister of Norway", "Oslo's top envoy").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeGuard

from twosource.lexicon.places import country
from twosource.model.facts import Role
from twosource.model.text import Parse
from twosource.within.who.named import Named, is_capital, text_of
from twosource.within.who.offices import Office, is_cut_off, office_ending_at, rank_ending_at
from twosource.within.who.wordlists import Title, titles

GIVING = ("country", "place", "government", "military")


@dataclass(frozen=True, slots=True)
class Titled:
    """What stands before a name. ``first`` is where it begins."""

    first: int
    gender: str | None
    sector: str | None
    roles: tuple[Role, ...]
    is_head: bool = False
    country: str | None = None


def read_titles(parse: Parse, names: list[Named]) -> dict[int, Titled]:
    """Return what stands before each person's name, by the name's first token."""
    at = {i: name for name in names for i in range(name.first, name.last)}
    found = {}
    for name in names:
        if name.kind == "person" and name.first > 0:
            titled = _read_before(parse, name, at)
            if titled is not None:
                found[name.first] = titled
    return found


def country_of(parse: Parse, name: Named | None) -> str | None:
    """Return the country that a name gives to what stands beside it: "Norwegian", "Norway", "Oslo".

    A company's or party's own country is not given on: an "Airbus spokesman" is no French official.
    """
    if name is None:
        return None
    if name.demonym is not None:
        return name.demonym
    if name.known is not None and name.known.kind in GIVING:
        return name.known.seat or name.known.country
    return None


def opening_country(parse: Parse, i: int, at: Mapping[int, Named]) -> str | None:
    """Return the country of the capital that opens the sentence: "In Riga, Foreign Ministry spokesman Jo Ozols said"."""
    tokens, first = parse.tokens, parse.sentence_of(i).first
    name = at.get(first + 1)
    if tokens[first].lower != "in" or name is None or name.last >= i or tokens[name.last].text != ",":
        return None
    return name.known.seat if name.known is not None and name.known.is_place else None


def is_country(of: str | None) -> TypeGuard[str]:
    """Tell whether what an office is of is a country's code, not the name of a body."""
    return of is not None and len(of) == 3 and country(of) is not None


def sector_of(title: Title, of: str | None) -> str | None:
    """Return the sector that a title tells: a spokesman is of the government only where he speaks for a country."""
    if title.sector != "GOV" or is_country(of) or (of is None and title.is_unique):
        return title.sector
    return None


def _read_before(parse: Parse, name: Named, at: dict[int, Named]) -> Titled | None:
    tokens = parse.tokens
    start = _start_of_titles(parse, name)
    k, gender, is_head = name.first, None, False
    offices: list[Office] = []
    while k > start:
        office = (rank_ending_at(parse, k) or office_ending_at(parse, k)) if k - 1 not in at else None
        if office is None:
            break
        k = office.first
        gender = gender or office.title.gender
        if office.title.is_address:
            continue
        is_head = is_head or office.title.is_head
        offices.append(office)
    before = at.get(k - 1) if k > start else None
    if before is None and k - 1 > start and tokens[k - 1].lower in {"'s", "’s"}:
        before = at.get(k - 2)
    of = country_of(parse, before) or _of_after(parse, name.last, at)
    if of is None and before is not None and before.kind in ("organisation", "government", "media", "military"):
        of = text_of(parse, before.first, before.last)
    if k == name.first and (of is None or before is None or tokens[k - 1].lower not in {"'s", "’s"}):
        return None
    roles = tuple(Role(o.words, of, evidence=(parse.span(o.first, o.last),)) for o in offices)
    # "Control president Liv Dahl", in small letters, may be a firm's
    telling = [o for o in offices if of or o.title.title != "president" or is_capital(tokens[o.last - 1].text)]
    sector = next((s for o in telling if (s := sector_of(o.title, of)) is not None), None)
    return Titled(k, gender, sector, roles, is_head, of if is_country(of) else None)


def _start_of_titles(parse: Parse, name: Named) -> int:
    """Return where titles before a name may begin: the sentence's start, or the one before where "Gen." was cut off."""
    sentence = parse.sentence_of(name.first)
    if sentence.first != name.first or sentence.i == 0:
        return sentence.first
    before = parse.sentences[sentence.i - 1]
    word = parse.tokens[before.last - 1].lower
    is_title = (word.endswith(".") and len(word) > 1 and (word,) in titles()) or is_cut_off(parse, before.last - 1)
    return before.first if is_title and before.paragraph == sentence.paragraph else sentence.first


def _of_after(parse: Parse, last: int, at: dict[int, Named]) -> str | None:
    """Return the country in "President Aino Virta of Finland"."""
    tokens = parse.tokens
    if last + 1 >= len(tokens) or tokens[last].lower != "of":
        return None
    return country_of(parse, at.get(last + 1) or at.get(last + 2))

"""Titles, roles and affiliations as the text tells them.

Comes in: names. Goes out: ``Titled`` for what stands before a name ("Norwegian Foreign Minister", "Mr."), and
``Described`` for a noun phrase that tells an office ("the foreign minister of Norway", "Oslo's top envoy").
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.facts import Role
from twosource.model.text import Parse
from twosource.within.named import Named, text_of
from twosource.within.offices import office_ending_at


@dataclass(frozen=True, slots=True)
class Titled:
    """What stands before a name. ``first`` is where it begins."""

    first: int
    gender: str | None
    sector: str | None
    roles: tuple[Role, ...]
    is_head: bool = False


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
    """Return the country that a name gives to the office beside it: "Norwegian", "Norway", "Oslo"."""
    if name is None:
        return None
    if name.demonym is not None:
        return name.demonym
    if name.known is not None:
        return name.known.seat or name.known.country
    return None


def _read_before(parse: Parse, name: Named, at: dict[int, Named]) -> Titled | None:
    tokens = parse.tokens
    start = parse.sentence_of(name.first).first
    k, gender, sector, is_head = name.first, None, None, False
    roles: list[Role] = []
    while k > start:
        office = office_ending_at(parse, k) if k - 1 not in at else None
        if office is None:
            break
        k = office.first
        gender = gender or office.title.gender
        if office.title.is_address:
            continue
        sector, is_head = sector or office.title.sector, is_head or office.title.is_head
        roles.append(Role(office.words, None, evidence=(parse.span(office.first, office.last),)))
    if k == name.first:
        return None
    before = at.get(k - 1) if k > start else None
    if before is None and k - 1 > start and tokens[k - 1].lower in {"'s", "’s"}:
        before = at.get(k - 2)
    of = country_of(parse, before) or _of_after(parse, name.last, at)
    if of is None and before is not None and before.kind in ("organisation", "government", "media", "military"):
        of = text_of(parse, before.first, before.last)
    return Titled(k, gender, sector, tuple(Role(r.title, of, evidence=r.evidence) for r in roles), is_head)


def _of_after(parse: Parse, last: int, at: dict[int, Named]) -> str | None:
    """Return the country in "President Aino Virta of Finland"."""
    tokens = parse.tokens
    if last + 1 >= len(tokens) or tokens[last].lower != "of":
        return None
    return country_of(parse, at.get(last + 1) or at.get(last + 2))

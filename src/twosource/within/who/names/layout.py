"""Names by layout, before the parser's own are looked at.

Comes in: a page. Goes out: ``Layout``: names that stand fast, and tokens that are no part of any name. Example:
"Cricket-Osei makes 100" begins with a desk, so that the name there is "Osei"; "KUMASI - Two" opens with a town.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from twosource.model.text import Name, Parse
from twosource.within.who.named import Named
from twosource.within.who.names.headlines import Page
from twosource.within.who.names.lines import (
    bracketed_author,
    dateline_end,
    desk_end,
    find_datelines,
    find_players,
    lines_of,
)
from twosource.within.who.names.split import split_names
from twosource.within.who.names.sports import find_in_tables, find_listed, is_sport
from twosource.within.who.names.teams import bodies, teams


class Layout(NamedTuple):
    """``names`` that stand fast; ``desks``: tokens of desks before headlines; whether the report is one of sport."""

    names: list[Named]
    desks: frozenset[int]
    is_sport: bool


def read_layout(page: Page) -> Layout:
    """Read datelines, desks, teams, tables and result lists of a report."""
    parse, desks = page.parse, set[int]()
    lines = list(lines_of(parse))
    found: list[Named] = []
    for line in lines:
        desks.update(t.i for t in line[: desk_end(line)])
        desks.update(t.i for t in bracketed_author(line))
        found += find_datelines(parse, line)
        dash = dateline_end(line)
        if dash is not None:
            desks.add(line[dash].i)
    listed = find_listed(parse, page.capitals, teams())
    tables = [name for line in lines for name in find_in_tables(parse, line)]
    players = find_players(parse, lines)
    found += [name for name in listed if name.last - name.first > 1]
    found += find_listed(parse, page.capitals, bodies())
    sport = is_sport(parse, len(listed) + len(desks) + len(tables) + len(players))
    if sport:
        found += listed + players + tables
    return Layout(list(_without_overlaps(found, desks)), frozenset(desks), sport)


def _without_overlaps(found: list[Named], desks: Collection[int]) -> Iterator[Named]:
    taken: set[int] = set()
    for name in found:
        inside = range(name.first, name.last)
        if taken.isdisjoint(inside) and not any(k in desks for k in inside):
            taken.update(inside)
            yield name


def pieces_outside(
    parse: Parse, name: Name, taken: Collection[int], desks: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a raw name that lie outside the tokens already ``taken`` and outside desks."""
    for first, last in split_names(parse, name):
        start = first
        for k in range(first, last + 1):
            if k == last or k in desks or k in taken:
                if k > start:
                    yield start, k
                start = k + 1

"""Names in one report: the parser's name finder, with boundaries and kinds mended.

Comes in: a ``Parse``. Goes out: ``Named`` pieces of it, in text order, that do not overlap. Example: from
"Norwegian Foreign Minister Espen Dahl's visit" come "Norwegian" (a demonym) and "Espen Dahl" (a person).

The name finder is right about two names in three; it takes titles into names, keeps possessives, runs over
"and", and calls countries people. Edges are mended in ``edges``, kinds in ``kinds``, and names that
it missed are found in ``finds``.
"""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.text import Parse, Report, covered
from twosource.within.who.named import Named
from twosource.within.who.names.beside import name_firms, tell_beside
from twosource.within.who.names.drop import drop_portfolios, is_gloss, is_month
from twosource.within.who.names.edges import mend_edges
from twosource.within.who.names.finds import cut_people, find_missed, mend_repeated
from twosource.within.who.names.headlines import read_page, trust_headlines
from twosource.within.who.names.kinds import KINDS, decide_kind, drop_adjectives
from twosource.within.who.names.layout import pieces_outside, read_layout
from twosource.within.who.names.merge import merge_names
from twosource.within.who.names.play import put_in_play
from twosource.within.who.names.ships import name_ships
from twosource.within.who.names.strangers import drop_strangers
from twosource.within.who.names.votes import agree_kinds, follow_full_names
from twosource.within.who.offices import Office


def find_names(parse: Parse, report: Report, titles: Mapping[int, Office]) -> list[Named]:
    """Return the names of a report, in text order, without overlaps; ``titles`` are the tokens inside titles."""
    page = read_page(parse, titles)
    layout = read_layout(page)
    found: list[Named] = []
    taken = {i for name in layout.names for i in range(name.first, name.last)}
    for name in parse.names:
        if name.label not in KINDS:
            continue
        for piece in pieces_outside(parse, name, taken, layout.desks):
            edges = mend_edges(parse, piece, taken, titles)
            if edges is None:
                continue
            named = decide_kind(parse, edges, KINDS[name.label])
            if named is not None:
                found.append(named)
                taken.update(range(named.first, named.last))
    found = merge_names(parse, drop_portfolios(parse, layout.names + found))
    found = trust_headlines(page, agree_kinds(parse, found))
    taken = {i for name in found for i in range(name.first, name.last)} | layout.desks
    found = mend_repeated(parse, merge_names(parse, found + find_missed(page, found, taken)))
    found = follow_full_names(parse, cut_people(parse, found))
    if layout.is_sport:
        found = put_in_play(parse, found)
    found = name_ships(parse, name_firms(parse, tell_beside(parse, sorted(found, key=lambda n: n.first))))
    found = drop_strangers(parse, drop_adjectives(parse, found))
    found = [name for name in found if not is_month(parse, name) and not is_gloss(parse, name)]
    is_furniture = covered(report.furniture)
    found = [name for name in found if not is_furniture(parse.tokens[name.first].start)]
    return sorted(found, key=lambda n: n.first)

"""Names that a report cannot mean, or not of the country that the base tells.

Comes in: a parse and its names. Goes out: the same names, mended or without some. Example: "PT" is a party of Brazil
only in a report that speaks of Brazil; "San Fernando" tells no country; "Border" in "Border guards" is no name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from twosource.lexicon.places import find_place
from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.known import GEORGIA, is_state, know_outlet, know_town
from twosource.within.who.named import FAST, Named, text_of
from twosource.within.who.wordlists import is_given, is_surname, name_words, nouns

FEWEST_SISTERS = 1  # other states of the United States that make "Georgia" one
UNITED = frozenset({"UN", "U.N.", "Nations"})
MARK = re.compile(r"[RDI]-[A-Z][A-Za-z.]{1,6}")  # of a party and a state, in brackets after a senator
SHORTENED = ("group", "organisation", "military", "government")


def drop_strangers(parse: Parse, found: list[Named]) -> list[Named]:
    """Take "PT" for a party of one country only where the report speaks of that country: short letters mean much."""
    starts = {n.first: n for n in found}
    written_small = parse.small_words
    found = [n for n in found if not _is_plain_word(parse, n, written_small) and not _is_mark(parse, n)]
    found = [_of_state_named(parse, n, starts) for n in _as_states(found)]
    codes = {
        n.demonym or (n.known.country if n.known is not None and n.known.kind != "group" else None)
        for n in found
        if text_of(parse, n.first, n.last).lower() not in name_words("plain_bodies") and not _is_shared(parse, n)
        if n.known is None or n.kind not in SHORTENED or not _is_letters(parse, n)
    }
    found = [
        replace(n, known=None) if n.known is not None and n.known.country not in codes and _is_shared(parse, n) else n
        for n in found
    ]
    return [
        _of_no_country(parse, n) if n.known is not None and n.kind in SHORTENED and _is_strange(parse, n, codes) else n
        for n in found
    ]


def _of_no_country(parse: Parse, name: Named) -> Named:
    """Return a name without the body of a strange country; "AFP" is the agency where nobody speaks of Australia."""
    agency = know_outlet(text_of(parse, name.first, name.last))
    is_ministry = name.kind == "government" and not _is_letters(parse, name)
    kind: Kind = "media" if agency is not None else "government" if is_ministry else "organisation"
    return replace(name, known=agency, kind=kind, rule="names/letters")


def _is_mark(parse: Parse, name: Named) -> bool:
    """Tell whether a name is a party's mark, a currency or mere "States": "R-TX", "US$", "Battleground States"."""
    if parse.tokens[name.first].text[:1] not in "SURDI":
        return False
    text = text_of(parse, name.first, name.last)
    after = parse.lowers[name.last] if name.last < len(parse.tokens) else ""
    if text == "States":
        return name.first == 0 or parse.lowers[name.first - 1] != "the"
    is_money = text in ("US", "U.S.", "U.S") and (after in ("$", "dollar", "dollars", "cents") or after.startswith("$"))
    return is_money or text == "US$" or MARK.fullmatch(text) is not None


def _is_shared(parse: Parse, name: Named) -> bool:
    """Tell whether towns of many countries bear a name, of which the base knows one: "San Fernando"."""
    known = name.known
    if known is None or name.last - name.first < 2 or parse.lowers[name.first] not in name_words("shared_first"):
        return False
    is_famous = text_of(parse, name.first, name.last).lower() in name_words("shared_not")
    return known.kind == "place" and known.seat is None and not is_famous


def _as_states(found: list[Named]) -> list[Named]:
    """Take "Georgia" for the state of the United States where the report speaks of its sisters and not of the country."""
    bases = {n.known.base for n in found if n.known is not None}
    sisters = sum(base.endswith("-usa") and is_state(base) for base in bases)
    if sisters < FEWEST_SISTERS or any(
        n.demonym == "GEO" or (n.known is not None and n.known.base.endswith("-geo")) for n in found
    ):
        return found
    return [
        replace(n, kind="place", known=GEORGIA, rule="names/state")
        if n.known is not None and n.known.kind == "country" and n.known.country == "GEO"
        else n
        for n in found
    ]


def _is_strange(parse: Parse, name: Named, codes: set[str | None]) -> bool:
    """Tell whether short letters or plain words mean a body of a country of which the report does not speak."""
    known = name.known
    if known is None or (known.country in codes and known.country is not None):
        return False
    text = text_of(parse, name.first, name.last)
    if known.country is None:
        # the "General Assembly" is the United Nations' only beside them
        return text.lower() in name_words("plain_bodies") and not any(t.text in UNITED for t in parse.tokens)
    return _is_letters(parse, name) or text.lower() in name_words("plain_bodies")


def _is_plain_word(parse: Parse, name: Named, written_small: frozenset[str]) -> bool:
    """Tell whether a name is but the first word of its sentence: "Workers at the mine", taken for a firm."""
    token = parse.tokens[name.first]
    if name.last - name.first > 1 or name.known is not None or name.demonym is not None or is_given(token.lower):
        return False
    if name.rule == "names/plays":
        # "Leeds travel to Lyon"
        return False
    before = parse.tokens[name.first - 1] if name.first else None
    is_first = token.i == parse.sentence_of(token.i).first or (
        before is not None and before.text in ("-", "–", "—", "--")
    )
    if is_first and token.lower in name_words("plain_first") and token.dep == "compound":
        # "Border guards fired"
        return True
    # "Danilko, the head of the guard, said": a person for what is told beside it
    is_told = name.kind == "person" and name.rule in ("names/report", "names/context")
    is_tagged = token.tag in ("NNS", "VBG", "VBN") or (token.tag == "JJ" and not is_told)
    is_word = token.lower in nouns() or token.lower in written_small or is_tagged
    return is_first and is_word and token.tag != "NNPS" and name.rule not in FAST and not is_surname(token.lower)


def _of_state_named(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take the town that the state after it tells: "Birmingham, Alabama" is not in England."""
    after = at.get(name.last + 1)
    if name.kind != "place" or name.known is None or after is None or parse.tokens[name.last].text != ",":
        return name
    state = after.known
    if name.known.kind == "place" and _is_region(name.known.name):
        # "Colorado, Georgia and Utah" is a list of states
        return name
    if state is None or state.kind not in ("country", "place") or state.country in (None, name.known.country):
        return name
    town = know_town(name.known.name, state.country or "")
    if town is None and name.known.seat is not None and not _is_region(state.name):
        # "in Kyiv, Washington and Riga" is a list of capitals
        return name
    return replace(name, known=town, rule="names/state")


def _is_region(name: str) -> bool:
    place = find_place(name)
    return place is not None and place.kind == "region"


def _is_letters(parse: Parse, name: Named) -> bool:
    text = parse.tokens[name.first].text
    return name.last - name.first == 1 and len(text) <= 3 and text.isupper()

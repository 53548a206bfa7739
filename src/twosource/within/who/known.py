"""What the knowledge base says of a written name, asked once for each spelling.

Comes in: the words of a name. Goes out: ``Known`` or None. Example: ``know_name("Norway")`` is a country,
``NOR``; ``know_name("Oslo")`` a place in it, whose ``seat`` says that it may stand for Norway's government.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple, cast

from twosource.lexicon.actors import find_actors, find_organisation, find_outlet, find_people_named
from twosource.lexicon.fold import fold
from twosource.lexicon.places import find_demonym, find_metonym, find_place, find_places
from twosource.lexicon.titles import title_key
from twosource.model.facts import Kind
from twosource.within.who.wordlists import abbreviations

UNABBREVIATED = (
    "Texas",
    "Utah",
    "Ohio",
    "Iowa",
    "Idaho",
    "Maine",
    "Hawaii",
    "Alaska",
)  # states that newspapers write out
HEADS = frozenset({"president", "prime minister", "chancellor", "supreme leader"})


class Known(NamedTuple):
    """A name that the knowledge base holds.

    Args:
        kind: what it is when it is named plainly.
        name: the base's own name for it.
        base: its id there.
        country: alpha-3, or None.
        sector: PLOVER sector, or None.
        wikidata: Q-number, or None.
        seat: alpha-3 of the country whose government the name may stand for ("Oslo", "the Kremlin"), or None.
        is_place: False for a metonym that is no town ("the Kremlin").
    """

    kind: Kind
    name: str
    base: str
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    seat: str | None = None
    is_place: bool = True


GEORGIA = Known("place", "Georgia", "place/georgia-usa", "USA")  # the state, whose name is a country's


@lru_cache(maxsize=8192)
def know_name(text: str) -> Known | None:
    """Return what the base knows under this name: a country, place, organisation or outlet."""
    text = abbreviations().get(text, text)
    place, metonym = find_place(text), find_metonym(text)
    seat = metonym.country if metonym is not None else None
    if place is not None and place.kind == "country":
        return Known("country", place.name, place.id, place.country, "GOV")
    body = find_organisation(text)
    if body is not None:
        return Known(cast(Kind, body.kind), body.name, body.id, body.country, body.sector, body.wikidata)
    outlet = know_outlet(text)
    if outlet is not None:
        return outlet
    if place is not None:
        return Known("place", place.name, place.id, place.country, None, None, seat)
    if metonym is not None:
        return Known(
            "government", metonym.name, f"metonym/{fold(metonym.name)}", seat, metonym.sector, None, seat, False
        )
    return None


def know_outlet(text: str) -> Known | None:
    """Return the outlet or agency of that name, or None."""
    outlet = find_outlet(text) if text[:1].isupper() else None
    return None if outlet is None else Known("media", outlet.name, f"outlet/{fold(outlet.name)}", outlet.country, "MED")


def know_town(text: str, code: str) -> Known | None:
    """Return the town or region of that name in one country, or None."""
    place = next((p for p in find_places(text) if p.country == code and p.kind != "country"), None)
    return None if place is None else Known("place", place.name, place.id, code)


def is_state(base: str) -> bool:
    """Tell whether an id of the base is that of a state of the United States, not of a town there."""
    return base in _states()


@cache
def _states() -> frozenset[str]:
    names = (*abbreviations().values(), *UNABBREVIATED)
    return frozenset(p.id for name in names if (p := find_place(name)) is not None and p.country == "USA")


@lru_cache(maxsize=8192)
def know_person(text: str) -> bool:
    """Tell whether the base has a person of this full name, or a head of state or government of this surname."""
    if " " in text:
        return bool(find_people_named(text))
    people = [a for a in find_actors(text) if a.kind == "person"]
    return any(title_key(office.title, office.of) in HEADS for a in people for office in a.offices)


@lru_cache(maxsize=8192)
def know_demonym(text: str) -> str | None:
    """Return the alpha-3 code that "Norwegian" or "Norwegians" belongs to, or None."""
    return find_demonym(text)

"""Who acts and who is acted on where the kind of deed decides: visits, blows told by their place, protests abroad.

Comes in: a match with the parties found for it. Goes out: ``Roles``. Example: in "the Lima bombing" Lima suffered it,
and in "the Mali visit" Mali is where it goes.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.lexicon.places import find_demonym
from twosource.within.did.cast import Cast
from twosource.within.did.match import Match, Matcher


@dataclass(frozen=True, slots=True)
class Roles:
    """Who acts, who is acted on."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def is_abroad(kind: str, lands: set[str | None], place: str, cast: Cast) -> bool:
    """Tell whether strangers protest in a place, and so against those who rule it: "Danish activists rallied in Gao"."""
    return kind == "PROTEST" and bool(lands) and cast.by_id[place].country not in lands


def visit_roles(
    matcher: Matcher, match: Match, cast: Cast, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Roles:
    """Only persons and governments pay visits; in "the Mali visit" Mali is where it goes."""
    goers = tuple(a for a in actors if cast.by_id[a].kind in ("person", "government", "group"))
    named = {t.i for t in matcher.parse.dependents(match.trigger, "compound")}
    places = tuple(p for k in named for p in cast.find(k) if cast.by_id[p].kind in ("country", "place"))
    whole = tuple(a for a in actors if cast.by_id[a].kind == "country" and a not in places)
    return Roles(goers or whole, recipients or places)


def struck_roles(
    matcher: Matcher, match: Match, cast: Cast, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Roles:
    """Where a place names a deed it suffered it: "the Lima bombing", "the embassy attacks"; not "a U.S. strike"."""
    named = [
        t
        for t in matcher.parse.dependents(match.trigger, "compound")
        if not t.text.replace(".", "").isupper() and find_demonym(t.text) is None
    ]
    sites = matcher.book.classes["sites"]
    struck = {
        p for t in named for p in cast.find(t.i) if cast.by_id[p].kind in ("country", "place") or t.lower in sites
    }
    if not struck or not set(actors) <= struck:
        return Roles(actors, recipients)
    return Roles((), recipients or actors)


def searched_roles(
    matcher: Matcher, match: Match, cast: Cast, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Roles:
    """Who names an inquiry is whom it is about: "the Musa investigation", "the Russia probe", not "the FBI investigation"."""
    named = [t for t in matcher.parse.dependents(match.trigger, "compound", "nmod") if find_demonym(t.text) is None]
    about = {p for t in named for p in cast.find(t.i) if cast.by_id[p].kind in ("country", "person", "place")}
    if match.carrier is None:
        about |= {a for a in actors if cast.by_id[a].kind == "person"}
    topics = tuple(a for a in actors if a in about)
    if not topics:
        return Roles(actors, recipients)
    return Roles(tuple(a for a in actors if a not in about), recipients or topics)

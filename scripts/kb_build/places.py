"""Builds places.json: countries, regions, cities, demonyms and metonyms.

Comes in: the hand-written tables and the metonym file. Goes out: one plain object. Example: the row
``Crimea|UKR|...|disputed`` becomes a region of Ukraine with the note "disputed".
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kb_build.index import index_names
from kb_build.tables import read_lines, read_table, slug, split_list
from twosource.lexicon.fold import fold
from twosource.lexicon.name_parts import given_groups

FIRST_TERRITORY = "HKG"
FORMER = ("SUN", "YUG", "SCG", "CSK", "DDR")
# Names that are first of all something else than the place that bears them.
WEAK_DEMONYMS = frozenset({"lett"})


def build_places(source: Path) -> dict[str, Any]:
    """Return the content of places.json without version and date."""
    places = [*_countries(), *_regions(), *_cities()]
    for place in places:
        if place["kind"] == "city" and not place["note"] and fold(place["name"]) in _other_names():
            place["note"] = "ambiguous"
    index, capitals = index_names((number, _names(place)) for number, place in enumerate(places))
    return {
        "places": places,
        "index": index,
        "capitals_only": capitals,
        "demonyms": _demonyms(places),
        "metonyms": _metonyms(source, places),
    }


def alpha3_by_alpha2() -> dict[str, str]:
    """Return alpha-3 by alpha-2, for source files that use the latter."""
    return {row[1]: row[0] for row in reversed(read_table("countries.txt", width=6))}


def alpha3_by_name() -> dict[str, str]:
    """Return alpha-3 by folded name, for source files that use names."""
    found: dict[str, str] = {}
    for row in read_table("countries.txt", width=6):
        for name in (row[2], *split_list(row[3])):
            found.setdefault(fold(name), row[0])
    return found


def territories() -> frozenset[str]:
    """Return the alpha-3 codes of dependent territories."""
    codes = [row[0] for row in read_table("countries.txt", width=6)]
    return frozenset(codes[codes.index(FIRST_TERRITORY) : codes.index(FORMER[0])])


def _other_names() -> frozenset[str]:
    """Return given names and common words that are also cities' names ("Florence", "Split")."""
    words = {row[0] for row in read_table("ambiguous.txt", width=1)}
    return frozenset(given_groups()) | {fold(word) for row in words for word in split_list(row)}


def _countries() -> list[dict[str, Any]]:
    dependent = territories()
    found = []
    for code, alpha2, name, others, _, people in read_table("countries.txt", width=6):
        note = "former" if code in FORMER else "territory" if code in dependent else ""
        row = {"id": f"place/{code.lower()}", "name": name, "kind": "country", "country": code, "alpha2": alpha2}
        found.append(row | {"aliases": split_list(others), "note": note, "demonyms": split_list(people)})
    return found


def _regions() -> list[dict[str, Any]]:
    found = []
    for name, code, others, people, note in read_table("regions.txt", width=5):
        place_id = f"place/{slug(name)}" + (f"-{code.lower()}" if code else "")
        row = {"id": place_id, "name": name, "kind": "region", "country": code or None, "aliases": split_list(others)}
        found.append(row | {"note": note, "demonyms": split_list(people)})
    return found


def _cities() -> list[dict[str, Any]]:
    found = [
        _city(spellings[0], row[0], spellings[1:], "capital")
        for row in read_table("countries.txt", width=6)
        for seat in row[4].split("/")
        if row[0] not in FORMER and (spellings := split_list(seat))
    ]
    seen = {(fold(name), place["country"]) for place in found for name in _names(place)}
    for code, names in read_table("cities.txt", width=2):
        for entry in split_list(names):
            name, *others = [part.strip() for part in entry.split("/")]
            if (fold(name), code) not in seen:
                seen.add((fold(name), code))
                found.append(_city(name, code, others, ""))
    return found


def _city(name: str, code: str, others: list[str], note: str) -> dict[str, Any]:
    row = {"id": f"place/{slug(name)}-{code.lower()}", "name": name, "kind": "city", "country": code}
    return row | {"aliases": others, "note": note, "demonyms": []}


def _names(place: dict[str, Any]) -> list[str]:
    return [place["name"], *place["aliases"]]


def _demonyms(places: list[dict[str, Any]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for place in sorted(places, key=lambda place: place["note"] == "former"):
        if place["country"] is None:
            continue
        for word in place["demonyms"]:
            for form in _number_forms(word):
                if fold(form) not in WEAK_DEMONYMS:
                    found.setdefault(fold(form), place["country"])
    return dict(sorted(found.items()))


def _number_forms(word: str) -> list[str]:
    """Return a word and its plural, where it has one in -s."""
    if word.endswith(("ese", "ish", "ch", "sh", "ss", "men", "s", "è")):
        return [word]
    if word.endswith("man"):
        return [word, word[:-3] + "men"] if word not in ("German", "Roman", "Omani", "Ottoman") else [word, word + "s"]
    return [word, word + "s"]


def _metonyms(source: Path, places: list[dict[str, Any]]) -> list[dict[str, Any]]:
    codes = alpha3_by_alpha2()
    found: dict[str, dict[str, Any]] = {}
    for name, code, stands_for, sector in read_table("metonyms.txt", width=4):
        found[fold(name)] = {"name": name, "country": code or None, "stands_for": stands_for, "sector": sector or "GOV"}
    for row in read_lines(source / "metonyms.jsonl"):
        if row["stands_for"] != "capital":
            entry = {"name": row["name"], "country": codes.get(row["iso2"]), "stands_for": row["stands_for"]}
            found.setdefault(fold(row["name"]), entry | {"sector": _sector(row["stands_for"])})
    for place in places:
        if place["note"] == "capital":
            for name in _names(place):
                entry = {"name": name, "country": place["country"], "stands_for": "capital", "sector": "GOV"}
                found.setdefault(fold(name), entry)
    return [found[key] for key in sorted(found)]


def _sector(stands_for: str) -> str:
    for words, sector in (("legislature", "LEG"), ("CIA", "SPY"), ("FSB", "SPY"), ("army", "MIL"), ("defence", "MIL")):
        if words in stands_for:
            return sector
    return "GOV"

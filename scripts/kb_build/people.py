"""Builds actors.json: people with their offices, and the organisations.

Comes in: the factbook's history, the office holders' sample, and the hand-written tables. Goes out: one plain
object with its indices. A person told by several sources becomes one actor; offices of a source come before
hand-written ones of the same kind, which are left out where they overlap.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from kb_build.factbook import Tenure, read_factbook
from kb_build.index import index_names
from kb_build.merge import Person, merge_people
from kb_build.places import alpha3_by_alpha2
from kb_build.tables import read_lines, read_table, split_list
from twosource.lexicon.fold import fold
from twosource.lexicon.name_parts import skeleton_of

# Offices of the sample that news seldom names, and that would make the base large.
MINOR = re.compile(
    r"(?i)ambassador to|consul|governor of .* (oblast|okrug|krai)|mayor of|presidential representative|prefect"
    r"|chairman of the .* regional|judge of|first lady|head of the (mari|repub)|deputy minister of (?!foreign|defen)"
    r"|member of the swiss|government of"
)
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
SPAN = re.compile(r"(.+?)\s+(\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?$")


def build_actors(source: Path, organisations: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the content of actors.json without version and date."""
    tenures = [*read_factbook(source), *read_sample(source), *read_offices(), *read_hand_people()]
    people = merge_people(tenures, read_aliases())
    actors = [*organisations, *map(_write_person, people)]
    _check_ids(actors)
    index, capitals = index_names((number, [a["name"], *a["aliases"]]) for number, a in enumerate(actors))
    return {
        "actors": actors,
        "index": index,
        "capitals_only": capitals,
        "surnames": _index_surnames(people, len(organisations)),
        "sounds": _index_sounds(people, len(organisations)),
    }


def read_sample(source: Path) -> list[Tenure]:
    """Return the tenures of officeholders_sample.jsonl, offices of note only."""
    codes = alpha3_by_alpha2()
    table = read_table("organisations.txt", width=7)
    bodies = {fold(name): row[0] for row in table for name in (row[0], *split_list(row[4]))}
    found = []
    for row in read_lines(source / "officeholders_sample.jsonl"):
        old = row["end"] is not None and row["end"] < "1999"
        if MINOR.search(row["position"]) or old or (not row["start"] and not row["end"]):
            continue
        if not LATIN.match(row["name"]):
            continue
        code = codes.get(row["country"] or "", "")
        if (row["name"].startswith("Q") and row["name"][1:].isdigit()) or (not code and row["country"]):
            continue
        start, end = _day(row["start"]), _day(row["end"])
        title, of = (row["position"], code) if code else _split_position(row["position"], bodies)
        found.append(Tenure(row["name"].partition(", ")[0], "", of, title, start, end, "wikidata", (), row["wikidata"]))
    return found


def _split_position(position: str, bodies: dict[str, str]) -> tuple[str, str]:
    """Return title and body of "Secretary-General of the United Nations"; no body where it is not known."""
    for title, _, body in (position.partition(" of the "), position.partition(" of ")):
        if fold(body) in bodies:
            return title, bodies[fold(body)]
    return position, ""


def _day(value: str | None) -> str | None:
    return value[:10].removesuffix("-01-01") if value else None


def read_offices() -> list[Tenure]:
    """Return the hand-written tenures of offices.txt: ``= Title | of`` and then a holder with dates a line."""
    found = []
    title = code = ""
    for fields in read_table("offices.txt", width=3):
        if fields[0].startswith("="):
            title, code = fields[0][1:].strip(), fields[1]
            continue
        name, *spans = [part.strip() for part in fields[0].split(",")]
        name, first = _take_span(name)
        gender, name = ("f", name[:-1].strip()) if name.endswith("*") else ("m", name)
        for span in (first, *map(_take_only_span, spans)):
            if span is not None:
                found.append(Tenure(name, "", code, title, span[0], span[1], None, gender=gender))
    return found


def read_hand_people() -> list[Tenure]:
    """Return the hand-written people of people.txt: ``name | country | sector | office dates; ...``, * for a woman."""
    found = []
    for name, code, _, offices in read_table("people.txt", width=4):
        gender, name = ("f", name[:-1].strip()) if name.endswith("*") else ("m", name)
        for entry in split_list(offices):
            title, span = _take_span(entry)
            of = code
            if "@" in title:
                title, of = (part.strip() for part in title.split("@"))
            start, end = span or (None, None)
            found.append(Tenure(name, "", of or code, title, start, end, None, gender=gender))
        if not offices:
            found.append(Tenure(name, "", code, "", None, None, None, gender=gender))
    return found


def read_aliases() -> dict[str, list[str]]:
    """Return further spellings by folded name, from aliases.txt."""
    return {fold(name): split_list(others) for name, others in read_table("aliases.txt", width=2)}


def _take_span(entry: str) -> tuple[str, tuple[str | None, str | None] | None]:
    found = SPAN.match(entry)
    return (found.group(1), (found.group(2), found.group(3))) if found else (entry, None)


def _take_only_span(entry: str) -> tuple[str | None, str | None]:
    start, _, end = entry.partition("..")
    return start or None, end or None


def _write_person(person: Person) -> dict[str, Any]:
    sectors = {fold(row[0].rstrip("*")): row[2] for row in read_table("people.txt", width=4)}
    row: dict[str, Any] = {"id": person.id, "name": person.name, "kind": "person", "country": person.country}
    row |= {"sector": sectors.get(fold(person.name)) or person.sector, "aliases": person.aliases}
    row |= {"wikidata": person.wikidata, "gender": person.gender, "source": person.source}
    return row | {"offices": [office._asdict() for office in person.offices]}


def _index_surnames(people: list[Person], first: int) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, person in enumerate(people, first):
        for surname in person.surnames:
            numbers = found.setdefault(surname, [])
            if number not in numbers:
                numbers.append(number)
    return dict(sorted(found.items()))


def _index_sounds(people: list[Person], first: int) -> dict[str, list[int]]:
    """Return people by how their surnames sound, for spellings that the base does not have."""
    found: dict[str, list[int]] = {}
    for number, person in enumerate(people, first):
        for sound in sorted({skeleton_of(word) for key in person.surnames for word in key.split() if len(word) > 2}):
            found.setdefault(sound, []).append(number)
    return dict(sorted(found.items()))


def _check_ids(actors: list[dict[str, Any]]) -> None:
    ids = [actor["id"] for actor in actors]
    doubled = sorted({key for key in ids if ids.count(key) > 1}) if len(set(ids)) < len(ids) else []
    if doubled:
        raise ValueError(f"two actors of one id: {', '.join(doubled[:10])}")

"""Joins the tenures of one person, told by several sources under several spellings.

Comes in: tenures. Goes out: people, each with offices in order of date. Example: the factbook's "Aleksandr
Lukashenka" and Wikidata's "Alexander Lukashenko" (Q2866) become one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kb_build.factbook import SOURCE as FACTBOOK
from kb_build.factbook import Tenure
from kb_build.places import FORMER
from kb_build.tables import slug
from twosource.lexicon.fold import fold
from twosource.lexicon.name_parts import split_name
from twosource.lexicon.names import match_names
from twosource.lexicon.titles import title_key

# Stricter than for a report's names: a wrong join here would stay in the base.
SAME_PERSON = 0.87
HELD_BY_ONE = frozenset(
    {
        "president", "prime minister", "foreign minister", "defence minister", "interior minister", "finance minister",
        "monarch", "supreme leader", "secretary general", "director general", "chief of the general staff",
        "central bank governor", "high representative", "national security adviser",
    }
)  # fmt: skip
MONARCHS = frozenset({"elizabeth ii", "charles iii"})
FAMILY_FIRST = frozenset({"CHN", "TWN", "PRK", "KOR", "VNM", "KHM", "HKG", "SGP"})
GIVEN_LAST_USED = frozenset({"ETH", "ERI", "ISL", "THA", "LAO", "BTN", "MMR"})

GENDERS = {"King": "m", "Queen": "f", "Emperor": "m", "Sultan": "m", "Emir": "m", "Amir": "m", "Prince": "m"}


class OfficeRow(NamedTuple):
    """An office as it stands in the base."""

    title: str
    of: str | None
    start: str | None
    end: str | None
    source: str | None


@dataclass
class Person:
    """A person while being put together."""

    name: str
    country: str | None
    id: str = ""
    wikidata: str | None = None
    gender: str | None = None
    source: str | None = None
    sector: str | None = None
    aliases: list[str] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)
    offices: list[OfficeRow] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)


def merge_people(tenures: list[Tenure], aliases: dict[str, list[str]]) -> list[Person]:
    """Return the people of ``tenures``, sorted by id.

    Args:
        tenures: of every source, in any order.
        aliases: further spellings by folded name; also join what spelling alone would keep apart.
    """
    people: list[Person] = []
    by_country: dict[str, list[Person]] = {}
    by_name: dict[str, list[Person]] = {}
    by_wikidata: dict[str, Person] = {}
    also = {fold(other): fold(name) for name, others in reversed(aliases.items()) for other in (name, *others)}
    for tenure in sorted(tenures, key=_hand_first):
        person = _find_person(tenure, by_country, by_name, by_wikidata, also)
        if person is None:
            person = Person(tenure.name, tenure.country or None)
            people.append(person)
        person.tenures.append(tenure)
        by_country.setdefault(tenure.country, []).append(person) if person not in by_country.get(
            tenure.country, []
        ) else None
        by_name.setdefault(also.get(fold(tenure.name), fold(tenure.name)), []).append(person)
        if tenure.wikidata:
            by_wikidata.setdefault(tenure.wikidata, person)
            person.wikidata = person.wikidata or tenure.wikidata
    for person in people:
        _finish(person, aliases)
    _close_offices(people)
    _guess_genders(people)
    _give_ids(people)
    return sorted(people, key=lambda person: person.id)


def _hand_first(tenure: Tenure) -> tuple[int, str, str, str, str]:
    """Hand-written names first: theirs is the spelling that news uses."""
    rank = 0 if tenure.source is None else 2 if tenure.source == FACTBOOK else 1
    return (rank, tenure.country, tenure.name, tenure.start or "", tenure.title)


def _find_person(
    tenure: Tenure,
    by_country: dict[str, list[Person]],
    by_name: dict[str, list[Person]],
    by_wikidata: dict[str, Person],
    also: dict[str, str],
) -> Person | None:
    if tenure.wikidata in by_wikidata:
        return by_wikidata[tenure.wikidata]
    key = also.get(fold(tenure.name), fold(tenure.name))
    for person in by_name.get(key, []):
        if not _is_other(person, tenure) and (_shares_country(person, tenure) or key in MONARCHS):
            return person
    for person in by_country.get(tenure.country, []):
        if not _is_other(person, tenure) and _is_same(person, tenure):
            return person
    return None


def _is_other(person: Person, tenure: Tenure) -> bool:
    return bool(person.wikidata and tenure.wikidata and person.wikidata != tenure.wikidata)


def _shares_country(person: Person, tenure: Tenure) -> bool:
    countries = {other.country for other in person.tenures}
    shared = {code for code in (*countries, tenure.country) if not _is_country(code) or code in FORMER}
    return tenure.country in countries or bool(shared)


def _is_country(code: str) -> bool:
    return len(code) == 3 and code.isupper()


def _is_same(person: Person, tenure: Tenure) -> bool:
    names = {name for other in person.tenures for name in (other.name, *other.variants)}
    if len(split_name(tenure.name).tokens) == 1 and not split_name(tenure.name).generation:
        return False
    return any(
        match_names(name, other) >= SAME_PERSON and split_name(name).generation == split_name(other).generation
        for name in names
        if len(split_name(name).tokens) > 1 or split_name(name).generation
        for other in (tenure.name, *tenure.variants)
    )


def _finish(person: Person, aliases: dict[str, list[str]]) -> None:
    spellings = [name for tenure in person.tenures for name in (tenure.name, *tenure.variants)]
    spellings += [other for name in dict.fromkeys(map(fold, spellings)) for other in aliases.get(name, [])]
    person.aliases = [name for name in dict.fromkeys(spellings) if name != person.name]
    person.gender = next((tenure.gender for tenure in person.tenures if tenure.gender), None)
    person.gender = person.gender or next((GENDERS[t.title] for t in person.tenures if t.title in GENDERS), None)
    person.source = next((tenure.source for tenure in person.tenures if tenure.source), None)
    person.country = next((t.country for t in person.tenures if _is_country(t.country)), None)
    person.surnames = _find_surnames(person)
    person.offices = _join_offices(person.tenures)
    person.sector = "GOV" if person.offices else None


def _find_surnames(person: Person) -> list[str]:
    found = [fold(tenure.surname) for tenure in person.tenures if tenure.surname]
    for name in (person.name, *person.aliases):
        parts = split_name(name)
        if len(parts.tokens) < 2:
            continue
        first = person.country in FAMILY_FIRST and not name.count(".")
        found.append(parts.tokens[0] if first or person.country in GIVEN_LAST_USED else parts.tokens[-1])
        particle = fold(name).split()[-2:-1]
        if particle and particle[0] in ("al", "el", "le", "de", "van", "von", "di", "la", "der"):
            found.append(" ".join(fold(name).split()[-2:]))
    return [key for key in dict.fromkeys(found) if key]


def _join_offices(tenures: list[Tenure]) -> list[OfficeRow]:
    """Return the offices in order of date; a sourced row replaces an overlapping one without a source."""
    rows: list[OfficeRow] = []
    for tenure in sorted(tenures, key=lambda t: (t.source is None, t.source == FACTBOOK, t.start or "")):
        if not tenure.title:
            continue
        row = OfficeRow(tenure.title, tenure.country or None, tenure.start, tenure.end, tenure.source)
        same = next((other for other in rows if _is_one_office(other, row)), None)
        if same is None:
            rows.append(row)
        elif row.source is None and _is_vague_end(same) and row.end != same.end:
            rows[rows.index(same)] = row
    return sorted(rows, key=lambda row: (row.start or "", row.end or "9999", row.title))


def _is_vague_end(row: OfficeRow) -> bool:
    """Tell whether a source's end is missing, or only the month in which the holder was last seen."""
    return row.end is None or (row.source == FACTBOOK and len(row.end) == 7)


def _is_one_office(one: OfficeRow, other: OfficeRow) -> bool:
    if one.of != other.of or title_key(one.title, one.of) != title_key(other.title, other.of):
        return False
    return (one.start or "") < (other.end or "9999") and (other.start or "") < (one.end or "9999")


def _close_offices(people: list[Person]) -> None:
    """End an office without an end where somebody else took it later: sources end years before now."""
    starts: dict[tuple[str, str | None], list[tuple[str, Person]]] = {}
    for person in people:
        for office in person.offices:
            key = title_key(office.title, office.of)
            if key in HELD_BY_ONE and office.start:
                starts.setdefault((key, office.of), []).append((office.start, person))
    for person in people:
        closed = []
        for office in person.offices:
            later = [
                start
                for start, other in starts.get((title_key(office.title, office.of), office.of), [])
                if other is not person and office.start and start > office.start
            ]
            closed.append(_end_at(office, later))
        person.offices = closed


def _end_at(office: OfficeRow, later: list[str]) -> OfficeRow:
    """End an open office, or one known only as seen until some month, when the next holder took it."""
    if not later or not (office.end is None or (_is_vague_end(office) and min(later)[:7] <= office.end)):
        return office
    return office._replace(end=min(later))


def _guess_genders(people: list[Person]) -> None:
    """Fill in genders from given names that only men or only women of the hand-written rows bear."""
    known: dict[str, set[str]] = {}
    for person in people:
        if person.gender and person.country not in FAMILY_FIRST and person.tenures[0].source is None:
            known.setdefault(split_name(person.name).tokens[0], set()).add(person.gender)
    for person in people:
        genders = known.get(split_name(person.name).tokens[0], set())
        if person.gender is None and len(genders) == 1 and person.country not in FAMILY_FIRST:
            person.gender = next(iter(genders))


def _give_ids(people: list[Person]) -> None:
    used: dict[str, int] = {}
    for person in people:
        plain = f"person/{slug(person.name)}"
        used[plain] = used.get(plain, 0) + 1
        person.id = plain if used[plain] == 1 else f"{plain}-{(person.country or 'x').lower()}-{used[plain]}"

"""Who takes part in an affair's events: entities by id and by name.

Comes in: entities. Goes out: ``Cast``. Example: "dockers in Tema" are in the one place of that name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from twosource.across.entities import Entities
from twosource.lexicon.load import load_yaml
from twosource.lexicon.places import find_demonym, find_metonym
from twosource.model.record import Entity

TOWN = re.compile(r" (?:in|at|of) ((?:[A-Z][\w'’-]+ ?)+)$")
CAPITAL = re.compile(
    r"\b(?:in|into|through|across|around|of|outside) (?:the|its|their) (?:([A-Z][\w’'-]+) )?capital\b(?! of| city of)"
)
NAMED = re.compile(r"\b(?:in|at|of|to|into|through|outside) ((?:[A-Z][\w'’-]+ ?)+)")


@dataclass(frozen=True)
class Cast:
    """Entities, and the same by id."""

    entities: Entities
    by_id: Mapping[str, Entity]

    def named(self, words: str) -> tuple[str, ...]:
        """Return the one entity that bears a name, where one report knows it and another has but the words.

        A single word may be a person's surname and nobody else's name.
        """
        name = re.sub(r"^(?:the|The) ", "", " ".join(words.split()))
        found = self._by_name.get(name, ()) if name[:1].isupper() else ()
        found = found or self._by_surname.get(name, ())
        if len(found) != 1 or (len(name.split()) == 1 and self.by_id[found[0]].kind != "person"):
            return ()
        return found

    def town_of(self, doer: str) -> str | None:
        """Return the place where those who act are told to be: "dockers in Tema"."""
        met = TOWN.search(doer)
        found = () if met is None else self._by_name.get(met[1], ())
        return found[0] if len(found) == 1 and self.by_id[found[0]].kind == "place" else None

    def towns_in(self, words: str) -> tuple[str, ...]:
        """Return the places that words name: "into the centre of Tema from the port"."""
        named = (self._by_name.get(name.strip(), ()) for name in NAMED.findall(words))
        found = ([id_ for id_ in ids if self.by_id[id_].kind == "place"] for ids in named)
        return tuple(ids[0] for ids in found if len(ids) == 1)

    def capital_in(self, words: str, lands: frozenset[str]) -> str | None:
        """Return the place meant by "in the capital" or "the Malian capital", where the reports name that town."""
        met = CAPITAL.search(words)
        if met is None:
            return None
        land = None if met[1] is None else find_demonym(met[1])
        wanted = lands if met[1] is None else frozenset({land} if land is not None else ())
        found = [id_ for id_, country in self._capitals.items() if country in wanted or not (wanted or met[1])]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _capitals(self) -> dict[str, str]:
        """Return the country of each place that is the capital of one."""
        places = [e for e in self.by_id.values() if e.kind == "place" and e.country is not None]
        named = ((e, find_metonym(e.name)) for e in places)
        return {e.id: e.country or "" for e, met in named if met is not None and met.country == e.country}

    @cached_property
    def seats(self) -> dict[str, str]:
        """Return for a town whose name stands for a union that body: "Brussels", where no Belgian acts in the reports."""
        rows = load_yaml("retold.yaml")["seats"]
        found: dict[str, str] = {}
        for town, bodies in rows.items():
            ids = [id_ for id_ in self._by_name.get(str(town), ()) if self.by_id[id_].name == town]
            body = next((self._by_name[str(name)][0] for name in bodies if str(name) in self._by_name), None)
            lands = {self.by_id[id_].country for id_ in ids}
            is_at_home = any(e.country in lands and e.kind != "place" for e in self.by_id.values() if e.id not in ids)
            if body is not None and not is_at_home:
                found |= dict.fromkeys(ids, body)
        return found

    @cached_property
    def _by_surname(self) -> dict[str, tuple[str, ...]]:
        """Return for each last name of a person, and for all other words in names, whose they are."""
        found: dict[str, tuple[str, ...]] = {}
        for entity in self.by_id.values():
            words = entity.name.split()
            for word in words[-1:] if entity.kind == "person" and len(words) > 1 else words:
                found[word] = (*found.get(word, ()), entity.id)
        return found

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for entity in self.by_id.values():
            for form in dict.fromkeys((entity.name, *entity.aliases)):
                found[form] = (*found.get(form, ()), entity.id)
        return found

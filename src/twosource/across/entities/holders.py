"""Whom the knowledge base takes for the holder of an office though the affair's reports name another.

Comes in: parties of all reports. Goes out: the same, those freed of their entry whom the reports speak against. Example: the
base may be older than the reports: where one tells of "Norway's foreign minister, Espen Dahl", "the Norwegian foreign
minister" of another is not whom the base has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from twosource.across.entities.keys import name_key
from twosource.lexicon.titles import PASSING, title_key
from twosource.model.facts import Party, Role

BY_BASE = "nominals/base"  # the rule of a party that only the knowledge base names
# Before an office it says that its holder no longer has it: "then Foreign Minister Liv Dahl".
FORMERLY = re.compile(r"\b(?:then|former|formerly|ex|late|ousted|previous|one-time)[\s-]+$", re.IGNORECASE)
REACH = 24  # characters before an office in which that stands
Office = tuple[str, str]


def free_of_base(parties: Sequence[Party], texts: Mapping[str, str]) -> list[Party]:
    """Return the parties, those renamed whom the knowledge base names otherwise than the affair's reports.

    The base may be older than the report: "the Norwegian foreign minister" is whom another report names with that
    office, where the base does not know him and nobody names the one whom the base has.

    Args:
        parties: every party of every report.
        texts: the reports' texts, by id.
    """
    named = {p.base for p in parties if p.base is not None and _is_named(p)}
    holders: dict[Office, dict[str, Party]] = {}
    for party in parties:
        if party.kind == "person" and party.base is None and _is_named(party):
            for office in _told_offices(party, texts):
                holders.setdefault(office, {}).setdefault(name_key(party.name).split()[-1], party)
    found = []
    for party in parties:
        fitting: dict[str, Party] = {}
        if party.rule == BY_BASE and party.kind == "person" and party.base not in named and not _is_named(party):
            for office in _offices(party, party.roles):
                fitting = holders.get(office, fitting)
        if len(fitting) == 1:
            other = next(iter(fitting.values())).name
            party = replace(party, name=other, aliases=(), base=None, wikidata=None, roles=_as_told(party), gender=None)
        found.append(party)
    return found


def _is_named(party: Party) -> bool:
    return any(m.form == "name" for m in party.mentions)


def _offices(party: Party, roles: Iterable[Role]) -> Iterator[Office]:
    for role in roles:
        of = role.of or party.country
        key = title_key(role.title, of)
        if of is not None and not PASSING & set(role.title.lower().split()):
            yield key, of


def _told_offices(party: Party, texts: Mapping[str, str]) -> Iterator[Office]:
    """Yield the offices that a report says a person holds: by text, and not formerly."""
    told = [r for r in party.roles if r.how == "text" and not any(_was(s.report, s.start, texts) for s in r.evidence)]
    return _offices(party, told)


def _was(report: str, start: int, texts: Mapping[str, str]) -> bool:
    return FORMERLY.search(texts.get(report, ""), max(0, start - REACH), start) is not None


def _as_told(party: Party) -> tuple[Role, ...]:
    return tuple(replace(role, how="text") for role in party.roles)

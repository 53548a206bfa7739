"""Origins made from the tellings that were led to them: a name, a kind, a date, and whether they are a party to it.

Comes in: the traced tellings of every fact. Goes out: ``Origin`` for each name, in order of first telling. Example: the
briefing of a defence ministry about its own strike is interested in what it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.across.carriers.names import spell_day
from twosource.across.ids import short_id
from twosource.across.issuers import is_state_body, load_origin_words
from twosource.across.origins.names import Names
from twosource.across.origins.tellings import Telling
from twosource.model.facts import OriginKind
from twosource.model.record import Entity, Happening, Origin, Quantity, Relation, Said
from twosource.model.text import When

Fact = Happening | Said | Relation | Quantity
LETTER = "o"


@dataclass(frozen=True, slots=True)
class Made:
    """The origins, and ``ids``: telling key -> origin id."""

    origins: tuple[Origin, ...]
    ids: Mapping[str, str]


# Of "a diplomatic source named the man as Ali Musa" the parser makes one phrase; "a man named Ali Musa" is one.
CLAUSE = re.compile(
    r" (?:named|called|identified|described|told|asked|gave|put) (?:the|an?|him|her|it|them|his|its|their) .*$"
)


def make_origins(traces: Mapping[str, Sequence[Telling]], facts: Sequence[Fact], names: Names) -> Made:
    """Make one origin for each name that a telling was led to.

    Args:
        traces: tellings of each fact by its id, names joined.
        facts: the facts themselves, for who is a party to them.
        names: what is known of each name.

    Returns:
        Origins in order of first telling; an id is the same in every run over the same reports.
    """
    reports: dict[str, dict[str, None]] = {}
    told: dict[str, list[Fact]] = {}
    by_id = {fact.id: fact for fact in facts}
    for fact, tellings in traces.items():
        for telling in tellings:
            reports.setdefault(telling.key, {})[telling.report] = None
            told.setdefault(telling.key, []).append(by_id[fact])
    origins = {key: _make(key, tuple(reports[key]), told[key], names) for key in reports}
    return Made(tuple(origins.values()), {key: origin.id for key, origin in origins.items()})


def _make(key: str, reports: tuple[str, ...], told: Sequence[Fact], names: Names) -> Origin:
    lead = key.partition(":")[0]
    issuers = names.entities_of(key)
    date = _date(key, names)
    return Origin(
        id=short_id(LETTER, key),
        kind=_kind(key, issuers, names),
        name=_name(key, reports, issuers, names, date),
        entity=issuers[0].id if issuers else None,
        interested=None
        if lead in ("own", "words", "paper")
        else _is_interested(issuers, told, names.by_id, lead == "doc"),
        reports=reports,
        date=date,
    )


def _kind(key: str, issuers: Sequence[Entity], names: Names) -> OriginKind:
    lead, _, rest = key.partition(":")
    if lead == "own":
        return "newsroom"
    if lead == "doc":
        return names.carriers.issues[rest].kind if rest in names.carriers.issues else "document"
    if lead == "media":
        return "broadcast"
    if lead == "paper":
        return "document"
    kinds = {entity.kind for entity in issuers}
    return "person" if kinds <= {"person", "group"} else "statement"


def _name(key: str, reports: Sequence[str], issuers: Sequence[Entity], names: Names, date: When | None) -> str:
    lead, _, rest = key.partition(":")
    if lead == "own":
        return f"{names.label(rest, reports)}, own reporting"
    if lead in ("words", "paper"):
        return CLAUSE.sub("", rest.partition(":")[2])
    if lead == "doc" and rest in names.by_id:
        name = names.by_id[rest].name
        return name if date is None or date.start is None or spell_day(date) in name else f"{name}, {spell_day(date)}"
    return " and ".join(entity.name for entity in issuers) or CLAUSE.sub("", rest)


def _date(key: str, names: Names) -> When | None:
    issue = names.carriers.issues.get(key.partition(":")[2])
    return issue.date if issue is not None else None


def _is_interested(
    issuers: Sequence[Entity], told: Sequence[Fact], by_id: Mapping[str, Entity], is_document: bool
) -> bool | None:
    """Tell whether the origin, or the state that it belongs to, acts in what it tells.

    A speaker's own words do not make him a party to what they are about; a state's readout of its own meeting does.
    """
    if not issuers:
        return None
    pairs = [(party, fact) for fact in told for party in _parties(fact, with_speakers=is_document) if party in by_id]
    involved = {by_id[party].id: by_id[party] for party, fact in pairs if not _is_own_act(party, fact, issuers)}
    if not involved:
        return None
    return any(_is_party(issuer, party) for issuer in issuers for party in involved.values())


def _is_own_act(party: str, fact: Fact, issuers: Sequence[Entity]) -> bool:
    """To accuse is to speak, not to act in what is told."""
    if not isinstance(fact, Happening) or fact.type not in load_origin_words("speech_acts"):
        return False
    return any(issuer.id == party for issuer in issuers)


def _parties(fact: Fact, *, with_speakers: bool) -> Iterable[str]:
    if isinstance(fact, Happening):
        return (*fact.actors, *fact.recipients)
    if isinstance(fact, Relation):
        return (fact.subject, fact.object)
    if isinstance(fact, Said):
        return (*fact.speakers, *fact.addressees) if with_speakers else fact.addressees
    return ()


def _is_party(issuer: Entity, party: Entity) -> bool:
    if issuer.id == party.id:
        return True
    of_state = is_state_body(issuer) or (issuer.kind == "person" and issuer.sector is not None)
    return of_state and issuer.country is not None and issuer.country == party.country

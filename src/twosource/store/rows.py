"""One reading -> rows: its sentences with the facts that stand on them, its parties, and where each of them acts.

Comes in: a ``Reading`` and its report's number. Goes out: ``Rows`` for the tables ``passages`` and ``parties``. Example:
two events told in one sentence give one passage that lists both; the row of a party that acts in both lists its parts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import msgspec

from twosource.model.facts import Party, Reading
from twosource.model.text import Span, When
from twosource.store.steps import PASSAGES

UNDATED = "undated"  # sorts after all days
MARK = re.compile(r"[^\w\s]|_")
NAMES = 20_000  # names whose keys are remembered


class Fact(NamedTuple):
    """One fact as its passage lists it; ``start`` and ``end`` are where in the report it stands."""

    local: str
    kind: str
    type: str | None
    detail: str | None
    status: str | None
    day: str | None
    until: str | None
    actors: str | None
    recipients: str | None
    value: float | None
    unit: str | None
    start: int
    end: int


class Part(NamedTuple):
    """A part that a party takes in a fact of its report's n-th passage; ``day`` is "undated" where there is none."""

    day: str
    passage: int
    local: str
    role: str


class Rows(NamedTuple):
    """Rows in the order of their tables' columns."""

    passages: list[tuple[int, int, int, int, str, str]]
    parties: list[tuple[int, int, str, str, str, str | None, str, str | None, str | None]]


def make_rows(reading: Reading, number: int) -> Rows:
    """Return the rows of a reading whose report has this number."""
    builder = _Builder(reading, number)
    for event in reading.events:
        builder.add(
            (event.id, "event", event.type, event.mode, event.status),
            event.date,
            (event.actors, event.recipients),
            (event.sentence, event.trigger),
        )
    for said in reading.statements:
        content = said.content[0] if said.content else said.sentence
        builder.add(
            (said.id, "statement", said.stance, said.kind, None),
            said.date,
            (said.speakers, said.addressees),
            (said.sentence, content),
        )
    for figure in reading.figures:
        builder.add(
            (figure.id, "figure", figure.bound, figure.what, None),
            figure.date,
            ((), ()),
            (figure.sentence, figure.span),
            (figure.value, figure.unit),
        )
    for holding in reading.holdings:
        builder.add(
            (holding.id, "relation", holding.relation, holding.detail, holding.status),
            holding.date,
            ((holding.subject,), (holding.object,)),
            (holding.sentence, holding.span),
        )
    return builder.rows()


@lru_cache(maxsize=NAMES)
def make_key(name: str) -> str:
    """Return a name as it is looked up: no accents, case or marks.

    Example:
        >>> make_key("Aleksandr  Łukašenka")
        'aleksandr łukasenka'
    """
    if name.isascii():
        plain = name
    else:
        plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return " ".join(MARK.sub(" ", plain.casefold()).split())


class _Builder:
    """Collects facts by the sentence that they stand on, and the parts that each party takes in them."""

    def __init__(self, reading: Reading, number: int) -> None:
        self._reading = reading
        self._number = number
        self._prefix = len(reading.report.id) + 1
        self._parties: dict[str, tuple[str, list[tuple[str, int, str, str]]]] = {
            party.id: (party.name, [])
            for party in reading.parties  # name, and parts in the order of Part
        }
        self._passages: dict[tuple[int, int], tuple[int, list[tuple[object, ...]]]] = {}  # in the order of Fact

    def add(
        self,
        fact: tuple[str, str, str | None, str | None, str | None],
        date: When | None,
        parties: tuple[tuple[str, ...], tuple[str, ...]],
        spans: tuple[Span, Span],
        value: tuple[float | None, str | None] = (None, None),
    ) -> None:
        """Add the fact (id, kind, type, detail, status) with (actors, recipients) and (sentence, place) spans."""
        id, kind, type, detail, status = fact
        day, until = (date.start or date.end, date.end or date.start) if date is not None else (None, None)
        sentence, place = spans
        stretch = sentence.start, sentence.end
        known = self._passages.get(stretch)
        if known is None:
            known = self._passages[stretch] = (len(self._passages), [])
        at, facts = known
        local = id[self._prefix :]
        first = self._name(parties[0], (day or UNDATED, at, local, "actor")) if parties[0] else None
        second = self._name(parties[1], (day or UNDATED, at, local, "recipient")) if parties[1] else None
        facts.append((local, kind, type, detail, status, day, until, first, second, *value, place.start, place.end))

    def rows(self) -> Rows:
        """Return what was collected as rows."""
        text, number = self._reading.report.text, self._number
        first = number * PASSAGES
        passages = [
            (first + at, number, start, end, text[start:end], _json(facts))
            for (start, end), (at, facts) in self._passages.items()
        ]
        return Rows(passages, [self._party(first + at, each) for at, each in enumerate(self._reading.parties)])

    def _party(
        self, number: int, party: Party
    ) -> tuple[int, int, str, str, str, str | None, str, str | None, str | None]:
        parts = self._parties[party.id][1]
        return (
            number, self._number, party.id[self._prefix :], party.name, party.kind, party.country,
            make_key(party.name), min(parts)[0] if parts else None, _json(parts) if parts else None,
        )  # fmt: skip

    def _name(self, ids: tuple[str, ...], part: tuple[str, int, str, str]) -> str:
        """Return the names of parties, and note that each takes this part; an id that is unknown stands for itself."""
        names = []
        for id in ids:
            party = self._parties.get(id)
            if party is not None:
                party[1].append(part)
            names.append(party[0] if party is not None else id)
        return names[0] if len(names) == 1 else "; ".join(names)


def _json(values: object) -> str:
    return msgspec.json.encode(values).decode()

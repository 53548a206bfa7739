"""The facts of a report as searches and timelines list them, read from the columns that are kept in plain JSON.

Comes in: a connection and a report's number. Goes out: ``Page``. Example: ``Pages(connection)[7].tellings`` are the
events, statements, figures and relations of report 7, which is read once however many of its facts are found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import repeat
from typing import NamedTuple

import msgspec

from twosource.errors import NotKept
from twosource.store.steps import PASSAGES

PAGE = (
    "select r.id, r.source, r.outlet, r.text, d.told from reports r join readings d on d.report = r.number"
    " where r.number = ?"
)
NAMES = "select local, name from parties where number >= ? and number < ?"
HELD = 64  # pages that are remembered; a timeline or the best hits of a search need fewer

Place = tuple[str, int, int]


class Day(msgspec.Struct):
    """The first and last day of a date."""

    start: str | None
    end: str | None


class Told(msgspec.Struct):
    """Columns that every kind of fact has."""

    id: list[str]
    date: list[int | None]
    sentence: list[int]


class Events(Told):
    """Columns of events."""

    type: list[str]
    mode: list[str | None]
    status: list[str]
    actors: list[tuple[str, ...]]
    recipients: list[tuple[str, ...]]
    trigger: list[Place]


class Statements(Told):
    """Columns of statements."""

    stance: list[str]
    kind: list[str]
    speakers: list[tuple[str, ...]]
    addressees: list[tuple[str, ...]]
    content: list[tuple[Place, ...]]


class Figures(Told):
    """Columns of figures."""

    bound: list[str | None]
    span: list[Place]


class Holdings(Told):
    """Columns of standing relations."""

    relation: list[str]
    subject: list[str]
    object: list[str]
    span: list[Place]


class Sheet(msgspec.Struct):
    """All columns of a report."""

    dates: list[Day]
    sentences: list[Place]
    events: Events | None = None
    statements: Statements | None = None
    figures: Figures | None = None
    holdings: Holdings | None = None


class Telling(NamedTuple):
    """One fact as its report's n-th passage tells it; ``sentence`` and ``place`` are where its evidence and itself stand."""

    id: str
    kind: str
    type: str | None
    day: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    passage: int
    sentence: Place
    place: Place


class Page:
    """One report and its facts."""

    def __init__(self, connection: sqlite3.Connection, number: int) -> None:
        row = connection.execute(PAGE, (number,)).fetchone()
        if row is None:
            raise NotKept(f"the database holds no report {number}, though its index does")
        self.number = number
        self.id, self.source, self.outlet, self.text, told = row
        try:
            self.tellings = list(_read(DECODER.decode(told)))
        except (msgspec.DecodeError, IndexError) as err:
            raise NotKept(f"the database holds a reading that cannot be read: {err}") from err
        self._connection = connection

    @cached_property
    def by_passage(self) -> dict[int, list[Telling]]:
        """The facts of each passage."""
        found: dict[int, list[Telling]] = {}
        for telling in self.tellings:
            found.setdefault(telling.passage, []).append(telling)
        return found

    @cached_property
    def names(self) -> dict[str, str]:
        """How each party is called, by its id."""
        bounds = (self.number * PASSAGES, (self.number + 1) * PASSAGES)
        return {f"{self.id}/{local}": name for local, name in self._connection.execute(NAMES, bounds)}

    def name(self, parties: Sequence[str]) -> str | None:
        """Return the names of parties; an id that is unknown stands for itself."""
        return "; ".join(self.names.get(id, id) for id in parties) or None


class Pages:
    """Pages by the numbers of their reports; the last ones stay in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[int, Page] = {}

    def __getitem__(self, number: int) -> Page:
        page = self._held.get(number)
        if page is None:
            if len(self._held) == HELD:
                del self._held[next(iter(self._held))]
            page = self._held[number] = Page(self._connection, number)
        return page


def _read(sheet: Sheet) -> Iterator[Telling]:
    days = [date.start or date.end for date in sheet.dates]
    sentences = sheet.sentences

    def when(told: Told) -> list[str | None]:
        return [days[place] if place is not None else None for place in told.date]

    def where(told: Told) -> list[Place]:
        return [sentences[place] for place in told.sentence]

    if (events := sheet.events) is not None:
        yield from map(
            Telling, events.id, repeat("event"), events.type, when(events), events.actors, events.recipients,
            events.sentence, where(events), events.trigger,
        )  # fmt: skip
    if (said := sheet.statements) is not None:
        places = [pieces[0] if pieces else whole for pieces, whole in zip(said.content, where(said), strict=True)]
        yield from map(
            Telling, said.id, repeat("statement"), said.stance, when(said), said.speakers, said.addressees,
            said.sentence, where(said), places,
        )  # fmt: skip
    if (figures := sheet.figures) is not None:
        yield from map(
            Telling, figures.id, repeat("figure"), figures.bound, when(figures), repeat(()), repeat(()),
            figures.sentence, where(figures), figures.span,
        )  # fmt: skip
    if (held := sheet.holdings) is not None:
        yield from map(
            Telling, held.id, repeat("relation"), held.relation, when(held), zip(held.subject), zip(held.object),
            held.sentence, where(held), held.span,
        )  # fmt: skip


DECODER = msgspec.json.Decoder(Sheet)

"""The facts of a report as searches and timelines list them, read from the columns that are kept in plain JSON.

Comes in: a connection and a report's number. Goes out: ``Page``. Example: ``Pages(connection)[7].tell_in(3)`` are the
events, statements, figures and relations that the fourth passage of report 7 tells. A column is decoded when the first
fact of the report wants it: of a hundred facts a timeline shows one or two.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, wraps
from typing import NamedTuple, ParamSpec, TypeVar

import msgspec
from msgspec import Raw, field

from twosource.errors import NotKept
from twosource.store.steps import PASSAGES

PAGE = (
    "select r.id, r.source, r.outlet, r.text, d.told from reports r join readings d on d.report = r.number"
    " where r.number = ?"
)
NAMES = "select local, name from parties where number >= ? and number < ?"
HELD = 64  # pages that are remembered; a timeline or the best hits of a search need fewer

Place = tuple[str, int, int]
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Day(msgspec.Struct):
    """The first and last day of a date."""

    start: str | None
    end: str | None


class Events(msgspec.Struct):
    """Columns of events; those of the other kinds have the same names here."""

    id: Raw
    date: Raw
    sentence: Raw
    type: Raw
    actors: Raw
    recipients: Raw
    place: Raw = field(name="trigger")


class Statements(msgspec.Struct):
    """Columns of statements."""

    id: Raw
    date: Raw
    sentence: Raw
    type: Raw = field(name="stance")
    actors: Raw = field(name="speakers")
    recipients: Raw = field(name="addressees")
    place: Raw = field(name="content")


class Figures(msgspec.Struct):
    """Columns of figures, in which nobody takes part."""

    id: Raw
    date: Raw
    sentence: Raw
    type: Raw = field(name="bound")
    place: Raw = field(name="span")


class Holdings(msgspec.Struct):
    """Columns of standing relations, each of one party to another."""

    id: Raw
    date: Raw
    sentence: Raw
    type: Raw = field(name="relation")
    actors: Raw = field(name="subject")
    recipients: Raw = field(name="object")
    place: Raw = field(name="span")


Columns = Events | Statements | Figures | Holdings


class Sheet(msgspec.Struct):
    """All columns of a report."""

    dates: Raw
    sentences: Raw
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


def _readable(ask: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Say of columns that do not fit each other that they cannot be read."""

    @wraps(ask)
    def told(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        try:
            return ask(*args, **kwargs)
        except (IndexError, ValueError) as err:
            raise _unread(err) from err

    return told


class Shelf:
    """The facts of one kind in a report, by their places in the columns."""

    def __init__(self, kind: str, columns: Columns, page: Page) -> None:
        self.kind = kind
        self._columns = columns
        self._page = page

    @cached_property
    def ids(self) -> list[str]:
        """The facts' ids."""
        return _decode(WORDS, self._columns.id)

    @cached_property
    def passages(self) -> list[int]:
        """The passage that tells each."""
        return _decode(NUMBERS, self._columns.sentence)

    @cached_property
    @_readable
    def days(self) -> list[str | None]:
        """The first day of each that is known."""
        days = self._page.days
        return [days[place] if place is not None else None for place in _decode(NUMBERS_OR_NONE, self._columns.date)]

    @cached_property
    def actors(self) -> list[tuple[str, ...]]:
        """Who did or said each."""
        return self._list_parties("actors")

    @cached_property
    def recipients(self) -> list[tuple[str, ...]]:
        """To whom each was done or said."""
        return self._list_parties("recipients")

    @_readable
    def find(self, party: str) -> list[int]:
        """Return the facts in which a party takes part."""
        sides = zip(self.actors, self.recipients, strict=True)
        return [place for place, (actors, recipients) in enumerate(sides) if party in actors or party in recipients]

    @_readable
    def start(self, place: int) -> int:
        """Return where the sentence of a fact begins."""
        return self._page.sentences[self.passages[place]][1]

    @_readable
    def tell(self, place: int) -> Telling:
        """Return one fact."""
        passage = self.passages[place]
        sentence = self._page.sentences[passage]
        if isinstance(self._columns, Statements):
            pieces = _decode(PLACES, self._places[place])
            where = pieces[0] if pieces else sentence
        else:
            where = _decode(PLACE, self._places[place])
        return Telling(
            self.ids[place], self.kind, self._types[place], self.days[place], self.actors[place],
            self.recipients[place], passage, sentence, where,
        )  # fmt: skip

    @cached_property
    def _types(self) -> list[str | None]:
        return _decode(WORDS_OR_NONE, self._columns.type)

    @cached_property
    def _places(self) -> list[Raw]:
        return _decode(RAW, self._columns.place)

    def _list_parties(self, side: str) -> list[tuple[str, ...]]:
        if isinstance(self._columns, Figures):
            return [()] * len(self.ids)
        column = getattr(self._columns, side)
        return (
            [(id,) for id in _decode(WORDS, column)] if isinstance(self._columns, Holdings) else _decode(SIDES, column)
        )


class Page:
    """One report and its facts."""

    def __init__(self, connection: sqlite3.Connection, number: int) -> None:
        row = connection.execute(PAGE, (number,)).fetchone()
        if row is None:
            raise NotKept(f"the database holds no report {number}, though its index does")
        self.number = number
        self.id, self.source, self.outlet, self.text, told = row
        sheet = _decode(SHEET, told)
        kinds = (
            ("event", sheet.events), ("statement", sheet.statements), ("figure", sheet.figures),
            ("relation", sheet.holdings),
        )  # fmt: skip
        self.shelves = [Shelf(kind, columns, self) for kind, columns in kinds if columns is not None]
        self._sheet = sheet
        self._connection = connection

    @cached_property
    def days(self) -> list[str | None]:
        """The first day of each date that the facts share."""
        return [date.start or date.end for date in _decode(DAYS, self._sheet.dates)]

    @cached_property
    def sentences(self) -> list[Place]:
        """Where the passages stand."""
        return _decode(PLACES, self._sheet.sentences)

    def tell_in(self, passage: int) -> Iterator[Telling]:
        """Yield the facts that a passage tells."""
        for shelf in self.shelves:
            for place, each in enumerate(shelf.passages):
                if each == passage:
                    yield shelf.tell(place)

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


def _decode(decoder: msgspec.json.Decoder[Answer], column: Raw | str) -> Answer:
    try:
        return decoder.decode(column)
    except msgspec.DecodeError as err:
        raise _unread(err) from err


def _unread(err: Exception) -> NotKept:
    return NotKept(f"the database holds a reading that cannot be read: {err}")


SHEET = msgspec.json.Decoder(Sheet)
WORDS = msgspec.json.Decoder(list[str])
WORDS_OR_NONE = msgspec.json.Decoder(list[str | None])
NUMBERS = msgspec.json.Decoder(list[int])
NUMBERS_OR_NONE = msgspec.json.Decoder(list[int | None])
SIDES = msgspec.json.Decoder(list[tuple[str, ...]])
DAYS = msgspec.json.Decoder(list[Day])
PLACES = msgspec.json.Decoder(list[Place])
PLACE = msgspec.json.Decoder(Place)
RAW = msgspec.json.Decoder(list[Raw])

"""A reading -> what the database keeps of it: its facts as columns that anyone can read, and the rest compressed.

Comes in: ``Reading``. Goes out: ``Packed``, from which ``unpacking`` makes the same reading, its parse left out. Example:
100 events are nine lists of 100 values in ``told`` - their ids, types, actors, sentences - and their other fields stand in
``rest``; a field that has its default everywhere is not written. So a fact is written once, a name of a field once for all
facts, and the searches and the views read the same columns from which the reading comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from itertools import chain, count
from operator import attrgetter
from typing import Any, NamedTuple
from zlib import compressobj

import msgspec

from twosource.model.facts import Event, Figure, Gap, Holding, Party, Reading, Statement, Time
from twosource.model.passing import Passing
from twosource.model.text import Span, When
from twosource.store.codec import plain

FASTEST = 1  # of zlib's levels: 6 takes twice the time for a tenth less
WINDOW, MEMORY = 13, 6  # 8 KiB are looked back at: with zlib's 32 the system gives and takes 40 pages a report
SMALL = 1500  # bytes that are not worth it
LISTED = {
    "date": "dates",
    "sentence": "sentences",
}  # columns that give a place in a list: facts share days and sentences

Column = Sequence[Any]
Columns = dict[
    str, dict[str, Column]
]  # of each kind of thing that a report tells, by the reading's field, then by field


class Packed(NamedTuple):
    """What is kept of a reading besides its report: JSON, and compressed JSON."""

    told: str
    rest: bytes


class Kind(NamedTuple):
    """One field of a reading: the type of what it holds, its columns that are told, all of its columns and defaults."""

    type: type
    told: tuple[str, ...]
    names: tuple[str, ...]
    defaults: tuple[Any, ...]
    pick: attrgetter[tuple[Any, ...]]
    put: tuple[Callable[[Any, Any], None], ...]


def _kind(type: type, *told: str) -> Kind:
    every = fields(type)
    names = tuple(field.name for field in every)
    put = tuple(getattr(type, name).__set__ for name in names)
    return Kind(type, told, names, tuple(field.default for field in every), attrgetter(*names), put)


KINDS = {
    "events": _kind(
        Event, "id", "type", "mode", "status", "date", "actors", "recipients", "sentence", "trigger"
    ),
    "statements": _kind(
        Statement, "id", "stance", "kind", "date", "speakers", "addressees", "sentence", "content"
    ),
    "figures": _kind(Figure, "id", "bound", "what", "value", "unit", "date", "sentence", "span"),
    "holdings": _kind(
        Holding, "id", "relation", "detail", "status", "date", "subject", "object", "sentence", "span"
    ),
    "parties": _kind(Party),
    "times": _kind(Time),
    "gaps": _kind(Gap),
    "passing": _kind(Passing),
}  # fmt: skip


def spread(reading: Reading) -> Columns:
    """Return what a report tells as columns."""
    return {
        name: dict(zip(kind.names, zip(*map(kind.pick, rows), strict=True), strict=True))
        for name, kind in KINDS.items()
        if (rows := getattr(reading, name))
    }


def pack(columns: Columns, sentences: dict[Span, int]) -> Packed:
    """Return the columns as they are kept; ``sentences`` are those on which the facts stand."""
    days = Days()
    told: dict[str, Any] = {"dates": days.dates, "sentences": list(sentences)}
    rest: dict[str, dict[str, Column]] = {}
    for name, given in columns.items():
        kind = KINDS[name]
        if kind.told:
            told[name] = {field: given[field] for field in kind.told}
            told[name]["date"] = days.place(given["date"])
            told[name]["sentence"] = list(map(sentences.__getitem__, given["sentence"]))
        rest[name] = {
            field: column
            for (field, column), default in zip(given.items(), kind.defaults, strict=True)
            if field not in kind.told and (default is MISSING or column.count(default) != len(column))
        }
    return Packed(_encoder.encode(told).decode(), _compress(_encoder.encode(rest)))


def list_sentences(columns: Columns) -> dict[Span, int]:
    """Return the sentences on which facts stand, each with its place among them."""
    every = dict.fromkeys(chain.from_iterable(told["sentence"] for told in columns.values() if "sentence" in told))
    return dict(zip(every, count()))


class Days:
    """The dates that facts share, each once."""

    def __init__(self) -> None:
        self.dates: list[When] = []
        self._places: dict[tuple[Any, ...], int] = {}

    def place(self, column: Column) -> list[int | None]:
        """Return the place of each date in the list, to which new ones are added."""
        places, dates = self._places, self.dates
        found: list[int | None] = []
        for date in column:
            if date is None:
                found.append(None)
                continue
            key = _values(date)
            place = places.get(key)
            if place is None:
                place = places[key] = len(dates)
                dates.append(date)
            found.append(place)
        return found


def _compress(content: bytes) -> bytes:
    if len(content) < SMALL:
        return content
    packer = compressobj(FASTEST, wbits=WINDOW, memLevel=MEMORY)
    return packer.compress(content) + packer.flush()


_encoder = msgspec.json.Encoder(enc_hook=plain)
_values = attrgetter(*(field.name for field in fields(When)))

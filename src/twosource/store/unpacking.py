"""What the database keeps of a reading -> the reading.

Comes in: ``Packed`` and the report. Goes out: ``Reading``. Example: ``unpack(pack(columns, sentences), report)`` equals the
reading whose columns they are, its parse left out. A column that is missing, since its field came later or had its default
everywhere, is filled with the field's default.
"""

from __future__ import annotations

from collections import deque
from dataclasses import MISSING
from functools import cache
from itertools import repeat
from types import GenericAlias
from typing import Any, NamedTuple, get_type_hints
from zlib import decompress

import msgspec
from msgspec import defstruct

from twosource.model.facts import Reading
from twosource.model.text import Report, Span, When
from twosource.store.codec import explained
from twosource.store.packing import KINDS, LISTED, Kind, Packed


def unpack(packed: Packed, report: Report) -> Reading:
    """Return the reading of a report.

    Raises:
        NotKept: these are not the columns of a reading.
    """
    with explained("reading"):
        decoders = _decoders()
        told, rest = decoders.told.decode(packed.told), decoders.rest.decode(_expand(packed.rest))
        return Reading(
            report, None, **{name: _build(kind, told, getattr(rest, name)) for name, kind in KINDS.items()
                             if getattr(rest, name) is not None}
        )  # fmt: skip


class _Decoders(NamedTuple):
    told: msgspec.json.Decoder[Any]
    rest: msgspec.json.Decoder[Any]


@cache
def _decoders() -> _Decoders:
    """Return what decodes the columns, each by the type of its field; made when it is first wanted."""
    shown: list[Any] = []
    hidden: list[Any] = []
    for name, kind in KINDS.items():
        hints: dict[str, Any] = get_type_hints(kind.type)
        types = {field: GenericAlias(list, hints[field]) for field in kind.names}
        rest = [(field, types[field] | None, None) for field in kind.names if field not in kind.told]
        hidden.append((name, defstruct(name, rest) | None, None))
        told = [(field, GenericAlias(list, int | None) if field in LISTED else types[field]) for field in kind.told]
        shown += [(name, defstruct(name, told) | None, None)] if told else []
    lists = [("dates", list[When]), ("sentences", list[Span])]
    return _Decoders(
        msgspec.json.Decoder(defstruct("Told", [*lists, *shown])), msgspec.json.Decoder(defstruct("Rest", hidden))
    )


def _build(kind: Kind, told: Any, rest: Any) -> tuple[Any, ...]:
    """Return the things of one kind; what has no column has its default.

    Their fields are set column by column: the constructor of a frozen class takes three times as long.
    """
    shown = getattr(told, type(rest).__name__, None)
    given: list[Any] = [getattr(shown if field in kind.told else rest, field) for field in kind.names]
    size = len(given[0])
    made: list[Any] = [object.__new__(kind.type) for _ in range(size)]
    for field, column, default, put in zip(kind.names, given, kind.defaults, kind.put, strict=True):
        if default is MISSING if column is None else len(column) != size:
            raise KeyError(field)
        if field in kind.told and field in LISTED:
            listed = getattr(told, LISTED[field])
            column = [listed[place] if place is not None else None for place in column]
        deque(map(put, made, repeat(default) if column is None else column), maxlen=0)
    return tuple(made)


def _expand(content: bytes) -> bytes:
    return content if content.startswith(b"{") else decompress(content)

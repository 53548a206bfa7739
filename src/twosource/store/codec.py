"""Readings and records <-> bytes, without the reports' texts, which the database holds once.

Comes in: ``Reading`` or ``Record``. Goes out: JSON, that of readings compressed, and back the same value. Compressing takes
a fifth of the time that writing what it saves would take. Example:
``decode_reading(encode_reading(reading), reading.report.text)`` equals the reading, its parse left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints
from zlib import compress, decompress
from zlib import error as ZlibError

import msgspec

from twosource.errors import NotKept
from twosource.model.record import Record
from twosource.model.text import Report

if TYPE_CHECKING:
    from twosource.model.facts import Reading

FASTEST = 1  # of zlib's levels: 6 takes twice the time for a tenth less


def encode_reading(reading: Reading) -> bytes:
    """Encode what one report tells; its text and parse are left out."""
    return compress(_write_reading(reading), FASTEST)


def decode_reading(content: bytes, text: str) -> Reading:
    """Decode a reading and give its report the text back.

    Raises:
        NotKept: the bytes are not those of a reading.
    """
    from twosource.model.facts import Reading

    with explained("reading"):
        reading = msgspec.json.decode(_unpack(content), type=Reading)
    return replace(reading, report=_with_text(reading.report, text))


def rename_reading(reading: Reading, id: str) -> Reading:
    """Return a reading under another report id: in the ids of its facts, and in every span.

    An id stands in the encoding only at the beginning of a string: ``"r1"`` of a span, ``"r1/e2"`` of a fact.
    """
    content = _write_reading(reading).replace(b'"' + reading.report.id.encode(), b'"' + id.encode())
    return decode_reading(content, reading.report.text)


def encode_report(report: Report) -> bytes:
    """Encode a report's fields without its text."""
    return _encoder.encode(_without_text(report))


def decode_report(content: bytes, text: str) -> Report:
    """Decode a report and give it its text back."""
    with explained("report"):
        report = msgspec.json.decode(content, type=Report)
    return _with_text(report, text)


def encode_record(record: Record) -> bytes:
    """Encode a record without its reports' texts."""
    return _encoder.encode(replace(record, reports=tuple(_without_text(report) for report in record.reports)))


def decode_record(content: bytes, texts: Mapping[str, str]) -> Record:
    """Decode a record; ``texts`` holds each report's text by its id.

    It is decoded piece by piece, so that a page that is asked for meanwhile waits for a piece and not for the whole.
    """
    with explained("record"):
        pieces = msgspec.json.decode(content, type=dict[str, msgspec.Raw])
        record = Record(**{name: _decode_field(piece, _hints()[name]) for name, piece in pieces.items()})
    reports = tuple(_with_text(report, texts.get(report.id, "")) for report in record.reports)
    return replace(record, reports=reports)


@cache
def _hints() -> dict[str, Any]:
    return get_type_hints(Record)


def _decode_field(piece: msgspec.Raw, hint: Any) -> Any:
    """Decode one field of a record, what it holds one by one."""
    if get_origin(hint) is tuple:
        decoder = msgspec.json.Decoder(get_args(hint)[0])
        return tuple(decoder.decode(item) for item in msgspec.json.decode(piece, type=list[msgspec.Raw]))
    if get_origin(hint) is dict:
        decoder = msgspec.json.Decoder(get_args(hint)[1])
        items = msgspec.json.decode(piece, type=dict[str, msgspec.Raw]).items()
        return {key: decoder.decode(item) for key, item in items}
    return msgspec.json.decode(piece, type=hint)


def _write_reading(reading: Reading) -> bytes:
    return _encoder.encode(replace(reading, report=_without_text(reading.report), parse=None))


def _unpack(content: bytes) -> bytes:
    """Undo the compression; what an earlier version kept is not compressed."""
    return content if content.startswith(b"{") else decompress(content)


def _without_text(report: Report) -> Report:
    return replace(report, text="")


def _with_text(report: Report, text: str) -> Report:
    return replace(report, text=text, provenance=MappingProxyType(dict(report.provenance)))


@contextmanager
def explained(what: str) -> Iterator[None]:
    """Turn what is wrong with the bytes of a reading, a report or a record into one line for the user."""
    try:
        yield
    except (msgspec.DecodeError, ZlibError, TypeError, KeyError, IndexError, AttributeError) as err:
        raise NotKept(f"the database holds a {what} that cannot be read: {err}") from err


def plain(value: Any) -> Any:
    """Encode what the encoder does not know: read-only mappings."""
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise NotImplementedError(type(value).__name__)


_encoder = msgspec.json.Encoder(enc_hook=plain)

"""Readings and records <-> bytes, without the reports' texts, which the database holds once.

Comes in: ``Reading`` or ``Record``. Goes out: JSON, that of readings compressed, and back the same value. Compressing takes
a fifth of the time that writing what it saves would take. Example:
``decode_reading(encode_reading(reading), reading.report.text)`` equals the reading, its parse left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar
from zlib import compress, decompress
from zlib import error as ZlibError

import msgspec

from twosource.errors import NotKept
from twosource.model.facts import Reading
from twosource.model.record import Record
from twosource.model.text import Report

FASTEST = 1  # of zlib's levels: 6 takes twice the time for a tenth less
Kept = TypeVar("Kept", Reading, Record, Report)


def encode_reading(reading: Reading) -> bytes:
    """Encode what one report tells; its text and parse are left out."""
    return compress(_write_reading(reading), FASTEST)


def decode_reading(content: bytes, text: str) -> Reading:
    """Decode a reading and give its report the text back.

    Raises:
        NotKept: the bytes are not those of a reading.
    """
    reading = _decode(_unpack(content), Reading)
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
    return _with_text(_decode(content, Report), text)


def encode_record(record: Record) -> bytes:
    """Encode a record without its reports' texts."""
    return _encoder.encode(replace(record, reports=tuple(_without_text(report) for report in record.reports)))


def decode_record(content: bytes, texts: Mapping[str, str]) -> Record:
    """Decode a record; ``texts`` holds each report's text by its id."""
    record = _decode(content, Record)
    reports = tuple(_with_text(report, texts.get(report.id, "")) for report in record.reports)
    return replace(record, reports=reports)


def _write_reading(reading: Reading) -> bytes:
    return _encoder.encode(replace(reading, report=_without_text(reading.report), parse=None))


def _unpack(content: bytes) -> bytes:
    """Undo the compression; versions before 0.1 did not compress."""
    if content.startswith(b"{"):
        return content
    try:
        return decompress(content)
    except ZlibError as err:
        raise NotKept(f"the database holds a reading that cannot be read: {err}") from err


def _without_text(report: Report) -> Report:
    return replace(report, text="")


def _with_text(report: Report, text: str) -> Report:
    return replace(report, text=text, provenance=MappingProxyType(dict(report.provenance)))


def _decode(content: bytes, kind: type[Kept]) -> Kept:
    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.DecodeError as err:
        raise NotKept(f"the database holds a {kind.__name__.lower()} that cannot be read: {err}") from err


def _plain(value: Any) -> Any:
    """Encode what the encoder does not know: read-only mappings."""
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise NotImplementedError(type(value).__name__)


_encoder = msgspec.json.Encoder(enc_hook=_plain)

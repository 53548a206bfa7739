"""Spans that know their words: what a programmer gets from ``twosource.read``.

Comes in: a record whose spans are three numbers each. Goes out: the same record, where every span also has ``quote``.
Example: ``with_quotes(record).events[0].evidence[0].quote`` is the sentence that tells the event.

Inside the program spans stay bare, for there are hundreds a report; only the record handed to a caller is bound. A
bound span equals the bare one and hashes like it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any

from twosource.model.record import Record
from twosource.model.text import Span


class Quoted(Span):
    """A span bound to the text that it points into; the text itself is shared, not copied."""

    @property
    def quote(self) -> str:
        """The words of the span, verbatim."""
        text: str = self.__dict__["text"]
        return text[self.start : self.end]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a span cannot be changed")


def with_quotes(record: Record) -> Record:
    """Return an equal record in which every span has its words.

    Args:
        record: any record that holds its reports' texts.

    Returns:
        The record, ``quote`` added to every span of it.

    Example:
        >>> from twosource.model.record import Unknown
        >>> from twosource.model.text import Report
        >>> report = Report(id="r1", source="a.txt", text="Oslo will not say.")
        >>> record = Record(reports=(report,), unknowns=(Unknown(None, "why", (Span("r1", 0, 4),)),))
        >>> with_quotes(record).unknowns[0].evidence[0].quote
        'Oslo'
    """
    bound: Record = _bound(record, {report.id: report.text for report in record.reports})
    return bound


def _bound(value: Any, texts: Mapping[str, str]) -> Any:
    """Walk everything that a record is made of: data classes, tuples and mappings; all else is returned as it is."""
    if isinstance(value, Span):
        return _quoted(value, texts)
    if isinstance(value, tuple):
        return tuple([_bound(each, texts) for each in value])
    if isinstance(value, MappingProxyType):
        return MappingProxyType({key: _bound(each, texts) for key, each in value.items()})
    if isinstance(value, dict):
        return {key: _bound(each, texts) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        found = {field.name: getattr(value, field.name) for field in fields(value)}
        held = {name: each for name, each in found.items() if each and not isinstance(each, str | int | float)}
        return replace(value, **{name: _bound(each, texts) for name, each in held.items()}) if held else value
    return value


def _quoted(span: Span, texts: Mapping[str, str]) -> Span:
    if span.report not in texts:
        return span
    quoted = Quoted(*span)
    quoted.__dict__["text"] = texts[span.report]
    return quoted

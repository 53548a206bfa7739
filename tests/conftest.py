"""What many tests share: one language model a session, and reports made from a line of text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from twosource.model.text import Known, Parse, Report, When
from twosource.parse import Parser

ReadText = Callable[..., tuple[Report, Parse]]


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The language model, loaded once."""
    return Parser()


@pytest.fixture(scope="session")
def read_text(parser: Parser) -> ReadText:
    """Give a function that makes a report of a text and parses it.

    ``published`` may be an ISO day. Example: ``report, parse = read_text("Xi met Putin.", published="2023-03-21")``.
    """

    def read(text: str, **fields: Any) -> tuple[Report, Parse]:
        report = make_report(text, **fields)
        return report, parser.parse(report)

    return read


def make_report(text: str, **fields: Any) -> Report:
    """Return a report of ``text``; ``published`` may be an ISO day, other fields are ``Report``'s own."""
    day = fields.pop("published", None)
    name = "r" + hashlib.sha256(text.encode()).hexdigest()[:6]
    report = Report(id=fields.pop("id", name), source=fields.pop("source", "test.txt"), text=text, **fields)
    if day is None:
        return report
    when = When(day, day, "day", "given") if isinstance(day, str) else day
    return replace(report, published=when, provenance={**report.provenance, "published": Known("given")})

from __future__ import annotations

import json
from typing import Any

import pytest

from twosource.model.record import Warning
from twosource.read.document import Document, make_report, read_date
from twosource.read.jsonl import LINE_BYTES, read_jsonl

TEXT = "Envoys met."


def read(*lines: Any) -> list[Document | Warning]:
    encoded = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return list(read_jsonl(encoded, "news.jsonl"))


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ({"text": TEXT}, "news.jsonl:1"),
        ({"text": TEXT, "url": "https://example.org/a"}, "https://example.org/a"),
        ({"text": TEXT, "url": "https://example.org/a", "id": "x7"}, "x7"),
        ({"text": TEXT, "id": 17}, "17"),
        ({"text": TEXT, "id": True}, "news.jsonl:1"),
        ({"text": TEXT, "id": "../../etc/passwd"}, "../../etc/passwd"),
        (b'\xef\xbb\xbf{"text": "Envoys met."}', "news.jsonl:1"),
    ],
)
def test_source_of_a_line(line: Any, source: str) -> None:
    (found,) = read(line)
    assert isinstance(found, Document)
    assert (found.source, found.text) == (source, TEXT)


def test_fields_are_used_as_given() -> None:
    given = {
        "text": " " + TEXT + "\n", "title": "Talks", "outlet": "The Ledger", "authors": ["A. Writer", ""],
        "published": "2024-05-03T10:00:00+02:00", "dateline": "ZENDA", "language": "en", "other": {"deep": [1]},
    }  # fmt: skip
    (found,) = read(given)
    assert isinstance(found, Document)
    report = make_report(found)
    assert report.text == given["text"]
    assert (report.title, report.outlet, report.authors, report.dateline) == (
        "Talks",
        "The Ledger",
        ("A. Writer",),
        "ZENDA",
    )
    assert report.published is not None
    assert (report.published.start, report.published.how) == ("2024-05-03", "given")
    assert {known.how for known in report.provenance.values()} == {"given"}
    assert set(report.provenance) == {"title", "outlet", "authors", "dateline", "language", "published"}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"published": "soon"}, "published is no ISO date (soon): not used"),
        ({"published": "03-02-2009"}, "published is no ISO date (03-02-2009): not used"),
        ({"published": "2023-02-30"}, "published is no ISO date (2023-02-30): not used"),
        ({"published": 20230301}, "published is not text: not used"),
        ({"title": 7, "outlet": ["a"]}, "title is not text: not used; outlet is not text: not used"),
        ({"id": {"a": 1}}, "id is neither text nor a number: not used"),
        ({"authors": ["A. Writer", 4]}, "authors is no list of names: not used where it is not text"),
        ({"authors": 4}, "authors is no list of names: not used where it is not text"),
    ],
)
def test_a_field_that_cannot_be_used_is_told(fields: dict[str, Any], message: str) -> None:
    found, note = read({"text": TEXT, **fields})
    assert isinstance(found, Document)
    assert isinstance(note, Warning)
    assert (note.code, note.message, note.source) == ("field-not-used", message, "news.jsonl:1")
    assert make_report(found).published is None


@pytest.mark.parametrize(
    "fields",
    [{}, {"published": None, "title": None, "authors": None}, {"published": ""}, {"authors": "A. Writer"}, {"x": [1]}],
)
def test_fields_that_are_missing_or_empty_are_no_mistake(fields: dict[str, Any]) -> None:
    assert len(read({"text": TEXT, **fields})) == 1


@pytest.mark.parametrize(
    ("line", "code", "source"),
    [
        (b"{not json", "not-readable", "news.jsonl:1"),
        (b'{"text": "\xff\xfe', "not-readable", "news.jsonl:1"),
        ([1, 2], "not-readable", "news.jsonl:1"),
        ({"title": "no text"}, "not-readable", "news.jsonl:1"),
        ({"text": None, "id": "x"}, "not-readable", "x"),
        ({"text": 5}, "not-readable", "news.jsonl:1"),
        ({"text": "  ", "id": "x"}, "empty", "x"),
        (b"[" * 100_000, "not-readable", "news.jsonl:1"),
        (b'{"text": "' + b"a" * LINE_BYTES + b'"}', "not-readable", "news.jsonl:1"),
    ],
)
def test_a_bad_line_is_one_warning_and_the_next_is_read(line: Any, code: str, source: str) -> None:
    found = read(line, {"text": TEXT})
    assert isinstance(found[0], Warning)
    assert (found[0].code, found[0].source) == (code, source)
    assert isinstance(found[1], Document)
    assert found[1].source == "news.jsonl:2"


def test_invalid_utf8_in_a_line_is_replaced_and_told() -> None:
    found = read(b'{"text": "Envoys \xff met.", "id": "x"}')
    assert isinstance(found[0], Document)
    assert found[0].text == "Envoys \ufffd met."
    assert isinstance(found[1], Warning)
    assert (found[1].code, found[1].source) == ("garbled", "x")


def test_blank_lines_count_but_give_nothing() -> None:
    assert [found.source for found in read(b"\n", {"text": TEXT})] == ["news.jsonl:2"]
    assert [found.code for found in read(b"\n", b"  ") if isinstance(found, Warning)] == ["empty"]


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2024-02-29T23:59:59Z", "2024-02-29", "2024-02-29", "day"),
        ("2024-02-29 23:59", "2024-02-29", "2024-02-29", "day"),
        ("20240229", "2024-02-29", "2024-02-29", "day"),
        ("Thu, 29 Feb 2024 23:30:00 +0300", "2024-02-29", "2024-02-29", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024-12", "2024-12-01", "2024-12-31", "month"),
        ("9999-12", "9999-12-01", "9999-12-31", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
    ],
)
def test_dates_that_are_understood(value: str, start: str, end: str, precision: str) -> None:
    when = read_date(value, "given")
    assert when is not None
    assert (when.start, when.end, when.precision, when.how) == (start, end, precision, "given")


@pytest.mark.parametrize("value", [None, "", "yesterday", "2024-13-01", "2024-02-30", "0000", "2024-00", "29/02/24"])
def test_dates_that_are_not(value: str | None) -> None:
    assert read_date(value, "given") is None

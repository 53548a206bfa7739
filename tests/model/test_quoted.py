"""Spans of a record that is handed to a programmer know their words; those inside the program do not."""

from __future__ import annotations

import pickle

import pytest
from tests.records import small_record

from twosource.export.contract import write_json
from twosource.model.quoted import Quoted, with_quotes
from twosource.model.record import Record, Unknown
from twosource.model.text import Span, When


def test_every_span_of_an_event_has_its_words() -> None:
    record = small_record()
    texts = {report.id: report.text for report in record.reports}
    for event in with_quotes(record).timeline:
        spans = [*event.evidence, *event.trigger, *(event.date.evidence if event.date is not None else ())]
        assert spans
        assert [span.quote for span in spans] == [texts[span.report][span.start : span.end] for span in spans]


def test_variants_mentions_branches_and_passages_are_bound_too() -> None:
    record = with_quotes(small_record())
    found = [
        record.statements[0].variants[0].evidence,
        record.entities[0].mentions[0].span,
        next(iter(record.why.values()))[0].tellings[0][1],
        record.links[0].passages[0].a,
    ]
    assert all(isinstance(span, Quoted) and span.quote for span in found)


def test_a_bound_record_equals_the_bare_one_and_is_written_alike() -> None:
    record = small_record()
    assert with_quotes(record) == record
    assert write_json(with_quotes(record)) == write_json(record)


def test_a_bound_span_is_a_span_that_cannot_be_changed() -> None:
    span = with_quotes(small_record()).events[0].evidence[0]
    assert {span} == {Span(*span)}
    with pytest.raises(AttributeError):
        span.text = "other"  # type: ignore[attr-defined]
    assert pickle.loads(pickle.dumps(span)).quote == span.quote


def test_a_bare_span_says_where_its_words_are() -> None:
    with pytest.raises(LookupError, match=r"report\.quote"):
        _ = Span("r1", 0, 1).quote


def test_a_span_into_no_report_of_the_record_stays_bare() -> None:
    record = Record(reports=(), unknowns=(Unknown(None, "why", (Span("r1", 0, 1),)),))
    assert type(with_quotes(record).unknowns[0].evidence[0]) is Span


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2023-02-24", "2023-02-24", "2023-02-24"),
        ("2023-02-24", "2023-03-02", "2023-02-24/2023-03-02"),
        (None, "2023-03-02", "../2023-03-02"),
        ("2023-02-24", None, "2023-02-24/.."),
    ],
)
def test_a_date_is_written_as_iso(start: str | None, end: str | None, written: str) -> None:
    assert str(When(start, end, "days", "stated")) == written

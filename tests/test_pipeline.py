"""The stages together: what is too long is cut and told, what breaks a stage is set aside."""

from __future__ import annotations

import pytest

import twosource
from tests.conftest import make_report
from twosource import pipeline
from twosource.errors import BrokenData
from twosource.model.facts import Reading
from twosource.parse import LONGEST, Parser
from twosource.store.codec import decode_reading, encode_reading


def test_a_very_long_report_is_cut_and_told(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "LONGEST", 40)
    monkeypatch.setattr("twosource.parse.parser.LONGEST", 40)
    text = "Norway met Italy in Oslo on Monday. Chile met Peru in Lima on Friday, and Cuba met Mali."
    record = pipeline.read_affair([make_report(text, published="2021-05-05")], parser)
    assert [(w.code, w.source) for w in record.warnings] == [("cut", "test.txt")]
    assert record.reports[0].text == text
    assert all(span.end <= 40 for event in record.events for span in event.evidence)
    assert LONGEST >= 1_000_000


def test_a_report_that_breaks_a_stage_is_kept_with_a_warning(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> tuple[()]:
        raise RuntimeError("no luck")

    monkeypatch.setattr(pipeline, "find_did", broken)
    record = pipeline.read_affair([make_report("Norway met Italy.")], parser)
    assert [w.code for w in record.warnings] == ["failed"]
    assert "no luck" in record.warnings[0].message
    assert len(record.reports) == 1


def test_a_wrong_rule_of_ours_is_told_and_not_taken_for_the_report_s_fault(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> tuple[()]:
        raise BrokenData("events: repeated ids: aid-goods")

    monkeypatch.setattr(pipeline, "find_did", broken)
    with pytest.raises(BrokenData, match="aid-goods"):
        pipeline.read_affair([make_report("Norway met Italy.")], parser)


def test_the_order_of_reports_changes_no_fact(parser: Parser) -> None:
    texts = ("Norway met Italy in Oslo on Monday.", "Italy said it met Norway on Monday.", "Chile sanctioned Peru.")
    reports = [make_report(text, published="2021-05-05") for text in texts]
    one = pipeline.read_affair(reports, parser)
    two = pipeline.read_affair(reports[::-1], parser)
    told = [{(e.type, e.summary, e.date and e.date.start) for e in record.events} for record in (one, two)]
    assert told[0] == told[1]


def test_read_of_nothing_is_an_empty_record(tmp_path: object) -> None:
    record = twosource.read([f"{tmp_path}/none.txt"])
    assert record.reports == ()
    assert record.warnings[0].code == "not-found"


def test_what_dated_reports_tell_on_a_day_dates_the_others(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Reading] = []
    monkeypatch.setattr(pipeline, "date_reports", lambda readings, families: asked.extend(readings) or {})
    dated = make_report("The ferry Solvang sank off Bergen on Tuesday.", published="2022-05-05")
    pipeline.read_affair([dated, make_report("The ferry Solvang sank off Bergen last week.")], parser)
    assert [(reading.parse is None, [clue.kind for clue in reading.clues]) for reading in asked] == [
        (True, ["weekday"]),
        (False, ["week"]),
    ]
    assert decode_reading(encode_reading(asked[0]), dated.text) == asked[0]


def test_a_report_read_alone_keeps_no_clues(parser: Parser) -> None:
    report = make_report("The ferry Solvang sank off Bergen on Tuesday.", published="2022-05-05")
    reading = pipeline.read_report(report, parser.parse(report), is_alone=True)
    assert reading.times
    assert not reading.clues

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from twosource.model.record import Warning
from twosource.parse import BATCH_CHARACTERS, Parser
from twosource.read.document import Document, make_report
from twosource.scale import stream
from twosource.scale.stream import batches, read_each

ENGLISH = "The envoys of both countries met on Tuesday and said that the talks had been useful."


def test_one_record_a_report_in_input_order(tmp_path: Path, parser: Parser) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "b.txt").write_bytes(ENGLISH.encode() + b" The caf\xe9 was shut.")
    (tmp_path / "c.jsonl").write_text(
        "\n".join(json.dumps({"id": f"c{n}", "text": f"{ENGLISH} Part {n}."}) for n in range(3))
    )
    inputs = [str(tmp_path / name) for name in ("a.txt", "missing.txt", "b.txt", "a.txt", "c.jsonl")]
    records = list(read_each(inputs, parser))
    told = [
        (record.reports[0].source if record.reports else None, [w.code for w in record.warnings]) for record in records
    ]
    assert told == [
        (inputs[0], []),
        (None, ["not-found"]),
        (inputs[2], ["garbled"]),
        (None, ["duplicate-input"]),
        ("c0", []),
        ("c1", []),
        ("c2", []),
    ]


def test_a_notice_stays_in_the_batch_of_its_report() -> None:
    big = make_report(Document("a", "x" * BATCH_CHARACTERS))
    small = make_report(Document("b", "y"))
    notice = Warning("garbled", "x", "a")
    assert list(batches([big, notice, small])) == [[big, notice], [small]]
    assert list(batches([])) == []


@pytest.mark.parametrize("stage", ["read_safely", "compare"])
def test_a_report_that_breaks_a_stage_is_a_record_with_a_warning(
    tmp_path: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    real = getattr(stream, stage)

    def fail(*given: Any, **options: Any) -> Any:
        report = given[0][0].report if stage == "compare" else given[0]
        if "poison" not in report.text:
            return real(*given, **options)
        if stage == "read_safely":
            return Warning("failed", "could not be analysed: x", report.source)
        raise ValueError("x")

    monkeypatch.setattr(stream, stage, fail)
    path = tmp_path / "a.jsonl"
    path.write_text(
        "\n".join(json.dumps({"id": word, "text": f"{ENGLISH} {word}"}) for word in ("one", "poison", "two"))
    )
    records = list(read_each([str(path)], parser))
    assert [record.reports[0].source for record in records] == ["one", "poison", "two"]
    assert [[warning.code for warning in record.warnings] for record in records] == [[], ["failed"], []]

"""Every record written validates against the contract's schema."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from tests.records import small_record

from twosource.export.contract import write_json
from twosource.model.record import Record

SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "record.schema.json").read_text(encoding="utf8"))


@pytest.mark.parametrize("record", [Record(reports=()), small_record()])
def test_valid(record: Record) -> None:
    written = json.loads(write_json(record))
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(written)


def test_schema_check_can_fail() -> None:
    written = json.loads(write_json(small_record()))
    written["events"][0]["status"] = "happened"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, SCHEMA)


def test_all_parts_are_written() -> None:
    written = json.loads(write_json(small_record()))
    assert [len(written[k]) for k in ("reports", "links", "families", "origins", "entities", "relations", "times")] == [
        2, 1, 1, 2, 2, 1, 1]  # fmt: skip
    assert [len(written[k]) for k in ("statements", "events", "figures", "disputes", "unknowns", "warnings")] == [
        2, 2, 1, 1, 2, 2]  # fmt: skip
    assert written["timeline"] == ["e1", "e2"]
    assert written["why"]["e1"][0]["origin"] == "o1"


def test_text_can_be_left_out() -> None:
    assert "text" not in json.loads(write_json(small_record(), with_text=False))["reports"][0]

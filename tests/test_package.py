"""The package as a programmer meets it."""

from __future__ import annotations

import importlib
from pathlib import Path

import twosource


def test_read_stays_a_function_after_its_namesake_is_imported() -> None:
    importlib.import_module("twosource.read.files")
    assert callable(twosource.read)


def test_read_twice_in_one_program(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Norway sent two ships to Mali on Monday, the defence ministry said.", encoding="utf-8")
    first, second = twosource.read([str(note)]), twosource.read([str(note)])
    assert first.reports[0].text == second.reports[0].text

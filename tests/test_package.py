"""The package as a programmer meets it."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import twosource


def test_read_stays_a_function_after_its_namesake_is_imported() -> None:
    importlib.import_module("twosource.read.files")
    assert callable(twosource.read)


def test_read_twice_in_one_program(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Norway sent two ships to Mali on Monday, the defence ministry said.", encoding="utf-8")
    first, second = twosource.read([str(note)]), twosource.read([str(note)])
    assert first.reports[0].text == second.reports[0].text


def test_types_are_imported_when_they_are_wanted() -> None:
    code = "import sys, twosource; print('twosource.model.record' in sys.modules, twosource.Record.__name__, dir(twosource))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.startswith("False Record ")
    assert all(name in told for name in twosource.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Recrod'"):
        twosource.Recrod  # type: ignore[attr-defined]  # noqa: B018

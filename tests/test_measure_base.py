from __future__ import annotations

import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

import measure_base  # noqa: E402


def test_base_holds_what_is_needed_and_no_extra() -> None:
    names = {dist.name.lower().replace("_", "-") for dist in measure_base.list_base("twosource")}
    assert {"twosource", "spacy", "thinc", "trafilatura", "babel", "lxml-html-clean"} <= names
    assert not names & {"mcp", "pyspark", "duckdb", "onnxruntime", "pytest", "torch"}


def test_bytecode_is_not_counted(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"12345")
    (tmp_path / "a.pyc").write_bytes(b"1234567")
    assert measure_base.measure_folder(tmp_path) == 5
    assert measure_base.measure_package(distribution("msgspec")) > 100_000


@pytest.mark.parametrize(("limit", "status"), [(10_000, 0), (1, 1)])
def test_the_limit_decides(monkeypatch: pytest.MonkeyPatch, limit: int, status: int) -> None:
    monkeypatch.setattr(measure_base, "LIMIT", limit)
    assert measure_base.main() == status

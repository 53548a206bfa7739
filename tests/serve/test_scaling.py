from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from twosource.errors import MissingPart, TwosourceError
from twosource.model.record import Warning
from twosource.scale import spark
from twosource.serve import importing, scaling
from twosource.serve.cli import app

assert scaling.__doc__
runner = CliRunner()


class Session:
    """Stands for a Spark session: remembers that it was stopped."""

    is_stopped = False

    def stop(self) -> None:
        self.is_stopped = True


@pytest.mark.parametrize(
    ("warnings", "status"),
    [([], 0), ([Warning("not-found", "no such file or folder", "x.txt")], 1), ([Warning("garbled", "note", "a")], 0)],
)
def test_spark_read(monkeypatch: pytest.MonkeyPatch, warnings: list[Warning], status: int) -> None:
    session, seen = Session(), []

    def read(*given: object, **named: object) -> spark.Outcome:
        seen.append((given[1:], named))
        return spark.Outcome(3, 2, warnings)

    monkeypatch.setattr(spark, "open_session", lambda master: session)
    monkeypatch.setattr(spark, "read_on_spark", read)
    result = runner.invoke(app, ["spark", "read", "in", "-o", "out", "--published", "2024-05-07"])
    assert result.exit_code == status
    assert seen == [((["in"], "out"), {"published": "2024-05-07"})]
    assert session.is_stopped
    assert "3 reports in 2 affairs written to out" in result.stderr


def test_spark_has_one_action() -> None:
    assert runner.invoke(app, ["spark", "write", "in", "-o", "out"]).exit_code == 2


def test_import_needs_duckdb(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(importing, "find_spec", lambda name: None)
    result = runner.invoke(app, ["import", str(tmp_path), "--db", str(tmp_path / "a.db")])
    assert isinstance(result.exception, MissingPart)
    assert not (tmp_path / "a.db").exists()


def test_import_wants_what_spark_wrote(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(importing, "find_spec", find_spec if find_spec("duckdb") else lambda name: name)
    with pytest.raises(TwosourceError, match="not a folder that twosource spark read wrote"):
        importing.import_folder(str(tmp_path), str(tmp_path / "a.db"))
    assert not (tmp_path / "a.db").exists()

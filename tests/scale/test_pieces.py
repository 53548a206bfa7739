from __future__ import annotations

import json
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.scale import pieces
from twosource.scale.pieces import Piece, list_pieces, read_piece

needs_arrow = pytest.mark.skipif(find_spec("pyarrow") is None, reason="pyarrow is not installed")


def test_every_line_is_in_exactly_one_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    texts = [f"Report {n} " + "é" * (n % 7) for n in range(60)]
    path.write_text("\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in texts) + "\n", "utf-8")
    for size in (1, 17, 100, 999, 10_000):
        monkeypatch.setattr(pieces, "PIECE_BYTES", size)
        found, _ = list_pieces([str(path)])
        read = [each for piece in found for each in read_piece(piece)]
        places = [place for place, _ in read]
        documents = [each for _, each in read if isinstance(each, Document)]
        assert [each.text for each in documents] == texts
        assert len({each.source for each in documents}) == len(texts)
        assert places == sorted(places)


def test_folders_files_and_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "empty").mkdir()
    (tmp_path / "in" / "b.txt").write_text("The talks went on.")
    (tmp_path / "in" / "a.txt").write_text("The talks began.")
    (tmp_path / "in" / "t.parquet").write_bytes(b"PAR1")
    found, missing = list_pieces([str(tmp_path / name) for name in ("in", "none", "empty")])
    (tmp_path / "in" / "_SUCCESS").write_bytes(b"")
    assert [Path(piece.path).name for piece in found] == ["a.txt", "b.txt", "t.parquet"]
    assert [piece.number for piece in found] == [0, 1, 2]
    assert list_pieces([str(tmp_path / "in")])[0] == found
    assert [each.code for each in missing] == ["not-found", "not-readable"]


@pytest.mark.parametrize(
    ("content", "codes"),
    [(b"\x89PNG\r\n", ["binary"]), (b"", ["empty"]), (b"WARC/1.0\r\nbroken", ["empty"]), (None, ["not-readable"])],
)
def test_a_piece_that_cannot_be_read_is_a_warning(tmp_path: Path, content: bytes | None, codes: list[str]) -> None:
    path = tmp_path / "x"
    if content is not None:
        path.write_bytes(content)
    found = [each for _, each in read_piece(Piece(str(path), 0, 1))]
    assert [each.code for each in found if isinstance(each, Warning)] == codes


@needs_arrow
def test_a_parquet_file_is_read_by_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow
    from pyarrow import parquet

    path = str(tmp_path / "a.parquet")
    rows = {
        "text": [f"Report {n}." for n in range(6)],
        "published": [date(2024, 5, n + 1) for n in range(6)],
        "x": [0] * 6,
    }
    parquet.write_table(pyarrow.table({**rows, "id": ["a", None, "c", "d", "e", "f"]}), path, row_group_size=4)
    (whole,), _ = list_pieces([path])
    monkeypatch.setattr(pieces, "PIECE_BYTES", 1)
    groups, _ = list_pieces([path])
    assert [(piece.start, piece.end) for piece in groups] == [(0, 1), (1, 2)]
    read = [each for piece in groups for _, each in read_piece(piece)]
    assert read == [each for _, each in read_piece(whole)]
    documents = [each for each in read if isinstance(each, Document)]
    assert [each.text for each in documents] == rows["text"]
    assert [each.source for each in documents] == ["a", f"{path}:2", "c", "d", "e", "f"]
    assert documents[4].published == "2024-05-05"


@needs_arrow
def test_a_parquet_file_that_cannot_be_read_is_one_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow
    from pyarrow import parquet

    parquet.write_table(pyarrow.table({"body": ["x"]}), tmp_path / "body.parquet")
    parquet.write_table(pyarrow.table({"text": ["Rain fell.", " ", None]}), tmp_path / "text.parquet")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and no more")
    for size in (1, 4096):
        monkeypatch.setattr(pieces, "PIECE_BYTES", size)
        found, _ = list_pieces([str(tmp_path)])
        told = [each for piece in found for _, each in read_piece(piece) if isinstance(each, Warning)]
        assert [(Path(each.source or "").name, each.code) for each in told] == [
            ("body.parquet", "not-readable"),
            ("broken.parquet", "not-readable"),
            ("text.parquet:2", "empty"),
            ("text.parquet:3", "not-readable"),
        ]
        assert told[0].message == 'has no column "text"'
        assert told[1].message.startswith("not a Parquet file (")

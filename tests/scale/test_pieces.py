from __future__ import annotations

import json
from pathlib import Path

import pytest

from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.scale import pieces
from twosource.scale.pieces import Piece, list_pieces, read_piece


def test_every_line_is_in_exactly_one_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    texts = [f"Report {n} " + "é" * (n % 7) for n in range(60)]
    path.write_text("\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in texts) + "\n", "utf-8")
    for size in (1, 17, 100, 999, 10_000):
        monkeypatch.setattr(pieces, "PIECE_BYTES", size)
        found, _, _ = list_pieces([str(path)])
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
    found, tables, missing = list_pieces([str(tmp_path / name) for name in ("in", "none", "empty")])
    assert [Path(piece.path).name for piece in found] == ["a.txt", "b.txt"]
    assert [piece.number for piece in found] == [0, 1]
    assert [Path(path).name for path in tables] == ["t.parquet"]
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

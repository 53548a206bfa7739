"""Inputs on any file system -> pieces that one task reads each, and the documents in a piece.

Comes in: paths and URIs (``news/``, ``hdfs://host/news``, ``s3a://bucket/news``). Goes out: ``Piece``, then documents and
warnings with their places. Example: a JSONL file of 40 MB is ten pieces of 4 MB, each from line start to line start, and
a Parquet file as many as it has row groups.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, cast

from twosource.errors import MissingPart, NotReadable
from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.read.files import list_folder
from twosource.read.formats import read_stream
from twosource.read.jsonl import read_jsonl, read_object

PIECE_BYTES = 4 * 1024 * 1024  # some 1,000 reports, two minutes of one core
LINES = (".jsonl", ".ndjson", ".jl")
COLUMNS = (".parquet", ".pq")
FIELDS = ("text", "id", "url", "title", "outlet", "authors", "published", "dateline", "language")
ROWS = 256  # of a Parquet table that are held at once
DONE = "_SUCCESS"  # what Hadoop leaves in a folder that it wrote
PLACE_BITS = 40  # documents in one piece: a trillion at most


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or the lines of it that begin from byte ``start`` to byte ``end``; ``number`` orders all pieces.

    Of a Parquet file, ``start`` and ``end`` are row groups.
    """

    path: str
    number: int
    size: int
    start: int = 0
    end: int | None = None


def list_pieces(inputs: list[str]) -> tuple[list[Piece], list[Warning]]:
    """Return the pieces of all inputs, and what is not there."""
    pieces: list[Piece] = []
    missing: list[Warning] = []
    for name in inputs:
        try:
            found = list(_list_files(name))
        except OSError:
            missing.append(Warning("not-found", "no such file or folder", name))
            continue
        if not found:
            missing.append(Warning("not-readable", "nothing readable in this folder", name))
        for path, size in found:
            pieces += _cut(path, size, len(pieces))
    return pieces, missing


def read_piece(piece: Piece) -> Iterator[tuple[int, Document | Warning]]:
    """Yield what a piece holds, each with a number that orders it among all; a broken piece ends with a warning."""
    place = piece.number << PLACE_BITS
    try:
        with _open(piece.path) as file:
            for each in _read(file, piece):
                yield place, each
                place += 1
    except NotReadable as err:
        yield place, Warning(err.code, err.message, err.source)
    except (OSError, ValueError) as err:
        yield place, Warning("not-readable", f"cannot be read: {str(err)[:100]}", piece.path)


def _read(file: BinaryIO, piece: Piece) -> Iterator[Document | Warning]:
    if piece.path.lower().endswith(COLUMNS):
        return _read_table(file, piece)
    return read_stream(file, piece.path) if piece.end is None else _read_lines(file, piece)


def _cut(path: str, size: int, number: int) -> list[Piece]:
    if size > PIECE_BYTES and path.lower().endswith(COLUMNS):
        return _cut_table(path, size, number)
    if not path.lower().endswith(LINES) or size <= PIECE_BYTES:
        return [Piece(path, number, size)]
    starts = range(0, size, PIECE_BYTES)
    ends = [*starts[1:], size]
    return [Piece(path, number + n, b - a, a, b) for n, (a, b) in enumerate(zip(starts, ends, strict=True))]


def _read_lines(file: BinaryIO, piece: Piece) -> Iterator[Document | Warning]:
    """Read the lines that begin inside the piece; a line without a name is named by the piece and its line in it."""
    file.seek(max(0, piece.start - 1))
    if piece.start:
        file.readline()  # the end of the line before, which the piece before reads
    yield from read_jsonl(_lines_before(file, cast(int, piece.end)), f"{piece.path}@{piece.start}")


def _cut_table(path: str, size: int, number: int) -> list[Piece]:
    """Cut a Parquet file into its row groups; one that cannot be opened is one piece, whose task tells why."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with _open(path) as file:
            groups = ParquetFile(file).num_row_groups
    except (ArrowException, OSError):
        return [Piece(path, number, size)]
    return [Piece(path, number + n, size // groups, n, n + 1) for n in range(groups)]


def _read_table(file: BinaryIO, piece: Piece) -> Iterator[Document | Warning]:
    """Read the rows of a Parquet file, or of some of its row groups."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(file)
    except (ArrowException, OSError) as err:
        raise NotReadable("not-readable", f"not a Parquet file ({_first_line(err)})", piece.path) from err
    columns = [name for name in FIELDS if name in table.schema_arrow.names]
    if "text" not in columns:
        raise NotReadable("not-readable", 'has no column "text"', piece.path)
    end = table.num_row_groups if piece.end is None else piece.end
    row = sum(table.metadata.row_group(n).num_rows for n in range(piece.start))
    try:
        for batch in table.iter_batches(ROWS, range(piece.start, end), columns):
            for value in batch.to_pylist():
                row += 1
                yield from _read_row(value, f"{piece.path}:{row}")
    except ArrowException as err:
        raise NotReadable("not-readable", f"broken after row {row} ({_first_line(err)})", piece.path) from err


def _read_row(value: dict[str, Any], place: str) -> Iterator[Document | Warning]:
    given = {name: _plain(cell) for name, cell in value.items() if cell is not None}
    try:
        yield from read_object(given, place)
    except NotReadable as err:
        yield Warning(err.code, err.message, err.source)


def _plain(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def _first_line(err: Exception) -> str:
    return (str(err).splitlines() or [type(err).__name__])[0][:80]


def _lines_before(file: BinaryIO, end: int) -> Iterator[bytes]:
    while file.tell() < end and (line := file.readline()):
        yield line


def _list_files(name: str) -> Iterator[tuple[str, int]]:
    if "://" in name:
        from pyarrow import fs

        system, path = _remote(name)
        info = system.get_file_info(path)
        if info.type == fs.FileType.NotFound:
            raise FileNotFoundError(name)
        base = name[: len(name) - len(path)] if name.endswith(path) else name.partition("://")[0] + "://"
        below = [info] if info.type == fs.FileType.File else system.get_file_info(fs.FileSelector(path, recursive=True))
        files = (each for each in below if each.type == fs.FileType.File and not each.base_name.startswith((".", "_")))
        yield from sorted((base + each.path, each.size) for each in files)
        return
    here = Path(name)
    files_here = [each for each in list_folder(here) if each.name != DONE] if here.is_dir() else [here]
    yield from ((str(each), os.stat(each).st_size) for each in files_here)


@contextmanager
def _open(path: str) -> Iterator[BinaryIO]:
    if "://" not in path:
        with open(path, "rb") as file:
            yield cast(BinaryIO, file)
        return
    system, inner = _remote(path)
    with system.open_input_file(inner) as file:
        yield cast(BinaryIO, file)


def _remote(name: str) -> tuple[Any, str]:
    try:
        from pyarrow.fs import FileSystem
    except ImportError as err:
        raise MissingPart("paths with :// need pyarrow: pip install 'twosource[spark]' pyarrow") from err
    system, path = FileSystem.from_uri(name.replace("s3a://", "s3://", 1))
    return system, path

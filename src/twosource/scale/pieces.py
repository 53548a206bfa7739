"""Inputs on any file system -> pieces that one task reads each, and the documents in a piece.

Comes in: paths and URIs (``news/``, ``hdfs://host/news``, ``s3a://bucket/news``). Goes out: ``Piece``, then documents and
warnings with their places. Example: a JSONL file of 40 MB is ten pieces of 4 MB, each from line start to line start.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from twosource.errors import MissingPart, NotReadable
from twosource.model.record import Warning
from twosource.read.document import Document
from twosource.read.files import list_folder
from twosource.read.formats import read_stream
from twosource.read.jsonl import read_jsonl

PIECE_BYTES = 4 * 1024 * 1024  # some 1,000 reports, two minutes of one core
LINES = (".jsonl", ".ndjson", ".jl")
COLUMNS = (".parquet", ".pq")
PLACE_BITS = 40  # documents in one piece: a trillion at most


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or the lines of it that begin from byte ``start`` to byte ``end``; ``number`` orders all pieces."""

    path: str
    number: int
    size: int
    start: int = 0
    end: int | None = None


def list_pieces(inputs: list[str]) -> tuple[list[Piece], list[str], list[Warning]]:
    """Return the pieces of all inputs, the Parquet files among them, and what is not there."""
    pieces: list[Piece] = []
    tables: list[str] = []
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
            if path.lower().endswith(COLUMNS):
                tables.append(path)
            else:
                pieces += _cut(path, size, len(pieces))
    return pieces, tables, missing


def read_piece(piece: Piece) -> Iterator[tuple[int, Document | Warning]]:
    """Yield what a piece holds, each with a number that orders it among all; a broken piece ends with a warning."""
    place = piece.number << PLACE_BITS
    try:
        with _open(piece.path) as file:
            found = read_stream(file, piece.path) if piece.end is None else _read_lines(file, piece)
            for each in found:
                yield place, each
                place += 1
    except NotReadable as err:
        yield place, Warning(err.code, err.message, err.source)
    except (OSError, ValueError) as err:
        yield place, Warning("not-readable", f"cannot be read: {str(err)[:100]}", piece.path)


def _cut(path: str, size: int, number: int) -> list[Piece]:
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
    files_here = list_folder(here) if here.is_dir() else [here]
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

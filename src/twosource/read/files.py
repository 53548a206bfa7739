"""Inputs of any kind -> reports, in the order given, one at a time.

Comes in: file and folder names, URLs, ``-`` for standard input. Goes out: a ``Report`` for each document that could be
read and a ``Warning`` for each that could not. Example: ``read_inputs(["a.txt", "missing.txt"])`` yields a report, then
the warning ``not-found``.

A warning of ``NOTICES`` comes right behind the report that it speaks of: that report was read all the same.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.model.text import Report
from twosource.read.document import Document, make_key, make_repeat_key, make_report
from twosource.read.formats import read_stream
from twosource.read.language import find_language, is_english, name_language
from twosource.read.url import is_url

NOTICES = frozenset({"garbled", "cut", "field-not-used"})
STDIN = "-"


def read_inputs(
    inputs: Iterable[str], *, published: str | None = None, allow_private: bool = False
) -> Iterator[Report | Warning]:
    """Yield what the inputs hold.

    Args:
        inputs: text, HTML, JSONL, RSS, Atom and WARC files (gzip or not), folders of these, URLs, ``-``.
        published: ISO date for all of them; wins over what they say.
        allow_private: let URLs lie on this machine or in a private network.

    Yields:
        reports and warnings in input order. The same document given twice is read once.

    Example:
        >>> [type(found).__name__ for found in read_inputs(["no-such-file.txt"])]
        ['Warning']
    """
    known = _Known()
    skipped: str | None = None
    for name in inputs:
        for found in read_input(name, allow_private=allow_private):
            judged = known.judge(found, published) if isinstance(found, Document) else found
            if isinstance(found, Warning) and found.code in NOTICES and found.source == skipped:
                continue  # a note on a document that was not read
            skipped = judged.source if isinstance(judged, Warning) else None
            yield judged


def read_input(name: str, *, allow_private: bool = False) -> Iterator[Document | Warning]:
    """Yield the documents of one input, and a warning for each thing in it that could not be read."""
    try:
        if name == STDIN:
            yield from read_stream(cast(BinaryIO, sys.stdin.buffer), STDIN)
        elif is_url(name):
            from twosource.read.fetched import read_url

            yield from read_url(name, allow_private=allow_private)
        elif os.path.isdir(name):
            yield from _read_folder(Path(name))
        else:
            yield from _read_file(Path(name))
    except NotReadable as err:
        yield Warning(err.code, err.message, err.source)
    except (OSError, ValueError) as err:  # ValueError: a name with a NUL in it
        yield _explain(err, name)


def list_folder(folder: Path) -> list[Path]:
    """Return the files below a folder in order of their paths; hidden ones and linked folders are passed over."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(place, name) for name in names if not name.startswith("."))
    return sorted((path for path in found if path.is_file()), key=lambda path: path.parts)


def _read_folder(folder: Path) -> Iterator[Document | Warning]:
    is_readable = False
    for path in list_folder(folder):
        for found in read_input(str(path)):
            is_readable = is_readable or isinstance(found, Document)
            yield found
    if not is_readable:
        yield Warning("not-readable", "nothing readable in this folder", str(folder))


def _read_file(path: Path) -> Iterator[Document | Warning]:
    if path.exists() and not path.is_file():
        raise NotReadable("not-readable", "neither a file nor a folder", str(path))
    with path.open("rb") as file:
        yield from read_stream(cast(BinaryIO, file), str(path))


def _explain(err: OSError | ValueError, name: str) -> Warning:
    if isinstance(err, FileNotFoundError | NotADirectoryError):
        return Warning("not-found", "no such file or folder", name)
    if isinstance(err, OSError):
        return Warning("not-readable", f"cannot be read: {(err.strerror or str(err)).lower()}", name)
    return Warning("not-found", "not a file name", name.replace("\0", "\\0"))


class _Known:
    """What was read so far: where each text stood first, and the keys of its repeats."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._repeats: set[str] = set()

    def judge(self, document: Document, published: str | None) -> Report | Warning:
        """Make a document's report, unless it was read before or is in another language."""
        key = make_key(document.text)
        first = self._first.get(key)
        if first is None:
            found = make_english(document, published=published, key=key)
            if isinstance(found, Report):
                self._first[key] = document.source
            return found
        repeat = make_repeat_key(document)
        if document.source == first or repeat in self._repeats:
            return Warning("duplicate-input", "given twice, read once", document.source)
        found = make_english(document, published=published, key=repeat)
        if isinstance(found, Report):
            self._repeats.add(repeat)
        return found


def make_english(document: Document, *, published: str | None, key: str | None = None) -> Report | Warning:
    """Make a document's report with the language that it is found to be in, unless that is not English."""
    language = find_language(document.text) or document.language
    if not is_english(language):
        message = f"written in {name_language(language or '')}, not in English: not read"
        return Warning("other-language", message, document.source)
    return make_report(document, published=published, key=key, language=language)


def read_bytes(data: bytes, source: str) -> Iterator[Document | Warning]:
    """Yield the documents in bytes that are already in memory, as ``read_input`` does for a file."""
    try:
        yield from read_stream(io.BytesIO(data), source)
    except NotReadable as err:
        yield Warning(err.code, err.message, err.source)

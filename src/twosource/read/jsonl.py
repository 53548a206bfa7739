"""JSON lines -> documents, one a line, with the fields as given.

Comes in: a stream of bytes, read line by line, so that memory stays bounded. Goes out: a ``Document`` for each line
with a text, a ``Warning`` for each other line. Example: ``{"text": "Xi met Putin.", "published": "2023-03-21"}`` in
line 4 of news.jsonl is a document whose source is "news.jsonl:4".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.document import Document, clean_fields, read_date

LINE_BYTES = 64 * 1024 * 1024
TEXT_FIELDS = ("url", "title", "outlet", "dateline", "language", "published")
SHOWN = 40  # characters of a value in a message


def read_jsonl(lines: Iterable[bytes], source: str) -> Iterator[Document | Warning]:
    """Yield what stands in each line; blank lines are passed over.

    Args:
        lines: the lines as bytes, such as an open binary file.
        source: name of the file, for lines without ``id`` and ``url``.

    Example:
        >>> next(read_jsonl([b'{"text": "Xi met Putin."}'], "news.jsonl")).source
        'news.jsonl:1'
    """
    is_empty = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        is_empty = False
        place = f"{source}:{number}"
        try:
            yield from _read_line(line, place)
        except NotReadable as err:
            yield Warning(err.code, err.message, err.source)
    if is_empty:
        yield Warning("empty", "empty", source)


def read_object(value: Any, place: str) -> Iterator[Document | Warning]:
    """Yield the document of one JSON object, then what of it could not be used.

    Raises:
        NotReadable: it is no object, or has no text.
    """
    if not isinstance(value, dict):
        raise NotReadable("not-readable", "not a JSON object", place)
    fields = clean_fields(value)
    source = fields.get("id") or _number(value.get("id")) or fields.get("url") or place
    text = value.get("text")
    if not isinstance(text, str):
        raise NotReadable("not-readable", 'has no "text"', source)
    if not text.strip():
        raise NotReadable("empty", "empty", source)
    document = Document(
        source=source,
        text=text,
        url=fields.get("url"),
        title=fields.get("title"),
        outlet=fields.get("outlet"),
        authors=_authors(value.get("authors")),
        dateline=fields.get("dateline"),
        language=fields.get("language"),
        published=fields.get("published"),
        how="given",
    )
    yield document
    if notes := _not_used(value, fields):
        yield Warning("field-not-used", "; ".join(notes), source)


def _not_used(value: dict[str, Any], fields: dict[str, str]) -> list[str]:
    """Tell which of the given fields could not be used, and why; a field of another name is nobody's mistake."""
    notes = [f"{name} is not text: not used" for name in TEXT_FIELDS if not isinstance(value.get(name), str | None)]
    if not isinstance(value.get("id"), str | int | None):
        notes.append("id is neither text nor a number: not used")
    if _is_wrong_authors(value.get("authors")):
        notes.append("authors is no list of names: not used where it is not text")
    given = fields.get("published")
    if given is not None and read_date(given, "given") is None:
        notes.append(f"published is no ISO date ({given[:SHOWN]}): not used")
    return notes


def _is_wrong_authors(value: Any) -> bool:
    if isinstance(value, list):
        return not all(isinstance(name, str) for name in value)
    return not isinstance(value, str | None)


def _read_line(line: bytes, place: str) -> Iterator[Document | Warning]:
    if len(line) > LINE_BYTES:
        raise NotReadable("not-readable", f"line longer than {LINE_BYTES // 1024**2} MiB", place)
    try:
        value, note = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf")), None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as err:
        value, note = _decode_broken(line, place, err)
    for found in read_object(value, place):
        yield found
        if note is not None and isinstance(found, Document):
            yield Warning("garbled", note, found.source)


def _decode_broken(line: bytes, place: str, err: Exception) -> tuple[Any, str]:
    """Read a line whose bytes are not UTF-8; anything else that is wrong with it stays wrong."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return msgspec.json.decode(line.decode("utf-8", "replace")), "not valid UTF-8: broken bytes replaced"
        except (msgspec.DecodeError, RecursionError) as still:
            err = still
    raise NotReadable("not-readable", f"not valid JSON ({str(err)[:80]})", place) from err


def _authors(value: Any) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(name.strip() for name in names if isinstance(name, str) and name.strip())


def _number(value: Any) -> str | None:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None

"""Bytes -> text: UTF-8 first, then what marks or letters tell, and never a silent guess.

Comes in: the bytes of one document. Goes out: ``Decoded``: the text, and a note where it is not plain UTF-8. Example:
``b"Caf\\xe9"`` is "Café" with the note "not valid UTF-8: read as Windows-1252".
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from twosource.errors import NotReadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
KINDS = (
    (b"%PDF", "a PDF file"), (b"PK\x03\x04", "a zip or office file"), (b"\x89PNG", "an image"), (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"), (b"\x7fELF", "a program"), (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office file"), (b"PAR1", "a Parquet table (twosource spark read takes those)"),
)  # fmt: skip
LOOKED_AT = 64_000
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
CONTROL_SHARE = 0.02  # text has none but line ends, tabs and now and then an escape
WIDE_SHARE = 0.7  # zero bytes among the upper halves of UTF-16; prose in Latin letters has .95 and more
SHORTEST_WIDE = 8  # characters; of fewer nothing can be told
WESTERN_SHARE = 0.2  # of non-ASCII characters; a short quotation in quotes has .1, Cyrillic read so is near .8


class Decoded(NamedTuple):
    """Text of a document; ``note`` says in a line what was not as it should be, ``at`` where that begins."""

    text: str
    note: str | None = None
    at: int | None = None


def decode(data: bytes, source: str) -> Decoded:
    """Decode a document's bytes; nothing is added, taken away or normalised, line ends included.

    Raises:
        NotReadable: the bytes are no text (code ``binary``).
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decode_marked(data, encoding)
    wide = find_wide(data)
    if wide is not None:
        text = data.decode(wide, "replace")
        return Decoded(text, f"no byte order mark: read as {wide}", 0)
    if is_binary(data):
        raise NotReadable("binary", f"{name_kind(data)}, not text", source)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as err:
        return _decode_broken(data, err.start)


def find_wide(data: bytes) -> str | None:
    """Return which UTF-16 these bytes are, where they are text in it without a mark, else None.

    In text of Latin letters every second byte is zero. Other scripts without a mark cannot be told from other data.

    Example:
        >>> find_wide("Envoys met.".encode("utf-16-le"))
        'utf-16-le'
    """
    head = data[: LOOKED_AT // 2 * 2]
    half = len(head) // 2
    if half < SHORTEST_WIDE or any(head.startswith(magic) for magic, _ in KINDS):
        return None
    first, second = head[::2].count(0) / half, head[1::2].count(0) / half
    wide = (
        "utf-16-le" if second > WIDE_SHARE and not first else "utf-16-be" if first > WIDE_SHARE and not second else None
    )
    if wide is None:
        return None
    text = head.decode(wide, "replace")
    strange = sum(not (char.isprintable() or char.isspace()) for char in text)
    return wide if strange <= CONTROL_SHARE * len(text) else None


def is_binary(data: bytes) -> bool:
    """Tell whether these bytes are something else than text."""
    head = data[:LOOKED_AT]
    if any(head.startswith(magic) for magic, _ in KINDS) or b"\0" in head:
        return True
    return len(CONTROL.findall(head)) > CONTROL_SHARE * len(head)


def name_kind(data: bytes) -> str:
    """Name what binary bytes are, for a message."""
    return next((name for magic, name in KINDS if data.startswith(magic)), "a binary file")


def _decode_marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, f"not valid {encoding}: broken bytes replaced", max(text.find("\ufffd"), 0))


def _decode_broken(data: bytes, first: int) -> Decoded:
    """Decode what is not valid UTF-8: a few broken bytes in UTF-8 stay UTF-8, other bytes are another encoding."""
    replaced = data.decode("utf-8", "replace")
    broken = replaced.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    sound = sum(not char.isascii() for char in replaced) - broken
    at = len(data[:first].decode("utf-8"))
    if sound >= broken:
        return Decoded(replaced, f"not valid UTF-8: {broken} broken bytes replaced", at)
    western = _decode_western(data)
    if western is not None:
        return Decoded(western, "not valid UTF-8: read as Windows-1252", at)
    best = from_bytes(data[:LOOKED_AT]).best()
    if best is not None:
        text = data.decode(best.encoding, "replace")
        return Decoded(text, f"not valid UTF-8: read as {best.encoding}", 0)
    return Decoded(replaced, f"not valid UTF-8: {broken} broken bytes replaced", at)


def _decode_western(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    strange = sum(not char.isascii() for char in text)
    return text if strange <= WESTERN_SHARE * len(text) else None

"""Compressed bytes -> bytes, stopped before they grow without bound.

Comes in: gzip or zlib data. Goes out: ``Inflated``: the content, and whether it was cut short. Example: a gzip of 1 GB
of zeros raises at 50 MiB at the latest, and before that at 100 times its own size.
"""

from __future__ import annotations

import zlib
from typing import NamedTuple

from twosource.errors import NotReadable

MAGIC = b"\x1f\x8b"
LARGEST = 50 * 1024 * 1024
RATIO = 100  # text compresses 3 to 10 times, the plainest page 40 times
ALWAYS = 1024 * 1024  # below this nothing is a bomb
STEP = 256 * 1024


class Inflated(NamedTuple):
    """Content of compressed data; ``is_cut`` tells that its end is missing."""

    data: bytes
    is_cut: bool


def inflate(data: bytes, source: str) -> Inflated:
    """Inflate gzip or zlib data, several members after one another too.

    Raises:
        NotReadable: it is no such data, or it would grow beyond ``LARGEST`` or ``RATIO`` times its size.
    """
    pieces: list[bytes] = []
    size = 0
    rest = data
    while rest:
        engine = zlib.decompressobj(wbits=47)  # gzip or zlib, told by the header
        waiting = rest
        try:
            while not engine.eof and (piece := engine.decompress(waiting, STEP)) + engine.unconsumed_tail:
                pieces.append(piece)
                size += len(piece)
                waiting = engine.unconsumed_tail
                _check(size, len(data), source)
        except zlib.error as err:
            if pieces:
                return Inflated(b"".join(pieces), is_cut=True)
            raise NotReadable("not-readable", "broken compressed data", source) from err
        if not engine.eof:
            return Inflated(b"".join(pieces), is_cut=True)
        rest = engine.unused_data if engine.unused_data.startswith(MAGIC) else b""
    return Inflated(b"".join(pieces), is_cut=False)


def _check(size: int, packed: int, source: str) -> None:
    if size > LARGEST or (size > ALWAYS and size > RATIO * packed):
        message = f"compressed data grows beyond {LARGEST // 1024**2} MiB or {RATIO} times its size: not read"
        raise NotReadable("not-readable", message, source)

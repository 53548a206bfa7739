"""A plain text file -> one document, its text exactly as decoded.

Comes in: bytes and the file's name. Goes out: one ``Document``, and a ``Warning`` after it where the bytes were not
plain UTF-8. Example: a file of "Xi met Putin.\\r\\n" gives a document with just that text, line end included.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.errors import NotReadable
from twosource.model.record import Warning
from twosource.read.decode import decode
from twosource.read.document import Document


def read_txt(data: bytes, source: str) -> Iterator[Document | Warning]:
    """Yield the document of a text file, then what was wrong with its bytes.

    Raises:
        NotReadable: the file is empty or no text.
    """
    if not data.strip():
        raise NotReadable("empty", "empty", source)
    decoded = decode(data, source)
    if not decoded.text.strip():
        raise NotReadable("empty", "empty", source)
    yield Document(source, decoded.text)
    if decoded.note is not None:
        yield Warning("garbled", decoded.note, source)

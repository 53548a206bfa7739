"""Short ids that stay the same from run to run: a letter and a digest of what the fact is.

Comes in: a letter and the words that make a fact what it is. Goes out: "e3f9a1c". Example: the same event, told by
the same words in the same reports, has the same id tomorrow.
"""

from __future__ import annotations

from hashlib import blake2b


def short_id(letter: str, *parts: str) -> str:
    """Return ``letter`` and eight hexadecimal digits of a digest of ``parts``.

    Example:
        >>> short_id("e", "CONSULT", "r1/e3") == short_id("e", "CONSULT", "r1/e3")
        True
    """
    return letter + blake2b("\x1f".join(parts).encode(), digest_size=4).hexdigest()

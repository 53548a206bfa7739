"""A name -> the key under which it is looked up.

Comes in: a name as a report spells it. Goes out: a key. Example: "Aleksandr  Łukašenka" is found as "aleksandr łukasenka".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

UNDATED = "undated"  # sorts after all days
MARK = re.compile(r"[^\w\s]|_")
NAMES = 20_000  # names whose keys are remembered


@lru_cache(maxsize=NAMES)
def make_key(name: str) -> str:
    """Return a name as it is looked up: no accents, case or marks.

    Example:
        >>> make_key("Aleksandr  Łukašenka")
        'aleksandr łukasenka'
    """
    if name.isascii():
        plain = name
    else:
        plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return " ".join(MARK.sub(" ", plain.casefold()).split())

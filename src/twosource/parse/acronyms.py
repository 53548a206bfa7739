"""Text -> the same text as the language model reads it best: acronyms that it takes for verbs stand as ones that it knows.

Comes in: the text of a piece. Goes out: a text of the same length. Example: "ECOWAS lifted sanctions" is read as "UNESCO lifted
sanctions"; offsets and the report's own words stay. Which acronyms these are is data (``data/acronyms.yaml``), measured.
"""

from __future__ import annotations

import re
from functools import cache

from twosource.lexicon.load import load_yaml

FILE = "acronyms.yaml"


def stand_in(text: str) -> str:
    """Return a text with each acronym that is misread replaced by one of its length; a line in capitals stays as it is.

    Example:
        >>> stand_in("The bloc ECOWAS met.")
        'The bloc UNESCO met.'
    """
    pattern, known = _load()
    if not pattern.search(text):
        return text
    return pattern.sub(lambda found: found[0] if _is_in_capitals(text, found) else known[len(found[0])], text)


def _is_in_capitals(text: str, found: re.Match[str]) -> bool:
    """Tell whether the words around are in capitals too: "WHO IS TO BLAME" asks who."""
    before, after = text[: found.start()].split()[-1:], text[found.end() :].split()[:1]
    words = [word for near in (*before, *after) if len(word := re.sub(r"\W", "", near)) > 1]
    return any(word.isupper() for word in words)


@cache
def _load() -> tuple[re.Pattern[str], dict[int, str]]:
    words = load_yaml(FILE)
    return re.compile(rf"\b(?:{'|'.join(words['misread'])})\b"), {len(word): word for word in words["stand_ins"]}

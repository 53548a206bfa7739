"""Days that the parser hangs on what was said, though they stand before it and tell when it was said.

Comes in: a parsed piece. Goes out: the heads that its tokens should have. Example: in "Mali said on Sunday it would leave"
"on Sunday" hangs on "leave", as it should in "said that on Sunday it would leave"; it is the day of "said".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"})
SUBJECTS = ("nsubj", "nsubjpass", "expl")


def find_said_days(doc: Any) -> Iterator[tuple[int, int]]:
    """Yield a token and the verb of saying that it belongs to.

    Args:
        doc: spaCy's parse of a piece.

    Example:
        >>> list(find_said_days(nlp("Mali said on Sunday it would leave.")))  # doctest: +SKIP
        [(2, 1)]
    """
    for verb in doc:
        said = verb.head
        if verb.dep_ != "ccomp" or not said.i < verb.i - 2 or said.i + 1 >= len(doc):
            continue
        first = doc[said.i + 1]
        if first.head.i == verb.i and _is_day(first) and _is_before_subject(first, verb):
            yield first.i, said.i


def _is_day(token: Any) -> bool:
    if token.dep_ == "prep" and token.lower_ == "on":
        return any(child.lower_ in DAYS and child.i == token.i + 1 for child in token.children)
    return token.dep_ == "npadvmod" and token.lower_ in DAYS


def _is_before_subject(token: Any, verb: Any) -> bool:
    """Tell whether what was said begins right behind the day."""
    last = token.i + 1 if token.dep_ == "prep" else token.i
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return any(subject.left_edge.i == last + 1 for subject in subjects)

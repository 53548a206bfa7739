"""Builds the indices that ship with the base, so that nothing is computed when it is loaded.

Comes in: (number, names) pairs. Goes out: folded name -> numbers. Short forms in capitals ("US", "WHO") go
to an index of their own, because "us" and "who" are words.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.lexicon.fold import fold

# Up to this many letters an acronym is compared in capitals only; longer ones are also written "Nato", "Opec".
LONGEST_GUARDED = 3


def index_names(entries: Iterable[tuple[int, Iterable[str]]]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Return the index of ordinary names and the index of short forms in capitals."""
    ordinary: dict[str, list[int]] = {}
    capitals: dict[str, list[int]] = {}
    for number, names in entries:
        for name in names:
            key = fold(name)
            if not key:
                continue
            numbers = (capitals if is_guarded(name) else ordinary).setdefault(key, [])
            if number not in numbers:
                numbers.append(number)
    return dict(sorted(ordinary.items())), dict(sorted(capitals.items()))


def is_guarded(name: str) -> bool:
    """Tell whether a name is a short form that must stand in capitals."""
    letters = [letter for letter in name if letter.isalpha()]
    return 0 < len(letters) <= LONGEST_GUARDED and all(letter.isupper() for letter in letters)

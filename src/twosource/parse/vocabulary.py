"""Keeps the model's vocabulary from growing with all that is read.

Comes in: the pipeline, and how much was read. Goes out: nothing; memory is given back. Example: after a million reports
the vocabulary holds the first 40,000 words that were met, and those of the last two million characters.

spaCy keeps every word for good, unless it was met in a memory zone, at the end of which all that is new in it is
forgotten. The first words are kept for good, since most text is made of them.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

KEPT = 20_000  # words; 5 MiB. News meets as many in about 1,100 short reports
ZONE = 2_000_000  # characters, about 600 reports; with some 4,000 new words, 1 MiB


class Vocabulary:
    """The words of a pipeline.

    Args:
        nlp: spaCy's pipeline; no document of it may be in use when ``settle`` is called.
    """

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self._zone: ExitStack | None = None
        self._read = 0

    def settle(self, characters: int) -> None:
        """Tell that so many characters were read; what was met in passing is forgotten when there is much of it."""
        self._read += characters
        if self._zone is None and len(self._nlp.vocab) >= KEPT:
            self._begin()
        elif self._zone is not None and self._read >= ZONE:
            self._zone.close()
            self._begin()

    def _begin(self) -> None:
        self._zone = ExitStack()
        self._zone.enter_context(self._nlp.memory_zone())
        self._read = 0

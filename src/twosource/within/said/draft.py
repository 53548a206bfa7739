"""What the finders of statements hand to each other, before parties and times are looked up.

Comes in: token indices and offsets. Goes out: ``Draft``. Example: for "Xi said that he agrees" the draft has
speaker (0,), cue (1, 2) and content ((8, 22),).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.lexicon.speech import Cue
from twosource.model.facts import SaidKind

Piece = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """One statement in the making.

    Args:
        word: the reporting word's entry, None where nothing but quotation marks tells that somebody speaks.
        head: token index of the reporting word, or of the first content token where there is none.
        cue: tokens first to last (exclusive) of the cue.
        speaker: tokens first to last of the phrase that names the speaker.
        heads: head tokens of that phrase, several where several speak; antecedents for "who".
        content: pieces as offsets.
        hearers: head tokens of the addressees.
        is_negated: "did not say".
    """

    word: Cue | None
    head: int
    cue: Piece | None
    speaker: Piece | None
    heads: tuple[int, ...]
    content: list[Piece] = field(default_factory=list)
    hearers: tuple[int, ...] = ()
    kind: SaidKind = "indirect"
    is_negated: bool = False
    rule: str = ""

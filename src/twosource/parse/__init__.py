"""Report -> Parse: tokens, sentences, dependency tree and raw names. The only room that imports spaCy.

Comes in: ``Report``. Goes out: ``Parse`` whose offsets point into ``Report.text``. Example: for "Xi met
Lukashenko.\\nThey talked." there are two sentences, and no arc crosses the line end.

``parser`` is the way in; ``pieces`` cuts a text into paragraphs, ``forward`` runs the model's networks, with ``embed``,
``encode`` and ``names`` for its parts and ``rows`` for the arithmetic, ``title_case`` and ``headlines`` have headlines read
as the sentences they stand for, ``drafts`` keeps what was parsed once, and ``lemmas`` finds lemmas.
"""

from __future__ import annotations

from twosource.parse.lemmas import choose_lemma
from twosource.parse.parser import BATCH_CHARACTERS, LONGEST, PACKAGES, Parser, find_model
from twosource.parse.pieces import PIECE_CHARACTERS, STRAIGHT, cut, is_wrapped

__all__ = [
    "BATCH_CHARACTERS", "LONGEST", "PACKAGES", "PIECE_CHARACTERS", "STRAIGHT", "Parser", "choose_lemma", "cut",
    "find_model", "is_wrapped",
]  # fmt: skip

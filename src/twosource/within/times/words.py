r"""Text -> words of time, each as one character of its class, so that patterns are plain regular expressions.

Comes in: text. Goes out: ``Lexed``: the words with offsets, and a string with one character a word. Example:
in "last week" the character of "last" stands for {back}, that of "week" for {unit}, and the pattern
``<back> <unit>`` is a regular expression of two character sets. Words that no pattern knows are all "\0",
so a regular expression walks over ordinary prose at the speed of C.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml

FILE = "times.yaml"
OTHER = "\0"
FIRST_CODE = 0xE000  # private use area: never a regular expression's operator

COMMON = frozenset([
    "the", "of", "a", "an", "in", "to", "and", "or", "on", "at", "for", "from", "by", "is", "that", "this", "more",
    "than", "as", "up", "no", "some", "many", "about", "over", "just", "'s", "s", ",", ".", "-", "--", "/", "(", ")",
    "it", "even", "only",
])  # fmt: skip
LEXER = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}:\d\d(?::\d\d)?|\d+(?:,\d{3})*(?:\.\d+)?"
    r"|[AaPp]\.[Mm]\.?(?!\w)|[Oo]['’]clock|['’]s\b|['’]\d0s\b|[A-Za-z]+|[^\s]"
)
ISO = re.compile(r"\d{4}-\d\d-\d\d(?:t.*)?")


MARKS = {"–": "-", "—": "--", "‑": "-", "’s": "'s", "o’clock": "o'clock"}


class Word(NamedTuple):
    """One word or mark of the text, in lower case, with its place."""

    start: int
    end: int
    text: str


class Lexed:
    """A text's words, and one character for each; a word is made when it is asked for, since most never are."""

    def __init__(self, text: str, spans: list[tuple[int, int]], codes: str) -> None:
        self.codes = codes
        self._text = text
        self._spans = spans

    def __len__(self) -> int:
        return len(self._spans)

    def word(self, at: int) -> Word:
        """Return the word at index ``at``."""
        start, end = self._spans[at]
        raw = self._text[start:end]
        return Word(start, end, MARKS.get(raw) or raw.lower())

    def words(self, first: int, last: int) -> tuple[Word, ...]:
        """Return the words ``first`` to ``last`` (exclusive)."""
        return tuple(self.word(at) for at in range(first, last))


class Codes(dict[str, str]):
    """Form of a word as written -> its character, worked out when a form is first met."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, raw: str) -> str:
        code = self._lexicon.code_of(raw)
        if len(self) < MOST_FORMS:
            self[raw] = code
        return code


MOST_FORMS = 100_000  # beyond it forms are worked out anew: a stream of any length keeps to a few megabytes


class Lexicon:
    """The words of ``data/times.yaml``, and the character that stands for each set of classes."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.values: dict[str, dict[str, Any]] = {}
        self.sets: dict[frozenset[str], str] = {}
        self._capital = frozenset(data["capital"])
        self._plain: dict[str, str] = {}
        self._upper: dict[str, str] = {}
        self._classes: dict[str, set[str]] = {}
        self._codes = Codes(self)
        for name, words in data["words"].items():
            if not isinstance(words, dict):
                raise BrokenData(f"{FILE}: words.{name} is not a mapping of word to value")
            for word, value in words.items():
                self.values.setdefault(str(word), {})[name] = value
                self._classes.setdefault(str(word), set()).add(name)

    def add_literals(self, words: set[str]) -> None:
        """Give every word that a pattern names literally a class of its own, and then every word its character."""
        for word in words:
            self._classes.setdefault(word, set()).add(f"={word}")
        for word, classes in self._classes.items():
            self._upper[word] = self._code(frozenset(classes))
            self._plain[word] = self._code(frozenset(classes - self._capital))
        self._codes.clear()
        for _, shape in SHAPES:
            self._code(shape)

    def common(self) -> str:
        """Return the characters of words so common that no pattern is made of them alone."""
        return "".join(sorted({code for w in COMMON if (code := self._plain.get(w, OTHER)) != OTHER}))

    def codes_of(self, wanted: set[str]) -> str:
        """Return the characters of all sets of classes that meet ``wanted``."""
        return "".join(sorted(code for classes, code in self.sets.items() if classes & wanted))

    def lex(self, text: str) -> Lexed:
        """Cut ``text`` into words and give each its character."""
        spans = [match.span() for match in LEXER.finditer(text)]
        codes = self._codes
        return Lexed(text, spans, "".join([codes[text[a:b]] for a, b in spans]))

    def code_of(self, raw: str) -> str:
        """Return the character of a word as written: capitals tell a month from a march."""
        low = MARKS.get(raw) or raw.lower()
        if raw[0].isalpha():
            return (self._upper if raw[0].isupper() else self._plain).get(low, OTHER)
        return self._plain.get(low) or self._code(classify_number(low))

    def _code(self, classes: frozenset[str]) -> str:
        if not classes:
            return OTHER
        return self.sets.setdefault(classes, chr(FIRST_CODE + len(self.sets)))


SHAPES = (
    (ISO, frozenset({"isodate"})),
    (re.compile(r"1/2|1/4|3/4|[½¼¾]"), frozenset({"fraction"})),
    (re.compile(r"\d{1,2}/\d{1,2}/(?:\d{2}|\d{4})"), frozenset({"slashdate"})),
    (re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?"), frozenset({"clock"})),
    (re.compile(r"['’]\d0s"), frozenset({"shortdecade"})),
    (re.compile(r"(?:1[0-9]|20)[0-5]\d"), frozenset({"year", "number", "military"})),
    (re.compile(r"(?:1[0-9]|20)\d\d"), frozenset({"year", "number"})),
    (re.compile(r"(?:0\d|2[1-3])[0-5]\d"), frozenset({"number", "military"})),
    (re.compile(r"0?[1-9]|1\d|2[0-4]"), frozenset({"number", "dom", "hour"})),
    (re.compile(r"2[5-9]|30|31"), frozenset({"number", "dom"})),
    (re.compile(r"\d{2}"), frozenset({"number", "twodigit"})),
    (re.compile(r"\d+|\d{1,3}(?:,\d{3})+"), frozenset({"number"})),
    (re.compile(r"\d+\.\d+"), frozenset({"number", "decimal"})),
)
"""What a word with digits may be: "14" a day, an hour and a count, "1987" a year or a count."""


@lru_cache(maxsize=4096)  # every number of every report comes by here
def classify_number(word: str) -> frozenset[str]:
    """Return the classes of a word that has digits, the empty set where it is none of ours."""
    return next((classes for pattern, classes in SHAPES if pattern.fullmatch(word)), frozenset())


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, loaded once; patterns add their literal words to it (``rules.py``)."""
    return Lexicon(load_yaml(FILE))

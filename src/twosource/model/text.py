"""Reports and their parse: the text that every fact points into.

Comes in: decoded text. Goes out: immutable types. Example: ``Span("r1", 0, 7)`` is the first seven
code points of report ``r1``; ``parse.word(3).lemma`` is the fourth token's lemma.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

Precision = Literal["day", "days", "week", "month", "season", "year", "longer", "unknown"]
How = Literal["stated", "resolved", "metadata", "given", "inferred", "unknown"]


class Span(NamedTuple):
    """A verbatim piece of one report: code points ``start`` to ``end`` (exclusive) of its text."""

    report: str
    start: int
    end: int

    @property
    def quote(self) -> str:
        """The words of the span; only spans of a record from ``twosource.read`` have them.

        Raises:
            LookupError: this span is not bound to a text; ``report.quote(span)`` gives its words.
        """
        raise LookupError("this span is not bound to a text: report.quote(span) gives its words")

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point of one report."""
        return self.report == other.report and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end


def covered(spans: Iterable[Span]) -> Callable[[int], bool]:
    """Return a function that tells whether an offset lies in one of the spans, at once however many there are.

    Example:
        >>> covered([Span("r1", 0, 4)])(3)
        True
    """
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans, key=lambda span: span.start):
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)

    def is_covered(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < ends[at]

    return is_covered


@dataclass(frozen=True, slots=True)
class When:
    """A calendar interval, both ends inclusive ISO dates, or an open one where an end is None.

    Args:
        start: first day, ``YYYY-MM-DD``, or None where open or unknown.
        end: last day, or None.
        precision: how fine the source is.
        how: how it is known (contract: ``when.how``).
        confidence: 0 to 1.
        evidence: where it stands.
    """

    start: str | None
    end: str | None
    precision: Precision
    how: How
    confidence: float = 1.0
    evidence: tuple[Span, ...] = ()

    @property
    def is_day(self) -> bool:
        """Tell whether this names one calendar day."""
        return self.start is not None and self.start == self.end

    def __str__(self) -> str:
        """The day or interval in ISO 8601: "2023-02-24", "2023-02-24/2023-03-02", "../2023-03-02" where open."""
        return self.start or "" if self.is_day else f"{self.start or '..'}/{self.end or '..'}"


@dataclass(frozen=True, slots=True)
class Known:
    """How one field of a report is known (contract: ``provenance``)."""

    how: How
    confidence: float = 1.0
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One document as somebody published it. ``text`` never changes; every offset refers to it.

    Args:
        id: key inside a record; derived from the content, so equal input gives an equal key.
        source: file name, URL or id that it came from, as given.
        text: canonical text.
        furniture: pieces that are not the report's telling (menus, captions of other stories,
            "Leave a Reply", copyright lines); stages skip them. A headline is not furniture.
        headline: where the title stands in the text, or None.
    """

    id: str
    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    newsroom: str | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    published: When | None = None
    language: str | None = None
    url: str | None = None
    provenance: Mapping[str, Known] = field(default_factory=lambda: MappingProxyType({}))
    furniture: tuple[Span, ...] = ()
    headline: Span | None = None

    @property
    def file_name(self) -> str:
        """The source without the folders that a file lies in, for a reader's eye; a URL whole."""
        return self.source if "://" in self.source else self.source.rstrip("/\\").replace("\\", "/").rsplit("/", 1)[-1]

    def quote(self, span: Span) -> str:
        """Return the verbatim text of ``span``."""
        return self.text[span.start : span.end]


class Token(NamedTuple):
    """One token of a parse. ``head`` and ``i`` are indices into ``Parse.tokens``; a root is its own head.

    ``pos`` is the Universal POS, ``tag`` the Penn tag, ``dep`` the ClearNLP label that spaCy's English
    pipeline gives, ``entity`` the name finder's label ("" outside names), ``sentence`` the sentence's index.
    """

    i: int
    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int
    entity: str

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()


class Sentence(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive), standing at ``start`` to ``end`` of the text."""

    i: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int


class Name(NamedTuple):
    """A name as the parser's name finder saw it: tokens ``first`` to ``last`` (exclusive) and its label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class Parse:
    """A report's tokens, sentences, dependency tree and raw names.

    Paragraphs are parsed apart from each other, so no sentence and no arc crosses a paragraph end.
    """

    report: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()

    @cached_property
    def answers(self) -> dict[tuple[Any, ...], list[Any]]:
        """What was asked of this parse before, kept with it by whoever asks often; no part of its value."""
        return {}

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """For each token its text in lower case, for stages that ask them all."""
        return tuple(token.text.lower() for token in self.tokens)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the text writes in small letters somewhere."""
        return frozenset(token.text for token in self.tokens if token.text.islower())

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the indices of its dependents, in text order."""
        kids: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                kids[token.head].append(token.i)
        return tuple(map(tuple, kids))

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """For each token the first and last index of its subtree, found in one pass for the whole parse."""
        first = list(range(len(self.tokens)))
        last = list(range(len(self.tokens)))
        waiting = [len(kids) for kids in self.children]
        ready = [i for i, count in enumerate(waiting) if count == 0]
        while ready:
            i = ready.pop()
            head = self.tokens[i].head
            if head == i:
                continue
            first[head], last[head] = min(first[head], first[i]), max(last[head], last[i])
            waiting[head] -= 1
            if waiting[head] == 0:
                ready.append(head)
        return tuple(zip(first, last, strict=True))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    def dependents(self, i: int, *labels: str) -> list[Token]:
        """Return the dependents of token ``i``, only those with one of ``labels`` where any are given."""
        kids = self.children[i]
        if not kids:
            return []
        tokens = self.tokens
        if labels:
            return [token for k in kids if (token := tokens[k]).dep in labels]
        return [tokens[k] for k in kids]

    def head(self, i: int) -> Token:
        """Return the head of token ``i`` (itself for a root)."""
        return self.tokens[self.tokens[i].head]

    def ancestors(self, i: int) -> Iterator[Token]:
        """Yield the head of ``i``, that one's head, and so on to the root."""
        token = self.tokens[i]
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, i: int) -> list[int]:
        """Return ``i`` and all tokens below it, as sorted indices."""
        found, stack = [], [i]
        while stack:
            k = stack.pop()
            found.append(k)
            stack.extend(self.children[k])
        return sorted(found)

    def token_at(self, offset: int) -> int | None:
        """Return the index of the token that covers ``offset``, or of the next one; None past the end."""
        k = bisect_right(self._starts, offset) - 1
        if k >= 0 and offset < self.tokens[k].end:
            return k
        return k + 1 if k + 1 < len(self.tokens) else None

    def tokens_in(self, span: Span) -> range:
        """Return the indices of the tokens that start inside ``span``."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """Return the span of tokens ``first`` to ``last`` (exclusive, at least one token)."""
        return Span(self.report, self.tokens[first].start, self.tokens[last - 1].end)

    def sentence_of(self, i: int) -> Sentence:
        """Return the sentence of token ``i``."""
        return self.sentences[self.tokens[i].sentence]

    def sentence_span(self, i: int) -> Span:
        """Return the span of the sentence in which token ``i`` stands."""
        sentence = self.sentence_of(i)
        return Span(self.report, sentence.start, sentence.end)

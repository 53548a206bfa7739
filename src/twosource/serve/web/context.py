"""Sentences in their context, wordings with the words that differ, texts side by side.

Comes in: an affair and spans. Goes out: pieces of text that a template can escape one by one. Example: the words of the
evidence come as (before, [pieces], after), each piece marked or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from twosource.model.record import Link, Said
from twosource.model.text import Span
from twosource.serve.affair import Affair


class Part(NamedTuple):
    """A stretch of text; ``kind`` is "" or the class of its mark; ``number`` joins two parts of a pair."""

    text: str
    kind: str = ""
    number: int = 0


class Sentence(NamedTuple):
    """Evidence in its paragraph: report, its number, the paragraph before, inside and after the sentence, and where."""

    report: str
    number: int
    before: str
    parts: tuple[Part, ...]
    after: str
    start: int
    end: int
    paragraph: int


class Wording(NamedTuple):
    """One report's wording of a statement, words that differ from the first wording marked."""

    report: str
    number: int
    wording: str
    parts: tuple[Part, ...]


def tell_context(affair: Affair, span: Span, marked: Iterable[Span]) -> Sentence:
    """Return the paragraph around ``span``, with the spans of ``marked`` that stand inside it marked."""
    text = affair.reports[span.report].text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    inside = sorted((s.start, s.end) for s in marked if s.report == span.report and span.start <= s.start < span.end)
    parts, at = [], span.start
    for a, b in inside:
        if a >= at:
            parts += [Part(text[at:a]), Part(text[a : min(b, span.end)], "hit")]
            at = min(b, span.end)
    parts.append(Part(text[at : span.end]))
    return Sentence(
        span.report, affair.desk.numbers[span.report], text[start : span.start], tuple(parts), text[span.end : end],
        span.start, span.end, affair.desk.cite([span])[0].paragraph,
    )  # fmt: skip


def show_words(affair: Affair, said: Said) -> list[Wording]:
    """Return every wording of a statement; words that the longest one does not have are marked, and the other way round."""
    texts = [" … ".join(affair.reports[s.report].quote(s) for s in v.content).split() for v in said.variants]
    longest = max(texts, key=len, default=[])
    shown = []
    for variant, words in zip(said.variants, texts, strict=True):
        report = variant.evidence.report
        shown.append(Wording(report, affair.desk.numbers[report], variant.wording, _differ(words, longest)))
    return shown


def _differ(words: list[str], other: list[str]) -> tuple[Part, ...]:
    plain = [_plain(word) for word in words], [_plain(word) for word in other]
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, *plain, autojunk=False).get_opcodes():
        if a < b:
            parts.append(Part(" ".join(words[a:b]) + " ", "" if kind == "equal" else "differs"))
        elif kind == "insert":
            parts.append(Part("[" + " ".join(other[c:d]) + "] ", "missing"))
    return tuple(parts)


def _plain(word: str) -> str:
    return word.strip("“”\"'‘’.,;:!?()").casefold()


def compare_texts(affair: Affair, link: Link) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return both texts of a link cut at its passages; passages carry the same number on both sides."""
    left = sorted((p.a.start, p.a.end, p.kind, n) for n, p in enumerate(link.passages, 1))
    right = sorted((p.b.start, p.b.end, p.kind, n) for n, p in enumerate(link.passages, 1))
    return _lay(affair.reports[link.a].text, left), _lay(affair.reports[link.b].text, right)


def _lay(text: str, passages: Sequence[tuple[int, int, str, int]]) -> tuple[Part, ...]:
    parts, at = [], 0
    for start, end, kind, number in passages:
        if start >= at:
            parts += [Part(text[at:start]), Part(text[start:end], kind, number)]
            at = end
    parts.append(Part(text[at:]))
    return tuple(parts)

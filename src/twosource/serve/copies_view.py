"""Two reports side by side, what they share marked: for the terminal and as one HTML page.

Comes in: two reports and the passages that they share. Goes out: text for a terminal, or HTML that needs no other
file. Example: ``twosource copies a.txt b.txt --diff a.txt b.txt`` shows the passages of both in the same colour, with
the same number before them; what stands in only one report is plain.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from io import StringIO
from typing import NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from twosource.model.record import Link, Passage
from twosource.model.text import Report, Span

STYLES = {"verbatim": "green", "edited": "yellow", "paraphrase": "cyan"}
MEANS = {"verbatim": "word for word", "edited": "edited", "paraphrase": "rewritten"}
WIDTH = 120  # columns, where the terminal does not say

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body{{font:16px/1.55 Georgia,serif;margin:1.5rem;color:#1b1b1b;background:#fdfdfb}}
h1{{font-size:1.25rem;margin:0 0 .25rem}} p.about{{margin:0 0 1rem;color:#555}}
main{{display:grid;grid-template-columns:1fr 1fr;gap:2rem}} @media(max-width:50rem){{main{{grid-template-columns:1fr}}}}
h2{{font-size:1rem;overflow-wrap:anywhere}} .text{{white-space:pre-wrap;overflow-wrap:anywhere}}
mark{{padding:.05em .1em;border-radius:.15em;color:inherit}} mark sup{{font:bold .65em sans-serif;margin-right:.2em}}
.verbatim{{background:#c9ebc4}} .edited{{background:#fbe7a1}} .paraphrase{{background:#c5e4f3}}
mark:target{{outline:2px solid #333}} mark a{{color:inherit;text-decoration:none}}
@media(prefers-color-scheme:dark){{body{{background:#161616;color:#e6e6e6}}.verbatim{{background:#234d1f}}.edited{{background:#5c4a06}}.paraphrase{{background:#123f55}}p.about{{color:#aaa}}}}
</style></head><body><h1>{title}</h1><p class="about">{about}</p>
<p class="about"><mark class="verbatim">word for word</mark> <mark class="edited">edited</mark> <mark class="paraphrase">rewritten</mark></p>
<main>{sides}</main></body></html>
"""


class Mark(NamedTuple):
    """A marked piece of one report: where, which passage, and of what kind. ``number`` 0 is text not shared."""

    start: int
    end: int
    number: int
    kind: str


def write_diff_html(a: Report, b: Report, link: Link | None) -> str:
    """Return a self-contained page that shows two reports side by side with their shared passages marked.

    Args:
        a: the report on the left.
        b: the report on the right.
        link: what they share, in either order; None where they share nothing.

    Returns:
        HTML; every piece of text in it is escaped.
    """
    passages = turn_passages(a, link)
    sides = _side_html(a, [p.a for p in passages], passages, "a", "b") + _side_html(
        b, [p.b for p in passages], passages, "b", "a"
    )
    title = escape(f"{name_report(a)} and {name_report(b)}")
    return PAGE.format(title=title, about=escape(describe_link(a, b, link)), sides=sides)


def write_diff_text(a: Report, b: Report, link: Link | None, *, width: int = WIDTH, is_plain: bool = False) -> str:
    """Return two reports side by side for a terminal, their shared passages numbered, and coloured or in brackets.

    Args:
        a: the report on the left.
        b: the report on the right.
        link: what they share, in either order; None where they share nothing.
        width: columns.
        is_plain: without colours; brackets tell where a passage ends.
    """
    passages = turn_passages(a, link)
    table = Table(expand=True, pad_edge=False, show_lines=False, title=describe_link(a, b, link), title_justify="left")
    table.add_column(_heading(a), ratio=1, overflow="fold")
    table.add_column(_heading(b), ratio=1, overflow="fold")
    table.add_row(
        _side_text(a, [p.a for p in passages], passages, is_plain=is_plain),
        _side_text(b, [p.b for p in passages], passages, is_plain=is_plain),
    )
    out = StringIO()
    console = Console(
        file=out, width=width, force_terminal=not is_plain, no_color=is_plain, legacy_windows=False, highlight=False
    )
    console.print(table)
    if passages:
        console.print(_legend(is_plain=is_plain))
    return out.getvalue()


def describe_link(a: Report, b: Report, link: Link | None) -> str:
    """Return one line on what two reports are to each other.

    Example:
        >>> describe_link(Report(id="r1", source="a", text=""), Report(id="r2", source="b", text=""), None)
        'no shared text'
    """
    if link is None:
        return "no shared text"
    share_a, share_b = (link.share_a, link.share_b) if link.a == a.id else (link.share_b, link.share_a)
    told = f"{link.kind}: {share_a:.0%} of the left stands in the right, {share_b:.0%} of the right in the left"
    earlier = {a.id: "the left", b.id: "the right"}.get(link.first or "")
    return told if earlier is None else f"{told}; {earlier} came first"


def name_report(report: Report) -> str:
    """Return what a reader calls a report: its outlet and title where known, else where it came from."""
    named = ": ".join(part for part in (report.outlet, report.title) if part)
    return named or report.source


def turn_passages(a: Report, link: Link | None) -> list[Passage]:
    """Return the passages with ``a``'s side first, in the order of a's text."""
    if link is None:
        return []
    turned = link.passages if link.a == a.id else (Passage(p.b, p.a, p.kind, p.similarity) for p in link.passages)
    return sorted(turned, key=lambda passage: passage.a)


def mark_pieces(report: Report, spans: Sequence[Span], passages: Sequence[Passage]) -> list[Mark]:
    """Cut a report's text into pieces that are shared and pieces that are not, in order, with nothing left out."""
    found: list[Mark] = []
    at = 0
    for number, span in sorted(enumerate(spans, start=1), key=lambda numbered: numbered[1]):
        start, end = max(at, span.start), min(span.end, len(report.text))
        if start < end:
            if at < start:
                found.append(Mark(at, start, 0, ""))
            found.append(Mark(start, end, number, passages[number - 1].kind))
            at = end
    if at < len(report.text):
        found.append(Mark(at, len(report.text), 0, ""))
    return found


def _heading(report: Report) -> Text:
    """Name a report, and its file below: two pages of one story often have one title."""
    name = name_report(report)
    return Text(name if name == report.source else f"{name}\n{report.file_name}")


def _legend(*, is_plain: bool) -> Text:
    if is_plain:
        return Text("[1 edited: ...] is passage 1 of both sides; a kind is word for word, edited or rewritten")
    return Text("  ").join(Text(MEANS[kind], style=style) for kind, style in STYLES.items())


def _side_text(report: Report, spans: Sequence[Span], passages: Sequence[Passage], *, is_plain: bool) -> Text:
    text = Text()
    for piece in mark_pieces(report, spans, passages):
        words = _printable(report.text[piece.start : piece.end])
        if piece.number:
            text.append(f"[{piece.number} {MEANS[piece.kind]}: " if is_plain else f"[{piece.number}] ", style="bold")
        text.append(words, style=STYLES.get(piece.kind, ""))
        if piece.number and is_plain:
            text.append("]", style="bold")
    return text


def _printable(text: str) -> str:
    """Drop control characters, which could move a terminal's cursor or hide text."""
    return "".join(c for c in text if c in "\n\t" or ((c.isprintable() or c.isspace()) and c not in "\r\x0b\x0c\x85"))


def _side_html(report: Report, spans: Sequence[Span], passages: Sequence[Passage], here: str, there: str) -> str:
    parts = []
    for piece in mark_pieces(report, spans, passages):
        words = escape(report.text[piece.start : piece.end])
        if piece.number:
            jump = f'<sup><a href="#{there}{piece.number}">{piece.number}</a></sup>'
            words = f'<mark class="{piece.kind}" id="{here}{piece.number}">{jump}{words}</mark>'
        parts.append(words)
    return f'<section><h2>{escape(name_report(report))}</h2><div class="text">{"".join(parts)}</div></section>'

"""A piece of HTML, as feeds carry it -> plain text, a line for each paragraph.

Comes in: markup of one entry. Goes out: its text without tags, scripts and images. Example:
``"<p>Xi met Putin.</p><p>They talked.</p>"`` becomes "Xi met Putin.\\nThey talked.".
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

BREAKS = frozenset({
    "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote", "section",
    "article", "header", "footer", "figure", "figcaption", "hr", "pre",
})  # fmt: skip
SILENT = frozenset({"script", "style", "noscript", "template", "iframe", "svg", "head"})


def plain_text(markup: str) -> str:
    """Return the text of a piece of HTML; text without any markup comes back as it is, trimmed."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    stripper = _Stripper()
    stripper.feed(markup)
    stripper.close()
    lines = (re.sub(r"[ \t\r\f\v\u00a0]+", " ", line).strip() for line in "".join(stripper.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


class _Stripper(HTMLParser):
    """Collects text; it keeps no tree, so depth costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag in SILENT:
            self._silent += 1
        elif tag in BREAKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in BREAKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data.replace("\n", " "))

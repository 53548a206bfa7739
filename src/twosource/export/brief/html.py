"""Brief -> one self-contained HTML file: no script, no request, every citation opens its sentence.

Comes in: ``Brief``. Goes out: HTML text. Example: "R2 ¶5" is a button-like mark; hovering, tapping or tabbing to it
shows the sentence; printed, the sentences stand at the end. Report text is escaped everywhere: it is hostile input.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from twosource.export.brief.lines import SHOWN
from twosource.export.brief.shape import Brief


def write_html(brief: Brief) -> str:
    """Return the brief as one HTML document that works from a file, without a network and without scripts.

    Example:
        >>> write_html(Brief("A & B", "1 report", "", ())).count("A &amp; B")
        2
    """
    return _template().render(brief=brief, shown=SHOWN)


@cache
def _template() -> Template:
    source = files("twosource").joinpath("export", "brief", "brief.html").read_text(encoding="utf8")
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True).from_string(
        source
    )

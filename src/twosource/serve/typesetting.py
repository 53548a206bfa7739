"""Templates -> HTML text: every value is escaped, a missing one is an error.

Comes in: a template's name and values. Goes out: text. Example: ``set_page("quotes.html", affair=affair)``. Nothing of
the web server is loaded, so that commands can set a page too.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from twosource.export.brief.dates import say_when
from twosource.export.brief.lines import count


def set_page(name: str, **values: Any) -> str:
    """Return a page made from ``templates/<name>``."""
    return environment().get_template(name).render(**values)


@cache
def environment() -> Environment:
    """Return the template environment; escaping is on for every template."""
    folder = Path(str(files("twosource").joinpath("serve", "web", "templates")))
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["when"] = say_when
    made.filters["count"] = count
    return made

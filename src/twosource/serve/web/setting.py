"""Sets pages from templates: every value is escaped, a missing one is an error.

Comes in: a template's name and values. Goes out: an HTML answer. Example: ``render("quotes.html", affair=affair)``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from twosource.export.brief.dates import say_when
from twosource.export.brief.lines import count


def render(name: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page made from ``templates/<name>``."""
    return HTMLResponse(environment().get_template(name).render(**values), status_code=status)


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

"""Templates -> answers.

Comes in: a template's name and values. Goes out: an HTML answer. Example: ``render("quotes.html", affair=affair)``.
"""

from __future__ import annotations

from typing import Any

from fastapi.responses import HTMLResponse

from twosource.serve.typesetting import set_page


def render(name: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page made from ``templates/<name>``."""
    return HTMLResponse(set_page(name, **values), status_code=status)

"""The pages that show: one function a page, each a plain GET with a permalink.

Comes in: the shelf. Goes out: HTML, and JSON for the drawn views. Example: ``/a/all/event/e1f2`` shows what, when, status,
the tree of origins and every sentence in its context. Each room holds the pages of one kind.
"""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, HTTPException
from fastapi.responses import Response

from twosource.serve.web.pages import affairs, facts, news, people, texts, timeline
from twosource.serve.web.setting import render
from twosource.serve.web.shelf import Shelf

ROOMS = (affairs, timeline, facts, texts, people, news)


def add_pages(app: FastAPI, shelf: Shelf) -> None:
    """Put all pages into the application."""
    app.state.shelf = shelf
    app.add_exception_handler(HTTPException, _failed)
    for room in ROOMS:
        app.include_router(room.router)


async def _failed(_: Any, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return render("error.html", status=error.status_code, message=error.detail)

"""The page's application: guard, static files and pages put together.

Comes in: a database's path. Goes out: a FastAPI application. Example: ``uvicorn.run(create_app("twosource.db"),
host="127.0.0.1", port=8000)``. FastAPI's own documentation pages load scripts from elsewhere and are off.
"""

from __future__ import annotations

import time
from importlib.resources import files
from pathlib import Path
from threading import Thread

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from twosource.serve.affair import Affair
from twosource.serve.front import front_name
from twosource.serve.typesetting import environment
from twosource.serve.web.changing import add_changing
from twosource.serve.web.guard import add_guard
from twosource.serve.web.pages import add_pages
from twosource.serve.web.review import find_doubts
from twosource.serve.web.shelf import Shelf
from twosource.serve.web.worldmap import draw_map

GRACE = 0.5  # seconds in which the first visitor gets the first page, which needs no record, undisturbed


def create_app(path: str, *, is_warm: bool = False) -> FastAPI:
    """Return the application that shows one database.

    Args:
        path: the database's file; it may come later, the page says how to make it.
        is_warm: read the newest record before the first request asks for it, and changed ones in the background.
    """
    app = FastAPI(title="Twosource", docs_url=None, redoc_url=None, openapi_url=None)
    shelf = Shelf(path, prepare=_prepare if is_warm else None)
    front_name()
    if is_warm:
        Thread(target=_warm, args=(shelf,), daemon=True).start()
    add_guard(app)
    add_pages(app, shelf)
    add_changing(app)
    static = Path(str(files("twosource").joinpath("serve", "web", "static")))
    app.mount("/static", StaticFiles(directory=static), name="static")
    return app


def _prepare(affair: Affair) -> None:
    """Do beforehand what the first visitor of an affair would wait for."""
    len(affair.brief.sections)
    find_doubts(affair)


def _warm(shelf: Shelf) -> None:
    time.sleep(GRACE)
    environment()
    shelf.warm()
    draw_map({})

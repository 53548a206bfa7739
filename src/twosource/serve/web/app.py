"""The page's application: guard, static files and pages put together.

Comes in: a database's path. Goes out: a FastAPI application. Example: ``uvicorn.run(create_app("twosource.db"),
host="127.0.0.1", port=8000)``. FastAPI's own documentation pages load scripts from elsewhere and are off.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from threading import Thread

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from twosource.serve.web.changing import add_changing
from twosource.serve.web.guard import add_guard
from twosource.serve.web.pages import add_pages
from twosource.serve.web.shelf import Shelf


def create_app(path: str, *, is_warm: bool = False) -> FastAPI:
    """Return the application that shows one database.

    Args:
        path: the database's file; it may come later, the page says how to make it.
        is_warm: decode the newest record before the first request asks for it.
    """
    app = FastAPI(title="Twosource", docs_url=None, redoc_url=None, openapi_url=None)
    shelf = Shelf(path)
    if is_warm:
        Thread(target=shelf.warm, daemon=True).start()
    add_guard(app)
    add_pages(app, shelf)
    add_changing(app, shelf)
    static = Path(str(files("twosource").joinpath("serve", "web", "static")))
    app.mount("/static", StaticFiles(directory=static), name="static")
    return app

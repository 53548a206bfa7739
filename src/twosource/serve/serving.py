"""``twosource serve``: the page, on loopback only.

Comes in: a database and a port. Goes out: a server until it is stopped. Example: ``twosource serve --port 8080``.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from twosource.serve.cli import Database, app
from twosource.serve.output import say
from twosource.serve.paths import database_path

TURN = 0.001  # seconds until a thread that reads a record lets a request go on; five times that by default
LOOPBACK = "127.0.0.1"


@app.command()
def serve(port: Annotated[int, typer.Option("--port", min=0, max=65535)] = 8000, db: Database = None) -> None:
    """Show the database as a page at 127.0.0.1."""
    import uvicorn

    from twosource.serve.web.app import create_app

    path = database_path(db)
    sys.setswitchinterval(TURN)
    say(f"http://{LOOPBACK}:{port} shows {path}; stop with Ctrl-C")
    uvicorn.run(create_app(path, is_warm=True), host=LOOPBACK, port=port, log_level="warning", server_header=False)

"""The command ``watch``: feeds are asked again and again, and the record grows.

Comes in: lists of feeds (OPML) and addresses. Goes out: what changed since, on standard output; how each feed answered,
on standard error. Example: ``twosource watch feeds.opml --once`` in a crontab, or ``--every 30`` in a terminal.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from twosource.errors import NotReadable
from twosource.model.watch import Feed
from twosource.serve.changes_view import change_lines
from twosource.serve.cli import Database, app
from twosource.serve.output import say, warn, write_lines
from twosource.serve.paths import database_path
from twosource.serve.polling import Round, Watcher
from twosource.store import open_store

WAITING = "waiting"  # a server that is left alone for now is no failure


@app.command()
def watch(
    feeds: Annotated[list[str], typer.Argument(help="Lists of feeds (OPML, or addresses one a line) and addresses.")],
    once: Annotated[bool, typer.Option("--once", help="Ask every feed once and end, as for cron.")] = False,
    every: Annotated[int, typer.Option("--every", min=1, help="Minutes between two rounds.")] = 15,
    db: Database = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also ask addresses on this machine or in a private network.")
    ] = False,
) -> None:
    """Watch feeds: read what is new, add it to the record, print what changed since."""
    from twosource.read.poll import Poller

    urls = read_feeds(feeds)
    with open_store(database_path(db)) as store:
        watcher = Watcher(store, Poller(store.watched, allow_private=allow_private))
        if once:
            raise typer.Exit(_show(watcher.watch_once(urls, tell=_tell)))
        try:
            while True:
                _show(watcher.watch_once(urls, tell=_tell))
                time.sleep(every * 60)
        except KeyboardInterrupt:
            say("stopped; everything that was read is kept")


def read_feeds(names: list[str]) -> list[str]:
    """Return the addresses of feeds that were named or stand in files, each once.

    Raises:
        typer.BadParameter: a file is not there, or names no feed.
    """
    from twosource.read.opml import read_opml
    from twosource.read.url import is_url

    found: list[str] = []
    for name in names:
        try:
            found += [name] if is_url(name) else read_opml(Path(name).read_bytes(), name)
        except (OSError, NotReadable) as err:
            raise typer.BadParameter(f"{name}: {err.strerror if isinstance(err, OSError) else err}") from err
    return list(dict.fromkeys(found))


def _tell(feed: Feed) -> None:
    say(f"{feed.url}: {feed.answer}")


def _show(found: Round) -> int:
    warn(found.warnings)
    if found.changes is not None:
        write_lines(change_lines(found.changes))
    return int(any(warning.code != WAITING for warning in found.warnings))

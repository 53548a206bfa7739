"""``twosource spark read`` and ``twosource import``: a corpus on many machines, and an affair of it on this one.

Comes in: paths of a corpus, or the folder that was written. Goes out: Parquet tables, or a database. Example:
``twosource spark read hdfs://host/news -o hdfs://host/out --master yarn``; ``twosource import out/ --affair a1b2c3d4``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from twosource.serve.cli import Database, Inputs, Published, app
from twosource.serve.output import check_date, say, warn
from twosource.serve.reading import status


class Action(StrEnum):
    """What Spark does."""

    READ = "read"


@app.command()
def spark(
    action: Annotated[Action, typer.Argument(help="What to do: read.")],
    inputs: Inputs,
    folder: Annotated[str, typer.Option("-o", "--output", help="Folder or URI for the tables; it must not exist.")],
    master: Annotated[
        str | None, typer.Option("--master", help="Spark master, such as yarn; this machine by default.")
    ] = None,
    published: Published = None,
) -> None:
    """Read a corpus on Apache Spark, sort it into affairs and write Parquet tables."""
    check_date(published, "--published")
    from twosource.scale.spark import open_session, read_on_spark, refuse_existing

    refuse_existing(None, folder)
    session = open_session(master)
    try:
        outcome = read_on_spark(session, inputs, folder, published=published)
    finally:
        session.stop()
    warn(outcome.warnings)
    say(f"{outcome.reports} reports in {outcome.affairs} affairs written to {folder}")
    raise typer.Exit(status(outcome.warnings))


@app.command(name="import")
def import_affairs(
    folder: Annotated[str, typer.Argument(help="Folder that `twosource spark read` wrote.")],
    affair: Annotated[
        list[str] | None, typer.Option("--affair", help="Only this affair; may be given several times.")
    ] = None,
    db: Database = None,
) -> None:
    """Bring affairs that Spark wrote into a database, for the views and the page."""
    from twosource.serve.importing import import_folder
    from twosource.serve.paths import database_path

    path = database_path(db)
    count = import_folder(folder, path, affairs=affair or [])
    say(f"{count.reports} reports of {count.affairs} affairs brought into {path}")

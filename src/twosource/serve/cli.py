"""The command line: ``twosource VERB ...``; every verb stands in the contract.

Comes in: arguments. Goes out: text on standard output, messages on standard error, exit status 0 (done), 1 (some
reports could not be read) or 2 (wrong usage). Example: ``twosource read monday.txt tuesday.txt --json record.json``.
Nothing heavy is imported before a command needs it, so that views start at once.
"""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from twosource import __version__
from twosource.errors import TwosourceError

app = typer.Typer(
    name="twosource",
    help="Reads reports of one affair and writes one record in which every line stands on verbatim evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Inputs = Annotated[list[str], typer.Argument(help="Files, folders, JSONL, feeds, WARC, URLs, or - for standard input.")]
Json = Annotated[str | None, typer.Option("--json", help="Write JSON to FILE, - for standard output.")]
Database = Annotated[str | None, typer.Option("--db", help="Database; else $TWOSOURCE_DB, else twosource.db.")]
Affair = Annotated[
    str | None,
    typer.Option("--affair", help="One of the affairs that read --by-affair kept; else all of the database."),
]
Published = Annotated[str | None, typer.Option("--published", help="ISO date on which the reports were published.")]

Workers = Annotated[
    int | None, typer.Option("--workers", min=1, help="Processes that read; as many as there are cores by default.")
]


def main() -> None:
    """Run the command line; an error of ours is one line on standard error and exit status 2."""
    from twosource.serve.verbs import register

    register(sys.argv[1:])
    gc.freeze()
    gc.enable()
    try:
        app()
    except TwosourceError as error:
        sys.stderr.write(f"twosource: {error}\n")
        raise SystemExit(2) from error
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None


def _version(value: bool) -> None:
    if value:
        typer.echo(f"twosource {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Reads reports of one affair and writes one record in which every line stands on verbatim evidence."""

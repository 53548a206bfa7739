"""The command line: ``twosource VERB ...``; every verb stands in the contract.

Comes in: arguments. Goes out: text on standard output, messages on standard error, exit status 0 (done), 1 (some
reports could not be read) or 2 (wrong usage). Example: ``twosource read monday.txt tuesday.txt --json record.json``.
Nothing heavy is imported before a command needs it, so that views start at once.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Annotated, Any

import typer

from twosource import __version__
from twosource.serve.guard import guarded
from twosource.serve.words import AFFAIR, DATABASE, JSON, Argument, Option, Verb, listen, read_verb

app = typer.Typer(
    name="twosource",
    help="Reads reports of one affair and writes one record in which every line stands on verbatim evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Inputs = Annotated[list[str], typer.Argument(help="Files, folders, JSONL, feeds, WARC, URLs, or - for standard input.")]


def _explain(told: Option | Argument) -> Any:
    """Return an option or an argument as the library knows it."""
    if isinstance(told, Argument):
        return typer.Argument(help=told.help)
    return typer.Option(*told.names, help=told.help, min=told.least)


Json = Annotated[str | None, _explain(JSON)]
Database = Annotated[str | None, _explain(DATABASE)]
Affair = Annotated[str | None, _explain(AFFAIR)]
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
    guarded(app)


def _adopt(verb: Verb) -> None:
    """Make a view a command, with its help and its errors."""
    told = {field.name: Annotated[field.type, _explain(field.told)] for field in read_verb(verb)}

    @wraps(verb.run)
    def run(**given: Any) -> None:
        verb.run(**given)

    run.__annotations__ = told
    asked: Callable[..., None] = run
    asked.__signature__ = signature(verb.run).replace(  # type: ignore[attr-defined]
        parameters=[field.replace(annotation=told[name]) for name, field in signature(verb.run).parameters.items()]
    )
    app.command(name=verb.name)(run)


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


listen(_adopt)

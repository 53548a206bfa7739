"""Where output goes: results to standard output or ``--json FILE``, messages and progress to standard error.

Comes in: what a command found. Goes out: lines on a stream. Example: ``--json -`` writes JSON to standard output, and
then nothing else is printed there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from rich.console import Console

    from twosource.model.record import Warning


CONTROL = dict.fromkeys([*range(32), *range(127, 160)])  # of a report's words none may steer the terminal


def out() -> Console:
    """Return a console on standard output; width 100 where it is not a terminal, so that output is the same anywhere."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else int(os.environ.get("COLUMNS", "100"))
    return Console(highlight=False, width=width)


def err() -> Console:
    """Return a console on standard error."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def write_lines(lines: Iterable[str]) -> None:
    """Print each line on one line however long it is, so that other programs can take it up; without control characters."""
    for line in lines:
        sys.stdout.write(f"{line.translate(CONTROL)}\n")
    sys.stdout.flush()


def say(message: str) -> None:
    """Print one line on standard error; the message is text, never markup."""
    err().print(message, markup=False)


def warn(warnings: tuple[Warning, ...] | list[Warning]) -> None:
    """Print each warning as one line on standard error."""
    for warning in warnings:
        where = f"{warning.source}: " if warning.source else ""
        say(f"twosource: {where}{warning.message}")


def check_date(given: str | None, option: str) -> None:
    """Stop with a usage error where an option wants an ISO date and got something else."""
    try:
        date.fromisoformat((given or "2000-01-01")[:10])
    except ValueError as error:
        raise wrong(f"{option} wants an ISO date such as 2023-03-01, not {given!r}") from error


def wrong(message: str) -> Exception:
    """Return the error of a command line that is wrong; it is told with the command's usage."""
    import typer

    return typer.BadParameter(message)


@contextmanager
def json_target(path: str) -> Iterator[BinaryIO]:
    """Open ``path`` for writing bytes, standard output for ``-``. A file appears whole or not at all.

    Args:
        path: a file name or ``-``.

    Yields:
        A binary stream.
    """
    if path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    draft = target.with_name(f".{target.name}.part")
    try:
        with draft.open("wb") as file:
            yield file
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)

"""The words of the verbs that only show: what a command line of theirs may hold, told without the command line's library.

Comes in: functions under ``@verb()``. Goes out: ``VERBS``. Example: ``Annotated[str | None, Option("--db", help="...")]``
is to ``short`` what is looked for among a command line's words, and to ``cli`` the same option with its help and errors.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple, get_args, get_type_hints

Function = Callable[..., None]


class Option(NamedTuple):
    """An option under its names, such as ``--db``; ``least`` is the smallest number it may be."""

    names: tuple[str, ...]
    help: str | None = None
    least: int | None = None


class Argument(NamedTuple):
    """A word, or the list of words, that a verb is given."""

    help: str


class Verb(NamedTuple):
    """A function and the name under which it is called."""

    name: str
    run: Function


class Field(NamedTuple):
    """What a verb's function takes: ``type`` is what it is given, ``told`` how a command line gives it."""

    name: str
    type: Any
    told: Option | Argument
    is_needed: bool


JSON = Option(("--json",), "Write JSON to FILE, - for standard output.")
DATABASE = Option(("--db",), "Database; else $TWOSOURCE_DB, else twosource.db.")
AFFAIR = Option(("--affair",), "One of the affairs that read --by-affair kept; else all of the database.")

Json = Annotated[str | None, JSON]
Database = Annotated[str | None, DATABASE]
Affair = Annotated[str | None, AFFAIR]

VERBS: list[Verb] = []
_listening: list[Callable[[Verb], Any]] = []


def verb(name: str | None = None) -> Callable[[Function], Function]:
    """Make a function a verb of the command line, under its own name where none is given."""

    def add(run: Function) -> Function:
        made = Verb(name or run.__name__, run)
        VERBS.append(made)
        for listen in _listening:
            listen(made)
        return run

    return add


def listen(take: Callable[[Verb], Any]) -> None:
    """Have ``take`` called with every verb that there is, and with every one to come."""
    for each in VERBS:
        take(each)
    _listening.append(take)


def read_verb(verb: Verb) -> list[Field]:
    """Return what a verb takes, in order."""
    hints = get_type_hints(verb.run, include_extras=True)
    code: Any = verb.run.__code__
    names = code.co_varnames[: code.co_argcount]
    needed = len(names) - len(verb.run.__defaults__ or ())
    parts = [get_args(hints[name])[:2] for name in names]
    return [
        Field(name, type, told, place < needed)
        for place, (name, (type, told)) in enumerate(zip(names, parts, strict=True))
    ]

"""Command lines of views that are plainly right -> run at once, without the library that explains what is wrong with others.

Comes in: the words of a command line. Goes out: whether the verb was run. Example: ``timeline --actor Minsk --json -`` is;
``timeline --help``, ``timeline --actr Minsk`` and ``read a.txt`` are not: ``cli`` tells of them, and runs them. Loading what
it needs for that takes longer than a view does.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from twosource.serve.verbs import HOME, SHORT
from twosource.serve.words import VERBS, Argument, Field, Option, Verb, read_verb

GARBAGE = 50_000  # objects made between two searches for garbage: a view makes many and drops few
COMPLETION = "_TWOSOURCE_COMPLETE"  # a shell asks what could come next


def run_short(words: Sequence[str]) -> bool:
    """Run a view whose words are plainly right; return False where another has to say what they mean."""
    home = HOME.get(words[0]) if words else None
    if home not in SHORT or COMPLETION in os.environ:
        return False
    import_module(f"twosource.serve.{home}")
    verb = next(verb for verb in VERBS if verb.name == words[0])
    given = match_words(verb, words[1:])
    if given is None:
        return False
    gc.freeze()
    gc.set_threshold(GARBAGE)
    gc.enable()
    try:
        verb.run(**given)
    except Exception as err:
        if _is_usage(err):
            return False
        raise
    return True


def match_words(verb: Verb, words: Sequence[str]) -> dict[str, Any] | None:
    """Return what a verb is called with, or None where a word is not plainly one of its own.

    Example:
        >>> from typing import Annotated
        >>> def show(actor: Annotated[str | None, Option(("--actor",))] = None) -> None: ...
        >>> match_words(Verb("show", show), ["--actor", "Minsk"]), match_words(Verb("show", show), ["--actr", "Minsk"])
        ({'actor': 'Minsk'}, None)
    """
    fields = read_verb(verb)
    options = {name: field for field in fields if isinstance(field.told, Option) for name in field.told.names}
    arguments = [field for field in fields if isinstance(field.told, Argument)]
    given: dict[str, Any] = {}
    plain: list[str] = []
    waiting = iter(words)
    for word in waiting:
        name, _, value = word.partition("=") if word.startswith("--") else (word, "", "")
        if name not in options:
            if word.startswith("-"):
                return None
            plain.append(word)
            continue
        field = options[name]
        value = value if "=" in word and word.startswith("--") else next(waiting, "-?")
        if field.name in given or (value.startswith("-") and value != "-"):
            return None
        given[field.name] = _convert(field, value)
    placed = _place(arguments, plain)
    if placed is None or None in given.values():
        return None
    given |= placed
    return given if all(field.name in given for field in fields if field.is_needed) else None


def _convert(field: Field, value: str) -> str | int | None:
    """Return an option's value, None where it is not one."""
    if field.type is not int:
        return value
    least = field.told.least if isinstance(field.told, Option) else None
    is_number = value.isascii() and value.isdigit()
    return int(value) if is_number and int(value) >= (least or 0) else None


def _place(arguments: Sequence[Field], plain: list[str]) -> dict[str, Any] | None:
    """Give each argument its word, a list all of them; None where there are too many or too few."""
    if [field.type for field in arguments] == [list[str]]:
        return {arguments[0].name: plain} if plain else None
    if len(plain) != len(arguments):
        return None
    return {field.name: word for field, word in zip(arguments, plain, strict=True)}


def _is_usage(err: Exception) -> bool:
    """Tell whether a verb found its words wrong; the library is loaded then, and says how."""
    click = sys.modules.get("click")
    return click is not None and isinstance(err, click.UsageError)

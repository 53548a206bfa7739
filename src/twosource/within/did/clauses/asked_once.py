"""A question about a token of a parse -> the same question, answered once: rules, roles and judgements ask it again.

Comes in: a function of a parse and a token. Goes out: the same function, its answers kept with the parse. Example: who
does what verb 7 tells is asked by each rule of the verb, by its roles and by its line, and climbed for once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from twosource.model.text import Parse

P = ParamSpec("P")
T = TypeVar("T")


def asked_once(
    question: Callable[Concatenate[Parse, int, P], Iterable[T]],
) -> Callable[Concatenate[Parse, int, P], list[T]]:
    """Return a question whose answers are kept; each asker gets a list of its own, to do with as it likes.

    Args:
        question: a pure function of a parse, the index of one of its tokens and, by position, small values.

    Returns:
        The same question, answered with a list.
    """
    name = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def ask(parse: Parse, i: int, /, *rest: P.args, **named: P.kwargs) -> list[T]:
        key = (name, i, *rest, *named.items()) if rest or named else (name, i)
        answer: list[Any] | None = parse.answers.get(key)
        if answer is None:
            answer = parse.answers[key] = list(question(parse, i, *rest, **named))
        return answer.copy()

    return ask

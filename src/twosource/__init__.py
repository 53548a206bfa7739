"""Twosource: reports of one affair in, one record out in which every line stands on verbatim evidence.

Comes in: files, folders or reports. Goes out: ``Record``. Example: ``twosource.read(["a.txt"]).events[0].summary``.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as in typing, the import of which takes as long as a search for words does
if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model.record import Record
    from twosource.model.text import Report, Span, When

# Matrices here are small, and several processes share the cores: numpy's threads would wait for each other more than they
# work (on a busy machine of two cores they took forty times the CPU). Results are the same with any number of them.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
__all__ = ["Record", "Report", "Span", "When", "__version__", "read"]


HOME = {"Record": "record", "Report": "text", "Span": "text", "When": "text"}  # types, each imported when it is wanted


class _Package(type(sys)):  # type: ignore[misc]
    """The package itself: ``read`` stays the function although importing the subpackage of that name would set it."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "read" and isinstance(value, type(sys))):
            super().__setattr__(name, value)


if not TYPE_CHECKING:  # a checker of types knows the names from above, and no others

    def __getattr__(name: str) -> object:
        if name not in HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"twosource.model.{HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *HOME})


def read(inputs: Sequence[str], *, published: str | None = None) -> Record:
    """Read reports of one affair and return one sourced, frozen record.

    Args:
        inputs: file names, folders, URLs, or ``-`` for standard input.
        published: ISO date on which all reports were published; wins over what they say.

    Returns:
        The record; every span in it has its words as ``quote``. Inputs that could not be read are among its
        ``warnings``.

    Raises:
        MissingPart: no English language model is installed.

    Example:
        >>> record = read(["monday.txt", "tuesday.txt"])  # doctest: +SKIP
        >>> for event in record.timeline:  # doctest: +SKIP
        ...     print(event.date, event.summary, event.independent, event.evidence[0].quote)
    """
    from twosource.model.quoted import with_quotes
    from twosource.pipeline import read as read_all

    return with_quotes(read_all(inputs, published=published))


sys.modules[__name__].__class__ = _Package

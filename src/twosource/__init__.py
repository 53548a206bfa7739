"""Twosource: reports of one affair in, one record out in which every line stands on verbatim evidence.

Comes in: files, folders or reports. Goes out: ``Record``. Example: ``twosource.read(["a.txt"]).events[0].summary``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from html import escape
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from twosource.errors import MissingPart
from twosource.model.record import VIEWS, Record
from twosource.model.text import Report, Span, When

# Matrices here are small, and several processes share the cores: numpy's threads would wait for each other more than they
# work (on a busy machine of two cores they took forty times the CPU). Results are the same with any number of them.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
__all__ = ["Record", "Report", "Span", "When", "__version__", "read"]


class _Package(ModuleType):
    """The package itself: ``read`` stays the function although importing the subpackage of that name would set it."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "read" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


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


def _to_pandas(record: Record) -> dict[str, Any]:
    if find_spec("pandas") is None:
        raise MissingPart("data frames need pandas: pip install 'twosource[pandas]'")
    import pandas

    from twosource.export.table import make_tables

    return {
        name: pandas.DataFrame(list(table.rows), columns=list(table.columns))
        for name, table in make_tables(record).items()
    }


def _to_html(record: Record) -> str:
    """A frame without permissions: neither the brief's style nor anything a report says touches the notebook."""
    from twosource.export.brief.html import write_html
    from twosource.export.brief.lines import make_brief

    page = escape(write_html(make_brief(record)), quote=True)
    return f'<iframe sandbox="" title="Brief" srcdoc="{page}" style="width:100%;height:36rem;border:0"></iframe>'


VIEWS.update(pandas=_to_pandas, html=_to_html)

"""What is done with a batch in whichever process it is done.

Comes in: functions. Goes out: ``Task``. Example: ``Task(Parser, make_lines, set_aside)`` of ``lines.py``. Nothing heavy is
imported here, so that a task that needs no language model starts at once.
"""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from twosource.model.record import Warning
from twosource.model.text import Report

Found = Report | Warning
Made = TypeVar("Made")


def read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return a read-only mapping; named so that it can be pickled, which its own type cannot."""
    return MappingProxyType(mapping)


copyreg.pickle(MappingProxyType, lambda mapping: (read_only, (dict(mapping),)))  # reports cross a pipe


class Task(NamedTuple, Generic[Made]):
    """Functions at the top of a module, so that another process can import them by name.

    Args:
        load: makes what is made once a process (the parser).
        make: batch and what was loaded -> one result for each report, and for each warning that is no note on one.
        set_aside: the result for a report that no process could read, and why.
    """

    load: Callable[[], Any]
    make: Callable[[list[Found], Any], list[Made]]
    set_aside: Callable[[list[Found], str], list[Made]]


def single(batch: Sequence[Found]) -> Iterator[list[Found]]:
    """Cut a batch into its reports, each with the warnings that follow it."""
    group: list[Found] = []
    for each in batch:
        if group and isinstance(each, Report):
            yield group
            group = []
        group.append(each)
    if group:
        yield group

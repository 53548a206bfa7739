"""The first page of an affair, set when its record is written, so that it can be shown before the record is read.

Comes in: an affair. Goes out: the page as HTML, kept in the database beside the record. Example: the brief of 200 reports
and 5,000 facts is shown in milliseconds, where reading the record takes a third of a second. A page that was set by
another version is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable

from twosource.model.record import Record
from twosource.serve.affair import Affair
from twosource.serve.typesetting import set_page
from twosource.store import Store

ROOMS = (("export", "brief"), ("serve", "web", "templates"), ("serve", "affair.py"))  # what the page depends on
ENDS = (".py", ".html")


def set_front(affair: Affair) -> str:
    """Return the page with an affair's brief."""
    return set_page("brief.html", affair=affair, brief=affair.brief)


def keep_front(store: Store, record: Record, name: str) -> None:
    """Set the first page of a record that was just written, and keep it beside it."""
    store.keep_view(name, front_name(), set_front(Affair(name, record)).encode())


@cache
def front_name() -> str:
    """Return the name under which the page is kept: it tells the code and the templates that set it."""
    digest = blake2b(digest_size=8)
    for room in ROOMS:
        for name, content in _contents(files("twosource").joinpath(*room), "/".join(room)):
            digest.update(name.encode() + b"\0" + content)
    return f"front {digest.hexdigest()}"


def _contents(place: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if place.is_file():
        if name.endswith(ENDS):
            yield name, place.read_bytes()
        return
    for entry in sorted(place.iterdir(), key=lambda each: each.name):
        yield from _contents(entry, f"{name}/{entry.name}")

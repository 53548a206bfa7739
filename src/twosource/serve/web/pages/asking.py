"""What every page asks for: the shelf, and the affair that its address names.

Comes in: a request. Goes out: ``Shelf`` or ``Affair``. Example: a page that takes ``found: Found`` gets the affair of
``/a/all/...``, and answers 404 where there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeVar

from fastapi import Depends, HTTPException, Request

from twosource.serve.affair import Affair
from twosource.serve.web.shelf import Shelf

Thing = TypeVar("Thing")


def find_shelf(request: Request) -> Shelf:
    """Return the shelf that the application was made with."""
    shelf = request.app.state.shelf
    assert isinstance(shelf, Shelf)
    return shelf


def find_affair(slug: str, request: Request) -> Affair:
    """Return the affair of an address."""
    affair = find_shelf(request).affair(slug)
    if affair is None:
        raise HTTPException(404, "there is no such affair")
    return affair


def pick(things: Mapping[str, Thing], id: str, what: str) -> Thing:
    """Return a thing by its id, or answer that there is no such ``what``."""
    if id not in things:
        raise HTTPException(404, f"there is no such {what}")
    return things[id]


Shelved = Annotated[Shelf, Depends(find_shelf)]
Found = Annotated[Affair, Depends(find_affair)]

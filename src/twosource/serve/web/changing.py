"""What changes something: dropping files, merging and splitting entities, taking a correction back.

Comes in: posts from the page itself (``guard`` refuses all others). Goes out: a redirect to the page that shows it.
Example: a post to ``/fix`` with two entity ids and "merge" keeps a correction and derives the record again.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, FastAPI, Form, HTTPException, UploadFile
from fastapi.responses import RedirectResponse

from twosource.model.record import Edge
from twosource.serve.web.pages.asking import Shelved
from twosource.serve.web.shelf import Shelf
from twosource.store import Store

LARGEST = 50 * 1024 * 1024  # bytes of one dropped file
MOST = 500  # files dropped at once
router = APIRouter()
Field = Annotated[str, Form()]


def add_changing(app: FastAPI) -> None:
    """Put the posts into the application."""
    app.include_router(router)


@router.post("/add")
def add(files: list[UploadFile], shelf: Shelved, published: Field = "") -> RedirectResponse:
    """Read dropped files into the database."""
    from twosource.serve.keeping import read_and_keep

    if len(files) > MOST:
        raise HTTPException(413, f"at most {MOST} files at once")
    with tempfile.TemporaryDirectory() as folder:
        names = [_keep(file, Path(folder), n) for n, file in enumerate(files)]
        read_and_keep(names, shelf.path, published=published or None, base=folder)
    shelf.forget()
    return RedirectResponse("/a/all", 303)


@router.post("/fix")
def fix(shelf: Shelved, a: Field, b: Field, action: Field, back: Field = "/") -> RedirectResponse:
    """Merge two entities, or keep two parties apart."""
    if action not in ("merge", "split"):
        raise HTTPException(400, "the action is merge or split")
    first, second = _party(shelf, a), _party(shelf, b)
    if first == second:
        raise HTTPException(400, "these two are one and the same mention")
    with shelf.open() as store:
        store.add_edge(Edge(first, second, 1.0, "said on the page", "user", action == "merge"))
        _derive(store, shelf)
    return RedirectResponse(_local(back), 303)


@router.post("/undo")
def undo(shelf: Shelved, a: Field, b: Field, back: Field = "/") -> RedirectResponse:
    """Take a correction back."""
    with shelf.open() as store:
        if not store.remove_edge(a, b):
            raise HTTPException(404, "there is no such correction")
        _derive(store, shelf)
    return RedirectResponse(_local(back), 303)


def _derive(store: Store, shelf: Shelf) -> None:
    from twosource.serve.keeping import remake

    remake(store)
    shelf.forget()


def _keep(file: UploadFile, folder: Path, number: int) -> str:
    """Write a dropped file under its own last name; a path in it is not followed."""
    name = re.sub(r"[^\w. -]", "_", Path(file.filename or "").name).lstrip(".") or f"dropped-{number}.txt"
    target = folder / f"{number:04}" / name
    target.parent.mkdir()
    content = file.file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise HTTPException(413, f"{name} is larger than {LARGEST // 2**20} MiB")
    target.write_bytes(content)
    return str(target)


def _party(shelf: Shelf, id: str) -> str:
    if "/" in id:
        return id
    for kept in shelf.list():
        affair = shelf.affair(kept.name or "all")
        if affair is not None and id in affair.entities and affair.entities[id].parties:
            return affair.entities[id].parties[0]
    raise HTTPException(404, "there is no such entity")


def _local(path: str) -> str:
    """Only paths of this page are followed: "//elsewhere" and "http://elsewhere" lead home."""
    return path if re.match(r"^/(?![/\\])", path) else "/"

"""The list of affairs, and the brief of one."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse

from twosource.serve.front import front_name, set_front
from twosource.serve.web.pages.asking import Shelved
from twosource.serve.web.setting import render
from twosource.store.search import Filters

HITS = 50
router = APIRouter()


@router.get("/")
def affairs(shelf: Shelved, q: str = "") -> HTMLResponse:
    """List the affairs; search; drop files."""
    hits = []
    if q.strip() and shelf.list():
        with shelf.open() as store:
            hits = store.search(q, Filters(limit=HITS))
    return render("affairs.html", records=shelf.list(), query=q, hits=hits, database=shelf.path)


@router.get("/a/{slug}")
def affair(slug: str, shelf: Shelved) -> HTMLResponse:
    """The brief; as it was set when the record was written, where the record itself is not in memory yet."""
    front = shelf.front(slug, front_name())
    if front is not None:
        return HTMLResponse(front)
    found = shelf.affair(slug)
    if found is None:
        raise HTTPException(404, "there is no such affair")
    return HTMLResponse(set_front(found))

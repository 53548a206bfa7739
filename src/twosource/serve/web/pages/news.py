"""What wants a person's eye: what is unsure, and what changed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Cookie, HTTPException
from fastapi.responses import HTMLResponse

from twosource.errors import NotKept
from twosource.serve.web.corrections import list_corrections
from twosource.serve.web.pages.asking import Found, Shelved
from twosource.serve.web.review import find_doubts, group_doubts
from twosource.serve.web.setting import render
from twosource.serve.web.visits import COOKIE, KEPT, note_visit

EVER = "0001-01-01"  # a first visit sees all as new
RUNS = 50  # runs to choose from
router = APIRouter()


@router.get("/a/{slug}/review")
def review(found: Found, shelf: Shelved) -> HTMLResponse:
    """What is unsure, to confirm or correct by keyboard."""
    with shelf.open() as store:
        corrections = list_corrections(found, store)
    return render("review.html", affair=found, groups=group_doubts(find_doubts(found)), corrections=corrections)


@router.get("/a/{slug}/changes")
def changes(
    found: Found, shelf: Shelved, since: str = "", seen: Annotated[str | None, Cookie(alias=COOKIE)] = None
) -> HTMLResponse:
    """What the record gained, lost or changed since the last visit, a run or a day."""
    with shelf.open() as store:
        runs = store.list_runs()
        visit = note_visit(seen, runs[0].number if runs else 0)
        wanted: str | int = since or visit.before or EVER
        try:
            changed = store.changes(wanted, name=found.name)
        except NotKept as error:
            raise HTTPException(404, str(error)) from error
    answer = render("changes.html", affair=found, changes=changed, since=since, visit=visit, runs=runs[:RUNS])
    answer.set_cookie(COOKIE, visit.cookie, max_age=KEPT, httponly=True, samesite="strict")
    return answer

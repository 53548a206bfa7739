"""The reports themselves: one with its marks, what they share, two side by side."""

from __future__ import annotations

from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse, RedirectResponse

from twosource.serve.web.context import compare_texts
from twosource.serve.web.marks import cut_paragraphs, find_marks, mark_cited
from twosource.serve.web.pages.asking import Found, Shelved, pick
from twosource.serve.web.setting import render

router = APIRouter()


@router.get("/report/{id}")
def anywhere(id: str, shelf: Shelved, at: str = "") -> RedirectResponse:
    """Lead from a report that was found by search to the affair that tells of it."""
    for kept in shelf.list():
        found = shelf.affair(kept.name or "all")
        if found is not None and id in found.reports:
            place = f"?{urlencode({'at': at})}" if at else ""
            return RedirectResponse(f"/a/{found.slug}/report/{id}{place}", 303)
    raise HTTPException(404, "no affair tells of this report")


@router.get("/a/{slug}/report/{id}")
def report(found: Found, id: str, at: str = "") -> HTMLResponse:
    """The reader: one report with its marks; ``at=12-80`` marks a cited place."""
    shown = pick(found.reports, id, "report")
    marks = find_marks(found, shown) + mark_cited(shown, at)
    return render(
        "report.html",
        affair=found,
        report=shown,
        number=found.desk.numbers[id],
        paragraphs=cut_paragraphs(shown, marks),
    )


@router.get("/a/{slug}/copies")
def copies(found: Found) -> HTMLResponse:
    """Families and links."""
    return render("copies.html", affair=found)


@router.get("/a/{slug}/copies/{a}/{b}")
def pair(found: Found, a: str, b: str) -> HTMLResponse:
    """Two texts side by side with their passages joined."""
    link = next((link for link in found.record.links if {link.a, link.b} == {a, b}), None)
    if link is None:
        raise HTTPException(404, "these two share no text")
    left, right = compare_texts(found, link)
    return render("pair.html", affair=found, link=link, left=left, right=right)

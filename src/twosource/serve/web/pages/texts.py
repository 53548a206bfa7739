"""The reports themselves: one with its marks, what they share, two side by side."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse

from twosource.serve.web.context import compare_texts
from twosource.serve.web.marks import cut_paragraphs, find_marks, mark_cited
from twosource.serve.web.pages.asking import Found, pick
from twosource.serve.web.setting import render

router = APIRouter()


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

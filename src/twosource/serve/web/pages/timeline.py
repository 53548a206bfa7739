"""Events by date: a list with filters, and the data of the drawn timeline."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel

from twosource.model.facts import EventType, Status
from twosource.model.record import Happening
from twosource.serve.affair import Affair
from twosource.serve.views import Wanted, choose_events
from twosource.serve.web.pages.asking import Found
from twosource.serve.web.setting import render

PAGE = 100  # events of a list shown at once; more are fetched as one scrolls
router = APIRouter()


class Asked(BaseModel):
    """The filters of the form; an empty one filters nothing."""

    actor: str = ""
    type: str = ""
    status: str = ""
    outlet: str = ""
    place: str = ""
    start: str = ""
    end: str = ""


class AskedPage(Asked):
    """The filters, which hundred of the list is wanted, and whether it is added to a page that is open."""

    page: int = 0
    part: bool = False


@router.get("/a/{slug}/timeline")
def timeline(found: Found, asked: Annotated[AskedPage, Query()]) -> HTMLResponse:
    """Events by date, with filters and a timeline to zoom."""
    chosen = choose(found, asked)
    shown = chosen[asked.page * PAGE : (asked.page + 1) * PAGE]
    values: dict[str, Any] = {
        "lines": [found.desk.event(event) for event in shown],
        "total": len(chosen),
        "page": asked.page,
        "more": len(chosen) > (asked.page + 1) * PAGE,
        "wanted": asked.model_dump(include=set(Asked.model_fields)),
        "types": get_args(EventType),
        "statuses": get_args(Status),
        "outlets": sorted({report.outlet or report.newsroom or "" for report in found.record.reports} - {""}),
    }
    return render("events.html" if asked.part else "timeline.html", affair=found, **values)


@router.get("/a/{slug}/timeline.json")
def timeline_data(found: Found, asked: Annotated[Asked, Query()]) -> JSONResponse:
    """The dated events for the drawn timeline."""
    return JSONResponse([_item(found, event) for event in choose(found, asked) if event.date and event.date.start])


def choose(affair: Affair, asked: Asked) -> list[Happening]:
    """Return the events that pass all filters that are set, in order of date."""
    filters = {key: value for key, value in asked.model_dump(include=FILTERS).items() if value}
    outlets = {r.id for r in affair.record.reports if asked.outlet in (r.outlet, r.newsroom)}
    return [
        event
        for event in choose_events(affair.record, Wanted(**filters))
        if not asked.outlet or any(span.report in outlets for span in event.evidence)
    ]


FILTERS = set(Asked.model_fields) - {"outlet"}


def _item(affair: Affair, event: Happening) -> dict[str, Any]:
    assert event.date is not None
    item: dict[str, Any] = {
        "id": event.id, "content": event.summary, "start": event.date.start, "type": "point", "status": event.status,
        "link": f"/a/{affair.slug}/event/{event.id}", "origins": event.independent,
    }  # fmt: skip
    if event.date.end is not None and event.date.end != event.date.start:
        item |= {"end": event.date.end, "type": "range"}
    return item

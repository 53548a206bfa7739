"""People, states and organisations: all of them, one of them, who did what to whom, and where."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, JSONResponse

from twosource.serve.web.corrections import name_parties
from twosource.serve.web.network import make_network
from twosource.serve.web.pages.asking import Found, Shelved, pick
from twosource.serve.web.setting import render
from twosource.serve.web.worldmap import HEIGHT, WIDTH, draw_map

router = APIRouter()


@router.get("/a/{slug}/who")
def everybody(found: Found) -> HTMLResponse:
    """All people, states and organisations."""
    ordered = sorted(found.record.entities, key=lambda e: (-len(e.mentions), e.name))
    return render("everybody.html", affair=found, entities=ordered)


@router.get("/a/{slug}/who/{id}")
def who(found: Found, id: str, shelf: Shelved) -> HTMLResponse:
    """One person's or state's statements and acts."""
    entity = pick(found.entities, id, "entity")
    with shelf.open() as store:
        parties = name_parties(found, entity, store)
    return render(
        "who.html",
        affair=found,
        parties=parties,
        entity=entity,
        acts=[found.desk.event(e) for e in found.record.timeline if id in e.actors or id in e.recipients],
        said=[found.desk.said(said) for said in found.record.statements if id in said.speakers],
        relations=[held for held in found.record.relations if id in (held.subject, held.object)],
        others=sorted(found.record.entities, key=lambda e: e.name),
    )


@router.get("/a/{slug}/network")
def network(found: Found) -> HTMLResponse:
    """The network of who met, accused or sanctioned whom."""
    return render("network.html", affair=found, network=make_network(found))


@router.get("/a/{slug}/network.json")
def network_data(found: Found, around: str | None = None) -> JSONResponse:
    """Nodes and edges for the drawn network."""
    return JSONResponse(make_network(found, around=around))


@router.get("/a/{slug}/map")
def worldmap(found: Found) -> HTMLResponse:
    """Where it happened, without tiles."""
    counts: dict[str, int] = {}
    for happening in found.record.events:
        place = found.entities.get(happening.place or "")
        if place is not None and place.country is not None:
            counts[place.country] = counts.get(place.country, 0) + 1
    return render("map.html", affair=found, shapes=draw_map(counts), width=WIDTH, height=HEIGHT)

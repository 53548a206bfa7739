"""The pages that show: one function a page, each a plain GET with a permalink.

Comes in: the shelf. Goes out: HTML, and JSON for the drawn views. Example: ``/a/all/event/e1f2`` shows what, when, status,
the tree of origins and every sentence in its context.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Cookie, FastAPI, HTTPException
from fastapi.responses import HTMLResponse, JSONResponse, Response

from twosource.errors import NotKept
from twosource.model.record import Happening
from twosource.serve.views import Wanted, choose_events
from twosource.serve.web.context import Sentence, compare_texts, show_words, tell_context
from twosource.serve.web.corrections import list_corrections, name_parties
from twosource.serve.web.marks import cut_paragraphs, find_marks, mark_cited
from twosource.serve.web.network import make_network
from twosource.serve.web.review import find_doubts, group_doubts
from twosource.serve.web.setting import render
from twosource.serve.web.shelf import Affair, Shelf
from twosource.serve.web.visits import COOKIE, KEPT, note_visit
from twosource.serve.web.worldmap import HEIGHT, WIDTH, draw_map
from twosource.store.search import Filters

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "STATE",
)  # fmt: skip
STATUSES = ("occurred", "ongoing", "planned", "possible", "alleged", "denied", "did-not-occur")
EVER = "0001-01-01"  # a first visit sees all as new
QUOTES = 200  # statements on one page; further speakers are links
OF_ONE = 60  # statements of one speaker on a page of several
PAGE = 100  # events of a list shown at once; more are fetched as one scrolls


def add_pages(app: FastAPI, shelf: Shelf) -> None:
    """Put all pages into the application."""

    def find(slug: str) -> Affair:
        affair = shelf.affair(slug)
        if affair is None:
            raise HTTPException(404, "there is no such affair")
        return affair

    @app.exception_handler(HTTPException)
    async def failed(_: Any, error: HTTPException) -> Response:
        return render("error.html", status=error.status_code, message=error.detail)

    @app.get("/")
    def affairs(q: str = "") -> HTMLResponse:
        """List the affairs; search; drop files."""
        hits = []
        if q.strip() and shelf.list():
            with shelf.open() as store:
                hits = store.search(q, Filters(limit=50))
        return render("affairs.html", records=shelf.list(), query=q, hits=hits, database=shelf.path)

    @app.get("/a/{slug}")
    def affair(slug: str) -> HTMLResponse:
        """The brief."""
        found = find(slug)
        return render("brief.html", affair=found, brief=found.brief)

    @app.get("/a/{slug}/timeline")
    def timeline(
        slug: str, actor: str = "", type: str = "", status: str = "", outlet: str = "", place: str = "", start: str = "",
        end: str = "", page: int = 0, part: bool = False,
    ) -> HTMLResponse:  # fmt: skip
        """Events by date, with filters and a timeline to zoom."""
        found = find(slug)
        wanted = {"actor": actor, "type": type, "status": status, "outlet": outlet, "place": place, "start": start,
                  "end": end}  # fmt: skip
        chosen = choose(found, wanted)
        shown = chosen[page * PAGE : (page + 1) * PAGE]
        values: dict[str, Any] = {
            "affair": found, "lines": [found.desk.event(event) for event in shown], "total": len(chosen), "page": page,
            "more": len(chosen) > (page + 1) * PAGE, "wanted": wanted, "types": TYPES, "statuses": STATUSES,
            "outlets": sorted({r.outlet or r.newsroom or "" for r in found.record.reports} - {""}),
        }  # fmt: skip
        return render("events.html" if part else "timeline.html", **values)

    @app.get("/a/{slug}/timeline.json")
    def timeline_data(
        slug: str, actor: str = "", type: str = "", status: str = "", outlet: str = "", start: str = "", end: str = ""
    ) -> JSONResponse:
        """The dated events for the drawn timeline."""
        found = find(slug)
        wanted = {"actor": actor, "type": type, "status": status, "outlet": outlet, "start": start, "end": end}
        return JSONResponse([_item(found, event) for event in choose(found, wanted) if event.date and event.date.start])

    @app.get("/a/{slug}/event/{id}")
    def event(slug: str, id: str) -> HTMLResponse:
        """One event: what, when, status, the tree, every sentence."""
        found = find(slug)
        if id not in found.events:
            raise HTTPException(404, "there is no such event")
        happening = found.events[id]
        inside = [e for e in found.record.timeline if e.part_of == id]
        said = [s for s in found.record.statements if id in s.about]
        sentences = [tell_context(found, span, happening.trigger) for span in dict.fromkeys(happening.evidence)]
        return render("event.html", affair=found, event=happening, line=found.desk.event(happening), inside=inside,
                      said=said, sentences=sentences, branches=found.record.why.get(id, ()))  # fmt: skip

    @app.get("/a/{slug}/statement/{id}")
    def statement(slug: str, id: str) -> HTMLResponse:
        """One statement: its wordings side by side, its channel and origins."""
        found = find(slug)
        if id not in found.statements:
            raise HTTPException(404, "there is no such statement")
        said = found.statements[id]
        wordings = show_words(found, said)
        sentences: list[Sentence] = [tell_context(found, v.evidence, v.content) for v in said.variants]
        return render("statement.html", affair=found, said=said, line=found.desk.said(said), wordings=wordings,
                      sentences=sentences, branches=found.record.why.get(id, ()))  # fmt: skip

    @app.get("/a/{slug}/quotes")
    def quotes(slug: str, speaker: str = "", about: str = "") -> HTMLResponse:
        """Statements by speaker."""
        found = find(slug)
        groups: dict[str, list[Any]] = {}
        for said in found.record.statements:
            name = found.desk.join(said.speakers) if said.speakers else "Speaker not known"
            if said.kind == "analysis":
                name = "Newsrooms' own analysis"
            if (not speaker or speaker.casefold() in name.casefold()) and about.casefold() in said.content.casefold():
                groups.setdefault(name, []).append(said)
        ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
        shown, rest = _fit(ordered)
        return render(
            "quotes.html",
            affair=found,
            groups=shown,
            rest=rest,
            limit=OF_ONE if len(groups) > 1 else QUOTES,
            speaker=speaker,
            about=about,
        )

    @app.get("/a/{slug}/disputes")
    def disputes(slug: str) -> HTMLResponse:
        """The sides face to face."""
        found = find(slug)
        sides = {d.id: [(found.desk.join(s.holders) or "some reports", s.summary, found.desk.cite(s.evidence),
                         [found.desk.origins.get(o, o) for o in s.origins]) for s in d.sides] for d in found.record.disputes}  # fmt: skip
        return render("disputes.html", affair=found, sides=sides)

    @app.get("/a/{slug}/copies")
    def copies(slug: str) -> HTMLResponse:
        """Families and links."""
        return render("copies.html", affair=find(slug))

    @app.get("/a/{slug}/copies/{a}/{b}")
    def pair(slug: str, a: str, b: str) -> HTMLResponse:
        """Two texts side by side with their passages joined."""
        found = find(slug)
        link = next((x for x in found.record.links if {x.a, x.b} == {a, b}), None)
        if link is None:
            raise HTTPException(404, "these two share no text")
        left, right = compare_texts(found, link)
        return render("pair.html", affair=found, link=link, left=left, right=right)

    @app.get("/a/{slug}/report/{id}")
    def report(slug: str, id: str, at: str = "") -> HTMLResponse:
        """The reader: one report with its marks; ``at=12-80`` marks a cited place."""
        found = find(slug)
        if id not in found.reports:
            raise HTTPException(404, "there is no such report")
        marks = find_marks(found, found.reports[id]) + mark_cited(found.reports[id], at)
        return render("report.html", affair=found, report=found.reports[id], number=found.desk.numbers[id],
                      paragraphs=cut_paragraphs(found.reports[id], marks))  # fmt: skip

    @app.get("/a/{slug}/who")
    def everybody(slug: str) -> HTMLResponse:
        """All people, states and organisations."""
        found = find(slug)
        ordered = sorted(found.record.entities, key=lambda e: (-len(e.mentions), e.name))
        return render("everybody.html", affair=found, entities=ordered)

    @app.get("/a/{slug}/who/{id}")
    def who(slug: str, id: str) -> HTMLResponse:
        """One person's or state's statements and acts."""
        found = find(slug)
        if id not in found.entities:
            raise HTTPException(404, "there is no such entity")
        acts = [e for e in found.record.timeline if id in e.actors or id in e.recipients]
        said = [s for s in found.record.statements if id in s.speakers]
        relations = [r for r in found.record.relations if id in (r.subject, r.object)]
        with shelf.open() as store:
            parties = name_parties(found, found.entities[id], store)
        return render("who.html", affair=found, parties=parties, entity=found.entities[id], acts=[found.desk.event(e) for e in acts],
                      said=[found.desk.said(s) for s in said], relations=relations,
                      others=sorted(found.record.entities, key=lambda e: e.name))  # fmt: skip

    @app.get("/a/{slug}/network")
    def network(slug: str) -> HTMLResponse:
        """The network of who met, accused or sanctioned whom."""
        found = find(slug)
        return render("network.html", affair=found, network=make_network(found))

    @app.get("/a/{slug}/network.json")
    def network_data(slug: str, around: str | None = None) -> JSONResponse:
        """Nodes and edges for the drawn network."""
        return JSONResponse(make_network(find(slug), around=around))

    @app.get("/a/{slug}/map")
    def worldmap(slug: str) -> HTMLResponse:
        """Where it happened, without tiles."""
        found = find(slug)
        counts: dict[str, int] = {}
        for happening in found.record.events:
            place = found.entities.get(happening.place or "")
            if place is not None and place.country is not None:
                counts[place.country] = counts.get(place.country, 0) + 1
        return render("map.html", affair=found, shapes=draw_map(counts), width=WIDTH, height=HEIGHT)

    @app.get("/a/{slug}/review")
    def review(slug: str) -> HTMLResponse:
        """What is unsure, to confirm or correct by keyboard."""
        found = find(slug)
        with shelf.open() as store:
            corrections = list_corrections(found, store)
        return render("review.html", affair=found, groups=group_doubts(find_doubts(found)), corrections=corrections)

    @app.get("/a/{slug}/changes")
    def changes(
        slug: str, since: str = "", seen: Annotated[str | None, Cookie(alias=COOKIE)] = None
    ) -> HTMLResponse:  # fmt: skip
        """What the record gained, lost or changed since the last visit, a run or a day."""
        found = find(slug)
        with shelf.open() as store:
            runs = store.list_runs()
            visit = note_visit(seen, runs[0].number if runs else 0)
            wanted: str | int = since or visit.before or EVER
            try:
                changed = store.changes(wanted, name=found.name)
            except NotKept as error:
                raise HTTPException(404, str(error)) from error
        answer = render("changes.html", affair=found, changes=changed, since=since, visit=visit, runs=runs[:50])
        answer.set_cookie(COOKIE, visit.cookie, max_age=KEPT, httponly=True, samesite="strict")
        return answer


def choose(affair: Affair, wanted: dict[str, str]) -> list[Happening]:
    """Return the events that pass all filters that are set, in order of date."""
    filters = {key: value for key, value in wanted.items() if value and key != "outlet"}
    outlets = {r.id for r in affair.record.reports if wanted["outlet"] in (r.outlet, r.newsroom)}
    return [
        event
        for event in choose_events(affair.record, Wanted(**filters))
        if not wanted["outlet"] or any(span.report in outlets for span in event.evidence)
    ]


def _fit(groups: list[tuple[str, list[Any]]]) -> tuple[list[tuple[str, list[Any]]], list[tuple[str, int]]]:
    """Return the groups that one page can hold, and names and sizes of the others."""
    room, shown = QUOTES, []
    for name, said in groups:
        if room <= 0:
            break
        shown.append((name, said))
        room -= min(len(said), OF_ONE)
    return shown, [(name, len(said)) for name, said in groups[len(shown) :]]


def _item(affair: Affair, event: Happening) -> dict[str, Any]:
    assert event.date is not None
    item: dict[str, Any] = {
        "id": event.id, "content": event.summary, "start": event.date.start, "type": "point", "status": event.status,
        "link": f"/a/{affair.slug}/event/{event.id}", "origins": event.independent,
    }  # fmt: skip
    if event.date.end is not None and event.date.end != event.date.start:
        item |= {"end": event.date.end, "type": "range"}
    return item

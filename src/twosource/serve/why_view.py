"""The tree behind an ``independent`` number, for the terminal: from origins over channels and families to outlets.

Comes in: a record and the id of an event, statement, relation or figure. Goes out: printed lines. Example:

    Two missiles hit the port: 2 independent origins
    ├── 1. Statement of the army, 23 July 2022 (statement; a party to what it tells): named in 2 reports
    │   └── family of 2 reports, newsroom The Port Ledger
    │       ├── The Port Ledger, by way of: army statement: “Two missiles hit the port, the army said in a statement.”
    │       └── ...
    └── 2. The Fairhaven Times, own reporting: own voice in one report
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from twosource.errors import NotKept
from twosource.model.record import Branch, Family, Happening, Origin, Quantity, Record, Relation, Said
from twosource.model.text import Report, Span

Fact = Happening | Said | Relation | Quantity
QUOTED = 200  # characters of evidence shown in a line
Telling = tuple[str, Span, str]


def print_why(record: Record, fact: str, console: Console) -> None:
    """Print why a fact counts as it does. Report text is printed as it is, never as markup.

    Args:
        record: the record.
        fact: id of an event, statement, relation or figure, or an unmistakable beginning of one.
        console: where to print.

    Raises:
        NotKept: there is no such fact, or several begin so.
    """
    console.print(make_why(record, fact))


def make_why(record: Record, fact: str) -> Tree:
    """Return the tree behind one fact's number."""
    found = _find(record, fact)
    number = "1 independent origin" if found.independent == 1 else f"{found.independent} independent origins"
    tree = Tree(Text.assemble((_tell(found, record), "bold"), ": ", (number, "green")), guide_style="dim")
    origins = {origin.id: origin for origin in record.origins}
    branches = record.why.get(found.id, ())
    for n, origin in enumerate(dict.fromkeys(branch.origin for branch in branches), 1):
        _add_origin(tree, n, origins.get(origin), [b for b in branches if b.origin == origin], record)
    if not branches:
        tree.add(Text("the record keeps no tree for it; it counts as one", style="dim"))
    return tree


def _find(record: Record, fact: str) -> Fact:
    facts: tuple[Fact, ...] = (*record.events, *record.statements, *record.relations, *record.figures)
    exact = [each for each in facts if each.id == fact]
    begun = exact or [each for each in facts if fact and each.id.startswith(fact)]
    if not begun:
        raise NotKept(f"there is no event, statement, relation or figure with the id {fact}")
    if len(begun) > 1:
        raise NotKept(f"{len(begun)} facts have ids that begin with {fact}; give more of it")
    return begun[0]


def _tell(fact: Fact, record: Record) -> str:
    names = {entity.id: entity.name for entity in record.entities}
    if isinstance(fact, Happening):
        return fact.summary
    if isinstance(fact, Said):
        who = " and ".join(names.get(speaker, "someone") for speaker in fact.speakers) or "Someone unnamed"
        return f"{who}: “{_short(fact.content)}”"
    if isinstance(fact, Relation):
        return f"{names.get(fact.subject, '?')} {fact.relation.replace('-', ' ')} {names.get(fact.object, '?')}"
    unit = f" {fact.unit}" if fact.unit is not None else ""
    return f"{fact.value:,.10g}{unit}: {fact.what}"


def _add_origin(tree: Tree, n: int, origin: Origin | None, branches: list[Branch], record: Record) -> None:
    head = Text(f"{n}. ")
    head.append(origin.name if origin is not None else branches[0].origin, style="bold")
    if origin is not None:
        party = "; a party to what it tells" if origin.interested else ""
        head.append(f" ({origin.kind}{party})", style="dim")
    limb = tree.add(head)
    for branch in branches:
        inner = limb.add(Text(branch.reason + (" [inferred]" if branch.is_inferred else ""), style="cyan"))
        _add_tellings(inner, branch.tellings, record)


def _add_tellings(limb: Tree, tellings: Iterable[Telling], record: Record) -> None:
    """Put the tellings of one family under one line, so that a reader sees why they count once."""
    reports = {report.id: report for report in record.reports}
    family = {report: each for each in record.families for report in each.reports}
    homes: dict[str, list[Telling]] = {}
    for telling in tellings:
        home = family.get(telling[0])
        homes.setdefault(home.id if home is not None else telling[0], []).append(telling)
    for sharing in homes.values():
        home = family.get(sharing[0][0])
        under = limb if home is None else limb.add(_family(home))
        for report, span, channel in sharing:
            if report in reports:
                under.add(_telling(reports[report], span, channel))


def _family(family: Family) -> Text:
    newsroom = family.newsroom or "newsroom not known"
    return Text(f"family of {len(family.reports)} reports, {newsroom}: not independent of each other", style="magenta")


def _telling(report: Report, span: Span, channel: str) -> Text:
    file = report.source.rsplit("/", 1)[-1]
    name = report.outlet or report.newsroom
    line = Text(name or file, style="bold")
    if name:
        line.append(f" ({file})", style="dim")
    line.append(f", by way of: {channel}" if channel not in ("", "own voice") else "", style="cyan")
    return line.append(f": “{_short(report.quote(span))}”", style="not bold")


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= QUOTED else plain[:QUOTED].rsplit(" ", 1)[0] + " …"

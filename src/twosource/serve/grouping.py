"""Commands that compare texts without parsing them: ``stories`` and ``copies``.

Comes in: inputs as the contract lists them. Goes out: JSON or a short table. Example:
``twosource stories stream.jsonl --json -`` prints ``{"report": "a.txt", "story": "a1b2c3d4e"}``, one line a report, as
the stream comes in; with ``--meaning`` each line also says ``"by"`` what it was sorted.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Annotated

import msgspec
import typer

from twosource.export.brief.desk import Desk
from twosource.export.brief.lines import copy_lines
from twosource.model.record import Link, Record, Warning
from twosource.model.text import Report
from twosource.serve.cli import Inputs, Json, app
from twosource.serve.output import json_target, out, warn
from twosource.serve.reading import status
from twosource.serve.sorting import ByMeaning, choose_sorting
from twosource.serve.views import show

if TYPE_CHECKING:
    from twosource.across.copies import Copies


@app.command()
def stories(inputs: Inputs, json: Json = None, meaning: ByMeaning = False) -> None:
    """Sort a stream of reports, in input order, into affairs."""
    from twosource.across.stories import group_stories

    warnings: list[Warning] = []
    sorting = choose_sorting(meaning)
    note = {"by": sorting.name} if meaning else {}
    with json_target(json or "-") as file:
        for report, story in group_stories(_reports(inputs, warnings), sorting.embed):
            file.write(msgspec.json.encode({"report": report.source, "story": story, **note}) + b"\n")
    raise typer.Exit(status(warnings))


@app.command()
def copies(
    inputs: Inputs,
    json: Json = None,
    diff: Annotated[
        tuple[str, str] | None, typer.Option("--diff", help="Show two of the reports side by side.")
    ] = None,
    html: Annotated[str | None, typer.Option("--html", help="Write the side-by-side view as one HTML file.")] = None,
) -> None:
    """Find reports that share text, and the families they form; nothing is parsed."""
    from twosource.across.copies import find_copies

    warnings: list[Warning] = []
    with _without_collector():
        reports = list(_reports(inputs, warnings))
        found = find_copies(reports)
        if json is not None:
            with json_target(json) as file:
                _write_copies(file, reports, found)
    if diff is not None:
        _show_diff(reports, found.links, diff, html)
    elif json is None:
        _show_copies(reports, found)
    raise typer.Exit(status(warnings))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Let Python not look for circles of objects: there are none here, and the search is a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _write_copies(file: IO[bytes], reports: list[Report], found: Copies) -> None:
    """Write the JSON item by item: of 100,000 reports it would be a third of the memory."""
    from twosource.export.contract import family_json, link_json, report_json

    encode = msgspec.json.Encoder().encode
    parts: dict[str, Iterable[object]] = {
        "reports": (report_json(report, with_text=False) for report in reports),
        "links": map(link_json, found.links),
        "families": map(family_json, found.families),
    }
    for n, (name, items) in enumerate(parts.items()):
        file.write(f'{"," if n else "{"}"{name}":['.encode())
        for k, item in enumerate(items):
            file.write((b"," if k else b"") + encode(item))
        file.write(b"]")
    file.write(b"}\n")


def _show_copies(reports: list[Report], found: Copies) -> None:
    desk = Desk(Record(reports=tuple(reports), links=found.links, families=found.families))
    for n, report in enumerate(reports, 1):
        out().print(f"R{n} {report.source}", markup=False)
    show(copy_lines(desk, desk.record), empty="no copies")


def _show_diff(reports: list[Report], links: tuple[Link, ...], pair: tuple[str, str], html: str | None) -> None:
    from twosource.serve.copies_view import write_diff_html, write_diff_text

    a, b = (_find(reports, source) for source in pair)
    link = next((link for link in links if {link.a, link.b} == {a.id, b.id}), None)
    if html is not None:
        with json_target(html) as file:
            file.write(write_diff_html(a, b, link).encode())
        return
    console = out()
    console.file.write(
        write_diff_text(a, b, link, width=console.width, is_plain=console.no_color or not console.is_terminal)
    )


def _find(reports: list[Report], source: str) -> Report:
    """A report is named by its source, by the end of it, or by its number (R2)."""
    for n, report in enumerate(reports, 1):
        if source in (report.source, report.id, f"R{n}") or report.source.endswith(f"/{source}"):
            return report
    raise typer.BadParameter(f"{source} is none of the reports that were read")


def _reports(inputs: list[str], warnings: list[Warning]) -> Iterator[Report]:
    from twosource.read.files import read_inputs
    from twosource.read.masthead import read_masthead

    for found in read_inputs(inputs):
        if isinstance(found, Report):
            yield read_masthead(found)
        else:
            warnings.append(found)
            warn([found])

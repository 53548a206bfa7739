"""Commands that read reports: ``read``, ``demo``.

Comes in: inputs as the contract lists them. Goes out: the brief, ``--json`` and the database. Example:
``twosource read reports/ --published 2023-03-01 --json record.json``.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from twosource.model.record import Record, Warning
from twosource.serve.cli import Database, Inputs, Json, Published, Workers, app
from twosource.serve.output import check_date, json_target, out, say, warn
from twosource.serve.progress import Progress, count_documents
from twosource.serve.sorting import ByMeaning, Sorting, choose_sorting

NOTICES = frozenset({"duplicate-input", "garbled", "cut", "field-not-used"})  # the report was read all the same


@app.command()
def read(
    inputs: Inputs,
    json: Json = None,
    db: Database = None,
    published: Published = None,
    each: Annotated[
        bool, typer.Option("--each", help="One record a report, as JSONL; compares and keeps nothing.")
    ] = False,
    by_affair: Annotated[
        bool, typer.Option("--by-affair", help="Sort the inputs into affairs first: one record an affair.")
    ] = False,
    meaning: ByMeaning = False,
    html: Annotated[str | None, typer.Option("--html", help="Also write the brief as one HTML file.")] = None,
    workers: Workers = None,
    profile: Annotated[
        str | None, typer.Option("--profile", help="With --each: write CPU seconds by stage to FILE; one process.")
    ] = None,
) -> None:
    """Read reports, compare them, print the brief, keep everything in the database."""
    check_date(published, "--published")
    if each and by_affair:
        raise typer.BadParameter("--each compares nothing, so it cannot sort --by-affair")
    if meaning and not by_affair:
        raise typer.BadParameter("--meaning tells affairs apart: say --by-affair too")
    if each:
        if profile is not None:
            raise typer.Exit(_profile_each(inputs, json or "-", published, profile))
        raise typer.Exit(_read_each(inputs, json or "-", published, workers))
    from twosource.scale.workers import count_cores
    from twosource.serve.keeping import read_and_keep
    from twosource.serve.paths import database_path

    workers = workers or count_cores()
    if by_affair:
        raise typer.Exit(_read_by_affair(inputs, database_path(db), json, published, workers, choose_sorting(meaning)))
    record = read_and_keep(inputs, database_path(db), published=published, workers=workers)
    warn(record.warnings)
    _write(record, json, html)
    raise typer.Exit(status(record.warnings))


@app.command()
def demo(
    html: Annotated[str, typer.Option("--html", help="Where the HTML brief goes.")] = "twosource-demo.html",
    json: Json = None,
) -> None:
    """Read the sample affair that comes with Twosource, print its brief and write it as HTML."""
    from twosource.pipeline import read as read_all

    with as_file(files("twosource").joinpath("data", "sample")) as folder:
        record = read_all(sorted(str(path) for path in Path(folder).glob("*.txt")))
    _write(record, json, html)
    say(f"brief written to {html}: open it in a browser")


def status(warnings: Iterable[Warning]) -> int:
    """Return the exit status: 1 where an input could not be read, else 0."""
    return int(any(warning.code not in NOTICES for warning in warnings))


def _read_each(inputs: list[str], target: str, published: str | None, workers: int | None) -> int:
    from twosource.scale.workers import count_cores, read_lines

    failed = 0
    with json_target(target) as file, Progress("reports", total=count_documents(inputs)) as progress:
        for line in read_lines(inputs, workers=workers or count_cores(), published=published):
            warn(line.warnings)
            failed = max(failed, status(line.warnings))
            file.write(line.json + b"\n")
            progress.step()
    return failed


def _profile_each(inputs: list[str], target: str, published: str | None, table: str) -> int:
    from twosource.read.files import read_inputs
    from twosource.scale.profile import Profile, profile_lines
    from twosource.scale.stream import batches

    failed, profile = 0, Profile()
    with json_target(target) as file:
        for line in profile_lines(batches(read_inputs(inputs, published=published)), profile):
            warn(line.warnings)
            failed = max(failed, status(line.warnings))
            file.write(line.json + b"\n")
    with json_target(table) as file:
        file.write(profile.table().encode())
    return failed


def _read_by_affair(
    inputs: list[str], path: str, json: str | None, published: str | None, workers: int, sorting: Sorting
) -> int:
    from twosource.export.brief.lines import make_brief
    from twosource.export.contract import write_json
    from twosource.serve.keeping import read_affairs

    console, lines, failed = out(), [], 0
    for affair, record in read_affairs(inputs, path, published=published, workers=workers, sorting=sorting):
        warn(record.warnings)
        failed = max(failed, status(record.warnings))
        lines.append(write_json(record) + b"\n")
        if json != "-" and record.reports:
            brief = make_brief(record)
            console.print(f"{affair}  {brief.title}: {brief.counts}; {brief.period}", markup=False)
    if json is not None:
        with json_target(json) as file:
            file.writelines(lines)
    return failed


def _write(record: Record, json: str | None, html: str | None) -> None:
    from twosource.export.brief.html import write_html
    from twosource.export.brief.lines import make_brief
    from twosource.export.contract import write_json
    from twosource.serve.brief_view import print_brief

    if json is not None:
        with json_target(json) as file:
            file.write(write_json(record) + b"\n")
    brief = make_brief(record)
    if html is not None:
        with json_target(html) as file:
            file.write(write_html(brief).encode())
    if json != "-":
        print_brief(brief, out())

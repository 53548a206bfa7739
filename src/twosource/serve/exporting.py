"""``twosource export FORMAT -o PATH`` and ``twosource doctor``.

Comes in: the database's record. Goes out: a file, or a folder for csv and parquet. Example: ``twosource export plover -o
events.jsonl``; ``twosource export csv -o tables/``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from twosource.model.record import Record
from twosource.serve.cli import Affair, Database, app
from twosource.serve.opening import load
from twosource.serve.output import json_target, out, say

FORMATS = ("json", "csv", "parquet", "markdown", "html", "plover", "gdelt", "ftm", "jsonld", "atom", "graphml")
FOLDERS = ("csv", "parquet")


@app.command()
def export(
    format: Annotated[str, typer.Argument(help=", ".join(FORMATS))],
    path: Annotated[
        str, typer.Option("-o", "--output", help="File, folder for csv and parquet, - for standard output.")
    ],
    db: Database = None,
    affair: Affair = None,
) -> None:
    """Write the database's record in a format of others."""
    if format not in FORMATS:
        raise typer.BadParameter(f"there is no format {format!r}; there are {', '.join(FORMATS)}")
    record = load(db, affair)
    if format in FOLDERS:
        from twosource.export.table import write_csv, write_parquet

        written = (write_csv if format == "csv" else write_parquet)(record, Path(path))
        say(f"{len(written)} tables written to {path}")
        return
    content = write_format(record, format)
    with json_target(path) as file:
        file.write(content)


def write_format(record: Record, format: str) -> bytes:
    """Return a record in one of the formats that are a single file."""
    from twosource.export.atom import write_atom
    from twosource.export.brief.html import write_html
    from twosource.export.brief.lines import make_brief
    from twosource.export.brief.markdown import write_markdown
    from twosource.export.contract import write_json
    from twosource.export.ftm import write_ftm
    from twosource.export.gdelt import write_gdelt
    from twosource.export.graphml import write_graphml
    from twosource.export.jsonld import write_jsonld
    from twosource.export.plover import write_plover

    writers: dict[str, Callable[[Record], bytes]] = {
        "json": lambda r: write_json(r) + b"\n",
        "markdown": lambda r: write_markdown(make_brief(r)).encode(),
        "html": lambda r: write_html(make_brief(r)).encode(),
        "plover": write_plover,
        "gdelt": lambda r: write_gdelt(r).encode(),
        "ftm": write_ftm,
        "jsonld": lambda r: write_jsonld(r) + b"\n",
        "atom": write_atom,
        "graphml": write_graphml,
    }
    return writers[format](record)


@app.command()
def doctor() -> None:
    """Tell versions, the language model and its checksum, what is missing and the one command that mends it."""
    from twosource.serve.doctor import print_doctor

    raise typer.Exit(print_doctor(out()))

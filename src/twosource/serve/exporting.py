"""``twosource export FORMAT -o PATH`` and ``twosource doctor``.

Comes in: the database's record. Goes out: a file, or a folder for csv and parquet. Example: ``twosource export plover -o
events.jsonl``; ``twosource export csv -o tables/``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from twosource.serve.opening import load
from twosource.serve.output import json_target, out, say, wrong
from twosource.serve.words import Affair, Argument, Database, Option, verb

if TYPE_CHECKING:
    from twosource.model.record import Record

FORMATS = ("json", "csv", "parquet", "markdown", "html", "plover", "gdelt", "ftm", "jsonld", "atom", "graphml")
FOLDERS = ("csv", "parquet")
BRIEFS = ("markdown", "html")
LINE_ENDED = ("json", "jsonld")  # whose writers leave the end of the line to others


@verb()
def export(
    format: Annotated[str, Argument(", ".join(FORMATS))],
    path: Annotated[str, Option(("-o", "--output"), "File, folder for csv and parquet, - for standard output.")],
    db: Database = None,
    affair: Affair = None,
) -> None:
    """Write the database's record in a format of others."""
    if format not in FORMATS:
        raise wrong(f"there is no format {format!r}; there are {', '.join(FORMATS)}")
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
    if format in BRIEFS:
        from twosource.export.brief.lines import make_brief

        written: str | bytes = _writer(f"brief.{format}", format)(make_brief(record))
    else:
        written = _writer("contract" if format == "json" else format, format)(record)
    content = written if isinstance(written, bytes) else written.encode()
    return content + b"\n" if format in LINE_ENDED else content


def _writer(module: str, format: str) -> Callable[..., str | bytes]:
    """Return the function that writes a format; only its own module is imported."""
    writer: Callable[..., str | bytes] = getattr(import_module(f"twosource.export.{module}"), f"write_{format}")
    return writer


@verb()
def doctor() -> None:
    """Tell versions, the language model and its checksum, what is missing and the one command that mends it."""
    from twosource.serve.doctor import print_doctor

    raise SystemExit(print_doctor(out()))

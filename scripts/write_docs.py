"""Writes the pages of docs/ that are made from the code: one-sentence.md, tables.md, commands.md; counts in README.md.

Comes in: nothing. Goes out: the four files. Example: ``python scripts/write_docs.py`` after a rule has changed.
"""

from __future__ import annotations

import re
from importlib.resources import as_file, files
from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
COUNTS = re.compile(r"^ *(\d+ reports, \d+ newsrooms, .+)$", re.M)  # the second line of a brief
REPORT, SENTENCE = "05_port_ledger.txt", 11
OPENING = """# One sentence, from file to record

Written by `twosource trace {report} --sentence {sentence} --markdown` on the sample affair
(`python scripts/write_docs.py` writes it anew).

"""


def main() -> None:
    from twosource.export.table import describe_tables

    (DOCS / "tables.md").write_text(describe_tables(), encoding="utf8")
    (DOCS / "commands.md").write_text(describe_commands(), encoding="utf8")
    (DOCS / "one-sentence.md").write_text(trace_sentence(), encoding="utf8")
    readme = (ROOT / "README.md").read_text(encoding="utf8")
    (ROOT / "README.md").write_text(COUNTS.sub(f"    {count_sample()}", readme), encoding="utf8")


def describe_commands() -> str:
    """Return every verb with its arguments and options, as Markdown."""
    from twosource.serve import commands  # noqa: F401 - registers the verbs
    from twosource.serve.cli import app

    parts = ["# Commands", "", "Every verb, as `twosource VERB --help` tells it."]
    for name, command in sorted(get_command(app).commands.items()):  # type: ignore[attr-defined]
        inner = getattr(command, "commands", None)
        for path, one in ((f"{name} {n}", c) for n, c in sorted(inner.items())) if inner else ((name, command),):
            parts += ["", f"## {path}", "", one.help or "", ""]
            for parameter in one.params:
                if parameter.name == "help":
                    continue
                shown = ", ".join(parameter.opts) if parameter.param_type_name == "option" else parameter.name.upper()
                parts.append(f"- `{shown}` {getattr(parameter, 'help', None) or ''}".rstrip())
    return "\n".join(parts) + "\n"


def count_sample() -> str:
    """Return what the brief of the sample affair counts: reports, newsrooms, origins, days."""
    import twosource
    from twosource.export.brief.lines import make_brief

    with as_file(files("twosource").joinpath("data", "sample")) as folder:
        brief = make_brief(twosource.read(sorted(str(path) for path in folder.glob("*.txt"))))
    return f"{brief.counts}; {brief.period}"


def trace_sentence() -> str:
    """Return the trace of one sentence of the sample affair."""
    from twosource.serve import tracing  # noqa: F401 - registers the verb
    from twosource.serve.cli import app

    with as_file(files("twosource").joinpath("data", "sample", REPORT)) as path:
        result = CliRunner().invoke(app, ["trace", str(path), "--sentence", str(SENTENCE), "--markdown"])
    if result.exit_code != 0:
        raise SystemExit(result.output)
    return OPENING.format(report=REPORT, sentence=SENTENCE) + result.stdout


if __name__ == "__main__":
    main()

"""The sample affair's record in short readable lines, so that a change of a rule shows as a diff.

``python -m tests.golden`` writes ``tests/data/golden/sample.txt`` anew; read the diff before it is committed.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import twosource
from twosource.export.brief.dates import say_when
from twosource.model.record import Record

GOLDEN = Path(__file__).parent / "data" / "golden" / "sample.txt"


def read_sample() -> Record:
    """Read the sample affair."""
    sample = Path(str(files("twosource").joinpath("data", "sample")))
    return twosource.read(sorted(str(path) for path in sample.glob("*.txt")))


def make_lines(record: Record) -> list[str]:
    """Return what the record says, one line a fact, without ids and offsets."""
    names = {entity.id: entity.name for entity in record.entities}
    number = {report.id: f"R{n}" for n, report in enumerate(record.reports, 1)}

    def who(ids: tuple[str, ...]) -> str:
        return " + ".join(names[id] for id in ids) or "-"

    lines = [f"affair: {record.title}"]
    lines += [f"report: {number[r.id]} {r.newsroom} | {say_when(r.published)}" for r in record.reports]
    lines += [f"family: {' '.join(number[r] for r in f.reports)} | {f.newsroom}" for f in record.families]
    lines += [f"link: {number[x.a]} {number[x.b]} {x.kind}" for x in record.links]
    lines += [
        f"event: {say_when(e.date)} | {e.type} {e.mode or '-'} | {e.status} | {who(e.actors)} -> {who(e.recipients)} | "
        f"{' '.join(sorted({number[s.report] for s in e.evidence}))} | {e.independent} | {e.summary}"
        for e in record.timeline
    ]
    lines += [
        f"said: {who(s.speakers)} -> {who(s.addressees)} | {s.stance} | through {who(s.channel)} | {s.independent} | "
        f"{' '.join(s.content.split())}"
        for s in record.statements
    ]
    lines += [f"dispute: {d.kind} | {d.about} | {len(d.sides)} sides" for d in record.disputes]
    lines += [f"figure: {f.value:,.10g} {f.unit or '-'} | {f.what} | {f.independent}" for f in record.figures]
    lines += [f"origin: {o.kind} | {o.name}" for o in sorted(record.origins, key=lambda o: (o.kind, o.name))]
    return lines


def main() -> None:
    GOLDEN.write_text("\n".join(make_lines(read_sample())) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()

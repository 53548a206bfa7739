"""Run the product on a folder of labelled public sets and let the folder's own ``score.py`` judge it.

    python -m eval.public FOLDER [--only said when] [--set said-polnear-dev] [--out FOLDER]

A set is a JSONL file whose name begins with its task: said-, when-, did-, who-, stories-, or copies-NAME-docs with
copies-NAME-pairs beside it. Prints one table: set, score by score. The sets are not part of the project.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EACH = ("said", "when", "did", "who")  # tasks that judge one record a report
START = "from twosource.serve.cli import main; main()"
VERBS = {**{task: ["read", "--each"] for task in EACH}, "copies": ["copies"], "stories": ["stories"]}


@dataclass(frozen=True)
class Labelled:
    """One labelled set: its task, its texts, and what ``score.py`` takes before the product's output."""

    name: str
    task: str
    texts: Path
    gold: tuple[Path, ...]


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    given = _parser().parse_args(arguments)
    folder, scorer = Path(given.folder), Path(given.folder) / "score.py"
    if not scorer.exists():
        print(f"{folder} has no score.py", file=sys.stderr)
        return 2
    chosen = [s for s in list_sets(folder) if _is_chosen(s, given.only, given.set)]
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(given.out or scratch)
        out.mkdir(parents=True, exist_ok=True)
        for labelled in chosen:
            for name, value in flatten(_score(scorer, labelled, out)):
                print(f"{labelled.name:<24} {name:<44} {value}")
    return 0


def list_sets(folder: Path) -> list[Labelled]:
    """Return the sets of a folder that the product can be scored on, by name."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        task = path.name.split("-", 1)[0]
        if task == "copies" and path.stem.endswith("-docs"):
            pairs = path.with_name(path.name.replace("-docs", "-pairs"))
            found.append(Labelled(path.stem.removesuffix("-docs"), task, path, (path, pairs)))
        elif task in (*EACH, "stories"):
            found.append(Labelled(path.stem, task, path, (path,)))
    return found


def flatten(scores: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield name and value of every score: ``{"content": {"F1": .8}}`` gives ``("content F1", .8)``."""
    if isinstance(scores, dict):
        for key, value in scores.items():
            yield from flatten(value, f"{name} {key}".strip())
    else:
        yield name, scores


def _is_chosen(labelled: Labelled, tasks: Sequence[str], names: Sequence[str]) -> bool:
    return (not tasks or labelled.task in tasks) and (not names or labelled.name in names)


def _score(scorer: Path, labelled: Labelled, out: Path) -> Any:
    output = out / f"{labelled.name}.out"
    verb = VERBS[labelled.task]
    command = [sys.executable, "-c", START, verb[0], str(labelled.texts), *verb[1:], "--json", str(output)]
    subprocess.run(command, check=False)  # exit status 1 says that some reports were set aside
    gold = [str(path) for path in labelled.gold]
    told = subprocess.run(
        [sys.executable, str(scorer), labelled.task, *gold, str(output)], check=True, capture_output=True, text=True
    )
    return json.loads(told.stdout)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval.public", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", help="a folder with labelled sets and their score.py")
    parser.add_argument("--only", nargs="*", default=(), help="tasks to run: said, when, did, who, copies, stories")
    parser.add_argument("--set", nargs="*", default=(), help="sets to run, by name")
    parser.add_argument("--out", help="keep the product's output in this folder")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

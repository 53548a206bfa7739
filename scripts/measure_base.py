"""Measures what `pip install .` brings and fails where it is 350 MB or more.

Comes in: the environment in which it runs. Goes out: one line a large part, and the sum. Example: "348 MB of 350".
Counted is what the packages bring: every file that they list, without the byte-code that Python derives from them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

import twosource

LIMIT = 350
MEGABYTE = 1024 * 1024
SHOWN = 8  # largest parts that are named


def main() -> int:
    """Print the sizes; return 1 where the limit is passed."""
    sizes = {dist.name: measure_package(dist) for dist in list_base("twosource")}
    sizes["twosource"] = measure_folder(Path(str(twosource.__file__)).parent)
    total = sum(sizes.values()) / MEGABYTE
    for name, size in sorted(sizes.items(), key=lambda item: -item[1])[:SHOWN]:
        print(f"{size / MEGABYTE:7.1f} MB  {name}")
    print(f"{total:7.1f} MB  base install, {len(sizes)} packages (limit {LIMIT})")
    return int(total >= LIMIT)


def list_base(name: str) -> Iterator[Distribution]:
    """Yield the package and all that it needs, without extras that were not asked for."""
    seen: set[str] = set()
    queue = [Requirement(name)]
    while queue:
        requirement = queue.pop()
        key = requirement.name.lower().replace("_", "-")
        if key in seen:
            continue
        seen.add(key)
        try:
            found = distribution(requirement.name)
        except PackageNotFoundError:
            continue  # a marker that we do not read, such as an optional part of another platform
        yield found
        for line in found.requires or ():
            needed = Requirement(line)
            extras = requirement.extras or {""}
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                queue.append(needed)


def measure_package(package: Distribution) -> int:
    """Return the bytes of the files that the package lists, without byte-code."""
    files = (Path(str(package.locate_file(file))) for file in package.files or () if not str(file).endswith(".pyc"))
    return sum(file.stat().st_size for file in files if file.is_file())


def measure_folder(folder: Path) -> int:
    """Return the bytes of all files in a folder, without byte-code."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc")


if __name__ == "__main__":
    sys.exit(main())

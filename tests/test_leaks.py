"""No file of the project names a package registry or a path of somebody's machine."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Written in pieces, so that this file does not find itself.
HOSTS = ["pypi" + ".org", "python" + "hosted.org", "anaconda" + ".org", "npm" + "js.org", "index-" + "url http"]
PATHS = ["/" + "root/", "/" + "work/", "/" + "home/[a-z]", "/" + "tmp/", "/" + "Users/[A-Za-z]", "/" + "opt/"]
PATTERN = re.compile("|".join([re.escape(host) for host in HOSTS] + [rf"(?<![\w.:/~-]){path}" for path in PATHS]))


def list_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def find_leaks(text: str) -> list[str]:
    return [match.group() for match in PATTERN.finditer(text)]


@pytest.mark.parametrize(
    ("text", "is_leak"),
    [
        ("see https://" + "pypi" + ".org/simple", True),
        ("cd /" + "work/main", True),
        ('open("/' + 'tmp/x")', True),
        ("make .venv", False),
        ("https://example.org/work/news", False),
    ],
)
def test_pattern_finds_what_it_should(text: str, is_leak: bool) -> None:
    assert bool(find_leaks(text)) is is_leak


def test_no_file_names_a_registry_or_a_machine() -> None:
    files = list_files()
    if not files:
        pytest.skip("not a git checkout")
    leaks = {
        str(path.relative_to(ROOT)): found
        for path in files
        if b"\0" not in (content := path.read_bytes())[:8000]
        and (found := find_leaks(content.decode(errors="replace")))
    }
    assert leaks == {}

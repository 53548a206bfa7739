"""The pages that are made from the code are those of this code, and every verb is told."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
STAGES = ("read", "parse", "who", "when", "said", "channel", "did", "figures", "holds", "gaps")


def load_script() -> object:
    spec = importlib.util.spec_from_file_location("write_docs", ROOT / "scripts" / "write_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["write_docs"] = module
    spec.loader.exec_module(module)
    return module


def test_commands_are_documented() -> None:
    described = load_script().describe_commands()  # type: ignore[attr-defined]
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf8") == described


def test_tables_are_documented() -> None:
    from twosource.export.table import describe_tables

    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf8") == describe_tables()


def test_one_sentence_passes_every_stage() -> None:
    page = (ROOT / "docs" / "one-sentence.md").read_text(encoding="utf8")
    places = [page.index(f"\n## {stage}: ") for stage in STAGES]
    assert places == sorted(places)
    assert "CONSULT phone: Hulusi Akar -> Oleksandr Kubrakov, occurred" in page


def test_readme_names_both_commands_first() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf8").splitlines()
    assert lines[2].strip().startswith("make demo")
    assert lines[3].strip().startswith("make test")


def test_readme_tells_what_the_sample_counts() -> None:
    counts: str = load_script().count_sample()  # type: ignore[attr-defined]
    assert f"\n    {counts}\n" in (ROOT / "README.md").read_text(encoding="utf8")


def test_links_in_the_docs_lead_somewhere() -> None:
    import re

    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for link in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"

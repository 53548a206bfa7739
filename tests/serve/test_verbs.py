from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from twosource.serve import commands
from twosource.serve.cli import app
from twosource.serve.verbs import HOME, register


def test_every_verb_is_in_the_module_that_is_named_for_it() -> None:
    homes = {}
    for command in app.registered_commands:
        assert command.callback is not None
        homes[command.name or command.callback.__name__] = command.callback.__module__.rsplit(".", 1)[1]
    for group in app.registered_groups:
        assert group.name is not None
        assert group.typer_instance is not None
        callback = group.typer_instance.registered_commands[0].callback
        homes[group.name] = callback.__module__.rsplit(".", 1)[1] if callback is not None else ""
    assert {verb: homes.get(verb) for verb in HOME} == HOME
    assert commands.__all__


@pytest.mark.parametrize("words", [[], ["--help"], ["no-such-verb"], ["timeline", "--db", "x"]])
def test_register(words: list[str]) -> None:
    register(words)
    assert import_module("twosource.serve.views")


@pytest.mark.parametrize(("verb", "others"), [("timeline", ["spacy", "numpy", "trafilatura", "twosource.pipeline"])])
def test_a_view_imports_nothing_heavy(verb: str, others: list[str]) -> None:
    code = f"import sys; from twosource.serve.verbs import register; register([{verb!r}]); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "twosource.serve.views" in loaded
    assert [name for name in others if name in loaded] == []

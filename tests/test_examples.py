"""The examples in docstrings say what the code does: those that can stand alone run."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import twosource

OPTIONAL = ("twosource.scale", "twosource.__main__")  # Spark is installed apart
MODULES = [
    each.name for each in pkgutil.walk_packages(twosource.__path__, "twosource.") if not each.name.startswith(OPTIONAL)
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_docstrings(name: str) -> None:
    failed, _ = doctest.testmod(import_module(name))
    assert failed == 0


def test_there_are_examples_that_run() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    run = [
        example
        for name in MODULES
        for test in finder.find(import_module(name))
        for example in test.examples
        if not example.options.get(doctest.SKIP)
    ]
    assert len(run) > 100

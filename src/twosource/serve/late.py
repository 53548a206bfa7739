"""The language model, loaded when the first report wants it.

Comes in: nothing. Goes out: ``LateParser``. Example: merging two entities derives the record again from what was read;
where every report has a date nothing is parsed, and a second of loading is saved.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from twosource.errors import MissingPart
from twosource.parse import Parser, find_model


class LateParser:
    """Loads the model once, where it is called; another process that is given this loads one of its own."""

    def __init__(self, parser: Parser | None = None) -> None:
        self._parser = parser

    def __call__(self) -> Parser:
        """Return the parser."""
        if self._parser is None:
            self._parser = Parser()
        return self._parser

    @cached_property
    def version(self) -> str:
        """The model's name and version, as its parser tells it.

        Raises:
            MissingPart: no model is installed, or not whole.
        """
        package = find_model()
        spec = find_spec(package)
        folders = spec.submodule_search_locations if spec is not None else None
        try:
            meta = json.loads((Path((folders or [""])[0]) / "meta.json").read_text(encoding="utf-8"))
            return f"{meta['lang']}_{meta['name']} {meta['version']}"
        except (OSError, ValueError, KeyError) as err:
            raise MissingPart(f"the language model {package} is not whole: install it again") from err

    def __reduce__(self) -> tuple[Callable[[], LateParser], tuple[()]]:
        return LateParser, ()

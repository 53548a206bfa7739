"""A verb -> the module that holds it, so that a view does not wait for the imports of all the others.

Comes in: the words of a command line. Goes out: nothing; the verb is registered with ``cli.app``. Example: for
``timeline`` only ``views`` is imported; for ``--help`` and for a verb that is not listed, all are.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

HOME = {
    "brief": "views", "timeline": "views", "facts": "views", "quotes": "views", "disputes": "views",
    "families": "views", "search": "finding", "list": "finding", "why": "finding", "who": "finding",
    "diff": "finding", "forget": "finding", "fix": "fixing", "read": "reading", "demo": "reading", "stories": "grouping",
    "copies": "grouping", "trace": "tracing", "export": "exporting", "doctor": "exporting",
    "serve": "serving", "mcp": "assistant", "watch": "watching", "spark": "scaling", "import": "scaling",
}  # fmt: skip
SHORT = frozenset({"views", "finding", "exporting"})  # run without the command line's library where nothing is wrong


def register(words: Sequence[str]) -> None:
    """Import the module that holds the verb of a command line, or all of them."""
    if list(words[:1]) == ["--version"]:
        return
    home = HOME.get(words[0], "commands") if words else "commands"
    import_module(f"twosource.serve.{home}")

